"""Whether a paper was in force, and its holder of age, on the day of submission.

Laws: the examiner's reading stands before every machine's; of what machines read, and of what a
text leaves open, the worse holds; nothing is said of what nobody read.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from app.domain.code_match import issuer_of
from app.domain.date_words import DateReading, read_date
from app.domain.record_match import Reading, RecordField, Tables

MAJORITY: Final = 18
"""Years. Source: Convention on the Rights of the Child, article 1; ruling: no lower age counts."""
_ENDLESS: Final = frozenset({"长期", "長期", "PERMANENT", "INDEFINITE", "UNLIMITED", "UNBEFRISTET"})
"""How papers say that they never expire."""
_NEW_CENTURY: Final = 2000
_PIVOT: Final = 70
"""Expiry years below 70 are 20YY. Source: the first MRZ standard, ICAO Doc 9303, is of 1980."""


def is_current(readings: Sequence[Reading], day: date, tables: Tables) -> bool | None:
    """Whether the paper had not expired on `day`; None when its expiry is unread."""
    said = _texts(readings, RecordField.EXPIRY_DATE)
    endless = any(text.strip().upper() in _ENDLESS for text, _ in said)
    expiries = [_worst(_expiries(_days(text, of, tables)), first=True) for text, of in said]
    known = [expiry for expiry in expiries if expiry is not None]
    if not known:
        return True if endless else None
    return day <= min(known)


def is_minor(readings: Sequence[Reading], day: date, tables: Tables) -> bool | None:
    """Whether the person was under age on `day`; None when no birth date was read."""
    said = _texts(readings, RecordField.BIRTH_DATE)
    read = [_days(text, of, tables) for text, of in said]
    if any(each.days and not each.two_digits for each in read):
        read = [each for each in read if not each.two_digits]
    births = [_worst([born for born in each.days if born <= day], first=False) for each in read]
    known = [born for born in births if born is not None]
    return _of_age(max(known)) > day if known else None


def _texts(readings: Sequence[Reading], field: RecordField) -> list[tuple[str, Reading]]:
    own = [r for r in readings if r.source == "examiner" and field in r.fields]
    return [(r.fields[field], r) for r in own or readings if r.fields.get(field, "").strip(" <")]


def _days(text: str, reading: Reading, tables: Tables) -> DateReading:
    country = issuer_of(reading.fields.get(RecordField.ISSUER, ""), tables.issuers)
    return read_date(text, tables.calendars, country=country)


def _expiries(read: DateReading) -> list[date]:
    """Of a two-digit year, the century by the pivot; whole years as they stand."""
    if not read.two_digits:
        return list(read.days)
    return [day for day in read.days if (day.year % 100 < _PIVOT) == (day.year >= _NEW_CENTURY)]


def _worst(days: list[date], *, first: bool) -> date | None:
    if not days:
        return None
    return min(days) if first else max(days)


def _of_age(born: date) -> date:
    """The day on which somebody comes of age; born on 29 February, on 1 March."""
    try:
        return born.replace(year=born.year + MAJORITY)
    except ValueError:
        return date(born.year + MAJORITY, 3, 1)
