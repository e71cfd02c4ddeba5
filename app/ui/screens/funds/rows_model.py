"""Every row of one funds paper, in words: what it says, and whether it follows. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import ExhibitId
from app.domain.finding import Region
from app.domain.statement import RowDoubt, RowKind
from app.services.phrases_policy import Say
from app.services.statement_lines import MISSED, StatementLine, Sum, statement_lines
from app.ui.screens.funds.figures import figure
from app.ui.screens.funds.readings import DOUBTS

_KINDS: Final[Mapping[RowKind, str]] = {
    RowKind.OPENING: "Opening balance",
    RowKind.CLOSING: "Closing balance",
    RowKind.CARRIED: "Carried forward",
    RowKind.BROUGHT: "Brought forward",
    RowKind.TOTAL_IN: "Total in",
    RowKind.TOTAL_OUT: "Total out",
}
_SUMS: Final[Mapping[Sum, tuple[str, str]]] = {
    Sum.ADDS_UP: ("met", "adds up"),
    Sum.OFF: ("unmet", "off by {}"),
    Sum.FIRST: ("absent", "nothing before it"),
    Sum.NO_BALANCE: ("absent", "no balance here"),
    Sum.MISSED: ("unknown", "not understood"),
}


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
        return tuple(row for row in self.rows if _is(row, show) and _holds(row, parts))


def rows_model(case: Case, exhibit_id: str, say: Say = str) -> RowsModel | None:
    """Every row that was read of an exhibit; None where there is none."""
    exhibit = case.exhibit(ExhibitId(exhibit_id))
    lines = statement_lines(case, ExhibitId(exhibit_id))
    if exhibit is None or not lines:
        return None
    rows = tuple(_words(line, say) for line in lines)
    return RowsModel(
        exhibit=exhibit.id,
        title=exhibit.note or exhibit.name,
        rows=rows,
        counts=(
            len(rows),
            sum(1 for row in rows if _is(row, Show.LOOK)),
            sum(1 for row in rows if row.missed),
        ),
        paged=any(row.region is not None for row in rows),
    )


def _is(row: RowWords, show: Show) -> bool:
    if show is Show.MISSED:
        return row.missed
    return show is Show.ALL or row.missed or bool(row.seen) or row.state == "unmet"


def _holds(row: RowWords, parts: Sequence[str]) -> bool:
    """Figures are found with and without what stands between their thousands."""
    told = (row.day, row.amount, row.balance, row.currency, row.text, row.seen)
    text = " ".join(told).casefold()
    plain = text.replace("\N{NO-BREAK SPACE}", "").replace("\N{MINUS SIGN}", "-")
    return all(part in text or part in plain for part in parts)


def _words(line: StatementLine, say: Say) -> RowWords:
    row = line.row
    state, check = _SUMS[line.sum]
    special = row.kind is not RowKind.MOVEMENT
    if special and line.sum in {Sum.FIRST, Sum.NO_BALANCE}:
        state, check = "absent", ""
    text = row.text
    if special:
        text = text or say(_KINDS[row.kind])
    off = figure(line.off, signed=True)
    return RowWords(
        key=f"{row.number}",
        page=f"{line.region.page + 1}" if line.region is not None else "",
        day=f"{row.date} {row.time[:5]}".strip(),
        amount=figure(row.amount, signed=not special),
        currency=row.currency,
        balance=figure(row.balance),
        state=state,
        check=say(check).format(off) if check else "",
        text=text,
        seen=_seen(line.doubts, say),
        missed=line.sum is Sum.MISSED,
        special=special,
        region=line.region,
    )


def _seen(doubts: Sequence[tuple[RowDoubt, str]], say: Say) -> str:
    """What was seen of it; of a row that was not understood, what stands there as well."""
    told = []
    for doubt, detail in doubts:
        if doubt is RowDoubt.BESIDE:
            continue
        words = say(DOUBTS[doubt])
        told.append(
            say("{} There stands: {}").format(words, detail)
            if doubt in MISSED and detail
            else words
        )
    return " ".join(dict.fromkeys(told))
