"""Proves a policy's laws by trying every situation there is, millions of them, box by box.

Laws: the cells of a policy are disjoint and cover every situation; within one cell every situation
hits the same rule and the same branch, so that what holds of the cell holds of each of them.
Conditions are proved apart: the code that weighs them is run on every combination of its inputs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import product
from math import prod

from app.domain.case import AccountState, Capacity
from app.domain.determination import Dossier
from app.domain.policy import GRANTS, Branch, Outcome, Policy, Rule, When
from app.domain.position import HoldKind, HoldState, HoldStatement
from app.domain.situation import VARIABLES
from app.services.weigh_conditions import disclaimer, no_hold
from app.services.weigh_position import Position

Box = Mapping[str, frozenset[str]]
"""For every variable, the values that it may have."""

_AT = datetime(2026, 1, 1, tzinfo=UTC)
"""Any instant will do."""
_SAFE: When = {
    "integrity": frozenset({"intact"}),
    "account": frozenset({"active", "risk_frozen"}),
    "capacity": frozenset({"ordinary"}),
    "rh": frozenset({"verified"}),
    "same_person": frozenset({"no"}),
    "duress": frozenset({"no"}),
    "holds": frozenset({"clear"}),
}
_EARNED: Mapping[Outcome, When] = {
    Outcome.RESTORE_ACCESS: {"position": frozenset({"claims"}), "request": frozenset({"yes"})},
    Outcome.RELEASE_ASSETS: {
        "position": frozenset({"claims"}),
        "rh_funds": frozenset({"sufficient"}),
    },
    Outcome.ASSISTED_WITHDRAWAL: {
        "c1": frozenset({"met"}),
        "op": frozenset({"verified"}),
        "funds": frozenset({"sufficient"}),
    },
}
"""What must hold wherever the outcome is reached. Source: product.md section 2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Situations that end alike: one row of the decision table."""

    box: Box
    rule: Rule
    branch: Branch | None
    """None when the rule halts."""

    @property
    def size(self) -> int:
        """How many situations it holds."""
        return prod(len(values) for values in self.box.values())

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What follows in each of them."""
        return self.branch.outcomes if self.branch else ()

    def asked(self) -> Box:
        """Only the variables that have not all their values."""
        return {k: v for k, v in self.box.items() if len(v) < len(VARIABLES[k])}


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One thing that was proved, or a case against it."""

    name: str
    tried: int
    """How many situations, or combinations of inputs."""
    against: str = ""

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.against


def cells(policy: Policy) -> tuple[Cell, ...]:
    """The decision table: every situation once, grouped by what decides it."""
    found: list[Cell] = []
    for account in VARIABLES["account"]:
        frozen = "yes" if AccountState(account).frozen else "no"
        box = {name: frozenset(values) for name, values in VARIABLES.items()}
        box |= {"account": frozenset({account}), "frozen": frozenset({frozen})}
        for rule, part in _ruled(policy, box, 0):
            found.extend(_branched(rule, part, 0))
    return tuple(found)


def _ruled(policy: Policy, box: Box, first: int) -> Iterator[tuple[Rule, Box]]:
    """The parts of `box`, each with the first rule from number `first` on that it hits."""
    for number in range(first, len(policy.rules)):
        rule = policy.rules[number]
        for when in rule.any_of:
            meeting = _meeting(when, box)
            if meeting is None:
                continue
            if meeting == "":
                yield rule, box
                return
            for part in _split(box, meeting, when[meeting]):
                yield from _ruled(policy, part, number)
            return


def _branched(rule: Rule, box: Box, first: int) -> Iterator[Cell]:
    """The parts of `box`, each with the first branch that holds."""
    if not rule.branches:
        yield Cell(box=box, rule=rule, branch=None)
        return
    for number in range(first, len(rule.branches)):
        branch = rule.branches[number]
        meeting = _meeting(branch.when, box)
        if meeting is None:
            continue
        if meeting == "":
            yield Cell(box=box, rule=rule, branch=branch)
            return
        for part in _split(box, meeting, branch.when[meeting]):
            yield from _branched(rule, part, number)
        return


def _meeting(when: When, box: Box) -> str | None:
    """None when no situation of `box` meets `when`, "" when all do, else what tells them apart."""
    apart = ""
    for name, values in when.items():
        if not box[name] & values:
            return None
        if not box[name] <= values:
            apart = name
    return apart


def _split(box: Box, name: str, values: frozenset[str]) -> tuple[Box, Box]:
    return {**box, name: box[name] & values}, {**box, name: box[name] - values}


def prove(policy: Policy) -> tuple[Law, ...]:
    """Every law, with how much was tried and what speaks against it."""
    table = cells(policy)
    tried = sum(cell.size for cell in table)
    every = prod(len(values) for name, values in VARIABLES.items() if name != "frozen")
    hit = {cell.rule.id for cell in table}
    taken = {(c.rule.id, c.rule.branches.index(c.branch)) for c in table if c.branch}
    dead = [rule.id for rule in policy.rules if rule.id not in hit]
    unused = [
        f"{rule.id}, branch {number + 1}"
        for rule in policy.rules
        for number in range(len(rule.branches))
        if rule.id in hit and (rule.id, number) not in taken
    ]
    return (
        Law(
            name="total: every situation hits exactly one rule",
            tried=tried,
            against="" if tried == every else f"{tried} of {every} situations",
        ),
        Law(name="no rule and no branch is dead", tried=tried, against="; ".join(dead + unused)),
        _hold(table, tried),
        _unknown(table, tried),
        _unearned(table, tried),
        _silence(policy),
        _tiles(policy),
    )


def _hold(table: tuple[Cell, ...], tried: int) -> Law:
    against = (c for c in table if GRANTS & set(c.outcomes) and c.box["holds"] - {"clear"})
    return Law(
        name="O1, O1b, O2 are unreachable while a C2 tile is blocked, unknown or stale",
        tried=tried,
        against=_first(against),
    )


def _unknown(table: tuple[Cell, ...], tried: int) -> Law:
    doubtful = {"rh": {"inconclusive", "absent"}, "holds": {"unknown"}}
    withdrawal = {**doubtful, "op": {"inconclusive", "absent"}, "c1": {"unknown"}}
    against = (
        cell
        for cell in table
        for outcome in GRANTS & set(cell.outcomes)
        for name, values in (
            withdrawal if outcome is Outcome.ASSISTED_WITHDRAWAL else doubtful
        ).items()
        if cell.box[name] & values
    )
    return Law(name="UNKNOWN never grants", tried=tried, against=_first(against))


def _unearned(table: tuple[Cell, ...], tried: int) -> Law:
    against = (
        cell
        for cell in table
        for outcome in GRANTS & set(cell.outcomes)
        if any(not cell.box[k] <= v for k, v in {**_SAFE, **_EARNED[outcome]}.items())
    )
    return Law(
        name="nothing is granted but to a verified identity whose own conditions hold",
        tried=tried,
        against=_first(against),
    )


def _first(cells_: Iterator[Cell]) -> str:
    cell = next(cells_, None)
    if cell is None:
        return ""
    named = (f"{name}={'|'.join(sorted(values))}" for name, values in cell.asked().items())
    return f"{cell.rule.id} {'+'.join(cell.outcomes)}: {', '.join(named)}"


def _silence(policy: Policy) -> Law:
    """Runs the weighing of C1 on every position, fresh and lapsed, verified and not."""
    valid = policy.condition("C1").valid_for or timedelta()
    against, tried = "", 0
    for name, (duress, never, verified, fresh) in product(
        VARIABLES["position"], product((False, True), repeat=4)
    ):
        tried += 1
        said = Position(
            name=name,
            requests_reset=False,
            duress=duress,
            never_opened=never,
            withdrawn=False,
            disclaimed_at=None if name == "silent" else _AT - valid * (not fresh),
            exhibits=(),
        )
        met = disclaimer(said, policy, _AT, verified=verified).value == "met"
        earned = name == "disclaims_both" and verified and fresh and not (duress or never)
        if met and not earned:
            against = against or f"{name}, fresh={fresh}, verified={verified}"
    return Law(
        name="silence never meets C1, nor does anything but a fresh disclaimer of both",
        tried=tried,
        against=against,
    )


def _tiles(policy: Policy) -> Law:
    """Runs the weighing of C2 on every combination of three tiles."""
    valid = policy.condition("C2").valid_for or timedelta()
    empty = Dossier(
        case="",
        account=AccountState.ACTIVE,
        capacity=Capacity.ORDINARY,
        submitted_at=_AT,
        parties=(),
        exhibits=(),
        intact=True,
        unavailable=(),
        findings=(),
        assessments=(),
        statements=(),
        holds=(),
        deposits=(),
    )
    states = [None, *product(HoldState, (_AT, _AT - valid))]
    against, tried = "", 0
    for combined in product(states, repeat=len(HoldKind)):
        tried += 1
        tiles = tuple(
            HoldStatement(kind=k, state=s[0], officer="-", reference="-", stated_at=s[1])
            for k, s in zip(HoldKind, combined, strict=True)
            if s is not None
        )
        weighed = no_hold(replace(empty, holds=tiles), policy, _AT, never_opened=False)
        clear = all(s == (HoldState.CLEAR, _AT) for s in combined)
        if (weighed.value == "clear") is not clear:
            against = against or str(combined)
    return Law(
        name="C2 is clear only if three officers' tiles are, and none is stale",
        tried=tried,
        against=against,
    )
