"""A store of two cases that somebody changes behind our back, and what is in it."""

from pathlib import Path

from app.domain.case import Case
from app.domain.custody import TrailEntry
from app.domain.exhibit import ExhibitId
from app.store.database import Database
from app.store.opening import open_store
from tests.unit.store.building import (
    JPEG_MAGIC,
    WORDS,
    a_case,
    an_evidence,
)

E1, E2 = ExhibitId("E-01"), ExhibitId("E-02")
ONE = an_evidence(E1, JPEG_MAGIC + b"one" * 999)
TWO = an_evidence(E2, JPEG_MAGIC + b"two" * 999)
CASES = {name: a_case(name, ONE.exhibit, TWO.exhibit) for name in ("C-1", "C-2")}


def everything(folder: Path) -> tuple[list[Case], list[bytes], tuple[TrailEntry, ...]]:
    """All cases, all evidence and the trail, as the store gives them back."""
    store = open_store(folder, WORDS)
    try:
        names = sorted(store.case_ids())
        items = [store.evidence(name, item) for name in names for item in (E1, E2)]
        return [store.load(name) for name in names], items, store.trail()
    finally:
        store.close()


def files_of(rows: Database, case_id: str) -> list[str]:
    """Where the evidence of a case lies, by exhibit."""
    found = rows.execute("SELECT file FROM evidence WHERE case_id = ? ORDER BY exhibit_id", case_id)
    return [str(row[0]) for row in found]


def damage(folder: Path) -> tuple[str, ...]:
    """What the store itself says is amiss."""
    store = open_store(folder, WORDS)
    try:
        return store.check()
    finally:
        store.close()


def flip(path: Path, place: int) -> None:
    """Change one bit of one byte."""
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
