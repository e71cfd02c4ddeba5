"""Whole writes: after a crash at any step a file is the old one or the new one, never a part.

Order: temporary name, fsync, rename, fsync of the directory. Without the last step the rename
itself may be lost with the power.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import StoreError, StoreFullError

UNFINISHED = ".unfinished"
"""Suffix of a write that was not completed; swept when the store opens."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def file_errors() -> Iterator[None]:
    """Turn what the operating system says into this port's family of errors."""
    try:
        yield
    except OSError as error:
        reason = errno.errorcode.get(error.errno or 0, "OSError")
        if error.errno in _NO_ROOM:
            raise StoreFullError(reason) from error
        raise StoreError(reason) from error


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, durable on return.

    Raises:
        StoreFullError: There was no room; `path` is as it was.
        StoreError: Another refusal of the system; `path` is as it was.
    """
    draft = path.with_name(path.name + UNFINISHED)
    with file_errors():
        try:
            with draft.open("wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(path)
        except OSError:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names created, renamed or removed in `folder` durable."""
    if os.name == "nt":
        return  # Windows opens no directory for writing; NTFS journals the rename itself
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_bounded(path: Path, at_most: int) -> bytes | None:
    """The bytes at `path`; None if there are none, or more than `at_most`."""
    with file_errors():
        try:
            with path.open("rb") as stream:
                content = stream.read(at_most + 1)
        except FileNotFoundError:
            return None
    return content if len(content) <= at_most else None
