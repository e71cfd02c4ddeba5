"""Makes the rows of one funds paper: what each says, and whether it follows. No Qt."""

from collections.abc import Mapping, Sequence
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import ExhibitId
from app.domain.statement import RowDoubt, RowKind
from app.services.phrases_policy import Say
from app.services.statement_lines import MISSED, StatementLine, Sum, statement_lines
from app.ui.screens.funds.figures import figure
from app.ui.screens.funds.readings import DOUBTS
from app.ui.screens.funds.rows_model import RowsModel, RowWords, Show, is_shown

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
            sum(1 for row in rows if is_shown(row, Show.LOOK)),
            sum(1 for row in rows if row.missed),
        ),
        paged=any(row.region is not None for row in rows),
    )


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
