"""The shape of the database, as the steps that led to it. A step, once released, never changes.

Before the first step on a database that holds something, a copy of it is laid beside it. The copy
is encrypted as the database is. It goes at the next erasure, for it still holds the erased key.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import NewerSchemaError
from app.store.database import Database
from app.store.durable import file_errors, sync_folder

STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE cases (id TEXT PRIMARY KEY, body BLOB NOT NULL, changed INTEGER NOT NULL)",
        # without it, to list the cases is to decrypt all of them: `changed` lies behind the body
        "CREATE INDEX order_of_cases ON cases (changed, id)",
        "CREATE TABLE case_keys (case_id TEXT PRIMARY KEY, wrapped BLOB NOT NULL)",
        """CREATE TABLE evidence (case_id TEXT NOT NULL, exhibit_id TEXT NOT NULL,
        digest TEXT NOT NULL, size INTEGER NOT NULL, file TEXT NOT NULL UNIQUE,
        named INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (case_id, exhibit_id))""",
        "CREATE INDEX unnamed ON evidence (case_id) WHERE named = 0",
        "CREATE TABLE trail (sequence INTEGER PRIMARY KEY, entry BLOB NOT NULL)",
    ),
)
_COPY = ".before-"


def migrate(database: Database, steps: Sequence[Sequence[str]] = STEPS) -> None:
    """Bring `database` to the newest shape; each step is taken whole or not at all.

    Raises:
        NewerSchemaError: It has a shape that this program does not know.
    """
    version = database.version
    if version > len(steps):
        raise NewerSchemaError(f"schema {version}")
    if 0 < version < len(steps):
        _copy(database, version)
    for number, step in enumerate(steps[version:], version + 1):
        with database.transaction():
            for statement in step:
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {number}")


def remove_copies(path: Path) -> None:
    """Remove the copies beside the database at `path`."""
    with file_errors():
        for copy in path.parent.glob(f"{path.name}{_COPY}*"):
            copy.unlink()


def _copy(database: Database, version: int) -> None:
    database.flush()
    target = database.path.with_name(f"{database.path.name}{_COPY}{version}")
    with file_errors():
        shutil.copyfile(database.path, target)
        sync_folder(target.parent)
