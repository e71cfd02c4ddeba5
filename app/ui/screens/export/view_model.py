"""What the export screen shows: the page that will be signed, in words. No Qt, no services."""

from dataclasses import dataclass
from enum import StrEnum


class Whom(StrEnum):
    """For whom something is signed; the first two see everything, the letters next to nothing."""

    CASE_FILE = "case_file"
    REGULATOR = "regulator"
    HOLDER = "letter_holder"
    OTHER = "letter_other"

    @property
    def letter(self) -> bool:
        """Whether it is a letter to a party."""
        return self in {Whom.HOLDER, Whom.OTHER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was chosen: for whom, in which language (its tag), with the evidence or not, a note."""

    whom: Whom
    language: str
    evidence: bool
    note: str


class Part(StrEnum):
    """What a line of a letter is, and so how it is set."""

    ADDRESS = "address"
    TITLE = "title"
    SENTENCE = "sentence"
    ITEM = "item"
    NOTE = "note"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLine:
    """One line as the party will read it, the clause it rests on, and why it cannot go."""

    part: Part
    text: str
    clause: str
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterModel:
    """A letter before it is signed, line by line in the order of the page."""

    heading: str
    lines: tuple[LetterLine, ...]
    withheld: str
    missing: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRow:
    """One condition of the page; `state` is the key of a sign."""

    key: str
    """Its id, as the policy has it."""
    label: str
    title: str
    state: str
    word: str
    evidence: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with lines; each line has one or two parts, the first of which names the second."""

    title: str
    lines: tuple[tuple[str, ...], ...]
    machine: bool = False
    """Whether the second parts are digests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportModel:
    """Everything that the screen draws before it is signed."""

    case: str
    meta: str
    sentence: str
    stricter: str
    facts: tuple[tuple[str, str], ...]
    conditions: tuple[ConditionRow, ...]
    sections: tuple[Section, ...]
    missing: str
    """Why it cannot be signed; empty when it can."""
    before: str
    """That an earlier result will be superseded; empty when there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedModel:
    """What was written; a letter has no number, and says which of its files stays here."""

    result: str
    moment: str
    folder: str
    files: tuple[str, ...]
    keep: str
    who: str = ""
    """Who signed a result."""
    sentence: str = ""
    """What a result says that follows."""
    there: bool = True
    """Whether it lies in the folder as it was written."""
