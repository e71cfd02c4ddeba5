"""Hostile containers, one trick each: refused by name, nothing written, and the rest goes on."""

import io
import os
import stat
import struct
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

from app.domain.errors import (
    DamagedError,
    IntakeError,
    PasswordProtectedError,
    TooLargeError,
    UnsupportedMediaError,
)
from app.services.unpack import MOST_ENTRIES, Unpacked, unpack
from tests.hostile.specimens import picture

GOOD = picture("PNG")


def packed(path: Path, members: list[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def refusals(items: list[Unpacked]) -> dict[str, type[IntakeError]]:
    return {item.name: type(item.refusal) for item in items if item.refusal is not None}


def taken(items: list[Unpacked]) -> dict[str, bytes]:
    return {item.name: item.untrusted_content for item in items if item.refusal is None}


@pytest.mark.parametrize(
    "name",
    ["../out.png", "a/../../out.png", "/etc/out.png", "..\\out.png", "C:\\out.png", "\\\\a\\b.png"],
)
def test_a_path_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    items = list(unpack(packed(tmp_path / "a.zip", [(name, GOOD), ("good.png", GOOD)])))
    assert list(refusals(items).values()) == [UnsupportedMediaError]
    assert taken(items) == {"good.png": GOOD}
    assert [path.name for path in tmp_path.rglob("*")] == ["a.zip"]


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("photo.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    items = list(unpack(packed(tmp_path / "a.zip", [(link, b"/etc/passwd"), ("b.png", GOOD)])))
    assert refusals(items) == {"photo.png": UnsupportedMediaError}
    assert taken(items) == {"b.png": GOOD}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused_each_time(tmp_path: Path) -> None:
    members = [("a.png", GOOD), ("b.png", GOOD), ("a.png", b"other")]
    items = list(unpack(packed(tmp_path / "a.zip", list(members))))
    assert [item.refusal is not None for item in items] == [True, False, True]


def test_a_member_of_too_high_a_ratio_is_refused(tmp_path: Path) -> None:
    members = [("bomb.tiff", bytes(50 * 2**20)), ("good.png", GOOD)]
    items = list(unpack(packed(tmp_path / "a.zip", list(members))))
    assert refusals(items) == {"bomb.tiff": TooLargeError}
    assert taken(items) == {"good.png": GOOD}


def test_a_member_that_lies_about_its_size_gives_no_more_than_it_says(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [("a.png", GOOD * 2)])
    content = path.read_bytes()
    lied = content.replace(struct.pack("<I", len(GOOD) * 2), struct.pack("<I", 100))
    path.write_bytes(lied)
    assert refusals(list(unpack(path))) == {"a.png": DamagedError}


def test_what_a_zip_inflates_to_is_bounded_in_all(tmp_path: Path) -> None:
    below_the_ratio = os.urandom(2**20) + bytes(49 * 2**20)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(5):
            archive.writestr(f"{number}.bin", below_the_ratio)
    items = list(unpack(tmp_path / "a.zip"))
    assert [len(item.untrusted_content) for item in items] == [50 * 2**20] * 4 + [0]
    assert refusals(items) == {"4.bin": TooLargeError}


def test_a_container_in_a_container_is_refused(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.png", GOOD)
    items = list(unpack(packed(tmp_path / "a.zip", [("in.zip", inner.getvalue())])))
    assert refusals(items) == {"in.zip": UnsupportedMediaError}


def test_too_many_entries_are_refused_as_a_whole(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [(str(number), b"") for number in range(MOST_ENTRIES + 1)])
    with pytest.raises(TooLargeError):
        list(unpack(path))


def test_a_list_of_members_beyond_the_bound_is_not_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [("a.png", GOOD)])
    content = bytearray(path.read_bytes())
    content[-10:-6] = struct.pack("<I", 2**31)
    path.write_bytes(content)
    with pytest.raises(TooLargeError):
        list(unpack(path))


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [("a.png", GOOD)])
    content = bytearray(path.read_bytes())
    for record, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(record) + flags] |= 1
    path.write_bytes(content)
    assert refusals(list(unpack(path))) == {"a.png": PasswordProtectedError}


def test_another_packing_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.png", GOOD)
    assert refusals(list(unpack(tmp_path / "a.zip"))) == {"a.png": UnsupportedMediaError}


def test_a_changed_member_is_damaged(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [("a.png", GOOD), ("b.png", GOOD)])
    content = bytearray(path.read_bytes())
    content[content.index(zlib.compress(GOOD)[2:-4][:64]) + 100] ^= 0xFF
    path.write_bytes(content)
    items = list(unpack(path))
    assert refusals(items) == {"a.png": DamagedError}
    assert taken(items) == {"b.png": GOOD}


def test_a_zip_cut_short_is_damaged(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [("a.png", GOOD)])
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(DamagedError):
        list(unpack(path))


def test_an_office_document_is_one_refusal(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.docx", [("[Content_Types].xml", b"<a/>"), ("b.xml", b"<b/>")])
    with pytest.raises(UnsupportedMediaError):
        list(unpack(path))


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need POSIX")
def test_links_and_pipes_in_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.png").write_bytes(GOOD)
    folder = tmp_path / "folder"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "good.png").write_bytes(GOOD)
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.png")
    items = list(unpack(folder))
    assert taken(items) == {"deep/good.png": GOOD}
    assert refusals(items) == dict.fromkeys(("link.png", "loop", "pipe.png"), UnsupportedMediaError)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes need POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(UnsupportedMediaError):
        list(unpack(tmp_path / "pipe.png"))
