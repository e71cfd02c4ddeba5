"""Makes one environment from lock files, and keeps the stamp that says what it holds."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.launcher_system import CannotStartError, run, say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

STAMP = "rightful.stamp"
"""In the environment: one fact a line, of what it holds. Removed first, written last."""

_CLAIM = "rightful.claim"  # locked while someone works at the environment
_PACKAGE = re.compile(
    r"(?:Collecting|Processing|Ignoring|Requirement already satisfied:) (?:\S*[/\\])?([^\s:]+)"
)
_OFFLINE = (
    "The first start fetches packages, once: see that a package registry can be reached.\n"
    "Later starts need no network."
)
_DISK_FULL = "The disk is full: about 2 GB are needed while packages are unpacked."
_LITTLE = 100_000_000  # bytes; with less left over, room is what was lacking
_PIP = (
    *("-m", "pip", "install", "--no-deps", "--require-hashes", "--progress-bar", "off"),
    # What comes as source is built with the setuptools of the lock; nothing unpinned is fetched.
    *("--use-pep517", "--no-build-isolation", "--no-input", "--disable-pip-version-check"),
)


def python_of(place: Path) -> Path:
    """Give the interpreter of the environment at `place`."""
    return place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def facts_of(place: Path) -> set[str]:
    """Give what the environment at `place` says it holds; nothing if it cannot be used."""
    if not os.access(python_of(place), os.X_OK):
        return set()  # absent, or made with a Python that this person may not run
    try:
        return set((place / STAMP).read_text("utf-8").splitlines())
    except OSError:
        return set()


def note(place: Path, fact: str) -> None:
    """Add `fact` to the stamp of `place`, if this person may."""
    facts = facts_of(place)
    if fact not in facts and os.access(place / STAMP, os.W_OK):
        _stamp(place, facts | {fact})


def make(place: Path, interpreter: str, locks: Mapping[str, Path]) -> None:
    """Bring the environment at `place` to what `locks` say; begin it anew if it is no good.

    Args:
        place: The folder of the environment.
        interpreter: What the stamp is to say of the Python that makes it.
        locks: Lock files, in order, each under what the stamp is to say of it.

    Raises:
        CannotStartError: It cannot be made; the text says why and what helps.
    """
    place.mkdir(parents=True, exist_ok=True)
    with _claimed(place):
        facts = facts_of(place)
        if {interpreter, *locks} <= facts:
            return  # another start has made it meanwhile
        say(f"Making the environment in {place} (once; a few minutes, 1 GB)")
        (place / STAMP).unlink(missing_ok=True)
        if interpreter not in facts:
            _create(place)
        for fact, lock in locks.items():
            if fact not in facts:
                _install(place, lock)
        _stamp(place, {interpreter, *locks})
        say("The environment is complete.")


@contextmanager
def _claimed(place: Path) -> Iterator[None]:
    """Hold the claim on `place`; the system gives it back however this process ends."""
    with (place / _CLAIM).open("w") as claim:
        if not _claim(claim.fileno()):
            say("Another start is making the environment; waiting for it.")
            while not _claim(claim.fileno()):
                time.sleep(0.2)
        yield


def _claim(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _create(place: Path) -> None:
    for old in place.iterdir():
        if old.is_dir() and not old.is_symlink():
            shutil.rmtree(old)
        elif old.name != _CLAIM:
            old.unlink()
    say("  a Python of its own")
    _do("Python could not make it", place, [sys.executable, "-m", "venv", str(place)])


def _install(place: Path, lock: Path) -> None:
    entries = re.findall(r"^[\w.-]+==.*(?:\n .*)*", lock.read_text("utf-8"), re.MULTILINE)
    say(f"  {len(entries)} packages of {lock.name}")
    builder = [entry for entry in entries if entry.startswith("setuptools==")]
    if builder:
        first = place / "setuptools.lock"
        first.write_text(builder[0] + "\n", "utf-8")
        _pip(place, first, 1)
    _pip(place, lock, len(entries))


def _pip(place: Path, lock: Path, count: int) -> None:
    begun = 0

    def show(line: str) -> None:
        nonlocal begun
        if package := _PACKAGE.match(line):
            begun += 1
            say(f"  package {begun} of {count}: {package[1]}", over=True)
        elif line.startswith("Installing "):
            say("  unpacking")

    command = [str(python_of(place)), *_PIP, "-r", str(lock)]
    _do("pip could not bring the packages", place, command, show)


def _do(failure: str, place: Path, command: list[str], heed: Callable[[str], object] = str) -> None:
    try:
        run(command, {"PIP_USER": "0"}, heed)
    except CannotStartError as error:
        full = "No space left" in str(error) or shutil.disk_usage(place).free < _LITTLE
        raise CannotStartError(
            f"The environment is not complete: {failure}. The last that was said:\n{error}\n"
            f"{_DISK_FULL if full else _OFFLINE}\nThen start again."
        ) from error


def _stamp(place: Path, facts: set[str]) -> None:
    fresh = place / f"{STAMP}.new"
    fresh.write_text("".join(f"{fact}\n" for fact in sorted(facts)), "utf-8")
    fresh.replace(place / STAMP)
