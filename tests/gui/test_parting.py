"""What was typed and is kept by nothing: closing asks, locking says so, and neither is held up."""

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.funds.view import FundsView
from app.ui.widgets.form import LineField
from tests.gui.started import settle

LONG_MS = 20_000


@pytest.fixture
def typed(qtbot: QtBot, window: MainWindow) -> LineField:
    """An officer's name in a form that nobody has saved."""
    window.take_step("practice")
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
    settle(qtbot, window)
    window.go("funds")
    view = window.placed("funds").view
    assert isinstance(view, FundsView)
    view.open_form("hold")
    field = next(f for f in view.forms["hold"].findChildren(LineField) if f.isVisible())
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "R. Okafor")
    return field


class ByHand(QCloseEvent):
    """As it comes from the title bar; what the program closes itself is never asked about."""

    def spontaneous(self) -> bool:
        """It comes from the system."""
        return True


def goes(door: Door) -> bool:
    """Press the button of the title bar."""
    event = ByHand()
    door.closeEvent(event)
    return event.isAccepted()


def test_closing_asks_once_about_text_that_nothing_keeps(
    door: Door, window: MainWindow, typed: LineField
) -> None:
    assert not goes(door)
    assert window.frame.banner.isVisible()
    assert typed.text() == "R. Okafor"
    assert typed.edit.hasFocus(), "one goes on where one was"
    assert goes(door)


def test_text_typed_since_is_asked_about_anew(
    door: Door, window: MainWindow, typed: LineField
) -> None:
    assert not goes(door)
    window.frame.hide_banner()
    QTest.keyClicks(typed.edit, ", legal")
    assert not goes(door)
    window.frame.banner.action_requested.emit()
    assert not door.isVisible()


def test_without_text_nothing_is_asked(qtbot: QtBot, door: Door, window: MainWindow) -> None:
    settle(qtbot, window)
    assert goes(door)


def test_locking_locks_at_once_and_says_what_went(
    door: Door, typed: LineField, qtbot: QtBot
) -> None:
    assert typed.isVisible()
    door.lock("Locked after 10 minutes.")
    card = door.unlock.view
    qtbot.waitUntil(card.banner.isVisible)
    said = card.banner.sentence.text()
    assert said.startswith("Locked after 10 minutes.")
    assert "typed in a form" in said


def test_locking_without_text_says_nothing(door: Door, window: MainWindow, qtbot: QtBot) -> None:
    settle(qtbot, window)
    door.lock()
    assert not door.unlock.view.banner.isVisible()
