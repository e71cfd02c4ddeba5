"""What the columns of somebody's table of movements mean: said by an examiner, or guessed.

Law: what is not told stays untold; rows that need it are listed as not understood, never bent.
"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MOST_COLUMNS: Final = 40
"""Of a table; what stands to the right of them is left out."""
FARTHEST_ZONE: Final = 14 * 60
"""Minutes from UTC. Source: the tz database, Pacific/Kiritimati."""


class Meaning(StrEnum):
    """What a column says of a movement."""

    IGNORE = "ignore"
    DATE = "date"
    """The day, and the time of the day where it follows."""
    TIME = "time"
    """The time of the day alone."""
    ASSET = "asset"
    AMOUNT = "amount"
    DIRECTION = "direction"
    """In or out, in words."""
    CREDIT = "credit"
    """What came in."""
    DEBIT = "debit"
    """What left."""
    FEE = "fee"
    BALANCE = "balance"
    TEXT = "text"
    COUNTERPARTY = "counterparty"
    REFERENCE = "reference"
    """Of a bank or a person, in no fixed form."""
    TXID = "txid"
    """Of a chain, in the form of one."""
    ADDRESS = "address"


_OFTEN: Final = frozenset({Meaning.IGNORE, Meaning.ASSET, Meaning.TEXT, Meaning.COUNTERPARTY})
"""What several columns may say: of assets the first that is filled counts, texts are joined."""


class DateOrder(StrEnum):
    """In which order a date is written."""

    UNTOLD = ""
    """As the dates tell together; one that nothing tells is not understood."""
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class Fault(StrEnum):
    """Why nothing can be read by a map."""

    NO_DATE = "no_date"
    NO_AMOUNT = "no_amount"
    TWICE = "twice"
    """Two columns mean what only one can."""
    BOTH_WAYS = "both_ways"
    """An amount, and besides it columns of what came in or left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerMap:
    """What each column means, from the left, and how dates and figures are written."""

    columns: tuple[Meaning, ...]
    order: DateOrder = DateOrder.UNTOLD
    point: str = "."
    """The decimal sign: point or comma."""
    zone: int | None = 0
    """Minutes east of UTC in which times are that do not say their own; None: not known."""
    asset: str = ""
    """Of rows in which no column says it."""
    account: bool = True
    """Whether it is the ledger of the account in dispute; else of another account or wallet."""

    def __post_init__(self) -> None:
        if self.point not in {".", ","}:
            raise ValueError("the decimal sign is a point or a comma")
        if self.zone is not None and abs(self.zone) > FARTHEST_ZONE:
            raise ValueError("no zone is as far from UTC")

    def places(self, meaning: Meaning) -> tuple[int, ...]:
        """The columns that mean it."""
        return tuple(at for at, said in enumerate(self.columns) if said is meaning)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Why nothing can be read by it; empty when it can be."""
        count = Counter(self.columns)
        sides = count[Meaning.CREDIT] + count[Meaning.DEBIT]
        wrong = {
            Fault.NO_DATE: not count[Meaning.DATE],
            Fault.NO_AMOUNT: not count[Meaning.AMOUNT] + sides,
            Fault.TWICE: any(count[m] > 1 for m in Meaning if m not in _OFTEN),
            Fault.BOTH_WAYS: bool(count[Meaning.AMOUNT] and sides),
        }
        return tuple(fault for fault, so in wrong.items() if so)
