"""A sealed file opens as the exhibit that it was sealed for, and as nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import StoreError, TamperedError
from app.domain.exhibit import ExhibitId, digest_of
from app.store.evidence_files import EvidenceFiles, Slot, new_slot
from tests.unit.store.building import an_evidence

KEY = b"k" * 32
ITEM = an_evidence()


def a_slot() -> Slot:
    return new_slot("C-1", ITEM.exhibit.id, ITEM.exhibit.digest, ITEM.exhibit.size)


def kept(folder: Path, key: bytes = KEY) -> tuple[EvidenceFiles, Slot]:
    files = EvidenceFiles(folder, "ab" * 16)
    slot = a_slot()
    with files.writing(slot, key, ITEM.content):
        return files, slot


def test_the_right_slot_opens(tmp_path: Path) -> None:
    files, slot = kept(tmp_path)
    assert files.read(slot, KEY) == ITEM.content


def test_every_part_of_the_slot_is_in_the_seal(tmp_path: Path) -> None:
    files, slot = kept(tmp_path)
    others = (
        replace(slot, case_id="C-2"),
        replace(slot, exhibit_id=ExhibitId("E-02")),
        replace(slot, digest=digest_of(b"other")),
    )
    for other in others:
        with pytest.raises(TamperedError):
            files.read(other, KEY)
    with pytest.raises(TamperedError):
        EvidenceFiles(tmp_path, "cd" * 16).read(slot, KEY)
    with pytest.raises(TamperedError):
        files.read(slot, b"K" * 32)


def test_bytes_that_are_not_their_digest_are_refused(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path, "ab" * 16)
    slot = a_slot()
    with files.writing(slot, KEY, b"y" * ITEM.exhibit.size):
        pass
    with pytest.raises(TamperedError):
        files.read(slot, KEY)


def test_a_file_goes_again_when_its_row_could_not_be_kept(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path, "ab" * 16)
    with pytest.raises(StoreError), files.writing(a_slot(), KEY, ITEM.content):
        raise StoreError("no row")
    assert not list(tmp_path.iterdir())
