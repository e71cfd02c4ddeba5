"""What the export screen shows: the page that will be signed, in words. No Qt, no services."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRow:
    """One condition of the page; `state` is the key of a sign."""

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
    """What was written."""

    result: str
    moment: str
    folder: str
    files: tuple[str, ...]
