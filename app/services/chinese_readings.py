"""How an ideograph is read: Pinyin, Cantonese of Hong Kong and Macau, Wade-Giles of Taiwan.

Law: a syllable is taken whole from a table, or built of one initial and one final of one place;
what people made up for themselves is another text, unless the record holds it.
"""

import csv
import importlib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from app.domain.name_forms import FormTable, Readings

Sounds: TypeAlias = Mapping[tuple[str, str], tuple[str, ...]]
"""Part (initial, final) and sound in Jyutping to its spellings in one place."""

_DIAERESIS: Final = "\u0308"
_U_FORMS: Final = ("U", "YU", "V", "UE")
"""How papers write the ü of Pinyin. Source: GB/T 28039 (YU), ICAO Doc 9303-3 (UE, U), keyboards
(V)."""
_NOTHING: Final = "-"
_WHOLE: Final = frozenset({"m", "ng"})


@cache
def pinyin_of(character: str) -> tuple[str, ...]:
    """Every Pinyin syllable of an ideograph without tones, ü in each form that papers use."""
    forms = (
        syllable.replace("Ü", form)
        for syllable in _syllables(character)
        for form in (_U_FORMS if "Ü" in syllable else ("",))
    )
    return tuple(dict.fromkeys(forms))


def wade_giles_of(table: FormTable) -> Readings:
    """Read ideographs by Wade-Giles, without apostrophes, as the passports of Taiwan do."""

    def read(character: str) -> tuple[str, ...]:
        said = (table.get(syllable, ()) for syllable in _syllables(character))
        return tuple(dict.fromkeys(form for forms in said for form in forms))

    return cache(read)


def cantonese_of(readings: FormTable, sounds: Sounds) -> Readings:
    """Read ideographs by the sounds of one place."""

    def read(character: str) -> tuple[str, ...]:
        said = (_spelled(syllable, sounds) for syllable in readings.get(character, ()))
        return tuple(dict.fromkeys(form for forms in said for form in forms))

    return cache(read)


def read_at_home(folder: Path) -> dict[str, Readings]:
    """Give the readings by country, from the tables in `folder`."""
    readings: dict[str, tuple[str, ...]] = {}
    for row in _rows(folder / "cantonese-readings.csv"):
        for character in row["characters"]:
            readings[character] = (*readings.get(character, ()), row["syllable"])
    spelled = _rows(folder / "cantonese-spelling.csv")
    hong_kong, macau = (_sounds(spelled, place) for place in ("hong_kong", "macau"))
    both = {sound: forms + macau[sound] for sound, forms in hong_kong.items()}
    return {
        "HKG": cantonese_of(readings, hong_kong),
        "MAC": cantonese_of(readings, both),
        "TWN": wade_giles_of(read_wade_giles(folder)),
    }


def read_wade_giles(folder: Path) -> FormTable:
    """Give Pinyin syllable to its spellings by Wade-Giles."""
    rows = _rows(folder / "wade-giles.csv")
    return {row["pinyin"]: tuple(row["wade_giles"].split()) for row in rows}


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


def _sounds(rows: list[dict[str, str]], place: str) -> Sounds:
    return {
        (row["part"], row["sound"]): tuple(
            "" if form == _NOTHING else form for form in row[place].split()
        )
        for row in rows
    }


def _spelled(syllable: str, sounds: Sounds) -> Iterator[str]:
    """Spell a syllable of Jyutping in every way of the place."""
    begin = 0 if syllable in _WHOLE else _length_of_initial(syllable)
    initials = sounds.get(("initial", syllable[:begin]), ())
    finals = sounds.get(("final", syllable[begin:]), ())
    # After Y the final repeats no Y: YU and YUEN, not YYU.
    yield from (f"{first}{last}".replace("YY", "Y") for first in initials for last in finals)


def _length_of_initial(syllable: str) -> int:
    vowels = [place for place, letter in enumerate(syllable) if letter in "aeiouy"]
    return vowels[0] if vowels else 0


def _syllables(character: str) -> list[str]:
    """Every Pinyin syllable without its tone, upper case; none for what is no ideograph."""
    if not "\u3400" <= character <= "\U0003ffff":
        return []
    # The dictionary takes half a second to load: only who meets an ideograph waits for it.
    known = importlib.import_module("pypinyin.constants").PINYIN_DICT
    return [_plain(each) for each in str(known.get(ord(character), "")).split(",") if each]


def _plain(syllable: str) -> str:
    parts = unicodedata.normalize("NFD", syllable)
    kept = (part for part in parts if not unicodedata.combining(part) or part == _DIAERESIS)
    return unicodedata.normalize("NFC", "".join(kept)).upper()
