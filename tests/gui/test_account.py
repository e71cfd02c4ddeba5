"""Behind the disc at the top right: who is in, lock, look and language; by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui import languages, theme
from app.ui.main_window import MainWindow
from app.ui.tokens import ThemeName
from tests.gui.started import settle
from tests.gui.workplaces import EXAMINER

LONG_MS = 20_000


def opened(qtbot: QtBot, window: MainWindow) -> QMenu:
    window.frame.top.initials.setFocus()
    QTest.keyClick(window.frame.top.initials, Qt.Key.Key_Space)
    menu = window.account.menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    settle(qtbot, window)
    return menu


def words(menu: QMenu) -> list[str]:
    return [act.text().partition("\t")[0] for act in menu.actions() if not act.isSeparator()]


def act(menu: QMenu, word: str) -> QAction:
    return next(each for each in menu.actions() if each.text().startswith(word))


def below(menu: QMenu, word: str) -> QMenu:
    found = act(menu, word).menu()
    assert isinstance(found, QMenu)
    return found


def test_it_says_who_is_in_and_offers_what_concerns_them(qtbot: QtBot, window: MainWindow) -> None:
    left: list[bool] = []
    window.lock_requested.connect(lambda: left.append(True))
    menu = opened(qtbot, window)
    assert left == [], "one press locks nobody out"
    qtbot.waitUntil(lambda: words(menu)[1] == "Examiner, lets others in and out")
    assert words(menu) == [
        EXAMINER,
        "Examiner, lets others in and out",
        "Theme",
        "Language",
        "Preferences",
        "Lock, or sign in as somebody else",
    ]
    assert [act(menu, word).isEnabled() for word in (EXAMINER, "Examiner")] == [False, False]
    assert act(menu, "Lock").text().endswith("Ctrl+Shift+L")
    assert window.rect().contains(window.mapFromGlobal(menu.geometry().bottomRight()))
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert window.frame.top.initials.hasFocus()


def test_enter_locks(qtbot: QtBot, window: MainWindow) -> None:
    menu = opened(qtbot, window)
    with qtbot.waitSignal(window.lock_requested):
        QTest.keyClick(menu, Qt.Key.Key_Return)


def test_theme_and_language_are_chosen_there_and_the_present_ones_ticked(
    qtbot: QtBot, window: MainWindow
) -> None:
    menu = opened(qtbot, window)
    themes = below(menu, "Theme")
    assert [each.text() for each in themes.actions() if each.isChecked()] == ["Light"]
    act(themes, "Dark").trigger()
    qtbot.waitUntil(lambda: theme.current().name is ThemeName.DARK)
    menu.close()
    before = window.frame
    menu = opened(qtbot, window)
    act(below(menu, "Language"), "简体中文").trigger()
    menu.close()
    qtbot.waitUntil(lambda: window.frame is not before and window.ready, timeout=LONG_MS)
    assert languages.current() == languages.CHINESE


def test_preferences_are_a_press_away(qtbot: QtBot, window: MainWindow) -> None:
    menu = opened(qtbot, window)
    act(menu, "Preferences").trigger()
    assert window.current == "preferences"
    menu.close()
