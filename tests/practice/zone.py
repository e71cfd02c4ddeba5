"""Composes machine-readable zones of the two specimen documents, check digits included."""

from datetime import date
from typing import Final

from tests.practice.record import ISSUER, Holder

_VALUES: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def digit(text: str) -> str:
    """Give the check digit of `text`. Source: ICAO Doc 9303-3, 4.9."""
    total = sum(
        (character != "<" and _VALUES.index(character)) * (7, 3, 1)[place % 3]
        for place, character in enumerate(text)
    )
    return str(total % 10)


def passport_zone(holder: Holder) -> tuple[str, str]:
    """Compose two lines of 44. Source: ICAO Doc 9303-4, 4.2.2."""
    number = _with_digit(holder.document_number.ljust(9, "<"))
    born, expires = _with_digit(_short(holder.born)), _with_digit(_short(holder.expires))
    optional = _with_digit("<" * 14)
    composite = digit(number + born + expires + optional)
    first = f"P<{ISSUER}{_names(holder)}".ljust(44, "<")
    return first, f"{number}{ISSUER}{born}<{expires}{optional}{composite}"


def card_zone(holder: Holder) -> tuple[str, str, str]:
    """Compose three lines of 30. Source: ICAO Doc 9303-5, 4.2.2."""
    number = _with_digit(holder.document_number.ljust(9, "<"))
    born, expires = _with_digit(_short(holder.born)), _with_digit(_short(holder.expires))
    composite = digit(number + "<" * 15 + born + expires + "<" * 11)
    first = f"I<{ISSUER}{number}".ljust(30, "<")
    second = f"{born}<{expires}{ISSUER}{'<' * 11}{composite}"
    return first, second, _names(holder).ljust(30, "<")


def _names(holder: Holder) -> str:
    return f"{holder.surname}<<{holder.given_names}".replace(" ", "<")


def _short(day: date) -> str:
    return day.strftime("%y%m%d")


def _with_digit(text: str) -> str:
    return text + digit(text)
