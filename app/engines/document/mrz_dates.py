"""Two-digit years of machine-readable zones: what they may mean, and by which rule.

The raw text stands beside every reading. No clock is asked, so the same zone always reads alike.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.engines.document.check_digits import FILLER
from app.engines.document.mrz_format import Mrz
from app.engines.document.mrz_layout import MrzField, MrzFormat

_EXPIRY_PIVOT: Final = 70
"""Expiry years below 70 are 20YY. Source: the first MRZ standard, ICAO Doc 9303, is of 1980."""


class YearRule(StrEnum):
    """How a two-digit year was given its century."""

    EXPIRY_PIVOT = "expiry_pivot_1970"
    LATEST_BEFORE_EXPIRY = "latest_not_after_expiry"
    LATEST_BEFORE_ISSUE = "latest_not_after_issue"
    UNREAD = "unread"
    """No date of the calendar: unknown parts or unreadable; only the raw text speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """A date as printed and as interpreted."""

    field: MrzField
    raw: str
    iso: str  # empty: no date of the calendar
    rule: YearRule


def dates(mrz: Mrz) -> tuple[DateReading, ...]:
    """Interpret the expiry and birth dates of `mrz`, as far as its format has them."""
    raw = {item.field: item.raw for item in mrz.fields}
    readings: list[DateReading] = []
    latest = None
    if (expiry := raw.get(MrzField.EXPIRY_DATE)) is not None:
        latest = _at(expiry, _expiry_century(expiry))
        readings.append(_reading(MrzField.EXPIRY_DATE, expiry, latest, YearRule.EXPIRY_PIVOT))
    rule = YearRule.LATEST_BEFORE_EXPIRY
    if mrz.format is MrzFormat.FRENCH_ID:  # the number begins with year and month of issue
        rule = YearRule.LATEST_BEFORE_ISSUE
        issued = raw[MrzField.DOCUMENT_NUMBER][:4] + "28"
        latest = _at(issued, _expiry_century(issued))
    birth = raw[MrzField.BIRTH_DATE]
    readings.append(_reading(MrzField.BIRTH_DATE, birth, _latest(birth, latest), rule))
    return tuple(readings)


def _reading(field: MrzField, raw: str, day: date | None, rule: YearRule) -> DateReading:
    if day is None:
        return DateReading(field=field, raw=raw, iso="", rule=YearRule.UNREAD)
    return DateReading(field=field, raw=raw, iso=day.isoformat(), rule=rule)


def _expiry_century(raw: str) -> int:
    return (
        2000 if raw[:2].isascii() and raw[:2].isdigit() and int(raw[:2]) < _EXPIRY_PIVOT else 1900
    )


def _latest(raw: str, limit: date | None) -> date | None:
    """Give the latest reading of `raw` that is not after `limit`; without a limit, none."""
    if limit is None:
        return None
    readings = (_at(raw, century) for century in (2000, 1900))
    return next((day for day in readings if day is not None and day <= limit), None)


def _at(raw: str, century: int) -> date | None:
    if FILLER in raw or not (raw.isascii() and raw.isdigit()):
        return None
    try:
        return date(century + int(raw[:2]), int(raw[2:4]), int(raw[4:6]))
    except ValueError:
        return None
