"""The tables that names, codes and calendars are compared by, put together from files and parts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hijridate import Hijri

from app.domain.code_match import parse_codes
from app.domain.date_months import parse_months
from app.domain.date_words import Calendars
from app.domain.name_forms import parse_spelling
from app.domain.record_match import Tables
from app.services.chinese_readings import pinyin_of, read_at_home, read_wade_giles


def read_tables(folder: Path) -> Tables:
    """Put the tables together from the folder that holds them."""

    def text(name: str) -> str:
        return (folder / name).read_text("utf-8")

    spelling = parse_spelling(
        text("icao-9303-3-transliteration.csv"),
        text("national-transliteration.csv"),
        text("arabic-romanisation.csv"),
        pinyin_of,
    )
    taiwan = {pinyin: (pinyin, *forms) for pinyin, forms in read_wade_giles(folder).items()}
    return Tables(
        spelling=replace(
            spelling,
            at_home=read_at_home(folder),
            by_country={**spelling.by_country, "TWN": taiwan},
        ),
        issuers=parse_codes(text("issuers.csv")),
        sexes=parse_codes(text("sexes.csv")),
        calendars=Calendars(months=parse_months(text("months.csv")), from_hijri=from_hijri),
    )


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The day of a Hijri date by the Umm al-Qura calendar; None when there is none."""
    try:
        told = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(told.year, told.month, told.day)
