"""Two panes as the examiner has them: linked, photos of unequal size, aids within their limits."""

import itertools
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.widgets.blink import Blink
from app.ui.widgets.photo_marks import Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_scene import Blend

MOLE = -0.42 + 0.62j


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
