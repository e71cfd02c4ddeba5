"""Verdicts of fields against the record, on the cases that disputes turn on."""

from pathlib import Path

import pytest

from app.domain.match_words import MatchReason, Verdict
from app.domain.record_match import FieldMatch, Reading, RecordField, Tables, match_record
from app.services.tables import read_tables

TABLES = Path(__file__).parents[3] / "resources/tables"


@pytest.fixture(scope="module")
def table() -> Tables:
    return read_tables(TABLES)


def one(
    table: Tables, field: RecordField, ours: str, theirs: str, *, cut_short: bool = False
) -> FieldMatch:
    reading = Reading(source="mrz", fields={field: theirs}, cut_short=cut_short)
    (match,) = match_record({field: ours}, reading, table)
    return match


NAMES = [
    ("Müller", "MUELLER", Verdict.PERMITTED_VARIANT, MatchReason.TRANSLITERATED),
    ("Müller", "MULLER", Verdict.PERMITTED_VARIANT, MatchReason.TRANSLITERATED),
    ("Müller", "MUXXLLER", Verdict.PERMITTED_VARIANT, MatchReason.TRANSLITERATED),
    ("MUELLER", "Müller", Verdict.PERMITTED_VARIANT, MatchReason.TRANSLITERATED),
    ("MUELLER", "MULLER", Verdict.PERMITTED_VARIANT, MatchReason.COMMON_SPELLING),
    ("Mueller", "MUELLER", Verdict.SAME, MatchReason.EQUAL),
    ("Núñez", "NUNXXEZ", Verdict.PERMITTED_VARIANT, MatchReason.TRANSLITERATED),
    ("Strauß", "STRAUSS", Verdict.SAME, MatchReason.EQUAL),
    ("Иванов", "IVANOV", Verdict.PERMITTED_VARIANT, MatchReason.TRANSLITERATED),
    ("Щербаков", "SHCHERBAKOV", Verdict.PERMITTED_VARIANT, MatchReason.TRANSLITERATED),
    ("Nguyễn", "NGUYEN", Verdict.PERMITTED_VARIANT, MatchReason.MARKS_DROPPED),
    ("O'Connor", "OCONNOR", Verdict.SAME, MatchReason.EQUAL),
    ("Smith-Jones", "SMITH<JONES", Verdict.SAME, MatchReason.EQUAL),
    ("Jean-Pierre", "JEANPIERRE", Verdict.PERMITTED_VARIANT, MatchReason.SPACING),
    ("van der Berg", "BERG", Verdict.PERMITTED_VARIANT, MatchReason.PARTICLE),
    ("García López", "LOPEZ<GARCIA", Verdict.REORDERED, MatchReason.PARTS_IN_OTHER_ORDER),
    ("García López", "GARCIA", Verdict.DIFFERENT, MatchReason.PART_MISSING),
    ("Ivanov", "PETROV", Verdict.DIFFERENT, MatchReason.OTHER_TEXT),
    ("Miller", "MULLER", Verdict.DIFFERENT, MatchReason.OTHER_TEXT),
    ("张伟", "ZHANG", Verdict.DIFFERENT, MatchReason.NOT_PINYIN),
    ("张伟", "张伟", Verdict.SAME, MatchReason.EQUAL),
    ("Smith", "<<<", Verdict.UNREADABLE, MatchReason.NOTHING_READ),
]


@pytest.mark.parametrize(("ours", "theirs", "verdict", "reason"), NAMES)
def test_a_name_gets_its_verdict_and_reason(
    table: Tables, ours: str, theirs: str, verdict: Verdict, reason: MatchReason
) -> None:
    match = one(table, RecordField.SURNAME, ours, theirs)
    assert (match.verdict, match.reason) == (verdict, reason)


def test_a_beginning_is_truncation_only_where_the_room_ended(table: Tables) -> None:
    long, cut = "Papandropoulous Konstantinos", "PAPANDROPOULOUS KONST"
    assert one(table, RecordField.SURNAME, long, cut, cut_short=True).verdict is Verdict.TRUNCATED
    assert one(table, RecordField.SURNAME, long, cut).verdict is Verdict.DIFFERENT


def test_initials_and_omitted_parts_are_truncation_where_the_room_ended(table: Tables) -> None:
    match = one(
        table, RecordField.GIVEN_NAMES, "Jonathon Warren Trevor", "JONATHON W", cut_short=True
    )
    assert match.reason is MatchReason.ROOM_ENDED


def test_a_swap_of_surname_and_given_names_is_reordered(table: Tables) -> None:
    registered = {RecordField.SURNAME: "Zhang", RecordField.GIVEN_NAMES: "Wei"}
    fields = {RecordField.SURNAME: "WEI", RecordField.GIVEN_NAMES: "ZHANG"}
    matches = match_record(registered, Reading(source="mrz", fields=fields), table)
    assert {match.reason for match in matches} == {MatchReason.SURNAME_AND_GIVEN_SWAPPED}


OTHERS = [
    (RecordField.BIRTH_DATE, "1974-08-12", "740812", Verdict.SAME, MatchReason.TWO_DIGIT_YEAR),
    (RecordField.BIRTH_DATE, "1974-08-12", "1974-08-12", Verdict.SAME, MatchReason.EQUAL),
    (RecordField.BIRTH_DATE, "1974-08-12", "19740812", Verdict.SAME, MatchReason.EQUAL),
    (
        RecordField.BIRTH_DATE,
        "1974-08-12",
        "74<<<<",
        Verdict.PERMITTED_VARIANT,
        MatchReason.DATE_PARTLY_UNKNOWN,
    ),
    (
        RecordField.BIRTH_DATE,
        "1974-08-12",
        "741208",
        Verdict.DIFFERENT,
        MatchReason.DAY_AND_MONTH_SWAPPED,
    ),
    (RecordField.BIRTH_DATE, "1974-08-12", "740813", Verdict.DIFFERENT, MatchReason.OTHER_TEXT),
    (RecordField.BIRTH_DATE, "1974-08-12", "7408I2", Verdict.UNREADABLE, MatchReason.NO_DATE),
    (RecordField.EXPIRY_DATE, "2032-04-15", "2032-02-30", Verdict.UNREADABLE, MatchReason.NO_DATE),
    (RecordField.DOCUMENT_NUMBER, "L898902C3", "L898902C3", Verdict.SAME, MatchReason.EQUAL),
    (RecordField.DOCUMENT_NUMBER, "AB 123-45", "AB12345<<", Verdict.SAME, MatchReason.EQUAL),
    (
        RecordField.DOCUMENT_NUMBER,
        "L0123",
        "LO123",
        Verdict.DIFFERENT,
        MatchReason.LOOKALIKE_CHARACTERS,
    ),
    (
        RecordField.ISSUER,
        "DEU",
        "D<<",
        Verdict.PERMITTED_VARIANT,
        MatchReason.CODES_OF_ONE_MEANING,
    ),
    (RecordField.SEX, "X", "<", Verdict.PERMITTED_VARIANT, MatchReason.CODES_OF_ONE_MEANING),
    (RecordField.SEX, "M", "F", Verdict.DIFFERENT, MatchReason.OTHER_TEXT),
    (RecordField.NATIONALITY, "UTO", "", Verdict.UNREADABLE, MatchReason.NOTHING_READ),
]


Row = tuple[RecordField, str, str, Verdict, MatchReason]


@pytest.mark.parametrize("row", OTHERS)
def test_a_field_gets_its_verdict_and_reason(table: Tables, row: Row) -> None:
    field, ours, theirs, verdict, reason = row
    match = one(table, field, ours, theirs)
    assert (match.verdict, match.reason) == (verdict, reason)


def test_a_field_that_the_source_does_not_have_is_not_present(table: Tables) -> None:
    reading = Reading(source="mrz", fields={})
    (match,) = match_record({RecordField.SURNAME: "Eriksson"}, reading, table)
    assert (match.verdict, match.read) == (Verdict.NOT_PRESENT, "")
