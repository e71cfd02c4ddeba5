"""A paper on a page: where its four corners lie. A level view of it is made anew each time."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from app.domain.finding import Finding, Measure

Corner: TypeAlias = tuple[int, int]
"""x and y, in pixels of the page raster."""
_CORNERS: Final = 4
_LEAST_PX: Final = 16
"""Of a side; nothing on a smaller paper can be read."""
_MOST_DIGITS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper, its corners from the upper left clockwise as its print is read.

    The corners are a finding and the page is kept: a level picture of the paper is a function of
    both, so that the same one can be made again at any time, and none is stored beside them.
    """

    page: int
    """From 0."""
    corners: tuple[Corner, ...]

    @property
    def sound(self) -> bool:
        """Whether the corners bound an area: four, convex, clockwise, no side too short."""
        if len(self.corners) != _CORNERS:
            return False
        around = [*self.corners, *self.corners[:2]]
        sides = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(around)]
        long = all(x * x + y * y >= _LEAST_PX**2 for x, y in sides)
        bends = (a[0] * b[1] - a[1] * b[0] for a, b in pairwise(sides))
        return long and all(bend >= _LEAST_PX**2 for bend in bends)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the paper where it is nearest: the longer of opposite sides."""
        ends = [*self.corners, self.corners[0]]
        top, right, foot, left = (
            ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5 for a, b in pairwise(ends)
        )
        return max(round(max(top, foot)), 1), max(round(max(left, right)), 1)


def written(corners: Iterable[Iterable[float]]) -> str:
    """Corners as the value of a finding: x,y x,y x,y x,y."""
    return " ".join(",".join(str(round(part)) for part in corner) for corner in corners)


def papers_in(found: Iterable[Finding]) -> dict[str, Paper]:
    """The papers that findings about one exhibit tell of, by subject; none that is not sound."""
    told = {
        f.subject: Paper(page=f.region.page, corners=_corners(str(f.value)))
        for f in found
        if f.measure is Measure.DOCUMENT_PAPER and f.region is not None
    }
    return {subject: paper for subject, paper in told.items() if paper.sound}


def _corners(value: str) -> tuple[Corner, ...]:
    parts = [each.partition(",")[::2] for each in value.split(" ")]
    plain = all(p.removeprefix("-").isdecimal() for part in parts for p in part)
    short = all(len(p) <= _MOST_DIGITS for part in parts for p in part)
    return tuple((int(x), int(y)) for x, y in parts) if plain and short else ()
