"""Determines what the policy says of a dossier at one instant.

Laws: pure; the same dossier, policy and instant give the same determination, byte for byte.
Conditions first, then the ordered rules, first hit wins. Leaving out a whole step of examination,
or all that was said of one kind of hold, never grants; pressure items are no argument of this
function, so they cannot matter.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations

from app import wire
from app.domain.case import Capacity
from app.domain.determination import (
    Counterfactual,
    Determination,
    Dossier,
    Reason,
    RuleStep,
    Status,
)
from app.domain.exhibit import Lane, Role, digest_of
from app.domain.finding import Measure
from app.domain.policy import GRANTS, Branch, Outcome, Policy, Rule
from app.domain.position import Stance
from app.domain.situation import Situation, holds
from app.services.ask import missing
from app.services.examine import tasks
from app.services.weigh_conditions import (
    Weighed,
    disclaimer,
    funds,
    no_hold,
)
from app.services.weigh_identity import LaneIdentity, identify
from app.services.weigh_position import Position, position

_MOVES: dict[str, dict[str, str]] = {
    "ID_R": {"rh": "verified"},
    "ID_O": {"op": "verified"},
    "C1": {"c1": "met", "position": "disclaims_both"},
    "C2": {"holds": "clear"},
    "C3": {"funds": "sufficient"},
    "C3_R": {"rh_funds": "sufficient"},
    "S1": {"position": "claims", "request": "yes"},
}
"""How each condition would look, were it met; S1 is the holder's claim and request."""

_CHOSEN: dict[str, tuple[str, ...]] = {
    "claims": ("C1",),
    "disclaims_both": ("S1",),
    "disclaims_account": ("S1",),
    "disclaims_assets": ("S1",),
}
"""Moves that the holder's own word rules out: nobody is told to make them say the opposite."""

_MOST_MOVES = 3
"""A longer list of changes explains nothing to anybody."""


def determine(dossier: Dossier, policy: Policy, at: datetime) -> Determination:
    """What follows from `dossier` under `policy` at `at` (UTC)."""
    faults = _faults(dossier, policy, at)
    holder = identify(dossier, policy, Lane.REGISTERED)
    other = identify(dossier, policy, Lane.OTHER)
    stand = position(dossier.statements, Lane.REGISTERED, at)
    conditions = _conditions(dossier, policy, at, (holder, stand))
    situation = _situation(dossier, policy, at, (holder, other, stand, conditions, faults))
    rule, branch = decide(policy, situation)
    outcomes = branch.outcomes if branch else ()
    states = (
        holder.state,
        other.state,
        *(conditions[name].state for name in ("C1", "C2", "C3", "C3_R")),
    )
    return Determination(
        outcomes=outcomes,
        rule=rule.id,
        clauses=rule.clauses,
        referral=rule.referral,
        situation=situation,
        conditions=states,
        trace=_trace(policy, rule),
        counterfactual=_counterfactual(policy, situation, outcomes),
        requests=missing(branch, states, dossier, policy, at) if branch else (),
        faults=faults,
        not_checked=policy.not_checked,
        examiners_needed=max((policy.reviewers[code] for code in outcomes), default=1),
        examiners_present=_present(outcomes, holder, other),
        policy=policy.digest,
        dossier=digest_of(wire.encode_plain(dossier)),
        at=at,
        until=min((state.until for state in states if state.until), default=None),
    )


def decide(policy: Policy, situation: Situation) -> tuple[Rule, Branch | None]:
    """The first rule that hits, and its first branch that holds; none when the rule halts."""
    rule = next(r for r in policy.rules if any(holds(when, situation) for when in r.any_of))
    return rule, next((b for b in rule.branches if holds(b.when, situation)), None)


def _present(outcomes: tuple[Outcome, ...], holder: LaneIdentity, other: LaneIdentity) -> int:
    """How many examiners judged every lane that the outcome rests on; who signs is one."""
    lanes = (holder, other) if Outcome.ASSISTED_WITHDRAWAL in outcomes else (holder,)
    return max(1, min(len(lane.face.examiners) for lane in lanes))


def _conditions(
    dossier: Dossier, policy: Policy, at: datetime, known: tuple[LaneIdentity, Position]
) -> dict[str, Weighed]:
    holder, stand = known
    verified = holder.state.status is Status.MET
    return {
        "C1": disclaimer(stand, policy, at, verified=verified),
        "C2": no_hold(dossier, policy, at, never_opened=stand.never_opened),
        "C3": funds(dossier, policy, at, Lane.OTHER),
        "C3_R": funds(dossier, policy, at, Lane.REGISTERED),
    }


def _situation(
    dossier: Dossier,
    policy: Policy,
    at: datetime,
    known: tuple[LaneIdentity, LaneIdentity, Position, dict[str, Weighed], tuple[Reason, ...]],
) -> dict[str, str]:
    holder, other, stand, conditions, faults = known
    claim = position(dossier.statements, Lane.OTHER, at)
    return {
        "integrity": "broken" if faults else "intact",
        "account": dossier.account.value,
        "frozen": _yes(dossier.account.frozen),
        "capacity": _capacity(dossier).value,
        "rh": holder.identity.value,
        "op": other.identity.value,
        "same_person": _yes(_other_is_holder(dossier, policy)),
        "position": stand.name,
        "submission_claims": _yes(_claims(dossier, at)),
        "request": _yes(stand.requests_reset),
        "duress": _yes(stand.duress),
        "holds": conditions["C2"].value,
        "c1": conditions["C1"].value,
        "funds": conditions["C3"].value,
        "rh_funds": conditions["C3_R"].value,
        "op_claims": _yes(claim.name == "claims"),
    }


def _capacity(dossier: Dossier) -> Capacity:
    """Special, whoever says ordinary, when the holder was under age by a document of theirs."""
    own = {(exhibit.id,) for exhibit in dossier.exhibits if exhibit.lane is Lane.REGISTERED}
    minor = any(
        f.measure is Measure.DOCUMENT_MINOR and f.value is True and f.exhibits in own
        for f in dossier.findings
    )
    return Capacity.SPECIAL if minor else dossier.capacity


def _yes(value: bool) -> str:  # noqa: FBT001 -- the value is all there is
    return "yes" if value else "no"


def _claims(dossier: Dossier, at: datetime) -> bool:
    """Whether the submission in the holder's lane claims, verified or not (R3)."""
    return any(
        Stance.CLAIMS in (s.account, s.assets) and (s.withdrawn_at is None or s.withdrawn_at > at)
        for s in dossier.statements
        if s.lane is Lane.REGISTERED
    )


def _other_is_holder(dossier: Dossier, policy: Policy) -> bool:
    """Whether a face from the other lane supports being the registered holder (R2)."""
    lanes = {e.id: (e.lane, e.role) for e in dossier.exhibits}
    registered = (Lane.REGISTERED, Role.REFERENCE)
    return any(
        int(f.value) >= policy.limit("same_at")
        for f in dossier.findings
        if f.measure is Measure.FACE_SCORE
        and lanes.get(f.exhibits[0]) == registered
        and lanes.get(f.exhibits[1], registered)[0] is Lane.OTHER
    )


def _faults(dossier: Dossier, policy: Policy, at: datetime) -> tuple[Reason, ...]:
    """What halts everything (R0)."""
    faults = {
        Reason.DIGEST_CHANGED: not dossier.intact,
        Reason.POLICY_EXPIRED: not policy.issued <= at.date() < policy.expires,
        Reason.STEP_MISSING: bool(tasks(dossier)),
        Reason.NOT_SEALED: _unsealed(dossier),
        Reason.DATED_LATER: any(moment > at for moment in _moments(dossier)),
    }
    return tuple(reason for reason, there in faults.items() if there)


def _unsealed(dossier: Dossier) -> bool:
    """Whether the holder's lane has faces to judge that nobody has judged."""
    roles = {e.role for e in dossier.exhibits if e.lane is Lane.REGISTERED}
    judged = any(a.lane is Lane.REGISTERED and a.sealed for a in dossier.assessments)
    return {Role.REFERENCE, Role.PROBE} <= roles and not judged


def _moments(dossier: Dossier) -> Iterator[datetime]:
    yield dossier.submitted_at
    yield from (a.sealed_at for a in dossier.assessments if a.sealed_at is not None)
    yield from (h.stated_at for h in dossier.holds)
    for statement in dossier.statements:
        yield max(statement.made_at, statement.withdrawn_at or statement.made_at)
    for deposit in dossier.deposits:
        yield from (deposit.moved_in_at, deposit.stated_at)


def _trace(policy: Policy, hit: Rule) -> tuple[RuleStep, ...]:
    tried = policy.rules[: policy.rules.index(hit) + 1]
    return tuple(RuleStep(rule=rule.id, applies=rule is hit) for rule in tried)


def _counterfactual(
    policy: Policy, situation: Situation, outcomes: tuple[Outcome, ...]
) -> Counterfactual | None:
    """The smallest set of conditions that, were they met, would grant something more."""
    fixed = _CHOSEN.get(situation["position"], ())
    open_moves = [
        name
        for name, move in _MOVES.items()
        if name not in fixed and any(situation[k] != v for k, v in move.items())
    ]
    for size in range(1, _MOST_MOVES + 1):
        for names in combinations(open_moves, size):
            changed = dict(situation)
            for name in names:
                changed |= _MOVES[name]
            _, branch = decide(policy, changed)
            if branch and (GRANTS & set(branch.outcomes)) - set(outcomes):
                return Counterfactual(conditions=names, outcomes=branch.outcomes)
    return None
