"""What is seen of rows besides their sums: type, place, grouping, order, what lies over them.

Law: these are observations to look at. A deviation that many rows share is a layout, not a sign.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Final

from app.domain.statement import RowDoubt, RowKind
from app.engines.funds.rows import Row
from app.engines.funds.vocabulary import Column
from app.engines.funds.words import Mark, PageWords

Seen = tuple[int, RowDoubt, str]
"""A row's number from 1, what was seen, and the detail."""

_FEWEST: Final = 6
"""Figures that a column must have before its habit says anything."""
_SHARE: Final = 0.12
"""Of a column's figures: more that deviate are a habit themselves."""
_ALIGNED: Final = 0.35
"""Points: right edges of figures set by one machine agree within a tenth of one."""
_SKEW: Final = 1.2
"""Points from which a figure stands visibly out of line."""


def seen(
    rows: Sequence[Row], pages: Sequence[PageWords], period: tuple[date, date] | None
) -> list[Seen]:
    """Everything seen, row by row."""
    numbered = list(enumerate(rows, 1))
    found = [
        *_over(numbered, pages),
        *_types(numbered, pages),
        *_places(numbered, pages),
        *_grouping(numbered),
        *_order(numbered),
        *_period(numbered, period),
    ]
    return list(dict.fromkeys(found))


def _over(rows: list[tuple[int, Row]], pages: Sequence[PageWords]) -> Iterator[Seen]:
    marks = {page.number: page.marks for page in pages if page.marks}
    for number, row in rows:
        for mark in marks.get(row.page, ()):
            if _touches(mark, row):
                yield number, RowDoubt(mark.kind), mark.text


def _touches(mark: Mark, row: Row) -> bool:
    for word in row.words:
        wide = min(mark.x1, word.x1) - max(mark.x0, word.x0)
        high = min(mark.bottom, word.bottom) - max(mark.top, word.top)
        if wide > 0.5 and high > 0.35 * word.height:  # noqa: PLR2004 -- half a point
            return True
    return False


def _types(rows: list[tuple[int, Row]], pages: Sequence[PageWords]) -> Iterator[Seen]:
    read = {page.number for page in pages if page.read}
    for column in (Column.AMOUNT, Column.OUT, Column.IN, Column.BALANCE):
        kinds = [
            (number, (row.figures[column].core.font, row.figures[column].core.size), row)
            for number, row in rows
            if row.kind is RowKind.MOVEMENT and column in row.figures and row.page not in read
        ]
        if len(kinds) < _FEWEST:
            continue
        usual = Counter(kind for _, kind, _ in kinds).most_common(1)[0][0]
        others = [(number, kind) for number, kind, _ in kinds if kind != usual]
        if others and len(others) <= max(1, _SHARE * len(kinds)):
            ways = {row.amount is not None and row.amount > 0 for _, k, row in kinds if k != usual}
            same = sum((r.amount or 0) > 0 for _, k, r in kinds if k == usual)
            if ways == {True} and not same:
                continue  # everything that came in is set in bold
            for number, (font, size) in others:
                yield number, RowDoubt.OTHER_TYPE, f"{font} {size}, elsewhere {usual[0]} {usual[1]}"


def _places(rows: list[tuple[int, Row]], pages: Sequence[PageWords]) -> Iterator[Seen]:
    """Figures that do not end where those of their column do, on pages with a text layer."""
    read = {page.number for page in pages if page.read}
    for column in (Column.AMOUNT, Column.OUT, Column.IN, Column.BALANCE):
        edges = [
            (number, round(row.figures[column].x1, 1))
            for number, row in rows
            if row.kind is RowKind.MOVEMENT and column in row.figures and row.page not in read
        ]
        if len(edges) < _FEWEST:
            continue
        usual = Counter(edge for _, edge in edges).most_common(1)[0][0]
        aligned = sum(abs(edge - usual) <= _ALIGNED for _, edge in edges)
        others = [(n, edge) for n, edge in edges if abs(edge - usual) > _SKEW]
        if others and len(edges) - aligned <= max(1, _SHARE * len(edges)):
            for number, edge in others:
                yield number, RowDoubt.OUT_OF_LINE, f"{edge - usual:+.1f} pt"


def _grouping(rows: list[tuple[int, Row]]) -> Iterator[Seen]:
    odd = [
        (number, figure)
        for number, row in rows
        for figure in row.figures.values()
        if figure.money.odd
    ]
    if len(odd) <= max(2, _SHARE * len(rows)):
        for number, figure in odd:
            yield number, RowDoubt.GROUPING, " ".join(word.text for word in figure.words)


def _order(rows: list[tuple[int, Row]]) -> Iterator[Seen]:
    """A step back in time, in one part of a statement whose other steps go forth."""
    for _, part in groupby(rows, lambda pair: pair[1].part):
        yield from _steps([(n, r.day) for n, r in part if r.day and r.kind is RowKind.MOVEMENT])


def _steps(days: list[tuple[int, date]]) -> Iterator[Seen]:
    forth = sum(a[1] < b[1] for a, b in pairwise(days))
    back = sum(a[1] > b[1] for a, b in pairwise(days))
    few = max(1, _SHARE * len(days))
    if min(forth, back) == 0 or min(forth, back) > few or len(days) < _FEWEST:
        return
    for (_, a), (number, b) in pairwise(days):
        if (a > b) if back < forth else (a < b):
            yield number, RowDoubt.OUT_OF_ORDER, f"{a} then {b}"


def _period(rows: list[tuple[int, Row]], period: tuple[date, date] | None) -> Iterator[Seen]:
    if period is None:
        return
    days = [(n, row.day) for n, row in rows if row.day and row.kind is RowKind.MOVEMENT]
    out = [(n, day) for n, day in days if not period[0] <= day <= period[1]]
    if len(out) <= max(1, _SHARE * len(days)):
        for number, day in out:
            yield number, RowDoubt.OUT_OF_PERIOD, str(day)


def digits(text: str) -> str:
    """The digits alone."""
    return re.sub(r"\D", "", text)
