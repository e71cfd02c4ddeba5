"""A statement's rows put in the order of time, account by account, and added up."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice, pairwise
from typing import Final

from app.domain.ports import CancelToken
from app.domain.statement import RowDoubt, RowKind
from app.engines.funds.arithmetic import Entry, Sums, added_up
from app.engines.funds.columns import plans
from app.engines.funds.dates import calendar_of, settled
from app.engines.funds.figures import Read
from app.engines.funds.rows import Row, Table, rows_of

_ENOUGH: Final = 0.7
"""Of the checks: a way of reading under which that many hold is not doubted. Source: ours; one
edited row of four breaks two checks of five at most."""
_TRIED_LINES: Final = 400
"""On so many lines the ways of reading are tried; the best one then reads all."""
_MOST_PLANS: Final = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What was read of a statement: rows in reading order, and how they add up."""

    rows: tuple[Row, ...] = ()
    sums: tuple[Sums, ...] = ()
    """One for each account or currency."""
    descending: bool = False
    table: Table = field(default_factory=lambda: Table(reads=()))

    @property
    def passed(self) -> int:
        """Figures that agree with others."""
        return sum(item.passed for item in self.sums)

    @property
    def failed(self) -> int:
        """Figures that do not."""
        return sum(item.failed for item in self.sums)

    def expected(self, number: int) -> str:
        """The balance that follows at row `number` from 1, as decimal text; empty when none."""
        found = (item.expected[number] for item in self.sums if number in item.expected)
        return next((f"{value:f}" for value in found), "")

    @property
    def doubts(self) -> list[tuple[int, RowDoubt]]:
        """Rows by number from 1, each with what the arithmetic says of it."""
        return [doubt for item in self.sums for doubt in item.doubts]


Frame = tuple[tuple[date, date] | None, frozenset[int]]
"""The period, and the pages before which one is missing."""


def read_account(reads: Sequence[Read], frame: Frame, cancel: CancelToken) -> Account:
    """Read a statement by its headings; where balances do not follow, try other ways."""
    best = _account(Table(reads=reads), frame)
    if _sound(best):
        return best
    few = reads[:_TRIED_LINES]
    found = _account(Table(reads=few), frame)
    for table in _ways(few):
        cancel.check()
        tried = _account(table, frame)
        if _rank(tried) > _rank(found):
            found = tried
        if _sound(tried):
            break
    whole = _account(replace(found.table, reads=reads), frame)
    return max(best, whole, key=_rank)


def _ways(reads: Sequence[Read]) -> Iterator[Table]:
    yield Table(reads=reads, flipped=True)
    for plan in islice(plans(reads), _MOST_PLANS):
        yield Table(reads=reads, plan=plan, headed=False)
        yield Table(reads=reads, plan=plan, headed=False, flipped=True)


def _sound(account: Account) -> bool:
    checked = account.passed + account.failed
    return checked >= 2 and account.passed >= _ENOUGH * checked  # noqa: PLR2004 -- one may be luck


def _rank(account: Account) -> tuple[int, int, int]:
    movements = sum(1 for row in account.rows if row.kind is RowKind.MOVEMENT)
    return (
        account.passed - account.failed // 2,
        movements if account.table.headed else 0,
        -len(account.table.plan or ()),
    )


def _account(table: Table, frame: Frame) -> Account:
    rows = rows_of(table)
    calendar = calendar_of((row.raw for row in rows if row.raw), frame[0])
    for row in rows:
        row.day = settled(row.raw, calendar) if row.raw else None
    rows = _stood(rows, frame[0])
    orders = _orders(rows)
    return max((_summed(rows, table, frame[1], descending=way) for way in orders), key=_rank)


def _stood(rows: list[Row], period: tuple[date, date] | None) -> list[Row]:
    """Balances on a day made the opening and the closing one; those on another day left out.

    A balance of the day of printing stands beside many statements and belongs to none of its rows.
    """
    days = {row.day for row in rows if row.standing and row.day}
    moved = [row.day for row in rows if row.day and row.kind is RowKind.MOVEMENT]
    if len(days) > 1 and moved and min(days) <= min(moved) and max(moved) <= max(days):
        ends = min(days), max(days)
    elif period is not None:
        ends = period
    else:
        return [row for row in rows if not row.standing]
    kinds = {ends[1]: RowKind.CLOSING, ends[0]: RowKind.OPENING}
    kinds |= {ends[0] - timedelta(days=1): RowKind.OPENING}
    for row in rows:
        if row.standing and row.day in kinds:
            row.kind = kinds[row.day]
    return [row for row in rows if not row.standing or row.day in kinds]


def _orders(rows: Sequence[Row]) -> tuple[bool, ...]:
    """Whether the newest row stands first; both ways where the dates do not tell."""
    days = [row.day for row in rows if row.day and row.kind is RowKind.MOVEMENT]
    forth = sum(1 for a, b in pairwise(days) if a < b)
    back = sum(1 for a, b in pairwise(days) if a > b)
    return (False, True) if forth == back else (back > forth,)


def _summed(rows: list[Row], table: Table, gaps: frozenset[int], *, descending: bool) -> Account:
    numbered = list(enumerate(rows, 1))
    sums = []
    for account in _accounts(numbered):
        for group in _parts(account, descending=descending):
            timely = group[::-1] if descending else group
            sums.append(_sum(timely, gaps))
    return Account(rows=tuple(rows), sums=tuple(sums), descending=descending, table=table)


def _accounts(rows: list[tuple[int, Row]]) -> Iterator[list[tuple[int, Row]]]:
    """The rows of each currency, where balances are kept in several."""
    codes = dict.fromkeys(row.currency for _, row in rows if row.kind is RowKind.MOVEMENT)
    if len(codes) < 2:  # noqa: PLR2004 -- one account
        yield rows
        return
    for code in codes:
        mine = [(n, row) for n, row in rows if row.currency in {code, ""}]
        yield [(n, row) for n, row in mine if row.currency or row.kind is not RowKind.MOVEMENT]


def _parts(rows: list[tuple[int, Row]], *, descending: bool) -> Iterator[list[tuple[int, Row]]]:
    """Accounts that stand one below the other, each with an opening balance of its own."""
    openings = {row.balance for _, row in rows if row.kind is RowKind.OPENING}
    if len(openings) < 2:  # noqa: PLR2004 -- one account
        yield rows
        return
    part: list[tuple[int, Row]] = []
    for pair in rows:
        moved = any(row.kind is RowKind.MOVEMENT for _, row in part)
        if not descending and pair[1].kind is RowKind.OPENING and moved:
            yield part
            part = []
        part.append(pair)
        if descending and pair[1].kind is RowKind.OPENING and moved:
            yield part
            part = []
    if part:
        yield part


def _sum(rows: Sequence[tuple[int, Row]], gaps: frozenset[int]) -> Sums:
    _directions(rows)
    entries: list[Entry] = []
    page: int | None = None
    for n, row in rows:
        crossed = range(0) if page is None else range(min(page, row.page), max(page, row.page))
        after = any(number + 1 in gaps for number in crossed)
        page = row.page
        if row.kind is not RowKind.OPENING:
            entries.append(
                Entry(number=n, kind=row.kind, amount=row.amount, balance=row.balance, after=after)
            )
    opening = _of(rows, RowKind.OPENING)
    closing = _of(rows, RowKind.CLOSING)
    if opening is None:
        first = next((row for _, row in rows if row.kind is not RowKind.CLOSING), None)
        if first is not None and first.kind is RowKind.BROUGHT:
            opening = first.balance
    return added_up(entries, opening, closing)


def _of(rows: Iterable[tuple[int, Row]], kind: RowKind) -> Decimal | None:
    found = [row.balance for _, row in rows if row.kind is kind and row.balance is not None]
    return found[-1] if found else None


def _directions(rows: Sequence[tuple[int, Row]]) -> None:
    """Tell the direction of amounts without any sign from the balances around them."""
    movements = [row for _, row in rows if row.kind is RowKind.MOVEMENT and row.amount is not None]
    if any(row.signed for row in movements):
        return
    running = _of(rows, RowKind.OPENING)
    for row in movements:
        amount = abs(row.amount or Decimal(0))
        if running is not None and row.balance is not None:
            out = running - amount == row.balance or (
                running + amount != row.balance and row.balance < running
            )
            row.amount = -amount if out else amount
        running = row.balance if row.balance is not None else None
