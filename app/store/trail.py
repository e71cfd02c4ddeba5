"""The audit trail: a hash chain, and a Merkle tree over the same entries.

Laws:
- An entry names the digest of the one before it (the first names zeros), and is never older.
- A leaf of the tree is SHA-256(0x00 || the entry's one text). Source: RFC 6962 section 2.1.
- The chain alone misses a trail that was cut or written anew as a whole. The checkpoints in the
  results that left the program catch both: each must be the head of a beginning of this trail.
"""

from collections.abc import Sequence

from app import wire
from app.domain.custody import Checkpoint, CustodyEvent, TrailEntry
from app.domain.errors import ClockError
from app.domain.exhibit import Digest
from app.store import merkle

NOTHING = Digest("0" * 64)
"""What the first entry names as the one before it."""


def follow(last: TrailEntry | None, event: CustodyEvent) -> TrailEntry:
    """The entry for `event` after `last`.

    Raises:
        ClockError: The event is older than the last one.
    """
    if last is None:
        return TrailEntry(sequence=0, previous=NOTHING, event=event)
    if event.at < last.event.at:
        raise ClockError(f"{event.at.isoformat()} is before {last.event.at.isoformat()}")
    return TrailEntry(sequence=last.sequence + 1, previous=wire.digest(last), event=event)


def check_trail(entries: Sequence[TrailEntry]) -> int | None:
    """The place, from 0, of the first entry that does not follow the one before; None if all do."""
    previous, at = NOTHING, None
    for place, entry in enumerate(entries):
        backwards = at is not None and entry.event.at < at
        if entry.sequence != place or entry.previous != previous or backwards:
            return place
        previous, at = wire.digest(entry), entry.event.at
    return None


def checkpoint(origin: str, texts: Sequence[bytes]) -> Checkpoint:
    """Head of the tree over entries, each given as its one text."""
    head = merkle.root([merkle.leaf(text) for text in texts])
    return Checkpoint(origin=origin, size=len(texts), root=Digest(head.hex()))


def consistent(earlier: Checkpoint, origin: str, entries: Sequence[TrailEntry]) -> bool:
    """Whether `earlier` is the head of a beginning of this trail: nothing was cut or rewritten."""
    if not 0 <= earlier.size <= len(entries):
        return False
    texts = [wire.encode(entry) for entry in entries[: earlier.size]]
    return checkpoint(origin, texts) == earlier
