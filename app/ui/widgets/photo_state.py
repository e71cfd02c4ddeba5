"""What the two panes show, as a value that changes by one step at a time; no widget in it.

Law: while linked, both sides have one view; what is particular to a side is its pose, and is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.ui.widgets.face_frame import Pose, View, fitted
from app.ui.widgets.photo import Photo
from app.ui.widgets.photo_marks import Caption, Pin, Side
from app.ui.widgets.photo_pane import Blend, Layer, Scene
from app.ui.widgets.tone_curve import ToneCurve

_START = View(zoom=150.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairState:
    """Views, layers and aids of both sides."""

    views: tuple[View, View] = (_START, _START)
    """Registered, submitted."""
    layers: tuple[Layer | None, Layer | None] = (None, None)
    notices: tuple[str, str] = ("", "")
    linked: bool = True
    blend: Blend = Blend.NONE
    share: float = 0.5
    blinking: bool = False
    flipped: bool = False
    loupe: complex | None = None
    pins: tuple[Pin, ...] = field(default=())
    chosen_pin: int = 0

    def view(self, side: Side) -> View:
        """What the pane of `side` looks at."""
        return self.views[_at(side)]

    def layer(self, side: Side) -> Layer | None:
        """The photo of `side` as it lies in its pane."""
        return self.layers[_at(side)]

    def with_photo(self, side: Side, photo: Photo, caption: Caption) -> "PairState":
        """Another photo at `side`; a pose belongs to the photo before and goes with it."""
        return self._with_layer(side, Layer(side=side, photo=photo, caption=caption))

    def with_notice(self, side: Side, words: str) -> "PairState":
        """No photo at `side`, and why."""
        notices = tuple(words if each is side else self.notices[_at(each)] for each in Side)
        return replace(self._with_layer(side, None), notices=(notices[0], notices[1]))

    def with_pose(self, side: Side, change: Callable[[Pose], Pose]) -> "PairState":
        """The photo of `side` lies otherwise."""
        layer = self.layer(side)
        if layer is None:
            return self
        return self._with_layer(side, replace(layer, pose=change(layer.pose)))

    def with_curve(self, side: Side, curve: ToneCurve) -> "PairState":
        """The photo of `side` is shown through `curve`."""
        layer = self.layer(side)
        return self if layer is None else self._with_layer(side, replace(layer, curve=curve))

    def looked(self, side: Side, change: Callable[[View], View]) -> "PairState":
        """The view of `side` changes, and the other's with it while they are linked."""
        new = change(self.view(side))
        if self.linked:
            return replace(self, views=(new, new))
        views = tuple(new if each is side else self.view(each) for each in Side)
        return replace(self, views=(views[0], views[1]))

    def link(self, lead: Side, *, linked: bool) -> "PairState":
        """Link the sides to the view of `lead`; how far they stand apart is kept as an offset."""
        if not linked or self.linked:
            return replace(self, linked=linked)
        apart = self.view(lead.other).centre - self.view(lead).centre
        moved = self.with_pose(lead.other, lambda pose: replace(pose, offset=pose.offset + apart))
        return replace(moved, linked=True, views=(self.view(lead), self.view(lead)))

    def fitted(self, sizes: tuple[tuple[int, int], tuple[int, int]]) -> "PairState":
        """Whole heads, aligned, in panes of these sizes."""
        state = self
        for side in Side:
            state = state.with_pose(side, lambda pose: replace(pose, offset=0j))
        return replace(state, views=(fitted(*sizes[0]), fitted(*sizes[1])))

    def scene(self, side: Side) -> Scene:
        """What the pane of `side` is to draw; the registered photo alone is ever mixed in."""
        own, other = self.layer(side), self.layer(side.other)
        blend = Blend.BLINK if self.blinking else self.blend
        mixed = side is Side.SUBMITTED and blend is not Blend.NONE
        layers = tuple(each for each in (own, other if mixed else None) if each is not None)
        return Scene(
            view=self.view(side),
            layers=layers if own is not None else (),
            blend=blend if mixed else Blend.NONE,
            share=self.share,
            flipped=self.flipped,
            pins=self.pins,
            chosen_pin=self.chosen_pin,
            loupe=self.loupe,
            notice=self.notices[_at(side)],
        )

    def _with_layer(self, side: Side, layer: Layer | None) -> "PairState":
        layers = tuple(layer if each is side else self.layer(each) for each in Side)
        return replace(self, layers=(layers[0], layers[1]))


def _at(side: Side) -> int:
    return 0 if side is Side.REGISTERED else 1
