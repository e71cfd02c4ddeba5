"""The forms in which a name may be written in a machine-readable zone.

Laws:
1. A letter may be written as itself or as any form that ICAO Doc 9303-3, section 6 allows for it
   (Ü: UE, UXX, U). Two texts agree when one spelling exists of which both are forms; this is
   decided letter by letter, so the set of all forms is never spelled out.
2. Apostrophes and full stops are dropped; hyphens, commas and fillers are spaces
   (Doc 9303-3, 4.6).
3. A letter that the table does not know may lose its marks (Vietnamese Ễ: E).
The table is handed in; it is facts of the standard, kept as a resource.
"""

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TypeAlias

FormTable: TypeAlias = Mapping[str, tuple[str, ...]]
"""Upper-case letter to the forms that the standard allows for it."""

_DROPPED = dict.fromkeys(map(ord, "'\u2019\u2018\u02bc\u0060\u00b4."))  # apostrophes, accents alone
_SPACES = dict.fromkeys(map(ord, "<-\u2010\u2011\u2013,"), " ")  # hyphens, dashes


def parse_table(text: str) -> FormTable:
    """Read the table from comma-separated text with code_point, character and allowed_forms."""
    rows = csv.DictReader(text.splitlines())
    return {row["character"]: tuple(row["allowed_forms"].split()) for row in rows}


def normalised(name: str) -> str:
    """Fold case and punctuation as law 2 says; letters keep their marks."""
    # The only composed form in which the table lists letters is NFC.
    composed = unicodedata.normalize("NFC", name).translate(_DROPPED).translate(_SPACES)
    return " ".join(unicodedata.normalize("NFC", composed.upper()).split())


def agree(one: str, other: str, table: FormTable) -> bool:
    """Tell whether one spelling has both `one` and `other` (normalised) among its forms."""
    return (len(one), len(other)) in _reached(one, other, table)


def begins(whole: str, cut: str, table: FormTable) -> bool:
    """Tell whether `cut` may be the beginning of `whole` after truncation."""
    return bool(cut) and any(end == len(cut) for _, end in _reached(whole, cut, table))


def is_latin(name: str) -> bool:
    """Tell whether `name` (normalised) is written in Latin letters."""
    letters = (letter for letter in name if letter.isalpha())
    return all("LATIN" in unicodedata.name(letter, "") for letter in letters)


def is_known(name: str, table: FormTable) -> bool:
    """Tell whether every letter of `name` (normalised) has a Latin form here."""
    return all(is_latin(letter) or letter in table for letter in name)


def bare(name: str) -> str:
    """Drop the marks of every letter (law 3)."""
    parts = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _reached(one: str, other: str, table: FormTable) -> set[tuple[int, int]]:
    """Find all pairs of beginnings that are forms of one common beginning."""
    seen = {(0, 0)}
    ahead = [(0, 0)]
    while ahead:
        at_one, at_other = ahead.pop()
        for step_one, step_other in _steps(one[at_one:], other[at_other:], table):
            pair = (at_one + step_one, at_other + step_other)
            if pair not in seen:
                seen.add(pair)
                ahead.append(pair)
    return seen


def _steps(one: str, other: str, table: FormTable) -> Iterator[tuple[int, int]]:
    """Give the lengths by which one letter may lead both texts on."""
    if not one or not other:
        return
    if one[0] == other[0] or bare(one[0]) == bare(other[0]):
        yield 1, 1
    for letter, forms in table.items():
        spellings = (letter, *forms)
        ours = {len(form) for form in spellings if one.startswith(form)}
        theirs = {len(form) for form in spellings if other.startswith(form)}
        yield from ((step, back) for step in ours for back in theirs)
