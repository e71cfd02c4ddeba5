"""Dates as papers print them: orders, months in words, calendars, two-digit years."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.date_match import match_date
from app.domain.match_words import MatchReason, Verdict
from app.domain.paper_dates import is_current, is_minor
from app.domain.record_match import Reading, RecordField, Tables
from app.services.tables import read_tables

TABLES = Path(__file__).parents[3] / "resources/tables"
BORN = "1974-08-12"
EQUAL = (Verdict.SAME, MatchReason.EQUAL)
TWO_DIGITS = (Verdict.SAME, MatchReason.TWO_DIGIT_YEAR)
CALENDAR = (Verdict.PERMITTED_VARIANT, MatchReason.OTHER_CALENDAR)
OPEN = (Verdict.PERMITTED_VARIANT, MatchReason.DAY_OR_MONTH_FIRST)
PARTLY = (Verdict.PERMITTED_VARIANT, MatchReason.DATE_PARTLY_UNKNOWN)
SWAPPED = (Verdict.DIFFERENT, MatchReason.DAY_AND_MONTH_SWAPPED)
OTHER = (Verdict.DIFFERENT, MatchReason.OTHER_TEXT)
APART = (Verdict.DIFFERENT, MatchReason.A_DAY_APART)
NO_DATE = (Verdict.UNREADABLE, MatchReason.NO_DATE)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(TABLES)


ROWS = [
    (BORN, "740812", "", TWO_DIGITS),
    (BORN, "741208", "", SWAPPED),
    (BORN, "74<<<<", "", PARTLY),
    (BORN, "7408I2", "", NO_DATE),
    (BORN, "<<<<<<", "", (Verdict.UNREADABLE, MatchReason.NOTHING_READ)),
    ("2000-01-02", "000102", "", TWO_DIGITS),
    ("2000-01-02", "02.01.00", "", TWO_DIGITS),
    (BORN, "19740812", "", EQUAL),
    (BORN, "08121974", "USA", EQUAL),
    (BORN, "08121974", "", OPEN),
    (BORN, "12 AUG 1974", "", EQUAL),
    (BORN, "12 AUG/AOÛT 74", "", TWO_DIGITS),
    (BORN, "12AUG1974", "", EQUAL),
    (BORN, "Aug 12, 1974", "USA", EQUAL),
    (BORN, "12 de agosto de 1974", "", EQUAL),
    (BORN, "12 августа 1974", "", EQUAL),
    (BORN, "12 сер/AUG 74", "", TWO_DIGITS),  # noqa: RUF001 -- Ukrainian
    (BORN, "12 Αύγουστος 1974", "", EQUAL),
    ("1974-03-12", "12. März 1974", "", EQUAL),
    ("1974-03-12", "12 MAI 1974", "", OTHER),
    (BORN, "12.08.1974", "", EQUAL),
    (BORN, "08.12.1974", "", SWAPPED),
    (BORN, "12/08/1974", "", OPEN),
    (BORN, "08/12/1974", "", OPEN),
    (BORN, "12/08/1974", "FRA", EQUAL),
    (BORN, "12/08/1974", "USA", SWAPPED),
    (BORN, "08/12/1974", "USA", EQUAL),
    ("1974-08-25", "25/08/1974", "", EQUAL),
    (BORN, "00.08.1974", "", PARTLY),
    (BORN, "XX XX 1974", "", PARTLY),
    (BORN, "XX XX 1975", "", OTHER),
    (BORN, "1974年8月12日", "", EQUAL),
    (BORN, "一九七四年八月十二日", "", EQUAL),
    (BORN, "民國63年8月12日", "", CALENDAR),
    (BORN, "063/08/12", "TWN", CALENDAR),
    (BORN, "民國64年8月12日", "", OTHER),
    (BORN, "昭和49年8月12日", "", CALENDAR),
    (BORN, "S49.8.12", "", CALENDAR),
    ("2019-05-01", "令和元年5月1日", "", CALENDAR),
    ("2019-05-01", "平成31年5月1日", "", NO_DATE),
    ("1989-01-08", "昭和64年1月8日", "", NO_DATE),
    (BORN, "12 สิงหาคม 2517", "", CALENDAR),
    (BORN, "12 ส.ค. 2517", "", CALENDAR),
    ("2024-03-11", "1445/09/01", "", CALENDAR),
    ("2024-03-11", "1 Ramadan 1445 AH", "", CALENDAR),
    ("2024-03-12", "١٤٤٥/٠٩/٠١", "", APART),  # noqa: RUF001 -- Arabic figures
    ("2024-03-20", "1445/09/01", "", OTHER),
    ("2032-04-15", "2032-02-30", "", NO_DATE),
    (BORN, "no date", "", NO_DATE),
]
Row = tuple[str, str, str, tuple[Verdict, MatchReason]]


@pytest.mark.parametrize("row", ROWS)
def test_a_date_gets_its_verdict_and_reason(tables: Tables, row: Row) -> None:
    ours, theirs, country, told = row
    judged = match_date(ours, theirs, tables.calendars, country=country)
    assert (judged.verdict, judged.reason) == told


SUBMITTED = date(2026, 11, 12)


def said(field: RecordField, *texts: str, source: str = "printed") -> list[Reading]:
    return [Reading(source=source, fields={field: text}) for text in texts]


@pytest.mark.parametrize(
    ("texts", "current"),
    [
        (("351108",), True),
        (("251108",), False),
        (("12 NOV 2026",), True),
        (("11 NOV 2026",), False),
        (("351108", "08 NOV 2025"), False),
        (("10/12/2026",), False),  # 12 October or 10 December: the earlier one holds
        (("长期",), True),
        (("no date",), None),
        ((), None),
    ],
)
def test_expiry_counts_at_submission_and_the_worse_reading_holds(
    tables: Tables, *, texts: tuple[str, ...], current: bool | None
) -> None:
    assert is_current(said(RecordField.EXPIRY_DATE, *texts), SUBMITTED, tables) is current


def test_the_examiners_reading_of_the_expiry_stands_before_the_machines(tables: Tables) -> None:
    field = RecordField.EXPIRY_DATE
    readings = said(field, "251108") + said(field, "2035-11-08", source="examiner")
    assert is_current(readings, SUBMITTED, tables) is True


@pytest.mark.parametrize(
    ("texts", "minor"),
    [
        (("081113",), True),
        (("081112",), False),
        (("300101",), False),  # 2030 is after submission: 1930
        (("12 NOV 2009",), True),
        (("740812", "12 AUG 2009"), True),
        (("200101", "1 JAN 1920"), False),  # a whole year settles the two digits
        (("no date",), None),
    ],
)
def test_a_person_under_age_at_submission_is_named(
    tables: Tables, *, texts: tuple[str, ...], minor: bool | None
) -> None:
    assert is_minor(said(RecordField.BIRTH_DATE, *texts), SUBMITTED, tables) is minor


def test_who_is_born_on_29_february_comes_of_age_on_1_march(tables: Tables) -> None:
    born = said(RecordField.BIRTH_DATE, "2008-02-29")
    assert is_minor(born, date(2026, 2, 28), tables) is True
    assert is_minor(born, date(2026, 3, 1), tables) is False
