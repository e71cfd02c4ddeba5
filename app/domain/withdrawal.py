"""Withdrawals: an exhibit that came in by mistake is taken out of the weighing, never out of sight.

Laws: its digest, who withdrew it, when and why stay on file and in every result that is signed from
then on; its bytes stay as long as the case does; it can be brought back until the case is erased.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.custody import Action, TrailEntry
from app.domain.errors import RightfulError
from app.domain.exhibit import Exhibit


class WithdrawalError(RightfulError):
    """An exhibit cannot be withdrawn as asked: another reason than those listed needs words."""

    code = "withdrawal"


class IssuedError(WithdrawalError):
    """A signed result names the exhibit; what was signed stays as it was signed."""

    code = "withdrawal.issued"


class JudgedError(WithdrawalError):
    """A sealed judgement rests on the exhibit, and nobody said that it is to count no more."""

    code = "withdrawal.judged"


class WithdrawnFor(StrEnum):
    """Why an exhibit was withdrawn; closed, for a list that is open is not read."""

    WRONG_PARTY = "wrong_party"
    """It was put under the party that did not send it."""
    STRANGER = "stranger"
    """It is about somebody who is no party."""
    ANOTHER_CASE = "another_case"
    REPEATED = "repeated"
    """The same item is on file in a better copy."""
    NOT_MEANT = "not_meant"
    """Nobody meant to hand it in."""
    OTHER = "other"
    """None of these; it is said in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """One exhibit that weighs nothing any more, as it was when it was withdrawn."""

    exhibit: Exhibit
    at: datetime
    examiner: str
    reason: WithdrawnFor
    note: str = ""
    """In words; may hold personal data."""

    def __post_init__(self) -> None:
        if self.reason is WithdrawnFor.OTHER and not self.note.strip():
            raise ValueError("a withdrawal for another reason says which")


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnExhibit:
    """A withdrawal as a result tells of it: with its entry in the workstation's trail."""

    withdrawal: Withdrawal
    entry: TrailEntry

    def __post_init__(self) -> None:
        told, event = self.withdrawal, self.entry.event
        if (event.action, event.object) != (Action.EXHIBIT_WITHDRAWN, told.exhibit.digest):
            raise ValueError("the trail's entry is about something else")
        if (event.who, event.at) != (told.examiner, told.at):
            raise ValueError("the trail names another examiner, or another moment")
