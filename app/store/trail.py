"""The audit trail: a hash chain, and a Merkle tree over the same entries.

Laws:
- An entry names the digest of the one before it (the first names zeros), and is never older. Only
  the entry by which an examiner states that the clock had stood ahead may be.
- A leaf of the tree is SHA-256(0x00 || the entry's one text). Source: RFC 6962 section 2.1.
- The chain alone misses a trail that was cut or written anew as a whole. The checkpoints in the
  results that left the program catch both: each must be the head of a beginning of this trail.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from app import wire
from app.domain.custody import Action, Checkpoint, CustodyEvent, TrailEntry, TrailReport
from app.domain.errors import ClockError, MalformedError
from app.domain.exhibit import Digest, digest_of
from app.store import merkle

NOTHING = Digest("0" * 64)
"""What the first entry names as the one before it."""


def follow(last: TrailEntry | None, event: CustodyEvent) -> TrailEntry:
    """The entry for `event` after `last`.

    Raises:
        ClockError: The event is older than the last one, and does not say why.
    """
    if last is None:
        return TrailEntry(sequence=0, previous=NOTHING, event=event)
    if _dated_back(last.event.at, event):
        raise ClockError(f"{event.at.isoformat()} is before {last.event.at.isoformat()}")
    return TrailEntry(sequence=last.sequence + 1, previous=wire.digest(last), event=event)


def audit(origin: str, texts: Sequence[bytes], claims: Sequence[Checkpoint] = ()) -> TrailReport:
    """Check the trail, given as the text of each entry, and hold `claims` against it."""
    broken, corrected = _walk(texts)
    leaves = [merkle.leaf(text) for text in texts]
    sizes = {claim.size for claim in claims if 0 <= claim.size <= len(texts)}
    heads = merkle.heads(leaves, {*sizes, len(texts)})
    unmatched = tuple(
        claim
        for claim in claims
        if claim.origin != origin
        or claim.size not in heads
        or claim.root != heads[claim.size].hex()
    )
    own = Checkpoint(origin=origin, size=len(texts), root=Digest(heads[len(texts)].hex()))
    return TrailReport(
        checkpoint=own, broken_at=broken, clock_corrected=tuple(corrected), unmatched=unmatched
    )


def checkpoint(origin: str, texts: Sequence[bytes]) -> Checkpoint:
    """Head of the tree over entries, each given as its one text."""
    head = merkle.root([merkle.leaf(text) for text in texts])
    return Checkpoint(origin=origin, size=len(texts), root=Digest(head.hex()))


def proof(texts: Sequence[bytes], earlier: int) -> tuple[Digest, ...]:
    """Proof that the first `earlier` entries begin this trail. Source: RFC 6962 section 2.1.2.

    Empty when nothing needs proving: `earlier` is 0 or the whole trail.
    """
    if not 0 < earlier < len(texts):
        return ()
    leaves = [merkle.leaf(text) for text in texts]
    return tuple(Digest(node.hex()) for node in merkle.consistency_proof(leaves, earlier))


def _walk(texts: Sequence[bytes]) -> tuple[int | None, list[int]]:
    """Place of the first entry that does not follow, and places where the clock was corrected."""
    corrected: list[int] = []
    previous, at = NOTHING, None
    for place, entry in enumerate(_entries(texts)):
        if entry is None or (entry.sequence, entry.previous) != (place, previous):
            return place, corrected
        if at is not None and _dated_back(at, entry.event):
            return place, corrected
        if entry.event.action is Action.CLOCK_CORRECTED:
            corrected.append(place)
        previous, at = digest_of(texts[place]), entry.event.at
    return None, corrected


def _entries(texts: Sequence[bytes]) -> Iterator[TrailEntry | None]:
    for text in texts:
        try:
            yield wire.decode_plain(text, TrailEntry)
        except MalformedError:
            yield None


def _dated_back(last: datetime, event: CustodyEvent) -> bool:
    return event.at < last and event.action is not Action.CLOCK_CORRECTED
