"""What a statement of an account says: rows of money, and the doubts about each.

Laws:
1. Amounts are decimal text as printed, put into one notation; nothing is rounded or repaired.
2. A doubt names a row and says what was seen. Whether somebody edited it is not ours to say.
3. A question that cannot be answered is UNKNOWN, never yes.
"""

from dataclasses import dataclass
from enum import StrEnum

DOUBTFUL_PARTS = 2
"""Parts of a doubt: the number of its row, and what was seen."""


class RowKind(StrEnum):
    """What a line of a statement stands for."""

    MOVEMENT = "movement"
    OPENING = "opening"
    CLOSING = "closing"
    CARRIED = "carried"
    """Carried forward at the foot of a page."""
    BROUGHT = "brought"
    """Brought forward at the head of a page."""
    TOTAL_IN = "total_in"
    TOTAL_OUT = "total_out"


class RowDoubt(StrEnum):
    """What was seen of a row that a reader should look at."""

    AMOUNT_OFF = "amount_off"
    """The balance does not follow from the balance before and this row's amount."""
    BALANCE_OFF = "balance_off"
    """The balance follows neither from before nor to the next row: it alone is out of line."""
    GROUP_OFF = "group_off"
    """One of several rows without a balance of their own, up to one that does not follow."""
    BESIDE = "beside"
    """The next row does not follow from this one."""
    OVERLAID = "overlaid"
    """An annotation lies over the row."""
    OVERPRINTED = "overprinted"
    """Two texts stand at one place, or a filled shape covers text."""
    PAINTED_OTHERWISE = "painted_otherwise"
    """What is painted reads otherwise than the text layer says."""
    OTHER_TYPE = "other_type"
    """A figure is set in another typeface or size than its column."""
    OUT_OF_LINE = "out_of_line"
    """A figure does not stand where its column does."""
    GROUPING = "grouping"
    """Digits are grouped otherwise than the statement groups them."""
    OUT_OF_ORDER = "out_of_order"
    """The date stands before that of the row above, in a statement that is in order."""
    OUT_OF_PERIOD = "out_of_period"
    ADDRESS_WRONG = "address_wrong"
    """The wallet's address has not the form or the checksum of any kind that is known."""
    REFERENCE_WRONG = "reference_wrong"
    """The transaction's id has not the form of any kind that is known."""
    UNREADABLE = "unreadable"
    """A figure stands there that is no number."""
    UNDATED = "undated"
    """The day cannot be told from what stands there."""
    DIRECTION_UNTOLD = "direction_untold"
    """Nothing says whether the amount came in or left."""
    BOTH_WAYS = "both_ways"
    """Something came in and left in one row."""


class Question(StrEnum):
    """What is asked of every statement; each has one answer with a reason."""

    ISSUER = "issuer"
    HOLDER = "holder"
    PERIOD = "period"
    PAGES = "pages"
    ARITHMETIC = "arithmetic"
    PAINTED = "painted"


class Answer(StrEnum):
    """Three states, never a bare bool."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRow:
    """One row as read."""

    number: int
    """Counted from 1 in the order of reading."""
    kind: RowKind
    page: int
    """Counted from 0."""
    date: str = ""
    """ISO 8601; empty when it cannot be told."""
    time: str = ""
    """Of the day in UTC, "21:47:00"; empty where the source does not say, or not in UTC."""
    text: str = ""
    amount: str = ""
    """Decimal text, negative when money left; empty when none is printed."""
    balance: str = ""
    expected: str = ""
    """The balance that follows from the row before and this amount; empty when nothing does."""
    fee: str = ""
    """Where the source has it apart from the amount."""
    currency: str = ""
    reference: str = ""
    """A transaction id, else a reference of a bank or person, where the source has one."""
    address: str = ""
