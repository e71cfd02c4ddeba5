"""Files, folders and ZIPs open into items, by name."""

import zipfile
from pathlib import Path

import pytest

from app.domain.errors import TooLargeError
from app.services.natural_order import natural
from app.services.unpack import MOST_BYTES, MOST_ENTRIES, unpack


def test_a_file_is_one_item(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"content")
    (item,) = unpack(tmp_path / "a.png")
    assert (item.name, item.untrusted_content, item.refusal) == ("a.png", b"content", None)


def test_a_folder_gives_its_files_by_relative_name_in_order(tmp_path: Path) -> None:
    for name in ("b/2.png", "a/1.png", "3.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    items = list(unpack(tmp_path))
    assert [item.name for item in items] == ["3.png", "a/1.png", "b/2.png"]
    assert [item.untrusted_content for item in items] == [b"3.png", b"a/1.png", b"b/2.png"]


def test_a_folder_is_counted_as_people_count(tmp_path: Path) -> None:
    for name in ("paper-10.png", "Paper-2.png", "paper-1.png", "scan/9.png", "scan/12.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"content")
    names = [item.name for item in unpack(tmp_path)]
    assert names == ["paper-1.png", "Paper-2.png", "paper-10.png", "scan/9.png", "scan/12.png"]


def test_no_name_is_too_long_to_be_counted_and_none_ties() -> None:
    names = ["9" * 5_000, "1" + "0" * 5_000, "paper-02", "paper-2", "paper-\u0662"]
    assert sorted(names, key=natural) == names
    assert len({natural(name) for name in names}) == len(names)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_is_told_from_its_bytes_and_gives_its_members(tmp_path: Path, method: int) -> None:
    with zipfile.ZipFile(tmp_path / "photo.jpg", "w", method) as archive:
        archive.mkdir("folder")
        archive.writestr("folder/a.png", b"first")
        archive.writestr("b.png", b"second")
    items = [(item.name, item.untrusted_content) for item in unpack(tmp_path / "photo.jpg")]
    assert items == [("folder/a.png", b"first"), ("b.png", b"second")]


def test_a_file_beyond_the_bound_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.png").open("wb") as sparse:
        sparse.truncate(MOST_BYTES + 1)
    (item,) = unpack(tmp_path / "a.png")
    assert isinstance(item.refusal, TooLargeError)
    assert item.untrusted_content == b""


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path) -> None:
    for number in range(MOST_ENTRIES + 1):
        (tmp_path / str(number)).touch()
    with pytest.raises(TooLargeError):
        list(unpack(tmp_path))
