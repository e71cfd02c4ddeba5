"""From a disclosed case with a sealed conclusion to what Reveal shows. No Qt here."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from app.domain.assessment import Assessment, Confidence
from app.domain.case import Case
from app.domain.determination import Reason
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.finding import Gate, Measure
from app.domain.policy import Policy
from app.domain.validation import Validation
from app.services import agreement as accords
from app.services.phrases import ERRORS, prose
from app.services.phrases_policy import day, moment, sentence
from app.services.phrases_reasons import REASONS
from app.services.weigh_face import FaceFusion, fuse
from app.ui.both_clocks import in_both
from app.ui.screens.reveal import accord
from app.ui.screens.reveal.crosses import crosses, doubt
from app.ui.screens.reveal.measured import brought, error_rates, measured_on, networks, number_line
from app.ui.screens.reveal.quality import limiting, quality_rows
from app.ui.screens.reveal.story import line_ups, story
from app.ui.screens.reveal.view_model import (
    Agreement,
    QualityRow,
    RevealModel,
    ScaleRow,
    Side,
    grouped,
)

Say = Callable[[str], str]
Standards = tuple[Policy, Validation]
"""What the score is weighed and qualified by."""

_HEADLINES: Final[Mapping[Agreement, str]] = {
    Agreement.AGREE: "You and the engine agree.",
    Agreement.DIFFER: (
        "You and the engine differ. A second examiner will judge without seeing either."
    ),
    Agreement.CANNOT_SAY: "The photos do not allow a conclusion.",
    Agreement.NO_RESULT: "The engine gave no result.",
}
_BOTH: Final = {
    Side.SAME: "Both support that the registered and the submitted photo show the same person.",
    Side.DIFFERENT: "Both support that the registered and the submitted photo show two people.",
}
_CONCLUSIONS: Final = {
    Side.SAME: "Face: supports the same person",
    Side.DIFFERENT: "Face: supports different people",
    Side.NEITHER: "Face: inconclusive",
}
_CONFIDENCE: Final = {
    Confidence.LOW: "low confidence",
    Confidence.MODERATE: "moderate confidence",
    Confidence.HIGH: "high confidence",
}
_NO_FACE: Final = "It found no face, or more than one that could be meant, in one of the photos."
_TWINS: Final = "A twin or close sibling can lie in the same place."
_LIVENESS: Final = "Liveness cannot be established from a file."


def present(case: Case, own: Assessment, standards: Standards, say: Say = str) -> RevealModel:
    """Reveal of the pair that `own` judged; `own` is sealed, and `case` disclosed."""
    policy, validation = standards
    pair = (own.reference, own.probe)
    fusion = fuse(case.findings, (own,), policy, own.lane)
    rows = quality_rows(case, pair, say)
    agreement = _agreement(fusion)
    line = None
    if fusion.engine is not None:
        line = number_line(case, pair, standards, say)
    side = _side(fusion)
    return RevealModel(
        lane=own.lane,
        agreement=agreement,
        sealed=_sealed(own, say),
        headline=say(_HEADLINES[agreement]),
        sentence=_sentence(case, fusion, (agreement, pair), rows, say),
        rates=error_rates(line.score, validation, say) if line else (),
        measured_on=measured_on(line.score, validation, say) if line else "",
        line=line,
        networks=networks(case, pair, validation, say) if line else (),
        brought=brought(case, pair, say) if line else "",
        engine=_engine(case, pair, say),
        limits=(
            *(say(each) for each in validation.limits),
            prose(say(_TWINS), say(_LIVENESS)),
        ),
        yours=ScaleRow(value=own.conclusion, note=_confidence(own, say)),
        engines=ScaleRow(value=fusion.engine, note=line.note if line else say("no result")),
        fused=ScaleRow(value=fusion.fused, note=say("policy {}").format(policy.id)),
        side=side,
        conclusion=say(_CONCLUSIONS[side]),
        because=_because(fusion, policy, side, say),
        quality=rows,
        pair=pair,
        crosses=crosses(case, own, policy, say),
        doubt=doubt(case, own.lane, policy, say),
        story=(
            *story(case, own, (fusion, side), (line, validation), say),
            *line_ups(case, own.lane, say),
        ),
        coming=_coming(case, own.lane, side, say),
        accord=accord.present(case, own.lane, say),
    )


def _agreement(fusion: FaceFusion) -> Agreement:
    if Reason.ENGINE_DIFFERS in fusion.reasons:
        return Agreement.DIFFER
    if Reason.FACE_NO_SCORE in fusion.reasons:
        return Agreement.NO_RESULT
    if fusion.reasons[-1] is Reason.FACE_INCONCLUSIVE:
        return Agreement.CANNOT_SAY
    return Agreement.AGREE


def _side(fusion: FaceFusion) -> Side:
    if fusion.same:
        return Side.SAME
    return Side.DIFFERENT if fusion.different else Side.NEITHER


def _sealed(own: Assessment, say: Say) -> str:
    words = say("Your conclusion was sealed {}, before this page opened.")
    at = own.sealed_at
    return words.format(in_both(at, moment(at, say), partial(day, say=say), say) if at else "")


def _confidence(own: Assessment, say: Say) -> str:
    return say(_CONFIDENCE[own.confidence]) if own.confidence else ""


def _sentence(
    case: Case,
    fusion: FaceFusion,
    found: tuple[Agreement, tuple[ExhibitId, ExhibitId]],
    rows: tuple[QualityRow, ...],
    say: Say,
) -> str:
    agreement, pair = found
    if agreement is Agreement.NO_RESULT:
        if gone := next((each for each in pair if case.withdrawal(each) is not None), None):
            words = say("{} is withdrawn: your judgement stays on file and counts no more.")
            return words.format(gone)
        alone = say("Your conclusion stands as inconclusive.")
        return prose(_missing(case, pair, say), alone)
    if Reason.FACE_RED_GATE in fusion.reasons:
        return say("Unsuitable: {}.").format(limiting(rows, Gate.RED, say))
    if agreement is Agreement.DIFFER:
        return say("Until then, the faces allow no conclusion.")
    if agreement is Agreement.CANNOT_SAY:
        return say("Taken together, you and the engine lean too little to either side.")
    side = Side.SAME if (fusion.fused or 0) > 0 else Side.DIFFERENT
    return say(_BOTH[side])


def _missing(case: Case, pair: tuple[ExhibitId, ExhibitId], say: Say) -> str:
    """Why there is no score: the error that ended the comparison, or that of either photo."""
    labels = (f"face:{pair[0]}:{pair[1]}", *(f"face:{each}" for each in pair))
    codes = {label.rpartition(":")[0]: label.rpartition(":")[2] for label in case.unavailable}
    known = [codes[label] for label in labels if label in codes]
    told = next((ERRORS[code] for code in known if code in ERRORS), None)
    if told is not None:
        return say(told.what)
    if known or _compared(case, pair):
        return say(_NO_FACE)
    return say("The photos have not been compared yet.")


def _compared(case: Case, pair: tuple[ExhibitId, ExhibitId]) -> bool:
    counts = [
        f.value for f in case.findings if f.measure is Measure.FACE_COUNT and f.exhibits[0] in pair
    ]
    return any(count != 1 for count in counts)


def _because(fusion: FaceFusion, policy: Policy, side: Side, say: Say) -> str:
    if side is Side.SAME:
        words = say("At least +{} and no unexplained difference")
        return words.format(policy.limit("verified_at"))
    if side is Side.DIFFERENT:
        words = say("\N{MINUS SIGN}{} or less")
        return words.format(-policy.limit("refuted_at"))
    reasons = [r for r in fusion.reasons if r is not Reason.FACE_INCONCLUSIVE]
    told = [say(REASONS[reason]) for reason in reasons or fusion.reasons]
    return sentence(say("; ").join(told))


def _engine(case: Case, pair: tuple[ExhibitId, ExhibitId], say: Say) -> str:
    by = next(
        (
            f.provenance
            for f in case.findings
            if f.measure is Measure.FACE_COUNT and f.exhibits[0] in pair
        ),
        None,
    )
    if by is None:
        return say("The engine has not looked at these photos yet.")
    words = say("{engine}, version {version}, {models} models. Same photos, same result.")
    return words.format(engine=by.engine, version=by.version, models=len(by.models))


def _coming(case: Case, lane: Lane, side: Side, say: Say) -> tuple[str, ...]:
    papers = {exhibit.id for exhibit in case.of(lane, Role.DOCUMENT)}
    fields = sum(
        f.measure is Measure.DOCUMENT_MATCH and f.exhibits[0] in papers for f in case.findings
    )
    documents = say("Documents is open. {} fields are ready to check.").format(grouped(fields))
    return (
        documents if fields else say("Documents is open."),
        say("Claims and pressure items can now be read."),
        _next_judge(accords.agreement(case, lane), side, say),
    )


def _next_judge(table: accords.Agreement | None, side: Side, say: Say) -> str:
    """Who else has to judge these faces."""
    if table is not None and table.tie:
        return say("A third examiner judges the faces without seeing any of this.")
    if table is not None:
        return say("{} examiners have judged these faces.").format(len(table.examiners))
    if side is Side.NEITHER:
        return say("A second examiner judges the faces without seeing any of this.")
    return say("If the outcome needs a second examiner, they see none of this.")
