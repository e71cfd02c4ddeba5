"""From what lies beside a case there is a way back into it: by the rail, and by Esc."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.case_rail import BACK
from app.ui.main import Door
from app.ui.main_window import MainWindow
from tests.gui.disputes import partial
from tests.gui.ports import SettableClock, a_bench, keep
from tests.gui.started import enter_at, settle

BESIDE = ("verify", "preferences", "help")


@pytest.fixture
def judged(qtbot: QtBot, door: Door) -> MainWindow:
    """A case that this examiner has judged, at its funds."""
    bench = a_bench(clock=SettableClock())
    window = enter_at(qtbot, door, bench, keep(bench, partial(), 3))
    window.go("funds")
    settle(qtbot, window)
    return window


def press(window: MainWindow, key: Qt.Key) -> None:
    focused = QApplication.focusWidget() or window
    QTest.keyClick(focused, key)


@pytest.mark.parametrize("beside", BESIDE)
def test_the_rail_and_esc_lead_back_to_where_the_case_was_left(
    qtbot: QtBot, judged: MainWindow, beside: str
) -> None:
    case = judged.session.case
    assert case is not None
    for rail in judged.frame.rails:
        judged.go(beside)
        settle(qtbot, judged)
        back = rail.items[BACK]
        assert back.text() == "Back to the case"
        assert case.id in back.accessibleName()
        back.click()
        assert judged.current == "funds"
        assert BACK not in rail.items
    judged.go(beside)
    settle(qtbot, judged)
    assert "Esc" in dict(judged.placed(beside).keys)
    press(judged, Qt.Key.Key_Escape)
    assert judged.current == "funds"


def test_one_thing_beside_leads_to_the_next_and_still_back(
    qtbot: QtBot, judged: MainWindow
) -> None:
    for beside in ("verify", "preferences"):
        judged.go(beside)
        settle(qtbot, judged)
    press(judged, Qt.Key.Key_Escape)
    assert judged.current == "funds"


@pytest.mark.parametrize("beside", BESIDE)
def test_without_a_case_they_lead_back_to_the_queue(
    qtbot: QtBot, window: MainWindow, beside: str
) -> None:
    window.go(beside)
    settle(qtbot, window)
    assert all(BACK not in rail.items for rail in window.frame.rails)
    press(window, Qt.Key.Key_Escape)
    assert window.current == "queue"
