"""What a hand does in the panes: pins, turning, the divider, the eyes."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.widgets.photo_hand import Task
from app.ui.widgets.photo_marks import Side, tag_of
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_scene import Blend
from app.ui.widgets.photo_tools import PhotoTools
from tests.gui.panes import CTRL, LEFT, NONE, SHIFT, drag, grabbed, spot
from tests.gui.portraits import NEW, OLD
from tests.gui.test_viewer_panes import LOOKS


def test_a_pin_is_dragged_by_its_ring_and_told_once(pair: PhotoPair) -> None:
    pair.pins.put(Side.REGISTERED, OLD.left)
    pair.pins.put(Side.SUBMITTED, NEW.left)
    told: list[object] = []
    pair.pins.changed.connect(told.append)
    start = spot(pair, Side.SUBMITTED, NEW.left)
    drag(pair.panes[Side.SUBMITTED], start, start + QPointF(40, -30))
    (pin,) = pair.pins.now
    assert pin.registered == OLD.left
    assert pin.submitted is not None
    moved = spot(pair, Side.SUBMITTED, pin.submitted) - start
    assert (round(moved.x()), round(moved.y())) == (40, -30)
    assert told == [pair.pins.now]
    assert pair.state.view(Side.SUBMITTED).centre == pair.state.view(Side.REGISTERED).centre


def test_a_pin_is_chosen_by_its_tag_moved_by_keys_and_deleted(pair: PhotoPair) -> None:
    pane = pair.panes[Side.SUBMITTED]
    for old, new in ((OLD.left, NEW.left), (OLD.right, NEW.right)):
        pair.pins.put(Side.REGISTERED, old)
        pair.pins.put(Side.SUBMITTED, new)
    at = tag_of(spot(pair, Side.SUBMITTED, NEW.left), pane.canvas().area)
    QTest.mouseClick(pane, LEFT, NONE, at.toPoint())
    assert pair.state.chosen_pin == 1
    before = spot(pair, Side.SUBMITTED, NEW.left)
    QTest.keyClick(pane, Qt.Key.Key_Right, CTRL)
    first = pair.pins.now[0]
    assert first.submitted is not None
    assert spot(pair, Side.SUBMITTED, first.submitted).x() - before.x() == pytest.approx(1.0)
    QTest.keyClick(pane, Qt.Key.Key_Delete)
    assert [pin.number for pin in pair.pins.now] == [2]
    pair.pins.put(Side.REGISTERED, OLD.left)
    assert [pin.number for pin in pair.pins.now] == [2, 3], "a number is not given twice"


def test_the_pin_tool_asks_for_a_click_in_each_photo(pair: PhotoPair, qtbot: QtBot) -> None:
    tools = PhotoTools(pair)
    qtbot.addWidget(tools)
    tools.pin.click()
    assert pair.hand.task is Task.PIN
    QTest.mouseClick(pair.panes[Side.REGISTERED], LEFT, NONE, QPoint(200, 300))
    assert not pair.pins.now[0].paired
    QTest.mouseClick(pair.panes[Side.REGISTERED], LEFT, NONE, QPoint(260, 420))
    assert len(pair.pins.now) == 1, "its pair belongs into the other photo"
    QTest.mouseClick(pair.panes[Side.SUBMITTED], LEFT, NONE, QPoint(204, 305))
    assert [pin.paired for pin in pair.pins.now] == [True]
    assert not tools.pin.isChecked()


def test_ctrl_and_drag_turn_both_and_with_shift_one(pair: PhotoPair) -> None:
    pane = pair.panes[Side.SUBMITTED]
    middle = QPointF(pane.width() / 2, pane.height() / 2)
    start, end = (middle + QPointF(150 * math.cos(a), 150 * math.sin(a)) for a in (0.0, 0.35))
    drag(pane, start, end, CTRL)
    for side in Side:
        assert pair.state.view(side).turned_deg == pytest.approx(math.degrees(0.35), abs=0.5)
    eye = spot(pair, Side.SUBMITTED, NEW.left) - spot(pair, Side.REGISTERED, OLD.left)
    assert math.hypot(eye.x(), eye.y()) < 1e-6
    drag(pane, start, end, CTRL | SHIFT)
    layer = pair.state.layer(Side.SUBMITTED)
    assert layer is not None
    assert layer.pose.turned_deg == pytest.approx(math.degrees(0.35), abs=0.5)
    assert "turned" in pane.accessibleDescription()


@pytest.mark.parametrize(("key", "degrees"), [(Qt.Key.Key_Period, 5), (Qt.Key.Key_U, 180)])
def test_keys_turn_in_steps_and_fit_sets_upright(
    pair: PhotoPair, key: Qt.Key, degrees: float
) -> None:
    QTest.keyClick(pair.panes[Side.REGISTERED], key)
    assert pair.state.view(Side.SUBMITTED).turned_deg == degrees
    QTest.keyClick(pair.panes[Side.REGISTERED], Qt.Key.Key_0)
    assert pair.state.view(Side.SUBMITTED).turned_deg == 0


@pytest.mark.parametrize("blend", [Blend.WIPE, Blend.OVERLAY])
def test_divider_and_weight_are_dragged(pair: PhotoPair, blend: Blend) -> None:
    pair.set_blend(blend)
    pane = pair.panes[Side.SUBMITTED]
    track = pane.canvas().track
    full = pane.width() if blend is Blend.WIPE else track.width()
    start = QPointF(pane.width() / 2, 400 if blend is Blend.WIPE else track.center().y())
    before = pair.state.view(Side.SUBMITTED)
    drag(pane, start, start + QPointF(full / 4, 0))
    assert pair.state.share == pytest.approx(0.75, abs=0.02)
    assert pair.state.view(Side.SUBMITTED) == before
    pair.set_share(0.0)
    bare = grabbed(pair, Side.SUBMITTED)
    pair.set_share(1.0)
    assert grabbed(pair, Side.SUBMITTED).pixelColor(60, 500) != bare.pixelColor(60, 500)


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("look", ["plain", "mirrored", "upside down"])
def test_eyes_are_taken_as_they_are_seen(
    pair: PhotoPair, qtbot: QtBot, look: str, order: int
) -> None:
    LOOKS[look](pair)
    seen = sorted((NEW.left, NEW.right), key=lambda eye: spot(pair, Side.SUBMITTED, eye).x())
    clicks = [spot(pair, Side.SUBMITTED, eye).toPoint() for eye in seen]
    pair.hand.ask_eyes(Side.SUBMITTED)
    with qtbot.waitSignal(pair.eyes_corrected) as heard:
        for at in clicks[::order]:
            QTest.mouseClick(pair.panes[Side.SUBMITTED], LEFT, NONE, at)
    assert heard.args is not None
    assert heard.args[0] == Side.SUBMITTED
    assert pair.hand.task is Task.LOOKING
    pair.fit()
    left, right = (spot(pair, Side.SUBMITTED, eye) for eye in seen)
    assert left.x() < right.x(), "the eye that was seen left is left in an upright view"
    assert abs(left.y() - right.y()) < 3
    registered = spot(pair, Side.REGISTERED, OLD.left)
    assert abs(left.x() - registered.x()) < 3
