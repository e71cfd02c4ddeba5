"""Which face of a photo is meant, and which registered photo is the anchor: examiners' words.

Laws: what was detected stays as it was, an examiner's word stands beside it; whatever was measured
of another face goes, and is measured anew; after a seal on the photo nothing is chosen without a
reason, which is kept with the choice and added to the chooser's own sealed assessment.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app import wire
from app.domain.assessment import Assessment, Remark, person
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Dossier
from app.domain.errors import EngineMissingError, SealError, UnknownCaseError
from app.domain.exhibit import Evidence, Exhibit, ExhibitId, Lane, MeantFace, Role
from app.domain.explanation import Explanation
from app.domain.finding import SCALE, Finding, Gate, Measure, Region
from app.domain.policy import Policy
from app.domain.ports import CancelToken, Engine, Explainer
from app.domain.provenance import Provenance
from app.services.desk import Desk
from app.services.weigh_face import engine_rating

POINTS = ("right_eye", "left_eye", "nose_tip", "right_mouth_corner", "left_mouth_corner")
"""The person's right first."""
_OF_PHOTOS = frozenset({Role.REFERENCE, Role.PROBE, Role.DOCUMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How two registered photos stand to each other, on the examiners' scale; None: no score."""

    pair: tuple[ExhibitId, ExhibitId]
    rating: int | None


def meant_face(findings: Sequence[Finding], exhibit: ExhibitId) -> MeantFace | None:
    """The face of this photo that an examiner means, if anybody said so."""
    said = [f for f in findings if f.measure is Measure.FACE_PICK and f.exhibits == (exhibit,)]
    spots = {f.subject: f.region for f in said if f.region is not None}
    whole = next((f for f in said if not f.subject), None)
    if whole is None or whole.region is None:
        return None
    box = whole.region
    return MeantFace(
        rank=int(whole.value),
        box=(box.x, box.y, box.width, box.height),
        points=tuple((spot.x, spot.y) for name in POINTS if (spot := spots.get(name))),
    )


def mean_face(
    desk: Desk, case_id: str, exhibit_id: ExhibitId, meant: MeantFace | None, reason: str = ""
) -> Case:
    """Say which face of a photo is meant; None takes it back. The comparison is open again.

    Raises:
        UnknownCaseError: The case has no such photo.
        SealError: Somebody judged the photo under seal, and no reason is given.
    """
    case = desk.store.load(case_id)
    _photo(case, exhibit_id)
    under_seal = bool(case.sealed_on(exhibit_id))
    if under_seal and not reason.strip():
        raise SealError("judged under seal: a reason is needed")
    by = Provenance(
        engine="examiner",
        version=desk.examiner,
        parameters={"after_seal": reason.strip()} if under_seal else {},
    )
    said = () if meant is None else _said(exhibit_id, meant, by)
    kept = tuple(f for f in case.findings if not _of_another_face(f, exhibit_id))
    changed = replace(
        case,
        findings=kept + said,
        unavailable=tuple(u for u in case.unavailable if not _about_face(u, exhibit_id)),
    )
    if under_seal:
        changed = _remarked(desk, changed, exhibit_id, reason.strip())
    placed = meant is not None and meant.placed
    action = Action.FACE_PLACED if placed else Action.FACE_PICKED
    return desk.keep(changed, action, wire.digest([exhibit_id, meant, reason.strip()]))


def choose_anchor(desk: Desk, case_id: str, exhibit_id: ExhibitId) -> Case:
    """Choose the registered photo to judge by, in place of the one of best quality.

    Raises:
        UnknownCaseError: It is no registered photo of the case.
        SealError: The holder was judged under seal already.
    """
    case = desk.store.load(case_id)
    chosen = _photo(case, exhibit_id)
    if chosen not in case.of(Lane.REGISTERED, Role.REFERENCE):
        raise UnknownCaseError(exhibit_id)
    if any(a.sealed and a.lane is Lane.REGISTERED for a in case.assessments):
        raise SealError("judged under seal")
    said = Finding(
        measure=Measure.FACE_ANCHOR,
        value=True,
        exhibits=(exhibit_id,),
        provenance=Provenance(engine="examiner", version=desk.examiner),
    )
    others = tuple(f for f in case.findings if f.measure is not Measure.FACE_ANCHOR)
    return desk.keep(
        replace(case, findings=(*others, said)), Action.ANCHOR_CHOSEN, wire.digest(said)
    )


def anchor_of(case: Case) -> tuple[ExhibitId | None, bool]:
    """The registered photo to judge by, and whether an examiner chose it."""
    photos = case.of(Lane.REGISTERED, Role.REFERENCE)
    ids = {photo.id for photo in photos}
    for finding in case.findings:
        if finding.measure is Measure.FACE_ANCHOR and finding.exhibits[0] in ids:
            return finding.exhibits[0], True
    if not photos:
        return None, False
    return min(photos, key=lambda photo: _flaws(case, photo.id)).id, False


def agreements(case: Case | Dossier, policy: Policy) -> tuple[Agreement, ...]:
    """How the registered photos stand to each other, pair by pair."""
    photos = [e.id for e in case.exhibits if (e.lane, e.role) == (Lane.REGISTERED, Role.REFERENCE)]
    pairs = [(one, other) for n, one in enumerate(photos) for other in photos[n + 1 :]]
    rated = [(pair, engine_rating(case.findings, policy, pair)) for pair in pairs]
    return tuple(
        Agreement(pair=pair, rating=rating if isinstance(rating, int) else None)
        for pair, rating in rated
    )


def suspects(found: Sequence[Agreement], policy: Policy) -> tuple[ExhibitId, ...]:
    """Registered photos that differ from another, the one that differs from most alone.

    Of two that differ, either may be the wrong one.
    """
    refuted = [a for a in found if a.rating is not None and a.rating <= policy.limit("refuted_at")]
    often: dict[ExhibitId, int] = {}
    for agreement in refuted:
        for photo in agreement.pair:
            often[photo] = often.get(photo, 0) + 1
    most = max(often.values(), default=0)
    return tuple(photo for photo, count in often.items() if count == most)


def explain(
    desk: Desk,
    engines: Mapping[str, Engine],
    seen: Case,
    work: tuple[tuple[ExhibitId, ExhibitId], CancelToken],
) -> Explanation:
    """What stands behind the score of a pair, for somebody to whom it is disclosed in `seen`.

    Raises:
        SealError: It is not.
        EngineMissingError: The engine does not explain.
    """
    pair, cancel = work
    if not any(f.measure is Measure.FACE_SCORE and f.exhibits == pair for f in seen.findings):
        raise SealError("no score of this pair is disclosed")
    engine = engines["face"]
    if not isinstance(engine, Explainer):
        raise EngineMissingError("an explanation")
    evidence = [
        Evidence(
            exhibit=_photo(seen, name),
            content=desk.store.evidence(seen.id, name),
            meant=meant_face(seen.findings, name),
        )
        for name in pair
    ]
    return engine.explain(evidence, cancel)


def _flaws(case: Case, photo: ExhibitId) -> tuple[int, int, float, ExhibitId]:
    """How much speaks against a photo: red rows, amber rows, few pixels; then its name."""
    gates = [
        f.value for f in case.findings if f.measure is Measure.FACE_GATE and f.exhibits == (photo,)
    ]
    eyes = (
        int(f.value) / SCALE
        for f in case.findings
        if (f.measure, f.subject, f.exhibits) == (Measure.FACE_QUALITY, "inter_eye", (photo,))
    )
    red = gates.count(Gate.RED) if gates else len(Gate) * len(case.findings)
    return red, gates.count(Gate.AMBER), -next(eyes, 0.0), photo


def _photo(case: Case, exhibit_id: ExhibitId) -> Exhibit:
    exhibit = case.exhibit(exhibit_id)
    if exhibit is None or exhibit.role not in _OF_PHOTOS:
        raise UnknownCaseError(exhibit_id)
    return exhibit


def _said(exhibit: ExhibitId, meant: MeantFace, by: Provenance) -> tuple[Finding, ...]:
    spots = zip(POINTS, meant.points, strict=False)
    regions = (("", meant.box), *((name, (*point, 0, 0)) for name, point in spots))
    return tuple(
        Finding(
            measure=Measure.FACE_PICK,
            value=meant.rank,
            exhibits=(exhibit,),
            provenance=by,
            subject=name,
            region=Region(page=0, x=box[0], y=box[1], width=box[2], height=box[3]),
        )
        for name, box in regions
    )


def _of_another_face(finding: Finding, exhibit: ExhibitId) -> bool:
    """Whether it was measured of the face that is no longer meant, or said which one that was."""
    of_faces = finding.measure.startswith("face.") and exhibit in finding.exhibits
    return of_faces and finding.measure is not Measure.FACE_ANCHOR


def _about_face(label: str, exhibit: ExhibitId) -> bool:
    engine, *ids = label.split(":")
    return engine == "face" and exhibit in ids


def _remarked(desk: Desk, case: Case, exhibit: ExhibitId, reason: str) -> Case:
    """The case with the reason added to this examiner's own sealed assessments of the photo."""
    said = Remark(at=desk.clock.now(), text=f"{exhibit}: {reason}")

    def grown(one: Assessment) -> Assessment:
        own = one.sealed and person(one.examiner) == person(desk.examiner)
        looked_at = exhibit in (one.reference, one.probe)
        return replace(one, remarks=(*one.remarks, said)) if own and looked_at else one

    return replace(case, assessments=tuple(grown(one) for one in case.assessments))
