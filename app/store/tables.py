"""The rows of the store: every SQL statement after the migrations stands here.

A case's key stands apart from the case, for evidence may be kept before the case is first saved.
"""

from collections.abc import Iterable, Sequence

from app.domain.exhibit import Digest, ExhibitId
from app.store.database import Database, Row
from app.store.evidence_files import Slot


class Tables:
    """Reads and writes rows; the caller holds the turn and, to write, a transaction."""

    def __init__(self, database: Database) -> None:
        self._execute = database.execute

    def case_ids(self) -> tuple[str, ...]:
        """Names of all cases, newest change first."""
        rows = self._execute("SELECT id FROM cases ORDER BY changed DESC")
        return tuple(str(row[0]) for row in rows)

    def body(self, case_id: str) -> bytes | None:
        """The sealed case."""
        return _one(self._execute("SELECT body FROM cases WHERE id = ?", case_id))

    def put_body(self, case_id: str, body: bytes, changed: int) -> None:
        """Keep the sealed case; `changed` is the place of the trail entry that goes with it."""
        self._execute(
            "INSERT INTO cases (id, body, changed) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body, changed = excluded.changed",
            *(case_id, body, changed),
        )

    def wrapped_key(self, case_id: str) -> bytes | None:
        """The wrapped key of the case."""
        return _one(self._execute("SELECT wrapped FROM case_keys WHERE case_id = ?", case_id))

    def put_key(self, case_id: str, wrapped: bytes) -> None:
        """Keep the wrapped key, unless the case has one."""
        self._execute("INSERT OR IGNORE INTO case_keys VALUES (?, ?)", case_id, wrapped)

    def slot(self, case_id: str, exhibit_id: ExhibitId) -> Slot | None:
        """Where the exhibit's bytes lie."""
        rows = self._execute(
            "SELECT case_id, exhibit_id, digest, size, file FROM evidence"
            " WHERE case_id = ? AND exhibit_id = ?",
            *(case_id, exhibit_id),
        )
        return _slot(rows[0]) if rows else None

    def named_slots(self) -> tuple[Slot, ...]:
        """Where all evidence lies that a save has named."""
        rows = self._execute(
            "SELECT case_id, exhibit_id, digest, size, file FROM evidence WHERE named = 1"
        )
        return tuple(_slot(row) for row in rows)

    def put_slot(self, slot: Slot) -> None:
        """Keep where the exhibit's bytes lie, in place of an earlier slot."""
        self._execute(
            "INSERT INTO evidence (case_id, exhibit_id, digest, size, file) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (case_id, exhibit_id) DO UPDATE"
            " SET digest = excluded.digest, size = excluded.size, file = excluded.file",
            *(slot.case_id, slot.exhibit_id, slot.digest, slot.size, slot.file),
        )

    def unnamed(self, case_id: str) -> frozenset[ExhibitId]:
        """Exhibits whose bytes are kept but that no save of the case has named."""
        rows = self._execute(
            "SELECT exhibit_id FROM evidence WHERE case_id = ? AND named = 0", case_id
        )
        return frozenset(ExhibitId(str(row[0])) for row in rows)

    def name(self, case_id: str, exhibits: Iterable[ExhibitId]) -> None:
        """Mark exhibits as named by a save: their bytes stay from now on."""
        for exhibit in exhibits:
            self._execute(
                "UPDATE evidence SET named = 1 WHERE case_id = ? AND exhibit_id = ?",
                *(case_id, exhibit),
            )

    def entries(self) -> tuple[bytes, ...]:
        """Texts of the audit trail, from the first."""
        rows = self._execute("SELECT entry FROM trail ORDER BY sequence")
        return tuple(_bytes(row) for row in rows)

    def last_entry(self) -> bytes | None:
        """Text of the newest entry."""
        return _one(self._execute("SELECT entry FROM trail ORDER BY sequence DESC LIMIT 1"))

    def append(self, sequence: int, entry: bytes) -> None:
        """Add an entry to the trail."""
        self._execute("INSERT INTO trail VALUES (?, ?)", sequence, entry)

    def erase(self, case_id: str) -> tuple[str, ...]:
        """Remove the case, its key and its slots; gives the evidence files that nobody needs."""
        rows = self._execute("SELECT file FROM evidence WHERE case_id = ?", case_id)
        self._execute("DELETE FROM case_keys WHERE case_id = ?", case_id)
        self._execute("DELETE FROM cases WHERE id = ?", case_id)
        self._execute("DELETE FROM evidence WHERE case_id = ?", case_id)
        return tuple(str(row[0]) for row in rows)

    def forget_unnamed(self) -> None:
        """Remove what an intake left that never came to its save."""
        self._execute("DELETE FROM evidence WHERE named = 0")
        self._execute("DELETE FROM case_keys WHERE case_id NOT IN (SELECT id FROM cases)")


def _slot(row: Row) -> Slot:
    case_id, exhibit_id, digest, size, file = row
    return Slot(
        case_id=str(case_id),
        exhibit_id=ExhibitId(str(exhibit_id)),
        digest=Digest(str(digest)),
        size=int(size),
        file=str(file),
    )


def _one(rows: Sequence[Row]) -> bytes | None:
    return _bytes(rows[0]) if rows else None


def _bytes(row: Row) -> bytes:
    value = row[0]
    return value if isinstance(value, bytes) else b""  # b"" opens as nothing: it fails its seal
