"""What the documents screen shows. No Qt here."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import Region


class Stage(StrEnum):
    """How far a document is read."""

    WAITING = "waiting"
    """Not looked at yet."""
    READ = "read"
    NO_ZONE = "no_zone"
    UNAVAILABLE = "unavailable"
    """The engine could not look at it; `notice` says why."""
    TEXT = "text"
    """A statement or funds paper: shown with its text layer, not compared."""


class Mark(StrEnum):
    """How a field stands; the view gives each a shape and a colour."""

    SAME = "same"
    NORMALISED = "normalised"
    REORDERED = "reordered"
    DIFFERENT = "different"
    UNREADABLE = "unreadable"
    ABSENT = "absent"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTab:
    """One exhibit to choose."""

    key: ExhibitId
    name: str
    lane: Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckModel:
    """One check digit; `steps` are character, weight and product, empty when not told apart."""

    name: str
    passed: bool
    printed: str
    computed: str
    steps: tuple[tuple[str, int, int], ...] = ()

    @property
    def total(self) -> int:
        """The sum of the products."""
        return sum(product for _, _, product in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldModel:
    """One field, source by source."""

    key: str
    name: str
    registered: str
    zone: str
    """As printed in the machine-readable zone; empty when it has none."""
    understood: str
    """What a two-digit date was taken for and why; else empty."""
    corrected: str
    corrected_by: str
    mark: Mark
    word: str
    reason: str
    """In words, what the mark rests on and what it means."""
    region: Region | None
    line: Region | None
    """The whole line of the zone that the field stands in."""
    check: CheckModel | None
    unreadable: bool

    @property
    def reading(self) -> str:
        """What a correction begins with."""
        return self.corrected or self.zone


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneModel:
    """The machine-readable zone as a whole."""

    lines: tuple[str, ...]
    support: str
    accepted: bool
    doubts: tuple[str, ...]
    """Why a person must look; empty when accepted."""
    confirmed_by: str
    checks: tuple[CheckModel, ...]

    @property
    def waits(self) -> bool:
        """Whether an examiner's look is still asked for."""
        return not self.accepted and not self.confirmed_by


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperModel:
    """One exhibit."""

    key: ExhibitId
    name: str
    lane: Lane
    stage: Stage
    notice: str
    kind: str
    """Format of the zone, pages, digest: one short line."""
    pages: int
    page: int
    """Where the zone is, from 0."""
    fields: tuple[FieldModel, ...]
    zone: ZoneModel | None
    counts: tuple[int, int, int]
    """How many fields agree, differ, stay open."""
    texts: tuple[tuple[int, str], ...]
    """Text layer: page from 1, and its text."""

    def field(self, key: str) -> FieldModel | None:
        """The field of that key."""
        return next((field for field in self.fields if field.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsModel:
    """Everything that the screen draws, but for the pixels."""

    case: str
    tabs: tuple[PaperTab, ...]
    paper: PaperModel | None
    not_checked: str
