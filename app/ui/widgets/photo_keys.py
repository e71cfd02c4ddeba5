"""The keys of the photo viewer, as one table for the panes, the shortcut sheet and the tests."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from app.ui.widgets.photo_pane import Blend

if TYPE_CHECKING:
    from app.ui.widgets.photo_pair import PhotoPair

_STEP: Final = 1.25
_ARROW_PX: Final = 40

ARROWS: Final[Mapping[Qt.Key, tuple[int, int]]] = {
    Qt.Key.Key_Left: (_ARROW_PX, 0),
    Qt.Key.Key_Right: (-_ARROW_PX, 0),
    Qt.Key.Key_Up: (0, _ARROW_PX),
    Qt.Key.Key_Down: (0, -_ARROW_PX),
}
"""What is shown moves by these px; the arrow points to what one wants to see."""


def _loupe(pair: "PhotoPair") -> None:
    pair.set_loupe(on=pair.state.loupe is None)


def _link(pair: "PhotoPair") -> None:
    pair.set_linked(linked=not pair.state.linked)


ONCE: Final[Mapping[Qt.Key, Callable[["PhotoPair"], None]]] = {
    Qt.Key.Key_0: lambda pair: pair.fit(),
    Qt.Key.Key_1: lambda pair: pair.actual(),
    Qt.Key.Key_Plus: lambda pair: pair.zoom(_STEP),
    Qt.Key.Key_Equal: lambda pair: pair.zoom(_STEP),
    Qt.Key.Key_Minus: lambda pair: pair.zoom(1 / _STEP),
    Qt.Key.Key_L: _link,
    Qt.Key.Key_W: lambda pair: pair.set_blend(Blend.WIPE),
    Qt.Key.Key_O: lambda pair: pair.set_blend(Blend.OVERLAY),
    Qt.Key.Key_M: _loupe,
    Qt.Key.Key_F: lambda pair: pair.flip(),
    Qt.Key.Key_U: lambda pair: pair.turn_over(),
    Qt.Key.Key_P: lambda pair: pair.hand.pin(),
    Qt.Key.Key_BracketLeft: lambda pair: pair.set_share(pair.state.share - 0.05),
    Qt.Key.Key_BracketRight: lambda pair: pair.set_share(pair.state.share + 0.05),
}
"""Keys that act when pressed."""

HELD: Final[Mapping[Qt.Key, Callable[["PhotoPair", bool], None]]] = {
    Qt.Key.Key_Space: lambda pair, held: pair.hold_blink(held=held),
}
"""Keys that act while held."""
