"""Letters to the parties: what one may hold, and why a line of one is refused.

Law: a letter is made of allowed fields alone. It holds nothing of C2, not even its state (FATF
recommendation 21, tipping off), nothing of the other party, no score and no examiner.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.exhibit import Lane


class Language(StrEnum):
    """In which a letter or report is written. Source: BCP 47."""

    ENGLISH = "en"
    CHINESE = "zh-CN"


class Matter(StrEnum):
    """What a letter says; closed. Whatever a party may not learn reads as `WAITING`."""

    RESTORED = "restored"
    RESTORED_HELD = "restored_held"
    """Access is restored, and the assets stay held until their source is shown."""
    RELEASED = "released"
    CLOSING = "closing"
    ELIGIBLE = "eligible"
    NOT_YOURS = "not_yours"
    MORE = "more"
    REJECTED = "rejected"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a letter and the clause that it rests on."""

    text: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter to one party, whole. `items` is the list of what to send; `note` the examiner's."""

    case: str
    lane: Lane
    language: Language
    at: datetime
    matter: Matter
    practice: bool
    title: str
    addressed: str
    sentences: tuple[Sentence, ...]
    items: tuple[str, ...]
    note: tuple[str, ...]
    closing: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything that the party will read, line by line."""
        body = tuple(sentence.text for sentence in self.sentences)
        return (self.title, self.addressed, *body, *self.items, *self.note, *self.closing)


class Leak(StrEnum):
    """Why a line cannot go to a party; closed."""

    HOLD = "hold"
    OTHER_PARTY = "other_party"
    SCORE = "score"
    EXAMINER = "examiner"
    WORKINGS = "workings"
    """Rules, conditions, exhibits: how the program got there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedLine:
    """One line that the guard refused, from 1, and what in it."""

    line: int
    leak: Leak
    words: str
