"""Rows of funds papers that may be a deposit's EARNED, HELD or MOVED IN, each with its reasons.

Laws:
1. Nothing is linked here. A suggestion is taken by an examiner, as one act that can be undone.
2. Rows that are doubted, and papers that are against themselves, are never proposed.
3. A suggestion stands on amount and date, or on the same reference; likeness of words only orders.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

import msgspec
from rapidfuzz import fuzz

from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.finding import Measure
from app.domain.position import Deposit
from app.domain.statement import Answer, MoneyRow, Question, RowDoubt, RowKind
from app.services.weigh_conditions import doubted_papers

FEE_SHARE: Final = Decimal("0.02")
"""The most that fees may take, of the deposit. Our ruling: network fees and a bank's charge for a
transfer lie below it; a buyer's card fee (up to 4 %) is a purchase, which no row alone shows."""
_DAYS: Final = {"earned": (-366, 0), "held": (-7, 1), "moved_in": (-1, 1)}
"""Days from the deposit, first and last. Our ruling: a year of earnings; a week for a transfer
across borders (the rule inside the EEA is one business day, directive (EU) 2015/2366 art. 83); one
day for time zones."""
MOST: Final = 3
"""Suggestions for one place of one chain."""


class Link(StrEnum):
    """The places of a chain, named as `Deposit` names them."""

    EARNED = "earned"
    HELD = "held"
    MOVED_IN = "moved_in"


class Why(StrEnum):
    """Why a row is proposed; closed."""

    SAME_REFERENCE = "same_reference"
    SAME_AMOUNT = "same_amount"
    LESS_A_FEE = "less_a_fee"
    """The row's amount is larger, by no more than fees take."""
    SAME_DAY = "same_day"
    DAYS_APART = "days_apart"
    SAME_ASSET = "same_asset"
    OWN_NAME = "own_name"
    """The paper is in this party's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One row for one place of one chain."""

    position: int
    """The deposit's place in the case."""
    link: Link
    exhibit: ExhibitId
    row: MoneyRow
    reasons: tuple[Why, ...]
    days: int
    """From the deposit to the row; negative before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A row, the paper that it stands in, and whether that is in the party's name."""

    exhibit: ExhibitId
    row: MoneyRow
    own: bool
    amount: Decimal
    """Without its sign."""
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """Rows by amount and by reference: a case may hold thousands of either."""

    by_amount: tuple[_Seen, ...]
    by_reference: Mapping[str, tuple[_Seen, ...]]

    def near(self, wanted: Decimal) -> tuple[_Seen, ...]:
        """Rows of this amount, or of more by no more than fees take."""
        first = bisect_left(self.by_amount, wanted, key=_amount_of)
        last = bisect_right(self.by_amount, wanted * (1 + FEE_SHARE), key=_amount_of)
        return self.by_amount[first:last]


def suggestions(case: Case, lane: Lane) -> tuple[Suggestion, ...]:
    """What may be linked to the deposits of `lane`, in the order of the case; the best first."""
    rows = _index(case, lane)
    return tuple(
        found
        for position, deposit in enumerate(case.deposits)
        if deposit.lane is lane
        for link in Link
        if getattr(deposit, link) is None
        for found in _best((position, deposit), link, rows)
    )


def sound_rows(case: Case, exhibit: ExhibitId) -> tuple[MoneyRow, ...]:
    """The movements of a paper of which nothing is doubted, in the order of reading."""
    mine = [f for f in case.findings if f.exhibits == (exhibit,)]
    doubted = {
        f.subject.partition(":")[0]
        for f in mine
        if f.measure is Measure.FUNDS_ROW_DOUBT and f.subject.partition(":")[2] != RowDoubt.BESIDE
    }
    rows = (
        msgspec.json.decode(str(f.value), type=MoneyRow)
        for f in mine
        if f.measure is Measure.FUNDS_ROW and f.subject not in doubted
    )
    return tuple(row for row in rows if row.kind is RowKind.MOVEMENT and row.amount and row.date)


def _index(case: Case, lane: Lane) -> _Index:
    seen = sorted(_rows(case, lane), key=_amount_of)
    named = {item.row.reference.casefold() for item in seen} - {""}
    known: dict[str, list[_Seen]] = {name: [] for name in named}
    for item in seen:
        if item.row.reference:
            known[item.row.reference.casefold()].append(item)
    return _Index(
        by_amount=tuple(seen),
        by_reference={name: tuple(items) for name, items in known.items()},
    )


def _amount_of(item: _Seen) -> Decimal:
    return item.amount


def _rows(case: Case, lane: Lane) -> Iterator[_Seen]:
    doubted = doubted_papers(case.findings)
    own = {
        f.exhibits[0]
        for f in case.findings
        if f.measure is Measure.FUNDS_ANSWER
        and (f.subject, f.value) == (Question.HOLDER, Answer.YES)
    }
    for exhibit in case.of(lane, Role.FUNDS):
        if exhibit.id in doubted:
            continue
        for row in sound_rows(case, exhibit.id):
            yield _Seen(
                exhibit=exhibit.id,
                row=row,
                own=exhibit.id in own,
                amount=abs(Decimal(row.amount)),
                day=date.fromisoformat(row.date),
            )


def _best(at: tuple[int, Deposit], link: Link, rows: _Index) -> list[Suggestion]:
    position, deposit = at
    near = rows.near(Decimal(deposit.amount))
    told = [item for item in near if item.exhibit == deposit.moved_in and _records(deposit, item)]
    names = {item.row.reference.casefold() for item in told} - {""}
    same = [item for name in sorted(names) for item in rows.by_reference[name]]
    found = [
        Suggestion(
            position=position,
            link=link,
            exhibit=item.exhibit,
            row=item.row,
            reasons=reasons,
            days=_days(deposit, item),
        )
        for item in dict.fromkeys((*near, *same))
        if item.exhibit != deposit.moved_in and (reasons := _reasons(deposit, link, item, names))
    ]
    words = " ".join(item.row.text for item in told)
    return sorted(found, key=lambda suggestion: _order(suggestion, words))[:MOST]


def _order(found: Suggestion, words: str) -> tuple[object, ...]:
    """Firm reasons first, then the nearest day, then likeness to what the ledger says."""
    firm = (Why.SAME_REFERENCE, Why.SAME_AMOUNT, Why.SAME_ASSET, Why.OWN_NAME)
    return (
        *(why not in found.reasons for why in firm),
        abs(found.days),
        -fuzz.token_set_ratio(words, found.row.text),
        found.exhibit,
        found.row.number,
    )


def _records(deposit: Deposit, item: _Seen) -> bool:
    """Whether a row is the deposit itself, as the account has it."""
    return item.amount == Decimal(deposit.amount) and _fits(deposit, Link.MOVED_IN, item)


def _reasons(deposit: Deposit, link: Link, item: _Seen, names: set[str]) -> tuple[Why, ...]:
    """Why a row may stand at `link`; nothing when it may not."""
    wanted = Decimal(deposit.amount)
    exact = item.amount == wanted
    fee = wanted < item.amount <= wanted * (1 + FEE_SHARE)
    same = item.row.reference.casefold() in names
    if not _fits(deposit, link, item) or not (exact or fee or same):
        return ()
    if link is Link.MOVED_IN and not exact:
        return ()  # the account itself records in full what was moved in
    days = _days(deposit, item)
    reasons = {
        Why.SAME_REFERENCE: same,
        Why.SAME_AMOUNT: exact,
        Why.LESS_A_FEE: fee,
        Why.SAME_DAY: not days,
        Why.DAYS_APART: bool(days),
        Why.SAME_ASSET: bool(item.row.currency),
        Why.OWN_NAME: item.own,
    }
    return tuple(why for why, holds in reasons.items() if holds)


def _fits(deposit: Deposit, link: Link, item: _Seen) -> bool:
    """Whether direction, asset and day allow it; a row without a currency is of any."""
    first, last = _DAYS[link]
    return (
        item.row.amount.startswith("-") is (link is Link.HELD)
        and item.row.currency.casefold() in {"", deposit.asset.casefold()}
        and first <= _days(deposit, item) <= last
    )


def _days(deposit: Deposit, item: _Seen) -> int:
    return (item.day - deposit.moved_in_at.date()).days
