"""The focus ring: where it lies, and below what."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import Button
from app.ui.widgets.callout import Callout
from app.ui.widgets.focus_ring import FocusRing


def test_the_ring_lies_two_px_away_from_what_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Fit", parent=window)
    button.move(40, 40)
    button.adjustSize()
    ring = FocusRing(window)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    button.move(80, 60)
    qtbot.waitUntil(lambda: ring.geometry().topLeft() == QPoint(76, 56))


def test_the_ring_lies_below_a_callout_that_covers_what_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 600)
    button = Button("Fit", parent=window)
    button.move(40, 260)
    button.adjustSize()
    ring = FocusRing(window)
    callout = Callout(window)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(ring.isVisible)
    callout.tell((1, 2), "Two lanes", "R is the registered holder.")
    callout.point_at(QRect(40, 100, 200, 40))
    assert callout.geometry().intersects(ring.geometry())
    covered = callout.geometry().translated(-ring.pos())
    assert not ring.mask().intersects(covered)
    callout.put_away()
    assert ring.isVisible()
    assert ring.mask().isEmpty(), "whole again"
