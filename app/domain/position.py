"""What people and officers state, and what was moved in: the inputs of C1, C2 and C3.

A pressure item is no type of statement: nothing here can hold one.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.exhibit import ExhibitId, Lane

_AMOUNT = re.compile(r"[0-9]{1,30}(\.[0-9]{1,18})?")


class Stance(StrEnum):
    """What a statement says about the account, or about the assets in it."""

    CLAIMS = "claims"
    DISCLAIMS = "disclaims"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyStatement:
    """What a party says, dated; counts only while that party's identity is verified."""

    lane: Lane
    made_at: datetime
    medium: str
    account: Stance
    assets: Stance
    requests_reset: bool = False
    never_opened: bool = False
    """"I never opened this account": reads like a disclaimer, means identity theft."""
    duress: bool = False
    withdrawn_at: datetime | None = None
    exhibits: tuple[ExhibitId, ...] = ()

    @property
    def dates_agree(self) -> bool:
        """Whether it is not withdrawn before it is made."""
        return self.withdrawn_at is None or self.withdrawn_at >= self.made_at


class HoldKind(StrEnum):
    """The three kinds of hold of C2."""

    JUDICIAL = "judicial"
    LAW_ENFORCEMENT = "law_enforcement"
    COMPLIANCE = "compliance"


class HoldState(StrEnum):
    """What an officer says of one kind of hold. Unknown never counts as clear."""

    CLEAR = "clear"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldStatement:
    """One officer's statement about one kind of hold."""

    kind: HoldKind
    state: HoldState
    officer: str
    reference: str
    stated_at: datetime

    def __post_init__(self) -> None:
        if not self.officer.strip() or not self.reference.strip():
            raise ValueError("a hold is stated by a named officer with a reference")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deposit:
    """One amount moved into the account, and the chain EARNED -> HELD -> MOVED IN behind it."""

    lane: Lane
    asset: str
    amount: str
    """Exact decimal, no exponent, no sign: "4180.00"."""
    moved_in_at: datetime
    earned: ExhibitId | None = None
    held: ExhibitId | None = None
    moved_in: ExhibitId | None = None
    reasonable: bool = False
    verifiable: bool = False
    compliant: bool = False
    contradicted: bool = False
    stated_at: datetime

    def __post_init__(self) -> None:
        if not _AMOUNT.fullmatch(self.amount) or Decimal(self.amount) == 0:
            raise ValueError("an amount is a plain decimal above zero")

    @property
    def dates_agree(self) -> bool:
        """Whether it is not stated before it is moved in."""
        return self.stated_at >= self.moved_in_at

    @property
    def explained(self) -> bool:
        """Whether the chain is whole and passes the three tests of C3."""
        whole = None not in (self.earned, self.held, self.moved_in)
        return whole and self.reasonable and self.verifiable and self.compliant


@dataclass(frozen=True, slots=True, kw_only=True)
class PressureItem:
    """A narrative, post, threat or petition: logged, shown last, weighed never (S3, S11)."""

    source: str
    at: datetime
    text: str
    exhibit: ExhibitId | None = None

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise ValueError("a pressure item is logged with its source")
