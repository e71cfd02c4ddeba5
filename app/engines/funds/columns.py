"""Which column a figure stands in: told by headings, else tried out until the balances follow."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

from app.engines.funds.figures import Figure, Read
from app.engines.funds.vocabulary import CODES, COLUMNS, Column
from app.engines.funds.words import Line, Word

_CELL: Final = 0.8
"""Of the type size: a wider gap parts the cells of a heading."""
_ORDER: Final = (
    Column.BALANCE, Column.DATE, Column.OUT, Column.IN, Column.AMOUNT, Column.CURRENCY, Column.TEXT,
)  # fmt: skip
_MONEY: Final = frozenset({Column.OUT, Column.IN, Column.AMOUNT, Column.BALANCE})
_SIDES: Final = frozenset({Column.OUT, Column.IN})
_FLAGS: Final = COLUMNS[Column.FLAG]
_IN_WORD: Final = re.compile(r"\bin\b", re.IGNORECASE)
_MOST_COLUMNS: Final = 5
_FAR: Final = 4.0
"""Of the type size: a figure farther from every heading stands in no column."""


@dataclass(frozen=True, slots=True)
class Place:
    """From where to where a column goes."""

    x0: float
    x1: float


Plan = Mapping[Column, Place]
"""Where the columns of money stand."""


def heading(line: Line) -> tuple[Plan, str] | None:
    """The columns that a line heads, and the currency that it names."""
    plan: dict[Column, Place] = {}
    others = 0
    for cell in _cells(line.words):
        text = " ".join(word.text for word in cell)
        column = _column(text)
        if column in _MONEY | {Column.CURRENCY} and column not in plan:
            plan[column] = Place(cell[0].x0, cell[-1].x1)
        others += column is not None
    known = Column.AMOUNT in plan or {Column.OUT, Column.IN} & plan.keys()
    if others < 2 or not (known or Column.BALANCE in plan):  # noqa: PLR2004 -- one word heads nothing
        return None
    if any(char.isdigit() for word in line.words for char in word.text):
        return None
    codes = CODES.findall(line.text.upper())
    return plan, codes[0] if len(set(codes)) == 1 else ""


def _cells(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    start = 0
    for at in range(1, len(words) + 1):
        size = max(words[at - 1].size, words[at - 1].height * 0.7)
        if at == len(words) or words[at].x0 - words[at - 1].x1 > _CELL * size:
            yield words[start:at]
            start = at


def _column(text: str) -> Column | None:
    if _FLAGS.fullmatch(text):
        return Column.FLAG
    hits = [column for column in _ORDER if COLUMNS[column].search(text)]
    if hits and hits[0] in _SIDES and Column.TEXT in hits:
        return Column.TEXT
    if Column.OUT in hits and Column.IN in hits:
        return Column.IN if _IN_WORD.search(text) else Column.OUT
    if hits and hits[0] in _SIDES and len(text) > 30:  # noqa: PLR2004 -- a sentence
        return None
    return hits[0] if hits else None


def placed(figures: Iterable[Figure], plan: Plan) -> dict[Column, Figure]:
    """Each column's figure on one line."""
    found: dict[Column, tuple[float, Figure]] = {}
    for figure in figures:
        column, far = min(
            ((c, _distance(figure, place)) for c, place in plan.items() if c in _MONEY),
            key=lambda pair: pair[1],
        )
        size = max(figure.core.size, figure.core.height * 0.7)
        if far <= _FAR * size and (column not in found or far < found[column][0]):
            found[column] = far, figure
    return {column: figure for column, (_, figure) in found.items()}


def _distance(figure: Figure, place: Place) -> float:
    edges = min(abs(figure.x1 - place.x1), abs(figure.x0 - place.x0))
    middle = abs((figure.x0 + figure.x1) / 2 - (place.x0 + place.x1) / 2)
    apart = max(figure.x0 - place.x1, place.x0 - figure.x1, 0.0)
    return min(edges, middle) + 2 * apart


def plans(lines: Sequence[Read]) -> Iterator[Plan]:
    """Every way in which the columns of figures may be read, those with most figures first."""
    dated = [read for read in lines if read.figures]
    columns = _clusters([figure for read in dated for figure in read.figures])
    count = len(columns)
    for size in (2, 3, 1):
        for chosen in permutations(range(min(count, _MOST_COLUMNS)), size):
            places = [columns[at] for at in chosen]
            if size == 1:
                yield {Column.AMOUNT: places[0]}
            elif size == 2:  # noqa: PLR2004 -- amount and balance
                yield {Column.AMOUNT: places[0], Column.BALANCE: places[1]}
            else:
                yield {
                    Column.OUT: places[0],
                    Column.IN: places[1],
                    Column.BALANCE: places[2],
                }


def _clusters(figures: Sequence[Figure]) -> list[Place]:
    """Columns by their right edges, or by their left ones where those agree better."""
    by_right = _edges(figures, left=False)
    by_left = _edges(figures, left=True)
    chosen = by_left if len(by_left) < len(by_right) else by_right
    chosen.sort(key=len, reverse=True)
    return [
        Place(min(f.x0 for f in group), max(f.x1 for f in group))
        for group in chosen[:_MOST_COLUMNS]
    ]


def _edges(figures: Sequence[Figure], *, left: bool) -> list[list[Figure]]:
    groups: list[list[Figure]] = []
    last = 0.0
    for figure in sorted(figures, key=lambda f: f.x0 if left else f.x1):
        edge = figure.x0 if left else figure.x1
        if groups and edge - last <= max(figure.core.size, figure.core.height * 0.7):
            groups[-1].append(figure)
        else:
            groups.append([figure])
        last = edge
    return groups
