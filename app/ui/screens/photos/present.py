"""From a disclosed case to what the photos screen shows. No Qt here, and no score."""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import Exhibit, ExhibitId, Lane, MeantFace, Role
from app.domain.finding import Finding, Gate, Measure
from app.domain.policy import Policy
from app.domain.validation import Validation
from app.services.assess import assessment_of, judged
from app.services.faces import POINTS, agreements, anchor_of, suspects
from app.services.phrases import ERRORS, prose
from app.ui.quality_rows import GATES, ROWS, about, limit_of, name_of, value_of
from app.ui.screens.photos.view_model import (
    DetailModel,
    FaceModel,
    PhotosModel,
    PhotoTab,
    RowModel,
    Stage,
)

Say = Callable[[str], str]

USABILITY: Final = {Gate.GREEN: "usable", Gate.AMBER: "limited", Gate.RED: "unsuitable"}
_SENTENCES: Final[Mapping[Gate, str]] = {
    Gate.GREEN: "Nothing that was measured limits the comparison.",
    Gate.AMBER: (
        "It can be compared; what limits it is marked. The "
        "engine\N{RIGHT SINGLE QUOTATION MARK}s score counts for less."
    ),
    Gate.RED: (
        "It cannot carry a conclusion: with this photo the identity stays inconclusive. "
        "You may go on, or ask for a better one."
    ),
}
_STAGES: Final[Mapping[Stage, str]] = {
    Stage.WAITING: "It has not been looked at yet.",
    Stage.NO_FACE: (
        "No face was found. If there is one, draw its box by hand; else the photo gives no score."
    ),
    Stage.SEVERAL: (
        "It shows several faces and none was taken. Pick the one that is meant; "
        "until then the engine gives no score."
    ),
}
_WORDS: Final[Mapping[Stage, str]] = {
    Stage.WAITING: "waiting",
    Stage.UNAVAILABLE: "not available",
    Stage.NO_FACE: "no face found",
    Stage.SEVERAL: "several faces",
}
_BY_HAND: Final = -1
_ON_A_CARD: Final = "held"


def photos_of(case: Case) -> tuple[tuple[Exhibit, ...], tuple[Exhibit, ...]]:
    """The registered photos, and what was submitted: faces before documents, holder first."""
    registered = case.of(Lane.REGISTERED, Role.REFERENCE)
    submitted = tuple(
        exhibit
        for lane in Lane
        for role in (Role.PROBE, Role.DOCUMENT)
        for exhibit in case.of(lane, role)
    )
    return registered, submitted


def first_of(case: Case) -> ExhibitId | None:
    """The photo to begin with: one that asks for a choice, else the anchor, else any."""
    registered, submitted = photos_of(case)
    everything = (*registered, *submitted)
    asking = (e.id for e in everything if stage_of(case, e.id) is Stage.SEVERAL)
    anchor, _ = anchor_of(case)
    return next(asking, anchor or next((e.id for e in everything), None))


def stage_of(case: Case, photo: ExhibitId) -> Stage:
    """How far one photo is."""
    counts = [f.value for f in _about(case, photo, Measure.FACE_COUNT)]
    if not counts:
        failed = any(label.startswith(f"face:{photo}:") for label in case.unavailable)
        return Stage.UNAVAILABLE if failed else Stage.WAITING
    if _about(case, photo, Measure.FACE_GATE):
        return Stage.READY
    return Stage.SEVERAL if counts[0] else Stage.NO_FACE


def present(
    case: Case,
    chosen: ExhibitId | None,
    standards: tuple[Policy, Validation],
    told: tuple[str, Say],
) -> PhotosModel:
    """The screen with `chosen` in the pane; `told` are the examiner's name and the language."""
    policy, validation = standards
    examiner, say = told
    registered, submitted = photos_of(case)
    shown = case.exhibit(chosen) if chosen is not None else None
    agreement, suspect = _agreement(case, policy, examiner, say)
    return PhotosModel(
        registered=tuple(_tab(case, e, say) for e in registered),
        submitted=tuple(_tab(case, e, say) for e in submitted),
        anchor=_anchor(case, say),
        agreement=agreement,
        suspect=suspect,
        detail=_detail(case, shown, validation, told) if shown is not None else None,
    )


def _tab(case: Case, exhibit: Exhibit, say: Say) -> PhotoTab:
    stage = stage_of(case, exhibit.id)
    gate = _gate(case, exhibit.id)
    word = _word(stage, gate, say)
    if exhibit.id == anchor_of(case)[0]:
        word = say("{word}, anchor").format(word=word)
    return PhotoTab(key=exhibit.id, gate=gate, word=word, stage=stage)


def _word(stage: Stage, gate: Gate, say: Say) -> str:
    return say(USABILITY[gate]) if stage is Stage.READY else say(_WORDS[stage])


def _gate(case: Case, photo: ExhibitId) -> Gate:
    gates = [Gate(str(f.value)) for f in _about(case, photo, Measure.FACE_GATE)]
    return max(gates, key=tuple(Gate).index, default=Gate.RED)


def _anchor(case: Case, say: Say) -> str:
    anchor, chosen = anchor_of(case)
    if anchor is None:
        return say("No registered photo yet: nobody can be compared with the record.")
    if chosen:
        return say("You judge by {}, chosen by an examiner.").format(anchor)
    if len(photos_of(case)[0]) == 1:
        return say("You judge by {}, the only registered photo.").format(anchor)
    return say("You judge by {}, the registered photo of best quality.").format(anchor)


def _agreement(case: Case, policy: Policy, examiner: str, say: Say) -> tuple[str, bool]:
    """How the registered photos stand to each other: a score, so only after the own seal."""
    found = agreements(case, policy)
    own = assessment_of(case, examiner, Lane.REGISTERED)
    if not found:
        return "", False
    if own is None or not own.sealed or not judged(case, examiner, Lane.REGISTERED):
        return say("Whether the registered photos agree is told after your seal."), False
    doubted = suspects(found, policy)
    if doubted:
        words = say("By the engine, {} shows somebody else than the other registered photos.")
        if len(doubted) > 1:
            words = say("By the engine, {} do not show one person: either may be the wrong one.")
        names = say(", ").join(doubted)
        meaning = say("The registered photo itself is in doubt; nobody is verified by it.")
        return prose(words.format(names), meaning), True
    unclear = [a for a in found if a.rating is None or a.rating < policy.limit("verified_at")]
    if unclear:
        return say("For some registered photos the engine cannot say whether they agree."), False
    return say("By the engine, all registered photos show the same person."), False


def _detail(
    case: Case, exhibit: Exhibit, validation: Validation, told: tuple[str, Say]
) -> DetailModel:
    examiner, say = told
    stage, gate = stage_of(case, exhibit.id), _gate(case, exhibit.id)
    own = assessment_of(case, examiner, exhibit.lane)
    faces = _faces(case, exhibit.id, say)
    page = next((f.region for f in _about(case, exhibit.id, Measure.FACE_COUNT)), None)
    return DetailModel(
        key=exhibit.id,
        lane=exhibit.lane,
        caption=exhibit.note or exhibit.name,
        stage=stage,
        gate=gate,
        word=_word(stage, gate, say),
        sentence=_sentence(case, exhibit.id, (stage, gate), say),
        faces=faces,
        points=_points(case, exhibit.id, faces),
        size=(page.width, page.height) if page is not None else (0, 0),
        rows=_rows(case, exhibit.id, validation, say),
        printed=_printed(case, exhibit.id, say),
        said=_said(case, exhibit.id, say),
        registered=exhibit.role is Role.REFERENCE,
        anchor=anchor_of(case)[0] == exhibit.id,
        needs_reason=own is not None and own.sealed and exhibit.id in (own.reference, own.probe),
    )


def _sentence(case: Case, photo: ExhibitId, at: tuple[Stage, Gate], say: Say) -> str:
    stage, gate = at
    if stage is Stage.READY:
        return say(_SENTENCES[gate])
    if stage is Stage.UNAVAILABLE:
        start = f"face:{photo}:"
        codes = [u.rpartition(":")[2] for u in case.unavailable if u.startswith(start)]
        message = ERRORS.get(codes[0], ERRORS["examination"])
        return prose(say(message.what), say(message.meaning), say(message.remedy))
    return say(_STAGES[stage])


def _faces(case: Case, photo: ExhibitId, say: Say) -> tuple[FaceModel, ...]:
    meant = next((f.value for f in _about(case, photo, Measure.FACE_MEANT)), None)
    boxes = [f for f in _about(case, photo, Measure.FACE_BOX) if f.region is not None]
    boxes += [
        f
        for f in _about(case, photo, Measure.FACE_MEANT)
        if f.value == _BY_HAND and f.region is not None
    ]
    held = {f.value for f in _about(case, photo, Measure.FACE_PORTRAIT) if f.subject == _ON_A_CARD}
    return tuple(_face(f, say, chosen=f.value == meant, on_card=f.value in held) for f in boxes)


def _face(found: Finding, say: Say, *, chosen: bool, on_card: bool) -> FaceModel:
    region, rank = found.region, int(found.value)
    if region is None:
        raise ValueError("a face without a place")
    words = say("Face {}").format(rank + 1) if rank >= 0 else say("Placed by hand")
    if on_card:
        words = say("{}, on a card in the hand").format(words)
    return FaceModel(
        meant=MeantFace(rank=rank, box=(region.x, region.y, region.width, region.height)),
        region=region,
        name=say("{}, compared").format(words) if chosen else words,
        chosen=chosen,
    )


def _points(case: Case, photo: ExhibitId, faces: tuple[FaceModel, ...]) -> tuple[complex, ...]:
    rank = next((face.meant.rank for face in faces if face.chosen), None)
    spots = {
        f.subject: complex(f.region.x, f.region.y)
        for f in _about(case, photo, Measure.FACE_POINT)
        if f.value == rank and f.region is not None
    }
    return tuple(spots[name] for name in POINTS if name in spots)


def _rows(case: Case, photo: ExhibitId, validation: Validation, say: Say) -> tuple[RowModel, ...]:
    gates = {f.subject: Gate(str(f.value)) for f in _about(case, photo, Measure.FACE_GATE)}
    values = {f.subject: f.value for f in _about(case, photo, Measure.FACE_QUALITY)}
    names = [*(name for name in ROWS if name in values), *(n for n in values if n not in ROWS)]
    rows = [
        RowModel(
            key=name,
            name=name_of(name, say),
            value=value_of(name, values[name]),
            limit=limit_of(name, validation.quality.get(name), say),
            gate=gates.get(name, Gate.GREEN),
            word=say(GATES[gates.get(name, Gate.GREEN)]),
            source=about(name, validation.quality.get(name), say),
        )
        for name in names
    ]
    return tuple(sorted(rows, key=lambda row: -tuple(Gate).index(row.gate)))


def _printed(case: Case, photo: ExhibitId, say: Say) -> str:
    """A card in the hand is compared too; the result waits for the seal, as every score."""
    held = any(f.subject == _ON_A_CARD for f in _about(case, photo, Measure.FACE_PORTRAIT))
    if not held:
        return ""
    return say(
        "A card in the hand was found. Its portrait is compared with the record and with the "
        "person who holds it; what comes of that is told after your seal."
    )


def _said(case: Case, photo: ExhibitId, say: Say) -> str:
    picks = [f for f in _about(case, photo, Measure.FACE_PICK) if not f.subject]
    if not picks:
        return ""
    words = say("Picked by {}. What was detected is kept.")
    if picks[0].value == _BY_HAND:
        words = say("Placed by hand by {}. What was detected is kept.")
    told = words.format(picks[0].provenance.version)
    reason = picks[0].provenance.parameters.get("after_seal", "")
    return prose(told, say("After the seal: {}").format(reason)) if reason else told


def _about(case: Case, photo: ExhibitId, measure: Measure) -> list[Finding]:
    return [f for f in case.findings if f.measure is measure and f.exhibits == (photo,)]
