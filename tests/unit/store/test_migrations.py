"""Migrations: step by step, each whole, with a copy before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import NewerSchemaError, StoreError
from app.store.database import Database
from app.store.migrations import migrate, remove_copies

KEY = b"k" * 32
ONE = ("CREATE TABLE one (x INTEGER)",)
TWO = ("CREATE TABLE two (x INTEGER)", "INSERT INTO two SELECT x FROM one")
BROKEN = ("CREATE TABLE three (x INTEGER)", "INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "cases.db", KEY)
    migrate(opened, [ONE])
    opened.execute("INSERT INTO one VALUES (7)")
    yield opened
    opened.close()


def test_only_the_steps_ahead_are_taken(database: Database) -> None:
    migrate(database, [ONE, TWO])
    migrate(database, [ONE, TWO])
    assert database.version == 2
    assert database.execute("SELECT x FROM two") == [(7,)]


def test_the_copy_beside_it_is_the_state_before(database: Database, tmp_path: Path) -> None:
    migrate(database, [ONE, TWO])
    copy = Database(tmp_path / "cases.db.before-1", KEY)
    assert (copy.version, copy.execute("SELECT x FROM one")) == (1, [(7,)])
    copy.close()
    remove_copies(database.path)
    assert not (tmp_path / "cases.db.before-1").exists()
    assert database.path.exists()


def test_a_fresh_database_needs_no_copy(database: Database, tmp_path: Path) -> None:
    assert database.version == 1
    assert not list(tmp_path.glob("*.before-*"))


def test_a_broken_step_is_not_taken_at_all(database: Database) -> None:
    with pytest.raises(StoreError):
        migrate(database, [ONE, TWO, BROKEN])
    assert database.version == 2
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    assert tables == [("one",), ("two",)]


def test_a_newer_shape_is_left_alone(database: Database) -> None:
    migrate(database, [ONE, TWO])
    with pytest.raises(NewerSchemaError):
        migrate(database, [ONE])
    assert database.version == 2
