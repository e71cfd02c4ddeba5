"""What a result is held against: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.custody import Checkpoint
from app.domain.exhibit import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What a result is held against: pinned roots, the trail, the evidence at hand."""

    roots: tuple[bytes, ...]
    """PEM texts."""
    unfinished: bool = False
    """Whether signatures may still be missing: for who is about to add the next one."""
    trail: Checkpoint | None = None
    """This workstation's own trail, as large as the result says that it was."""
    revocations: tuple[bytes, ...] = ()
    """Revocation lists at hand (DER), besides those that came along."""
    evidence: Mapping[str, Digest] = field(default_factory=dict)
    """Digests of the files given beside the result, by their names."""
