"""One writer: a lock of the operating system on one file, freed even when the program is killed."""

import sys
from pathlib import Path
from typing import BinaryIO

from app.domain.errors import StoreBusyError
from app.store.durable import file_errors

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = "writer.lock"


class WriterLock:
    """Held from construction until `release`. The file stays; only the lock on it counts."""

    def __init__(self, folder: Path) -> None:
        """Take the lock of `folder`.

        Raises:
            StoreBusyError: Somebody else holds it.
        """
        with file_errors():
            self._stream = (folder / LOCK).open("ab+")
        try:
            _lock(self._stream)
        except OSError as error:
            self._stream.close()
            raise StoreBusyError(str(folder)) from error

    def release(self) -> None:
        """Let the next one in."""
        self._stream.close()


def _lock(stream: BinaryIO) -> None:
    if sys.platform == "win32":
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
