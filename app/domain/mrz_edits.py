"""Edits of a zone that an examiner may accept: one character for one that is easily misread.

Laws:
1. Nothing is edited here. A proposal says which character, at which place, and what would
   follow; what was read stays, and its check digit stays as it was printed.
2. A field with a check digit gets only proposals under which the printed digit agrees; a name,
   which has none, gets letters for its digits (ICAO Doc 9303-3, 4.6: names hold no digits).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.check_digit import check_digit

_ALIKE: Final = ("0OQD", "1IL", "2Z", "5S", "6G", "8B")
"""Characters that optical reading takes for one another. Source: ICAO Doc 9303-3, 4.4."""
_DIGITS_ONLY: Final = frozenset({"birth_date", "expiry_date"})
_NAMES: Final = ("surname", "given_names")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One character of one field for another."""

    field: str
    place: int  # from 1
    before: str
    after: str
    text: str
    """The whole field after the edit."""

    @property
    def code(self) -> str:
        """The edit in short, as it is recorded: 6:O>0."""
        return f"{self.place}:{self.before}>{self.after}"


def proposed_edits(fields: Mapping[str, str], printed: Mapping[str, str]) -> tuple[Edit, ...]:
    """Every edit that would explain what does not fit in a zone.

    Args:
        fields: What the zone says, dates as printed, by field.
        printed: The printed check digits that do not agree, by field.
    """
    return (*_by_digits(fields, printed), *_in_names(fields))


def _by_digits(fields: Mapping[str, str], printed: Mapping[str, str]) -> Iterator[Edit]:
    for name, digit in printed.items():
        for edit in _swaps(name, fields.get(name, "")):
            allowed = name not in _DIGITS_ONLY or edit.text.isdigit()
            if allowed and check_digit(edit.text) == digit:
                yield edit


def _in_names(fields: Mapping[str, str]) -> Iterator[Edit]:
    for name in _NAMES:
        for edit in _swaps(name, fields.get(name, "")):
            if edit.before.isdigit() and edit.after.isalpha():
                yield edit


def _swaps(name: str, text: str) -> Iterator[Edit]:
    for at, before in enumerate(text):
        for group in _ALIKE:
            for after in group if before in group else "":
                if after != before:
                    whole = text[:at] + after + text[at + 1 :]
                    yield Edit(field=name, place=at + 1, before=before, after=after, text=whole)
