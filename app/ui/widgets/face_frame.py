"""Face coordinates: what keeps two photos of unequal size on the same feature.

Points are complex numbers, x to the right and y downwards. In face coordinates the midpoint of the
eyes is 0 and the distance of the eyes is 1, so that -0.5 and +0.5 are the eyes as the viewer sees
them, in every photo. Laws, tested: two panes that share a `View` show the same face point at the
same widget point at every zoom; zooming keeps the point under the cursor; a similarity and its
inverse undo each other. These are viewing aids, never measurements (ASTM E3149).
"""

import cmath
import math
from dataclasses import dataclass, replace
from typing import Final

_FIT_OF_WIDTH: Final = 0.31
_FIT_OF_HEIGHT: Final = 0.225
"""Eye distance as a share of the pane that shows a head with its ears and neck."""
_EYE_LEVEL: Final = 0.453
"""Height of the eyes in a fitted pane, from the top. All three are read off the design's panes."""
_ZOOM_LEAST: Final = 8.0
_ZOOM_GREATEST: Final = 8000.0
"""Px from eye to eye; beyond either there is nothing to see."""
_NO_EYES: Final = (0.375, 0.625, 0.42)
"""Where eyes would be in a passport photo, as shares of width, width and height; used until they
are found or set. Source: proportions of ICAO Doc 9303-3, 3.9.1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Similarity:
    """Turn, scale, shift, and perhaps a mirror: z -> turn * (z or its mirror image) + shift."""

    turn: complex = 1 + 0j
    shift: complex = 0j
    mirrored: bool = False

    def of(self, point: complex) -> complex:
        """Where `point` goes."""
        return self.turn * (-point.conjugate() if self.mirrored else point) + self.shift

    def back(self, point: complex) -> complex:
        """Which point goes to `point`."""
        plain = (point - self.shift) / self.turn
        return -plain.conjugate() if self.mirrored else plain

    def after(self, first: "Similarity") -> "Similarity":
        """The similarity that does `first` and then this one."""
        return Similarity(
            turn=self.turn * (first.turn.conjugate() if self.mirrored else first.turn),
            shift=self.of(first.shift),
            mirrored=self.mirrored is not first.mirrored,
        )

    @property
    def scale(self) -> float:
        """Px of the target for one of the source."""
        return abs(self.turn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """The eye points of a photo in its pixels; left and right as the viewer sees them."""

    left: complex
    right: complex

    def __post_init__(self) -> None:
        if abs(self.right - self.left) < 1:
            raise ValueError("the eyes are one point")

    def frame(self) -> Similarity:
        """From pixels of the photo to face coordinates."""
        turn = 1 / (self.right - self.left)
        return Similarity(turn=turn, shift=-turn * (self.left + self.right) / 2)


def supposed_eyes(width: int, height: int) -> Eyes:
    """Eye points for a photo in which none were found, so that it can be shown at all."""
    left, right, level = _NO_EYES
    down = level * height * 1j
    apart = max(1.0, (right - left) * width)  # of a picture a few px wide, a px at least
    return Eyes(left=left * width + down, right=left * width + apart + down)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is looked at: shared by linked panes."""

    zoom: float
    """Px from eye to eye."""
    centre: complex = 0j
    """The face point in the middle of the pane."""
    turned_deg: float = 0.0
    """Clockwise; 180 is upside down."""

    def zoomed(self, factor: float, at: complex | None = None) -> "View":
        """Closer or farther, while the face point `at` stays where it is in the pane."""
        zoom = min(_ZOOM_GREATEST, max(_ZOOM_LEAST, self.zoom * factor))
        fixed = self.centre if at is None else at
        return replace(self, zoom=zoom, centre=fixed + (self.centre - fixed) * self.zoom / zoom)

    def panned(self, by: complex) -> "View":
        """Shifted so that what is shown moves `by` px."""
        return replace(self, centre=self.centre - by / self.turn)

    def onto(self, width: float, height: float, pose: "Pose") -> Similarity:
        """From face coordinates to the px of a pane whose photo has `pose`."""
        middle = complex(width, height) / 2
        return Similarity(
            turn=self.turn * turned_by(pose.turned_deg),
            shift=middle - self.turn * (self.centre + pose.offset),
            mirrored=pose.mirrored,
        )

    @property
    def turn(self) -> complex:
        """Px of the pane for one face unit, turned."""
        return self.zoom * turned_by(self.turned_deg)

    def turned(self, by_deg: float) -> "View":
        """Turned clockwise about the middle of the pane."""
        return replace(self, turned_deg=upright(self.turned_deg + by_deg))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """What is particular to one pane, and kept while it is linked."""

    offset: complex = 0j
    """In face coordinates."""
    mirrored: bool = False
    turned_deg: float = 0.0
    """Clockwise, about the middle of the eyes."""


def turned_by(degrees: float) -> complex:
    """The turn by an angle, clockwise, of length 1."""
    return cmath.exp(1j * math.radians(degrees))


def upright(degrees: float) -> float:
    """The same angle, above -180 and up to 180."""
    return 180.0 - (180.0 - degrees) % 360.0


def fitted(width: float, height: float) -> View:
    """The view that shows a whole head in a pane of this size."""
    zoom = max(_ZOOM_LEAST, min(width * _FIT_OF_WIDTH, height * _FIT_OF_HEIGHT))
    return View(zoom=zoom, centre=1j * height * (0.5 - _EYE_LEVEL) / zoom)


def glided(start: View, end: View, share: float) -> View:
    """The view `share` (0 to 1) of the way from `start` to `end`; zoom runs geometrically."""
    return View(
        zoom=start.zoom * (end.zoom / start.zoom) ** share,
        centre=start.centre + (end.centre - start.centre) * share,
        turned_deg=start.turned_deg + upright(end.turned_deg - start.turned_deg) * share,
    )
