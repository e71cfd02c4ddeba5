"""Laws of comparison, on texts that no paper ever printed: it answers, at once, and fairly."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.date_match import match_date
from app.domain.date_words import read_date
from app.domain.match_words import Verdict
from app.domain.name_match import match_name
from app.domain.record_match import Reading, RecordField, match_record
from app.services.national_numbers import SCHEMES, national_number
from app.services.tables import read_tables

TABLES = read_tables(Path(__file__).parents[2] / "resources/tables")
LETTERS = "AEIOUBZ ÄÖÜÑØẞĲ ЩЮЯЁЙЬ ΑΟΥΓΞ محمدوالي 张伟吕 -'<./ 019"
NAMES = st.text(alphabet=LETTERS, max_size=24) | st.text(max_size=24)
DATES = st.text(alphabet="0123456789X<./- 年月日民國S昭和元AHJAN\uff26", max_size=24) | st.text(
    max_size=30
)
FIRM = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FIRM
@given(NAMES, NAMES, st.booleans(), st.sampled_from(["", "RUS", "CHN", "DEU", "VNM"]))
def test_a_name_is_always_answered(one: str, other: str, full: bool, country: str) -> None:  # noqa: FBT001 -- drawn
    judged = match_name(one, other, TABLES.spelling, cut_short=full, country=country)
    assert judged.verdict in Verdict


@FIRM
@given(NAMES, NAMES)
def test_the_same_name_stays_the_same_whoever_stands_first(one: str, other: str) -> None:
    there = match_name(one, other, TABLES.spelling)
    back = match_name(other, one, TABLES.spelling)
    if Verdict.UNREADABLE not in {there.verdict, back.verdict}:
        assert there.verdict is back.verdict


@FIRM
@given(DATES, DATES)
def test_a_date_is_always_answered(one: str, other: str) -> None:
    assert match_date(one, other, TABLES.calendars).verdict in Verdict


@FIRM
@given(st.dates(date(1501, 1, 1), date(2399, 12, 31)))
def test_every_day_reads_as_itself(day: date) -> None:
    assert read_date(str(day), TABLES.calendars).days == {day}


@FIRM
@given(st.text(max_size=24), st.sampled_from(sorted(SCHEMES)))
def test_a_number_is_always_answered(text: str, country: str) -> None:
    found = national_number(text, country)
    assert found is None or found.scheme in SCHEMES[country]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A " * 60 + "B", "A " * 60 + "C"),
        ("Ü" * 190, "UE" * 95),
        ("Я" * 199, "IA" * 99),
        ("مح" * 90, "MOHA" * 40),
        ("张" * 199, "ZHANG" * 39),
        ("A" * 100_000, "B" * 100_000),
    ],
)
def test_no_document_keeps_the_window_waiting(one: str, other: str) -> None:
    fields = {RecordField.SURNAME: other, RecordField.GIVEN_NAMES: other}
    record = {RecordField.SURNAME: one, RecordField.GIVEN_NAMES: one}
    before = process_time()
    match_record(record, Reading(source="barcode", fields=fields, cut_short=True), TABLES)
    assert process_time() - before < 5
    assert match_date(one, "9" * 5_000, TABLES.calendars).verdict is Verdict.UNREADABLE
