"""Opens a file, a folder or a ZIP into items, under limits. No item is parsed.

Laws:
1. A bad item is refused by name and the rest goes on; only a container that cannot be listed is
   refused as a whole.
2. Nothing leads out: no absolute path, no "..", no link, no device, no container in a container.
3. A name that stands twice is refused each time: which of them is meant, nobody can tell.
4. What is inflated is counted as it comes, whatever the headers say.

Limits: robustness.md, limits to start from.
"""

import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Final

from app.domain.errors import (
    DamagedError,
    IntakeError,
    PasswordProtectedError,
    TooLargeError,
    UnsupportedMediaError,
)
from app.services.media import is_zip
from app.services.natural_order import natural

MOST_ENTRIES: Final = 2_000
MOST_BYTES: Final = 200 * 2**20
"""Of one item, and of all that one ZIP inflates to."""
MOST_RATIO: Final = 100
"""Inflated bytes to one stored byte."""
_PLAIN_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_MOST_LIST_BYTES: Final = MOST_ENTRIES * 2**10
_TAIL_BYTES: Final = 22 + 20 + 2**16
"""End record, ZIP64 locator, longest comment. Source: PKWARE APPNOTE 4.3.15, 4.3.16."""
_ENCRYPTED: Final = 0x1
"""Bit 0 of the flags. Source: PKWARE APPNOTE 4.4.4."""
_OFFICE: Final = frozenset({"[Content_Types].xml", "mimetype"})
"""What makes a ZIP an office document. Source: ECMA-376 part 2, 7.2.3; ODF 1.3 part 2, 3.3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """One item: its bytes, or why it is refused."""

    name: str
    untrusted_content: bytes = b""
    refusal: IntakeError | None = None


def unpack(source: Path) -> Iterator[Unpacked]:
    """The items in a file, folder or ZIP, by name.

    Those of a folder come as people count them, those of a ZIP as somebody packed them.

    Raises:
        TooLargeError: More than `MOST_ENTRIES` items, or a container beyond `MOST_BYTES`.
        DamagedError: A ZIP that cannot be listed.
        UnsupportedMediaError: An office document, or neither file nor folder.
        OSError: `source` cannot be read.
    """
    if source.is_dir():
        yield from _folder(source)
    elif _begins_like_zip(source):
        yield from _zip(source)
    else:
        yield _file(source, source.name)


def _begins_like_zip(source: Path) -> bool:
    if not source.is_file():  # a pipe would never end
        raise UnsupportedMediaError(source.name)
    with source.open("rb") as opened:
        return is_zip(opened.read(4))


def _folder(source: Path) -> Iterator[Unpacked]:
    found = []
    for path in source.rglob("*"):
        if not path.is_dir() or path.is_symlink():
            found.append(path)
        if len(found) > MOST_ENTRIES:
            raise TooLargeError(f"more than {MOST_ENTRIES} items")
    named = {path.relative_to(source).as_posix(): path for path in found}
    for name in sorted(named, key=natural):
        yield _file(named[name], name)


def _file(path: Path, name: str) -> Unpacked:
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise UnsupportedMediaError("a link or a device")
        with path.open("rb") as opened:
            content = _bounded(opened, MOST_BYTES)
        if is_zip(content):
            raise UnsupportedMediaError("a container in a container")
    except IntakeError as error:
        return Unpacked(name=name, refusal=error)
    except OSError as error:
        return Unpacked(name=name, refusal=DamagedError(type(error).__name__))
    return Unpacked(name=name, untrusted_content=content)


def _zip(source: Path) -> Iterator[Unpacked]:
    _check_directory(source)
    try:
        archive = zipfile.ZipFile(source)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise DamagedError(type(error).__name__) from error
    with archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > MOST_ENTRIES:
            raise TooLargeError(f"more than {MOST_ENTRIES} items")
        counts = Counter(entry.filename for entry in entries)
        if not _OFFICE.isdisjoint(counts):
            raise UnsupportedMediaError("an office document")
        left = MOST_BYTES
        for entry in entries:
            item = _entry(archive, entry, left, alone=counts[entry.filename] == 1)
            left -= len(item.untrusted_content)
            yield item


def _check_directory(source: Path) -> None:
    """Bound the list of members before `zipfile` reads all of it into memory.

    Raises:
        TooLargeError: The list, or the whole, is beyond the limits.
        DamagedError: There is no list.
    """
    size = source.stat().st_size
    if size > MOST_BYTES:
        raise TooLargeError(source.name)
    with source.open("rb") as opened:
        opened.seek(max(size - _TAIL_BYTES, 0))
        tail = opened.read(_TAIL_BYTES)
    end = tail.rfind(b"PK\5\6", 0, len(tail) - 18)
    if end < 0:
        raise DamagedError("no list of members")
    listed = int.from_bytes(tail[end + 12 : end + 16], "little")
    if listed > _MOST_LIST_BYTES or tail[max(end - 20, 0) : end].startswith(b"PK\6\7"):
        raise TooLargeError("the list of members")


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int, *, alone: bool) -> Unpacked:
    try:
        if not alone:
            raise UnsupportedMediaError("the name stands twice")
        _check_entry(entry)
        with archive.open(entry) as opened:
            content = _bounded(opened, min(left, entry.compress_size * MOST_RATIO))
        if is_zip(content):
            raise UnsupportedMediaError("a container in a container")
    except IntakeError as error:
        return Unpacked(name=entry.filename, refusal=error)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        return Unpacked(name=entry.filename, refusal=DamagedError(type(error).__name__))
    return Unpacked(name=entry.filename, untrusted_content=content)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
        raise UnsupportedMediaError("a path that leads out")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        raise UnsupportedMediaError("a link or a device")
    if entry.flag_bits & _ENCRYPTED:
        raise PasswordProtectedError
    if entry.compress_type not in _PLAIN_METHODS:
        raise UnsupportedMediaError("packed in another way")


def _bounded(opened: IO[bytes], most: int) -> bytes:
    content = opened.read(most + 1)
    if len(content) > most:
        raise TooLargeError(f"more than {most} bytes")
    return content
