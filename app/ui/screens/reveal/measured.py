"""The numbers of Reveal: how often such a score is wrong, where the pair lies, each network alone.

Law: what is shown of a score is what the policy counts of it, never more.
"""

from collections.abc import Callable
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import ExhibitId
from app.domain.finding import SCALE, Finding, Gate, Measure
from app.domain.policy import Policy
from app.domain.validation import Validation
from app.services.phrases import prose
from app.ui.screens.reveal.view_model import (
    LineModel,
    NetworkModel,
    Rate,
    Side,
    complement,
    counted,
    grouped,
)

Say = Callable[[str], str]
Pair = tuple[ExhibitId, ExhibitId]

_NAMES: Final = {
    "dlib.distance": ("Network A, dlib", "distance {:.2f}"),
    "sface.cosine": ("Network B, SFace", "cosine {:.2f}"),
}
_SUPPORTS: Final = 1.0
"""From here on a network alone supports a side. Source: faces.md, recipe step 5."""
_SIDES: Final = {
    Side.SAME: "supports same",
    Side.NEITHER: "cannot say",
    Side.DIFFERENT: "supports different",
}
_OPERATING: Final = {
    "strong_different_at": "strongly supports different, up to",
    "different_at": "supports different, up to",
    "same_at": "supports same, from",
    "strong_same_at": "strongly supports same, from",
}


def error_rates(score: float, validation: Validation, say: Say) -> tuple[Rate, ...]:
    """How often strangers reach what this pair reaches, and the same person stays below it.

    Both are mistakes of the engine; the one that this pair could be comes first. Below the first
    operating point the pair reached none.
    """
    point = validation.at(round(score * SCALE))
    at = written(point.score / SCALE)
    pattern = say("{} in {}")
    reached = point.score <= round(score * SCALE)
    strangers = Rate(
        count=counted(point.by_strangers, pattern),
        words=say("pairs of different people reached {} or more").format(at),
    )
    missed = Rate(
        count=counted(complement(point.by_genuine), pattern),
        words=say("pairs of the same person stayed below {}").format(at),
    )
    if not reached:
        return missed, strangers
    return strangers, missed, *_worst_group(point.by_strangers, validation, say)


def _worst_group(share: float, validation: Validation, say: Say) -> tuple[Rate]:
    """The group whose strangers reach it most often."""
    group = validation.worst_group
    worst = float(f"{share * group.factor:.3g}")
    words = say("the same among the group with most mistakes: {}")
    return (
        Rate(count=counted(min(1.0, worst), say("{} in {}")), words=words.format(say(group.who))),
    )


def measured_on(score: float, validation: Validation, say: Say) -> str:
    """The named set, how many pairs of either kind were compared, and where this pair stands."""
    point = validation.at(round(score * SCALE)).score / SCALE
    words = say(
        "Measured on {name}: {genuine} pairs of the same person, {others} pairs of different "
        "people. This pair reaches {at}."
    )
    if point > score:
        words = say(
            "Measured on {name}: {genuine} pairs of the same person, {others} pairs of different "
            "people. This pair stays below {at}."
        )
    return words.format(
        name=say(validation.name),
        genuine=grouped(validation.genuine_pairs),
        others=grouped(validation.stranger_pairs),
        at=written(point),
    )


def number_line(
    case: Case, pair: Pair, standards: tuple[Policy, Validation], say: Say
) -> LineModel | None:
    """Where the pair lies, cut off where the policy stops counting; None without a score."""
    policy, validation = standards
    scores = [int(f.value) for f in _about(case, Measure.FACE_SCORE, pair)]
    if not scores:
        return None
    score, note = _counted(case, pair, policy, (min(scores), say))
    band = (policy.limit("weak_different_at") / SCALE, policy.limit("weak_same_at") / SCALE)
    return LineModel(
        score=score / SCALE,
        cannot_say=band,
        operating=tuple(
            (policy.limit(name) / SCALE, say(words)) for name, words in _OPERATING.items()
        ),
        genuine=validation.genuine,
        impostor=validation.impostor,
        note=note,
    )


def networks(case: Case, pair: Pair, validation: Validation, say: Say) -> tuple[NetworkModel, ...]:
    """Each network alone, in words."""
    return tuple(
        _network(finding, validation.alone[finding.subject], say)
        for finding in _about(case, Measure.FACE_SUBSCORE, pair)
        if finding.subject in validation.alone
    )


def brought(case: Case, pair: Pair, say: Say) -> str:
    """What the model that the organisation brought says of the pair; empty without one."""
    found = {f.subject: f for f in _about(case, Measure.FACE_SUBSCORE, pair)}
    if "guest.cosine" not in found:
        return ""
    told = found["guest.cosine"]
    name = told.provenance.parameters.get("guest", "")
    words = say("{name}, brought by your organisation: cosine {cosine}, not weighed.")
    row = words.format(name=name, cosine=f"{int(told.value) / SCALE:.2f}")
    if "guest.score" not in found:
        return prose(row, say("It has no calibration: it informs only."))
    own = say("By its own calibration that is a score of {}; the policy counts nothing of it.")
    return prose(row, own.format(written(round(int(found["guest.score"].value) / SCALE, 1))))


def written(at: float) -> str:
    """A score in figures, with a true minus."""
    digits = f"{abs(at):g}"
    return f"\N{MINUS SIGN}{digits}" if at < 0 else digits


def _network(finding: Finding, line: tuple[float, float], say: Say) -> NetworkModel:
    raw = int(finding.value) / SCALE
    slope, offset = line
    at = slope * raw + offset
    side = Side.NEITHER
    if abs(at) >= _SUPPORTS:
        side = Side.SAME if at > 0 else Side.DIFFERENT
    name, pattern = _NAMES[finding.subject]
    return NetworkModel(
        key=finding.subject,
        name=say(name),
        figure=say(pattern).format(raw),
        word=say(_SIDES[side]),
        side=side,
        at=at,
    )


def _counted(case: Case, pair: Pair, policy: Policy, told: tuple[int, Say]) -> tuple[int, str]:
    """What the policy counts of a score, and why that is not the score itself."""
    score, say = told
    gates = [
        (f.subject, Gate(str(f.value)))
        for f in case.findings
        if f.measure is Measure.FACE_GATE and set(f.exhibits) <= set(pair)
    ]
    if any(f.value is True for f in _about(case, Measure.FACE_CONFLICT, pair)):
        return 0, say("the networks point to different sides: counted as 0")
    worse = {name for name, gate in gates if gate is not Gate.GREEN}
    if score < 0 and worse & policy.never_different:
        return 0, say("never counted as different from such a photo")
    limited = any(gate is Gate.AMBER for _, gate in gates)
    cap = policy.limit("cap_amber" if limited else "cap")
    if score <= cap:
        return score, ""
    words = (
        say("limited photo: score counted up to {}") if limited else say("score counted up to {}")
    )
    return cap, words.format(written(cap / SCALE))


def _about(case: Case, measure: Measure, pair: Pair) -> list[Finding]:
    return [f for f in case.findings if f.measure is measure and f.exhibits == pair]
