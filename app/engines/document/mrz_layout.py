"""Where each field and check digit of a machine-readable zone stands, one layout a format.

Positions count from 0 and end before `end`; the standard counts from 1 and includes the last.
Source: ICAO Doc 9303-4 (TD3), 9303-5 (TD1), 9303-6 (TD2), 9303-7 (MRV-A, MRV-B), each section 4.2;
the French card of 1988 to 2021: arrêté du 30 mars 1955 modified, as described by ANTS.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from app.engines.document.check_digits import Checked


class MrzFormat(StrEnum):
    """The formats that are read."""

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"
    MRV_A = "MRV-A"
    MRV_B = "MRV-B"
    FRENCH_ID = "FR-ID"


class MrzField(StrEnum):
    """The fields of a zone, named as findings name them."""

    DOCUMENT_CODE = "document_code"
    ISSUER = "issuer"
    SURNAME = "surname"
    GIVEN_NAMES = "given_names"
    DOCUMENT_NUMBER = "document_number"
    NATIONALITY = "nationality"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    EXPIRY_DATE = "expiry_date"
    OPTIONAL_DATA = "optional_data"
    OPTIONAL_DATA_2 = "optional_data_2"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line."""

    line: int
    start: int
    end: int

    def of(self, lines: tuple[str, ...]) -> str:
        """Cut this stretch out of `lines`."""
        return lines[self.line][self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Fields and check digits of one format."""

    shape: tuple[int, int]  # lines, characters a line
    fields: Mapping[MrzField, Span]
    names: Span | None  # surname and given names share it; None: they are fields of their own
    checks: Mapping[Checked, tuple[tuple[Span, ...], Span]]  # what is covered, where it is printed


_WIDE: Final = 44


def _second_line(width: int, *, composite: bool) -> Layout:
    """Build the layouts of two lines: they differ in width and in what the end of line 2 holds."""
    optional_end = width - 1 if composite else width
    checks: dict[Checked, tuple[tuple[Span, ...], Span]] = {
        Checked.DOCUMENT_NUMBER: ((Span(1, 0, 9),), Span(1, 9, 10)),
        Checked.BIRTH_DATE: ((Span(1, 13, 19),), Span(1, 19, 20)),
        Checked.EXPIRY_DATE: ((Span(1, 21, 27),), Span(1, 27, 28)),
    }
    if composite and width == _WIDE:  # only TD3 gives its optional data a digit
        optional_end = 42
        checks[Checked.OPTIONAL_DATA] = ((Span(1, 28, 42),), Span(1, 42, 43))
    if composite:
        covered = (Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, width - 1))
        checks[Checked.COMPOSITE] = (covered, Span(1, width - 1, width))
    fields = {
        MrzField.DOCUMENT_CODE: Span(0, 0, 2),
        MrzField.ISSUER: Span(0, 2, 5),
        MrzField.DOCUMENT_NUMBER: Span(1, 0, 9),
        MrzField.NATIONALITY: Span(1, 10, 13),
        MrzField.BIRTH_DATE: Span(1, 13, 19),
        MrzField.SEX: Span(1, 20, 21),
        MrzField.EXPIRY_DATE: Span(1, 21, 27),
        MrzField.OPTIONAL_DATA: Span(1, 28, optional_end),
    }
    return Layout(
        shape=(2, width),
        fields=MappingProxyType(fields),
        names=Span(0, 5, width),
        checks=MappingProxyType(checks),
    )


_TD1: Final = Layout(
    shape=(3, 30),
    fields=MappingProxyType(
        {
            MrzField.DOCUMENT_CODE: Span(0, 0, 2),
            MrzField.ISSUER: Span(0, 2, 5),
            MrzField.DOCUMENT_NUMBER: Span(0, 5, 14),
            MrzField.OPTIONAL_DATA: Span(0, 15, 30),
            MrzField.BIRTH_DATE: Span(1, 0, 6),
            MrzField.SEX: Span(1, 7, 8),
            MrzField.EXPIRY_DATE: Span(1, 8, 14),
            MrzField.NATIONALITY: Span(1, 15, 18),
            MrzField.OPTIONAL_DATA_2: Span(1, 18, 29),
        }
    ),
    names=Span(2, 0, 30),
    checks=MappingProxyType(
        {
            Checked.DOCUMENT_NUMBER: ((Span(0, 5, 14),), Span(0, 14, 15)),
            Checked.BIRTH_DATE: ((Span(1, 0, 6),), Span(1, 6, 7)),
            Checked.EXPIRY_DATE: ((Span(1, 8, 14),), Span(1, 14, 15)),
            Checked.COMPOSITE: (
                (Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
                Span(1, 29, 30),
            ),
        }
    ),
)

_FRENCH_ID: Final = Layout(
    shape=(2, 36),
    fields=MappingProxyType(
        {
            MrzField.DOCUMENT_CODE: Span(0, 0, 2),
            MrzField.ISSUER: Span(0, 2, 5),
            MrzField.SURNAME: Span(0, 5, 30),
            MrzField.OPTIONAL_DATA: Span(0, 30, 36),
            MrzField.DOCUMENT_NUMBER: Span(1, 0, 12),
            MrzField.GIVEN_NAMES: Span(1, 13, 27),
            MrzField.BIRTH_DATE: Span(1, 27, 33),
            MrzField.SEX: Span(1, 34, 35),
        }
    ),
    names=None,
    checks=MappingProxyType(
        {
            Checked.DOCUMENT_NUMBER: ((Span(1, 0, 12),), Span(1, 12, 13)),
            Checked.BIRTH_DATE: ((Span(1, 27, 33),), Span(1, 33, 34)),
            Checked.COMPOSITE: ((Span(0, 0, 36), Span(1, 0, 35)), Span(1, 35, 36)),
        }
    ),
)

LAYOUTS: Final[Mapping[MrzFormat, Layout]] = MappingProxyType(
    {
        MrzFormat.TD1: _TD1,
        MrzFormat.TD2: _second_line(36, composite=True),
        MrzFormat.TD3: _second_line(44, composite=True),
        MrzFormat.MRV_A: _second_line(44, composite=False),
        MrzFormat.MRV_B: _second_line(36, composite=False),
        MrzFormat.FRENCH_ID: _FRENCH_ID,
    }
)
"""Every format's layout."""
