"""What is to leave onto a disk that takes nothing: refused by its name, and nothing is left."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import BackupError, ExportError
from app.services.phrases import ERRORS
from app.signing.packages import laid_out
from app.store.backup import back_up
from app.store.opening import create_store
from tests.unit.store.building import CHEAP, WORDS, a_case, opening


@pytest.fixture
def shut(tmp_path: Path) -> Iterator[Path]:
    """A disk that can be read alone, with a folder on it."""
    place = tmp_path / "disk"
    (place / "there").mkdir(parents=True)
    for options in ("bind", "remount,ro,bind"):
        mount = ["mount", "-o", options, str(place), str(place)]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("only root on Linux can make a disk read-only, and not in each container")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("name", ["there", "there/new", "new/one"])
def test_a_result_is_not_written_there(shut: Path, name: str) -> None:
    with pytest.raises(ExportError) as caught:
        laid_out(shut / name, {"result.json": b"{}"})
    assert caught.value.detail == "EROFS"
    assert [each.name for each in shut.rglob("*")] == ["there"]


@pytest.mark.parametrize("name", ["there", "there/new", "new/one"])
def test_a_backup_is_not_written_there_and_the_store_is_not_blamed(
    shut: Path, tmp_path: Path, name: str
) -> None:
    store = create_store(tmp_path / "store", WORDS, CHEAP)
    store.save(a_case(), opening())
    with store.still(), pytest.raises(BackupError) as caught:
        back_up({"store": tmp_path / "store"}, shut / name)
    assert ERRORS[caught.value.code].what == "The backup could not be written there."
    assert [each.name for each in shut.rglob("*")] == ["there"]
    assert (store.check(), store.case_ids()) == ((), ("C-1",))
    store.close()
