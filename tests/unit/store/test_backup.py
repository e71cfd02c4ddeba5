"""Backups: whole or not at all, and restored only when they open."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from app.domain.errors import BackupError, TamperedError, WrongPassphraseError
from app.store.backup import MANIFEST, back_up, read_manifest, restore
from app.store.opening import create_store, open_store
from tests.unit.store.building import CHEAP, WORDS, a_case, an_evidence, opening


@pytest.fixture
def folders(tmp_path: Path) -> Mapping[str, Path]:
    store = create_store(tmp_path / "home/store", WORDS, CHEAP)
    item = an_evidence()
    store.add_evidence("C-1", item)
    store.save(a_case("C-1", item.exhibit), opening())
    store.close()
    (tmp_path / "home/keys").mkdir()
    (tmp_path / "home/keys/root.pem").write_text("a root")
    (tmp_path / "home/store/cases.db.before-1").write_text("an older shape, with keys since erased")
    return {"store": tmp_path / "home/store", "keys": tmp_path / "home/keys"}


@pytest.fixture
def backup(folders: Mapping[str, Path], tmp_path: Path) -> Path:
    back_up(folders, tmp_path / "backup")
    return tmp_path / "backup"


def proving(passphrase: str = WORDS) -> Callable[[Mapping[str, Path]], None]:
    def prove(drafts: Mapping[str, Path]) -> None:
        store = open_store(drafts["store"], passphrase)
        wrong = store.check()
        store.close()
        assert wrong == ()

    return prove


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_backup_comes_back_as_it_was(
    folders: Mapping[str, Path], backup: Path, tmp_path: Path
) -> None:
    store = open_store(folders["store"], WORDS)
    store.save(a_case("C-2"), opening("C-2", minutes=1))
    store.close()
    restore(backup, folders, proving(), "now")
    again = open_store(folders["store"], WORDS)
    assert (again.case_ids(), again.check()) == (("C-1",), ())
    again.close()
    assert (folders["keys"] / "root.pem").read_text() == "a root"
    aside = open_store(tmp_path / "home/store.before-now", WORDS)
    assert aside.case_ids() == ("C-2", "C-1"), "what stood there was kept"
    aside.close()


def test_locks_logs_drafts_and_copies_of_an_older_shape_are_left_behind(backup: Path) -> None:
    (evidence,) = (backup / "store/evidence").iterdir()
    assert set(read_manifest(backup).files) == {
        "store/cases.db",
        "store/vault.json",
        f"store/evidence/{evidence.name}",
        "keys/root.pem",
    }


def test_a_backup_does_not_take_the_place_of_anything(
    folders: Mapping[str, Path], backup: Path
) -> None:
    before = everything(backup)
    for place in (backup, backup / MANIFEST / "new"):
        with pytest.raises(BackupError):
            back_up(folders, place)
    assert everything(backup) == before


@pytest.mark.parametrize("trick", ["flipped", "missing", "added", "linked", "outside", "garbled"])
def test_a_backup_that_is_not_whole_changes_nothing(
    folders: Mapping[str, Path], backup: Path, trick: str
) -> None:
    database = backup / "store/cases.db"
    manifest = backup / MANIFEST
    match trick:
        case "flipped":
            database.write_bytes(database.read_bytes()[:-1] + b"?")
        case "missing":
            (backup / "keys/root.pem").unlink()
        case "added":
            (backup / "keys/rogue.pem").write_text("another root")
        case "linked":
            shutil.move(database, backup.parent / "elsewhere")
            database.symlink_to(backup.parent / "elsewhere")
        case "outside":
            manifest.write_text(manifest.read_text().replace("keys/root.pem", "../root.pem"))
        case _:
            manifest.write_text("{}")
    before = everything(folders["store"].parent)
    with pytest.raises(TamperedError):
        restore(backup, folders, proving(), "now")
    assert everything(folders["store"].parent) == before


def test_a_backup_that_does_not_open_changes_nothing(
    folders: Mapping[str, Path], backup: Path
) -> None:
    before = everything(folders["store"].parent)
    with pytest.raises(WrongPassphraseError):
        restore(backup, folders, proving("a guess"), "now")
    assert everything(folders["store"].parent) == before


def test_a_backup_is_restored_where_there_is_nothing_yet(
    folders: Mapping[str, Path], backup: Path, tmp_path: Path
) -> None:
    places = {name: tmp_path / "elsewhere" / name for name in folders}
    restore(backup, places, proving(), "now")
    store = open_store(places["store"], WORDS)
    assert store.check() == ()
    store.close()
