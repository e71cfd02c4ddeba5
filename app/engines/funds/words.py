"""Words with their places, and the lines that they stand in; from a text layer or from reading.

Lengths are points of the page (1/72 inch) or pixels of a picture; nothing here depends on which.
"""

import math
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from app.domain.finding import Region

_GAP: Final = 0.22
"""Of the type size: a wider gap parts words. A space of most typefaces is 0.25 to 0.33 em wide."""
_SAME_LINE: Final = 0.5
"""Of the height: words whose middles are nearer stand in one line."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One character as painted."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    font: str = ""
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a gap."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    font: str = ""
    size: float = 0.0

    @property
    def height(self) -> float:
        """How high it stands."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that lies over a page, or two texts at one place."""

    kind: str
    """`overlaid` or `overprinted`."""
    x0: float
    x1: float
    top: float
    bottom: float
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """One page of a statement."""

    number: int
    """Counted from 0."""
    words: tuple[Word, ...]
    scale: float
    """Pixels of the page raster to one unit of the words."""
    marks: tuple[Mark, ...] = ()
    read: bool = False
    """Whether the words were read from the picture, for want of a text layer."""
    heavy: bool = False
    """Whether it inflates beyond the bounds, so that nobody looked at it."""
    turn: float = 0.0
    """Radians by which the lines of the picture were turned to lie level."""

    def region(self, box: tuple[float, float, float, float]) -> Region:
        """Where a box (left, right, top, bottom) of the words stands on the page raster."""
        left, right, top, bottom = box
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        corners = [(x, y) for x in (left, right) for y in (top, bottom)]
        xs = [(x * cos - y * sin) * self.scale for x, y in corners]
        ys = [(x * sin + y * cos) * self.scale for x, y in corners]
        x, y = max(int(min(xs)), 0), max(int(min(ys)), 0)
        return Region(
            page=self.number,
            x=x,
            y=y,
            width=max(math.ceil(max(xs)) - x, 1),
            height=max(math.ceil(max(ys)) - y, 1),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other, from left to right."""

    page: int
    words: tuple[Word, ...]
    text: str = field(default="")

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(word.bottom for word in self.words)


def words_of(letters: Iterable[Letter]) -> tuple[Word, ...]:
    """Join letters to words, line by line."""
    words: list[Word] = []
    for row in _rows(letters):
        run: list[Letter] = []
        for letter in sorted(row, key=lambda item: item.x0):
            gap = letter.x0 - run[-1].x1 if run else 0.0
            if run and (letter.text.isspace() or gap > _GAP * max(letter.size, 1.0)):
                words.append(_joined(run))
                run = []
            if not letter.text.isspace():
                run.append(letter)
        if run:
            words.append(_joined(run))
    return tuple(words)


def _rows(letters: Iterable[Letter]) -> list[list[Letter]]:
    rows: list[list[Letter]] = []
    middle = 0.0
    for letter in sorted(letters, key=lambda item: (item.top + item.bottom) / 2):
        at = (letter.top + letter.bottom) / 2
        if rows and at - middle <= 0.35 * max(letter.bottom - letter.top, 1.0):
            rows[-1].append(letter)
        else:
            rows.append([letter])
        middle = at
    return rows


def _joined(run: Sequence[Letter]) -> Word:
    text = unicodedata.normalize("NFKC", "".join(letter.text for letter in run))
    fonts = [letter.font for letter in run]
    return Word(
        text=text,
        x0=run[0].x0,
        x1=run[-1].x1,
        top=min(letter.top for letter in run),
        bottom=max(letter.bottom for letter in run),
        font=max(sorted(set(fonts)), key=fonts.count),
        size=median(letter.size for letter in run),
    )


def lines_of(page: PageWords) -> tuple[Line, ...]:
    """The lines of a page from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(page.words, key=lambda item: item.middle):
        row = rows[-1] if rows else []
        near = row and word.middle - median(w.middle for w in row) <= _SAME_LINE * max(
            min(word.height, median(w.height for w in row)), 1.0
        )
        if near:
            row.append(word)
        else:
            rows.append([word])
    return tuple(_line(page.number, row) for row in rows)


def _line(page: int, row: list[Word]) -> Line:
    words = tuple(sorted(row, key=lambda word: word.x0))
    return Line(page=page, words=words, text=" ".join(word.text for word in words))
