"""Checks that a tree of entries grew from an earlier one, with no entry at hand.

A stranger can ask it of two results: each states the head of its workstation's audit trail, and
the later one carries the proof. Source: RFC 6962 section 2.1, RFC 9162 section 2.1.4.2.
"""

import hashlib
from collections.abc import Sequence

from app.domain.custody import Checkpoint, Growth


def node(left: bytes, right: bytes) -> bytes:
    """Hash of two parts of a tree; never to be taken for that of an entry (prefix 0x01)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def proves(earlier: tuple[int, bytes], later: tuple[int, bytes], proof: Sequence[bytes]) -> bool:
    """Whether `proof` shows the earlier (size, root) to be a part of the later one."""
    (first, first_root), (second, second_root) = earlier, later
    if first == second:
        return not proof and first_root == second_root
    if not 0 < first < second:
        return False
    path = [first_root, *proof] if first & (first - 1) == 0 else list(proof)
    low, high = first - 1, second - 1
    while low & 1:
        low, high = low >> 1, high >> 1
    return bool(path) and _walk(path, low, high) == (first_root, second_root)


def grew(growth: Growth, later: Checkpoint) -> bool:
    """Whether the trail that `later` is the head of grew as `growth` says."""
    earlier = growth.earlier
    try:
        ends = [(point.size, bytes.fromhex(point.root)) for point in (earlier, later)]
        proof = [bytes.fromhex(each) for each in growth.proof]
    except ValueError:
        return False
    return earlier.origin == later.origin and proves(ends[0], ends[1], proof)


def _walk(path: Sequence[bytes], low: int, high: int) -> tuple[bytes, bytes] | None:
    """Both roots that the path leads to; None when its length fits neither."""
    old = new = path[0]
    for step in path[1:]:
        if high == 0:
            return None
        if low & 1 or low == high:
            old, new = node(step, old), node(step, new)
            while low and not low & 1:
                low, high = low >> 1, high >> 1
        else:
            new = node(new, step)
        low, high = low >> 1, high >> 1
    return (old, new) if high == 0 else None
