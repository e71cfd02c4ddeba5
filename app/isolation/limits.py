"""What a child takes from itself before it looks at anything hostile.

POSIX limits; on Windows a child has its deadline only, until job objects are set up for it.
"""

import contextlib
import os
import select
import sys
import threading
from typing import Final

if sys.platform != "win32":
    import resource

MOST_DATA_BYTES: Final = 1536 * 2**20
"""Private memory of a child: warm engines (0.35 GiB) and one picture of 64 megapixels with alpha
(0.85 GiB) fit in, both measured; a bomb does not. Source: robustness.md, 1 GiB an item."""


def set_limits() -> None:
    """No core dumps, no files, bounded memory (address space is no measure: it gets reserved)."""
    if sys.platform == "win32":
        return
    for kind, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_DATA, MOST_DATA_BYTES),
    ):
        with contextlib.suppress(ValueError, OSError):  # a stricter one holds, or none is known
            resource.setrlimit(kind, (most, most))


def allow_seconds(seconds: int) -> None:
    """End this process once it has computed so much longer, should nobody else end it.

    Twice the deadline, for two threads at work, and a little more: the parent's clock comes first.
    """
    if sys.platform == "win32":
        return
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used) + 2 * seconds + 2, hard))


def end_with_parent(requests: int) -> None:
    """End this process at once when the parent's end of the pipe `requests` is gone.

    Not PR_SET_PDEATHSIG: it fires when the parent's *thread* ends that started us.
    """
    if not hasattr(select, "poll"):
        return

    def watch() -> None:
        hangup = select.poll()
        hangup.register(requests, 0)
        hangup.poll()
        os._exit(0)

    threading.Thread(target=watch, name="end with parent", daemon=True).start()


def waiting(requests: int) -> bool:
    """Whether the parent has said something more, or is gone."""
    if not hasattr(select, "poll"):
        return False
    said = select.poll()
    said.register(requests, select.POLLIN)
    return bool(said.poll(0))
