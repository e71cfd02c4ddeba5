"""What the two panes show, as a value that changes by one step at a time; no widget in it.

Law: while linked, both sides have one view; what is particular to a side is its pose, and is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.ui.widgets.face_frame import Eyes, Pose, View, fitted, turned_by, upright
from app.ui.widgets.photo import Photo
from app.ui.widgets.photo_marks import Caption, Pin, Side
from app.ui.widgets.photo_scene import Blend, Layer, Scene
from app.ui.widgets.tone_curve import ToneCurve

_START = View(zoom=150.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairState:
    """Views, layers and aids of both sides."""

    views: tuple[View, View] = (_START, _START)
    """Registered, submitted."""
    layers: tuple[Layer | None, Layer | None] = (None, None)
    notices: tuple[str, str] = ("", "")
    waiting: tuple[Caption | None, Caption | None] = (None, None)
    """Of the photos that are on their way."""
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

    def with_notice(self, side: Side, words: str, waiting: Caption | None = None) -> "PairState":
        """No photo at `side`, and why; `waiting` is the caption of one that is on its way."""
        notices = tuple(words if each is side else self.notices[_at(each)] for each in Side)
        captions = tuple(waiting if each is side else self.waiting[_at(each)] for each in Side)
        return replace(
            self._with_layer(side, None),
            notices=(notices[0], notices[1]),
            waiting=(captions[0], captions[1]),
        )

    def with_eyes(self, side: Side, eyes: Eyes) -> "PairState":
        """The photo of `side` with other eye points."""
        layer = self.layer(side)
        if layer is None:
            return self
        photo = replace(layer.photo, eyes=eyes, eyes_found=True)
        return self._with_layer(side, replace(layer, photo=photo))

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
        """Link the sides to the view of `lead`; how they stand and are turned apart is kept."""
        if not linked or self.linked:
            return replace(self, linked=linked)
        own, other = self.view(lead), self.view(lead.other)
        apart_deg = other.turned_deg - own.turned_deg

        def kept(pose: Pose) -> Pose:
            lies_at = turned_by(apart_deg) * (other.centre + pose.offset)
            turned = upright(pose.turned_deg + apart_deg)
            return replace(pose, offset=lies_at - own.centre, turned_deg=turned)

        return replace(self.with_pose(lead.other, kept), linked=True, views=(own, own))

    def fitted(self, sizes: tuple[tuple[int, int], tuple[int, int]]) -> "PairState":
        """Whole heads, aligned and upright, in panes of these sizes."""
        state = self
        for side in Side:
            state = state.with_pose(side, lambda pose: replace(pose, offset=0j, turned_deg=0.0))
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
            waiting=self.waiting[_at(side)],
        )

    def _with_layer(self, side: Side, layer: Layer | None) -> "PairState":
        layers = tuple(layer if each is side else self.layer(each) for each in Side)
        return replace(self, layers=(layers[0], layers[1]))


def _at(side: Side) -> int:
    return 0 if side is Side.REGISTERED else 1
