"""What the compare screen shows. Built from a disclosed case: a score is not in it at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app import wire
from app.domain.assessment import (
    REQUIRED_FEATURES,
    Assessment,
    Confidence,
    Feature,
    Rating,
)
from app.domain.case import Case
from app.domain.exhibit import Exhibit, ExhibitId, Lane, Role
from app.domain.finding import Gate, Measure

Say = Callable[[str], str]

FEATURES: dict[Feature, str] = {
    Feature.EARS: "Ears",
    Feature.FACIAL_MARKS: "Facial marks",
    Feature.SCARS: "Scars",
    Feature.NOSE: "Nose",
    Feature.EYES: "Eyes",
    Feature.MOUTH: "Mouth",
    Feature.CHIN_AND_JAW: "Chin and jaw",
    Feature.EYEBROWS: "Eyebrows",
    Feature.FACE_OUTLINE: "Face outline",
    Feature.PROPORTIONS: "Proportions",
    Feature.FOREHEAD: "Forehead",
    Feature.HAIRLINE: "Hairline",
    Feature.CHEEKS: "Cheeks",
    Feature.LINES: "Lines",
    Feature.SKIN: "Skin",
    Feature.FACIAL_HAIR: "Facial hair",
    Feature.NECK: "Neck",
    Feature.ALTERATIONS: "Alterations",
    Feature.OTHER: "Other",
}
CONCLUSIONS = {
    -3: "Strongly supports different people",
    -2: "Supports different people",
    -1: "Weakly supports different people",
    0: "Supports neither",
    1: "Weakly supports the same person",
    2: "Supports the same person",
    3: "Strongly supports the same person",
}
SEVERAL = (
    "{} shows several faces and none was taken, so the engine gives no score. "
    "Pick the face that is meant in Photos."
)
NO_FACE = (
    "No face was found in {}, so the engine gives no score. "
    "Draw it by hand in Photos, or ask for a photo that shows the face."
)
WAITING = (
    "{} has not been looked at yet, so the engine gives no score. Have it looked at in Photos."
)
USABILITY = {Gate.GREEN: "usable", Gate.AMBER: "limited", Gate.RED: "unsuitable"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoModel:
    """One photo of a strip or pane."""

    key: ExhibitId
    caption: str
    gate: Gate
    word: str
    """Usable, limited or unsuitable."""
    notice: str
    """What keeps the engine from comparing this photo, what that means, what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareModel:
    """Everything that the screen draws, but for the pixels."""

    lane: Lane
    references: tuple[PhotoModel, ...]
    probes: tuple[PhotoModel, ...]
    reference: ExhibitId
    probe: ExhibitId
    pair: tuple[PhotoModel, ...]
    """The photos in the panes: the registered one, then the submitted one."""
    notice: str
    """About the photos in the panes; empty when the engine can compare them."""
    ratings: tuple[Rating, ...]
    rated: int
    conclusion: int | None
    conclusion_words: str
    confidence: Confidence | None
    missing: str
    """What keeps the seal shut, in one short sentence; empty when it may be sealed."""
    sealed_at: datetime | None
    digest: str
    remarks: tuple[str, ...]


def begin(
    case: Case, examiner: str, lane: Lane, anchor: ExhibitId | None = None
) -> Assessment | None:
    """A blank assessment by the anchor of `lane`, of a face photo rather than a document."""
    pairs = pairs_of(case, lane)
    if not pairs:
        return None
    reference, probe = min(
        pairs, key=lambda pair: (pair[1].role is not Role.PROBE, pair[0].id != anchor)
    )
    return Assessment(examiner=examiner, lane=lane, reference=reference.id, probe=probe.id)


def pairs_of(case: Case, lane: Lane) -> tuple[tuple[Exhibit, Exhibit], ...]:
    """Who can be compared with whom in `lane`; the registered (or printed) face stands first."""
    first = Role.REFERENCE if lane is Lane.REGISTERED else Role.DOCUMENT
    probes = (Role.PROBE, Role.DOCUMENT) if lane is Lane.REGISTERED else (Role.PROBE,)
    return tuple(
        (reference, probe) for reference in case.of(lane, first) for probe in case.of(lane, *probes)
    )


def rated(draft: Assessment, rating: Rating) -> Assessment:
    """The draft with `rating` in place of what it said about that feature."""
    others = tuple(r for r in draft.ratings if r.feature is not rating.feature)
    ordered = sorted((*others, rating), key=lambda r: tuple(Feature).index(r.feature))
    return replace(draft, ratings=tuple(ordered))


def rating_of(draft: Assessment, feature: Feature) -> Rating:
    """What the draft says about `feature`, blank when nothing yet."""
    known = (r for r in draft.ratings if r.feature is feature)
    return next(known, Rating(feature=feature))


def present(case: Case, draft: Assessment, say: Say, told: Say) -> CompareModel:
    """The model of `draft`, a part of `case` or about to become one.

    `told` says in words what the code of an error means.
    """
    pairs = pairs_of(case, draft.lane)
    references = dict.fromkeys(pair[0] for pair in pairs)
    probes = dict.fromkeys(pair[1] for pair in pairs)
    conclusion = draft.conclusion
    shown = {e.id: _photo(case, e, say, told) for e in (*references, *probes)}
    pair = [shown[e] for e in (draft.reference, draft.probe) if e in shown]
    return CompareModel(
        lane=draft.lane,
        references=tuple(shown[e.id] for e in references),
        probes=tuple(shown[e.id] for e in probes),
        pair=tuple(pair),
        notice=" ".join(photo.notice for photo in pair if photo.notice),
        reference=draft.reference,
        probe=draft.probe,
        ratings=tuple(rating_of(draft, feature) for feature in Feature),
        rated=len(REQUIRED_FEATURES) - len(draft.missing()),
        conclusion=conclusion,
        conclusion_words="" if conclusion is None else say(CONCLUSIONS[conclusion]),
        confidence=draft.confidence,
        missing=_missing(draft, say),
        sealed_at=draft.sealed_at,
        digest=wire.digest(draft) if draft.sealed else "",
        remarks=tuple(remark.text for remark in draft.remarks),
    )


def _photo(case: Case, exhibit: Exhibit, say: Say, told: Say) -> PhotoModel:
    gates = [
        Gate(str(f.value))
        for f in case.findings
        if f.measure is Measure.FACE_GATE and f.exhibits == (exhibit.id,)
    ]
    counts = [
        int(f.value)
        for f in case.findings
        if f.measure is Measure.FACE_COUNT and f.exhibits == (exhibit.id,)
    ]
    gate = max(gates, key=tuple(Gate).index, default=Gate.RED)
    word, notice = say(USABILITY[gate]), ""
    if not gates:  # only the face that is meant has quality rows
        codes = _refusals(case, exhibit.id)
        word, notice = _unmeasured(exhibit.id, counts, say)
        if codes and not counts:
            word, notice = say("not available"), say("{}: {}").format(exhibit.id, told(codes[0]))
    return PhotoModel(
        key=exhibit.id,
        caption=exhibit.note or exhibit.name,
        gate=gate,
        word=word,
        notice=notice,
    )


def _refusals(case: Case, photo: ExhibitId) -> list[str]:
    """The codes of the errors that kept the engine from a photo."""
    start = f"face:{photo}:"
    return [u.rpartition(":")[2] for u in case.unavailable if u.startswith(start)]


def _unmeasured(photo: ExhibitId, counts: Sequence[int], say: Say) -> tuple[str, str]:
    """A word and a sentence about a photo without quality rows."""
    if counts:
        words = say(SEVERAL if counts[0] else NO_FACE).format(photo)
        return say("several faces") if counts[0] else say("no face found"), words
    return say("waiting"), say(WAITING).format(photo)


def _missing(draft: Assessment, say: Say) -> str:
    open_features = draft.missing()
    if len(open_features) == 1:
        return say("One feature left: {}").format(say(FEATURES[open_features[0]]))
    if open_features:
        return say("{} features left").format(len(open_features))
    if draft.conclusion is None:
        return say("Your conclusion is left")
    if draft.confidence is None:
        return say("Your confidence is left")
    if unsaid := draft.unsaid():
        return say("Say what explains the difference: {}").format(say(FEATURES[unsaid[0]]))
    return ""
