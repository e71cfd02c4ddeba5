"""Merkle tree heads and proofs over leaves in order. Source: RFC 6962 section 2.1.

Laws: a leaf and a node can never be taken for each other (prefixes 0x00 and 0x01); the tree over
the first n leaves is fixed, whatever is appended later.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from functools import reduce

from app.domain.tree_proof import node


def leaf(entry: bytes) -> bytes:
    """Hash of one entry."""
    return hashlib.sha256(b"\x00" + entry).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Tree head over `leaves`: pair by pair, level by level; a last odd one moves up as it is."""
    level = list(leaves)
    if not level:
        return hashlib.sha256().digest()
    while len(level) > 1:
        odd = level[-1:] if len(level) % 2 else []
        level = [node(*pair) for pair in zip(level[::2], level[1::2], strict=False)] + odd
    return level[0]


def heads(leaves: Sequence[bytes], sizes: Collection[int]) -> Mapping[int, bytes]:
    """Tree heads over the first n leaves, for every n of `sizes` (0 to all), in one pass."""
    found = {0: root(())} if 0 in sizes else {}
    peaks: list[tuple[int, bytes]] = []
    for size, each in enumerate(leaves, 1):
        _grow(peaks, each)
        if size in sizes:
            found[size] = reduce(lambda right, left: node(left, right), [p for _, p in peaks[::-1]])
    return found


def _grow(peaks: list[tuple[int, bytes]], added: bytes) -> None:
    """Add a leaf to the whole subtrees so far, (height, root), the tallest first.

    Equal heights join, as a carry does in a binary counter.
    """
    height, grown = 0, added
    while peaks and peaks[-1][0] == height:
        height, grown = height + 1, node(peaks.pop()[1], grown)
    peaks.append((height, grown))


def consistency_proof(leaves: Sequence[bytes], earlier: int) -> tuple[bytes, ...]:
    """Proof that the tree over the first `earlier` leaves is a part of this one (2.1.2).

    `earlier` is between 1 and the number of leaves.
    """
    return _subproof(leaves, earlier, whole=True)


def _subproof(leaves: Sequence[bytes], earlier: int, *, whole: bool) -> tuple[bytes, ...]:
    if earlier == len(leaves):
        return () if whole else (root(leaves),)
    split = _split(len(leaves))
    left, right = leaves[:split], leaves[split:]
    if earlier <= split:
        return (*_subproof(left, earlier, whole=whole), root(right))
    return (*_subproof(right, earlier - split, whole=False), root(left))


def _split(count: int) -> int:
    """The largest power of two below `count`."""
    return 1 << (count - 1).bit_length() - 1
