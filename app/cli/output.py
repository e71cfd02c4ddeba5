"""JSON lines out, words to the person, and the exit codes."""

import json
import sys
from enum import IntEnum
from pathlib import Path

from app.domain.errors import RightfulError
from app.domain.ports import Phase
from app.services.phrases import ERRORS, PHASES


class Exit(IntEnum):
    """Stable. Source: product.md section 6."""

    MET = 0
    NOT_MET = 1
    USAGE = 2
    INCONCLUSIVE = 3
    COULD_NOT_RUN = 4
    STOPPED = 130


def emit(line: object) -> None:
    """One JSON value on one line of stdout."""
    print(json.dumps(line, ensure_ascii=False, sort_keys=True), flush=True)


def say(words: str) -> None:
    """Words for the person at the terminal, on stderr."""
    print(words, file=sys.stderr, flush=True)


def explain(error: RightfulError | OSError) -> dict[str, str]:
    """Tell the person what happened; gives the same as a JSON value."""
    code = error.code if isinstance(error, RightfulError) else "file"
    detail = error.detail if isinstance(error, RightfulError) else str(error.filename or "")
    message = ERRORS[code]
    say(f"{detail}: {message}" if code == "file" else str(message))
    return {
        "error": code,
        "what": message.what,
        "meaning": message.meaning,
        "remedy": message.remedy,
        "detail": detail,
    }


def progress(done: int, total: int, item: str) -> None:
    """Long work, item by item; quiet when stderr is no terminal."""
    if item and sys.stderr.isatty():
        say(f"{done + 1} of {total}: {item}")


def write_file(path: Path, content: bytes) -> None:
    """Put `content` at `path`, as a whole or not at all.

    Raises:
        OSError: It could not be written; what stood at `path` still stands.
    """
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


class Interrupt:
    """Ctrl-C ends the work through KeyboardInterrupt; nothing else stops it."""

    def check(self) -> None:
        """See `CancelToken.check`."""

    def reached(self, phase: Phase) -> None:
        """See `Listener.reached`; quiet as the progress is."""
        if sys.stderr.isatty():
            say(f"  {PHASES[phase]}")


WATCH = (progress, Interrupt())
