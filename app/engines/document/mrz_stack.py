"""Joins fragments of text to lines, and stacks lines of like length to likely zones.

Two or three parallel lines of like length and right distance make a zone; the longer over their
height and the more alike, the likelier.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from app.engines.document.mrz_line import Line, Zone

_LEAST_ASPECT: Final = 11.0
"""Length over height of a line blob. Source: ICAO Doc 9303-3: 30 characters of 2.54 mm over a
height of 3 mm give 25; blur and a lost end halve it."""
_DISTANCE: Final = (1.1, 4.5)
"""Distance of lines over their height. Source: ICAO Doc 9303-3, 4.2: 6.35 mm for heights of
2.3 to 3.2 mm; blobs vary by blur."""
_LIKE_HEIGHT: Final = (0.5, 1.8)  # of fragments of one line, by the longest one's height
_LIKE_LENGTH: Final = 0.16  # of two guesses at the same line
_PARALLEL: Final = 0.99  # cosine: lines seen from the side differ by up to 8 degrees
_MOST_FRAGMENTS: Final = 250
_MOST_LINES: Final = 40
_MOST_ZONES: Final = 5


def stacks(fragments: Sequence[Line]) -> list[Zone]:
    """Give the likeliest zones among stretches of text that somebody else found."""
    lines = lines_of(fragments)
    return distinct([(merit_of(zone), aligned(zone)) for zone in zones_of(lines)])


def lines_of(fragments: Sequence[Line]) -> list[Line]:
    """Join fragments that continue one another, longest first."""
    pending = sorted(fragments, key=lambda line: -line.length)[:_MOST_FRAGMENTS]
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


def zones_of(lines: Sequence[Line]) -> Iterator[Zone]:
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


def merit_of(zone: Zone) -> float:
    """Prefer long lines of one length over their height, evenly set."""
    lengths = [line.length for line in zone]
    even = min(lengths) / max(lengths)
    slender = min(float(np.mean([line.length / line.height for line in zone])), 45.0)
    return slender * even**2 * (1.0, 1.25)[len(zone) - 2]


def aligned(zone: Zone) -> Zone:
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


def distinct(found: list[tuple[float, Zone]]) -> list[Zone]:
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
