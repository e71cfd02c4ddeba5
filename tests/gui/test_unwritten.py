"""Names in letters that no font has: the window says so once, and what helps."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from app.domain.case import Case
from app.services.workbench import Workbench
from app.ui import unwritten
from app.ui.drawing import Drawing
from app.ui.fonts import font
from app.ui.frame import Frame
from app.ui.session import Session
from app.ui.unwritten import Unwritten, hint, scripts
from tests.gui.disputes import partial
from tests.gui.ports import keep


def bundled() -> QFont:
    """A font that Rightful brings, on a computer that has no other."""
    alone = font()
    alone.setFamilies(["Noto Sans SC"])
    alone.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return alone


@pytest.mark.parametrize(
    "name", ["Åsa Ødegård", "Ngô Đình Điệm", "Łucja", "Жанна", "Ελένη", "资金来源", "ひらがな"]
)
def test_what_is_bundled_needs_no_other_font(name: str) -> None:
    assert scripts(name, font()) == set()


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("김민준", "HANGUL"),
        ("㐂㐂", "CJK"),
        ("ليلى", "ARABIC"),
        ("สมชาย", "THAI"),
        ("अनिल", "DEVANAGARI"),
    ],
)
def test_what_no_font_has_is_named(name: str, script: str) -> None:
    assert scripts(f"Жанна 资金 {name}", bundled()) == {script}


def test_the_hint_says_what_to_install() -> None:
    title, words = hint({"HANGUL", "ARABIC"})
    assert title == "No font on this computer has these letters: Arabic and Korean."
    assert "Noto Sans Arabic and Noto Sans CJK" in words
    assert "Noto Sans" in hint({"RUNIC"})[1]


def test_the_window_tells_it_once(
    qtbot: QtBot, session: Session, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unwritten, "font", bundled)
    frame = Frame()
    qtbot.addWidget(frame)
    frame.show()
    Unwritten(session, frame)
    case = keep(bench, partial(), 1)
    renamed = replace(case.exhibits[0], name="김민준.jpg")
    korean = replace(case, exhibits=(renamed, *case.exhibits[1:]))

    def come_to(shown: Case) -> None:
        session.case_changed.emit(shown)
        frame.hide_banner()  # as whoever goes to one of its screens does
        qtbot.waitUntil(lambda: Drawing.of_all().resting)

    come_to(case)
    assert not frame.banner.isVisible()
    come_to(korean)
    assert "Korean" in frame.banner.title.text()
    come_to(replace(korean, id="another"))
    assert not frame.banner.isVisible()
