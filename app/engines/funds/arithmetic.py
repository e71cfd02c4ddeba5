"""Whether a statement adds up, line by line, and which row does not.

Laws:
1. Exact decimals; no tolerance.
2. After a row that is off, the check goes on from what is printed: each row is judged alone.
3. A balance that follows neither from before nor to the next is off itself; otherwise the row
   whose balance does not follow is named, and the row before it as its neighbour.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.statement import RowDoubt, RowKind


@dataclass(slots=True, kw_only=True)
class Entry:
    """One row for the arithmetic; `number` is its name."""

    number: int
    kind: RowKind
    amount: Decimal | None = None
    balance: Decimal | None = None
    after: bool = False
    """Whether a page is missing before it, so that nothing can follow from what stood there."""


@dataclass(slots=True, kw_only=True)
class Sums:
    """What the arithmetic of one account found."""

    doubts: list[tuple[int, RowDoubt]] = field(default_factory=list)
    checked: int = 0
    """How many printed figures could be held against others."""
    failed: int = 0
    groups: list[tuple[int, ...]] = field(default_factory=list)
    """Rows of which one is off, where it cannot be told which."""
    loose: list[str] = field(default_factory=list)
    """What fails of the whole without naming a row: `closing`, `total_in`, `total_out`."""
    expected: dict[int, Decimal] = field(default_factory=dict)
    """By number: the balance that follows from what stands before, where anything does."""
    opening: Decimal | None = None
    closing: Decimal | None = None

    @property
    def passed(self) -> int:
        """Figures that agree."""
        return self.checked - self.failed


@dataclass(slots=True, kw_only=True)
class _Break:
    """One check that failed: how much, at which row, and since which row nothing was checked."""

    number: int
    off: Decimal
    kind: RowKind
    group: tuple[int, ...]
    before: int | None


def added_up(entries: Sequence[Entry], opening: Decimal | None, closing: Decimal | None) -> Sums:
    """Check one account's rows in the order of time."""
    sums = Sums(opening=opening, closing=closing)
    walk = _Walk(sums)
    walk.go(entries)
    if sums.opening is None:
        sums.opening = walk.first
    _close(entries, sums, walk.breaks, walk.running)
    _name(walk.breaks, sums)
    _totals(entries, sums)
    return sums


class _Walk:
    """Goes from balance to balance and keeps what does not follow."""

    def __init__(self, sums: Sums) -> None:
        self._sums = sums
        self.running = sums.opening
        self.first: Decimal | None = None
        """What stood before the first row, by that row itself."""
        self.breaks: list[_Break] = []
        self._pending: list[int] = []
        self._before: int | None = None

    def go(self, entries: Sequence[Entry]) -> None:
        """Take every row."""
        for entry in entries:
            if entry.after:
                self.running, self._pending, self._before = None, [], None
            if entry.kind is RowKind.MOVEMENT:
                self._move(entry)
            if entry.balance is not None and entry.kind is not RowKind.CLOSING:
                self._check(entry, entry.balance)

    def _move(self, entry: Entry) -> None:
        if entry.amount is None and entry.balance is None:
            return
        self._pending.append(entry.number)
        if self.running is not None:
            self.running = None if entry.amount is None else self.running + entry.amount

    def _check(self, entry: Entry, balance: Decimal) -> None:
        alone = len(self._pending) == 1
        if self.running is None and self.first is None and entry.amount is not None and alone:
            self.first = balance - entry.amount
        if self.running is not None:
            self._sums.checked += 1
            self._sums.expected[entry.number] = self.running
        if self.running is not None and self.running != balance:
            self._sums.failed += 1
            self.breaks.append(
                _Break(
                    number=entry.number,
                    off=balance - self.running,
                    kind=entry.kind,
                    group=tuple(self._pending),
                    before=self._before,
                )
            )
        self.running = balance
        self._pending = []
        if entry.kind is RowKind.MOVEMENT:
            self._before = entry.number


def _close(
    entries: Sequence[Entry], sums: Sums, breaks: list[_Break], running: Decimal | None
) -> None:
    """Hold the last balance against the closing one."""
    printed = [e.balance for e in entries if e.kind is RowKind.CLOSING and e.balance is not None]
    if sums.closing is None and printed:
        sums.closing = printed[-1]
    if sums.closing is None:
        sums.closing = running
        return
    if running is None:
        return
    sums.checked += 1
    sums.expected |= {e.number: running for e in entries if e.kind is RowKind.CLOSING}
    if running == sums.closing:
        return
    sums.failed += 1
    off = sums.closing - running
    last = breaks[-1] if breaks else None
    movements = [e.number for e in entries if e.kind is RowKind.MOVEMENT]
    if last and last.off == -off and movements and last.number == movements[-1]:
        breaks.append(
            _Break(number=-1, off=off, kind=RowKind.CLOSING, group=(), before=last.number)
        )
        return
    sums.loose.append("closing")


def _name(breaks: list[_Break], sums: Sums) -> None:
    at = 0
    while at < len(breaks):
        this = breaks[at]
        following = breaks[at + 1] if at + 1 < len(breaks) else None
        if (
            following is not None
            and following.off == -this.off
            and following.before == this.number
            and this.kind is RowKind.MOVEMENT
        ):
            sums.doubts.append((this.number, RowDoubt.BALANCE_OFF))
            at += 2
            continue
        _one(this, sums)
        at += 1


def _one(this: _Break, sums: Sums) -> None:
    if this.kind is not RowKind.MOVEMENT:
        sums.doubts.append((this.number, RowDoubt.BALANCE_OFF))
        if this.before is not None:
            sums.doubts.append((this.before, RowDoubt.BESIDE))
        return
    if len(this.group) > 1:
        sums.groups.append(this.group)
        sums.doubts += [(number, RowDoubt.GROUP_OFF) for number in this.group]
    else:
        sums.doubts.append((this.number, RowDoubt.AMOUNT_OFF))
    if this.before is not None:
        sums.doubts.append((this.before, RowDoubt.BESIDE))


def _totals(entries: Sequence[Entry], sums: Sums) -> None:
    """Hold printed totals against the sums of the movements."""
    amounts = [e.amount for e in entries if e.kind is RowKind.MOVEMENT and e.amount is not None]
    for kind, total in (
        (RowKind.TOTAL_IN, sum((a for a in amounts if a > 0), Decimal(0))),
        (RowKind.TOTAL_OUT, sum((-a for a in amounts if a < 0), Decimal(0))),
    ):
        printed = [e.amount for e in entries if e.kind is kind and e.amount is not None]
        if printed and amounts and not any(entry.after for entry in entries):
            sums.checked += 1
            if all(abs(value) != total for value in printed):
                sums.failed += 1
                sums.loose.append(kind.value)
