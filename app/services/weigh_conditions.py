"""Evaluates C1, C2 and C3 at one instant, each with its expiry.

Laws: silence is no disclaimer; a tile that is unknown or stale never counts as clear; partial
coverage is not sufficient, whichever lane left the gap.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.case import AccountState, Case
from app.domain.determination import ConditionState, Dossier, Reason, Status
from app.domain.exhibit import ExhibitId, Lane, MediaType, Role
from app.domain.finding import Finding, Measure
from app.domain.policy import Condition, Policy
from app.domain.position import Deposit, HoldKind, HoldState, HoldStatement
from app.domain.statement import Answer, Question
from app.services.weigh_position import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A condition's state, and the value that rules ask about."""

    value: str
    state: ConditionState


def _state(  # noqa: PLR0913 -- the fields of one condition, all by keyword but the first
    condition: Condition,
    *,
    status: Status,
    reasons: tuple[Reason, ...],
    evidence: Iterable[str] = (),
    who: Iterable[str] = (),
    until: datetime | None = None,
) -> ConditionState:
    return ConditionState(
        id=condition.id,
        clauses=condition.clauses,
        status=status,
        reasons=reasons,
        evidence=tuple(dict.fromkeys(evidence)),
        who=tuple(dict.fromkeys(who)),
        until=until,
    )


def disclaimer(position: Position, policy: Policy, at: datetime, *, verified: bool) -> Weighed:
    """C1: the holder, verified, disclaims account and assets, both, lately."""
    condition = policy.condition("C1")
    reasons = _disclaimer_doubts(position, condition, at)
    status = Status.UNMET if reasons else Status.MET if verified else Status.UNKNOWN
    if not reasons:
        reasons = (Reason.HELD,) if verified else (Reason.IDENTITY_NOT_VERIFIED,)
    until = _until(condition, position.disclaimed_at) if status is Status.MET else None
    evidence = tuple(str(item) for item in position.exhibits)
    state = _state(condition, status=status, reasons=reasons, evidence=evidence, until=until)
    return Weighed(value=status.value, state=state)


def _disclaimer_doubts(
    position: Position, condition: Condition, at: datetime
) -> tuple[Reason, ...]:
    if position.disclaims_both:
        until = _until(condition, position.disclaimed_at)
        lapsed = until is not None and at >= until
        doubts = {
            Reason.DURESS: position.duress,
            Reason.NEVER_OPENED: position.never_opened,
            Reason.LAPSED: lapsed,
        }
    else:
        doubts = {
            Reason.CONTRADICTORY: position.name == "contradictory",
            Reason.LATER_CLAIM: position.name == "claims",
            Reason.WITHDRAWN: position.withdrawn,
            Reason.ONE_OF_TWO: position.name in {"disclaims_account", "disclaims_assets"},
            Reason.NEVER_OPENED: position.never_opened,
            Reason.NO_STATEMENT: position.name == "silent" and not position.withdrawn,
        }
    return tuple(reason for reason, doubted in doubts.items() if doubted)


def _until(condition: Condition, since: datetime | None) -> datetime | None:
    return None if since is None or condition.valid_for is None else since + condition.valid_for


def no_hold(dossier: Dossier, policy: Policy, at: datetime, *, never_opened: bool) -> Weighed:
    """C2: three kinds of hold, each stated clear by an officer, none older than its validity."""
    condition = policy.condition("C2")
    latest = [_latest(dossier.holds, kind) for kind in HoldKind]
    states = [_hold_state(item, condition.valid_for, at) for item in latest]
    if never_opened or dossier.account is AccountState.JUDICIALLY_FROZEN:
        states.append(Reason.BLOCKED)
    reasons = tuple(dict.fromkeys(reason for reason in states if reason is not Reason.HELD))
    given = [item for item in latest if item is not None]
    if Reason.BLOCKED in reasons:
        value, status = "blocked", Status.UNMET
    elif reasons:
        value, status = "unknown", Status.UNKNOWN
    else:
        value, status = "clear", Status.MET
    state = _state(
        condition,
        status=status,
        reasons=reasons or (Reason.HELD,),
        evidence=(item.reference for item in given),
        who=(item.officer for item in given),
        until=_until(condition, min(item.stated_at for item in given)) if not reasons else None,
    )
    return Weighed(value=value, state=state)


def open_holds(
    dossier: Dossier, policy: Policy, at: datetime
) -> tuple[tuple[HoldKind, Reason], ...]:
    """The kinds of hold that are not known to be clear, each with why."""
    valid_for = policy.condition("C2").valid_for
    states = ((kind, _hold_state(_latest(dossier.holds, kind), valid_for, at)) for kind in HoldKind)
    return tuple((kind, reason) for kind, reason in states if reason is not Reason.HELD)


def _latest(holds: Iterable[HoldStatement], kind: HoldKind) -> HoldStatement | None:
    """The latest statement of a kind; of two at one instant, the worse."""
    order = (HoldState.CLEAR, HoldState.UNKNOWN, HoldState.BLOCKED)
    stated = [item for item in holds if item.kind is kind]
    return max(stated, key=lambda i: (i.stated_at, order.index(i.state), i.reference), default=None)


def _hold_state(item: HoldStatement | None, valid_for: timedelta | None, at: datetime) -> Reason:
    if item is None or item.state is HoldState.UNKNOWN:
        return Reason.NOT_STATED
    if item.state is HoldState.BLOCKED:
        return Reason.BLOCKED
    stale = valid_for is not None and at >= item.stated_at + valid_for
    return Reason.STALE if stale else Reason.HELD


def funds(dossier: Dossier, policy: Policy, at: datetime, lane: Lane) -> Weighed:
    """C3 of one lane: it moved something in, and no deposit of the account is without source."""
    condition = policy.condition("C3" if lane is Lane.OTHER else "C3_R")
    deposits = [item for item in dossier.deposits if item.lane is lane]
    gaps = unsourced(dossier, lane)
    here = {exhibit.id for exhibit in dossier.exhibits}  # a paper may have been withdrawn
    since = min((item.stated_at for item in deposits), default=None)
    until = _until(condition, since)
    doubts = {
        Reason.FUNDS_CONTRADICTED: any(item.contradicted for item in deposits),
        Reason.NO_DEPOSITS: not deposits,
        Reason.PARTIAL: bool(gaps),
        Reason.BEFORE_ACQUISITION: bool(before_acquisition(dossier).intersection(deposits)),
        Reason.LAPSED: until is not None and at >= until,
    }
    reasons = tuple(reason for reason, doubted in doubts.items() if doubted) or (Reason.HELD,)
    value = {
        Reason.FUNDS_CONTRADICTED: "contradicted",
        Reason.NO_DEPOSITS: "absent",
        Reason.PARTIAL: "partial" if set(deposits) - set(gaps) else "absent",
        Reason.LAPSED: "partial",
    }.get(reasons[0], "sufficient")
    state = _state(
        condition,
        status=Status.MET if value == "sufficient" else Status.UNMET,
        reasons=reasons,
        evidence=(str(part) for item in deposits for part in _chain(item) if part in here),
        until=until if value == "sufficient" else None,
    )
    return Weighed(value=value, state=state)


def unsourced(dossier: Dossier, lane: Lane) -> tuple[Deposit, ...]:
    """What keeps the funds of `lane` from sufficing: every deposit of the account that falls short.

    A chain counts only of funds papers of the lane that moved the deposit in, of which none is
    against itself; pictures alone make none. Nothing is listed for a lane that moved nothing in.
    """
    if not any(item.lane is lane for item in dossier.deposits):
        return ()
    return falling_short(dossier)


def falling_short(case: Case | Dossier) -> tuple[Deposit, ...]:
    """Every deposit of the account that has no source that counts."""
    doubted = doubted_papers(case.findings)
    solid = solid_papers(case)
    early = before_acquisition(case)
    papers = {(e.lane, e.id) for e in case.exhibits if e.role is Role.FUNDS and e.id not in doubted}
    return tuple(
        item
        for item in case.deposits
        if item.contradicted
        or not item.explained
        or not {(item.lane, part) for part in _chain(item)} <= papers
        or not solid.intersection(_chain(item))
        or item in early
    )


def before_acquisition(case: Case | Dossier) -> frozenset[Deposit]:
    """Deposits of the other party that are older than its acquisition of the account.

    Presumptively not its own, however whole the chain: who moved money into an account before
    acquiring it has to say so, by an earlier day of acquisition.
    """
    days = (party.acquired_on for party in case.parties if party.lane is Lane.OTHER)
    since = next((day for day in days if day is not None), None)
    return frozenset(
        item
        for item in case.deposits
        if since is not None and item.lane is Lane.OTHER and item.moved_in_at.date() < since
    )


def solid_papers(case: Case | Dossier) -> frozenset[ExhibitId]:
    """Papers that are more than a picture: documents as issued, and statements that add up."""
    sums = {
        f.exhibits[0]
        for f in case.findings
        if f.measure is Measure.FUNDS_ANSWER
        and (f.subject, f.value) == (Question.ARITHMETIC, Answer.YES)
    }
    issued = {MediaType.PDF, MediaType.TEXT}
    return frozenset(e.id for e in case.exhibits if e.media_type in issued or e.id in sums)


def doubted_papers(findings: Iterable[Finding]) -> frozenset[ExhibitId]:
    """Papers that are against themselves, and so cannot be verified as they are.

    A line does not add up, a page is missing, the name is another's, or what is painted is not
    what is written.
    """
    return frozenset(
        f.exhibits[0]
        for f in findings
        if f.measure is Measure.FUNDS_ANSWER and f.value == Answer.NO and f.subject in _VERIFYING
    )


_VERIFYING = frozenset({Question.ARITHMETIC, Question.PAGES, Question.HOLDER, Question.PAINTED})


def _chain(item: Deposit) -> tuple[ExhibitId, ...]:
    return tuple(part for part in (item.earned, item.held, item.moved_in) if part is not None)
