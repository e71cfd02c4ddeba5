"""One writer at a time, and the lock is freed with its holder."""

from pathlib import Path

import pytest

from app.domain.errors import StoreBusyError
from app.store.opening import create_store, open_store
from app.store.writer_lock import WriterLock
from tests.unit.store.building import CHEAP, WORDS


def test_the_second_waits_for_the_release(tmp_path: Path) -> None:
    first = WriterLock(tmp_path)
    with pytest.raises(StoreBusyError):
        WriterLock(tmp_path)
    first.release()
    WriterLock(tmp_path).release()


def test_a_held_store_is_busy_whatever_the_passphrase(tmp_path: Path) -> None:
    store = create_store(tmp_path, WORDS, CHEAP)
    with pytest.raises(StoreBusyError):
        open_store(tmp_path, "guess")
    store.close()


def test_two_programs_cannot_create_one_store(tmp_path: Path) -> None:
    first = WriterLock(tmp_path)
    with pytest.raises(StoreBusyError):
        create_store(tmp_path, WORDS, CHEAP)
    first.release()
