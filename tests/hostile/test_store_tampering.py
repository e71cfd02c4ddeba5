"""Somebody changed the files of the store. Each test is named for the trick.

Law: what was written comes back byte for byte, or TamperedError comes; never something else.
"""

import shutil
from pathlib import Path

import pytest

from app.domain.errors import (
    NewerSchemaError,
    StoreError,
    TamperedError,
    WrongPassphraseError,
)
from app.store.database import Database
from app.store.header import HEADER
from app.store.opening import DATABASE, EVIDENCE, create_store, open_store
from tests.hostile.tampered import CASES, ONE, damage, everything, flip
from tests.unit.store.building import (
    CHEAP,
    JPEG_MAGIC,
    SURNAME,
    WORDS,
    an_event,
)


def test_a_flipped_byte_anywhere_in_the_database(folder: Path, tmp_path: Path) -> None:
    original = everything(folder)
    size = (folder / DATABASE).stat().st_size
    refused = 0
    for place in range(7, size, 1021):
        copy = tmp_path / f"copy-{place}"
        shutil.copytree(folder, copy)
        flip(copy / DATABASE, place)
        try:
            assert everything(copy) == original
            assert damage(copy), "a page that nothing reads is found by check"
        except TamperedError:
            refused += 1
    assert refused > size // 1021 // 2


@pytest.mark.parametrize("keep", [0, 1, 100, 4096, 4097, 9000])
def test_a_database_cut_short(folder: Path, keep: int) -> None:
    (folder / DATABASE).write_bytes((folder / DATABASE).read_bytes()[:keep])
    with pytest.raises(TamperedError):
        everything(folder)


def test_a_database_taken_away(folder: Path) -> None:
    (folder / DATABASE).unlink()
    with pytest.raises(TamperedError):
        open_store(folder, WORDS)
    assert not (folder / DATABASE).exists(), "no empty one was begun in its place"


def test_the_database_of_another_store(folder: Path, tmp_path: Path) -> None:
    create_store(tmp_path / "other", WORDS, CHEAP).close()
    shutil.copy(tmp_path / "other" / DATABASE, folder / DATABASE)
    with pytest.raises(TamperedError):
        open_store(folder, WORDS)


def test_the_header_of_another_store(folder: Path, tmp_path: Path) -> None:
    create_store(tmp_path / "other", "known words", CHEAP).close()
    shutil.copy(tmp_path / "other" / HEADER, folder / HEADER)
    with pytest.raises(TamperedError):
        open_store(folder, "known words")


def test_a_flipped_byte_in_the_header(folder: Path) -> None:
    flip(folder / HEADER, 50)
    with pytest.raises(TamperedError):
        open_store(folder, WORDS)


def test_a_guessed_passphrase(folder: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        open_store(folder, "guess")
    assert len(everything(folder)[0]) == 2, "and the lock was given back"


def test_a_newer_schema_is_left_alone(folder: Path, rows: Database) -> None:
    rows.execute("PRAGMA user_version = 99")
    rows.close()
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(NewerSchemaError):
        open_store(folder, WORDS)
    assert (folder / DATABASE).read_bytes() == before


def test_nothing_in_the_folder_can_be_read(folder: Path) -> None:
    store = open_store(folder, WORDS)
    store.save(CASES["C-1"], an_event())  # so that there is a write-ahead log too
    names = b" ".join(str(item.relative_to(folder)).encode() for item in folder.rglob("*"))
    content = b" ".join(item.read_bytes() for item in folder.rglob("*") if item.is_file())
    store.close()
    assert (folder / DATABASE).stat().st_size > 4096
    secrets = (SURNAME, "JFIF", "C-1", "E-01", "examiner-1", WORDS, "SQLite", ONE.exhibit.digest)
    for secret in secrets:
        assert secret.encode() not in names + content, secret
    assert JPEG_MAGIC[:4] not in content


@pytest.mark.parametrize("name", [DATABASE, HEADER, EVIDENCE, "writer.lock"])
def test_a_folder_where_a_file_should_be(folder: Path, name: str) -> None:
    place = folder / name
    if place.is_dir():
        shutil.rmtree(place)
        place.write_bytes(b"")
    else:
        place.unlink()
        place.mkdir()
    with pytest.raises(StoreError):
        open_store(folder, WORDS)
