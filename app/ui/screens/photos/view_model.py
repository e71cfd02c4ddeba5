"""What the photos screen shows. Built from a disclosed case: a score is not in it at all."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.exhibit import ExhibitId, Lane, MeantFace
from app.domain.finding import Gate, Region


class Stage(StrEnum):
    """How far one photo is."""

    WAITING = "waiting"
    UNAVAILABLE = "unavailable"
    NO_FACE = "no_face"
    SEVERAL = "several"
    """Several faces and none is taken: the examiner picks."""
    READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoTab:
    """One photo of a strip."""

    key: ExhibitId
    gate: Gate
    word: str
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class RowModel:
    """One quality row: what was measured, the limit that it is held against, and whose that is."""

    key: str
    name: str
    value: str
    limit: str
    gate: Gate
    word: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceModel:
    """One face that was found, or the one that was placed by hand (rank -1)."""

    meant: MeantFace
    region: Region
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailModel:
    """The photo in the pane."""

    key: ExhibitId
    lane: Lane
    caption: str
    stage: Stage
    gate: Gate
    word: str
    sentence: str
    faces: tuple[FaceModel, ...]
    points: tuple[complex, ...]
    """Of the face that is compared; the person's right eye first."""
    size: tuple[int, int]
    """Px of the upright page raster."""
    rows: tuple[RowModel, ...]
    printed: str
    """That a portrait on a card was found beside the face; empty when none was."""
    said: str
    """Who chose or placed the face; empty when nobody did."""
    registered: bool
    anchor: bool
    needs_reason: bool
    """This examiner judged the photo under seal: what is chosen now says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotosModel:
    """Everything that the screen draws, but for the pixels."""

    registered: tuple[PhotoTab, ...]
    submitted: tuple[PhotoTab, ...]
    anchor: str
    """Which registered photo leads, and why."""
    agreement: str
    """How the registered photos stand to each other; empty before the seal and with one photo."""
    suspect: bool
    detail: DetailModel | None
