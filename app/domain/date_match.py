"""One date against another: the record's in full, the document's as it prints dates."""

from datetime import date

from app.domain.date_words import (
    Calendar,
    Calendars,
    DateReading,
    near,
    read_date,
    swapped,
)
from app.domain.match_words import Judgement, MatchReason, Verdict


def match_date(registered: str, read: str, calendars: Calendars, *, country: str = "") -> Judgement:
    """Judge a date as `read` (as printed, or YYMMDD of a zone) against `registered`.

    Args:
        registered: As the record holds it; year, month and day with the year first at best.
        read: The raw text.
        calendars: What is known of months and of other calendars.
        country: Who issued the paper, three letters; empty when nothing says it.
    """
    ours = read_date(registered, calendars)
    theirs = read_date(read, calendars, country=country)
    if not read.strip(" <"):
        return Judgement(Verdict.UNREADABLE, MatchReason.NOTHING_READ)
    if not ours.days or not (theirs.days or theirs.parts):
        return Judgement(Verdict.UNREADABLE, MatchReason.NO_DATE)
    if theirs.parts is not None:
        return _match_parts(ours, theirs.parts)
    if ours.days & theirs.days:
        return _agreeing(ours, theirs)
    return Judgement(Verdict.DIFFERENT, _unlike(ours, theirs))


def _agreeing(ours: DateReading, theirs: DateReading) -> Judgement:
    if ours.open_order or theirs.open_order:
        return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.DAY_OR_MONTH_FIRST)
    if Calendar.GREGORIAN not in {ours.calendar, theirs.calendar} or (
        ours.calendar is not theirs.calendar
    ):
        return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.OTHER_CALENDAR)
    if ours.two_digits or theirs.two_digits:
        return Judgement(Verdict.SAME, MatchReason.TWO_DIGIT_YEAR)
    return Judgement(Verdict.SAME, MatchReason.EQUAL)


def _match_parts(ours: DateReading, parts: tuple[int | None, int | None, int | None]) -> Judgement:
    """Compare what is stated; unknown parts are fillers (ICAO Doc 9303-3, 4.7)."""
    if parts == (None, None, None):
        return Judgement(Verdict.UNREADABLE, MatchReason.NOTHING_READ)
    if any(_agrees(day, parts) for day in ours.days):
        return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.DATE_PARTLY_UNKNOWN)
    return Judgement(Verdict.DIFFERENT, MatchReason.OTHER_TEXT)


def _agrees(day: date, parts: tuple[int | None, int | None, int | None]) -> bool:
    year, month, number = parts
    years = {day.year, day.year % 100}
    return (
        (year is None or year in years)
        and (month is None or month == day.month)
        and (number is None or number == day.day)
    )


def _unlike(ours: DateReading, theirs: DateReading) -> MatchReason:
    if ours.days & {swapped(day) for day in theirs.days}:
        return MatchReason.DAY_AND_MONTH_SWAPPED
    if theirs.calendar is Calendar.HIJRI and any(near(theirs.days, day) for day in ours.days):
        return MatchReason.A_DAY_APART
    return MatchReason.OTHER_TEXT
