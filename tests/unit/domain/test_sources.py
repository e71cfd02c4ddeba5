"""Two sources of one document beside each other, codes, and the signs that specimens bear."""

from pathlib import Path

import pytest

from app.domain.match_words import MatchReason, Verdict
from app.domain.record_match import (
    Reading,
    RecordField,
    Tables,
    match_record,
    match_sources,
)
from app.domain.specimen import SpecimenSign, number_sign, specimen_signs
from app.services.tables import read_tables

TABLES = Path(__file__).parents[3] / "resources/tables"
MRZ = {
    RecordField.SURNAME: "MUELLER",
    RecordField.GIVEN_NAMES: "ALEX ROWAN",
    RecordField.BIRTH_DATE: "880214",
    RecordField.EXPIRY_DATE: "301108",
    RecordField.DOCUMENT_NUMBER: "X41S70926",
    RecordField.NATIONALITY: "D",
    RecordField.SEX: "X",
}
PRINTED = {
    RecordField.SURNAME: "Müller",
    RecordField.GIVEN_NAMES: "Alex Rowan",
    RecordField.BIRTH_DATE: "14 FEB 1988",
    RecordField.EXPIRY_DATE: "08.11.2030",
    RecordField.DOCUMENT_NUMBER: "X41S70926",
    RecordField.NATIONALITY: "DEUTSCH",
    RecordField.ADDRESS: "Utopia City",
}


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(TABLES)


def conflicts(tables: Tables, **changes: str) -> dict[str, MatchReason]:
    printed = {**PRINTED, RecordField.NATIONALITY: "Germany"}
    printed |= {RecordField(name): text for name, text in changes.items()}
    pair = Reading(source="mrz", fields=MRZ), Reading(source="printed", fields=printed)
    return {found.field.value: found.reason for found in match_sources(*pair, tables)}


def test_sources_that_say_the_same_in_their_own_way_are_no_conflict(tables: Tables) -> None:
    assert conflicts(tables) == {}


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("surname", "Miller", MatchReason.OTHER_TEXT),
        ("birth_date", "15 FEB 1988", MatchReason.OTHER_TEXT),
        ("expiry_date", "11.08.2030", MatchReason.DAY_AND_MONTH_SWAPPED),
        ("document_number", "X41S7O926", MatchReason.LOOKALIKE_CHARACTERS),
        ("document_number", "X41S70928", MatchReason.OTHER_TEXT),
        ("nationality", "UTO", MatchReason.OTHER_TEXT),
        ("sex", "M", MatchReason.OTHER_TEXT),
    ],
)
def test_a_pair_of_sources_that_contradicts_itself_is_named(
    tables: Tables, field: str, text: str, reason: MatchReason
) -> None:
    assert conflicts(tables, **{field: text}) == {field: reason}


def test_a_zone_that_ended_does_not_contradict_the_whole_name(tables: Tables) -> None:
    long = {RecordField.SURNAME: "Papandropoulous", RecordField.GIVEN_NAMES: "Jonathon Warren"}
    cut = {RecordField.SURNAME: "PAPANDROPOULOUS", RecordField.GIVEN_NAMES: "JONATHON W"}
    whole = Reading(source="printed", fields=long)
    for full, count in ((True, 0), (False, 1)):
        zone = Reading(source="mrz", fields=cut, cut_short=full)
        assert len(match_sources(zone, whole, tables)) == count
        assert len(match_sources(whole, zone, tables)) == count


CODES = [
    (RecordField.NATIONALITY, "DEU", "D<<", Verdict.PERMITTED_VARIANT),
    (RecordField.NATIONALITY, "Germany", "D", Verdict.PERMITTED_VARIANT),
    (RecordField.NATIONALITY, "DE", "DEU", Verdict.PERMITTED_VARIANT),
    (RecordField.NATIONALITY, "CHN", "China", Verdict.PERMITTED_VARIANT),
    (RecordField.NATIONALITY, "DEU", "DEUTSCH", Verdict.PERMITTED_VARIANT),
    (RecordField.NATIONALITY, "FRA", "Français / French", Verdict.PERMITTED_VARIANT),
    (RecordField.NATIONALITY, "ZMB", "Zambian woman", Verdict.UNREADABLE),
    (RecordField.NATIONALITY, "GBR", "GBD", Verdict.DIFFERENT),
    (RecordField.NATIONALITY, "XXA", "XXA", Verdict.SAME),
    (RecordField.NATIONALITY, "XXA", "XXB", Verdict.DIFFERENT),
    (RecordField.ISSUER, "UNO", "UNO", Verdict.SAME),
    (RecordField.ISSUER, "UTO", "UT0", Verdict.DIFFERENT),
    (RecordField.SEX, "M", "男", Verdict.PERMITTED_VARIANT),
    (RecordField.SEX, "F", "Female", Verdict.PERMITTED_VARIANT),
    (RecordField.SEX, "F", "F/F", Verdict.PERMITTED_VARIANT),
    (RecordField.SEX, "F", "М", Verdict.DIFFERENT),  # noqa: RUF001 -- Cyrillic, for male
    (RecordField.SEX, "M", "M/F", Verdict.UNREADABLE),
    (RecordField.DOCUMENT_NUMBER, "A123456(7)", "A1234567", Verdict.SAME),
    (
        RecordField.DOCUMENT_NUMBER,
        "110101194910010018",
        "110101491001001",
        Verdict.PERMITTED_VARIANT,
    ),
    (RecordField.DOCUMENT_NUMBER, "11010119491001001x", "11010119491001001X", Verdict.SAME),
]


@pytest.mark.parametrize(("field", "ours", "theirs", "verdict"), CODES)
def test_codes_and_numbers(
    tables: Tables, field: RecordField, ours: str, theirs: str, verdict: Verdict
) -> None:
    (match,) = match_record({field: ours}, Reading(source="x", fields={field: theirs}), tables)
    assert match.verdict is verdict


@pytest.mark.parametrize(
    ("number", "sign"),
    [
        ("000000000", SpecimenSign.REPEATS),
        ("C11111111", SpecimenSign.REPEATS),
        ("123456789", SpecimenSign.COUNTS),
        ("AB 987654", SpecimenSign.COUNTS),
        ("L898902C3", None),
        ("X41S70926", None),
        ("110101199003077571", None),
    ],
)
def test_a_number_that_repeats_or_counts_is_a_sign(number: str, sign: SpecimenSign | None) -> None:
    assert number_sign(number) is sign


def test_names_and_issuers_of_specimens_are_signs() -> None:
    fields = {"surname": "MUSTERMANN", "issuer": "UTO", "given_names": "ERIKA"}
    assert specimen_signs(fields) == {"surname": SpecimenSign.NAME, "issuer": SpecimenSign.ISSUER}
