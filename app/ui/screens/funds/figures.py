"""Rows of money in words: figures as printed, thousands apart. No Qt."""

from typing import Final

_SPACE: Final = "\N{NO-BREAK SPACE}"
_MINUS: Final = "\N{MINUS SIGN}"


def figure(text: str, *, signed: bool = False) -> str:
    """Decimal text for reading, with every digit that is printed; `signed` shows a plus as well."""
    if not text:
        return ""
    plain = text.lstrip("+-")
    whole, point, fraction = plain.partition(".")
    sign = _MINUS if text.startswith("-") else "+" if signed else ""
    return f"{sign}{int(whole or 0):,}".replace(",", _SPACE) + point + fraction
