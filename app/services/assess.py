"""Keeps an examiner's marks, seals them, and decides what that examiner may see.

Laws: before this examiner's seal no score, no conclusion of another examiner, no claim and no
pressure item of the case leaves this module; after it, the assessment is never changed.
"""

from dataclasses import replace

from app import wire
from app.domain.assessment import Assessment, Remark, person
from app.domain.case import Case, SetAside
from app.domain.custody import Action
from app.domain.errors import SealError
from app.domain.exhibit import Exhibit, Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.withdrawal import Withdrawal
from app.services.desk import Desk
from app.services.examine import pairs

_SCORES = frozenset(
    {
        Measure.FACE_SCORE,
        Measure.FACE_SUBSCORE,
        Measure.FACE_CONFLICT,
        Measure.FACE_PORTRAIT_SCORE,
    }
)
_WORDLESS = frozenset({Measure.FACE_COUNT, Measure.DOCUMENT_FORMAT, Measure.DOCUMENT_PAGES})
"""What may be known of a claim before it may be read: that it was looked at."""
CLAIMING = frozenset({Role.STATEMENT, Role.PRESSURE})
"""Exhibits whose content is a claim or pressure: closed until the holder's lane is judged."""
_LATER = "\N{HORIZONTAL ELLIPSIS}"
"""In place of a colleague's words: that there are some, which no reason is read without."""


def assessment_of(case: Case, examiner: str, lane: Lane) -> Assessment | None:
    """This examiner's assessment of a lane, draft or sealed."""
    return next(
        (a for a in case.assessments if a.lane is lane and same_examiner(a.examiner, examiner)),
        None,
    )


def same_examiner(one: str, other: str) -> bool:
    """Whether two names are one person's: another spelling makes no second examiner."""
    return person(one) == person(other)


def save_marks(desk: Desk, case_id: str, assessment: Assessment) -> Case:
    """Keep a draft.

    Raises:
        SealError: This examiner has sealed this lane already, or the draft is another's.
    """
    if assessment.sealed:
        raise SealError("a draft is not sealed")
    return _replace(desk, case_id, assessment, Action.MARKS_SAVED)


def seal(desk: Desk, case_id: str, assessment: Assessment) -> Case:
    """Seal a complete assessment; its digest goes into the audit trail.

    Raises:
        SealError: Something is missing, it is sealed already, or the pair is none to compare.
    """
    if not assessment.complete:
        raise SealError("incomplete")
    sealed = replace(assessment, sealed_at=desk.clock.now())
    case = _replace(desk, case_id, sealed, Action.SEALED)
    if sealed.lane is not Lane.REGISTERED:
        return case
    # from here on claims and pressure are seen: the trail says that it was after the seal
    return desk.keep(case, Action.CLAIMS_DISCLOSED, wire.digest([case.statements, case.pressure]))


def add_remark(desk: Desk, case_id: str, lane: Lane, text: str) -> Case:
    """Add to a sealed assessment.

    Raises:
        SealError: There is none sealed, or nothing to add.
    """
    case = desk.store.load(case_id)
    known = assessment_of(case, desk.examiner, lane)
    if known is None or not known.sealed or not text.strip():
        raise SealError("nothing sealed, or nothing said")
    remark = Remark(at=desk.clock.now(), text=text.strip())
    grown = replace(known, remarks=(*known.remarks, remark))
    kept = tuple(grown if a is known else a for a in case.assessments)
    return desk.keep(replace(case, assessments=kept), Action.MARKS_SAVED, wire.digest(grown))


def check_draft(desk: Desk, case: Case, assessment: Assessment) -> None:
    """See to it that this examiner may still put this assessment into the case.

    Raises:
        SealError: It is another examiner's, of no pair to compare, or its lane is sealed already.
    """
    if not same_examiner(assessment.examiner, desk.examiner):
        raise SealError("another examiner's")
    if (assessment.reference, assessment.probe) not in _pair_ids(case, assessment.lane):
        raise SealError("no such pair in this lane")
    known = assessment_of(case, desk.examiner, assessment.lane)
    if known is not None and known.sealed:
        raise SealError("sealed already")


def _replace(desk: Desk, case_id: str, assessment: Assessment, action: Action) -> Case:
    case = desk.store.load(case_id)
    check_draft(desk, case, assessment)
    known = assessment_of(case, desk.examiner, assessment.lane)
    kept = (*(a for a in case.assessments if a is not known), assessment)
    return desk.keep(replace(case, assessments=kept), action, wire.digest(assessment))


def _pair_ids(case: Case, lane: Lane) -> set[tuple[str, str]]:
    return {(reference.id, probe.id) for reference, probe in lane_pairs(case, lane)}


def lane_pairs(case: Case, lane: Lane) -> tuple[tuple[Exhibit, Exhibit], ...]:
    """The pairs by which one lane's identity is judged."""
    return tuple(pair for pair in pairs(case) if {e.lane for e in pair} == {lane})


def judged(case: Case, examiner: str, lane: Lane) -> bool:
    """Whether nothing of `lane` is left for this examiner to judge blind."""
    known = assessment_of(case, examiner, lane)
    return (known is not None and known.sealed) or not lane_pairs(case, lane)


def may_determine(case: Case, examiner: str) -> bool:
    """Whether a determination can tell this examiner nothing that the own seal has to precede."""
    sealed = {a.lane for a in case.assessments if a.sealed}
    return judged(case, examiner, Lane.REGISTERED) and all(
        judged(case, examiner, lane) for lane in sealed
    )


def disclosed(case: Case, examiner: str) -> Case:
    """The case as this examiner may see it now.

    Scores of a pair appear once every lane of that pair is judged, and those with a registered
    photo only after this examiner's seal on the holder; conclusions of others on a lane appear once
    it is judged; claims and pressure once the registered holder's lane is.
    """
    own = assessment_of(case, examiner, Lane.REGISTERED)
    open_lanes = {lane for lane in Lane if not judged(case, examiner, lane)}
    # A face filed under the wrong party leaves nothing to judge, and must still show no score.
    unscored = open_lanes | (set() if own and own.sealed else {Lane.REGISTERED})
    lanes = {exhibit.id: exhibit.lane for exhibit in case.exhibits}
    claims = {e.id for e in case.exhibits if e.role in CLAIMING}
    claims = claims if Lane.REGISTERED in open_lanes else set()

    def hidden(finding: Finding) -> bool:
        touched = {lanes[exhibit] for exhibit in finding.exhibits}
        score = finding.measure in _SCORES and not unscored.isdisjoint(touched)
        words = finding.measure not in _WORDLESS and not claims.isdisjoint(finding.exhibits)
        return score or words

    bare_pending = replace(case.pending, files={}) if case.pending else None
    seen = replace(
        case,
        findings=tuple(f for f in case.findings if not hidden(f)),
        pending=None if open_lanes else bare_pending,
    )
    if not open_lanes:
        return seen
    seen = replace(
        seen,
        unavailable=tuple(u for u in case.unavailable if not u.endswith(":no_score")),
        exports=tuple(replace(export, outcomes=()) for export in case.exports),
        assessments=tuple(
            a
            for a in case.assessments
            if same_examiner(a.examiner, examiner) or a.lane not in open_lanes
        ),
        line_ups=tuple(
            p
            for p in case.line_ups
            if same_examiner(p.examiner, examiner) or p.lane not in open_lanes
        ),
    )
    if Lane.REGISTERED not in open_lanes:
        return seen
    return replace(
        seen,
        exhibits=tuple(map(_bare, case.exhibits)),
        withdrawn=tuple(_untold(one, examiner) for one in case.withdrawn),
        set_aside=SetAside(),
        statements=(),
        pressure=(),
        stricter=None,
        former_choices=(),
        exports=(),
    )


def _bare(exhibit: Exhibit) -> Exhibit:
    return replace(exhibit, note="") if exhibit.role in CLAIMING else exhibit


def _untold(one: Withdrawal, examiner: str) -> Withdrawal:
    """Without the words of a colleague, who may have judged."""
    own = same_examiner(one.examiner, examiner)
    words = one.note if own or not one.note else _LATER
    return replace(one, exhibit=_bare(one.exhibit), note=words)
