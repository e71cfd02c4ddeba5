"""The keys of the photo viewer, as one table for the panes, the shortcut sheet and the tests."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.widgets.photo_scene import Blend

if TYPE_CHECKING:
    from app.ui.widgets.photo_pair import PhotoPair

_STEP: Final = 1.25
_ARROW_PX: Final = 40
_TURN_DEG: Final = 5.0
_SHARE_STEP: Final = 0.05

ARROWS: Final[Mapping[Qt.Key, tuple[int, int]]] = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
"""What is shown moves this way; the arrow points to what one wants to see."""

ONCE: Final[Mapping[Qt.Key, Callable[["PhotoPair"], None]]] = {
    Qt.Key.Key_0: lambda pair: pair.fit(),
    Qt.Key.Key_1: lambda pair: pair.actual(),
    Qt.Key.Key_Plus: lambda pair: pair.zoom(_STEP),
    Qt.Key.Key_Equal: lambda pair: pair.zoom(_STEP),
    Qt.Key.Key_Minus: lambda pair: pair.zoom(1 / _STEP),
    Qt.Key.Key_L: lambda pair: pair.set_linked(linked=not pair.state.linked),
    Qt.Key.Key_W: lambda pair: pair.set_blend(Blend.WIPE),
    Qt.Key.Key_O: lambda pair: pair.set_blend(Blend.OVERLAY),
    Qt.Key.Key_M: lambda pair: pair.set_loupe(on=pair.state.loupe is None),
    Qt.Key.Key_F: lambda pair: pair.flip(),
    Qt.Key.Key_U: lambda pair: pair.turn(180),
    Qt.Key.Key_Comma: lambda pair: pair.turn(-_TURN_DEG),
    Qt.Key.Key_Period: lambda pair: pair.turn(_TURN_DEG),
    Qt.Key.Key_Less: lambda pair: pair.turn_alone(-_TURN_DEG),
    Qt.Key.Key_Greater: lambda pair: pair.turn_alone(_TURN_DEG),
    Qt.Key.Key_P: lambda pair: pair.hand.pin(),
    Qt.Key.Key_N: lambda pair: pair.pins.next(),
    Qt.Key.Key_Delete: lambda pair: pair.pins.delete(),
    Qt.Key.Key_Backspace: lambda pair: pair.pins.delete(),
    Qt.Key.Key_BracketLeft: lambda pair: pair.set_share(pair.state.share - _SHARE_STEP),
    Qt.Key.Key_BracketRight: lambda pair: pair.set_share(pair.state.share + _SHARE_STEP),
}
"""Keys that act when pressed."""

HELD: Final[Mapping[Qt.Key, Callable[["PhotoPair", bool], None]]] = {
    Qt.Key.Key_Space: lambda pair, held: pair.hold_blink(held=held),
}
"""Keys that act while held."""


def take_key(pair: "PhotoPair", event: QKeyEvent, *, pressed: bool) -> bool:
    """Do what a key means to the viewer wherever the focus is; False when it means nothing."""
    key = Qt.Key(event.key())
    if key in HELD:
        if not event.isAutoRepeat():
            HELD[key](pair, pressed)
        return True
    plain = not event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    if key in ONCE and pressed and plain:
        ONCE[key](pair)
        return True
    return False


def take_arrow(pair: "PhotoPair", event: QKeyEvent) -> bool:
    """Pan; with Shift the photo in use alone, with Ctrl move the chosen pin by a px."""
    way = ARROWS.get(Qt.Key(event.key()))
    if way is None:
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        pair.pins.nudge(-complex(*way))
    elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        pair.stand_apart(complex(*way))
    else:
        pair.pan(way[0] * _ARROW_PX, way[1] * _ARROW_PX)
    return True
