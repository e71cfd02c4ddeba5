"""The window in Chinese: everything is translated, everything fits, nothing is left in English."""

import re
import string
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.case import Case
from app.domain.determination import Dossier
from app.settings import SettingsFile
from app.ui import languages
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.phrases import say
from app.ui.surroundings import dress
from tests.gui.conftest import picture_of
from tests.gui.disputes import blocked, halted, partial, restored, stale
from tests.gui.ports import SettableClock, a_bench, keep
from tests.gui.started import enter, enter_at, settle, start
from tests.gui.workplaces import MemoryPlace
from tests.translations import linguist
from tests.translations.sources import PHRASES, in_code, sources

FOLDER = paths.resources() / "translations"
KEPT = FOLDER / "rightful_zh_CN.ts"
HAN = re.compile(r"[\u4E00-\u9FFF]")
ENGLISH = re.compile(r"^(?![0-9a-f ]+$)(.*[A-Za-z]{2,} [a-z]{2,}|[A-Z]?[a-z]{3,}$)", re.DOTALL)
"""Two words in a row, or one alone, that are no digest."""
AMID = re.compile(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}")
"""Three words in a row amid Chinese ones."""
DATA = (
    "SPECIMEN",
    "sha256",
    "Rightful",
    "English",
    "LFW",
    ".json",
    ".pdf",
    ".jpg",
    "Enter",
    "Space",
    "rightful of",
)
"""What stands in Latin letters in any language: names, files, keys, the set of the measurement."""
ROOM_PX = 2
LOOKS = 8
"""Looks at a window, a round of events between any two, that find it unchanged."""


def placeholders(text: str) -> list[str]:
    """What a text leaves open, those without a name by their number."""
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    return sorted(name or str(number) for number, name in enumerate(names))


def test_the_file_is_the_one_of_the_code() -> None:
    known, wanted = linguist.read(KEPT), sources()
    assert [source for source in wanted if not known.get(source)] == []
    assert sorted(known) == sorted(wanted), "run python3 -m tests.translations"
    assert KEPT.read_text("utf-8") == linguist.text(wanted, known, "zh_CN")


def test_the_compiled_file_is_that_of_the_source(tmp_path: Path) -> None:
    linguist.compiled(KEPT, tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == KEPT.with_suffix(".qm").read_bytes()


def test_what_is_left_open_is_left_open_in_both() -> None:
    for (context, source), told in linguist.read(KEPT).items():
        assert placeholders(source) == placeholders(told), (context, source)
        assert source.count("&") == told.count("&"), (context, source)
        assert ("%n" in source) == ("%n" in told), (context, source)


def test_chinese_keeps_its_manners() -> None:
    for (_, source), told in linguist.read(KEPT).items():
        assert not re.search(r"[\u4E00-\u9FFF][,.;:!?()]", told), told
        assert not re.search(r"[\u4E00-\u9FFF][A-Za-z0-9]|[A-Za-z0-9][\u4E00-\u9FFF]", spaced(told))
        assert not re.search("请务必|错误|!|\N{FULLWIDTH EXCLAMATION MARK}|你", told), told
        latin = re.sub(r"\{[^}]*\}", "", told)
        assert told == source or HAN.search(told) or not re.search("[a-z]{3}", latin), source


def spaced(told: str) -> str:
    """The text without dates, which are written together."""
    return re.sub(r"\d*[年月日]\d*", "", re.sub(r"\{[^}]*\}", "", told))


def test_the_words_of_the_design_stand_as_written(dressed: QApplication) -> None:
    languages.speak(dressed, paths.resources(), languages.CHINESE)
    assert say("You and the engine agree.") == "您与比对引擎的结论一致。"
    assert say("Eyebrows") == "眉毛"
    assert say("Same, normalised") == "规范化后相同"
    assert say("One deposit is unexplained.") == "有一笔转入尚无来源说明。"


def test_a_text_that_nobody_could_know_is_refused() -> None:
    code = "class A:\n    def f(self):\n        self.tr({})\n        say('B')\n"
    assert list(in_code(code.format("'C'"))) == [("A", "C"), (PHRASES, "B")]
    with pytest.raises(ValueError, match="title"):
        list(in_code(code.format("title")))


def test_the_language_is_the_one_that_is_set(dressed: QApplication) -> None:
    languages.speak(dressed, paths.resources(), languages.CHINESE)
    assert languages.current() == "zh_CN"
    assert QLocale().language() is QLocale.Language.Chinese
    languages.speak(dressed, paths.resources(), languages.ENGLISH)
    assert dressed.findChildren(QTranslator) == [] or say("Nose") == "Nose"
    assert say("Nose") == "Nose"


@pytest.fixture
def chinese(qtbot: QtBot, tmp_path: Path, dressed: QApplication) -> Iterator[Door]:
    """The window as it starts in Chinese, at its usual least size."""
    settings = SettingsFile(tmp_path / "settings.json")
    settings.change(theme="light", language=languages.CHINESE)
    dress(dressed, paths.resources(), settings.now)
    door = start(qtbot, tmp_path, MemoryPlace())
    door.resize(1280, 800)
    yield door
    languages.speak(dressed, paths.resources(), languages.ENGLISH)


def texts(view: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Everything that is said in sight, and what a screen reader is told of it."""
    for widget in view.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.text()
        elif isinstance(widget, QComboBox):
            yield widget, widget.currentText()
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget, widget.placeholderText()
        yield widget, widget.accessibleName()
        yield widget, widget.toolTip()


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is asked any more, and what came of it stands there."""
    settle(qtbot, window)
    seen: list[list[str]] = []

    def still() -> bool:
        seen.append([text for _, text in texts(window)])
        return len(seen) > LOOKS and all(one == seen[-1] for one in seen[-LOOKS:])

    qtbot.waitUntil(still, timeout=10_000)


def english(view: QWidget, case: Case | None = None) -> list[str]:
    """What is said in English all the same; `case` says what is its own words."""
    own = (
        [*DATA, *(word for each in case.exhibits for word in (each.name, each.note))]
        if case
        else DATA
    )
    return sorted(
        {
            text
            for _, text in texts(view)
            if (AMID if HAN.search(text) else ENGLISH).search(text)
            if not any(word and word in text for word in own)
        }
    )


def clipped(view: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words need."""
    found = []
    for widget in view.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible():
            continue
        need, room = widget.sizeHint().width(), widget.width()
        if isinstance(widget, QLabel) and widget.wordWrap():
            need, room = widget.heightForWidth(widget.width()), widget.height()
        if need > room + ROOM_PX and len(widget.text()) > 1:
            found.append(f"{type(widget).__name__} {room} < {need}: {widget.text()}")
    return sorted(set(found))


def fits(qtbot: QtBot, view: QWidget) -> None:
    """Nothing is clipped, once the layouts have come to rest."""

    def whole() -> None:
        assert clipped(view) == []

    qtbot.waitUntil(whole)


def test_the_first_screens_are_chinese_and_fit(qtbot: QtBot, chinese: Door, shots: Path) -> None:
    assert chinese.unlock.view.action.text() == "创建我的案件库和密钥"
    assert english(chinese) == []
    fits(qtbot, chinese)
    picture_of(chinese, "zh-unlock", shots)
    window = enter(qtbot, chinese)
    assert "队列中没有案件。" in [text for _, text in texts(window)]
    picture_of(window, "zh-first-start", shots)
    assert english(window) == []
    fits(qtbot, window)


def test_a_case_before_the_seal_is_chinese_and_fits(
    qtbot: QtBot, chinese: Door, shots: Path
) -> None:
    window = enter(qtbot, chinese)
    window.frame.rails[0].items["practice"].click()
    qtbot.waitUntil(lambda: window.current == "compare", timeout=20_000)
    for key in SCREENS:
        window.go(key)
        rest(qtbot, window)
        if window.current == key:
            assert (key, english(window, window.session.case)) == (key, [])
            fits(qtbot, window)
            picture_of(window, f"zh-begun-{key}", shots)


@pytest.mark.parametrize("dispute", [partial, restored, halted, blocked, stale])
def test_a_judged_case_is_chinese_and_fits(
    qtbot: QtBot, chinese: Door, shots: Path, dispute: Callable[[], Dossier]
) -> None:
    bench = a_bench(clock=SettableClock())
    case = keep(bench, dispute(), 3)
    window = enter_at(qtbot, chinese, bench, case)
    for key in SCREENS:
        window.go(key)
        rest(qtbot, window)
        assert window.current == key
        assert (key, english(window, case)) == (key, [])
        fits(qtbot, window)
        picture_of(window, f"zh-{dispute.__name__}-{key}", shots)
