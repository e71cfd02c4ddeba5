"""Whether a reading may stand without a person looking at it.

All must hold: a format's shape, every check digit, nothing edited, enough reads that agree, support
of every character, and only characters that the fields may hold. Digits alone prove little: one in
ten wrong fields passes, and names and issuer have none.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from app.engines.document.check_digits import FILLER
from app.engines.document.mrz_format import Mrz, parse
from app.engines.document.mrz_layout import LAYOUTS, MrzField, MrzFormat
from app.engines.document.mrz_vote import Vote

LEAST_SUPPORT: Final = 9_700
LEAST_AGREEING: Final = 2
"""Source of both: the measured rule in the design note of documents, MRZ, law 2."""
_LETTERS: Final = (
    MrzField.DOCUMENT_CODE,
    MrzField.ISSUER,
    MrzField.SURNAME,
    MrzField.GIVEN_NAMES,
    MrzField.NATIONALITY,
)
"""Fields without digits. Source: ICAO Doc 9303-3, 4.6 and 5; the code: 9303-4 to 7."""
_SEXES: Final = frozenset("MFX<")


class Doubt(StrEnum):
    """Why an examiner must look."""

    NO_FORMAT = "no_format"
    """The lines have no format's count and length."""
    CHECK_DIGIT = "check_digit"
    FEW_READS = "few_reads"
    """Too few whole reads agree, or most do not."""
    LOW_SUPPORT = "low_support"
    IMPLAUSIBLE = "implausible"
    """A field holds a character that it may not hold."""
    FURTHER_ZONE = "further_zone"
    """Another document's zone stands in the same exhibit."""


def doubts(outcome: Vote) -> tuple[Doubt, ...]:
    """Give every reason to look at `outcome`; none: it is accepted."""
    mrz = parse(outcome.texts)
    found = {
        Doubt.NO_FORMAT: mrz is None,
        Doubt.CHECK_DIGIT: mrz is not None and not mrz.all_digits_pass,
        Doubt.FEW_READS: outcome.agreeing < max(LEAST_AGREEING, outcome.reads // 2 + 1),
        Doubt.LOW_SUPPORT: outcome.least_support < LEAST_SUPPORT,
        Doubt.IMPLAUSIBLE: mrz is not None and not _plausible(mrz),
    }
    return tuple(doubt for doubt, holds in found.items() if holds)


def letters_alone(fmt: MrzFormat) -> Iterator[tuple[int, int]]:
    """Give line and place of every character that may be no digit."""
    layout = LAYOUTS[fmt]
    spans = [span for field, span in layout.fields.items() if field in _LETTERS]
    for span in (*spans, *filter(None, (layout.names,))):
        yield from ((span.line, place) for place in range(span.start, span.end))


def _plausible(mrz: Mrz) -> bool:
    raw = {item.field: item.raw for item in mrz.fields}
    texts = (raw.get(field, "").replace(FILLER, "") for field in _LETTERS)
    return raw[MrzField.SEX] in _SEXES and all(text.isalpha() for text in texts if text)
