"""One date against another: the record's in full, the document's as it prints dates."""

import re
from datetime import date
from typing import Final

from app.domain.match_words import Judgement, MatchReason, Verdict

_MRZ: Final = re.compile(r"([0-9<]{2})([0-9<]{2})([0-9<]{2})")
_PARTS: Final = 3
_YEAR_DIGITS: Final = 4


def match_date(registered: str, read: str) -> Judgement:
    """Judge a date as `read` (YYMMDD of a zone, or year-month-day) against `registered`.

    Args:
        registered: Year, month and day with four-digit year first, any separator.
        read: The raw text.
    """
    ours = _full(registered)
    if ours is None:
        return Judgement(Verdict.UNREADABLE, MatchReason.NO_DATE)
    if (zone := _MRZ.fullmatch(read.strip())) is not None:
        return _match_zone(ours, (zone[1], zone[2], zone[3]))
    theirs = _full(read)
    if theirs is None:
        return Judgement(Verdict.UNREADABLE, MatchReason.NO_DATE)
    if ours == theirs:
        return Judgement(Verdict.SAME, MatchReason.EQUAL)
    swapped = (ours.year, ours.month, ours.day) == (theirs.year, theirs.day, theirs.month)
    return _different(swapped=swapped)


def _match_zone(ours: date, parts: tuple[str, str, str]) -> Judgement:
    """Compare with YYMMDD, whose unknown parts are fillers (ICAO Doc 9303-3, 4.7)."""
    wanted = (f"{ours.year % 100:02}", f"{ours.month:02}", f"{ours.day:02}")
    known = [part for part in parts if "<" not in part]
    if not known:
        return Judgement(Verdict.UNREADABLE, MatchReason.NOTHING_READ)
    if all("<" in part or part == want for part, want in zip(parts, wanted, strict=True)):
        if len(known) < _PARTS:
            return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.DATE_PARTLY_UNKNOWN)
        return Judgement(Verdict.SAME, MatchReason.TWO_DIGIT_YEAR)
    return _different(swapped=parts == (wanted[0], wanted[2], wanted[1]))


def _different(*, swapped: bool) -> Judgement:
    reason = MatchReason.DAY_AND_MONTH_SWAPPED if swapped else MatchReason.OTHER_TEXT
    return Judgement(Verdict.DIFFERENT, reason)


def _full(text: str) -> date | None:
    parts = re.findall(r"[0-9]+", text)
    if len(parts) == 1 and len(parts[0]) == _YEAR_DIGITS * 2:
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
    if len(parts) != _PARTS or len(parts[0]) != _YEAR_DIGITS:
        return None
    try:
        return date(*map(int, parts))
    except ValueError:
        return None
