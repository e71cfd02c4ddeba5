"""The case store: SQLCipher for cases and trail, one sealed file per exhibit and signed result.

Laws:
- Every write is durable when it returns; one that raises kept nothing.
- A case and its custody event are kept in one transaction, both or neither.
- What was written comes back byte for byte, or as TamperedError; never as something else.
- A case lies under a key of its own. Erasing destroys that key, the rows and the files; the trail
  stays. What a disk keeps of old blocks, and copies made elsewhere, are beyond its reach.
- One writer: the folder is locked for as long as the store is open.

Not seen from inside: a folder, or pages of its database, put back to an earlier state of their
own. Checkpoints in results show it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import TypeVar

from app import wire
from app.domain.assessment import person
from app.domain.case import Case
from app.domain.custody import Checkpoint, CustodyEvent, TrailEntry, TrailReport
from app.domain.errors import (
    ExaminerExistsError,
    MalformedError,
    StoreError,
    StoreFullError,
    TamperedError,
    UnknownCaseError,
)
from app.domain.exhibit import Digest, Evidence, ExhibitId, digest_of
from app.store import aead, rules, trail
from app.store.database import Database
from app.store.evidence_files import EvidenceFiles, new_slot
from app.store.header import Cost
from app.store.migrations import remove_copies
from app.store.tables import Tables
from app.store.vault import Vault
from app.store.writer_lock import WriterLock

T = TypeVar("T")


class SqlCipherStore:
    """See `CaseStore`. Any thread may call it; calls take turns."""

    def __init__(
        self, database: Database, files: EvidenceFiles, vault: Vault, writer: WriterLock
    ) -> None:
        """Take over what `opening` made ready, and sweep up after a crash."""
        self._database = database
        self._tables = Tables(database)
        self._files = files
        self._vault = vault
        self._writer = writer
        self._turn = RLock()
        files.keep_only({slot.file for slot in self._tables.named_slots()})
        with suppress(StoreFullError), database.transaction():  # a full disk can still be read
            self._tables.forget_unnamed()

    def flush(self) -> None:
        """Leave nothing in the write-ahead log."""
        with self._turn:
            self._database.flush()

    def close(self) -> None:
        """Close and let the next writer in; nothing may be called afterwards."""
        with self._turn:
            self._database.close()
            self._vault.forget()
            self._writer.release()

    def examiners(self) -> tuple[str, ...]:
        """Who can open this store, the first one first.

        Out of turn: the header is one file that is replaced as a whole, and a window asks.
        """
        return self._vault.examiners()

    def add_examiner(self, examiner: str, passphrase: str, cost: Cost | None = None) -> None:
        """Let one more person in, with a passphrase of their own.

        Raises:
            ExaminerExistsError: The person has a login already, however the name is spelled.
            WrongPassphraseError: `passphrase` is empty.
        """
        with self._turn:
            if any(person(known) == person(examiner) for known in self._vault.examiners()):
                raise ExaminerExistsError(examiner)
            self._vault.lock_with(passphrase, cost or Cost(), examiner)

    def remove_examiner(self, examiner: str) -> None:
        """Let a person in no longer; cases and trail keep what they did.

        Raises:
            UnknownExaminerError: There is no such login, or it is the last.
        """
        with self._turn:
            self._vault.shut_out(examiner)

    def change_passphrase(
        self, old: str, new: str, cost: Cost | None = None, examiner: str = ""
    ) -> None:
        """Lock the same keys with `new` for `examiner`, whole or not at all.

        Raises:
            WrongPassphraseError: `old` is wrong or `new` is empty.
        """
        with self._turn:
            self._vault.relock(old, new, cost or Cost(), examiner)

    def case_ids(self) -> tuple[str, ...]:
        """See `CaseStore.case_ids`."""
        with self._turn:
            return self._tables.case_ids()

    def load(self, case_id: str) -> Case:
        """See `CaseStore.load`."""
        with self._turn:
            body = self._tables.body(case_id)
            if body is None:
                raise UnknownCaseError(case_id)
            text = aead.unseal(self._key(case_id), body, *self._place(case_id))
        return _decode(text, Case)

    def save(self, case: Case, event: CustodyEvent) -> None:
        """See `CaseStore.save`; also what `rules.check_save` says."""
        text = rules.text_of(case, Case)
        with self._turn:
            rules.check_save(case, event, kept=self._tables.body(case.id) is not None)
            key, wrapped = self._key_or_new(case.id)
            body = aead.seal(key, text, *self._place(case.id))
            named = self._tables.unnamed(case.id) & rules.names_of(case)
            entry = self._follow(event)
            with self._database.transaction():
                self._tables.put_key(case.id, wrapped)
                self._tables.put_body(case.id, body, entry.sequence)
                self._tables.name(case.id, named)
                self._tables.append(entry.sequence, wire.encode(entry))

    def add_evidence(self, case_id: str, evidence: Evidence) -> None:
        """See `CaseStore.add_evidence`. Bytes that no save ever names go at the next opening."""
        rules.check_evidence(evidence)
        self._put((case_id, evidence.exhibit.id, evidence.exhibit.digest), evidence.content)

    def evidence(self, case_id: str, exhibit_id: ExhibitId) -> bytes:
        """See `CaseStore.evidence`."""
        with self._turn:
            slot = self._tables.slot(case_id, exhibit_id)
            if slot is None:
                raise UnknownCaseError(f"{case_id} {exhibit_id}")
            return self._files.read(slot, self._key(case_id))

    def add_package(self, case_id: str, result_id: str, content: bytes) -> None:
        """See `CaseStore.add_package`. Bytes that no save ever names go at the next opening."""
        self._put((case_id, rules.name_of(result_id), digest_of(content)), content)

    def package(self, case_id: str, result_id: str) -> bytes:
        """See `CaseStore.package`."""
        return self.evidence(case_id, rules.name_of(result_id))

    def trail(self) -> tuple[TrailEntry, ...]:
        """See `CaseStore.trail`."""
        with self._turn:
            texts = self._tables.entries()
        return tuple(_decode(text, TrailEntry) for text in texts)

    def audit(self, claims: Sequence[Checkpoint]) -> TrailReport:
        """See `CaseStore.audit`."""
        with self._turn:
            return trail.audit(self._vault.origin, self._tables.entries(), claims)

    def proof(self, earlier: int) -> tuple[Digest, ...]:
        """See `CaseStore.proof`."""
        with self._turn:
            return trail.proof(self._tables.entries(), earlier)

    def checkpoint(self) -> Checkpoint:
        """See `CaseStore.checkpoint`."""
        with self._turn:
            return trail.checkpoint(self._vault.origin, self._tables.entries())

    def erase(self, case_id: str, event: CustodyEvent) -> None:
        """See `CaseStore.erase`. Once the key is gone, files that resist go at the next opening."""
        rules.check_event(case_id, event)
        with self._turn:
            if self._tables.body(case_id) is None:
                raise UnknownCaseError(case_id)
            entry = self._follow(event)
            remove_copies(self._database.path)
            with self._database.transaction():
                files = self._tables.erase(case_id)
                self._tables.append(entry.sequence, wire.encode(entry))
            with suppress(StoreError):
                self._database.flush()
                self._files.remove(files)

    def note(self, event: CustodyEvent) -> None:
        """See `CaseStore.note`."""
        rules.check_event("", event)
        with self._turn:
            entry = self._follow(event)
            with self._database.transaction():
                self._tables.append(entry.sequence, wire.encode(entry))

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._database.path.parent

    @contextmanager
    def still(self) -> Iterator[None]:
        """Nothing is written within, and the files in the folder are the whole store."""
        with self._turn:
            self._database.flush()
            yield

    def check(self) -> tuple[str, ...]:
        """See `CaseStore.check`."""
        with self._turn:
            wrong = [f"database: {page}" for page in self._database.damaged_pages()]
            for name in self._tables.case_ids():
                with _noting(wrong, name):
                    self.load(name)
            for slot in self._tables.named_slots():
                with _noting(wrong, f"{slot.case_id} {slot.exhibit_id}"):
                    self.evidence(slot.case_id, slot.exhibit_id)
            with _noting(wrong, "trail"):
                broken = self.audit(()).broken_at
                wrong += [] if broken is None else [f"trail: entry {broken}"]
        return tuple(wrong)

    def _put(self, place: tuple[str, ExhibitId, Digest], content: bytes) -> None:
        """Keep bytes of a case under a name."""
        case_id, name, digest = place
        slot = new_slot(*place, len(content))
        with self._turn:
            old = self._tables.slot(case_id, name)
            fixed = old is not None and name not in self._tables.unnamed(case_id)
            if old and fixed and old.digest != digest:
                raise StoreError("bytes that a case names never change")
            key, wrapped = self._key_or_new(case_id)
            with self._files.writing(slot, key, content), self._database.transaction():
                self._tables.put_key(case_id, wrapped)
                self._tables.put_slot(slot)
            if old:
                self._files.remove([old.file])

    def _follow(self, event: CustodyEvent) -> TrailEntry:
        last = self._tables.last_entry()
        entry = trail.follow(None if last is None else _decode(last, TrailEntry), event)
        rules.text_of(entry, TrailEntry)
        return entry

    def _key(self, case_id: str) -> bytes:
        wrapped = self._tables.wrapped_key(case_id)
        if wrapped is None:
            raise TamperedError("a case without its key")
        return self._vault.unwrap(case_id, wrapped)

    def _key_or_new(self, case_id: str) -> tuple[bytes, bytes]:
        """The case's key, in the clear and wrapped."""
        wrapped = self._tables.wrapped_key(case_id)
        if wrapped is not None:
            return self._vault.unwrap(case_id, wrapped), wrapped
        key = aead.new_key()
        return key, self._vault.wrap(case_id, key)

    def _place(self, case_id: str) -> tuple[str, ...]:
        return ("case-1", self._vault.origin, case_id)


@contextmanager
def _noting(wrong: list[str], what: str) -> Iterator[None]:
    """Note that `what` could not be read, and go on."""
    try:
        yield
    except StoreError as error:
        wrong.append(f"{what}: {error.code}")


def _decode(text: bytes, kind: type[T]) -> T:
    try:
        return wire.decode_plain(text, kind)
    except MalformedError as error:
        raise TamperedError(kind.__name__) from error
