"""The two panes, linked in face coordinates: registered left, submitted right, never swapped.

The registered photo stays; blink, wipe and overlay bring it into the pane of the submitted one.
Every aid leaves the photos untouched and knows nothing of any engine.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.blink import Blink
from app.ui.widgets.face_frame import Eyes, Pose, View, fitted, upright
from app.ui.widgets.glide import Glide
from app.ui.widgets.photo import Photo
from app.ui.widgets.photo_hand import Hand
from app.ui.widgets.photo_keys import take_arrow, take_key
from app.ui.widgets.photo_marks import Caption, Side
from app.ui.widgets.photo_pane import PhotoPane
from app.ui.widgets.photo_pins import Pins
from app.ui.widgets.photo_scene import Blend
from app.ui.widgets.photo_state import PairState
from app.ui.widgets.tone_curve import ToneCurve


class PhotoPair(QWidget):
    """Both panes and everything that can be done to the look of them."""

    viewed = Signal()
    """Zoom, link, blend, loupe or flip is another: tools show themselves anew."""
    curve_changed = Signal(str, object)
    """Side and `ToneCurve`, to be logged."""
    flip_changed = Signal(str, bool)
    """Side and whether it is mirrored now, to be logged."""
    eyes_corrected = Signal(str, object)
    """Side and the `Eyes` that the examiner set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes: Final = {
            Side.REGISTERED: PhotoPane(Side.REGISTERED, self.tr("Registered photo")),
            Side.SUBMITTED: PhotoPane(Side.SUBMITTED, self.tr("Submitted photo")),
        }
        for side, pane in self.panes.items():
            pane.beside = self.panes[side.other]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # sides are evidence, not layout
        self.state: PairState = PairState()
        self._fits = True
        self._stands: tuple[complex, float] | None = None
        """The face point and closeness that `stand_at` asked for, until somebody moves."""
        self.in_use = Side.REGISTERED
        """The side that was touched last."""
        self.blink: Final = Blink(self)
        self.blink.flipped.connect(self._flip_to)
        self._glide: Final = Glide(self)
        self._glide.reached.connect(self.show_view)
        for pane in self.panes.values():
            row.addWidget(pane, 1)
        self.pins: Final[Pins] = Pins(self)
        self.hand: Final[Hand] = Hand(self)

    def show_photo(self, side: Side, photo: Photo, caption: Caption) -> None:
        """Put a photo into the pane of `side`; the view of the pair stays."""
        self.become(self.state.with_photo(side, photo, caption))

    def lay(self, side: Side, pose: Pose, curve: ToneCurve) -> None:
        """Have the photo of `side` lie and look as it did before; emits nothing."""
        self.become(self.state.with_pose(side, lambda _now: pose).with_curve(side, curve))

    def show_notice(self, side: Side, words: str, waiting: Caption | None = None) -> None:
        """Empty the pane of `side` and say in it why; `waiting` heads a photo on its way."""
        self.become(self.state.with_notice(side, words, waiting))

    def magnification(self) -> float:
        """Px of the screen for one of the photo in use; 0 while there is none."""
        layer = self.state.layer(self.in_use)
        if layer is None:
            return 0.0
        scale = self.state.view(self.in_use).zoom * layer.photo.eyes.frame().scale
        return scale * self.devicePixelRatioF()

    def set_linked(self, *, linked: bool) -> None:
        """Link the panes; how far they stand apart now is kept."""
        self.become(self.state.link(self.in_use, linked=linked))

    def fit(self) -> None:
        """Show whole heads, aligned."""
        self._fits, self._stands = True, None
        registered, submitted = (self.panes[side].size() for side in Side)
        self.become(
            self.state.fitted(
                (
                    (registered.width(), registered.height()),
                    (submitted.width(), submitted.height()),
                )
            )
        )

    def actual(self) -> None:
        """A px of the photo in use on a px of the screen."""
        if now := self.magnification():
            self.zoom(1 / now)

    def zoom(self, factor: float) -> None:
        """Closer or farther about the middle."""
        self.look(lambda view: view.zoomed(factor))

    def pan(self, right_px: float, down_px: float) -> None:
        """Shift what is shown."""
        self.look(lambda view: view.panned(complex(right_px, down_px)))

    def turn(self, by_deg: float) -> None:
        """Turn clockwise; by 180 unfamiliar faces are seen by their parts."""
        self.look(lambda view: view.turned(by_deg))

    def turn_alone(self, by_deg: float) -> None:
        """Turn the photo in use against the other about the middle of its eyes, though linked."""
        self.become(
            self.state.with_pose(
                self.in_use,
                lambda pose: replace(pose, turned_deg=upright(pose.turned_deg + by_deg)),
            )
        )

    def glide_to(self, centre: complex, closer: float) -> None:
        """Move to a face point, `closer` times the fitted zoom."""
        pane = self.panes[self.in_use]
        start = self.state.view(self.in_use)
        zoom = fitted(pane.width(), pane.height()).zoom * closer
        self._glide.go(start, replace(start, zoom=zoom, centre=centre))

    def stand_at(self, centre: complex, closer: float) -> None:
        """Look at a face point at once, and go on doing so at any size while nobody moves."""
        pane = self.panes[self.in_use]
        zoom = fitted(pane.width(), pane.height()).zoom * closer
        self.look(lambda view: replace(view, zoom=zoom, centre=centre))
        self._stands = (centre, closer)

    def set_blend(self, blend: Blend) -> None:
        """Wipe or overlay; the same again switches it off. Blinking is held, not set."""
        new = Blend.NONE if blend is self.state.blend else blend
        self.become(replace(self.state, blend=new))

    def set_share(self, share: float) -> None:
        """Place of the divider of a wipe, or weight of the registered photo in an overlay."""
        self.become(replace(self.state, share=min(1.0, max(0.0, share))))

    def hold_blink(self, *, held: bool) -> None:
        """Blink while held; never above 3 Hz, however the key is hammered."""
        if held:
            self.blink.hold()
        else:
            self.blink.release()
        self._flip_to(self.state.flipped)

    def set_loupe(self, *, on: bool) -> None:
        """A loupe at the same feature in both panes, under the pointer or in the middle."""
        self.become(replace(self.state, loupe=self.state.view(self.in_use).centre if on else None))

    def flip(self, side: Side = Side.SUBMITTED) -> None:
        """Mirror one photo, as a rule the submitted one: selfies often are mirrored."""
        self.become(
            self.state.with_pose(side, lambda pose: replace(pose, mirrored=not pose.mirrored))
        )
        layer = self.state.layer(side)
        if layer is not None:
            self.flip_changed.emit(side, layer.pose.mirrored)

    def set_curve(self, side: Side, curve: ToneCurve) -> None:
        """Contrast and gamma of what is shown."""
        self.become(self.state.with_curve(side, curve))
        self.curve_changed.emit(side, curve)

    def look(self, change: Callable[[View], View]) -> None:
        """Change the view of the side in use, and of the other while they are linked."""
        self._fits, self._stands = False, None
        self.become(self.state.looked(self.in_use, change))

    def show_view(self, view: View) -> None:
        """Look at `view`, such as where the case was left."""
        self.look(lambda _view: view)

    def stand_apart(self, by_px: complex) -> None:
        """Shift the photo in use against the other, though linked."""
        moved = by_px / self.state.view(self.in_use).turn
        self.become(
            self.state.with_pose(
                self.in_use, lambda pose: replace(pose, offset=pose.offset - moved)
            )
        )

    def magnify(self, point: complex) -> None:
        """Move the loupe, if it is on."""
        if self.state.loupe is not None:
            self.become(replace(self.state, loupe=point))

    def set_eyes(self, side: Side, eyes: Eyes) -> None:
        """Align the photo of `side` by eyes that were set by hand."""
        self.become(self.state.with_eyes(side, eyes))
        self.eyes_corrected.emit(side, eyes)

    def take_key(self, event: QKeyEvent, *, pressed: bool = True) -> bool:
        """Do what a key means here; screens hand keys on from wherever the focus is."""
        return take_key(self, event, pressed=pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the viewer while a pane has the focus; arrows pan."""
        if not take_arrow(self, event) and not self.take_key(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A held key is let go."""
        if not self.take_key(event, pressed=False):
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Whoever leaves the window holds no key here any more."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.hold_blink(held=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting while nobody has moved."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()
        elif self._stands is not None:
            self.stand_at(*self._stands)

    def become(self, state: PairState) -> None:
        """Show another state of the pair."""
        self.state = state
        for side, pane in self.panes.items():
            pane.show_scene(state.scene(side))
        self.viewed.emit()

    def _flip_to(self, on: bool) -> None:  # noqa: FBT001 a slot
        self.become(replace(self.state, flipped=on, blinking=on or self.blink.held))
