"""Toasts: long enough to be read, over nothing in use, and none with Undo is pushed away."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.toast import Toast, stay_ms

LEAST_MS = 6000
SIZE = (800, 600)


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    QCursor.setPos(QPoint(5000, 5000))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def nothing() -> None:
    """Do nothing."""


def a_button(room: QWidget, x: int, y: int) -> QPushButton:
    button = QPushButton("in use", room)
    button.setGeometry(x, y, 120, 32)
    button.show()
    return button


def test_what_takes_longer_to_read_stays_longer() -> None:
    assert stay_ms("SP-2041 is pinned.", LEAST_MS) == LEAST_MS
    assert stay_ms("x" * 200, LEAST_MS) == 14_000
    assert stay_ms("\N{CJK UNIFIED IDEOGRAPH-6848}" * 40, LEAST_MS) > stay_ms("x" * 40, LEAST_MS)


def test_it_waits_while_somebody_points_at_it_and_counts_on_afterwards(room: QWidget) -> None:
    toast = Toast(room)
    toast.tell("Pin 1 was removed.", nothing)
    assert toast.timer.isActive()
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_it_waits_while_undo_has_the_focus_and_gives_it_back(room: QWidget) -> None:
    button = a_button(room, 400, 40)
    button.setFocus()
    toast = Toast(room)
    undone: list[bool] = []
    toast.tell("Pin 1 was removed.", lambda: undone.append(True))
    toast.undo.setFocus()
    assert not toast.timer.isActive()
    QTest.keyClick(toast.undo, Qt.Key.Key_Space)
    assert undone == [True]
    assert button.hasFocus()


def test_it_lies_above_a_control_in_use_and_falls_back_when_that_is_left(room: QWidget) -> None:
    button, other = a_button(room, 40, 530), a_button(room, 400, 40)
    toast = Toast(room)
    other.setFocus()
    toast.tell("Pin 1 was removed.", nothing)
    assert toast.geometry().intersects(button.geometry()), "nobody uses it"
    button.setFocus()
    assert not toast.geometry().intersects(button.geometry())
    assert toast.geometry().bottom() < button.y()
    assert toast.y() > 0
    other.setFocus()
    assert toast.geometry().intersects(button.geometry())


def test_a_sentence_pushes_no_undo_away(room: QWidget) -> None:
    toast = Toast(room)
    undone: list[str] = []
    toast.tell_deed("Pin 1 was removed.", lambda: undone.append("pin"))
    toast.tell("It opens after your seal.")
    (older,) = toast.older
    assert older.sentence.text() == "Pin 1 was removed."
    assert older.geometry().bottom() < toast.y()
    older.undo.click()
    assert undone == ["pin"]
    assert toast.older == []
    assert toast.isVisible()


def test_an_older_undo_goes_once_something_else_was_done_or_it_was_taken_back(
    room: QWidget,
) -> None:
    for undo in (nothing, None):
        toast = Toast(room)
        toast.tell_deed("Pin 1 was removed.", nothing)
        toast.tell("It opens after your seal.")
        assert toast.older[0].undo.isVisible()
        toast.tell_deed("Something else.", undo)
        assert not any(each.undo.isVisible() for each in toast.older)
        assert toast.undo.isVisible() is (undo is not None)


def test_what_was_seen_makes_room_and_two_at_once_are_both_read(room: QWidget) -> None:
    toast = Toast(room)
    for words in ("one", "two", "three", "four"):
        toast.tell(words)
    assert [each.sentence.text() for each in toast.older] == ["three", "two"]
    for each in list(toast.older):
        each.timer.timeout.emit()
    assert toast.older == []
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))  # somebody reads it
    toast.tell("later")
    assert toast.older == []
    assert toast.sentence.text() == "later"
