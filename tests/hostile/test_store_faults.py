"""A store and a hard life: killed, without room, opened twice, over a damaged log."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from app.domain.custody import Action
from app.domain.errors import StoreBusyError, StoreError, StoreFullError, TamperedError
from app.domain.exhibit import Evidence
from app.store.case_store import SqlCipherStore
from app.store.opening import EVIDENCE, create_store, open_store
from tests.hostile.store_writer import note
from tests.unit.store.building import CHEAP, WORDS, a_case, an_event, an_evidence, opening

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "store"
    store = create_store(place, WORDS, CHEAP)
    store.save(a_case(), opening())
    store.close()
    return place


@contextmanager
def a_writer(folder: Path, limit: int = 0) -> Iterator[Iterator[str]]:
    """Another process that writes; gives what it says, line by line, and is killed at the end."""
    command = [sys.executable, "-m", "tests.hostile.store_writer", str(folder), str(limit)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    said = iter(process.stdout.readline, "")
    with process, process.stdout:
        assert next(said) == "held\n"
        yield said
        process.kill()


def kept(folder: Path) -> int:
    """How many saves of the writer the store holds, after looking at all that it holds."""
    store = open_store(folder, WORDS)
    try:
        assert store.check() == ()
        case = store.load("C-1")
        files = {item.name for item in (folder / EVIDENCE).iterdir()}
        assert len(files) == len(case.exhibits), "no litter, and nothing missing"
        assert len(store.trail()) == 1 + len(case.unavailable)
        assert store.audit(()).whole
        assert case.unavailable == tuple(note(number) for number in range(len(case.unavailable)))
        return len(case.unavailable)
    finally:
        store.close()


@pytest.mark.parametrize("saves", [1, 2, 7, 23])
def test_a_kill_loses_nothing_that_was_acknowledged(folder: Path, saves: int) -> None:
    with a_writer(folder) as said:
        acknowledged = [next(said) for _ in range(saves)]
    assert kept(folder) >= len(acknowledged)


def test_a_damaged_log_after_a_kill_loses_nothing_either(folder: Path) -> None:
    with a_writer(folder) as said:
        acknowledged = [next(said) for _ in range(12)]
    log = folder / "cases.db-wal"
    whole = log.read_bytes()
    log.write_bytes(bytes(byte ^ (not place % 97) for place, byte in enumerate(whole)))
    assert kept(folder) >= len(acknowledged)


def test_a_lost_log_after_a_kill_loses_nothing_either(folder: Path) -> None:
    with a_writer(folder) as said:
        acknowledged = [next(said) for _ in range(12)]
    (folder / "cases.db-wal").unlink()
    assert kept(folder) >= len(acknowledged)


def test_a_limit_on_files_leaves_the_last_acknowledged_state(folder: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows bounds no process in the size of its files")
    with a_writer(folder, limit=100_000) as said:
        lines = [line.strip() for line in said]
    assert lines[-2] == "full"
    last = int(lines[-3])
    assert lines[-1] == note(last), "the case can still be read in the program that met the limit"
    assert kept(folder) == last + 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "none", str(place)]
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can make a small disk")
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this container may not mount a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill(store: SqlCipherStore, item: Evidence) -> int:
    """Save and take in until there is no room; gives how many saves were acknowledged."""
    for number in range(1000):
        try:
            store.save(a_case("C-1", item.exhibit), an_event(minutes=number))
        except StoreFullError:
            return number
        with suppress(StoreFullError):
            store.add_evidence("C-2", an_evidence(f"E-{number}", os.urandom(30_000)))
    return 1000


def test_a_full_disk_leaves_the_last_acknowledged_state(small_disk: Path) -> None:
    folder = small_disk / "store"
    store = create_store(folder, WORDS, CHEAP)
    item = an_evidence(content=os.urandom(20_000))
    store.add_evidence("C-1", item)
    store.save(a_case("C-1", item.exhibit), opening())
    saved = fill(store, item)
    assert 1 < saved < 1000
    assert store.load("C-1") == a_case("C-1", item.exhibit)
    assert len(store.trail()) == saved + 1
    store.close()
    again = open_store(folder, WORDS)
    assert again.check() == ()
    assert len(again.trail()) == saved + 1
    again.save(a_case("C-1", item.exhibit), an_event(minutes=99_999))  # litter gone, room again
    again.close()


def test_a_disk_without_any_room_can_still_be_read(small_disk: Path) -> None:
    store = create_store(small_disk / "store", WORDS, CHEAP)
    store.save(a_case(), opening())
    for number in range(40):
        store.add_evidence("C-2", an_evidence(f"E-{number}", b"taken in, never named"))
    store.close()
    for item in (small_disk / "store" / EVIDENCE).iterdir():
        item.unlink()  # so that sweeping gives no room back
    with suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as filler:
        while filler.write(bytes(512)):
            pass
    again = open_store(small_disk / "store", WORDS)
    assert again.load("C-1") == a_case()
    with pytest.raises(StoreFullError):
        again.save(a_case(), an_event())
    again.close()


def test_a_disk_that_became_read_only_says_so_and_changes_nothing(small_disk: Path) -> None:
    folder = small_disk / "store"
    store = create_store(folder, WORDS, CHEAP)
    store.save(a_case(), opening())
    store.close()
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    if subprocess.run(remount, check=False, capture_output=True).returncode:
        pytest.skip("this container may not make a disk read-only")
    with pytest.raises(StoreError) as caught:
        open_store(folder, WORDS)
    assert caught.value.detail == "EROFS"
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    again = open_store(folder, WORDS)
    assert (again.load("C-1"), again.check()) == (a_case(), ())
    again.close()


def test_a_second_program_is_refused_until_the_first_is_gone(folder: Path) -> None:
    with a_writer(folder) as said:
        next(said)
        with pytest.raises(StoreBusyError):
            open_store(folder, WORDS)
    open_store(folder, WORDS).close()


def test_a_second_opening_in_one_program_is_refused_too(folder: Path) -> None:
    store = open_store(folder, WORDS)
    with pytest.raises(StoreBusyError):
        open_store(folder, WORDS)
    assert store.case_ids() == ("C-1",)
    store.close()


def test_a_crash_between_intake_and_save_leaves_no_litter(folder: Path) -> None:
    store = open_store(folder, WORDS)
    store.add_evidence("C-1", an_evidence())
    store.add_evidence("C-2", an_evidence())
    store.add_evidence("C-2", an_evidence(content=b"taken again"))
    assert len(list((folder / EVIDENCE).iterdir())) == 2
    store.close()
    (folder / EVIDENCE / ("ab" * 16 + ".unfinished")).write_bytes(b"half a draft")
    store = open_store(folder, WORDS)
    assert not list((folder / EVIDENCE).iterdir())
    store.save(a_case("C-2"), opening("C-2"))
    store.close()


def test_a_crash_while_erasing_is_finished_at_the_next_opening(folder: Path) -> None:
    store = open_store(folder, WORDS)
    item = an_evidence()
    store.add_evidence("C-1", item)
    store.save(a_case("C-1", item.exhibit), an_event())
    (sealed,) = (folder / EVIDENCE).iterdir()
    content = sealed.read_bytes()
    store.erase("C-1", an_event(Action.CASE_ERASED))
    store.close()
    sealed.write_bytes(content)
    open_store(folder, WORDS).close()
    assert not sealed.exists()


def test_a_crash_while_creating_leaves_no_store(folder: Path) -> None:
    (folder / "vault.json").unlink()
    with pytest.raises(TamperedError):
        open_store(folder, WORDS)
    store = create_store(folder, "another passphrase", CHEAP)
    assert store.case_ids() == ()
    store.close()


def test_a_store_is_not_created_over_another(folder: Path) -> None:
    with pytest.raises(StoreError):
        create_store(folder, WORDS, CHEAP)
    assert kept(folder) == 0
