"""The tour of four steps: it comes once, goes by keyboard, and points at what is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.settings import SettingsFile
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.tour import Tour
from app.ui.widgets.explained import topic_of
from tests.gui.helping import manual
from tests.gui.pressed import press_here
from tests.gui.started import enter, settle


@pytest.fixture
def newcomer(qtbot: QtBot, tmp_path: Path, door: Door) -> MainWindow:
    """Somebody who has never ended the tour."""
    settings = SettingsFile(tmp_path / "settings.json")
    assert settings.now.toured
    door._around.settings.change(toured=False)  # noqa: SLF001 -- as a first start finds it
    made = enter(qtbot, door)
    qtbot.waitUntil(lambda: made.guide.tour.under_way)
    return made


def told(tour: Tour) -> str:
    assert tour.callout is not None
    return tour.callout.count.text()


def test_the_tour_comes_at_the_first_start_and_leaves_the_focus(newcomer: MainWindow) -> None:
    tour, queue = newcomer.guide.tour, newcomer.placed("queue").view
    assert told(tour) == "1 of 4"
    practice = queue.first_start.practice  # type: ignore[attr-defined]
    assert practice.hasFocus()
    assert tour.callout is not None
    assert tour.callout.outline.isVisible()
    assert not tour.callout.isModal()


def test_the_tour_goes_by_keyboard_and_never_comes_again(
    qtbot: QtBot, newcomer: MainWindow, tmp_path: Path
) -> None:
    tour = newcomer.guide.tour
    assert tour.callout is not None
    tour.callout.next.setFocus()
    press_here(Qt.Key.Key_Return)
    assert told(tour) == "2 of 4"
    press_here(Qt.Key.Key_Left)
    assert told(tour) == "1 of 4"
    for _ in range(3):
        press_here(Qt.Key.Key_Right)
    assert told(tour) == "4 of 4"
    press_here(Qt.Key.Key_Return)
    assert not tour.under_way
    assert SettingsFile(tmp_path / "settings.json").now.toured
    newcomer.guide.counted(0)
    settle(qtbot, newcomer)
    assert not tour.under_way


def test_escape_skips_the_tour_and_help_brings_it_back(newcomer: MainWindow) -> None:
    tour = newcomer.guide.tour
    assert tour.callout is not None
    tour.callout.end.setFocus()
    press_here(Qt.Key.Key_Escape)
    assert not tour.under_way
    assert newcomer.placed("queue").view.first_start.practice.hasFocus()  # type: ignore[attr-defined]
    newcomer.go("help")
    manual(newcomer).tour.click()
    assert newcomer.current == "queue"
    assert told(tour) == "1 of 4"
    assert tour.callout is not None
    assert tour.callout.next.hasFocus()


def test_escape_skips_the_tour_from_wherever_the_focus_is(newcomer: MainWindow) -> None:
    queue = newcomer.placed("queue").view
    held = QApplication.focusWidget()
    assert held is not None
    assert queue.isAncestorOf(held)
    QTest.keyClick(held, Qt.Key.Key_Escape)
    assert not newcomer.guide.tour.under_way


def test_in_a_case_the_tour_points_at_the_case(qtbot: QtBot, newcomer: MainWindow) -> None:
    newcomer.frame.rails[0].items["practice"].click()
    qtbot.waitUntil(lambda: newcomer.current == "compare", timeout=20_000)
    settle(qtbot, newcomer)
    tour = newcomer.guide.tour
    callout = tour.callout
    assert callout is not None

    def at_the_lane() -> bool:
        lane = newcomer.frame.top.lanes[0]
        return callout.outline.geometry().contains(lane.mapTo(newcomer, QPoint(2, 2)))

    qtbot.waitUntil(at_the_lane)
    callout.next.click()
    panel = next(
        each
        for each in newcomer.placed("compare").view.findChildren(QWidget)
        if topic_of(each) == "step.seal"
    )
    assert callout.outline.geometry().contains(panel.mapTo(newcomer, panel.rect().center()))
    newcomer.go("help")
    qtbot.waitUntil(lambda: not callout.isVisible())
    newcomer.go("compare")
    qtbot.waitUntil(callout.isVisible)
