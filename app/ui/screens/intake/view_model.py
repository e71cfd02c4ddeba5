"""Intake as values: what came in, where it went, what was refused, who the parties are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.case import ACQUIRED_ON
from app.domain.record_match import RecordField

FIELDS: Mapping[str, str] = {
    RecordField.SURNAME: "Surname",
    RecordField.GIVEN_NAMES: "Given names",
    RecordField.BIRTH_DATE: "Date of birth",
    RecordField.DOCUMENT_NUMBER: "Document number",
    RecordField.NATIONALITY: "Nationality",
    ACQUIRED_ON: "Acquired the account on",
}
"""What is asked of a party here, in this order; the last of the other party alone."""
DATES = frozenset({str(RecordField.BIRTH_DATE), ACQUIRED_ON})


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """One exhibit in one line. `state` is met, partial or waiting."""

    id: str
    name: str
    second: str
    role: str
    lane: str
    kind: str
    digest: str
    """Its ends alone; `sha256` is the whole."""
    sha256: str
    state: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """One item that was not taken in: what happened, what it means, what to do."""

    name: str
    sentence: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnRow:
    """One exhibit that was withdrawn: why, by whom and when; then what it is."""

    id: str
    name: str
    why: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawModel:
    """What is told and asked before an exhibit is withdrawn."""

    id: str = ""
    title: str = ""
    follows: str = ""
    warning: str = ""
    """That a sealed judgement rests on it; empty when none does."""
    reasons: tuple[tuple[str, str], ...] = ()
    """Key and words."""
    needs_words: str = ""
    """The key of the reason that takes words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyModel:
    """Who stands in a lane; `fields` by the name of the record's field."""

    name: str = ""
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeModel:
    """What intake shows."""

    case: str
    items: tuple[ItemRow, ...]
    refused: tuple[RefusedRow, ...]
    withdrawn: tuple[WithdrawnRow, ...]
    account: str
    capacity: str
    parties: Mapping[str, PartyModel]
    lanes: Mapping[str, int]
    """How many exhibits each lane has."""
    pressure: int

    @property
    def read(self) -> int:
        """How many exhibits need no further reading."""
        return sum(item.state == "met" for item in self.items)

    @property
    def waiting(self) -> int:
        """How many exhibits have still to be read."""
        return sum(item.state == "waiting" for item in self.items)


def record_of(known: Mapping[str, str], stated: Mapping[str, str]) -> dict[str, str]:
    """The record with what the form states; fields that the form does not ask for stay."""
    return {key: value for key, value in {**known, **stated}.items() if value}


def is_date(text: str) -> bool:
    """Whether `text` is empty or a day of the calendar as ISO 8601 writes it."""
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def full_name(stated: Mapping[str, str]) -> str:
    """Given names, then surname, as a party is named on screen."""
    parts = (stated.get(RecordField.GIVEN_NAMES, ""), stated.get(RecordField.SURNAME, ""))
    return " ".join(filter(None, (part.strip() for part in parts)))
