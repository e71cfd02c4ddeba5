"""Establishes each lane's identity: by face and documents together, never by one alone.

Rulings (product.md section 2): a face refuted is refuted whatever the documents say; documents
alone verify nobody. A judgement counts while its exhibits are filed as a pair of the lane; a face
of the lane that the engine holds to be somebody else's leaves the identity open, whoever judged
the others.
"""

from dataclasses import dataclass

from app.domain.determination import ConditionState, Dossier, Identity, Reason, Status
from app.domain.exhibit import Exhibit, ExhibitId, Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.policy import Policy
from app.services.examine import pairs
from app.services.faces import agreements, suspects
from app.services.weigh_face import FaceFusion, engine_rating, fuse

_BY_EXAMINER = "examiner"
_DIFFERENT = "different"
_OWN_CHECKS = frozenset({Measure.DOCUMENT_CHECK_DIGIT, Measure.DOCUMENT_NUMBER_CHECK})


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneIdentity:
    """How far one lane's identity is established, and what that rests on."""

    identity: Identity
    face: FaceFusion
    state: ConditionState


def identify(dossier: Dossier, policy: Policy, lane: Lane) -> LaneIdentity:
    """Weigh the faces and the documents of `lane`."""
    own = [(one.id, other.id) for one, other in pairs(dossier) if {one.lane, other.lane} == {lane}]
    counting = [a for a in dossier.assessments if (a.reference, a.probe) in own]
    face = fuse(dossier.findings, counting, policy, lane)
    submitted = [e for e in dossier.exhibits if e.lane is lane and _submitted(e)]
    paper, doubts = _documents(dossier, policy, lane)
    ratings = [engine_rating(dossier.findings, policy, pair) for pair in own]
    stranger = any(isinstance(r, int) and r <= policy.limit("refuted_at") for r in ratings)
    if stranger and not face.different:
        doubts = (Reason.ENGINE_DIFFERS, *doubts)
    identity = _identity(face, submitted=bool(submitted), paper=paper is not None and not doubts)
    if lane is Lane.REGISTERED and suspects(agreements(dossier, policy), policy):
        doubts = (Reason.REFERENCE_SUSPECT, *doubts)
        # the anchor itself is in doubt: nobody is verified by it, and nobody refuted
        identity = Identity.INCONCLUSIVE if submitted else identity
    reasons = tuple(dict.fromkeys((*face.reasons, *doubts)))
    if not submitted:
        reasons = (Reason.NOTHING_SUBMITTED,)
    condition = policy.condition("ID_R" if lane is Lane.REGISTERED else "ID_O")
    state = ConditionState(
        id=condition.id,
        clauses=condition.clauses,
        status=_status(identity),
        reasons=reasons,
        evidence=tuple(dict.fromkeys((*face.exhibits, *((paper,) if paper else ())))),
        who=face.examiners,
    )
    return LaneIdentity(identity=identity, face=face, state=state)


def _submitted(exhibit: Exhibit) -> bool:
    return exhibit.role in {Role.PROBE, Role.DOCUMENT}


def _identity(face: FaceFusion, *, submitted: bool, paper: bool) -> Identity:
    if not submitted:
        return Identity.ABSENT
    if face.different:
        return Identity.REFUTED
    return Identity.VERIFIED if face.same and paper else Identity.INCONCLUSIVE


def _status(identity: Identity) -> Status:
    match identity:
        case Identity.VERIFIED:
            return Status.MET
        case Identity.REFUTED:
            return Status.UNMET
        case Identity.INCONCLUSIVE | Identity.ABSENT:
            return Status.UNKNOWN


def _documents(
    dossier: Dossier, policy: Policy, lane: Lane
) -> tuple[ExhibitId | None, tuple[Reason, ...]]:
    """The document that stands best, and what keeps it from standing."""
    papers = [e for e in dossier.exhibits if e.lane is lane and e.role is Role.DOCUMENT]
    if not papers:
        return None, (Reason.NO_DOCUMENT,)
    judged = [(paper.id, _doubts(dossier, policy, paper.id)) for paper in papers]
    return min(judged, key=lambda item: len(item[1]))


def _doubts(dossier: Dossier, policy: Policy, paper: ExhibitId) -> tuple[Reason, ...]:
    findings = [f for f in dossier.findings if f.exhibits == (paper,)]
    # What an examiner entered was read by nobody else: it stands when the examiner confirms it.
    own = any(f.subject.endswith(f"@{_BY_EXAMINER}") for f in findings)
    read = _true(findings, Measure.DOCUMENT_CONFIRMED) or (
        not own and _true(findings, Measure.DOCUMENT_MRZ_ACCEPTED)
    )
    digits = [f.value for f in findings if f.measure in _OWN_CHECKS]
    current = [f.value for f in findings if f.measure is Measure.DOCUMENT_CURRENT]
    verdicts = [_verdicts(findings, name) for name in policy.required_fields]
    doubts = {
        Reason.DOCUMENT_UNREAD: not read,
        Reason.CHECK_DIGIT_WRONG: False in digits,
        Reason.DOCUMENT_EXPIRED: False in current,
        Reason.FIELD_DIFFERS: any(_DIFFERENT in field for field in verdicts)
        or any(_in_conflict(f, policy.required_fields) for f in findings),
        Reason.DOCUMENT_INCOMPLETE: not current
        or any(not field & {*policy.matching_verdicts, _DIFFERENT} for field in verdicts),
    }
    return tuple(reason for reason, doubted in doubts.items() if doubted)


def _in_conflict(finding: Finding, names: tuple[str, ...]) -> bool:
    """Whether two sources of the document contradict each other in a field of `names`."""
    conflict = finding.measure is Measure.DOCUMENT_CONFLICT
    return conflict and finding.subject.partition("@")[0] in names


def _true(findings: list[Finding], measure: Measure) -> bool:
    return any(f.value is True for f in findings if f.measure is measure)


def _verdicts(findings: list[Finding], field: str) -> set[str]:
    """Verdicts on one field; an examiner's corrected reading stands in for what engines read."""
    matches = [
        (f.subject.partition("@")[2], str(f.value))
        for f in findings
        if f.measure is Measure.DOCUMENT_MATCH and f.subject.partition("@")[0] == field
    ]
    corrected = {verdict for source, verdict in matches if source == _BY_EXAMINER}
    return corrected or {verdict for _, verdict in matches}
