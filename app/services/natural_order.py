"""Names in the order that people count in: paper-2 before paper-10, case aside."""

import re
import unicodedata
from typing import Final, TypeAlias

_DIGITS: Final = re.compile(r"([0-9]+)")

Piece: TypeAlias = tuple[int, int, str]
"""A number by its length and digits, which no run of digits can overflow, or a text."""


def natural(name: str) -> tuple[tuple[tuple[Piece, ...], ...], str]:
    """What to sort a name or a path of `/` by; two that differ never tie."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return tuple(tuple(map(_piece, _DIGITS.split(part))) for part in folded.split("/")), name


def _piece(text: str) -> Piece:
    if not _DIGITS.fullmatch(text):
        return (1, 0, text)
    digits = text.lstrip("0")
    return (0, len(digits), digits)
