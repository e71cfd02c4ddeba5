"""Dates at the beginning of a line, in the orders and languages of statements.

Law: an order of day and month that the statement does not tell is told by its period or its other
rows, or stays unknown; it is never assumed from a language.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

_MONTH_WORDS: Final = (
    "jan januar january janvier enero ene gennaio gen janeiro januari jänner styczeń",
    "feb februar february février fevrier févr fev febrero febbraio fevereiro februari",
    "mar mär märz maerz march mars marzo março maart mrt",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei maj",
    "jun juni june juin junio giugno giu junho",
    "jul juli july juillet juil julio luglio lug julho",
    "aug august août aout agosto ago augustus",
    "sep sept september septembre septiembre settembre set setembro",
    "oct okt oktober october octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec dez dezember december décembre decembre déc dic diciembre dicembre dezembro",
)
_MONTHS: Final = {
    word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words.split()
}
_WORD: Final = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
WEEKDAY: Final = re.compile(
    r"mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|mo|di|mi|do|fr|sa|so"
    r"|lun(?:di|es|edì)?|mar(?:di|tes|tedì)|mercredi|mi[eé]rcoles|mercoledì|jeudi|jueves|giovedì"
    r"|ven(?:dredi|erdì)|viernes|s[aá]bado|samedi|sabato|dim(?:anche)|doming[oa]|domenica"
    r"|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|星期[一二三四五六日天]|周[一二三四五六日]",
    re.IGNORECASE,
)
"""What may stand before a date."""
_DAY_WORD: Final = rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?[-/. ]?(?P<w>{_WORD})(?![^\W\d_])\.?"
_TIME: Final = r"(?:[T ,]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|\s?UTC)?)?"
_FORMS: Final = tuple(
    (order, re.compile(pattern + _TIME + r"(?![\d.,]*\d)", re.IGNORECASE))
    for order, pattern in (
        ("ymd", r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"),
        ("ymd", r"(?P<y>\d{4})\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日"),
        ("ymd", r"(?P<y>(?:19|20)\d{2})(?P<m>0\d|1[0-2])(?P<d>[0-2]\d|3[01])(?!\d)"),
        ("md", r"(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日"),
        ("ab", r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?!\d)"),
        ("dmy", _DAY_WORD + r",?[-/. ]?(?:de )?'?(?P<y>\d{4}|\d{2}(?![\d.,:]))"),
        ("mdy", rf"(?P<w>{_WORD})\b\.?[-/ ](?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[-/ ](?P<y>\d{{4}})"),
        ("dm", _DAY_WORD),
        ("md", rf"(?P<w>{_WORD})\b\.?[-/ ](?P<d>\d{{1,2}})(?!\d)"),
        ("ab", r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?:(?P=s)(?!\d)|(?![\d.,/-]))"),
    )
)  # fmt: skip
_CENTURY: Final = 2000
"""Of two-digit years: no statement of an exchange account is older than the exchange."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDate:
    """A date as printed: parts that are told, and two that may stand either way."""

    year: int | None
    month: int | None
    day: int | None
    either: tuple[int, int] | None = None
    """Two numbers of which one is the day and one the month."""
    dotted: bool = False
    """Whether points part them: the day then stands first in every country that writes so."""
    length: int = 0
    """How many characters it takes at the beginning of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What settles the open questions of dates: their order, and the period."""

    day_first: bool | None = None
    first: date | None = None
    last: date | None = None


def leading_date(text: str) -> RawDate | None:
    """The date that `text` begins with."""
    for _, form in _FORMS:
        match = form.match(text)
        if match and (made := _made(match)) is not None:
            return made
    return None


def dates_in(text: str) -> list[tuple[int, RawDate]]:
    """Every date of a line, with where it begins."""
    found, at = [], 0
    while at < len(text):
        raw = leading_date(text[at:])
        starts = at == 0 or not text[at - 1].isalnum()
        if raw is not None and starts:
            found.append((at, raw))
            at += raw.length
        else:
            at += 1
    return found


def _made(match: re.Match[str]) -> RawDate | None:
    parts = match.groupdict()
    year = None
    if parts.get("y"):
        year = int(parts["y"]) + (_CENTURY if len(parts["y"]) <= 2 else 0)  # noqa: PLR2004
    length = match.end()
    if parts.get("a"):
        either = int(parts["a"]), int(parts["b"])
        if not (1 <= min(either) <= 12 and max(either) <= 31):  # noqa: PLR2004
            return None
        dotted = parts["s"] == "."
        return RawDate(year=year, month=None, day=None, either=either, dotted=dotted, length=length)
    month = _MONTHS[parts["w"].lower()] if parts.get("w") else int(parts["m"])
    day = int(parts["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004
        return None
    return RawDate(year=year, month=month, day=day, length=length)


def calendar_of(raws: Iterable[RawDate], period: tuple[date, date] | None) -> Calendar:
    """What the dates of a statement tell together."""
    first, last = period or (None, None)
    pairs = [raw for raw in raws if raw.either and not raw.dotted]
    day_first = _told_order(pairs)
    if day_first is None and pairs:
        day_first = _fitting_order(pairs, first, last)
    return Calendar(day_first=day_first, first=first, last=last)


def _told_order(pairs: list[RawDate]) -> bool | None:
    firsts = [raw.either[0] for raw in pairs if raw.either]
    seconds = [raw.either[1] for raw in pairs if raw.either]
    if max(firsts, default=0) > 12:  # noqa: PLR2004 -- months end there
        return True
    return False if max(seconds, default=0) > 12 else None  # noqa: PLR2004


def _fitting_order(pairs: list[RawDate], first: date | None, last: date | None) -> bool | None:
    """The order in which more dates fall into the period; else that with fewer steps back."""
    scores = {}
    for day_first in (True, False):
        calendar = Calendar(day_first=day_first, first=first, last=last)
        days = [settled(raw, calendar) for raw in pairs]
        known = [day for day in days if day is not None]
        inside = sum(1 for day in known if first and last and first <= day <= last)
        back = sum(1 for a, b in pairwise(known) if b < a)
        forth = sum(1 for a, b in pairwise(known) if b > a)
        scores[day_first] = (inside, -min(back, forth))
    if scores[True] == scores[False]:
        return None
    return scores[True] > scores[False]


def settled(raw: RawDate, calendar: Calendar) -> date | None:
    """The day that a date as printed stands for, if that can be told."""
    day, month = raw.day, raw.month
    if raw.either:
        a, b = raw.either
        day_first = True if raw.dotted else calendar.day_first
        if day_first is None and a != b:
            return None
        day, month = (a, b) if day_first else (b, a)
    if day is None or month is None:
        return None
    return next(
        (made for year in _years(raw, month, calendar) if (made := _day(year, month, day))), None
    )


def _years(raw: RawDate, month: int, calendar: Calendar) -> list[int]:
    if raw.year is not None:
        return [raw.year]
    if calendar.first is None or calendar.last is None:
        return []
    years = range(calendar.first.year, calendar.last.year + 1)
    return sorted(years, key=lambda y: not _within(y, month, calendar.first, calendar.last))


def _within(year: int, month: int, first: date | None, last: date | None) -> bool:
    if first is None or last is None:
        return False
    return (first.year, first.month) <= (year, month) <= (last.year, last.month)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
