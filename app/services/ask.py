"""Asks for exactly what is missing: whom about what, so that the next outcome can be another."""

from collections.abc import Callable
from datetime import datetime

from app.domain.determination import ConditionState, Dossier, Reason, Request, Status
from app.domain.exhibit import Lane
from app.domain.policy import Branch, Policy
from app.services.weigh_conditions import open_holds, unsourced

_SPEAK_FOR = frozenset({Reason.HELD, Reason.FACE_SAME})
"""Reasons that nobody is asked to do anything about."""

_OPEN_FACE = frozenset({Reason.ENGINE_DIFFERS, Reason.FACE_INCONCLUSIVE})
"""Reasons for which another examiner judges the same faces."""


def missing(
    branch: Branch,
    states: tuple[ConditionState, ...],
    dossier: Dossier,
    policy: Policy,
    at: datetime,
) -> tuple[Request, ...]:
    """Exactly what is missing, of the conditions that the branch asks about."""
    details: dict[str, Callable[[], tuple[Request, ...]]] = {
        "C2": lambda: _ask_holds(dossier, policy, at),
        "C3": lambda: _ask_funds(dossier, Lane.OTHER),
        "C3_R": lambda: _ask_funds(dossier, Lane.REGISTERED),
    }
    asked: list[Request] = []
    for state in states:
        if state.id in branch.asks and state.status is not Status.MET:
            plain = tuple(
                Request(condition=state.id, reason=reason)
                for reason in state.reasons
                if reason not in _SPEAK_FOR
            )
            asked += details.get(state.id, tuple)() or plain
    asked += (
        Request(condition=state.id, reason=Reason.SECOND_EXAMINER)
        for state in states
        if state.id in branch.asks and _second_asked(state)
    )
    return tuple(asked)


def _second_asked(state: ConditionState) -> bool:
    """Whether somebody else has to judge these faces, because one alone left them open (R4).

    Source: product.md section 3, differing or a weak fused value.
    """
    if state.id == "ID_O":
        return len(state.who) == 1 and not _OPEN_FACE.isdisjoint(state.reasons)
    return state.id == "ID_R" and len(state.who) <= 1


def _ask_holds(dossier: Dossier, policy: Policy, at: datetime) -> tuple[Request, ...]:
    return tuple(
        Request(condition="C2", reason=reason, detail=kind.value)
        for kind, reason in open_holds(dossier, policy, at)
    )


def _ask_funds(dossier: Dossier, lane: Lane) -> tuple[Request, ...]:
    name = "C3" if lane is Lane.OTHER else "C3_R"
    return tuple(
        Request(
            condition=name,
            reason=Reason.PARTIAL,
            detail=f"{item.amount} {item.asset} {item.moved_in_at:%Y-%m-%d}",
        )
        for item in unsourced(dossier, lane)
    )
