"""Account ledgers, exchange and wallet histories as CSV: rows by what their columns mean.

The documented columns, in any order and case: `time`, `asset`, `amount`, and if there are any
`direction` (in or out), `balance`, `fee`, `text`, `counterparty`, `txid`, `address`. Instead of
`amount` there may be two columns, `credit` for what came in and `debit` for what left. Common
names of the same are taken for them (`csv_guess`); of any other table an examiner says what the
columns mean.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from app.domain.ledger_map import DateOrder, LedgerMap, Meaning
from app.domain.ledger_table import Missed
from app.domain.statement import Answer, MoneyRow, Question, RowDoubt, RowKind
from app.engines.funds.arithmetic import Entry, Sums, added_up
from app.engines.funds.csv_cells import calendar, figure, moment, point_of, way
from app.engines.funds.csv_guess import zone_of
from app.engines.funds.csv_table import CsvTable
from app.engines.funds.dates import Calendar
from app.engines.funds.numbers import Money
from app.engines.funds.wallet_address import check_address, check_transaction

_FIGURES: Final = (Meaning.AMOUNT, Meaning.CREDIT, Meaning.DEBIT, Meaning.BALANCE, Meaning.FEE)
_MOVED: Final = (Meaning.AMOUNT, Meaning.CREDIT, Meaning.DEBIT)
_LONGEST: Final = 200
_LONGEST_ASSET: Final = 20
_DOT: Final = " \N{MIDDLE DOT} "

Doubt = tuple[int, RowDoubt, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What was read of a table of movements."""

    rows: tuple[MoneyRow, ...]
    missed: tuple[Missed, ...]
    """Rows that were not understood."""
    doubts: tuple[Doubt, ...]
    answers: tuple[tuple[Question, Answer, str], ...]


def as_it_tells(table: CsvTable, columns: tuple[Meaning, ...]) -> LedgerMap:
    """How dates and figures are written, told by the table itself."""
    said = LedgerMap(columns=columns, zone=zone_of(table.titles))
    days = [day for line in table.body if (day := _cell(line, said, Meaning.DATE))]
    figures = [f for line in table.body for m in _FIGURES if (f := _cell(line, said, m))]
    day_first = calendar(days, DateOrder.UNTOLD).day_first
    orders = {None: DateOrder.UNTOLD, True: DateOrder.DAY_FIRST, False: DateOrder.MONTH_FIRST}
    return replace(said, order=orders[day_first], point=point_of(figures))


def read_ledger(table: CsvTable, said: LedgerMap) -> Ledger:
    """Read every row by what its columns mean; nothing when that cannot be."""
    if said.faults:
        return Ledger(rows=(), missed=(), doubts=(), answers=())
    reader = _Reader(table, said)
    rows = tuple(reader.row(number, line) for number, line in enumerate(table.body, 1))
    missed = tuple(reader.missed)
    doubts = [(item.number, item.why, item.text) for item in missed]
    doubts += _wallet_doubts(rows, said)
    sums, expected, arithmetic = _sums(rows)
    rows = tuple(replace(row, expected=expected.get(row.number, "")) for row in rows)
    return Ledger(rows=rows, missed=missed, doubts=(*doubts, *sums), answers=(arithmetic,))


class _Reader:
    """Reads rows of one table, and keeps what it did not understand."""

    def __init__(self, table: CsvTable, said: LedgerMap) -> None:
        self._said = said
        self.missed: list[Missed] = []
        days = (_cell(line, said, Meaning.DATE) for line in table.body)
        self._calendar: Calendar = calendar(days, said.order)
        amounts = (self._figure(line, Meaning.AMOUNT) for line in table.body)
        self._signed = any(money is not None and money.value < 0 for money in amounts)

    def row(self, number: int, line: Sequence[str]) -> MoneyRow:
        """One row; an amount or a day that was not understood is left empty."""
        said = self._said
        stamp = _cell(line, said, Meaning.DATE)
        day, clock = moment(stamp, _cell(line, said, Meaning.TIME), (self._calendar, said.zone))
        moved = self._moved(line)
        money = moved if isinstance(moved, Money) else None
        if isinstance(moved, RowDoubt):
            told = (_cell(line, said, meaning) for meaning in (*_MOVED, Meaning.DIRECTION))
            self._miss(number, moved, _DOT.join(text for text in told if text))
        elif not day:
            self._miss(number, RowDoubt.UNDATED, stamp)
        asset = _cell(line, said, Meaning.ASSET) or (money.currency if money else "") or said.asset
        reference = _cell(line, said, Meaning.TXID) or _cell(line, said, Meaning.REFERENCE)
        return MoneyRow(
            number=number,
            kind=RowKind.MOVEMENT,
            page=0,
            date=day,
            time=clock,
            text=_joined(line, said, Meaning.TEXT, Meaning.COUNTERPARTY)[:_LONGEST],
            amount=_text(money),
            balance=_text(self._figure(line, Meaning.BALANCE)),
            fee=_text(self._figure(line, Meaning.FEE)),
            currency=asset[:_LONGEST_ASSET],
            reference=reference[:_LONGEST],
            address=_cell(line, said, Meaning.ADDRESS)[:_LONGEST],
        )

    def _moved(self, line: Sequence[str]) -> Money | RowDoubt:
        """What moved, or why that cannot be told."""
        if Meaning.AMOUNT not in self._said.columns:
            return self._sided(line)
        money = self._figure(line, Meaning.AMOUNT)
        if money is None:
            return RowDoubt.UNREADABLE
        direction = _cell(line, self._said, Meaning.DIRECTION)
        told = way(direction)
        if told == "out" and money.value > 0:
            return replace(money, value=-money.value)
        if direction and not told and not self._signed and not money.signed:
            return RowDoubt.DIRECTION_UNTOLD
        return money

    def _sided(self, line: Sequence[str]) -> Money | RowDoubt:
        """Of two columns the one that is filled; of both, the one that is not nought."""
        came, left = (self._figure(line, m) for m in (Meaning.CREDIT, Meaning.DEBIT))
        if came and came.value and left and left.value:
            return RowDoubt.BOTH_WAYS  # what came in and left at once is not ours to settle
        if left and (left.value or not came):
            return replace(left, value=-abs(left.value))
        return came or RowDoubt.UNREADABLE

    def _figure(self, line: Sequence[str], meaning: Meaning) -> Money | None:
        return figure(_cell(line, self._said, meaning), self._said.point)

    def _miss(self, number: int, why: RowDoubt, text: str) -> None:
        self.missed.append(Missed(number=number, why=why, text=text[:_LONGEST]))


def _cell(line: Sequence[str], said: LedgerMap, meaning: Meaning) -> str:
    """The first filled cell of those that mean it."""
    cells = (line[at] for at in said.places(meaning) if at < len(line))
    return next((cell for cell in cells if cell), "")


def _joined(line: Sequence[str], said: LedgerMap, *meanings: Meaning) -> str:
    places = (at for meaning in meanings for at in said.places(meaning) if at < len(line))
    return _DOT.join(dict.fromkeys(line[at] for at in places if line[at]))


def _text(money: Money | None) -> str:
    return "" if money is None else f"{money.value:f}"


def _wallet_doubts(rows: Sequence[MoneyRow], said: LedgerMap) -> Iterator[Doubt]:
    """Of addresses, and of ids where they are said to be those of a chain."""
    chained = Meaning.TXID in said.columns
    for row in rows:
        if row.address and not (found := check_address(row.address)).valid:
            yield row.number, RowDoubt.ADDRESS_WRONG, found.reason
        if chained and row.reference and not (told := check_transaction(row.reference)).valid:
            yield row.number, RowDoubt.REFERENCE_WRONG, told.reason


def _sums(
    rows: Sequence[MoneyRow],
) -> tuple[list[Doubt], dict[int, str], tuple[Question, Answer, str]]:
    """Add every asset up, oldest first: doubts, the balances that follow, and the answer."""
    doubts: list[Doubt] = []
    expected: dict[int, str] = {}
    checked = failed = 0
    for asset in dict.fromkeys(row.currency for row in rows):
        sums = _best([row for row in rows if row.currency == asset])
        checked, failed = checked + sums.checked, failed + sums.failed
        expected |= {number: f"{value:f}" for number, value in sums.expected.items()}
        doubts += [(number, doubt, "") for number, doubt in sums.doubts]
    if not checked or all(not row.balance for row in rows):
        return [], {}, (Question.ARITHMETIC, Answer.UNKNOWN, "no_balances")
    if failed:
        wrong = ",".join(str(n) for n, d, _ in doubts if d is not RowDoubt.BESIDE)
        return doubts, expected, (Question.ARITHMETIC, Answer.NO, f"rows {wrong}"[:_LONGEST])
    return [], expected, (Question.ARITHMETIC, Answer.YES, f"adds_up {checked}")


def _best(rows: Sequence[MoneyRow]) -> Sums:
    """The way in which most follows: the oldest first or last, fees within amounts or beside."""
    beside = [_entry(row, fee=True) for row in rows] if any(row.fee for row in rows) else []
    ways = ([_entry(row, fee=False) for row in rows], beside)
    orders = (order for way_ in ways if way_ for order in (way_, way_[::-1]))
    return min((added_up(entries, None, None) for entries in orders), key=lambda sums: sums.failed)


def _entry(row: MoneyRow, *, fee: bool) -> Entry:
    amount = Decimal(row.amount) if row.amount else None
    if amount is not None and fee and row.fee:
        amount -= abs(Decimal(row.fee))
    return Entry(
        number=row.number,
        kind=row.kind,
        amount=amount,
        balance=Decimal(row.balance) if row.balance else None,
    )
