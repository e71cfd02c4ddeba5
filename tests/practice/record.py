"""The invented people and figures of the practice case, each written down once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

CASE_ID: Final = "SP-2041"
ISSUER: Final = "UTO"
"""Utopia, the issuer of specimens. Source: ICAO Doc 9303-3, section 5, part D."""

_MONTHS: Final = (
    "JAN",
    "FEB",
    "MAR",
    "APR",
    "MAY",
    "JUN",
    "JUL",
    "AUG",
    "SEP",
    "OCT",
    "NOV",
    "DEC",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """One invented person with one invented document."""

    lane: str
    surname: str
    given_names: str
    born: date
    document_number: str
    issued: date
    expires: date
    place: str

    @property
    def name(self) -> str:
        """The name as the case prints it."""
        return f"{self.given_names.title()} {self.surname.title()}"

    @property
    def record(self) -> dict[str, str]:
        """The record of a party in `case.json`."""
        return {
            "surname": self.surname,
            "given_names": self.given_names,
            "birth_date": self.born.isoformat(),
            "document_number": self.document_number,
            "nationality": ISSUER,
            "sex": "X",
        }


REGISTERED: Final = Holder(
    lane="R",
    surname="SPECIMEN",
    given_names="ALEX ROWAN",
    born=date(1988, 2, 14),
    document_number="X41S70926",
    issued=date(2025, 11, 9),
    expires=date(2035, 11, 8),
    place="UTOPIA CITY",
)
OTHER: Final = Holder(
    lane="O",
    surname="SPECIMEN",
    given_names="JORDAN ODE",
    born=date(1991, 7, 3),
    document_number="J80K35127",
    issued=date(2025, 4, 19),
    expires=date(2035, 4, 18),
    place="NEW ARCADIA",
)

EXPLAINED: Final = Decimal("6200.00")
"""USDT moved in on 4 March 2024, with a chain of papers behind it."""
UNEXPLAINED: Final = Decimal("4180.00")
"""USDT moved in on 2 March 2025, with none."""


def printed_date(day: date) -> str:
    """Write `day` as a document does: "14 FEB 1988". Source: ICAO Doc 9303-3, 3.8."""
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"


def money(amount: Decimal) -> str:
    """Write an amount with two decimals and grouped thousands: "6,200.00"."""
    return f"{amount:,.2f}"
