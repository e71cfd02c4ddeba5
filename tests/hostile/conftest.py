"""What the tricks are played on: the document engine, a store of two cases, a signed result."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.ports import Engine
from app.isolation.host import IsolatedEngine, Workers
from app.store.database import Database
from app.store.opening import DATABASE, create_store
from app.store.vault import Vault
from tests.hostile.claims import Files
from tests.hostile.specimens import RESOURCES
from tests.hostile.tampered import CASES, ONE, TWO
from tests.issued import issued
from tests.unit.store.building import CHEAP, WORDS, opening


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """The document engine as the program asks it: in a child of its own, its models loaded once."""
    workers = Workers(RESOURCES, size=1, ready=("document",))
    yield IsolatedEngine(name="document", workers=workers, seconds=120)
    workers.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with two cases of two exhibits each."""
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


@pytest.fixture
def files() -> Files:
    """A result as it was issued."""
    return dict(issued())
