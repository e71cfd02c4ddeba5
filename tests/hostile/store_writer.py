"""A program of its own that writes to a store until it is killed, or until the disk is full.

    python -m tests.hostile.store_writer FOLDER [LIMIT]

Says "held" once it holds the store, then the number of each save as soon as it was acknowledged,
then "full" if there was no room. LIMIT (bytes) bounds the size of every file that it writes.
"""

import sys
from dataclasses import replace
from pathlib import Path

from app.domain.case import Case
from app.domain.errors import StoreFullError
from app.store.case_store import SqlCipherStore
from app.store.opening import open_store
from tests.unit.store.building import WORDS, a_case, an_event, an_evidence


def note(number: int) -> str:
    """What save `number` leaves in the case, besides an exhibit."""
    return f"save:{number}:" + "x" * 500


def main(folder: Path, limit: int) -> None:
    store = open_store(folder, WORDS)
    if limit:
        import resource  # noqa: PLC0415 -- there is none on Windows

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    say("held")
    try:
        write_on(store)
    except StoreFullError:
        say("full")
        say(store.load("C-1").unavailable[-1])


def write_on(store: SqlCipherStore) -> None:
    case: Case = a_case()
    for number in range(100_000):
        item = an_evidence(f"E-{number:02}", f"content {number}".encode())
        store.add_evidence("C-1", item)
        case = replace(
            case,
            exhibits=(*case.exhibits, item.exhibit),
            unavailable=(*case.unavailable, note(number)),
        )
        store.save(case, an_event(minutes=number))
        say(str(number))


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 0)
