"""A table and what its columns mean, in words: what an examiner sees who says it. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.domain.ledger_map import DateOrder, Fault, LedgerMap, Meaning
from app.domain.ledger_table import LedgerTable, Missed
from app.domain.statement import Answer, MoneyRow
from app.services.columns import Said, Tabulated
from app.services.phrases_policy import Say, moment
from app.ui.screens.funds.figures import figure
from app.ui.screens.funds.readings import DOUBTS
from app.ui.screens.funds.view_model import Choice

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
_FAULTS: Final[Mapping[Fault, str]] = {
    Fault.NO_DATE: "Say which column is the day.",
    Fault.NO_AMOUNT: "Say which column is the amount, or what came in and what left.",
    Fault.TWICE: "Two columns mean what only one can. Choose one of them.",
    Fault.BOTH_WAYS: "Choose either one amount, or what came in and what left.",
}
_SUMS: Final[Mapping[Answer, tuple[str, str]]] = {
    Answer.YES: ("met", "every line adds up"),
    Answer.NO: ("unmet", "it does not add up"),
    Answer.UNKNOWN: ("absent", "no balance to check the sums by"),
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


def columns_model(
    tabulated: Tabulated, paper: tuple[str, str], said: LedgerMap, say: Say = str
) -> ColumnsModel:
    """The model of a table; `paper` is the exhibit and its title, `said` what is chosen."""
    table = tabulated.table
    return ColumnsModel(
        exhibit=paper[0],
        title=paper[1],
        titles=tuple(
            title or say("Column {}").format(at) for at, title in enumerate(table.titles, 1)
        ),
        lines=table.lines,
        said=said,
        count=_count(table, said, say),
        sums=_arithmetic(table, said, say),
        faults=tuple(say(_FAULTS[fault]) for fault in said.faults),
        missed=() if said.faults else tuple(_missed(item, say) for item in table.missed),
        more_missed=0 if said.faults else table.count - table.read - len(table.missed),
        rows=() if said.faults else tuple(_cells(row) for row in table.rows),
        origin=_origin(tabulated, say),
        can_take_back=tabulated.said is not None,
    )


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


def _count(table: LedgerTable, said: LedgerMap, say: Say) -> tuple[str, str]:
    if said.faults:
        return "unknown", say("Nothing can be read yet.")
    words = say("{} of {} rows are read.").format(table.read, table.count)
    return ("met" if table.read == table.count else "partial"), words


def _arithmetic(table: LedgerTable, said: LedgerMap, say: Say) -> tuple[str, str]:
    if said.faults or not table.read:
        return "", ""
    state, words = _SUMS[table.arithmetic]
    return state, say(words)


def _missed(item: Missed, say: Say) -> str:
    if not item.text:
        return say("Row {}: {}").format(item.number, say(DOUBTS[item.why]))
    return say(
        "Row {}, \N{LEFT DOUBLE QUOTATION MARK}{}\N{RIGHT DOUBLE QUOTATION MARK}: {}"
    ).format(item.number, item.text, say(DOUBTS[item.why]))


def _cells(row: MoneyRow) -> tuple[str, ...]:
    day = f"{row.date} {row.time[:5]}".strip()
    figures = (figure(row.amount, signed=True), row.currency, figure(row.fee), figure(row.balance))
    return day, *figures, row.text


def _origin(tabulated: Tabulated, say: Say) -> str:
    if tabulated.said is not None:
        return say("Said by {}.").format(_by(tabulated.said, say))
    if tabulated.remembered is not None:
        words = say("Another table with these titles was read so, by the word of {}.")
        return words.format(_by(tabulated.remembered, say))
    return ""


def _by(said: Said, say: Say) -> str:
    when = moment(datetime.fromisoformat(said.at), say) if said.at else ""
    return say(", ").join(part for part in (said.examiner, when) if part)
