"""Chain of custody: who did what to what, and when, in an order that cannot be rewritten quietly.

Entries hold digests and identifiers, never personal data, so that erasing a case leaves the trail.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.exhibit import Digest


class Action(StrEnum):
    """Everything that leaves a trace."""

    CASE_OPENED = "case.opened"
    EXHIBIT_ADDED = "exhibit.added"
    EXHIBIT_REFUSED = "exhibit.refused"
    REFUSAL_LEFT_OUT = "exhibit.left_out"
    """An examiner said that the case does without a refused item, or that it is asked for again."""
    EXHIBIT_FILED = "exhibit.filed"
    """Its lane or role was set by an examiner."""
    EXHIBIT_WITHDRAWN = "exhibit.withdrawn"
    """It came in by mistake and weighs nothing from here on; it stays on file."""
    EXHIBIT_BROUGHT_BACK = "exhibit.brought_back"
    EXAMINED = "case.examined"
    FACE_PICKED = "face.picked"
    """An examiner said which face of a photo is meant, or that nobody says so any more."""
    FACE_PLACED = "face.placed"
    """An examiner placed a face by hand; what was detected stays beside it."""
    ANCHOR_CHOSEN = "face.anchor"
    LOOK_CHANGED = "face.look"
    """An examiner changed contrast, gamma or mirror of a view; the exhibit stays as it is."""
    PICTURE_SAVED = "picture.saved"
    """A view of exhibits left the program as a picture, marked with examiner, case and time."""
    FIELD_CORRECTED = "document.corrected"
    LINE_ASSIGNED = "document.assigned"
    """An examiner said which field a printed line is."""
    READING_WITHDRAWN = "document.withdrawn"
    """An examiner took the own reading of a field back; the machine's stands alone again."""
    EDIT_ACCEPTED = "document.edit_accepted"
    """An examiner accepted a proposed edit of a zone; what was read stays beside it."""
    COLUMNS_NAMED = "funds.columns"
    """An examiner said what the columns of a table mean, or that nobody says so any more."""
    READING_CONFIRMED = "document.confirmed"
    MARKS_SAVED = "assessment.saved"
    LINE_UP_PICKED = "lineup.picked"
    """An examiner picked a face of a line-up, or none, before rating the pair."""
    SEALED = "assessment.sealed"
    CLAIMS_DISCLOSED = "claims.disclosed"
    """Claims and pressure were shown to this examiner, who had sealed the holder's faces."""
    STATEMENT_RECORDED = "statement.recorded"
    STATEMENT_WITHDRAWN = "statement.withdrawn"
    HOLD_RECORDED = "hold.recorded"
    DEPOSIT_RECORDED = "deposit.recorded"
    PRESSURE_LOGGED = "pressure.logged"
    ACCOUNT_STATED = "account.stated"
    STRICTER_CHOSEN = "outcome.stricter"
    STRICTER_WITHDRAWN = "outcome.stricter_withdrawn"
    SIGNED = "result.signed"
    """By the first of several examiners; it waits for another one's signature."""
    EXPORTED = "result.exported"
    WRITTEN_AGAIN = "result.written_again"
    """What was signed before left once more, byte for byte."""
    LETTER_SIGNED = "letter.signed"
    CASE_ERASED = "case.erased"
    RETENTION_SET = "case.retention"
    """The day after which the case is to be erased was set."""
    BACKED_UP = "store.backed_up"
    RESTORED = "store.restored"
    EXAMINER_ADDED = "examiner.added"
    EXAMINER_REMOVED = "examiner.removed"
    LOGIN_CHANGED = "examiner.login_changed"
    """Somebody set another passphrase of their own."""
    CLOCK_CORRECTED = "clock.corrected"
    """An examiner stated that the clock had stood ahead; only here may time go back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyEvent:
    """One thing done. `object` is the digest of what it was done to."""

    at: datetime
    who: str
    action: Action
    case: str
    object: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailEntry:
    """A custody event in its place. `previous` is the digest of the entry before it."""

    sequence: int
    previous: Digest
    event: CustodyEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """What a result says of the trail at its signing. Source: RFC 6962 section 2.1."""

    origin: str
    size: int
    root: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """That a trail grew from what an earlier result says of it. Source: RFC 6962 section 2.1.2."""

    earlier: Checkpoint
    proof: tuple[Digest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailReport:
    """What an audit of the trail found."""

    checkpoint: Checkpoint
    broken_at: int | None
    """Place, from 0, of the first entry that does not follow the one before."""
    clock_corrected: tuple[int, ...]
    """Places of the entries that state that the clock had stood ahead."""
    unmatched: tuple[Checkpoint, ...]
    """Those of the checkpoints held against it that are no head of a beginning of it."""

    @property
    def whole(self) -> bool:
        """Whether nothing was cut, rewritten or dated back, so far as can be seen."""
        return self.broken_at is None and not self.unmatched
