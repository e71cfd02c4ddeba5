"""The forms in which a name may be written in Latin letters, and how two texts meet in them.

Laws:
1. A letter may be written as itself or as any form that a table allows for it (Ü: UE, UXX, U).
   Two texts agree when one spelling exists of which both are forms; this is decided letter by
   letter, so the set of all forms is never spelled out.
2. Apostrophes and full stops are dropped; hyphens, commas, strokes and fillers are spaces
   (ICAO Doc 9303-3, 4.6).
3. A letter that no table knows may lose its marks (Vietnamese Ễ: E).
The tables are handed in; they are facts of standards and laws, kept as resources.
"""

import csv
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

FormTable: TypeAlias = Mapping[str, tuple[str, ...]]
"""Upper-case letter, or two of them, to the forms allowed for it."""
Readings: TypeAlias = Callable[[str], tuple[str, ...]]
"""An ideograph to its Pinyin syllables without tones, upper case; none when it has none."""

_DROPPED: Final = dict.fromkeys(
    map(ord, "'\u2019\u2018\u02bc\u02bb\u02be\u02bf\uff07\u0060\u00b4.")
)
"""Apostrophes, half rings, accents alone."""
_SPACES: Final = dict.fromkeys(map(ord, "<-/\u2010\u2011\u2013,\u00b7\u2022\u30fb\uff0c"), " ")
"""Hyphens, dashes, strokes, dots between names."""
_NOTHING: Final = "-"  # how a table writes a letter that is left out
_LONGEST: Final = 2  # letters that a table may treat as one
_ARABIC_MARKS: Final = frozenset(map(chr, (*range(0x64B, 0x660), 0x640)))  # vowel signs, tatweel


def no_readings(_character: str) -> tuple[str, ...]:
    """Know no ideograph."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """One way to meet: the forms of each letter, and the forms that stand for one another."""

    table: FormTable
    readings: Readings = no_readings
    shared: tuple[tuple[str, ...], ...] = ()
    """Latin spellings of one letter; two Latin texts may meet in a letter that neither shows."""

    def of(self, letters: str) -> tuple[str, ...]:
        """The forms of a letter or of two that are treated as one."""
        forms = self.table.get(letters, ())
        return forms + self.readings(letters) if len(letters) == 1 else forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Everything that is known of how names are turned into Latin letters."""

    standard: FormTable = field(default_factory=dict)
    """ICAO Doc 9303-3, section 6."""
    national: FormTable = field(default_factory=dict)
    """What laws and passports of countries add to it."""
    by_country: Mapping[str, FormTable] = field(default_factory=dict)
    """The same, by the three-letter code of the country."""
    vowelless: FormTable = field(default_factory=dict)
    """What romanisations in use write for letters of a script without short vowels."""
    readings: Readings = no_readings
    at_home: Mapping[str, Readings] = field(default_factory=dict)
    """How ideographs are read in some countries beside Pinyin, by the code of the country."""

    def in_country(self, country: str) -> "Spelling":
        """Read ideographs as `country` does too; the same spelling where it has no way of its own.

        Readings of two places are never mixed within the country of neither.
        """
        own = self.at_home.get(country)
        if own is None:
            return self
        everywhere = self.readings
        return replace(self, readings=lambda character: everywhere(character) + own(character))

    def plain(self) -> Forms:
        """By the standard; MUELLER and MULLER meet in MÜLLER."""
        return Forms(table=self.standard, shared=_several(self.standard, latin=True))

    def wide(self) -> Forms:
        """By the standard, the laws of countries, and Pinyin."""
        return Forms(table=_joined(self.standard, self.national), readings=self.readings)

    def within(self, country: str) -> Forms | None:
        """What two romanisations of one country may meet in; None where nothing is known of it."""
        own = self.by_country.get(country)
        if own is None:
            return None
        base = {letter: self.standard.get(letter, ()) for letter in own if letter in self.standard}
        return Forms(table=self.standard, shared=_several(_joined(base, own), latin=False))


def parse_table(text: str) -> FormTable:
    """Read the standard's table: code_point, character and allowed_forms."""
    rows = csv.DictReader(text.splitlines())
    return {row["character"]: tuple(row["allowed_forms"].split()) for row in rows}


def parse_spelling(
    standard: str, national: str, vowelless: str, readings: Readings = no_readings
) -> Spelling:
    """Read the tables; the national one has characters, allowed_forms, countries, source."""
    merged: dict[str, tuple[str, ...]] = {}
    by_country: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in csv.DictReader(national.splitlines()):
        letter = row["characters"]
        forms = _forms(row)
        merged[letter] = merged.get(letter, ()) + forms
        for country in row["countries"].split():
            own = by_country.setdefault(country, {})
            own[letter] = own.get(letter, ()) + forms
    return Spelling(
        standard=parse_table(standard),
        national=merged,
        by_country=by_country,
        vowelless={
            row["characters"]: _forms(row) for row in csv.DictReader(vowelless.splitlines())
        },
        readings=readings,
    )


def _forms(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple("" if form == _NOTHING else form for form in row["allowed_forms"].split())


def normalised(name: str) -> str:
    """Fold case, width and punctuation as law 2 says; letters keep their marks."""
    composed = unicodedata.normalize("NFKC", name.translate(_DROPPED).translate(_SPACES))
    upper = unicodedata.normalize("NFC", composed.upper().translate(_SPACES))
    return " ".join("".join(c for c in upper if c not in _ARABIC_MARKS).split())


def agree(one: str, other: str, forms: Forms) -> bool:
    """Tell whether one spelling has both `one` and `other` (normalised) among its forms."""
    return (len(one), len(other)) in _reached(one, other, forms)


def begins(whole: str, cut: str, forms: Forms) -> bool:
    """Tell whether `cut` may be the beginning of `whole` after truncation."""
    return bool(cut) and any(end == len(cut) for _, end in _reached(whole, cut, forms))


def is_latin(name: str) -> bool:
    """Tell whether `name` (normalised) is written in Latin letters."""
    return scripts(name) <= {"LATIN"}


def is_known(name: str, forms: Forms) -> bool:
    """Tell whether every letter of `name` (normalised) has a Latin form here."""
    return all(is_latin(letter) or forms.of(letter) or forms.of(bare(letter)) for letter in name)


def scripts(name: str) -> set[str]:
    """The scripts of the letters of `name`, in Unicode's words: LATIN, CYRILLIC, CJK."""
    named = (unicodedata.name(c, "UNNAMED") for c in name if c.isalpha())
    return {words.replace("-", " ").split(maxsplit=1)[0] for words in named}


def bare(name: str) -> str:
    """Drop the marks of every letter (law 3); Cyrillic ones keep theirs, which make letters."""
    return "".join(
        letter if "CYRILLIC" in unicodedata.name(letter, "") else _unmarked(letter)
        for letter in unicodedata.normalize("NFC", name)
    )


def _unmarked(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _several(table: FormTable, *, latin: bool) -> tuple[tuple[str, ...], ...]:
    """The letters with more than one form, as the spellings that may stand for one another."""
    groups = (
        (tuple(dict.fromkeys(form for form in forms if form)))
        for letter, forms in table.items()
        if not latin or is_latin(letter)
    )
    return tuple(group for group in groups if len(group) > 1)


def _joined(one: FormTable, other: FormTable) -> FormTable:
    letters = dict.fromkeys((*one, *other))
    return {
        letter: tuple(dict.fromkeys(one.get(letter, ()) + other.get(letter, ())))
        for letter in letters
    }


def _reached(one: str, other: str, forms: Forms) -> set[tuple[int, int]]:
    """Find all pairs of beginnings that are forms of one common beginning."""
    seen = {(0, 0)}
    ahead = [(0, 0)]
    while ahead:
        at_one, at_other = ahead.pop()
        for step_one, step_other in _steps(one[at_one:], other[at_other:], forms):
            pair = (at_one + step_one, at_other + step_other)
            if pair not in seen:
                seen.add(pair)
                ahead.append(pair)
    return seen


def _steps(one: str, other: str, forms: Forms) -> Iterator[tuple[int, int]]:
    """Give the lengths by which one letter may lead both texts on."""
    if one and other and (one[0] == other[0] or bare(one[0]) == bare(other[0])):
        yield 1, 1
    yield from _led(one, other, forms)
    yield from ((back, step) for step, back in _led(other, one, forms))
    for group in forms.shared:
        ours = {len(form) for form in group if one.startswith(form)}
        theirs = {len(form) for form in group if other.startswith(form)}
        yield from ((step, back) for step in ours for back in theirs)


def _led(one: str, other: str, forms: Forms) -> Iterator[tuple[int, int]]:
    """Give the steps in which `one` shows the letter and `other` a form of it."""
    for length in range(1, min(_LONGEST, len(one)) + 1):
        letters = one[:length]
        for form in {*forms.of(letters), *forms.of(bare(letters))}:
            if other.startswith(form):
                yield length, len(form)
