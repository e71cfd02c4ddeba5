"""How a store comes to be and is opened, given its folder, an examiner and their passphrase.

The header is written last: a folder without one holds no store yet, whatever a crash left in it.
"""

from contextlib import ExitStack
from pathlib import Path

from app.domain.errors import StoreError, TamperedError, WrongPassphraseError
from app.store.case_store import SqlCipherStore
from app.store.database import PAGE_BYTES, Database
from app.store.durable import file_errors
from app.store.evidence_files import EvidenceFiles
from app.store.header import Cost, store_exists
from app.store.location import refuse_network
from app.store.migrations import migrate
from app.store.vault import FIRST, Vault
from app.store.writer_lock import WriterLock

DATABASE = "cases.db"
EVIDENCE = "evidence"


def create_store(
    folder: Path, passphrase: str, cost: Cost | None = None, examiner: str = FIRST
) -> SqlCipherStore:
    """Make a new store, open and empty, that `examiner` alone can open.

    Raises:
        WrongPassphraseError: The passphrase is empty.
        StoreBusyError: Somebody else is at it.
        StoreError: There is a store already, or the folder will not do.
    """
    if not passphrase.strip():
        raise WrongPassphraseError("empty")
    refuse_network(folder)
    with ExitStack() as undo:
        with file_errors():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        writer = WriterLock(folder)
        undo.callback(writer.release)
        if store_exists(folder):
            raise StoreError("there is a store already")
        with file_errors():
            for left in folder.glob(f"{DATABASE}*"):
                left.unlink()
        vault = Vault.new(folder)
        store = _assemble(folder, vault, writer, undo)
        store.flush()
        vault.lock_with(passphrase, cost or Cost(), examiner)
        undo.pop_all()
        return store


def open_store(folder: Path, passphrase: str, examiner: str = "") -> SqlCipherStore:
    """Open the store in `folder` as `examiner`, or as the only one who can.

    Raises:
        UnknownExaminerError: There is no such login, or none was named of several.
        WrongPassphraseError: It does not open with `passphrase`.
        StoreBusyError: Another program holds it.
        NewerSchemaError: A newer Rightful wrote it.
        TamperedError: It is damaged.
        StoreError: There is none.
    """
    refuse_network(folder)
    with ExitStack() as undo:
        if not (store_exists(folder) or (folder / DATABASE).exists()):
            raise StoreError("no store here")
        writer = WriterLock(folder)
        undo.callback(writer.release)
        vault = Vault.open(folder, passphrase, examiner)
        with file_errors():
            path = folder / DATABASE
            if not path.exists() or path.stat().st_size < PAGE_BYTES:
                raise TamperedError("the database is gone")  # or SQLite would begin a new one
        store = _assemble(folder, vault, writer, undo)
        undo.pop_all()
        return store


def _assemble(folder: Path, vault: Vault, writer: WriterLock, undo: ExitStack) -> SqlCipherStore:
    database = Database(folder / DATABASE, vault.database_key)
    undo.callback(database.close)
    migrate(database)
    return SqlCipherStore(database, EvidenceFiles(folder / EVIDENCE, vault.origin), vault, writer)
