"""The panes under a real hand: mouse and keys go in as events, pictures are read back as pixels."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.widgets.face_frame import Eyes, Pose, View
from app.ui.widgets.photo import Photo, Sharpness, prepare
from app.ui.widgets.photo_hand import Task
from app.ui.widgets.photo_marks import Caption, Side, tag_of
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_pane import PhotoPane
from app.ui.widgets.photo_scene import Blend
from app.ui.widgets.photo_state import PairState
from app.ui.widgets.photo_tools import PhotoTools
from app.ui.widgets.specimen import drawn_portrait
from app.ui.widgets.tone_curve import ToneCurve
from tests.gui.portraits import NEW, OLD, a_pair

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

places = st.builds(complex, st.floats(0, 6000), st.floats(0, 6000))
eyes_of_any = (
    st.tuples(places, places)
    .filter(lambda pair: abs(pair[0] - pair[1]) > 8)
    .map(lambda pair: Eyes(left=pair[0], right=pair[1]))
)
near = st.builds(complex, st.floats(-3, 3), st.floats(-3, 3))
poses = st.builds(Pose, offset=near, mirrored=st.booleans(), turned_deg=st.floats(-179, 180))
sizes = st.tuples(st.integers(160, 2000), st.integers(200, 2000))
zooms = st.floats(8, 8000)
angles = st.floats(-179, 180)


@pytest.fixture
def pair(qtbot: QtBot) -> PhotoPair:
    return a_pair(qtbot)


def drag(
    pane: PhotoPane,
    start: QPointF,
    end: QPointF,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press, move in two steps, let go."""
    QTest.mousePress(pane, LEFT, held, start.toPoint())
    for at in ((start + end) / 2, end):
        event = _moved(pane, at, held)
        pane.mouseMoveEvent(event)
    QTest.mouseRelease(pane, LEFT, held, end.toPoint())


def _moved(pane: PhotoPane, at: QPointF, held: Qt.KeyboardModifier) -> QMouseEvent:
    return QMouseEvent(
        QMouseEvent.Type.MouseMove, at, pane.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, held
    )


def spot(pair: PhotoPair, side: Side, point: complex) -> QPointF:
    """Where a px of a photo is seen in its pane."""
    layer = pair.state.layer(side)
    assert layer is not None
    at = pair.panes[side].onto(layer).of(point)
    return QPointF(at.real, at.imag)


def grabbed(pair: PhotoPair, side: Side) -> QImage:
    return pair.panes[side].grab().toImage()


def blank(eyes: Eyes) -> Photo:
    """A photo of which the eyes alone count."""
    return Photo(levels=(QImage(8, 8, QImage.Format.Format_RGB32),), eyes=eyes, eyes_found=True)


views = st.builds(View, zoom=zooms, centre=near, turned_deg=angles)


@given(st.tuples(eyes_of_any, eyes_of_any), sizes, views, near)
def test_a_feature_lies_at_one_place_whatever_sizes_and_zoom(
    eyes: tuple[Eyes, Eyes], size: tuple[int, int], view: View, feature: complex
) -> None:
    state = PairState()
    for side, own in zip(Side, eyes, strict=True):
        state = state.with_photo(side, blank(own), Caption(label="", what="", stamp=""))
    state = state.looked(Side.SUBMITTED, lambda _view: view.zoomed(1.5, at=feature))
    seen = []
    for side, own in zip(Side, eyes, strict=True):
        layer = state.layer(side)
        assert layer is not None
        onto = state.view(side).onto(*size, layer.pose).after(layer.photo.eyes.frame())
        seen.append(onto.of(own.frame().back(feature)))
    assert abs(seen[0] - seen[1]) <= 1e-6 * max(1.0, view.zoom)


@given(poses, views, views, near)
def test_linking_keeps_how_the_photos_stood_and_were_turned_apart(
    pose: Pose, one: View, other: View, feature: complex
) -> None:
    beside = replace(other, zoom=one.zoom)
    apart = PairState(views=(one, beside), linked=False).with_photo(
        Side.SUBMITTED, blank(OLD), Caption(label="", what="", stamp="")
    )
    apart = apart.with_pose(Side.SUBMITTED, lambda _pose: pose)
    joined = apart.link(Side.REGISTERED, linked=True)
    seen = []
    for state in (apart, joined):
        layer = state.layer(Side.SUBMITTED)
        assert layer is not None
        seen.append(state.view(Side.SUBMITTED).onto(484, 668, layer.pose).of(feature))
    assert joined.view(Side.SUBMITTED) == joined.view(Side.REGISTERED)
    assert abs(seen[0] - seen[1]) <= 1e-6 * max(1.0, 10 * one.zoom)


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


def bend(pair: PhotoPair, curve: ToneCurve) -> None:
    for side in Side:
        pair.set_curve(side, curve)


def magnify(pair: PhotoPair, point: complex) -> None:
    pair.set_loupe(on=True)
    pair.magnify(point)


LOOKS: dict[str, Callable[[PhotoPair], None]] = {
    "plain": lambda _pair: None,
    "closer": lambda pair: pair.zoom(6),
    "upside down": lambda pair: pair.turn(180),
    "adjusted": lambda pair: bend(pair, ToneCurve(contrast=3.0)),
    "mirrored": lambda pair: pair.flip(),
    "loupe": lambda pair: magnify(pair, -0.9 - 1.2j),
    "moved away": lambda pair: pair.pan(5000, 5000),
    "blink": lambda pair: pair.hold_blink(held=True),
}


@pytest.mark.parametrize("look", LOOKS)
def test_a_picture_of_a_pane_carries_its_label_and_caption(pair: PhotoPair, look: str) -> None:
    LOOKS[look](pair)
    burned = theme.current().burned_in
    for side, token in ((Side.REGISTERED, burned.registered), (Side.SUBMITTED, burned.submitted)):
        picture = grabbed(pair, side)
        assert picture.pixelColor(2, 2).name().upper() == token
        foot = picture.pixelColor(2, picture.height() - 3).name()
        assert foot == "#15181c"
        strip = [picture.pixelColor(x, picture.height() - 14).lightness() for x in range(12, 120)]
        assert max(strip) > 180, "words are to be read in the caption"


def test_the_surround_stays_neutral_whatever_the_contrast(pair: PhotoPair) -> None:
    pair.zoom(0.5)
    pair.turn(40)
    side = Side.REGISTERED
    plain = grabbed(pair, side).pixelColor(470, 600)
    assert plain == theme.colour("stage")
    pair.set_curve(side, ToneCurve(contrast=4.0))
    adjusted = grabbed(pair, side)
    assert adjusted.pixelColor(470, 600) == plain
    assert adjusted.pixelColor(242, 380) != plain


@pytest.mark.parametrize("look", ["plain", "adjusted", "mirrored", "upside down"])
def test_a_moving_photo_lies_where_the_resting_one_does(
    pair: PhotoPair, qtbot: QtBot, look: str
) -> None:
    LOOKS[look](pair)
    pair.pan(9, 4)
    pane = pair.panes[Side.SUBMITTED]
    assert pane.canvas().sharpness is Sharpness.QUICK
    quick = grabbed(pair, Side.SUBMITTED)
    qtbot.waitUntil(lambda: pane.canvas().sharpness is Sharpness.FINE)
    fine = grabbed(pair, Side.SUBMITTED)
    places = [(x, y) for x in range(10, 480, 20) for y in range(50, 630, 20)]
    apart = [
        abs(quick.pixelColor(*at).lightness() - fine.pixelColor(*at).lightness()) for at in places
    ]
    assert sum(apart) / len(apart) < 6


def test_a_narrow_pane_cuts_nothing_of_its_caption(pair: PhotoPair) -> None:
    """Widening the pane from the right adds nothing to what a narrow one shows of the words."""
    pair.resize(360, 500)
    stamp = "M. Vale · 23 Nov 2026 10:31 UTC, at a workstation of a long name"
    caption = Caption(label="SUBMITTED", what="E-02 · Photo of the face", stamp=stamp)
    pane = pair.panes[Side.SUBMITTED]
    pair.show_notice(Side.SUBMITTED, "", caption)
    picture = grabbed(pair, Side.SUBMITTED)
    edge = [picture.pixelColor(pane.width() - 3, y).name() for y in range(pane.height() - 60, 490)]
    assert set(edge) == {"#15181c"}, "no word runs over the edge"
    top = next(y for y in range(499, 0, -1) if picture.pixelColor(2, y).name() != "#15181c")
    assert picture.height() - top > 70, "the stamp has lines of its own"


def test_the_caption_says_how_the_photo_is_shown(pair: PhotoPair) -> None:
    pane = pair.panes[Side.SUBMITTED]
    pair.set_curve(Side.SUBMITTED, ToneCurve(gamma=2.0))
    pair.flip()
    pair.turn(-90)
    said = pane.scene.layers[0].caption.said
    assert said == "Selfie · adjusted · mirrored · turned -90°"
    pair.set_curve(Side.SUBMITTED, ToneCurve())
    pair.flip()
    pair.fit()
    assert pane.scene.layers[0].caption.said == "Selfie"


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


def test_a_lost_face_shows_no_ticks_and_says_so(pair: PhotoPair) -> None:
    lost = prepare(drawn_portrait(300, 300, eyes=Eyes(left=90 + 120j, right=180 + 120j)))
    pair.show_photo(Side.SUBMITTED, lost, Caption(label="SUBMITTED", what="x", stamp=""))
    assert "eyes not found" in pair.panes[Side.SUBMITTED].accessibleDescription()
    level = round(spot(pair, Side.SUBMITTED, (lost.eyes.left + lost.eyes.right) / 2).y())
    own = grabbed(pair, Side.SUBMITTED)
    pair.hand.ask_eyes(Side.SUBMITTED)
    pair.set_eyes(Side.SUBMITTED, lost.eyes)
    found = grabbed(pair, Side.SUBMITTED)
    assert own.pixelColor(3, level) != found.pixelColor(3, level)
    assert found.pixelColor(3, level).name() == "#15181c"


def test_what_moves_is_drawn_quickly_and_what_rests_smoothly(pair: PhotoPair, qtbot: QtBot) -> None:
    pane = pair.panes[Side.SUBMITTED]
    pair.pan(9, 4)
    assert pane.canvas().sharpness is Sharpness.QUICK
    qtbot.waitUntil(lambda: pane.canvas().sharpness is Sharpness.FINE)
    pair.pins.put(Side.REGISTERED, OLD.left)
    assert pane.canvas().sharpness is Sharpness.FINE


def test_a_photo_on_its_way_has_its_label_and_caption_already(pair: PhotoPair) -> None:
    caption = Caption(label="SUBMITTED", what="E-02", stamp="M. Vale")
    pair.show_notice(Side.SUBMITTED, "The photo is being opened.", caption)
    picture = grabbed(pair, Side.SUBMITTED)
    assert picture.pixelColor(2, 2).name().upper() == theme.current().burned_in.submitted
    assert picture.pixelColor(2, picture.height() - 3).name() == "#15181c"


def test_tools_keep_their_names_where_room_is_short(pair: PhotoPair, qtbot: QtBot) -> None:
    tools = PhotoTools(pair)
    qtbot.addWidget(tools)
    tools.resize(980, 52)
    tools.show()
    assert tools.contrast.text() == "Contrast"
    tools.resize(500, 52)
    assert tools.wipe.text() == ""
    assert tools.wipe.accessibleName() == "Wipe"
    assert tools.childrenRect().right() <= tools.width()


def test_contrast_of_one_photo_leaves_the_other_plain(pair: PhotoPair, qtbot: QtBot) -> None:
    tools = PhotoTools(pair)
    qtbot.addWidget(tools)
    tools.panel.whose.cells[Side.SUBMITTED].click()
    tools.panel.gamma.setValue(75)
    layers = {side: pair.state.layer(side) for side in Side}
    curves = {side: layer.curve for side, layer in layers.items() if layer is not None}
    assert curves[Side.REGISTERED].plain
    assert curves[Side.SUBMITTED].gamma == pytest.approx(2.0)
    tools.panel.reset.click()
    layer = pair.state.layer(Side.SUBMITTED)
    assert layer is not None
    assert layer.curve.plain
    assert tools.panel.gamma.value() == 50


def test_the_turn_panel_turns_both_or_one_and_shows_it(pair: PhotoPair, qtbot: QtBot) -> None:
    tools = PhotoTools(pair)
    qtbot.addWidget(tools)
    tools.turns.angle.setValue(30)
    assert {round(pair.state.view(side).turned_deg) for side in Side} == {30}
    tools.turns.whose.cells[Side.REGISTERED].click()
    tools.turns.angle.setValue(-12)
    layer = pair.state.layer(Side.REGISTERED)
    assert layer is not None
    assert round(layer.pose.turned_deg) == -12
    assert replace(layer.pose, turned_deg=0.0) == Pose()
