"""The engine's further comparisons, in words: what agrees with what beside the judged pair.

No Qt here. Law: a portrait on a card in the hand has no quality rows, so it counts as a limited
photo, and no number of it is shown.
"""

from collections.abc import Callable, Iterator
from typing import Final

from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.policy import Policy
from app.services.faces import agreements, suspects
from app.services.phrases import prose
from app.services.weigh_face import engine_rating, rate
from app.ui.screens.reveal.view_model import Cross, Side

Say = Callable[[str], str]
Pair = tuple[ExhibitId, ExhibitId]

_WORDS: Final = {
    Side.SAME: "supports same",
    Side.NEITHER: "cannot say",
    Side.DIFFERENT: "supports different",
}
_ROLES: Final = {
    Role.REFERENCE: "registered photo {}",
    Role.PROBE: "submitted face {}",
    Role.DOCUMENT: "portrait in {}",
}
_SUPPORTS: Final = 2
"""Rating from which a side is supported. Source: product.md section 3."""


def crosses(case: Case, own: Assessment, policy: Policy, say: Say) -> tuple[Cross, ...]:
    """Every comparison of this lane but the judged one; no face, no line."""
    judged = (own.reference, own.probe)
    between = say("{} with {}")
    found = [
        _cross(between.format(*(_named(case, e, say) for e in pair)), rating, say)
        for pair, rating in _pairs(case, own.lane, policy)
        if pair != judged
    ]
    return (*found, *_held(case, own.lane, policy, say))


def doubt(case: Case, lane: Lane, policy: Policy, say: Say) -> str:
    """Why the registered photos themselves are in doubt."""
    doubted = suspects(agreements(case, policy), policy) if lane is Lane.REGISTERED else ()
    if not doubted:
        return ""
    words = say("By the engine, {} and another registered photo show different people.")
    meaning = say("One of them is not the holder: nobody is judged by them before that is settled.")
    return prose(words.format(say(", ").join(doubted)), meaning)


def _pairs(case: Case, lane: Lane, policy: Policy) -> Iterator[tuple[Pair, int]]:
    lanes = {exhibit.id: exhibit.lane for exhibit in case.exhibits}
    order = {role: number for number, role in enumerate(_ROLES)}
    roles = {exhibit.id: order.get(exhibit.role, len(order)) for exhibit in case.exhibits}
    pairs = {
        (f.exhibits[0], f.exhibits[1])
        for f in case.findings
        if f.measure is Measure.FACE_SCORE and {lanes.get(e) for e in f.exhibits} == {lane}
    }
    for pair in sorted(pairs, key=lambda p: (roles[p[0]], roles[p[1]], p)):
        rating = engine_rating(case.findings, policy, pair)
        yield pair, rating if isinstance(rating, int) else 0


def _held(case: Case, lane: Lane, policy: Policy, say: Say) -> Iterator[Cross]:
    for found in case.findings:
        probe = case.exhibit(found.exhibits[-1])
        if found.measure is Measure.FACE_PORTRAIT_SCORE and probe and probe.lane is lane:
            cap = policy.limit("cap_amber")
            rating = rate(max(min(int(found.value), cap), -cap), policy)
            yield _cross(_held_words(case, found, say), rating, say)


def _held_words(case: Case, found: Finding, say: Say) -> str:
    probe = found.exhibits[-1]
    if len(found.exhibits) == 1:
        return say("Card held in {} with the person who holds it").format(probe)
    words = say("{} with the card held in {}")
    return words.format(_named(case, found.exhibits[0], say), probe)


def _named(case: Case, exhibit_id: ExhibitId, say: Say) -> str:
    exhibit = case.exhibit(exhibit_id)
    role = exhibit.role if exhibit is not None else Role.PROBE
    return say(_ROLES[role]).format(exhibit_id) if role in _ROLES else str(exhibit_id)


def _cross(what: str, rating: int, say: Say) -> Cross:
    side = Side.NEITHER
    if abs(rating) >= _SUPPORTS:
        side = Side.SAME if rating > 0 else Side.DIFFERENT
    return Cross(what=what[:1].upper() + what[1:], word=say(_WORDS[side]), side=side)
