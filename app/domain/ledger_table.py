"""A table of movements as text, and what is read of it by a map of its columns.

Law: a table is told again by its fingerprint, the SHA-256 of its titles, however they are spaced.
"""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.exhibit import Digest, digest_of
from app.domain.ledger_map import LedgerMap
from app.domain.statement import Answer, MoneyRow, RowDoubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A row that was not understood."""

    number: int
    """Counted from 1 below the titles."""
    why: RowDoubt
    text: str
    """What stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerTable:
    """A table as text, and what would be read of it by a map. The first lines stand for all."""

    titles: tuple[str, ...]
    """Empty ones where the table has no head."""
    lines: tuple[tuple[str, ...], ...]
    fingerprint: Digest
    read_as: LedgerMap
    """By this it was read: what was asked for, else a guess."""
    count: int
    """Rows below the titles."""
    read: int
    """Of them, understood."""
    rows: tuple[MoneyRow, ...] = ()
    missed: tuple[Missed, ...] = ()
    arithmetic: Answer = Answer.UNKNOWN


def fingerprint(titles: Sequence[str]) -> Digest:
    """What a table with these titles is known by."""
    plain = [" ".join(unicodedata.normalize("NFKC", title).casefold().split()) for title in titles]
    return digest_of(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())
