"""Somebody changed the store behind our back. Each test is named for the trick.

Law: what was written comes back byte for byte, or TamperedError comes; never something else.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.domain.case import Case
from app.domain.custody import Action, TrailEntry
from app.domain.errors import (
    NewerSchemaError,
    StoreError,
    TamperedError,
    WrongPassphraseError,
)
from app.domain.exhibit import ExhibitId
from app.store import aead
from app.store.database import Database
from app.store.header import HEADER
from app.store.opening import DATABASE, EVIDENCE, create_store, open_store
from app.store.vault import Vault
from tests.unit.store.building import (
    CHEAP,
    JPEG_MAGIC,
    SURNAME,
    WORDS,
    a_case,
    an_event,
    an_evidence,
    opening,
)

E1, E2 = ExhibitId("E-01"), ExhibitId("E-02")
ONE = an_evidence(E1, JPEG_MAGIC + b"one" * 999)
TWO = an_evidence(E2, JPEG_MAGIC + b"two" * 999)
CASES = {name: a_case(name, ONE.exhibit, TWO.exhibit) for name in ("C-1", "C-2")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "store"
    store = create_store(place, WORDS, CHEAP)
    for name, case in CASES.items():
        store.add_evidence(name, ONE)
        store.add_evidence(name, TWO)
        store.save(case, opening(name))
    store.close()
    return place


@pytest.fixture
def rows(folder: Path) -> Iterator[Database]:
    """The database as an insider with the passphrase can open it."""
    opened = Database(folder / DATABASE, Vault.open(folder, WORDS).database_key)
    yield opened
    opened.close()


def everything(folder: Path) -> tuple[list[Case], list[bytes], tuple[TrailEntry, ...]]:
    store = open_store(folder, WORDS)
    try:
        names = sorted(store.case_ids())
        items = [store.evidence(name, item) for name in names for item in (E1, E2)]
        return [store.load(name) for name in names], items, store.trail()
    finally:
        store.close()


def files_of(rows: Database, case_id: str) -> list[str]:
    found = rows.execute("SELECT file FROM evidence WHERE case_id = ? ORDER BY exhibit_id", case_id)
    return [str(row[0]) for row in found]


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


def damage(folder: Path) -> tuple[str, ...]:
    store = open_store(folder, WORDS)
    try:
        return store.check()
    finally:
        store.close()


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


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


@pytest.mark.parametrize("place", [0, 11, 12, 500, -1])
def test_a_flipped_byte_in_evidence(folder: Path, rows: Database, place: int) -> None:
    (first, _) = files_of(rows, "C-1")
    rows.close()
    flip(folder / EVIDENCE / first, place)
    store = open_store(folder, WORDS)
    with pytest.raises(TamperedError):
        store.evidence("C-1", E1)
    assert store.evidence("C-1", E2) == TWO.content, "the rest goes on"
    assert store.check() == ("C-1 E-01: store.tampered",)
    store.close()


@pytest.mark.parametrize("trick", ["removed", "emptied", "cut", "grown"])
def test_evidence_of_another_length(folder: Path, rows: Database, trick: str) -> None:
    (first, _) = files_of(rows, "C-1")
    rows.close()
    path = folder / EVIDENCE / first
    sealed = path.read_bytes()
    path.unlink()
    if trick != "removed":
        path.write_bytes({"emptied": b"", "cut": sealed[:-1], "grown": sealed + b"\0"}[trick])
    store = open_store(folder, WORDS)
    with pytest.raises(TamperedError):
        store.evidence("C-1", E1)
    store.close()


@pytest.mark.parametrize("other", [("C-1", 1), ("C-2", 0)])
def test_evidence_under_another_name(folder: Path, rows: Database, other: tuple[str, int]) -> None:
    first, second = files_of(rows, "C-1")[0], files_of(rows, other[0])[other[1]]
    rows.close()
    shutil.copy(folder / EVIDENCE / second, folder / EVIDENCE / first)
    store = open_store(folder, WORDS)
    with pytest.raises(TamperedError):
        store.evidence("C-1", E1)
    store.close()


def test_evidence_pointed_at_from_another_row(folder: Path, rows: Database) -> None:
    first, second = files_of(rows, "C-1")
    for file, exhibit in ((second + "-", E1), (first, E2), (second, E1)):
        rows.execute(
            "UPDATE evidence SET file = ? WHERE case_id = 'C-1' AND exhibit_id = ?", file, exhibit
        )
    rows.close()
    assert damage(folder) == ("C-1 E-01: store.tampered", "C-1 E-02: store.tampered")


@pytest.mark.parametrize("file", ["../vault.json", "/etc/hostname", ""])
def test_evidence_pointed_at_outside_the_folder(folder: Path, rows: Database, file: str) -> None:
    rows.execute("UPDATE evidence SET file = ? WHERE case_id = 'C-1' AND exhibit_id = ?", file, E1)
    rows.close()
    store = open_store(folder, WORDS)
    with pytest.raises(TamperedError):
        store.evidence("C-1", E1)
    store.close()


@pytest.mark.parametrize(
    ("table", "column", "name"), [("cases", "body", "id"), ("case_keys", "wrapped", "case_id")]
)
def test_rows_of_two_cases_swapped(
    folder: Path, rows: Database, table: str, column: str, name: str
) -> None:
    rows.execute(
        f"UPDATE {table} SET {column} = (SELECT {column} FROM {table} WHERE {name} = 'C-2')"  # noqa: S608 -- names from this file
        f" WHERE {name} = 'C-1'"
    )
    rows.close()
    store = open_store(folder, WORDS)
    with pytest.raises(TamperedError):
        store.load("C-1")
    assert store.load("C-2") == CASES["C-2"]
    store.close()


def test_a_case_is_sealed_under_its_own_name(folder: Path, rows: Database) -> None:
    ((body, wrapped),) = rows.execute(
        "SELECT body, wrapped FROM cases JOIN case_keys ON id = case_id WHERE id = 'C-1'"
    )
    vault = Vault.open(folder, WORDS)
    assert isinstance(body, bytes)
    assert isinstance(wrapped, bytes)
    key = vault.unwrap("C-1", wrapped)
    assert SURNAME.encode() in aead.unseal(key, body, "case-1", vault.origin, "C-1")
    with pytest.raises(TamperedError):
        aead.unseal(key, body, "case-1", vault.origin, "C-2")


def test_a_trail_entry_rewritten_with_the_passphrase(folder: Path, rows: Database) -> None:
    (text,) = rows.execute("SELECT entry FROM trail WHERE sequence = 0")[0]
    assert isinstance(text, bytes)
    changed = text.replace(b"examiner-1", b"examiner-2")
    rows.execute("UPDATE trail SET entry = ? WHERE sequence = 0", changed)
    rows.close()
    assert damage(folder) == ("trail: entry 1",)


def test_a_trail_entry_that_is_none(folder: Path, rows: Database) -> None:
    rows.execute("UPDATE trail SET entry = ? WHERE sequence = 1", b'{"a": 1}')
    rows.close()
    store = open_store(folder, WORDS)
    with pytest.raises(TamperedError):
        store.trail()
    with pytest.raises(TamperedError):
        store.save(CASES["C-1"], an_event())
    store.close()


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


def test_an_erased_key_is_on_no_page(folder: Path, rows: Database) -> None:
    ((wrapped,),) = rows.execute("SELECT wrapped FROM case_keys WHERE case_id = 'C-1'")
    rows.close()
    assert isinstance(wrapped, bytes)
    key = Vault.open(folder, WORDS).database_key
    assert wrapped[:64] in plain_pages(folder / DATABASE, key)
    copy = folder / f"{DATABASE}.before-0"  # as a migration leaves it
    shutil.copy(folder / DATABASE, copy)
    store = open_store(folder, WORDS)
    store.erase("C-1", an_event(Action.CASE_ERASED))
    assert wrapped[:64] not in plain_pages(folder / DATABASE, key)
    assert not copy.exists()
    log = folder / f"{DATABASE}-wal"
    assert not log.exists() or log.stat().st_size == 0
    assert len(list((folder / EVIDENCE).iterdir())) == 2, "the other case's"
    assert store.check() == ()
    store.close()


def plain_pages(path: Path, key: bytes) -> bytes:
    """All pages as SQLite sees them. Source: SQLCipher design: AES-256-CBC, 80 bytes reserved."""
    content = path.read_bytes()
    plain = b""
    for start in range(0, len(content), 4096):
        page = content[start : start + 4096]
        vector = page[4016:4032]
        opened = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain += opened.update(page[16 if start == 0 else 0 : 4016])
    return plain


def test_an_erased_case_brought_back_without_its_key(folder: Path, rows: Database) -> None:
    ((body, changed),) = rows.execute("SELECT body, changed FROM cases WHERE id = 'C-1'")
    rows.close()
    store = open_store(folder, WORDS)
    store.erase("C-1", an_event(Action.CASE_ERASED))
    store.close()
    insider = Database(folder / DATABASE, Vault.open(folder, WORDS).database_key)
    insider.execute("INSERT INTO cases VALUES ('C-1', ?, ?)", body, changed)
    insider.close()
    store = open_store(folder, WORDS)
    with pytest.raises(TamperedError):
        store.load("C-1")
    store.close()


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
