"""A table from a child: text within bounds, or nothing of it is believed."""

from dataclasses import replace

import pytest

from app.domain.errors import EngineCrashedError
from app.domain.ledger_map import MOST_COLUMNS, LedgerMap, Meaning
from app.domain.ledger_table import LedgerTable, Missed, fingerprint
from app.domain.statement import MoneyRow, RowDoubt, RowKind
from app.isolation.answers import read_table
from app.isolation.messages import Reply

ROW = MoneyRow(number=1, kind=RowKind.MOVEMENT, page=0)
TABLE = LedgerTable(
    titles=("a", "b", "c"),
    lines=(("1", "2", "3"), ("1",)),
    fingerprint=fingerprint(("a", "b", "c")),
    read_as=LedgerMap(columns=(Meaning.DATE, Meaning.AMOUNT)),
    count=3,
    read=2,
    rows=(ROW,),
    missed=(Missed(number=3, why=RowDoubt.UNDATED, text="?"),),
)
LIES = {
    "no columns": {"titles": (), "lines": ()},
    "too many columns": {"titles": ("a",) * (MOST_COLUMNS + 1)},
    "a map of too many": {"read_as": LedgerMap(columns=(Meaning.TEXT,) * (MOST_COLUMNS + 1))},
    "a line wider than its titles": {"lines": (("1",) * 4,)},
    "more lines than are shown": {"lines": (("1",),) * 33},
    "more rows than are shown": {"rows": (ROW,) * 33},
    "a cell without end": {"lines": (("x" * 501,),)},
    "a text without end": {"rows": (replace(ROW, text="x" * 501),)},
    "more read than there are": {"read": 4},
    "fewer than none": {"count": -1, "read": -1},
    "more than are ever read": {"count": 100_001},
}


def test_a_table_within_bounds_is_believed() -> None:
    assert read_table(Reply(table=TABLE), ()) == TABLE


@pytest.mark.parametrize("lie", LIES)
def test_a_table_beyond_them_is_not(lie: str) -> None:
    with pytest.raises(EngineCrashedError):
        read_table(Reply(table=replace(TABLE, **LIES[lie])), ())  # type: ignore[arg-type]


def test_an_answer_without_a_table_is_no_table() -> None:
    with pytest.raises(EngineCrashedError):
        read_table(Reply(), ())
