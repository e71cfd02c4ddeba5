"""Every row of one funds paper as the screen shows it. No Qt, no services."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.finding import Region


class Show(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    LOOK = "look"
    """Those of which something was seen."""
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """One row; empty where it says nothing."""

    key: str
    page: str
    day: str
    amount: str
    currency: str
    balance: str
    state: str
    """The key of a sign: how its arithmetic stands."""
    check: str
    text: str
    seen: str
    missed: bool
    special: bool
    """Whether it is a balance or a total between the movements."""
    region: Region | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsModel:
    """The rows of one paper, in the order in which they are printed."""

    exhibit: str
    title: str
    rows: tuple[RowWords, ...]
    counts: tuple[int, int, int]
    """Of `Show`, one by one."""
    paged: bool
    """Whether its rows stand on pages that can be shown."""

    def shown(self, show: Show, wanted: str) -> tuple[RowWords, ...]:
        """The rows of one kind that hold every word that is wanted."""
        parts = wanted.casefold().split()
        return tuple(row for row in self.rows if is_shown(row, show) and _holds(row, parts))


def is_shown(row: RowWords, show: Show) -> bool:
    """Whether a row is of that kind."""
    if show is Show.MISSED:
        return row.missed
    return show is Show.ALL or row.missed or bool(row.seen) or row.state == "unmet"


def _holds(row: RowWords, parts: Sequence[str]) -> bool:
    """Figures are found with and without what stands between their thousands."""
    told = (row.day, row.amount, row.balance, row.currency, row.text, row.seen)
    text = " ".join(told).casefold()
    plain = text.replace("\N{NO-BREAK SPACE}", "").replace("\N{MINUS SIGN}", "-")
    return all(part in text or part in plain for part in parts)
