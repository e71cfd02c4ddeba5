"""Names in bulk, by country and verdict, as ICAO Doc 9303-3 and papers in use ask for.

Left of the sign the record, right of it the document; surname and given names with a bar between.
"""

from pathlib import Path

import pytest

from app.domain.match_words import Verdict
from app.domain.name_match import match_name
from app.domain.record_match import Reading, RecordField, Tables, match_record
from app.services.tables import read_tables
from tests.unit.domain.name_pairs import FULL, ONE, TWO

TABLES = Path(__file__).parents[3] / "resources/tables"
SURNAME, GIVEN, FULL_NAME = RecordField.SURNAME, RecordField.GIVEN_NAMES, RecordField.FULL_NAME
NATIONALITY = RecordField.NATIONALITY


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(TABLES)


def parts(side: str) -> dict[RecordField, str]:
    return dict(zip((SURNAME, GIVEN), side.split("|"), strict=True))


@pytest.mark.parametrize(("country", "verdict"), ONE)
def test_one_name_gets_the_verdict_of_its_country(
    tables: Tables, country: str, verdict: Verdict
) -> None:
    pairs = [pair.split(" = ") for pair in ONE[country, verdict].split("; ")]
    told = {
        f"{ours} = {theirs}": match_name(ours, theirs, tables.spelling, country=country).verdict
        for ours, theirs in pairs
    }
    assert {pair: each for pair, each in told.items() if each is not verdict} == {}


@pytest.mark.parametrize(("where", "pair", "verdicts"), TWO)
def test_surname_and_given_names_get_theirs(
    tables: Tables, where: str, pair: str, verdicts: str
) -> None:
    country, _, room = where.partition(" ")
    ours, theirs = map(parts, pair.split(" = "))
    reading = Reading(source="mrz", fields=theirs, cut_short=bool(room))
    matches = match_record({**ours, NATIONALITY: country}, reading, tables)
    told = {match.field: match.verdict for match in matches}
    assert f"{told[SURNAME]}|{told[GIVEN]}" == verdicts


@pytest.mark.parametrize(("country", "pair", "verdict"), FULL)
def test_a_full_name_says_no_order(
    tables: Tables, country: str, pair: str, verdict: Verdict
) -> None:
    ours, theirs = pair.split(" = ")
    record = {**parts(ours), NATIONALITY: country}
    matches = match_record(record, Reading(source="printed", fields={FULL_NAME: theirs}), tables)
    told = {match.verdict for match in matches if match.field is not NATIONALITY}
    assert told == {verdict}


PASSPORT_OF_HONG_KONG = {SURNAME: "CHAN", GIVEN: "TAI MAN", NATIONALITY: "CHN"}


@pytest.mark.parametrize(
    ("place", "verdict"),
    [({}, Verdict.DIFFERENT), ({RecordField.BIRTH_PLACE: "HONG KONG"}, Verdict.PERMITTED_VARIANT)],
)
def test_a_passport_of_hong_kong_says_chinese_and_its_place_how_names_are_read(
    tables: Tables, place: dict[RecordField, str], verdict: Verdict
) -> None:
    record = {SURNAME: "陳", GIVEN: "大文", NATIONALITY: "CHN"}
    fields = {**PASSPORT_OF_HONG_KONG, **place}
    matches = match_record(record, Reading(source="printed", fields=fields), tables)
    assert {match.verdict for match in matches[:2]} == {verdict}
