"""Makes what an examiner sees of a table: the choices, and what would be read by them. No Qt."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from app.domain.ledger_map import Fault, LedgerMap
from app.domain.ledger_table import LedgerTable, Missed
from app.domain.statement import Answer, MoneyRow
from app.services.columns import Said, Tabulated
from app.services.phrases_policy import Say, moment
from app.ui.screens.funds.columns_model import ColumnsModel
from app.ui.screens.funds.figures import figure
from app.ui.screens.funds.readings import DOUBTS

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


def _count(table: LedgerTable, said: LedgerMap, say: Say) -> tuple[str, str]:
    if said.faults:
        return "unknown", say("Nothing can be read yet.")
    one = table.count == 1
    words = say("{} of {} row is read.") if one else say("{} of {} rows are read.")
    words = words.format(table.read, table.count)
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
