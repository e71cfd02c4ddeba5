"""The panes under a real hand: mouse and keys go in as events, pictures are read back as pixels."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.widgets.face_frame import Eyes, Pose, View
from app.ui.widgets.photo import Sharpness, prepare
from app.ui.widgets.photo_marks import Caption, Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_state import PairState
from app.ui.widgets.photo_tools import PhotoTools
from app.ui.widgets.specimen import drawn_portrait
from app.ui.widgets.tone_curve import ToneCurve
from tests.gui.panes import blank, grabbed, spot
from tests.gui.portraits import OLD

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
