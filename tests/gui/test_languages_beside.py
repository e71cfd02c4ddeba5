"""What opens beside a screen, in Chinese: letters, forms, the line-up, the question of erasing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.export.controller import ExportController
from app.ui.screens.export.view_model import Whom
from app.ui.screens.funds.view import FundsView
from app.ui.screens.queue.controller import QueueController
from app.ui.session import Session
from tests.gui.compare.conftest import session
from tests.gui.compare.test_line_up import faces, started
from tests.gui.conftest import picture_of
from tests.gui.disputes import partial
from tests.gui.ports import SettableClock, a_bench, keep
from tests.gui.started import enter_at
from tests.gui.test_languages import chinese, english, fits, rest

__all__ = ["chinese", "session"]


@pytest.fixture
def window(qtbot: QtBot, chinese: Door) -> MainWindow:
    bench = a_bench(clock=SettableClock())
    case = keep(bench, partial(), 3)
    return enter_at(qtbot, chinese, bench, case)


@pytest.mark.parametrize("whom", list(Whom))
def test_whoever_it_goes_to_the_choices_are_chinese_and_fit(
    qtbot: QtBot, window: MainWindow, shots: Path, whom: Whom
) -> None:
    window.go("export")
    rest(qtbot, window)
    screen = window.placed("export")
    assert isinstance(screen, ExportController)
    screen.view.choices.whom.box.choose(whom)
    qtbot.waitUntil(lambda: whom not in {Whom.HOLDER, Whom.OTHER} or bool(screen.letters.letter))
    rest(qtbot, window)
    assert english(window, window.session.case) == []
    fits(qtbot, window)
    picture_of(window, f"zh-export-{whom}", shots)


@pytest.mark.parametrize("form", ["statement", "hold", "deposit", "pressure", "wallet"])
def test_the_forms_are_chinese_and_fit(
    qtbot: QtBot, window: MainWindow, shots: Path, form: str
) -> None:
    window.go("funds")
    rest(qtbot, window)
    view = window.placed("funds").view
    assert isinstance(view, FundsView)
    view.form_requested.emit(form)
    rest(qtbot, window)
    own = "I control this wallet"
    assert [text for text in english(window, window.session.case) if own not in text] == []
    fits(qtbot, window)
    picture_of(window, f"zh-form-{form}", shots)


def test_erasing_is_asked_in_chinese(qtbot: QtBot, window: MainWindow) -> None:
    window.go("queue")
    rest(qtbot, window)
    queue = window.placed("queue")
    assert isinstance(queue, QueueController)
    next(c for c in queue.commands() if c.words.startswith("擦除案件")).run()
    assert queue.asked is not None
    assert english(queue.asked) == []
    assert {button.text() for button in queue.asked.buttons()} == {"擦除", "保留"}
    queue.asked.reject()


@pytest.mark.usefixtures("chinese")
def test_the_line_up_is_chinese(
    qtbot: QtBot, session: Session, tmp_path: Path, shots: Path
) -> None:
    page = started(qtbot, session, tmp_path, faces(tmp_path / "supplied", 8)).view.line_up
    qtbot.waitUntil(lambda: len(page.faces) == 9)
    assert english(page) == []
    assert any("均不是" in each.text() for each in page.findChildren(QAbstractButton))
    picture_of(page, "zh-line-up", shots)
