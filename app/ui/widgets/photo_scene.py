"""What one pane shows, as a value: photos as they lie, how they are mixed, pins, aids."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.ui.widgets.face_frame import Pose, View
from app.ui.widgets.photo import Photo
from app.ui.widgets.photo_marks import Caption, Pin, Side
from app.ui.widgets.tone_curve import ToneCurve


class Blend(StrEnum):
    """How the second photo of a pane is mixed in."""

    NONE = "none"
    BLINK = "blink"
    WIPE = "wipe"
    OVERLAY = "overlay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A photo as it lies in a pane."""

    side: Side
    photo: Photo
    caption: Caption
    pose: Pose = field(default_factory=Pose)
    curve: ToneCurve = field(default_factory=ToneCurve)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that one pane shows. The first layer is the pane's own photo."""

    view: View
    layers: tuple[Layer, ...] = ()
    blend: Blend = Blend.NONE
    share: float = 0.5
    """Of a wipe, the width left of the divider, which shows the second layer; of an overlay, the
    weight of the second layer."""
    flipped: bool = False
    """In a blink, whether the second layer is the one to be seen now."""
    pins: tuple[Pin, ...] = ()
    chosen_pin: int = 0
    loupe: complex | None = None
    """The face point under the loupe."""
    notice: str = ""
    """Said in the middle while there is no photo."""
    waiting: Caption | None = None
    """Of the photo that is on its way."""

    @property
    def front(self) -> Layer:
        """The photo that is seen, or the pane's own where two are mixed."""
        swapped = len(self.layers) > 1 and self.blend is Blend.BLINK and self.flipped
        return self.layers[1 if swapped else 0]

    @property
    def mixed(self) -> Layer | None:
        """The second photo while it is seen beside or through the first."""
        both = len(self.layers) > 1 and self.blend in {Blend.WIPE, Blend.OVERLAY}
        return self.layers[1] if both else None

    @property
    def labelled(self) -> Sequence[Layer]:
        """Whose labels are to be read, from the left; the second is left of the divider."""
        return (self.front,) if self.mixed is None else (self.mixed, self.front)
