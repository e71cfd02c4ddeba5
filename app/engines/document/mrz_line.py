"""A straight stretch of text on a page, and several of them that make a machine-readable zone."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Gray: TypeAlias = NDArray[np.uint8]
"""An image of shape (height, width), 0 black to 255 white."""
Point: TypeAlias = NDArray[np.float64]
"""x and y, in pixels of the page."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A straight stretch of text: its middle axis from `start` to `end`, and its height."""

    start: Point
    end: Point
    height: float

    length: float = field(init=False)
    """Pixels from start to end."""
    along: Point = field(init=False)
    """Unit vector from start to end."""
    across: Point = field(init=False)
    """Unit vector from the line downwards, as one reads it."""

    def __post_init__(self) -> None:
        x, y = (self.end - self.start).tolist()
        length = hypot(x, y)
        unit = max(length, 1e-6)
        object.__setattr__(self, "length", length)
        object.__setattr__(self, "along", np.array([x / unit, y / unit]))
        object.__setattr__(self, "across", np.array([-y / unit, x / unit]))

    def turned(self) -> "Line":
        """Give the same stretch read from the other end."""
        return Line(self.end, self.start, self.height)

    def scaled(self, factor: float) -> "Line":
        """Give the same stretch on a page enlarged by `factor`."""
        return Line(self.start * factor, self.end * factor, self.height * factor)


Zone: TypeAlias = tuple[Line, ...]
"""Lines of one zone, top to bottom as read from left to right."""


def turned(zone: Zone) -> Zone:
    """Give `zone` upside down: last line first, each from its other end."""
    return tuple(line.turned() for line in reversed(zone))


def reading_gaps(zone: Zone) -> list[float]:
    """Give the distances between the axes of neighbouring lines, in pixels."""
    return [
        float((lower.start + lower.end - upper.start - upper.end) / 2 @ upper.across)
        for upper, lower in pairwise(zone)
    ]
