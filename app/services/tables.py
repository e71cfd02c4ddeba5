"""The tables that names, codes and calendars are compared by, put together from files and parts."""

import importlib
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

from hijridate import Hijri

from app.domain.code_match import parse_codes
from app.domain.date_months import parse_months
from app.domain.date_words import Calendars
from app.domain.name_forms import parse_spelling
from app.domain.record_match import Tables

_DIAERESIS = "\u0308"
_U_FORMS = ("U", "YU", "V", "UE")
"""How papers write the ü of Pinyin. Source: GB/T 28039 (YU), ICAO Doc 9303-3 (UE, U), keyboards
(V)."""


def read_tables(folder: Path) -> Tables:
    """Put the tables together from the folder that holds them."""

    def text(name: str) -> str:
        return (folder / name).read_text("utf-8")

    return Tables(
        spelling=parse_spelling(
            text("icao-9303-3-transliteration.csv"),
            text("national-transliteration.csv"),
            text("arabic-romanisation.csv"),
            pinyin_of,
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


@cache
def pinyin_of(character: str) -> tuple[str, ...]:
    """Every Pinyin syllable of an ideograph without tones, ü in each form that papers use."""
    if not "\u3400" <= character <= "\U0003ffff":
        return ()
    # The dictionary takes half a second to load: only who meets an ideograph waits for it.
    known = importlib.import_module("pypinyin.constants").PINYIN_DICT
    syllables = [_plain(each) for each in str(known.get(ord(character), "")).split(",") if each]
    forms = (
        syllable.replace("Ü", form)
        for syllable in syllables
        for form in (_U_FORMS if "Ü" in syllable else ("",))
    )
    return tuple(dict.fromkeys(forms))


def _plain(syllable: str) -> str:
    parts = unicodedata.normalize("NFD", syllable)
    kept = (part for part in parts if not unicodedata.combining(part) or part == _DIAERESIS)
    return unicodedata.normalize("NFC", "".join(kept)).upper()
