"""The window is locked by itself and by hand, and nothing of a case outlives it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.services.workbench import Workbench
from app.settings import SettingsFile
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.preferences.privacy_card import PrivacyCard
from app.ui.widgets.buttons import Button
from tests.gui.ports import SettableClock
from tests.gui.started import inside, settle, with_practice
from tests.gui.workplaces import PASSPHRASE, MemoryPlace

MINUTE = timedelta(minutes=1)
LONG_MS = 20_000


class ClockedPlace(MemoryPlace):
    """Its clock stands until the test turns it."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = SettableClock()

    def open(self, examiner: str, passphrase: str) -> Workbench:
        """See `Workplace.open`."""
        made = super().open(examiner, passphrase)
        tools = replace(made.tools, clock=self.clock)
        return replace(made, desk=replace(made.desk, clock=self.clock), tools=tools)


@pytest.fixture
def place() -> ClockedPlace:
    return ClockedPlace()


def unlock(qtbot: QtBot, door: Door) -> MainWindow:
    view = door.unlock.view
    view.passphrase.edit.setText(PASSPHRASE)
    view.action.click()
    return inside(qtbot, door)


def locked(door: Door) -> bool:
    return door.currentWidget() is door.unlock.view


def test_ten_idle_minutes_lock_and_unlocking_returns_to_the_same_place(
    qtbot: QtBot, door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    window.go("documents")
    settle(qtbot, window)
    place.clock.at += 10 * MINUTE - timedelta(seconds=1)
    door.privacy.idle.look()
    assert not locked(door)
    place.clock.at += timedelta(seconds=1)
    door.privacy.idle.look()
    assert locked(door)
    assert "10 minutes" in door.unlock.view.banner.sentence.text()
    qtbot.waitUntil(lambda: place.locked == 1)
    again = unlock(qtbot, door)
    qtbot.waitUntil(lambda: again.current == "documents")
    assert again.session.case is not None
    assert again.session.case.id == "SP-2041"


def test_a_key_a_press_or_a_move_begins_the_wait_anew(
    door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    assert window.isVisible()
    handle = door.windowHandle()
    for act in ("key", "press", "move"):
        place.clock.at += 9 * MINUTE
        match act:
            case "key":
                QTest.keyClick(handle, Qt.Key.Key_Shift)
            case "press":
                QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(500, 26))
            case _:
                QTest.mouseMove(handle, QPoint(40, 300))
                QApplication.processEvents()
        door.privacy.idle.look()
        assert not locked(door), act
    place.clock.at += 9 * MINUTE
    door.privacy.idle.look()
    assert not locked(door)
    place.clock.at += MINUTE
    door.privacy.idle.look()
    assert locked(door)


def test_a_sign_after_the_wait_locks_instead_of_undoing_it(
    door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    assert window.isVisible()
    place.clock.at += 8 * 60 * MINUTE  # the computer slept
    QTest.keyClick(door.windowHandle(), Qt.Key.Key_Shift)
    assert locked(door)


def test_a_clock_that_is_set_back_never_locks_and_never_opens(
    door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    assert window.isVisible()
    place.clock.at -= 60 * MINUTE
    door.privacy.idle.look()
    assert not locked(door)
    place.clock.at += 10 * MINUTE
    door.privacy.idle.look()
    assert locked(door)


def test_the_wait_can_be_set(door: Door, place: ClockedPlace, window: MainWindow) -> None:
    view = window.placed("preferences").view
    card = view.findChild(PrivacyCard)
    assert isinstance(card, PrivacyCard)
    card.lock.cells["0"].click()
    place.clock.at += 999 * MINUTE
    door.privacy.idle.look()
    assert not locked(door), "never is never"
    door.privacy.idle.begin(place.clock.now)
    card.lock.cells["30"].click()
    place.clock.at += 29 * MINUTE
    door.privacy.idle.look()
    assert not locked(door)
    card.lock.cells["5"].click()
    door.privacy.idle.look()
    assert locked(door)


def test_minimising_covers_and_locks_where_that_is_wished(
    qtbot: QtBot, door: Door, window: MainWindow
) -> None:
    assert window.isVisible()
    door.showMinimized()
    qtbot.waitUntil(lambda: door.privacy.cover.isVisibleTo(door))
    assert door.privacy.cover.geometry() == door.rect()
    assert not locked(door)
    picture = door.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 400, 7) for y in range(0, 300, 7)}
    assert len(colours) == 1, "something of the window shows through"
    door.showNormal()
    qtbot.waitUntil(lambda: not door.privacy.cover.isVisibleTo(door))
    card = window.placed("preferences").view.findChild(PrivacyCard)
    assert isinstance(card, PrivacyCard)
    card.minimised.cells["yes"].click()
    door.showMinimized()
    qtbot.waitUntil(lambda: locked(door))
    door.showNormal()


def test_somebody_else_does_not_come_to_my_place(
    qtbot: QtBot, tmp_path: Path, door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    place.passphrases["R. Second"] = PASSPHRASE
    door.lock()
    door.unlock.view.who.box.choose("R. Second")
    other = unlock(qtbot, door)
    assert other.session.case is None
    assert other.current == "queue"
    assert SettingsFile(tmp_path / "settings.json").now.last_case == ""


def test_a_lock_shuts_whatever_stands_before_the_window(
    qtbot: QtBot, door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    compare = window.placed("compare")
    assert isinstance(compare, CompareController)
    compare.view.tools.contrast.click()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    place.clock.at += 10 * MINUTE
    door.privacy.idle.look()
    assert locked(door)
    assert QApplication.activePopupWidget() is None
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [door]


@pytest.mark.parametrize("screen", ["intake", "verify"])
def test_a_lock_comes_while_files_are_being_chosen(
    qtbot: QtBot, door: Door, place: ClockedPlace, window: MainWindow, screen: str
) -> None:
    with_practice(qtbot, window)
    window.go(screen)
    settle(qtbot, window)
    buttons = window.placed(screen).view.findChildren(Button)
    choose = next(each for each in buttons if each.text() == "Choose files")
    seen: list[bool] = []

    def leave() -> None:
        seen.append(isinstance(QApplication.activeModalWidget(), QFileDialog))
        place.clock.at += 10 * MINUTE
        door.privacy.idle.look()

    QTimer.singleShot(0, door, leave)
    choose.click()  # comes back once the dialog is gone
    assert seen == [True]
    assert locked(door)
    assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: place.locked == 1)
    qtbot.waitUntil(lambda: not isValid(window))
