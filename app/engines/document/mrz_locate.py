"""Finds the lines of machine-readable zones on a page, whatever their direction.

1. Dark strokes stand out by a black-hat; the page is looked at in several sizes.
2. Closing along one axis joins the characters of a line to a blob; fragments in one line join.
3. Two or three parallel lines of like length and right distance make a zone; the more evenly their
   characters are set, the likelier. That tells a zone from a page of print.

Nothing is recognised here: a zone is a guess where to read, best guesses first.
"""

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from app.engines.document.mrz_line import Gray, Line, Point, Zone
from app.engines.document.mrz_stack import aligned, distinct, lines_of, merit_of, zones_of

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
_FRAGMENT_ASPECT: Final = 2.5
_LEAST_HEIGHT: Final = 4.0  # pixels at working size; below, no character can be told


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
            for zone in zones_of([line for line in text if even[line] >= least_even]):
                merit = merit_of(zone) * min(even[line] * inks[line] ** 0.5 for line in zone)
                found.append((merit, aligned(tuple(line.scaled(1 / factor) for line in zone))))
    return distinct(found)


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
    return lines_of(fragments)


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
