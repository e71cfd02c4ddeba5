"""Fuses the examiners' sealed conclusions with the engine's score, by the policy's numbers.

Source: product.md section 3; independent human and algorithm ratings, fused by their mean, beat
either alone (Phillips et al. 2018). A fused half counts toward "supports neither".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.assessment import Assessment, person
from app.domain.determination import Reason
from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import Finding, Gate, Measure
from app.domain.policy import Policy

_STEPS: Mapping[str, int] = MappingProxyType(
    {"strong_same_at": 3, "same_at": 2, "weak_same_at": 1},
)
_STEPS_DOWN: Mapping[str, int] = MappingProxyType(
    {"strong_different_at": -3, "different_at": -2, "weak_different_at": -1},
)


TIE_BROKEN_BY = 3
"""Examiners, of whom two may lean apart. Source: our ruling, a third for ties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceFusion:
    """What examiners and engine say of one lane's faces together.

    `examiner`, `engine` and `fused` lie between -3 and 3; None where there is nothing to fuse.
    """

    examiner: int | None
    engine: int | None
    fused: int | None
    reasons: tuple[Reason, ...]
    exhibits: tuple[ExhibitId, ...] = ()
    examiners: tuple[str, ...] = ()
    """Each person once, however spelled."""

    @property
    def same(self) -> bool:
        """Whether the faces support the same person."""
        return Reason.FACE_SAME in self.reasons

    @property
    def different(self) -> bool:
        """Whether the faces support different people."""
        return Reason.FACE_DIFFERENT in self.reasons


def fuse(
    findings: Sequence[Finding], assessments: Sequence[Assessment], policy: Policy, lane: Lane
) -> FaceFusion:
    """The fused conclusion for `lane`, from sealed assessments and the score of the same pair."""
    sealed = tuple(item for item in assessments if item.lane is lane and item.sealed)
    if not sealed:
        return FaceFusion(examiner=None, engine=None, fused=None, reasons=(Reason.NOT_SEALED,))
    engine, doubts = _engine(findings, policy, sealed)
    human = _agreed([item.conclusion or 0 for item in sealed])
    reasons = list(doubts)
    if human is None:
        reasons.append(Reason.EXAMINERS_DIFFER)
    elif engine is not None and human * engine < 0:
        reasons.append(Reason.ENGINE_DIFFERS)
    fused = None if human is None or engine is None else int((human + engine) / 2)
    reasons.append(_side(fused, policy, sealed, reasons))
    return FaceFusion(
        examiner=human,
        engine=engine,
        fused=fused,
        reasons=tuple(reasons),
        exhibits=tuple(dict.fromkeys(e for a in sealed for e in (a.reference, a.probe))),
        examiners=tuple({person(a.examiner): a.examiner for a in reversed(sealed)}.values())[::-1],
    )


def _side(
    fused: int | None, policy: Policy, sealed: tuple[Assessment, ...], reasons: list[Reason]
) -> Reason:
    if fused is None or reasons:
        return Reason.FACE_INCONCLUSIVE
    if fused <= policy.limit("refuted_at"):
        return Reason.FACE_DIFFERENT
    if fused < policy.limit("verified_at"):
        return Reason.FACE_INCONCLUSIVE
    if any(item.unexplained for item in sealed):
        return Reason.UNEXPLAINED_DIFFERENCE
    return Reason.FACE_SAME


def _together(ratings: list[int]) -> int | None:
    """The most reserved of ratings that lean one way; None when they lean both ways."""
    if min(ratings) < 0 < max(ratings):
        return None
    return min(ratings, key=abs)


def _agreed(ratings: list[int]) -> int | None:
    """What examiners say together: `_together`, or a third one's word where two lean apart.

    Source: our ruling, a third examiner for ties: the side that more than half of all support
    stands, with its most reserved rating.
    """
    together = _together(ratings)
    if together is not None or len(ratings) < TIE_BROKEN_BY:
        return together
    for side in ([r for r in ratings if r > 0], [r for r in ratings if r < 0]):
        if 2 * len(side) > len(ratings):
            return min(side, key=abs)
    return None


def _engine(
    findings: Sequence[Finding], policy: Policy, sealed: tuple[Assessment, ...]
) -> tuple[int | None, list[Reason]]:
    rated = [engine_rating(findings, policy, (a.reference, a.probe)) for a in sealed]
    for rating in rated:
        if isinstance(rating, Reason):
            return None, [rating]
    whole = [rating for rating in rated if isinstance(rating, int)]
    together = _together(whole)
    return together, [] if together is not None else [Reason.ENGINE_DIFFERS]


def engine_rating(
    findings: Sequence[Finding], policy: Policy, pair: tuple[ExhibitId, ExhibitId]
) -> int | Reason:
    """The engine's score of a pair on the examiners' scale (-3 to 3), or why there is none."""
    gates = _gates(findings, pair)
    if Gate.RED in gates.values():
        return Reason.FACE_RED_GATE
    scores = [int(f.value) for f in _about(findings, Measure.FACE_SCORE, pair)]
    if not scores:
        return Reason.FACE_NO_SCORE
    if any(f.value is True for f in _about(findings, Measure.FACE_CONFLICT, pair)):
        return 0
    cap = policy.limit("cap_amber" if Gate.AMBER in gates.values() else "cap")
    rating = rate(max(min(*scores, cap), -cap), policy)
    one_sided = any(gates[row] is not Gate.GREEN for row in policy.never_different & gates.keys())
    return max(rating, 0) if one_sided else rating


def _about(
    findings: Sequence[Finding], measure: Measure, pair: tuple[ExhibitId, ExhibitId]
) -> list[Finding]:
    return [f for f in findings if f.measure is measure and f.exhibits == pair]


def _gates(findings: Sequence[Finding], pair: tuple[ExhibitId, ExhibitId]) -> dict[str, Gate]:
    """The worse gate of both photos, by quality row."""
    order = tuple(Gate)
    worst: dict[str, Gate] = {}
    for finding in findings:
        if finding.measure is Measure.FACE_GATE and set(finding.exhibits) <= set(pair):
            gate = Gate(str(finding.value))
            known = worst.get(finding.subject, Gate.GREEN)
            worst[finding.subject] = max(known, gate, key=order.index)
    return worst


def rate(score: int, policy: Policy) -> int:
    """A score (ten-thousandths of a log10 likelihood ratio) on the examiners' scale, -3 to 3."""
    for name, rating in _STEPS.items():
        if score >= policy.limit(name):
            return rating
    for name, rating in _STEPS_DOWN.items():
        if score <= policy.limit(name):
            return rating
    return 0
