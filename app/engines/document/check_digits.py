"""Check digits of machine-readable zones: the arithmetic of ICAO Doc 9303-3, 4.9, and nothing more.

Laws:
1. A digit is the sum of character values times 7, 3, 1, 7, 3, 1 …, modulo 10.
2. A filler counts 0, digits count themselves, A to Z count 10 to 35.
3. Changing one character changes the digit unless the two values differ by a multiple of 10
   (weights 7, 3 and 1 have no factor in common with 10): A, K and U pass for one another.
4. What is printed is never corrected; printed and computed stand side by side.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FILLER: Final = "<"
_WEIGHTS: Final = (7, 3, 1)


class Checked(StrEnum):
    """What a check digit covers."""

    DOCUMENT_NUMBER = "document_number"
    BIRTH_DATE = "birth_date"
    EXPIRY_DATE = "expiry_date"
    OPTIONAL_DATA = "optional_data"
    COMPOSITE = "composite"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDigit:
    """One printed check digit beside the one its field asks for."""

    checked: Checked
    covered: str
    printed: str
    computed: str
    """Empty where the covered text holds a character that has no value."""

    @property
    def passed(self) -> bool:
        """Whether the printed digit is the computed one, or an exception of the standard holds.

        An empty optional field may carry a filler in place of its 0.
        Source: ICAO Doc 9303-4, 4.2.2.2, data element 13.
        """
        if self.printed == self.computed:
            return bool(self.computed)
        empty = not self.covered.strip(FILLER)
        return self.checked is Checked.OPTIONAL_DATA and empty and self.printed == FILLER


def value_of(character: str) -> int | None:
    """Give the value of `character`, 0 to 35, or None outside the alphabet."""
    if character == FILLER:
        return 0
    position = ALPHABET.find(character) if len(character) == 1 else -1
    return position if position >= 0 else None


def check_digit(covered: str) -> str:
    """Compute the digit for `covered`; empty if a character has no value."""
    total = 0
    for position, character in enumerate(covered):
        value = value_of(character)
        if value is None:
            return ""
        total += value * _WEIGHTS[position % 3]
    return str(total % 10)
