"""What check digits of machine-readable zones cover, and how printed and computed ones stand.

Law: what is printed is never corrected; printed and computed stand side by side.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.check_digit import ALPHABET, FILLER, check_digit, value_of

__all__ = ["ALPHABET", "FILLER", "CheckDigit", "Checked", "check_digit", "value_of"]


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
