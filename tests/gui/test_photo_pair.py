"""Two panes as the examiner has them: linked, photos of unequal size, aids within their limits."""

import itertools
import sys
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.exhibit import Raster
from app.ui import theme
from app.ui.tokens import ThemeName
from app.ui.widgets.blink import Blink
from app.ui.widgets.face_frame import Eyes, View, fitted
from app.ui.widgets.photo import image_of, prepare
from app.ui.widgets.photo_marks import Caption, Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_scene import Blend, Scene
from app.ui.widgets.photo_tools import PhotoTools
from app.ui.widgets.specimen import drawn_portrait
from app.ui.widgets.tone_curve import ToneCurve, curved
from tests.gui.conftest import RESOURCES
from tests.gui.portraits import OLD, a_pair

MOLE = -0.42 + 0.62j
FRAME_S = 1 / 60


@pytest.fixture
def pair(qtbot: QtBot) -> PhotoPair:
    return a_pair(qtbot)


def key(pair: PhotoPair, which: Qt.Key, kind: QEvent.Type = QEvent.Type.KeyPress) -> QKeyEvent:
    event = QKeyEvent(kind, which, Qt.KeyboardModifier.NoModifier)
    handler = pair.keyPressEvent if kind is QEvent.Type.KeyPress else pair.keyReleaseEvent
    handler(event)
    return event


def place_of(pair: PhotoPair, side: Side, feature: complex) -> complex:
    """Where a feature of the photo lies in its pane, found through the photo's own pixels."""
    pane, layer = pair.panes[side], pair.state.layer(side)
    assert layer is not None
    return pane.onto(layer).of(layer.photo.eyes.frame().back(feature))


def mole_seen(pair: PhotoPair, side: Side) -> bool:
    """Whether the picture of the pane is dark where the mole must be."""
    at = place_of(pair, side, MOLE)
    picture = pair.panes[side].grab().toImage()
    return picture.pixelColor(round(at.real), round(at.imag)).name() == "#4a4038"


def both(pair: PhotoPair, feature: complex) -> tuple[complex, complex]:
    return place_of(pair, Side.REGISTERED, feature), place_of(pair, Side.SUBMITTED, feature)


MOVES: dict[str, Callable[[PhotoPair], object]] = {
    "fit": lambda pair: key(pair, Qt.Key.Key_0),
    "actual size": lambda pair: key(pair, Qt.Key.Key_1),
    "closer": lambda pair: [key(pair, Qt.Key.Key_Plus) for _ in range(4)],
    "farther": lambda pair: key(pair, Qt.Key.Key_Minus),
    "arrows": lambda pair: [key(pair, Qt.Key.Key_Right), key(pair, Qt.Key.Key_Down)],
    "upside down": lambda pair: key(pair, Qt.Key.Key_U),
}


@pytest.mark.parametrize("move", MOVES)
def test_linked_panes_keep_a_feature_at_one_place(pair: PhotoPair, move: str) -> None:
    before = both(pair, 0j)[0]
    MOVES[move](pair)
    one, other = both(pair, MOLE)
    assert abs(one - other) < 1e-6
    assert move == "fit" or both(pair, 0j)[0] != before or move == "upside down"


def test_the_picture_agrees_with_the_geometry(pair: PhotoPair) -> None:
    assert mole_seen(pair, Side.REGISTERED)
    assert mole_seen(pair, Side.SUBMITTED)
    pair.pan(60, -20)
    assert mole_seen(pair, Side.SUBMITTED)


def test_the_wheel_zooms_at_the_cursor_in_both_panes(pair: PhotoPair) -> None:
    at = QPointF(300, 200)
    pane = pair.panes[Side.SUBMITTED]
    feature = pane.face_point(at)
    none, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    zero, up = QPoint(), QPoint(0, 240)
    pane.wheelEvent(QWheelEvent(at, at, zero, up, no_button, none, phase, False))
    for place in both(pair, feature):
        assert abs(place - complex(300, 200)) < 1e-6
    assert pair.state.view(Side.REGISTERED).zoom == pair.state.view(Side.SUBMITTED).zoom


def test_unlinked_panes_move_alone_and_keep_their_distance_when_linked(pair: PhotoPair) -> None:
    key(pair, Qt.Key.Key_L)
    pair.in_use = Side.SUBMITTED
    pair.pan(50, 30)
    apart = both(pair, 0j)[1] - both(pair, 0j)[0]
    assert abs(apart - (50 + 30j)) < 1e-6
    pair.in_use = Side.REGISTERED
    key(pair, Qt.Key.Key_L)
    one, other = both(pair, 0j)
    assert abs(other - one - apart) < 1e-6
    pair.zoom(2)
    one, other = both(pair, 0j)
    assert abs(other - one - 2 * apart) < 1e-6
    pair.fit()
    one, other = both(pair, 0j)
    assert abs(other - one) < 1e-6


def test_a_flip_mirrors_the_submitted_photo_alone_and_is_told(
    pair: PhotoPair, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pair.flip_changed) as heard:
        key(pair, Qt.Key.Key_F)
    assert heard.args == [Side.SUBMITTED, True]
    registered, submitted = both(pair, MOLE)
    middle = pair.panes[Side.REGISTERED].width() / 2
    assert abs((registered.real - middle) + (submitted.real - middle)) < 1.0
    assert abs(registered.imag - submitted.imag) < 1e-6
    assert mole_seen(pair, Side.SUBMITTED)


def test_pins_come_in_pairs(pair: PhotoPair) -> None:
    pair.in_use = Side.REGISTERED
    key(pair, Qt.Key.Key_P)
    assert [pin.paired for pin in pair.state.pins] == [False]
    pair.in_use = Side.SUBMITTED
    key(pair, Qt.Key.Key_P)
    assert [pin.paired for pin in pair.state.pins] == [True]
    pair.pins.put(Side.SUBMITTED, 5 + 5j)
    assert [pin.number for pin in pair.state.pins] == [1, 2]
    pair.pins.delete()
    assert [pin.number for pin in pair.state.pins] == [1]


def test_blinking_never_exceeds_three_hertz(qtbot: QtBot) -> None:
    blink = Blink()
    changes: list[tuple[float, bool]] = []
    blink.flipped.connect(lambda on: changes.append((time.monotonic(), on)))
    hammered = 0

    def hammer() -> bool:  # press and let go as fast as the loop turns
        nonlocal hammered
        hammered += 1
        (blink.hold if hammered % 2 else blink.release)()
        return len(changes) >= 6

    qtbot.waitUntil(hammer, timeout=5000)
    assert hammered > len(changes)
    gaps = [later[0] - sooner[0] for sooner, later in itertools.pairwise(changes)]
    assert min(gaps) >= 0.160  # half a period of 3 Hz, less the clock's grain
    assert [on for _, on in changes[:6]] == [True, False] * 3


def test_a_held_blink_goes_back_to_the_submitted_photo(pair: PhotoPair, qtbot: QtBot) -> None:
    pane = pair.panes[Side.SUBMITTED]
    key(pair, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: pane.scene.flipped)
    label = pane.grab().toImage().pixelColor(3, 3).name().upper()
    assert label == theme.current().burned_in.registered  # the label is that of what is seen
    key(pair, Qt.Key.Key_Space, QEvent.Type.KeyRelease)
    qtbot.waitUntil(lambda: not pair.state.blinking)
    assert pane.grab().toImage().pixelColor(3, 3).name().upper() == (
        theme.current().burned_in.submitted
    )


def test_leaving_the_window_ends_a_held_blink(pair: PhotoPair, qtbot: QtBot) -> None:
    pair.activateWindow()
    key(pair, Qt.Key.Key_Space)
    assert pair.blink.held
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not pair.blink.held)


def test_wipe_and_overlay_bring_the_registered_photo_over(pair: PhotoPair) -> None:
    pane = pair.panes[Side.SUBMITTED]
    plain = pane.grab().toImage()
    key(pair, Qt.Key.Key_W)
    pair.set_share(0.5)
    wiped = pane.grab().toImage()
    assert wiped.pixelColor(10, 300) == pair.panes[Side.REGISTERED].grab().toImage().pixelColor(
        10, 300
    )
    assert wiped.pixelColor(470, 300) == plain.pixelColor(470, 300)
    key(pair, Qt.Key.Key_O)
    assert pair.state.blend is Blend.OVERLAY
    key(pair, Qt.Key.Key_O)
    assert pane.grab().toImage() == plain
    assert not pair.panes[Side.REGISTERED].scene.layers[1:]


def test_the_loupe_lies_on_the_same_feature_in_both_panes(pair: PhotoPair) -> None:
    plain = {side: pane.grab().toImage() for side, pane in pair.panes.items()}
    key(pair, Qt.Key.Key_M)
    pair.hand._point(Side.REGISTERED, QPointF(200, 260))  # noqa: SLF001 the pointer moves
    for side, pane in pair.panes.items():
        assert pane.grab().toImage() != plain[side]
        assert pane.scene.loupe == pair.panes[Side.REGISTERED].face_point(QPointF(200, 260))
    key(pair, Qt.Key.Key_M)
    assert pair.panes[Side.SUBMITTED].grab().toImage() == plain[Side.SUBMITTED]


def test_contrast_changes_what_is_shown_and_not_the_photo(pair: PhotoPair, qtbot: QtBot) -> None:
    layer = pair.state.layer(Side.SUBMITTED)
    assert layer is not None
    before = layer.photo.levels[0].copy()
    plain = pair.panes[Side.SUBMITTED].grab().toImage()
    with qtbot.waitSignal(pair.curve_changed) as heard:
        pair.set_curve(Side.SUBMITTED, ToneCurve(contrast=2.0))
    assert heard.args == [Side.SUBMITTED, ToneCurve(contrast=2.0)]
    assert pair.panes[Side.SUBMITTED].grab().toImage() != plain
    assert layer.photo.levels[0] == before
    pair.set_curve(Side.SUBMITTED, ToneCurve())
    assert pair.panes[Side.SUBMITTED].grab().toImage() == plain


def test_a_curve_maps_every_value_as_its_table_says() -> None:
    ramp = bytes(value for value in range(256) for _ in range(3))
    picture = image_of(Raster(width=256, height=1, pixels=ramp))
    curve = ToneCurve(contrast=1.5, gamma=2.0)
    shown = curved(picture, curve)
    assert [shown.pixelColor(x, 0).green() for x in range(256)] == list(curve.table())
    assert ToneCurve().table() == bytes(range(256))
    assert ToneCurve(gamma=2.0).table()[64] == 128  # 255 times the root of 64 / 255
    steep = ToneCurve(contrast=2.0).table()
    assert (steep[64], steep[128], steep[192]) == (0, 128, 255)


def test_labels_are_alike_in_every_theme(pair: PhotoPair, dressed: QApplication) -> None:
    seen = set()
    for name in ThemeName:
        theme.apply(dressed, RESOURCES, name)
        picture = pair.panes[Side.REGISTERED].grab().toImage()
        height = pair.panes[Side.REGISTERED].height()
        seen.add((picture.pixelColor(2, 2).name(), picture.pixelColor(2, height - 3).name()))
    assert seen == {("#1a5a9e", "#15181c")}


def test_eyes_set_by_hand_are_told_left_to_right(pair: PhotoPair, qtbot: QtBot) -> None:
    pair.hand.ask_eyes(Side.SUBMITTED)
    pane = pair.panes[Side.SUBMITTED]
    with qtbot.waitSignal(pair.eyes_corrected) as heard:
        for x in (330.0, 160.0):
            pane.pressed.emit(QPointF(x, 300))
    side, eyes = heard.args or ("", None)
    assert side == Side.SUBMITTED
    assert isinstance(eyes, Eyes)
    assert eyes.left.real < eyes.right.real


def test_a_photo_without_eyes_can_be_shown_and_says_so(pair: PhotoPair) -> None:
    lost = prepare(drawn_portrait(300, 300, eyes=Eyes(left=90 + 120j, right=180 + 120j)))
    assert not lost.eyes_found
    pair.show_photo(Side.SUBMITTED, lost, Caption(label="SUBMITTED", what="x", stamp=""))
    assert place_of(pair, Side.SUBMITTED, 0j) == pytest.approx(
        place_of(pair, Side.REGISTERED, 0j), abs=1e-6
    )


def test_an_empty_pane_says_why(pair: PhotoPair) -> None:
    pair.show_notice(Side.SUBMITTED, "No photo yet.")
    scene: Scene = pair.panes[Side.SUBMITTED].scene
    assert scene.layers == ()
    assert scene.notice == "No photo yet."
    pair.panes[Side.SUBMITTED].grab()


def test_panes_that_stand_at_a_feature_stay_there_at_any_size_until_somebody_moves(
    pair: PhotoPair,
) -> None:
    pair.stand_at(1.1j, 2.0)
    pane = pair.panes[Side.REGISTERED]
    for width in (pair.width(), pair.width() + 200):
        pair.resize(width, pair.height())
        QApplication.processEvents()
        wanted = fitted(pane.width(), pane.height()).zoom * 2.0
        for side in Side:
            assert pair.state.view(side).centre == 1.1j
            assert pair.state.view(side).zoom == pytest.approx(wanted)
    pair.pan(40, 0)
    moved = pair.state.view(Side.REGISTERED)
    pair.resize(pair.width() - 100, pair.height())
    QApplication.processEvents()
    assert pair.state.view(Side.REGISTERED) == moved


def test_a_glide_ends_at_the_feature(pair: PhotoPair, qtbot: QtBot) -> None:
    pair.glide_to(1.1j, 2.0)
    qtbot.waitUntil(lambda: pair.state.view(Side.SUBMITTED).centre == 1.1j)
    assert abs(place_of(pair, Side.REGISTERED, 1.1j) - complex(242, 334)) < 1.0


def test_tools_follow_the_panes(pair: PhotoPair, qtbot: QtBot) -> None:
    tools = PhotoTools(pair)
    qtbot.addWidget(tools)
    key(pair, Qt.Key.Key_W)
    key(pair, Qt.Key.Key_L)
    assert tools.wipe.isChecked()
    assert not tools.linked.isChecked()
    key(pair, Qt.Key.Key_1)
    assert tools.percent.text() == "100 %"
    tools.linked.click()
    assert pair.state.linked
    tools.panel.contrast.setValue(100)
    layer = pair.state.layer(Side.REGISTERED)
    assert layer is not None
    assert layer.curve.contrast == pytest.approx(4.0)


def test_twelve_megapixels_pan_and_zoom_at_sixty_frames(qtbot: QtBot) -> None:
    """Both panes of the design's size, drawn in this process's own time, within one frame."""
    pair = PhotoPair()
    qtbot.addWidget(pair)
    eyes = Eyes(left=1650 + 1500j, right=2350 + 1450j)
    photo = prepare(drawn_portrait(4000, 3000, eyes=eyes), eyes)
    for side in Side:
        pair.show_photo(side, photo, Caption(label=side.upper(), what="12 MP", stamp=""))
    pair.resize(972, 668)
    pair.show()
    target = QImage(pair.size(), QImage.Format.Format_RGB32)
    times: list[float] = []
    for zoom in (60.0, 150.0, 400.0, 1000.0, 3000.0):
        pair.show_view(View(zoom=zoom, turned_deg=3.0))
        for _ in range(6):
            pair.pan(3, 2)
            begun = time.process_time()
            pair.render(target)
            times.append(time.process_time() - begun)
    times.sort()
    middle = times[len(times) // 2]
    sys.stdout.write(f"12 MP pair: median {middle * 1e3:.1f} ms, worst {times[-1] * 1e3:.1f} ms\n")
    assert middle < FRAME_S


def test_both_captions_are_as_high_as_the_higher_one(pair: PhotoPair) -> None:
    photo = prepare(drawn_portrait(320, 400, eyes=OLD), OLD)
    long = " ".join(["A registered photo of many words"] * 6)
    pair.show_photo(Side.REGISTERED, photo, Caption(label="REGISTERED", what=long, stamp="M. Vale"))
    feet = {side: pane.foot() for side, pane in pair.panes.items()}
    assert feet[Side.REGISTERED] > feet[Side.SUBMITTED], "the control: one wraps, one does not"
    tops = set()
    for pane in pair.panes.values():
        shown = pane.grab().toImage()
        column = [shown.pixelColor(2, y) for y in range(shown.height())]
        area = column[-1]
        tops.add(next(y for y in reversed(range(len(column))) if column[y] != area))
    assert len(tops) == 1
