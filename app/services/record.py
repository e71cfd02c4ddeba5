"""Records what people and officers state, and what was moved in."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from app import wire
from app.domain.case import AccountState, Capacity, Case, FormerChoice, Party, StricterChoice
from app.domain.custody import Action
from app.domain.errors import ContradictoryDatesError, DatedLaterError, UnknownCaseError
from app.domain.errors_policy import LooserOutcomeError
from app.domain.exhibit import Lane, Role
from app.domain.policy import STRICTER, Outcome
from app.domain.position import Deposit, HoldStatement, PartyStatement, PressureItem
from app.services.correct import compared
from app.services.desk import Desk
from app.services.match import Matcher


def add_statement(desk: Desk, case_id: str, statement: PartyStatement) -> Case:
    """Record what a party states.

    Raises:
        DatedLaterError: It, or its withdrawal, is dated later than now.
        ContradictoryDatesError: It is withdrawn before it is made.
    """
    _agreeing(statement)
    _not_later(desk, max(statement.made_at, statement.withdrawn_at or statement.made_at))
    case = desk.store.load(case_id)
    grown = replace(case, statements=(*case.statements, statement))
    return desk.keep(grown, Action.STATEMENT_RECORDED, wire.digest(statement))


def withdraw_statement(desk: Desk, case_id: str, position: int) -> Case:
    """Mark the statement at `position` (from 0) as withdrawn now; once withdrawn, it stays so.

    Raises:
        UnknownCaseError: There is no such statement.
    """
    case = desk.store.load(case_id)
    if not 0 <= position < len(case.statements):
        raise UnknownCaseError(f"statement {position}")
    if case.statements[position].withdrawn_at is not None:
        return case
    gone = replace(case.statements[position], withdrawn_at=desk.clock.now())
    kept = (*case.statements[:position], gone, *case.statements[position + 1 :])
    return desk.keep(replace(case, statements=kept), Action.STATEMENT_WITHDRAWN, wire.digest(gone))


def add_hold(desk: Desk, case_id: str, hold: HoldStatement) -> Case:
    """Record an officer's statement about one kind of hold.

    Raises:
        DatedLaterError: It is dated later than now.
    """
    _not_later(desk, hold.stated_at)
    case = desk.store.load(case_id)
    return desk.keep(
        replace(case, holds=(*case.holds, hold)), Action.HOLD_RECORDED, wire.digest(hold)
    )


def add_deposit(desk: Desk, case_id: str, deposit: Deposit) -> Case:
    """Record an amount moved in, with as much of its chain as there is.

    The same asset, amount and moment of a lane stated anew replaces what was stated before.

    Raises:
        DatedLaterError: It is dated later than now.
        ContradictoryDatesError: It is stated before it is moved in.
    """
    _agreeing(deposit)
    _not_later(desk, max(deposit.moved_in_at, deposit.stated_at))
    case = desk.store.load(case_id)
    same = [
        d
        for d in case.deposits
        if (d.lane, d.asset, Decimal(d.amount), d.moved_in_at)
        == (deposit.lane, deposit.asset, Decimal(deposit.amount), deposit.moved_in_at)
    ]
    kept = tuple(d for d in case.deposits if d not in same)
    grown = replace(case, deposits=(*kept, deposit))
    return desk.keep(grown, Action.DEPOSIT_RECORDED, wire.digest(deposit))


def log_pressure(desk: Desk, case_id: str, item: PressureItem) -> Case:
    """Log a narrative. No condition can hold it.

    Raises:
        DatedLaterError: It is dated later than now.
    """
    _not_later(desk, item.at)
    case = desk.store.load(case_id)
    grown = replace(case, pressure=(*case.pressure, item))
    return desk.keep(grown, Action.PRESSURE_LOGGED, wire.digest(item))


def state_account(desk: Desk, case_id: str, account: AccountState, capacity: Capacity) -> Case:
    """Set what the platform says about the account and its holder."""
    case = desk.store.load(case_id)
    grown = replace(case, account=account, capacity=capacity)
    return desk.keep(grown, Action.ACCOUNT_STATED, wire.digest([account, capacity]))


def choose_stricter(desk: Desk, case_id: str, outcome: Outcome, reason: str) -> Case:
    """Choose a stricter outcome than the policy's, with a reason.

    Raises:
        LooserOutcomeError: The outcome is not a stricter one, or there is no reason.
    """
    if outcome not in STRICTER or not reason.strip():
        raise LooserOutcomeError("never a looser outcome, never without a reason")
    case = desk.store.load(case_id)
    choice = StricterChoice(
        outcome=outcome, reason=reason.strip(), examiner=desk.examiner, at=desk.clock.now()
    )
    chosen = replace(_without_choice(desk, case, choice.reason), stricter=choice)
    return desk.keep(chosen, Action.STRICTER_CHOSEN, wire.digest(choice))


def withdraw_stricter(desk: Desk, case_id: str, reason: str) -> Case:
    """Let the policy's outcome stand again; the choice stays on file with the reason.

    Raises:
        LooserOutcomeError: There is no such choice, or no reason to withdraw it.
    """
    case = desk.store.load(case_id)
    if case.stricter is None or not reason.strip():
        raise LooserOutcomeError("nothing chosen, or no reason")
    freed = _without_choice(desk, case, reason.strip())
    former = freed.former_choices[-1]
    return desk.keep(freed, Action.STRICTER_WITHDRAWN, wire.digest(former))


def _without_choice(desk: Desk, case: Case, reason: str) -> Case:
    if case.stricter is None:
        return case
    former = FormerChoice(
        choice=case.stricter, examiner=desk.examiner, reason=reason, at=desk.clock.now()
    )
    return replace(case, stricter=None, former_choices=(*case.former_choices, former))


def name_party(desk: Desk, matcher: Matcher, case_id: str, party: Party) -> Case:
    """Set who stands in a lane; its documents are compared with the new record."""
    case = desk.store.load(case_id)
    others = tuple(item for item in case.parties if item.lane is not party.lane)
    ordered = sorted((*others, party), key=lambda item: item.lane is Lane.OTHER)
    named = replace(case, parties=tuple(ordered))
    for paper in named.of(party.lane, Role.DOCUMENT):
        named = compared(named, matcher, paper)
    return desk.keep(named, Action.ACCOUNT_STATED, wire.digest(party))


def _agreeing(stated: PartyStatement | Deposit) -> None:
    if not stated.dates_agree:
        raise ContradictoryDatesError(type(stated).__name__)


def _not_later(desk: Desk, moment: datetime) -> None:
    if moment > desk.clock.now():
        raise DatedLaterError(moment.isoformat())
