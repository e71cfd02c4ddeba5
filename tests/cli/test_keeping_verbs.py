"""The trail held against results, backups, and erasing, as somebody types them."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import PRACTICE, Ran, Run, run_in


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one case in it."""
    home = tmp_path_factory.mktemp("home")
    assert at(home, "case", "new", "C-1").code == 0
    assert at(home, "case", "add", "C-1", PRACTICE / "selfie.jpg", "--role", "probe").code == 0
    return home


def at(home: Path, *arguments: str | Path) -> Ran:
    return run_in(home, "--examiner", "Ada", *arguments, RIGHTFUL_PASSPHRASE="a long one")


def test_a_backup_is_restored_and_what_was_there_is_kept(place: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    assert at(place, "store", "backup", backup).code == 0
    assert at(place, "store", "check").lines == [{"wrong": []}]
    erased = at(place, "case", "erase", "C-1")
    assert (erased.code, erased.lines[0]["error"]) == (4, "store.kept_longer")
    assert at(place, "case", "erase", "C-1", "--early").code == 0
    assert at(place, "case", "list").lines == []
    restored = at(place, "store", "restore", backup)
    assert (restored.code, restored.lines[0]["cases"]) == (0, 1), restored.words
    assert at(place, "audit", "verify").lines[-1]["state"] == "met"
    assert len(list(place.glob("store.before-*"))) == 1


def test_a_backup_with_a_changed_byte_is_refused(place: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    at(place, "store", "backup", backup)
    (database,) = backup.rglob("cases.db")
    database.write_bytes(database.read_bytes()[:-1] + b"?")
    ran = at(place, "store", "restore", backup)
    assert (ran.code, ran.lines[0]["error"]) == (4, "store.tampered")
    assert [line["case"] for line in at(place, "case", "list").lines] == ["C-1"]


def test_a_day_is_set_and_listed(place: Path) -> None:
    assert at(place, "case", "keep", "C-1", "2040-01-31").code == 0
    assert at(place, "case", "list").lines[0]["kept_until"] == "2040-01-31"


def test_a_result_of_another_workstation_does_not_begin_this_trail(
    place: Path, demo: tuple[Ran, Path], tmp_path: Path
) -> None:
    copy = tmp_path / "results" / "one"
    shutil.copytree(demo[1], copy)
    ran = at(place, "audit", "verify", copy.parent)
    told = [line.get("believed") for line in ran.lines]
    assert told == [False, None], "another root is not believed here"
    assert ran.code == 3


def test_the_trail_fits_the_result_that_left_it(run: Run, demo: tuple[Ran, Path]) -> None:
    """A practice result is of a store that is gone: believed, but of another trail."""
    ran = run("audit", "verify", demo[1])
    assert (ran.lines[0]["believed"], ran.lines[0]["begins_trail"], ran.code) == (True, False, 1)
