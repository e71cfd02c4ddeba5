"""A table and what its columns mean, as an examiner sees it who says it. No Qt, no services."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.ledger_map import DateOrder, LedgerMap, Meaning
from app.ui.screens.funds.view_model import Choice, Say

MEANINGS: Final[Mapping[Meaning, str]] = {
    Meaning.IGNORE: "not used",
    Meaning.DATE: "day, or day and time",
    Meaning.TIME: "time of the day",
    Meaning.AMOUNT: "amount",
    Meaning.CREDIT: "amount that came in",
    Meaning.DEBIT: "amount that left",
    Meaning.DIRECTION: "in or out, in words",
    Meaning.ASSET: "asset",
    Meaning.FEE: "fee",
    Meaning.BALANCE: "balance",
    Meaning.TEXT: "description",
    Meaning.COUNTERPARTY: "counterparty",
    Meaning.REFERENCE: "reference",
    Meaning.TXID: "transaction id",
    Meaning.ADDRESS: "wallet address",
}
_QUARTERS: Final = (-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765)
"""Zones that are no whole hours from UTC, in minutes. Source: the tz database."""
UNKNOWN_ZONE: Final = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsModel:
    """The table, the choices as they stand, and what would be read."""

    exhibit: str
    title: str
    titles: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    said: LedgerMap
    count: tuple[str, str]
    """The key of a sign, and how many rows would be read."""
    sums: tuple[str, str]
    faults: tuple[str, ...]
    missed: tuple[str, ...]
    """Rows that would not be understood, and why."""
    more_missed: int
    rows: tuple[tuple[str, ...], ...]
    """The first that would be read: day, amount, asset, fee, balance, text."""
    origin: str
    """Whose word it stands by; empty when by a guess."""
    can_take_back: bool


def zones(say: Say = str) -> tuple[Choice, ...]:
    """Every zone by its minutes east of UTC, and one that is not known."""
    minutes = sorted({*range(-12 * 60, 14 * 60 + 1, 60), *_QUARTERS})
    named = tuple((f"{each}", zone_words(each)) for each in minutes)
    return (*named, (UNKNOWN_ZONE, say("not known: leave the time out")))


def zone_words(minutes: int) -> str:
    """A zone such as UTC+08:00."""
    if not minutes:
        return "UTC"
    sign = "+" if minutes > 0 else "\N{MINUS SIGN}"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def orders(say: Say = str) -> tuple[Choice, ...]:
    """In which order the dates are."""
    return (
        (DateOrder.UNTOLD, say("as the dates themselves tell")),
        (DateOrder.DAY_FIRST, say("day before month")),
        (DateOrder.MONTH_FIRST, say("month before day")),
    )
