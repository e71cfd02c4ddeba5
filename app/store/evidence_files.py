"""Evidence at rest: one encrypted file per exhibit or signed result, under a random name.

Law: a file opens only as the exhibit that it was sealed for. It is bound (associated data) to
store, case, exhibit and digest. The role is left out on purpose: an examiner may file an exhibit
anew, and a role in the seal would mean writing the evidence again for it. Nothing is lost: the
role stands in the case, which names the exhibit, which names the digest, each under its own seal.
So bytes under another exhibit's name, role or case fail. A signed result goes by a name that no
exhibit has, under the same seal.

Sizes stay visible, to 28 bytes. Names hold nothing of the case.
"""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import StoreError, TamperedError
from app.domain.exhibit import Digest, ExhibitId, digest_of
from app.store import aead
from app.store.durable import file_errors, read_bounded, sync_folder, write_whole

_NAME = re.compile(r"[0-9a-f]{32}")
_FORM = "evidence-1"
"""Version of this form, in the seal, so that a later form cannot be passed off as this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where one exhibit's bytes lie, as the database keeps it."""

    case_id: str
    exhibit_id: ExhibitId
    digest: Digest
    size: int
    file: str


def new_slot(case_id: str, name: ExhibitId, digest: Digest, size: int) -> Slot:
    """A place for bytes of that name, digest and size, in a file of its own."""
    file = os.urandom(16).hex()
    return Slot(case_id=case_id, exhibit_id=name, digest=digest, size=size, file=file)


class EvidenceFiles:
    """The folder of evidence files of one store."""

    def __init__(self, folder: Path, origin: str) -> None:
        """Use `folder`, made if it is not there, for the store named `origin`."""
        self._folder = folder
        self._origin = origin
        with file_errors():
            folder.mkdir(mode=0o700, exist_ok=True)

    @contextmanager
    def writing(self, slot: Slot, key: bytes, content: bytes) -> Iterator[None]:
        """Seal and keep the bytes, durable at once; they go again if the block within fails.

        Raises:
            StoreFullError: There was no room, and nothing is left of it.
        """
        write_whole(self._folder / slot.file, aead.seal(key, content, *self._place(slot)))
        try:
            yield
        except BaseException:
            with suppress(StoreError):
                self.remove([slot.file])
            raise

    def read(self, slot: Slot, key: bytes) -> bytes:
        """The bytes as they were taken in.

        Raises:
            TamperedError: They are gone, changed, or another exhibit's.
        """
        if not _NAME.fullmatch(slot.file):
            raise TamperedError("no name of ours")
        sealed = read_bounded(self._folder / slot.file, slot.size + aead.OVERHEAD)
        if sealed is None:
            raise TamperedError("evidence is gone or has grown")
        content = aead.unseal(key, sealed, *self._place(slot))
        if digest_of(content) != slot.digest:
            raise TamperedError("evidence does not have its digest")
        return content

    def keep_only(self, files: Collection[str]) -> None:
        """Remove whatever is not among `files`: drafts of a crash, evidence of erased cases."""
        with file_errors():
            strays = [item for item in self._folder.iterdir() if item.name not in files]
            for stray in strays:
                stray.unlink()
            if strays:
                sync_folder(self._folder)

    def remove(self, files: Collection[str]) -> None:
        """Remove `files`; one that is gone already is no matter."""
        with file_errors():
            for name in files:
                (self._folder / name).unlink(missing_ok=True)
            sync_folder(self._folder)

    def _place(self, slot: Slot) -> tuple[str, ...]:
        return (_FORM, self._origin, slot.case_id, slot.exhibit_id, slot.digest)
