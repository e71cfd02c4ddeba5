"""Text parted by commas, semicolons, tabs or bars, to a head and rows of cells.

Laws: nothing is left out but empty lines and what stands above the head; a cell is text, whatever
it begins with.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from app.domain.ledger_map import MOST_COLUMNS, LedgerMap
from app.engines.funds.csv_guess import meanings
from app.engines.funds.dates import leading_date

_MARKS: Final = ",;\t|"
_GLANCE: Final = 60
"""Lines by which the mark and the head are told."""
_MOST_LINES: Final = 100_000
_FEWEST: Final = 3
"""Columns that make a table. Source: the same bound at intake (`services.media`)."""
_HEAD_AND_ROW: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvTable:
    """A table as it stands."""

    titles: tuple[str, ...]
    body: tuple[tuple[str, ...], ...]


def read_table(text: str) -> CsvTable | None:
    """The table that a text is; None when it is none."""
    lines = list(_lines(text))
    if not lines:
        return None
    usual, _ = Counter(map(len, lines)).most_common(1)[0]
    at = _head(lines, usual)
    if len(lines[at]) < _FEWEST or len(lines) < _HEAD_AND_ROW:
        return None
    titles = lines[at][:MOST_COLUMNS]
    if any(leading_date(cell) for cell in titles):  # a row already: the table has no head
        return CsvTable(titles=("",) * len(titles), body=tuple(lines[at:]))
    return CsvTable(titles=titles, body=tuple(lines[at + 1 :]))


def _lines(text: str) -> Iterator[tuple[str, ...]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_mark(text))
    try:
        for line in islice(reader, _MOST_LINES):
            if any(cell.strip() for cell in line):
                yield tuple(cell.strip() for cell in line)
    except csv.Error:  # a cell beyond the bounds: what stands before it was read
        return


def _mark(text: str) -> str:
    """What parts the cells: the mark that stands equally often on most lines."""
    lines = [line for line in islice(io.StringIO(text), _GLANCE) if line.strip()]

    def order(mark: str) -> tuple[int, int]:
        counts = Counter(count for line in lines if (count := line.count(mark)))
        usual, often = counts.most_common(1)[0] if counts else (0, 0)
        return often, usual

    return max(_MARKS, key=order)


def _head(lines: Sequence[tuple[str, ...]], usual: int) -> int:
    """The line of the titles: one that names columns we know, else the first as wide as most."""
    few = lines[:_GLANCE]
    known = (at for at, line in enumerate(few) if not LedgerMap(columns=meanings(line)).faults)
    wide = (at for at, line in enumerate(few) if sum(map(bool, line)) >= min(usual, _FEWEST))
    return next(known, next(wide, 0))
