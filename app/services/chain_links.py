"""Links one paper to a deposit, takes it back, and takes a ledger's rows over as deposits.

Law: each deposit that is changed or added is one act of an examiner with its custody event.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import UnknownCaseError
from app.domain.exhibit import Exhibit, ExhibitId, Lane, Role
from app.domain.finding import Measure
from app.domain.position import Deposit
from app.domain.statement import MoneyRow
from app.services.chain_suggestions import Link, sound_rows
from app.services.desk import Desk

_Key = tuple[str, Decimal, date]


def link_paper(
    desk: Desk, case_id: str, place: tuple[int, Link], exhibit_id: ExhibitId | None
) -> Case:
    """Set one place of the chain of a deposit (counted from 0); None takes the paper away.

    Raises:
        UnknownCaseError: There is no such deposit, or no such funds paper in its lane.
    """
    case = desk.store.load(case_id)
    position, link = place
    if not 0 <= position < len(case.deposits):
        raise UnknownCaseError(f"deposit {position}")
    deposit = case.deposits[position]
    if exhibit_id is not None:
        _paper(case, exhibit_id, deposit.lane)
    linked = replace(_linked(deposit, link, exhibit_id), stated_at=desk.clock.now())
    kept = (*case.deposits[:position], linked, *case.deposits[position + 1 :])
    return desk.keep(replace(case, deposits=kept), Action.DEPOSIT_RECORDED, wire.digest(linked))


def _linked(deposit: Deposit, link: Link, exhibit_id: ExhibitId | None) -> Deposit:
    if link is Link.EARNED:
        return replace(deposit, earned=exhibit_id)
    if link is Link.HELD:
        return replace(deposit, held=exhibit_id)
    return replace(deposit, moved_in=exhibit_id)


def take_over(desk: Desk, case_id: str, exhibit_id: ExhibitId) -> Case:
    """Record every row of the account's ledger that moved something in and is no deposit yet.

    Raises:
        UnknownCaseError: It is no funds paper.
    """
    case = desk.store.load(case_id)
    for deposit in new_deposits(case, exhibit_id, desk.clock.now()):
        case = desk.keep(
            replace(case, deposits=(*case.deposits, deposit)),
            Action.DEPOSIT_RECORDED,
            wire.digest(deposit),
        )
    return case


def new_deposits(case: Case, exhibit_id: ExhibitId, at: datetime) -> tuple[Deposit, ...]:
    """What `take_over` would record, the oldest first; nothing of a paper that is no ledger.

    A row is known when as many deposits of its asset, amount and day are on file already.

    Raises:
        UnknownCaseError: It is no funds paper.
    """
    paper = _paper(case, exhibit_id, None)
    if not _is_ledger(case, exhibit_id):
        return ()
    known = Counter(_key(d) for d in case.deposits if d.lane is paper.lane)
    taken = {(d.asset, Decimal(d.amount), d.moved_in_at) for d in case.deposits}
    fresh: list[Deposit] = []
    for deposit in sorted(_deposits(case, paper, at), key=lambda d: d.moved_in_at):
        if known[_key(deposit)]:
            known[_key(deposit)] -= 1
        else:
            fresh.append(_apart(deposit, taken))
    return tuple(fresh)


def _is_ledger(case: Case, exhibit_id: ExhibitId) -> bool:
    return any(
        f.measure is Measure.FUNDS_SOURCE and f.exhibits == (exhibit_id,) and f.value == "ledger"
        for f in case.findings
    )


def _paper(case: Case, exhibit_id: ExhibitId, lane: Lane | None) -> Exhibit:
    exhibit = case.exhibit(exhibit_id)
    if exhibit is None or exhibit.role is not Role.FUNDS or lane not in {None, exhibit.lane}:
        raise UnknownCaseError(exhibit_id)
    return exhibit


def _deposits(case: Case, paper: Exhibit, at: datetime) -> Iterator[Deposit]:
    for row in sound_rows(case, paper.id):
        moment = _moment(row)
        if Decimal(row.amount) <= 0 or not row.currency or moment > at:
            continue
        try:
            yield Deposit(
                lane=paper.lane,
                asset=row.currency,
                amount=row.amount,
                moved_in_at=moment,
                moved_in=paper.id,
                stated_at=at,
            )
        except ValueError:  # more digits than an amount may have: left to the form
            continue


def _moment(row: MoneyRow) -> datetime:
    clock = time.fromisoformat(row.time) if row.time else time()
    return datetime.combine(date.fromisoformat(row.date), clock, UTC)


def _apart(deposit: Deposit, taken: set[tuple[str, Decimal, datetime]]) -> Deposit:
    """A microsecond later than its like: a deposit is known by asset, amount and moment."""
    moment = deposit.moved_in_at
    while (deposit.asset, Decimal(deposit.amount), moment) in taken:
        moment += timedelta(microseconds=1)
    taken.add((deposit.asset, Decimal(deposit.amount), moment))
    return replace(deposit, moved_in_at=moment)


def _key(deposit: Deposit) -> _Key:
    return deposit.asset.casefold(), Decimal(deposit.amount), deposit.moved_in_at.date()
