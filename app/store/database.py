"""The database: SQLCipher, opened so that an acknowledged write survives and a changed page shows.

- Raw key: the passphrase was stretched by the vault already; SQLCipher's own stretching would
  cost another half second at each opening.
- WAL with `synchronous=FULL`, so a commit is on disk when it returns; exclusive locking needs no
  shared memory. Every commit is moved into the database at once (`wal_autocheckpoint=1`): SQLite
  drops a damaged frame of the WAL without a word, but a damaged page of the database shows.
- Each page carries an HMAC-SHA-512, checked whenever it is read. Source: SQLCipher design,
  default settings of version 4.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher  # type: ignore[import-untyped] # ships no types

from app.domain.errors import StoreBusyError, StoreError, StoreFullError, TamperedError

PAGE_BYTES = 4096
"""Source: SQLCipher, default `cipher_page_size` of version 4."""

Value = int | str | bytes
Row = tuple[Value, ...]

_SETTINGS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "wal_autocheckpoint = 1",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
)

# Result codes of SQLite. Source: https://sqlite.org/rescode.html
_BUSY, _LOCKED, _IO, _CORRUPT, _FULL, _NOT_A_DATABASE = 5, 6, 10, 11, 13, 26
_MEANING: dict[int, type[StoreError]] = {
    _BUSY: StoreBusyError,
    _LOCKED: StoreBusyError,
    _CORRUPT: TamperedError,
    _NOT_A_DATABASE: TamperedError,
    _FULL: StoreFullError,
}


class Database:
    """One connection. It may be used from any thread, by one at a time: the store sees to it."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the database at `path`, or begin one.

        Raises:
            TamperedError: Its first page was not written under `key`.
            StoreError: It cannot be opened.
        """
        self.path = path
        with _errors():
            self._connection = sqlcipher.connect(
                str(path), isolation_level=None, check_same_thread=False, timeout=0
            )
        try:
            self.execute("PRAGMA cipher_log_level = NONE")  # it would write to our stderr
            self.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for setting in _SETTINGS:
                self.execute(f"PRAGMA {setting}")
        except StoreError:
            self.close()
            raise

    @property
    def version(self) -> int:
        """Number of the migrations that were taken; 0 while empty."""
        return int(self.execute("PRAGMA user_version")[0][0])

    def execute(self, statement: str, *values: Value) -> Sequence[Row]:
        """All rows that `statement` gives."""
        with _errors(writing=bool(self._connection.in_transaction)):
            rows: list[Row] = self._connection.execute(statement, values).fetchall()
            return rows

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All statements within, durable together at the end, or none."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self.execute("ROLLBACK")
            raise

    def flush(self) -> None:
        """Move all into the database file and leave nothing in the write-ahead log."""
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def damaged_pages(self) -> tuple[str, ...]:
        """What SQLCipher says of pages whose HMAC is wrong; empty when all are well."""
        return tuple(str(row[0]) for row in self.execute("PRAGMA cipher_integrity_check"))

    def close(self) -> None:
        """Close the connection."""
        with _errors():
            self._connection.close()


@contextmanager
def _errors(*, writing: bool = False) -> Iterator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        # A quota, or a limit on the size of files, is no "full" to SQLite but an error of writing.
        full = writing and code == _IO
        raise (StoreFullError if full else _MEANING.get(code, StoreError))(str(error)) from error
