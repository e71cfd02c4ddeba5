"""A field of a document against the registered record: a verdict with its reason, and no score.

Laws:
1. The record stands first and governs (clause S2); the field keeps its raw text.
2. Every verdict carries its reason. SAME is only said of what needs no explanation.
3. Equal after the standard's transliteration, truncation or order is named as such; whether that
   suffices is the policy's and the examiner's word.
4. What cannot be compared (a script without a table) is UNREADABLE, never DIFFERENT.
5. Two sources of one document are compared alike; a pair that contradicts each other is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from app.domain.code_match import (
    Codes,
    issuer_of,
    match_issuer,
    match_number,
    match_sex,
    match_text,
)
from app.domain.date_match import match_date
from app.domain.date_words import Calendars
from app.domain.match_words import Judgement, MatchReason, Verdict
from app.domain.name_forms import Spelling, normalised
from app.domain.name_match import match_name
from app.domain.whole_name import match_part


class RecordField(StrEnum):
    """The fields that a record and a document share, named as findings name them."""

    SURNAME = "surname"
    GIVEN_NAMES = "given_names"
    FULL_NAME = "full_name"
    """Where a source does not divide the name: Chinese cards, statements."""
    DOCUMENT_NUMBER = "document_number"
    PERSONAL_NUMBER = "personal_number"
    NATIONALITY = "nationality"
    ISSUER = "issuer"
    BIRTH_DATE = "birth_date"
    BIRTH_PLACE = "birth_place"
    SEX = "sex"
    NATION = "nation"
    ADDRESS = "address"
    AUTHORITY = "authority"
    ISSUE_DATE = "issue_date"
    EXPIRY_DATE = "expiry_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldMatch:
    """One field of the record beside one source."""

    field: RecordField
    source: str  # mrz, printed, barcode, statement, examiner
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sources of one document that contradict each other."""

    field: RecordField
    sources: tuple[str, str]
    reason: MatchReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What standards and laws say of names, codes and calendars."""

    spelling: Spelling = field(default_factory=Spelling)
    issuers: Codes = field(default_factory=dict)
    sexes: Codes = field(default_factory=dict)
    calendars: Calendars = field(default_factory=Calendars)


DATES: Final = frozenset({RecordField.BIRTH_DATE, RecordField.ISSUE_DATE, RecordField.EXPIRY_DATE})
_NAMES: Final = frozenset({RecordField.SURNAME, RecordField.GIVEN_NAMES, RecordField.FULL_NAME})
_CODES: Final = frozenset({RecordField.NATIONALITY, RecordField.ISSUER})
_NUMBERS: Final = frozenset({RecordField.DOCUMENT_NUMBER, RecordField.PERSONAL_NUMBER})
_CHINA: Final = "CHN"
_OWN_READINGS: Final = frozenset({"HKG", "MAC"})
_ISSUERS: Final = (RecordField.ISSUER,)
_PLACES: Final = (RecordField.ISSUER, RecordField.AUTHORITY, RecordField.BIRTH_PLACE)
_SETTLED: Final = frozenset({Verdict.SAME, Verdict.PERMITTED_VARIANT, Verdict.TRUNCATED})


def match_record(
    registered: Mapping[RecordField, str], reading: Reading, tables: Tables
) -> tuple[FieldMatch, ...]:
    """Compare every field that the record holds with what `reading` says of it."""
    return tuple(
        FieldMatch(
            field=each,
            source=reading.source,
            registered=text,
            read=reading.fields.get(each, ""),
            verdict=judgement.verdict,
            reason=judgement.reason,
        )
        for each, text in registered.items()
        for judgement in (_judge(each, registered, reading, tables),)
    )


def match_sources(one: Reading, other: Reading, tables: Tables) -> tuple[Conflict, ...]:
    """Name every field in which two sources of one document contradict each other."""
    longer, shorter = (other, one) if one.cut_short else (one, other)
    said = {each: text for each, text in longer.fields.items() if text.strip(" <")}
    return tuple(
        Conflict(field=match.field, sources=(one.source, other.source), reason=match.reason)
        for match in match_record(said, shorter, tables)
        if match.verdict is Verdict.DIFFERENT
    )


def _judge(
    each: RecordField,
    registered: Mapping[RecordField, str],
    reading: Reading,
    tables: Tables,
) -> Judgement:
    ours, theirs = registered[each], reading.fields.get(each)
    if each in _NAMES:
        return _judge_name(each, registered, reading, tables)
    if theirs is None or not ours.strip():
        return Judgement(Verdict.NOT_PRESENT, MatchReason.ONE_SIDE_ONLY)
    if each is not RecordField.SEX and not theirs.strip(" <"):
        return Judgement(Verdict.UNREADABLE, MatchReason.NOTHING_READ)
    if each in DATES:
        country = issuer_of(reading.fields.get(RecordField.ISSUER, ""), tables.issuers)
        return match_date(ours, theirs, tables.calendars, country=country)
    return _match_code(each, ours, theirs, tables)


def _match_code(each: RecordField, ours: str, theirs: str, tables: Tables) -> Judgement:
    if each is RecordField.SEX:
        return match_sex(ours, theirs, tables.sexes)
    if each in _CODES:
        return match_issuer(ours, theirs, tables.issuers)
    return match_number(ours, theirs) if each in _NUMBERS else match_text(ours, theirs)


def _judge_name(
    each: RecordField,
    registered: Mapping[RecordField, str],
    reading: Reading,
    tables: Tables,
) -> Judgement:
    country = _country(registered, reading, tables)
    ours, theirs = registered[each], reading.fields.get(each)
    judgement = Judgement(Verdict.NOT_PRESENT, MatchReason.ONE_SIDE_ONLY)
    if theirs is not None and normalised(ours):
        judgement = match_name(
            ours, theirs, tables.spelling, cut_short=reading.cut_short, country=country
        )
    if judgement.verdict in _SETTLED or not _names_said(reading):
        return judgement
    sides = (
        {str(k): v for k, v in registered.items()},
        {str(k): v for k, v in reading.fields.items()},
    )
    whole = match_part(each, sides, tables.spelling, country)
    return judgement if whole is None else whole


def _names_said(reading: Reading) -> bool:
    return any(normalised(reading.fields.get(name, "")) for name in _NAMES)


def _country(registered: Mapping[RecordField, str], reading: Reading, tables: Tables) -> str:
    """The nationality by the record, else by the source, else who issued the document.

    Passports of Hong Kong and Macau say that their holder is Chinese; who issued them, or where,
    then tells how the name is read.
    """
    sides = (registered, reading.fields)
    said = (*(side.get(RecordField.NATIONALITY, "") for side in sides), *_issued(sides, _ISSUERS))
    found = [code for text in said if (code := issuer_of(text, tables.issuers))]
    if found[:1] == [_CHINA]:
        places = (issuer_of(text, tables.issuers) for text in _issued(sides, _PLACES))
        found = [code for code in places if code in _OWN_READINGS] + found
    return found[0] if found else ""


def _issued(
    sides: tuple[Mapping[RecordField, str], ...], fields: tuple[RecordField, ...]
) -> tuple[str, ...]:
    return tuple(side.get(each, "") for each in fields for side in reversed(sides))
