"""A field of a document against the registered record: a verdict with its reason, and no score.

Laws:
1. The record stands first and governs (clause S2); the field keeps its raw text.
2. Every verdict carries its reason. SAME is only said of what needs no explanation.
3. Equal after the standard's transliteration, truncation or order is named as such; whether that
   suffices is the policy's and the examiner's word.
4. What cannot be compared (a script without a table) is UNREADABLE, never DIFFERENT.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.date_match import match_date
from app.domain.match_words import Judgement, MatchReason, Verdict
from app.domain.name_forms import FormTable
from app.domain.name_match import match_name


class RecordField(StrEnum):
    """The fields that a record and a document share, named as findings name them."""

    SURNAME = "surname"
    GIVEN_NAMES = "given_names"
    DOCUMENT_NUMBER = "document_number"
    NATIONALITY = "nationality"
    ISSUER = "issuer"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    EXPIRY_DATE = "expiry_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldMatch:
    """One field of the record beside one source."""

    field: RecordField
    source: str  # mrz, printed, barcode, statement
    registered: str
    read: str
    verdict: Verdict
    reason: MatchReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source says; an empty text is a field that could not be read."""

    source: str
    fields: Mapping[RecordField, str]
    cut_short: bool = False
    """Whether the names fill their room (39, 31 or 30 characters) and so may be truncated."""


_NAMES: Final = {
    RecordField.SURNAME: RecordField.GIVEN_NAMES,
    RecordField.GIVEN_NAMES: RecordField.SURNAME,
}
_DATES: Final = frozenset({RecordField.BIRTH_DATE, RecordField.EXPIRY_DATE})
_SAME_CODES: Final = ({"D", "DEU"}, {"X", ""}, {"M", "MALE"}, {"F", "FEMALE"})
"""Codes of one meaning. Source: ICAO Doc 9303-3, section 5 (Germany's D), 4.7 (sex)."""
_LOOKALIKES: Final = str.maketrans("OQDIZSBG", "00012586")
"""Letters that optical reading takes for digits. Source: ICAO Doc 9303-3, 4.4 (OCR-B set)."""


def match_record(
    registered: Mapping[RecordField, str], reading: Reading, table: FormTable
) -> tuple[FieldMatch, ...]:
    """Compare every field that the record holds with what `reading` says of it."""
    return tuple(
        FieldMatch(
            field=field,
            source=reading.source,
            registered=text,
            read=reading.fields.get(field, ""),
            verdict=judgement.verdict,
            reason=judgement.reason,
        )
        for field, text in registered.items()
        for judgement in (_judge(field, registered, reading, table),)
    )


def _judge(
    field: RecordField,
    registered: Mapping[RecordField, str],
    reading: Reading,
    table: FormTable,
) -> Judgement:
    ours, theirs = registered[field], reading.fields.get(field)
    if theirs is None or not ours.strip():
        return Judgement(Verdict.NOT_PRESENT, MatchReason.ONE_SIDE_ONLY)
    if field in _NAMES:
        return _judge_name(field, registered, reading, table)
    if field is not RecordField.SEX and not theirs.strip(" <"):
        return Judgement(Verdict.UNREADABLE, MatchReason.NOTHING_READ)
    if field in _DATES:
        return match_date(ours, theirs)
    return _match_code(ours, theirs)


def _judge_name(
    field: RecordField,
    registered: Mapping[RecordField, str],
    reading: Reading,
    table: FormTable,
) -> Judgement:
    theirs = reading.fields[field]
    judgement = match_name(registered[field], theirs, table, cut_short=reading.cut_short)
    if judgement.verdict is not Verdict.DIFFERENT:
        return judgement
    other = _NAMES[field]
    crossed = registered.get(other, ""), reading.fields.get(other, "")
    if all(crossed) and (
        match_name(crossed[0], theirs, table).verdict in _CROSSING
        and match_name(registered[field], crossed[1], table).verdict in _CROSSING
    ):
        return Judgement(Verdict.REORDERED, MatchReason.SURNAME_AND_GIVEN_SWAPPED)
    return judgement


_CROSSING: Final = frozenset({Verdict.SAME, Verdict.PERMITTED_VARIANT})


def _match_code(registered: str, read: str) -> Judgement:
    ours, theirs = (_code(text) for text in (registered, read))
    if ours == theirs:
        return Judgement(Verdict.SAME, MatchReason.EQUAL)
    if {ours, theirs} in _SAME_CODES:
        return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.CODES_OF_ONE_MEANING)
    if ours.translate(_LOOKALIKES) == theirs.translate(_LOOKALIKES):
        return Judgement(Verdict.DIFFERENT, MatchReason.LOOKALIKE_CHARACTERS)
    return Judgement(Verdict.DIFFERENT, MatchReason.OTHER_TEXT)


def _code(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())
