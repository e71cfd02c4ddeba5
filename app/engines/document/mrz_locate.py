"""Finds the lines of machine-readable zones on a page, whatever their direction.

1. Dark strokes stand out by a black-hat; the page is looked at in several sizes.
2. Closing along one axis joins the characters of a line to a blob; fragments in one line join.
3. Two or three parallel lines of like length and right distance make a zone; the more evenly their
   characters are set, the likelier. That tells a zone from a page of print.

Nothing is recognised here: a zone is a guess where to read, best guesses first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import hypot
from typing import Final, TypeAlias

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Gray: TypeAlias = NDArray[np.uint8]
"""An image of shape (height, width), 0 black to 255 white."""
Point: TypeAlias = NDArray[np.float64]
"""x and y, in pixels of the page."""

SIZES: Final = (1400, 700, 400)
"""Longest sides at which the page is searched, in pixels: characters of 6 to 30 pixels.
Source: measured on made pages; one size alone lost every tenth zone."""
QUICK: Final = 700
"""The size at which most zones are found, in a tenth of the time of the largest."""
_PITCHES: Final = (30, 36, 44)
"""Characters a line, evenly set. Source: ICAO Doc 9303-4 to 7, each section 4.2."""
_TURNS: Final = (12, 120)  # along a line: what the strokes of any print do
_EVEN: Final = 20.0
"""Strength of the pitch, over the mean of all frequencies, above which a line is surely a zone's.
Source: measured on made pages: median 21 to 30 of lines of zones, 3 to 4 of all other lines."""
_STROKE: Final = 11  # a black-hat of this size keeps strokes up to about 9 pixels
_LEAST_ASPECT: Final = 11.0
"""Length over height of a line blob. Source: ICAO Doc 9303-3: 30 characters of 2.54 mm over a
height of 3 mm give 25; blur and a lost end halve it."""
_FRAGMENT_ASPECT: Final = 2.5
_LEAST_HEIGHT: Final = 4.0  # pixels at working size; below, no character can be told
_DISTANCE: Final = (1.1, 4.5)
"""Distance of lines over their height. Source: ICAO Doc 9303-3, 4.2: 6.35 mm for heights of
2.3 to 3.2 mm; blobs vary by blur."""
_LIKE_HEIGHT: Final = (0.5, 1.8)  # of fragments of one line, by the longest one's height
_LIKE_LENGTH: Final = 0.16  # of two guesses at the same line
_PARALLEL: Final = 0.99  # cosine: lines seen from the side differ by up to 8 degrees
_MOST_FRAGMENTS: Final = 250
_MOST_LINES: Final = 40
_MOST_ZONES: Final = 5


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


def locate(gray: Gray, sizes: Sequence[int] = SIZES, *, least_even: float = 0.0) -> list[Zone]:
    """Give the likeliest zones of `gray`, best first; none if no lines are there.

    Args:
        gray: The page.
        sizes: Longest sides at which it is searched, in pixels.
        least_even: How evenly characters must be set, 0 to 1.
    """
    found: list[tuple[float, Zone]] = []
    for factor in sorted({min(1.0, size / max(gray.shape)) for size in sizes}, reverse=True):
        small = cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        strokes = _strokes(np.asarray(small, np.uint8))
        for upright in (True, False):
            inks = {line: _ink(line, strokes) for line in _lines(strokes, upright=upright)}
            text = [line for line, ink in inks.items() if ink > 0]
            even = {line: _evenness(line, strokes) for line in text}
            for zone in _zones([line for line in text if even[line] >= least_even]):
                merit = _merit(zone) * min(even[line] * inks[line] ** 0.5 for line in zone)
                found.append((merit, _aligned(tuple(line.scaled(1 / factor) for line in zone))))
    return _distinct(found)


def stacks(fragments: Sequence[Line]) -> list[Zone]:
    """Give the likeliest zones among stretches of text that somebody else found."""
    lines = _joined(sorted(fragments, key=lambda line: -line.length)[:_MOST_FRAGMENTS])
    return _distinct([(_merit(zone), _aligned(zone)) for zone in _zones(lines)])


def turned(zone: Zone) -> Zone:
    """Give `zone` upside down: last line first, each from its other end."""
    return tuple(line.turned() for line in reversed(zone))


def _strokes(gray: Gray) -> Gray:
    """Keep dark strokes on whatever ground, as strong as they stand out."""
    square = np.ones((_STROKE, _STROKE), np.uint8)
    return np.asarray(cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, square), np.uint8)


def _lines(strokes: Gray, *, upright: bool) -> list[Line]:
    """Find stretches of text that run about horizontally (or vertically, if not `upright`)."""
    # Ink outdoes the waves of the ground beside it: half of the strongest stroke nearby is asked
    # for. The floor keeps the grain of empty paper out.
    strongest = cv2.dilate(strokes, np.ones((31, 31), np.uint8))
    level = 0.45 * cv2.boxFilter(strongest, cv2.CV_32F, (31, 31))
    floor = max(4.0, 0.25 * float(np.percentile(strokes[::4, ::4], 99)))
    marks = (strokes > np.maximum(level, floor)).astype(np.uint8)
    close, thin = ((1, 17), (1, 9)) if upright else ((17, 1), (9, 1))
    joined = cv2.morphologyEx(marks, cv2.MORPH_CLOSE, np.ones(close, np.uint8))
    joined = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones(thin, np.uint8))
    contours, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    axis = np.array([1.0, 0.0]) if upright else np.array([0.0, 1.0])
    fragments = [line for contour in contours if (line := _line_of(contour, axis)) is not None]
    return _joined(sorted(fragments, key=lambda line: -line.length)[:_MOST_FRAGMENTS])


def _line_of(contour: MatLike, axis: Point) -> Line | None:
    _, _, across, down = cv2.boundingRect(contour)
    if max(across, down) < _FRAGMENT_ASPECT * _LEAST_HEIGHT:
        return None
    (x, y), (width, height), angle = cv2.minAreaRect(contour)
    if width < height:
        width, height, angle = height, width, angle + 90
    if height < _LEAST_HEIGHT or width < _FRAGMENT_ASPECT * height:
        return None
    along = np.array([np.cos(np.deg2rad(angle)), np.sin(np.deg2rad(angle))])
    if float(along @ axis) < 0:
        along = -along
    middle = np.array([x, y])
    return Line(middle - along * width / 2, middle + along * width / 2, height)


def _joined(fragments: list[Line]) -> list[Line]:
    """Join fragments that continue one another, longest first."""
    pending = list(fragments)
    lines: list[Line] = []
    while pending:
        line = pending.pop(0)
        while pending and (at := _continuation(line, pending)) is not None:
            line = _union(line, pending.pop(at))
        if line.length >= _LEAST_ASPECT * line.height:
            lines.append(line)
    return lines[:_MOST_LINES]


def _continuation(line: Line, others: list[Line]) -> int | None:
    """Find the first of `others` that lies in the line of `line`, close to one of its ends."""
    ends = np.array([(other.start, other.end) for other in others]) - line.start
    heights = np.array([other.height for other in others]) / line.height
    off, at = np.abs(ends @ line.across).max(axis=1), ends @ line.along
    gap = np.maximum(at.min(axis=1) - line.length, -at.max(axis=1))
    fits = (
        (off < 0.6 * max(line.height, 5.0))
        & (gap > -2 * line.height)
        & (gap < 4 * line.height)
        & (heights > _LIKE_HEIGHT[0])
        & (heights < _LIKE_HEIGHT[1])
    )
    return int(np.argmax(fits)) if fits.any() else None


def _union(line: Line, other: Line) -> Line:
    points = [line.start, line.end, other.start, other.end]
    at = [float((point - line.start) @ line.along) for point in points]
    return Line(points[int(np.argmin(at))], points[int(np.argmax(at))], line.height)


def _ink(line: Line, strokes: Gray) -> float:
    """Give the strength of the strokes on `line`, 0 to 255; 0 if it does not look like text.

    A character is about as wide as 0.8 of its height and has at least one stroke, which makes two
    changes; rules, edges and waves of a background change less. Half of it is asked for.
    """
    changes, inks = [], []
    for offset in (-0.25, 0.0, 0.25):
        profile = _profile(line, strokes, offset)
        inks.append(float(np.percentile(profile, 85)))
        dark = profile > max(0.5 * inks[-1], 2)
        changes.append(np.count_nonzero(dark[1:] != dark[:-1]))
    text = float(np.median(changes)) > 1.1 * line.length / line.height
    return float(np.median(inks)) if text else 0.0


def _profile(line: Line, strokes: Gray, offset: float) -> NDArray[np.int32]:
    """Give the strokes along `line`, so many heights below its axis."""
    steps = np.linspace(0, 1, max(int(line.length), 2))[:, None]
    points = line.start + steps * (line.end - line.start) + offset * line.height * line.across
    column, row = points.round().astype(int).T
    column, row = (column.clip(0, strokes.shape[1] - 1), row.clip(0, strokes.shape[0] - 1))
    return np.asarray(strokes[row, column], np.int32)


def _evenness(line: Line, strokes: Gray) -> float:
    """Tell how evenly characters are set, 0 to 1, by the line's frequencies near a zone's pitch."""
    ink = sum(_profile(line, strokes, offset) for offset in (-0.35, -0.18, 0.0, 0.18, 0.35))
    ink = np.asarray(ink, np.float64)
    tapered = (ink - ink.mean()) * np.hanning(ink.size)
    power = np.abs(np.fft.rfft(tapered, 4 * ink.size)) ** 2
    turns = np.arange(power.size) / 4
    others = power[(turns > _TURNS[0]) & (turns < _TURNS[1])]
    mean = float(others.mean()) if others.size else 0.0
    near = [power[(turns > 0.95 * pitch) & (turns < 1.06 * pitch)] for pitch in _PITCHES]
    peak = max((float(part.max()) for part in near if part.size), default=0.0)
    return min(peak / max(mean, 1e-9) / _EVEN, 1.0)


def _zones(lines: Sequence[Line]) -> Iterator[Zone]:
    """Give all stacks of two or three lines."""
    below = [(upper, lower) for upper in lines for lower in lines if _stands_below(upper, lower)]
    for upper, lower in below:
        thirds = [third for middle, third in below if middle is lower]
        yield (upper, lower)
        yield from ((upper, lower, third) for third in thirds)


def _stands_below(upper: Line, lower: Line) -> bool:
    longest = max(upper.length, lower.length)
    if min(upper.length, lower.length) <= 0.72 * longest:  # most pairs end here
        return False
    height = (upper.height + lower.height) / 2
    way = (lower.start + lower.end - upper.start - upper.end) / 2
    down, shift = float(way @ upper.across), abs(float(way @ upper.along))
    return (
        _DISTANCE[0] * height < down < _DISTANCE[1] * height
        and shift < 0.16 * longest
        and float(upper.along @ lower.along) > _PARALLEL
    )


def _merit(zone: Zone) -> float:
    """Prefer long lines of one length over their height, evenly set."""
    lengths = [line.length for line in zone]
    even = min(lengths) / max(lengths)
    slender = min(float(np.mean([line.length / line.height for line in zone])), 45.0)
    return slender * even**2 * (1.0, 1.25)[len(zone) - 2]


def _aligned(zone: Zone) -> Zone:
    """Let all lines begin and end where the longest does: all lines of a zone are of one length.

    Only a few characters are added: seen from the side, or with a false line, ends differ more.
    """
    way = zone[0].along
    starts = [float(line.start @ way) for line in zone]
    ends = [float(line.end @ way) for line in zone]
    return tuple(
        replace(
            line,
            start=line.start - line.along * _little(start - min(starts), line),
            end=line.end + line.along * _little(max(ends) - end, line),
        )
        for line, start, end in zip(zone, starts, ends, strict=True)
    )


def _little(missing: float, line: Line) -> float:
    return missing if missing < 4 * line.height else 0.0


def _distinct(found: list[tuple[float, Zone]]) -> list[Zone]:
    """Keep the best guess of each place, and of a place with three lines not its halves."""
    kept: list[Zone] = []
    for _, zone in sorted(found, key=lambda item: -item[0]):
        if not any(_same_place(zone, other) for other in kept):
            kept.append(zone)
    return kept[:_MOST_ZONES]


def _same_place(zone: Zone, other: Zone) -> bool:
    if len(zone) > len(other):
        return False
    return all(any(_close(line, mate) for mate in other) for line in zone)


def _close(line: Line, mate: Line) -> bool:
    away = np.hypot(*(line.start + line.end - mate.start - mate.end)) / 2
    return bool(away < line.height and abs(line.length / mate.length - 1) < _LIKE_LENGTH)


def reading_gaps(zone: Zone) -> list[float]:
    """Give the distances between the axes of neighbouring lines, in pixels."""
    return [
        float((lower.start + lower.end - upper.start - upper.end) / 2 @ upper.across)
        for upper, lower in pairwise(zone)
    ]
