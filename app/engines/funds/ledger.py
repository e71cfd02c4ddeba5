"""Account ledgers, exchange and wallet histories as CSV.

The documented columns, in any order and case: `time`, `asset`, `amount`, and if there are any
`direction` (in or out), `balance`, `text`, `txid`, `address`. Instead of `amount` there may be two
columns, `credit` for what came in and `debit` for what left. Common names of the same, in English
and Chinese, are taken for them.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.statement import Answer, MoneyRow, Question, RowDoubt, RowKind
from app.engines.funds.arithmetic import Entry, added_up
from app.engines.funds.dates import Calendar, RawDate, calendar_of, leading_date, settled
from app.engines.funds.numbers import Notation, notation_of, read_money
from app.engines.funds.wallet_address import check_address, check_transaction

_NAMES: Final[Mapping[str, str]] = {
    "time": "time date datetime timestamp utc_time date(utc) time(utc) 时间 日期 交易时间",
    "asset": "asset coin currency token symbol ccy 币种 货币 资产",
    "amount": "amount change quantity qty value volume 数量 金额 变动",
    "credit": "credit credits paid_in money_in deposit_amount received received_amount 存入 收入",
    "debit": "debit debits paid_out money_out withdrawal_amount sent_amount 支取 支出金额",
    "direction": "direction type side operation 方向 类型 收支",
    "balance": "balance running_balance balance_after 余额 结余",
    "text": "text description details remark remarks note memo counterparty 备注 摘要 说明",
    "txid": "txid tx_id transaction_id txhash tx_hash hash transactionid 交易哈希 交易id",
    "address": "address to_address from_address wallet counterparty_address 地址",
}
_KNOWN: Final = {name: column for column, names in _NAMES.items() for name in names.split()}
_OUT_WORDS: Final = ("out", "withdraw", "send", "sent", "sell", "debit", "支出", "提现", "转出")
_FIGURES: Final = ("amount", "credit", "debit", "balance")
_CLOCK: Final = re.compile(
    r"[T ]([0-2][0-9]):([0-5][0-9])(?::([0-5][0-9]))?(?:\.[0-9]+)? *(?:Z|UTC|\+00:?00)?$"
)
_LAST_HOUR: Final = 23
_MOST_LINES: Final = 100_000
_LONGEST: Final = 200

Doubt = tuple[int, RowDoubt, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What was read of a table of movements."""

    rows: tuple[MoneyRow, ...]
    doubts: tuple[Doubt, ...]
    answers: tuple[tuple[Question, Answer, str], ...]


def read_ledger(text: str) -> Ledger | None:
    """Read a table; None when it has not at least a time and an amount."""
    lines = list(_lines(text))
    if not lines:
        return None
    columns = _columns(lines[0])
    if "time" not in columns or not columns.keys() & {"amount", "credit", "debit"}:
        return None
    body = lines[1:]
    raws = [leading_date(_cell(line, columns, "time")) for line in body]
    calendar = calendar_of([raw for raw in raws if raw], None)
    figures = [_cell(line, columns, name) for line in body for name in _FIGURES]
    by = notation_of(figure for figure in figures if figure)
    rows = tuple(
        _row(number, (line, raw), columns, (by, calendar))
        for number, (line, raw) in enumerate(zip(body, raws, strict=True), 1)
    )
    doubts = (*_read_doubts(rows, body, columns), *_wallet_doubts(rows))
    sums, arithmetic = _sums(rows)
    return Ledger(rows=rows, doubts=(*doubts, *sums), answers=(arithmetic,))


def _lines(text: str) -> Iterator[list[str]]:
    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, line in enumerate(reader):
            if number > _MOST_LINES:
                return
            if any(cell.strip() for cell in line):
                yield line
    except csv.Error:  # a cell beyond the bounds: what stands before it was read
        return


def _columns(head: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, title in enumerate(head):
        name = title.strip().lower().replace(" ", "_")
        column = _KNOWN.get(name)
        if column is not None:
            found.setdefault(column, place)
    return found


def _cell(line: Sequence[str], columns: Mapping[str, int], name: str) -> str:
    place = columns.get(name, -1)
    return line[place].strip() if 0 <= place < len(line) else ""


def _row(
    number: int,
    read: tuple[Sequence[str], RawDate | None],
    columns: Mapping[str, int],
    rules: tuple[Notation, Calendar],
) -> MoneyRow:
    line, raw = read
    day = settled(raw, rules[1]) if raw else None
    amount = _moved(line, columns, rules[0])
    direction = _cell(line, columns, "direction").lower()
    if amount is not None and amount > 0 and any(word in direction for word in _OUT_WORDS):
        amount = -amount
    balance = _figure(_cell(line, columns, "balance"), rules[0])
    return MoneyRow(
        number=number,
        kind=RowKind.MOVEMENT,
        page=0,
        date=day.isoformat() if day else "",
        time=_clock(_cell(line, columns, "time")) if day else "",
        text=_cell(line, columns, "text")[:_LONGEST],
        amount="" if amount is None else f"{amount:f}",
        balance="" if balance is None else f"{balance:f}",
        currency=_cell(line, columns, "asset")[:20],
        reference=_cell(line, columns, "txid")[:_LONGEST],
        address=_cell(line, columns, "address")[:_LONGEST],
    )


def _moved(line: Sequence[str], columns: Mapping[str, int], by: Notation) -> Decimal | None:
    """What moved; of two columns, the one that is filled, or what both make when one is nought."""
    if "amount" in columns:
        return _figure(_cell(line, columns, "amount"), by)
    came = _figure(_cell(line, columns, "credit"), by)
    left = _figure(_cell(line, columns, "debit"), by)
    if came and left:
        return None  # a row that came in and left at once is not ours to settle
    return -abs(left) if left else came


def _clock(text: str) -> str:
    """The time of the day that follows a date, unless it is said to be of another zone."""
    found = _CLOCK.search(text)
    if found is None or int(found[1]) > _LAST_HOUR:
        return ""
    return f"{found[1]}:{found[2]}:{found[3] or '00'}"


def _figure(text: str, by: Notation) -> Decimal | None:
    money = read_money(text, by) if text else None
    return money.value if money else None


def _read_doubts(
    rows: Sequence[MoneyRow], body: Sequence[Sequence[str]], columns: Mapping[str, int]
) -> Iterator[Doubt]:
    for row, line in zip(rows, body, strict=True):
        if not row.amount:
            yield row.number, RowDoubt.UNREADABLE, _cell(line, columns, "amount")[:_LONGEST]


def _wallet_doubts(rows: Sequence[MoneyRow]) -> Iterator[Doubt]:
    for row in rows:
        if row.address and not (found := check_address(row.address)).valid:
            yield row.number, RowDoubt.ADDRESS_WRONG, found.reason
        if row.reference and not (told := check_transaction(row.reference)).valid:
            yield row.number, RowDoubt.REFERENCE_WRONG, told.reason


def _sums(rows: Sequence[MoneyRow]) -> tuple[list[Doubt], tuple[Question, Answer, str]]:
    """Add every asset up, oldest first."""
    doubts: list[Doubt] = []
    checked = failed = 0
    for asset in dict.fromkeys(row.currency for row in rows):
        mine = [row for row in rows if row.currency == asset]
        entries = [_entry(row) for row in mine]
        ways = (added_up(entries, None, None), added_up(entries[::-1], None, None))
        sums = min(ways, key=lambda way: way.failed)
        checked, failed = checked + sums.checked, failed + sums.failed
        doubts += [(number, doubt, "") for number, doubt in sums.doubts]
    if not checked or all(not row.balance for row in rows):
        return [], (Question.ARITHMETIC, Answer.UNKNOWN, "no_balances")
    if failed:
        wrong = ",".join(str(n) for n, d, _ in doubts if d is not RowDoubt.BESIDE)
        return doubts, (Question.ARITHMETIC, Answer.NO, f"rows {wrong}"[:_LONGEST])
    return [], (Question.ARITHMETIC, Answer.YES, f"adds_up {checked}")


def _entry(row: MoneyRow) -> Entry:
    return Entry(
        number=row.number,
        kind=row.kind,
        amount=Decimal(row.amount) if row.amount else None,
        balance=Decimal(row.balance) if row.balance else None,
    )
