"""A table as an examiner looks at it who says what its columns mean: lines, and what is read."""

from typing import Final

from app.domain.ledger_map import LedgerMap
from app.domain.ledger_table import LedgerTable, fingerprint
from app.domain.statement import Answer
from app.engines.funds.csv_guess import likely
from app.engines.funds.csv_table import CsvTable
from app.engines.funds.ledger import as_it_tells, read_ledger

SHOWN_LINES: Final = 6
SHOWN_ROWS: Final = 8
SHOWN_MISSED: Final = 20
_LONGEST_CELL: Final = 80


def tabulated(table: CsvTable, said: LedgerMap | None) -> LedgerTable:
    """The table read by what is said, or by a guess."""
    how = said or as_it_tells(table, likely(table.titles))
    ledger = read_ledger(table, how)
    return LedgerTable(
        titles=tuple(title[:_LONGEST_CELL] for title in table.titles),
        lines=tuple(
            tuple(cell[:_LONGEST_CELL] for cell in line[: len(table.titles)])
            for line in table.body[:SHOWN_LINES]
        ),
        fingerprint=fingerprint(table.titles),
        read_as=how,
        count=len(table.body),
        read=len(ledger.rows) - len(ledger.missed),
        rows=ledger.rows[:SHOWN_ROWS],
        missed=ledger.missed[:SHOWN_MISSED],
        arithmetic=next((answer for _, answer, _ in ledger.answers), Answer.UNKNOWN),
    )
