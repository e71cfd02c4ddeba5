"""What the documents screen shows. No Qt here."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import Region
from app.domain.paper import Paper


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
class SourceModel:
    """What one source says of a field."""

    source: str  # printed, mrz, barcode, statement
    name: str
    text: str
    """As printed; empty when it says nothing."""
    differs: bool = False
    unreadable: bool = False
    note: str = ""
    """The characters that differ, where they are few."""
    region: Region | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditModel:
    """A proposed edit of the zone, to accept or leave."""

    words: str
    text: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldModel:
    """One field, source by source."""

    key: str
    name: str
    registered: str
    sources: tuple[SourceModel, ...]
    understood: str
    """What a two-digit date was taken for and why; else empty."""
    corrected: str
    corrected_by: str
    mark: Mark
    word: str
    where: str
    """The word, with the sources that it is about."""
    reason: str
    """In words, what the mark rests on and what it means."""
    line: Region | None
    """The whole line of the zone that the field stands in."""
    check: CheckModel | None
    edits: tuple[EditModel, ...] = ()

    def of(self, source: str) -> SourceModel | None:
        """What `source` says, if it knows the field."""
        return next((each for each in self.sources if each.source == source), None)

    @property
    def zone(self) -> str:
        """As printed in the machine-readable zone; empty when it has none."""
        told = self.of("mrz")
        return told.text if told is not None else ""

    @property
    def original(self) -> str:
        """What the machine read: in the zone, else where it read anything."""
        return self.zone or next((each.text for each in self.sources if each.text), "")

    @property
    def reading(self) -> str:
        """What a correction begins with."""
        return self.corrected or self.original

    @property
    def regions(self) -> tuple[tuple[str, Region], ...]:
        """Where the field stands: name of the source, and the place."""
        return tuple((each.name, each.region) for each in self.sources if each.region)

    @property
    def region(self) -> Region | None:
        """The first place of the field: in the zone if it is there."""
        told = self.of("mrz")
        if told is not None and told.region is not None:
            return told.region
        return next((region for _, region in self.regions), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModel:
    """A printed line that is no field yet."""

    key: str  # page.line
    text: str
    region: Region | None
    field: str = ""
    """What the examiner said it is, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneModel:
    """The machine-readable zone as a whole."""

    lines: tuple[str, ...]
    doubtful: tuple[tuple[int, int, int], ...]
    """Characters that were not read alike each time: line and place from 1, readings of 100."""
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
    lines: tuple[LineModel, ...]
    strength: str
    """How strong it is as evidence, and what is missing for more."""
    waits: bool
    """Whether an examiner's look is still asked for."""
    texts: tuple[tuple[int, str], ...]
    """Text layer: page from 1, and its text."""
    sheets: tuple[tuple[str, Paper], ...] = ()
    """The papers that were found on its pages, by subject."""
    remarks: tuple[str, ...] = ()
    """What was found beside fields: barcodes."""
    portrait: Region | None = None
    """The portrait that is compared, where a page shows one."""

    @property
    def sources(self) -> frozenset[str]:
        """The sources that say anything."""
        return frozenset(each.source for field in self.fields for each in field.sources)

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
