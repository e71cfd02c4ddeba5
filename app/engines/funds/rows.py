"""Lines to rows: movements with their continuation lines, and the special lines between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.statement import RowKind
from app.engines.funds.columns import Plan, heading, placed
from app.engines.funds.dates import RawDate, dates_in
from app.engines.funds.figures import Figure, Read
from app.engines.funds.vocabulary import (
    ANY_TOTAL,
    CODES,
    FLAG_IN,
    FLAG_OUT,
    PAGES,
    SECTION_IN,
    SECTION_OUT,
    SPECIAL,
    STANDING,
    Column,
)
from app.engines.funds.words import Word

_REMAINDER: Final = 24
"""Characters that may follow the name of a special line, such as "on 1 March 2024"."""
_BESIDE: Final = re.compile(
    r"[:\uff1a\s]*(?:(?:cr[eé]di|d[eé]bi)teur\s*)?"
    r"(?:on|as of|as at|at|per|am|au|al|a|le|el|op|at start of).*|[\W\d_]*",
    re.IGNORECASE,
)
_TOLD: Final = frozenset({Column.OUT, Column.IN, Column.BALANCE})
"""Columns beside which no title is asked which way the amounts go."""
_NEXT: Final = 2.2
"""Line heights: a continuation stands no farther below."""


@dataclass(slots=True, kw_only=True)
class Row:
    """One row while it is being read."""

    kind: RowKind
    page: int
    raw: RawDate | None = None
    day: date | None = None
    text: list[str] = field(default_factory=list)
    amount: Decimal | None = None
    balance: Decimal | None = None
    figures: dict[Column, Figure] = field(default_factory=dict)
    words: list[Word] = field(default_factory=list)
    currency: str = ""
    signed: bool = True
    """Whether the direction of the amount was printed, or told by its column."""
    flag: str = ""
    part: int = 0
    """Which part of the statement it stands in, where titles part what came in from what left."""
    standing: bool = False
    """Whether it names a balance on its day, and not whether it opens or closes."""

    @property
    def bottom(self) -> float:
        """Lower edge of what was read so far."""
        return max(word.bottom for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The lines of a statement, and how its columns are read."""

    reads: Sequence[Read]
    plan: Plan | None = None
    """Used until the first heading, and always when `headed` is not set."""
    headed: bool = True
    flipped: bool = False
    """Whether a credit takes away: what a card's holder owes."""


def rows_of(table: Table) -> list[Row]:
    """Read every row in the order of the pages."""
    return _Reader(table).read()


class _Reader:
    """Goes down the lines and keeps the row at hand."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._plan: Plan = table.plan or {}
        self._currency = ""
        self._rows: list[Row] = []
        self._last: Row | None = None
        self._raw: RawDate | None = None
        self._begun = not table.headed
        self._part = ""
        self._parts = 0

    def read(self) -> list[Row]:
        """See `rows_of`."""
        reads = self._table.reads
        for at, read in enumerate(reads):
            head = heading(read.line)
            if head is not None:
                self._begun = True
                self._last = None
                self._part = _part(reads[at - 1]) if at and not head[0].keys() & _TOLD else ""
                self._parts += bool(self._part)
                if self._table.headed:
                    self._plan = head[0]
                self._currency = head[1] or self._currency
            elif special := list(_special(read, reads[at - 1] if at else None, self._plan)):
                self._rows += special
                self._last = None
            elif self._begun and self._plan:
                self._line(read)
        return [row for row in self._rows if _counts(row)]

    def _line(self, read: Read) -> None:
        if PAGES.search(read.line.text) and not read.dates:
            self._last = None
            return
        figures = placed(read.figures, self._plan) if read.figures else {}
        moves = bool(figures.keys() - {Column.BALANCE})
        if read.dates:
            self._raw = read.dates[0]
            self._begin(read, figures)
        elif moves and self._last is not None and self._last.amount is None and self._near(read):
            self._complete(self._last, read, figures)
        elif moves and self._raw is not None and not ANY_TOTAL.match(read.text):
            if (read.rest or len(figures) > 1) and (self._last is not None or self._rows):
                self._begin(read, figures)
        elif self._last is not None and self._near(read) and not ANY_TOTAL.match(read.text):
            self._last.text.append(_whole_text(read, figures))
            self._last.words += read.line.words
        else:
            self._last = None

    def _near(self, read: Read) -> bool:
        last = self._last
        if last is None or read.line.page != last.page:
            return False
        height = max(word.height for word in read.line.words)
        return read.line.top - last.bottom <= _NEXT * height

    def _begin(self, read: Read, figures: dict[Column, Figure]) -> None:
        row = Row(
            kind=RowKind.MOVEMENT, page=read.line.page, raw=self._raw, currency=self._currency,
            part=self._parts,
        )  # fmt: skip
        self._rows.append(row)
        self._last = row
        self._complete(row, read, figures)

    def _complete(self, row: Row, read: Read, figures: dict[Column, Figure]) -> None:
        row.words += read.line.words
        row.text.append(_whole_text(read, figures))
        row.figures |= figures
        row.flag = row.flag or _flag(read) or self._part
        _settle(row, flipped=self._table.flipped)
        codes = [f.money.currency for f in figures.values() if f.money.currency]
        column = self._plan.get(Column.CURRENCY)
        if column is not None:
            left, right = column.x0 - row.words[0].height, column.x1 + row.words[0].height
            near = [word for word in read.rest if word.x1 > left and word.x0 < right]
            codes += [word.text for word in near if CODES.fullmatch(word.text)]
        if codes:
            row.currency = codes[0]


def _settle(row: Row, *, flipped: bool) -> None:
    """Amount and balance from the figures of the columns."""
    out, into = row.figures.get(Column.OUT), row.figures.get(Column.IN)
    plain = row.figures.get(Column.AMOUNT)
    if out is not None and (into is None or not into.money.value):
        row.amount = -abs(out.money.value)
    elif into is not None:
        row.amount = abs(into.money.value) - (abs(out.money.value) if out else 0)
    elif plain is not None:
        value = plain.money.value
        row.signed = plain.money.signed or bool(row.flag)
        if row.flag and not plain.money.signed:
            value = -value if row.flag == "out" else value
        row.amount = -value if flipped and (plain.money.mark or row.flag) else value
    balance = row.figures.get(Column.BALANCE)
    if balance is not None:
        row.balance = balance.money.value


def _flag(read: Read) -> str:
    for word in read.rest[-2:]:
        upper = word.text.upper().strip(".")
        if upper in FLAG_OUT:
            return "out"
        if upper in FLAG_IN:
            return "in"
    return ""


def _part(above: Read) -> str:
    """Which way the amounts go below a title such as "Withdrawals and other debits"."""
    if above.figures or above.dates:
        return ""
    if SECTION_IN.search(above.text):
        return "in"
    return "out" if SECTION_OUT.search(above.text) else ""


def _whole_text(read: Read, figures: dict[Column, Figure]) -> str:
    """What the line says besides its columns; figures in the text stay in it."""
    taken = {id(word) for figure in figures.values() for word in figure.words}
    words = [*read.rest, *(w for f in read.figures for w in f.words if id(w) not in taken)]
    words.sort(key=lambda word: word.x0)
    return " ".join(word.text for word in words)


def _special(read: Read, above: Read | None, plan: Plan) -> Iterator[Row]:
    """The special rows that a line stands for: one, or a box of several under its names."""
    if not read.figures:
        return
    text = _core(read)
    for kind, names in SPECIAL.items():
        match = names.match(text)
        rest = text[match.end() :] if match else ""
        if match and (len(rest) <= _REMAINDER and _BESIDE.fullmatch(rest)):
            yield _special_row(kind, read, read.figures[-1])
            return
    yield from (*_stood(read, text), *_totals(read, plan, text), *_boxes(read, above))


def _totals(read: Read, plan: Plan, text: str) -> Iterator[Row]:
    both = {Column.OUT, Column.IN} & plan.keys()
    total = ANY_TOTAL.match(text)
    if total and not read.dates and len(both) == 2 and len(text) - total.end() <= _REMAINDER:  # noqa: PLR2004
        found = placed(read.figures, plan)
        for column, kind in ((Column.OUT, RowKind.TOTAL_OUT), (Column.IN, RowKind.TOTAL_IN)):
            if column in found:
                yield _special_row(kind, read, found[column])


def _boxes(read: Read, above: Read | None) -> Iterator[Row]:
    if above is not None and not above.figures and len(read.figures) > 1 and not read.dates:
        yield from _boxed(read, above)


def _stood(read: Read, text: str) -> Iterator[Row]:
    """A balance on a day that is named behind it: "Kontostand am 01.04.2024"."""
    match = STANDING.match(text)
    rest = text[match.end() :] if match else ""
    days = dates_in(rest)
    if read.dates or not days or len(rest) > _REMAINDER or not _BESIDE.fullmatch(rest):
        return
    row = _special_row(RowKind.BROUGHT, read, read.figures[-1])
    row.raw, row.standing = days[0][1], True
    yield row


def _boxed(read: Read, above: Read) -> Iterator[Row]:
    """Names in one line, their figures below them."""
    words = above.line.words
    for kind, names in SPECIAL.items():
        match = names.search(above.line.text)
        if match is None:
            continue
        start = len(above.line.text[: match.start()].split())
        end = start + max(len(match.group().split()), 1)
        if start >= len(words):
            continue
        left, right = words[start].x0, words[min(end, len(words)) - 1].x1
        best = min(
            read.figures,
            key=lambda f: min(abs(f.x0 - left), abs(f.x1 - right), abs(f.x0 + f.x1 - left - right)),
        )
        if best.x1 > left - best.core.height and best.x0 < right + best.core.height:
            yield _special_row(kind, read, best)


def _special_row(kind: RowKind, read: Read, figure: Figure) -> Row:
    row = Row(kind=kind, page=read.line.page, text=[_core(read)], words=list(read.line.words))
    row.raw = read.dates[0] if read.dates else None
    row.currency = figure.money.currency or next(iter(CODES.findall(read.line.text.upper())), "")
    if kind in {RowKind.TOTAL_IN, RowKind.TOTAL_OUT}:
        row.amount = figure.money.value
        row.figures = {Column.AMOUNT: figure}
    else:
        row.balance = figure.money.value
        row.figures = {Column.BALANCE: figure}
    return row


def _core(read: Read) -> str:
    """The line without its currency codes."""
    return CODES.sub("", read.text).strip(" .:\uff1a-\u2013|*")


def _counts(row: Row) -> bool:
    return row.kind is not RowKind.MOVEMENT or row.amount is not None
