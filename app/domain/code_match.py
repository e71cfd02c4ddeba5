"""Codes and numbers against the record: states and issuers, sex, document numbers.

Laws:
1. Codes of one meaning (D and DEU, 男 and M) are a permitted variant, other codes are different.
2. A number is compared character by character; what is easily misread is said, never forgiven.
"""

import csv
import re
import unicodedata
from collections.abc import Mapping
from typing import Final, TypeAlias

from app.domain.match_words import Judgement, MatchReason, Verdict

Codes: TypeAlias = Mapping[str, str]
"""Whatever stands for a state, issuer or sex (codes, names; letters only) to its code."""

_GERMANY: Final = {"D": "DEU", "DEU": "DEU"}
"""The one code of one letter, which holds without a table. Source: ICAO Doc 9303-3, section 5."""
_CODE: Final = 3  # letters of a code; what is longer is words
_SEXES: Final = frozenset("MFX")
"""Source: ICAO Doc 9303-4, 4.1.1.1."""
_LOOKALIKES: Final = str.maketrans("OQDIZSBG", "00012586")
"""Letters that optical reading takes for digits. Source: ICAO Doc 9303-3, 4.4 (OCR-B set)."""
_OLD_RESIDENT, _RESIDENT = 15, 18
"""Digits of a Chinese resident number before and after 1999. Source: GB 11643."""


def parse_codes(text: str) -> Codes:
    """Read a table of code, others, source."""
    known: dict[str, str] = {}
    for row in csv.DictReader(text.splitlines()):
        for word in (row["code"], *row["others"].split()):
            known.setdefault(word, row["code"])
    return known


def issuer_of(text: str, issuers: Codes) -> str:
    """The three-letter code that `text` stands for; empty when it is none that is known.

    Of words in several languages with strokes between, the first that is known counts.
    """
    parts = (text, *text.split("/"))
    return next((issuers[letters] for each in parts if (letters := _letters(each)) in issuers), "")


def match_issuer(registered: str, read: str, issuers: Codes) -> Judgement:
    """Judge a nationality or issuer."""
    ours, theirs = _letters(registered), _letters(read)
    if ours == theirs:
        return Judgement(Verdict.SAME, MatchReason.EQUAL)
    meant = [issuer_of(text, issuers) or _GERMANY.get(_letters(text), "") for text in
             (registered, read)]  # fmt: skip
    if meant[0] and meant[0] == meant[1]:
        return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.CODES_OF_ONE_MEANING)
    for code, text in zip(meant, (ours, theirs), strict=True):
        if not code and len(text) > _CODE:
            return Judgement(Verdict.UNREADABLE, MatchReason.WORDS_WITHOUT_TABLE)
    return _unlike(ours, theirs)


def match_sex(registered: str, read: str, sexes: Codes) -> Judgement:
    """Judge the sex; an empty one is X (ICAO Doc 9303-3, 4.7)."""
    ours, theirs = sex_of(registered, sexes), sex_of(read, sexes)
    if _letters(registered) == _letters(read):
        return Judgement(Verdict.SAME, MatchReason.EQUAL)
    if not theirs:
        return Judgement(Verdict.UNREADABLE, MatchReason.NOTHING_READ)
    if ours == theirs:
        return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.CODES_OF_ONE_MEANING)
    return Judgement(Verdict.DIFFERENT, MatchReason.OTHER_TEXT)


def sex_of(text: str, sexes: Codes) -> str:
    """M, F or X; empty when the words say none, or more than one."""
    words = [word for word in re.split(r"[^\w]+", text.upper().replace("<", " ")) if word]
    said = {sexes.get(word, word if word in _SEXES else "") for word in words} or {"X"}
    return said.pop() if len(said) == 1 else ""


def match_number(registered: str, read: str) -> Judgement:
    """Judge a number of letters and digits."""
    ours, theirs = _characters(registered), _characters(read)
    if ours == theirs:
        return Judgement(Verdict.SAME, MatchReason.EQUAL)
    if sorted((len(ours), len(theirs))) == [_OLD_RESIDENT, _RESIDENT]:
        short, long = sorted((ours, theirs), key=len)
        if short == long[:6] + long[8:17] and long[6:8] == "19":
            return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.OLD_NUMBER_FORM)
    return _unlike(ours, theirs)


def match_text(registered: str, read: str) -> Judgement:
    """Judge free text, such as an address: its letters and digits in their order."""
    ours, theirs = _characters(registered), _characters(read)
    if ours == theirs:
        return Judgement(Verdict.SAME, MatchReason.EQUAL)
    return _unlike(ours, theirs)


def _unlike(ours: str, theirs: str) -> Judgement:
    if ours.translate(_LOOKALIKES) == theirs.translate(_LOOKALIKES):
        return Judgement(Verdict.DIFFERENT, MatchReason.LOOKALIKE_CHARACTERS)
    return Judgement(Verdict.DIFFERENT, MatchReason.OTHER_TEXT)


def _characters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).upper()
    return "".join(letter for letter in folded if letter.isalnum())


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).upper())
    return "".join(letter for letter in plain if letter.isalnum())
