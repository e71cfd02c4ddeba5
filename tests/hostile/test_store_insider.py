"""Somebody with the passphrase changed rows of the store. Each test is named for the trick.

Law: what was written comes back byte for byte, or TamperedError comes; never something else.
"""

import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.domain.custody import Action
from app.domain.errors import (
    TamperedError,
)
from app.store import aead
from app.store.database import Database
from app.store.opening import DATABASE, EVIDENCE, open_store
from app.store.vault import Vault
from tests.hostile.tampered import CASES, E1, E2, TWO, damage, files_of, flip
from tests.unit.store.building import (
    SURNAME,
    WORDS,
    an_event,
)


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
