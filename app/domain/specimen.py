"""Signs that specimens bear: numbers that repeat or count up, names and issuers nobody has.

An observation, never a verdict: a genuine number may look so too. Source: the specimens of ICAO
Doc 9303-4 to 7 (UTO, ERIKSSON), of the German cards (MUSTERMANN), and the design note of
documents, exceptions.
"""

from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Final

from app.domain.name_forms import normalised


class SpecimenSign(StrEnum):
    """What was seen."""

    REPEATS = "repeats"
    """A number of one digit, such as 000000000."""
    COUNTS = "counts"
    """A number that counts up or down, such as 123456789."""
    NAME = "name"
    ISSUER = "issuer"


_WORDS: Final = (
    "SPECIMEN MUSTERMANN MUSTER ERIKSSON SAMPLE EXAMPLE PRZYKLADOWY PRIMJER VZOR MINTA NEKDO "
    "MODELE ESPECIMEN 样本 樣本"
)
_NAMES: Final = frozenset(_WORDS.split())
_ISSUERS: Final = frozenset({"UTO", "XXX", "UTOPIA"})
_FEWEST: Final = 6
"""Digits in a row from which a row of one digit, or of digits that count, is no chance."""
_STEPS: Final = ((0, SpecimenSign.REPEATS), (1, SpecimenSign.COUNTS), (9, SpecimenSign.COUNTS))
_NAME_FIELDS: Final = ("surname", "given_names", "full_name")
_ISSUER_FIELDS: Final = ("issuer", "nationality")


def specimen_signs(fields: Mapping[str, str]) -> dict[str, SpecimenSign]:
    """The signs that one source bears, by field."""
    signs: dict[str, SpecimenSign] = {}
    for name, text in fields.items():
        words = set(normalised(text).split())
        if name in _NAME_FIELDS and words & _NAMES:
            signs[name] = SpecimenSign.NAME
        elif name in _ISSUER_FIELDS and words & _ISSUERS:
            signs[name] = SpecimenSign.ISSUER
        elif name in {"document_number", "personal_number"}:
            sign = number_sign(text)
            if sign is not None:
                signs[name] = sign
    return signs


def number_sign(text: str) -> SpecimenSign | None:
    """Whether a number repeats or counts, over most of its digits."""
    digits = [int(c) for c in text if c.isascii() and c.isdigit()]
    if len(digits) < _FEWEST:
        return None
    steps = [(after - before) % 10 for before, after in pairwise(digits)]
    for step, sign in _STEPS:
        if _longest(steps, step) + 1 >= max(_FEWEST, len(digits) - 1):
            return sign
    return None


def _longest(steps: list[int], wanted: int) -> int:
    longest = run = 0
    for step in steps:
        run = run + 1 if step == wanted else 0
        longest = max(longest, run)
    return longest
