"""The arithmetic of a machine-readable zone's check digits: ICAO Doc 9303-3, 4.9.

Laws:
1. A digit is the sum of character values times 7, 3, 1, 7, 3, 1 …, modulo 10.
2. A filler counts 0, digits count themselves, A to Z count 10 to 35.
3. Changing one character changes the digit unless the two values differ by a multiple of 10
   (weights 7, 3 and 1 have no factor in common with 10): A, K and U pass for one another.
"""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FILLER: Final = "<"
_WEIGHTS: Final = (7, 3, 1)


def value_of(character: str) -> int | None:
    """Give the value of `character`, 0 to 35, or None outside the alphabet."""
    if character == FILLER:
        return 0
    position = ALPHABET.find(character) if len(character) == 1 else -1
    return position if position >= 0 else None


def products(covered: str) -> tuple[tuple[str, int, int], ...]:
    """Character, weight and product of each place; a character without value counts 0."""
    return tuple(
        (character, weight, (value_of(character) or 0) * weight)
        for place, character in enumerate(covered)
        for weight in (_WEIGHTS[place % len(_WEIGHTS)],)
    )


def check_digit(covered: str) -> str:
    """Compute the digit for `covered`; empty if a character has no value."""
    if any(value_of(character) is None for character in covered):
        return ""
    return str(sum(product for _, _, product in products(covered)) % 10)
