"""What is built and taken down in turns: nothing of a half is seen, pressed, or left behind."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui import languages
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.widgets.command_palette import CommandPalette
from app.ui.widgets.late_scroll import LateScroll

LONG_MS = 20_000
POLISHED = Qt.WidgetAttribute.WA_WState_Polished


def begun(qtbot: QtBot, window: MainWindow) -> None:
    """Have the window built anew, and come back while it has no screen."""
    window.talk(languages.CHINESE)
    qtbot.waitUntil(lambda: not window.screens, timeout=LONG_MS)


def test_a_page_is_dressed_and_measured_when_it_is_about_to_be_seen(qtbot: QtBot) -> None:
    words, page = QLabel("Words"), QWidget()
    QVBoxLayout(page).addWidget(words)
    scroll = LateScroll()
    qtbot.addWidget(scroll)
    scroll.setWidget(page)
    assert scroll.widget() is page
    assert not words.testAttribute(POLISHED)
    scroll.show()
    assert words.isVisible()
    assert page.size() != QWidget().size(), "it is as large as what lies on it"


def test_while_a_window_is_built_anew_a_key_does_nothing(
    qtbot: QtBot, door: Door, window: MainWindow
) -> None:
    finder = window.finder
    begun(qtbot, window)
    QTest.keyClick(door, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not isinstance(finder.dialog, CommandPalette)
    qtbot.waitUntil(lambda: window.ready, timeout=LONG_MS)
    assert door.updatesEnabled()
    QTest.keyClick(door, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: finder.dialog is not None)
    assert isinstance(finder.dialog, CommandPalette)
    finder.dialog.reject()


def test_a_lock_while_a_window_is_built_anew_asks_at_once_in_the_language_that_was_wished(
    qtbot: QtBot, door: Door, window: MainWindow
) -> None:
    begun(qtbot, window)
    door.lock()
    assert door.currentWidget() is door.unlock.view
    assert door.updatesEnabled(), "the picture of the case is covered"
    assert languages.current() == languages.CHINESE
    qtbot.waitUntil(lambda: not isValid(window), timeout=LONG_MS)


def test_a_locked_window_goes_screen_by_screen(
    qtbot: QtBot, door: Door, window: MainWindow
) -> None:
    views = [screen.view for screen in window.screens.values()]
    door.lock()
    assert window.session.case is None
    qtbot.waitUntil(lambda: not isValid(views[0]), timeout=LONG_MS)
    assert isValid(window), "the rest has turns of its own"
    qtbot.waitUntil(lambda: not isValid(window), timeout=LONG_MS)
    assert not any(isValid(view) for view in views)
