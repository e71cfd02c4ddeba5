"""Keeps the store itself: how long a case stays, its erasure, the audit of the trail, the clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app import wire
from app.domain.attestation import Verification
from app.domain.case import Case
from app.domain.custody import Action, Checkpoint, CustodyEvent, TrailReport
from app.domain.determination import Status
from app.domain.errors import KeptLongerError
from app.domain.exhibit import Digest, digest_of
from app.services.desk import Desk
from app.services.verify import Bench, verify

_SIGNATURES = range(2, 6)
"""The steps of verification that say who signed which bytes. Source: signing.md section 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One result that the trail was held against."""

    place: Path
    verification: Verification
    checkpoint: Checkpoint | None
    """What it says of the trail; None unless its signatures hold."""
    begins_trail: bool
    """Whether the trail still begins as the result says that it did."""
    recorded: bool
    """Whether the trail holds the result's leaving."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The trail, and each result that it was held against."""

    trail: TrailReport
    held: tuple[Held, ...]

    @property
    def state(self) -> Status:
        """UNMET where something was cut, rewritten or does not fit; UNKNOWN where untold."""
        if not self.trail.whole or any(h.checkpoint and not h.begins_trail for h in self.held):
            return Status.UNMET
        return Status.MET if all(h.checkpoint for h in self.held) else Status.UNKNOWN


def audit(desk: Desk, bench: Bench, places: Sequence[Path]) -> Audit:
    """Check the whole trail, and hold it against results: each a file, or a folder of one."""
    read = [(place, verify(bench, (place,))) for place in places]
    claimed = {place: _claim(found) for place, found in read}
    report = desk.store.audit(tuple(filter(None, claimed.values())))
    left = {e.event.object for e in desk.store.trail() if e.event.action is Action.EXPORTED}
    held = tuple(
        Held(
            place=place,
            verification=found,
            checkpoint=claimed[place],
            begins_trail=claimed[place] is not None and claimed[place] not in report.unmatched,
            recorded=found.digest in left,
        )
        for place, found in read
    )
    return Audit(trail=report, held=held)


def _claim(found: Verification) -> Checkpoint | None:
    """What the result says of the trail, if signers who are trusted here say so."""
    signed = all(s.state is Status.MET for s in found.steps if s.step in _SIGNATURES)
    return found.checkpoint if signed else None


def set_retention(desk: Desk, case_id: str, until: date) -> Case:
    """Set the last day on which the case is to be kept."""
    case = replace(desk.store.load(case_id), keep_until=until)
    return desk.keep(case, Action.RETENTION_SET, wire.digest(until))


def due(case: Case, today: date) -> bool:
    """Whether the case has been kept for as long as it is to be."""
    return today > case.kept_until


def erase(desk: Desk, case_id: str, *, early: bool) -> None:
    """Destroy the case and its key. Results that left, and the trail, stay and still verify.

    Raises:
        KeptLongerError: Its day has not come, and `early` was not said. Practice has no day.
    """
    case = desk.store.load(case_id)
    if not (early or case.practice or due(case, desk.clock.now().date())):
        raise KeptLongerError(case.kept_until.isoformat())
    desk.store.erase(
        case_id, _event(desk, Action.CASE_ERASED, digest_of(case_id.encode()), case_id)
    )


def correct_clock(desk: Desk) -> None:
    """State that the clock stood ahead before, so that the trail goes on from the present."""
    desk.store.note(_event(desk, Action.CLOCK_CORRECTED, digest_of(b"")))


def note(desk: Desk, action: Action, thing: Digest) -> None:
    """Enter in the trail what was done to the store as a whole."""
    desk.store.note(_event(desk, action, thing))


def _event(desk: Desk, action: Action, thing: Digest, case_id: str = "") -> CustodyEvent:
    return CustodyEvent(
        at=desk.clock.now(), who=desk.examiner, action=action, case=case_id, object=thing
    )
