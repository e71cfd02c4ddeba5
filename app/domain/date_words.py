"""What days a printed date may mean: orders of day and month, calendars, two-digit years.

Laws:
1. Every reading that the text allows is kept; which one holds is decided by what it is compared
   with, and an order that the text leaves open is said.
2. A year of two digits means the year of either century; its raw text stands beside it.
3. Nothing is asked of a clock.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from app.domain.date_months import Months

FromHijri: TypeAlias = Callable[[int, int, int], date | None]
"""Year, month and day of the Hijri calendar to a day; None when there is none."""


class Calendar(StrEnum):
    """The calendars in which papers count."""

    GREGORIAN = "gregorian"
    MINGUO = "minguo"
    ERA = "era"
    BUDDHIST = "buddhist"
    HIJRI = "hijri"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """All that a text may mean as a date."""

    days: frozenset[date] = frozenset()
    calendar: Calendar = Calendar.GREGORIAN
    two_digits: bool = False
    parts: tuple[int | None, int | None, int | None] | None = None
    """Year (of the century when below 100), month and day where some are left open."""

    @property
    def open_order(self) -> bool:
        """Whether the text allows more than one day of the year."""
        return len({(day.month, day.day) for day in self.days}) > 1


def no_hijri(_year: int, _month: int, _day: int) -> date | None:
    """Know no Hijri calendar."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendars:
    """What is known of months and of other calendars."""

    months: Months = field(default_factory=Months)
    from_hijri: FromHijri = no_hijri


_ERAS: Final = (
    (date(2019, 5, 1), date(9999, 12, 31), ("令和", "REIWA", "R")),
    (date(1989, 1, 8), date(2019, 4, 30), ("平成", "HEISEI", "H")),
    (date(1926, 12, 25), date(1989, 1, 7), ("昭和", "SHOWA", "S")),
    (date(1912, 7, 30), date(1926, 12, 24), ("大正", "TAISHO", "T")),
    (date(1868, 10, 23), date(1912, 7, 29), ("明治", "MEIJI", "M")),
)
"""First and last day of each era, and its signs. Source: Japan, era laws and cabinet orders."""
_MINGUO: Final = 1911  # the year before the first. Source: Republic of China calendar
_BUDDHIST: Final = 543  # Thai solar calendar since 1941
_BUDDHIST_YEARS: Final = range(2400, 2700)
_HIJRI_YEARS: Final = range(1300, 1501)
"""Years that can be no Gregorian year of a living person or a current paper."""
_MINGUO_SIGNS: Final = ("中華民國", "中华民国", "民國", "民国", "ROC")
_BUDDHIST_SIGNS: Final = ("พ.ศ.", "พศ", "B.E.", "BE")
_HIJRI_SIGNS: Final = ("\u0647\u0640", "\u0647", "AH", "A.H.", "H")
_UNKNOWN: Final = re.compile(r"[X<*?]{2,4}")
_ZEROS: Final = re.compile(r"0{1,2}|0{4}")
_THAI_STOPS: Final = re.compile(r"(?<=[\u0e00-\u0e7f])\.")
_MONTH_FIRST: Final = frozenset({"USA"})
_EITHER: Final = frozenset({"", "CAN", "PHL"})
"""Who prints the month before the day, and of whom both are seen; all others print the day first,
as everybody does with full stops between. Source: Unicode CLDR, short date formats."""
_HAN_DIGITS: Final = str.maketrans("\u3007零\u25cb一二三四五六七八九元", "0001234567891")
_CENTURIES: Final = (1900, 2000)
_LONGEST: Final = 80  # characters of a date, month in four languages; beyond, it is none
_STARTS: Final = frozenset({"19", "20"})
_TWO, _THREE, _FOUR = 2, 3, 4  # digits of a year


def read_date(text: str, calendars: Calendars, *, country: str = "") -> DateReading:
    """Read a date as printed.

    Args:
        text: As printed; a zone's YYMMDD is read as such.
        calendars: What is known of months and of other calendars.
        country: Who issued the paper: the United States print the month first, Taiwan counts from
            1912.
    """
    if len(text) > _LONGEST:
        return DateReading()
    plain = _plain(text)
    found = _era(plain) or _minguo(plain, country) or _hijri(plain, calendars)
    if found is not None:
        return found
    return _buddhist(plain, calendars.months) or _gregorian(plain, calendars.months, country)


def _plain(text: str) -> str:
    """Fold width, case and figures of other scripts."""
    folded = unicodedata.normalize("NFKC", text.replace("พ.ศ.", "พศ")).upper().strip()
    figures = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in folded)
    if re.search(r"[年月日]", figures):
        figures = _han_numbers(figures)
    return figures


def _han_numbers(text: str) -> str:
    """Turn 二〇一九 and 十一 into figures; 元年 is the first year."""
    tens = re.sub(
        r"([一二三]?)十([一二三四五六七八九]?)", lambda m: (m[1] or "一") + (m[2] or "\u3007"), text
    )
    return tens.translate(_HAN_DIGITS)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"[0-9]+", text)))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _one(day: date | None, calendar: Calendar) -> DateReading:
    return DateReading(days=frozenset({day} if day else ()), calendar=calendar)


def _era(text: str) -> DateReading | None:
    for first, last, (han, word, letter) in _ERAS:
        found = re.match(rf"(?:{han}|{word}|{letter}(?=[\s.]*[0-9]))", text)
        numbers = _numbers(text)
        if found is not None and len(numbers) == _THREE:
            year, month, number = numbers
            day = _day(first.year + year - 1, month, number)
            inside = day is not None and first <= day <= last
            return _one(day if inside else None, Calendar.ERA)
    return None


def _minguo(text: str, country: str) -> DateReading | None:
    signed = any(sign in text for sign in _MINGUO_SIGNS)
    numbers = _numbers(text)
    three = re.match(r"0?[0-9]{2,3}[^0-9]", text) is not None and country == "TWN"
    if len(numbers) != _THREE or not (signed or (three and numbers[0] < _MINGUO)):
        return None
    return _one(_day(numbers[0] + _MINGUO, *numbers[1:]), Calendar.MINGUO)


def _buddhist(text: str, months: Months) -> DateReading | None:
    year = next((n for n in _numbers(text) if n in _BUDDHIST_YEARS), None)
    if year is None:
        return None
    rest = text.replace(str(year), str(year - _BUDDHIST))
    for sign in _BUDDHIST_SIGNS:
        rest = rest.replace(sign, " ")
    days = _gregorian(rest, months, "").days
    return DateReading(days=days, calendar=Calendar.BUDDHIST)


def _hijri(text: str, calendars: Calendars) -> DateReading | None:
    numbers = _numbers(text)
    year = next((n for n in numbers if n in _HIJRI_YEARS), None)
    if year is None:
        return None
    others = [n for n in numbers if n != year]
    words = re.sub(r"[0-9./]+", " ", text)
    for sign in _HIJRI_SIGNS:
        words = re.sub(rf"(?<!\w){re.escape(sign)}(?!\w)", " ", words)
    month = calendars.months.hijri_named("".join(words.split()))
    if month is not None and len(others) == 1:
        return _one(calendars.from_hijri(year, month, others[0]), Calendar.HIJRI)
    if len(others) != _TWO:
        return None
    month, day = others if numbers[0] == year else others[::-1]
    return _one(calendars.from_hijri(year, month, day), Calendar.HIJRI)


def _gregorian(text: str, months: Months, country: str) -> DateReading:
    words = re.split(r"[\s0-9/,.\-_()|<*?]+", _THAI_STOPS.sub("", text))
    named = [found for found in map(months.named, words) if found]
    figures = re.findall(r"[0-9X<*?]+", text)
    if named:
        month = frozenset.intersection(*named)
        return _with_month(month, [f for f in figures if f.isdigit()])
    if len(figures) == 1:
        return _run(figures[0], country)
    if len(figures) != _THREE:
        return DateReading()
    whole = any(len(figure) == _FOUR for figure in figures)  # else 00 may be the year 2000
    figures = ["XX" if whole and _ZEROS.fullmatch(figure) else figure for figure in figures]
    if not all(figure.isdigit() or _UNKNOWN.fullmatch(figure) for figure in figures):
        return DateReading()
    if any(_UNKNOWN.fullmatch(figure) for figure in figures):
        return _partly(figures)
    return _in_orders(figures, "." if "." in text else country)


def _with_month(months: frozenset[int], figures: list[str]) -> DateReading:
    if len(figures) != _TWO:
        return DateReading()
    day, year = figures if len(figures[0]) <= _TWO else figures[::-1]
    days = {
        found
        for month in months
        for full in _years(year)
        if (found := _day(full, month, int(day))) is not None
    }
    return DateReading(days=frozenset(days), two_digits=len(year) == _TWO)


def _run(figures: str, country: str) -> DateReading:
    """Figures without a break: a zone's YYMMDD, YYYYMMDD, or a barcode's MMDDYYYY.

    Source: ICAO Doc 9303-3, 4.7; AAMVA Card Design Standard, D.12.4.
    """
    if len(figures) == _FOUR + 2 * _TWO and figures.isdigit() and figures[:_TWO] not in _STARTS:
        return _in_orders([figures[:2], figures[2:4], figures[4:]], country)
    width = _FOUR if len(figures) == _FOUR + 2 * _TWO else _TWO
    parts = [figures[:width], figures[width : width + _TWO], figures[width + _TWO :]]
    if any(len(part) not in {_TWO, _FOUR} for part in parts) or len(parts[2]) != _TWO:
        return DateReading()
    if not all(part.isdigit() or _UNKNOWN.fullmatch(part) for part in parts):
        return DateReading()
    if any(_UNKNOWN.fullmatch(part) for part in parts):
        return _partly(parts)
    year, month, day = parts
    days = {found for full in _years(year) if (found := _day(full, int(month), int(day)))}
    return DateReading(days=frozenset(days), two_digits=width == _TWO)


def _partly(figures: list[str]) -> DateReading:
    """A date whose unknown parts are signs or zeros; the year stands where it is longest."""
    ordered = figures[::-1] if len(figures[-1]) > len(figures[0]) else figures
    year, month, day = (None if _UNKNOWN.fullmatch(f) else int(f) for f in ordered)
    return DateReading(parts=(year, month, day), two_digits=len(ordered[0]) == _TWO)


def _in_orders(figures: list[str], country: str) -> DateReading:
    """Three numbers: with the year first, month before day; else by country, or either way."""
    at = next((n for n, figure in enumerate(figures) if len(figure) == _FOUR), None)
    if at == 0:
        return DateReading(days=frozenset(_ordered((figures[0], figures[1], figures[2]))))
    if at == 1:
        return DateReading()
    first, second, year = figures
    orders = [(year, second, first), (year, first, second)]
    if country not in _EITHER:
        orders = orders[1:] if country in _MONTH_FIRST else orders[:1]
    days = {day for order in orders for day in _ordered(order)}
    if at is None and country in _EITHER:
        days |= set(_ordered((figures[0], figures[1], figures[2])))
    return DateReading(days=frozenset(days), two_digits=at is None)


def _ordered(order: tuple[str, str, str]) -> Iterator[date]:
    year, month, day = order
    if max(len(month), len(day)) > _TWO or len(year) not in {_TWO, _FOUR}:
        return
    found = (_day(full, int(month), int(day)) for full in _years(year))
    yield from (each for each in found if each is not None)


def _years(figures: str) -> tuple[int, ...]:
    if len(figures) == _TWO:
        return tuple(century + int(figures) for century in _CENTURIES)
    return (int(figures),) if len(figures) == _FOUR else ()


def swapped(day: date) -> date | None:
    """The day with its day and month in each other's place, if there is one."""
    return _day(day.year, day.day, day.month)


def near(days: frozenset[date], day: date) -> bool:
    """Tell whether one of `days` lies a day before or after `day`."""
    return any(abs(each - day) == timedelta(days=1) for each in days)
