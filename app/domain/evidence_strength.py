"""How strong a document is as evidence of identity, and which criterion fails for the next step.

Source: NIST SP 800-63A-4, 2.4 (fair, strong, superior). Readings of ours, each the stricter way:
an image alone never reaches superior, which asks for a signature of the issuer that is checked; a
document that contradicts itself is no better than fair; what nobody read or confirmed is weak.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.finding import Finding, Measure


class Strength(StrEnum):
    """The steps; the last that an image can reach is strong."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


class Criterion(StrEnum):
    """What the steps ask for."""

    READ = "read"
    """The reading was accepted, or an examiner confirmed it."""
    NAME = "name"
    IN_FORCE = "in_force"
    REFERENCE = "reference"
    """A number of its own, or a portrait."""
    NUMBER = "number"
    PORTRAIT = "portrait"
    CHECKS = "checks"
    """Its check digits are there, and all agree."""
    AGREES = "agrees"
    """Its sources do not contradict each other."""
    ISSUER = "issuer"
    """A state or organisation that issues papers; no specimen."""
    SIGNATURE = "signature"
    """The issuer's digital signature was checked: never, of an image."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """How strong, and what is missing for the next step."""

    strength: Strength
    failing: tuple[Criterion, ...]


_NAMES: Final = frozenset({"surname", "given_names", "full_name"})
_FAIR: Final = (Criterion.READ, Criterion.NAME, Criterion.IN_FORCE, Criterion.REFERENCE)
_STRONG: Final = (
    Criterion.NUMBER,
    Criterion.PORTRAIT,
    Criterion.CHECKS,
    Criterion.AGREES,
    Criterion.ISSUER,
)
_CHECKS: Final = frozenset({Measure.DOCUMENT_CHECK_DIGIT, Measure.DOCUMENT_NUMBER_CHECK})


def grade(found: Sequence[Finding]) -> Grade:
    """Grade one document by what was found of it."""
    failing = {criterion for criterion, holds in _TESTS.items() if not holds(found)}
    for strength, asked in ((Strength.WEAK, _FAIR), (Strength.FAIR, _STRONG)):
        missing = tuple(criterion for criterion in asked if criterion in failing)
        if missing:
            return Grade(strength=strength, failing=missing)
    return Grade(strength=Strength.STRONG, failing=(Criterion.SIGNATURE,))


def _values(found: Iterable[Finding], *measures: Measure) -> list[object]:
    return [f.value for f in found if f.measure in measures]


def _said(found: Iterable[Finding], names: frozenset[str]) -> bool:
    return any(
        f.measure is Measure.DOCUMENT_FIELD
        and f.subject.partition("@")[0] in names
        and str(f.value).strip(" <")
        for f in found
    )


def _read(found: Sequence[Finding]) -> bool:
    return True in _values(found, Measure.DOCUMENT_MRZ_ACCEPTED, Measure.DOCUMENT_CONFIRMED)


def _number(found: Sequence[Finding]) -> bool:
    return _said(found, frozenset({"document_number", "personal_number"}))


def _portrait(found: Sequence[Finding]) -> bool:
    return any(isinstance(n, int) and n > 0 for n in _values(found, Measure.FACE_COUNT))


def _in_force(found: Sequence[Finding]) -> bool:
    values = _values(found, Measure.DOCUMENT_CURRENT)
    return bool(values) and False not in values


def _checks(found: Sequence[Finding]) -> bool:
    values = [f.value for f in found if f.measure in _CHECKS]
    return bool(values) and False not in values


def _issuer(found: Sequence[Finding]) -> bool:
    specimen = any(f.measure is Measure.DOCUMENT_SPECIMEN for f in found)
    return _said(found, frozenset({"issuer"})) and not specimen


_TESTS: Final[dict[Criterion, Callable[[Sequence[Finding]], bool]]] = {
    Criterion.READ: _read,
    Criterion.NAME: lambda found: _said(found, _NAMES),
    Criterion.IN_FORCE: _in_force,
    Criterion.REFERENCE: lambda found: _number(found) or _portrait(found),
    Criterion.NUMBER: _number,
    Criterion.PORTRAIT: _portrait,
    Criterion.CHECKS: _checks,
    Criterion.AGREES: lambda found: not _values(found, Measure.DOCUMENT_CONFLICT),
    Criterion.ISSUER: _issuer,
}
