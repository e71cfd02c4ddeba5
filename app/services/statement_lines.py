"""Every row that was read of a funds paper, each with what its arithmetic says.

Law: a verdict on a line is what its own figures say. Whether somebody edited it is not ours to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

import msgspec

from app.domain.case import Case
from app.domain.exhibit import ExhibitId
from app.domain.finding import Finding, Measure, Region
from app.domain.statement import DOUBTFUL_PARTS, MoneyRow, RowDoubt


class Sum(StrEnum):
    """How a line stands to those before it."""

    ADDS_UP = "adds_up"
    OFF = "off"
    """Its balance is not the one that follows."""
    FIRST = "first"
    """Nothing before it that it could follow from."""
    NO_BALANCE = "no_balance"
    MISSED = "missed"
    """It was not understood."""


MISSED: Final = frozenset(
    {RowDoubt.UNREADABLE, RowDoubt.UNDATED, RowDoubt.DIRECTION_UNTOLD, RowDoubt.BOTH_WAYS}
)
"""Doubts of rows that were not understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """One row."""

    row: MoneyRow
    sum: Sum
    off: str = ""
    """By how much the printed balance is above the one that follows; decimal text, signed."""
    doubts: tuple[tuple[RowDoubt, str], ...] = ()
    """What was seen of it, each with its detail."""
    region: Region | None = None
    """Where it stands; none in a table of text."""


def statement_lines(case: Case, exhibit: ExhibitId) -> tuple[StatementLine, ...]:
    """The rows of a paper in the order in which they are printed."""
    found = [f for f in case.findings if f.exhibits == (exhibit,)]
    doubts: dict[str, list[tuple[RowDoubt, str]]] = {}
    for number, doubt in _doubts(found):
        doubts.setdefault(number, []).append(doubt)
    rows = (f for f in found if f.measure is Measure.FUNDS_ROW)
    return tuple(_line(f, tuple(doubts.get(f.subject, ()))) for f in rows)


def _doubts(found: Sequence[Finding]) -> Iterator[tuple[str, tuple[RowDoubt, str]]]:
    for finding in found:
        parts = finding.subject.split(":")
        if finding.measure is Measure.FUNDS_ROW_DOUBT and len(parts) == DOUBTFUL_PARTS:
            yield parts[0], (RowDoubt(parts[1]), str(finding.value))


def _line(finding: Finding, doubts: tuple[tuple[RowDoubt, str], ...]) -> StatementLine:
    row = msgspec.json.decode(str(finding.value), type=MoneyRow)
    off = Decimal(row.balance) - Decimal(row.expected) if row.balance and row.expected else None
    sums = {
        Sum.MISSED: any(doubt in MISSED for doubt, _ in doubts),
        Sum.OFF: bool(off),
        Sum.ADDS_UP: off is not None,
        Sum.NO_BALANCE: not row.balance,
    }
    return StatementLine(
        row=row,
        sum=next((told for told, so in sums.items() if so), Sum.FIRST),
        off=f"{off:+f}" if off else "",
        doubts=doubts,
        region=finding.region,
    )
