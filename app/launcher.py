"""Makes the environment of a source tree on first use, then starts again inside it.

Laws:
    1. Only what the lock files name, with the digests that they name, is installed.
    2. The stamp is written last: an environment without a stamp is half-made and is made anew.
    3. Two starts at once make one environment; the second waits for the first.
    4. Whoever may not write to the source tree gets an environment in their own cache folder.

An installed copy never comes here: its packages came with it. The launcher needs the standard
library only, and Python 3.8 can read it, so that an old Python is told what it lacks.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from app.launcher_install import facts_of, make, note, python_of
from app.launcher_system import MAKING, CannotStartError, Purpose, demand, needs_of, say

COULD_NOT_RUN = 4
STOPPED = 130
APP_LOCK = "requirements.lock"
TESTS_LOCK = "requirements-tests.lock"
_OLDEST = 0x030B0000  # Python 3.11, as pyproject.toml says


def enter(purpose: Purpose) -> None:
    """Go on inside the environment; return only when this process already runs there."""
    root = Path(__file__).resolve().parent.parent
    if not (root / "pyproject.toml").is_file():
        return
    try:
        place = prepare(root, purpose)
    except CannotStartError as error:
        say(str(error))
        sys.exit(COULD_NOT_RUN)
    except OSError as error:
        say(f"The environment could not be made. {error.strerror}: {error.filename}")
        sys.exit(COULD_NOT_RUN)
    except KeyboardInterrupt:
        say("Stopped. The next start begins the environment anew.")
        sys.exit(STOPPED)
    if Path(sys.prefix).resolve() != place.resolve():
        _start_again(python_of(place))


def prepare(root: Path, purpose: Purpose) -> Path:
    """Give the folder of a complete environment for the tree `root`, made now if there is none.

    Raises:
        CannotStartError: Something is missing that only a person can bring.
    """
    if sys.hexversion < _OLDEST:
        raise CannotStartError(
            f"Rightful needs Python 3.11 or newer; this is {sys.version.split()[0]}.\n"
            "Start it with a newer one, for instance: python3.11 -m app"
        )
    names = (APP_LOCK, TESTS_LOCK) if purpose == "tests" else (APP_LOCK,)
    locks = {_fact(root / name): root / name for name in names}
    places = (root / ".venv", _cache() / next(iter(locks))[-16:])
    wanted = {_interpreter(), *locks}
    ready = next((place for place in places if wanted <= facts_of(place)), None)
    libraries = f"libraries for {purpose}"
    if ready is None or libraries not in facts_of(ready):
        demand((*needs_of(purpose), *(MAKING if ready is None else ())))
    place = ready or _writable(places)
    if ready is None:
        make(place, _interpreter(), locks)
    note(place, libraries)
    return place


def _fact(lock: Path) -> str:
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _interpreter() -> str:
    """Say which Pythons can share an environment: same version, system and processor."""
    machine = (
        os.uname().machine if sys.platform != "win32" else os.environ["PROCESSOR_ARCHITECTURE"]
    )
    return f"{sys.implementation.cache_tag} {sys.platform} {machine}"


def _cache() -> Path:
    home = Path("~").expanduser()
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"
    elif sys.platform == "darwin":
        folder = home / "Library" / "Caches"
    else:
        folder = os.environ.get("XDG_CACHE_HOME") or home / ".cache"
    return Path(folder) / "rightful"


def _writable(places: tuple[Path, ...]) -> Path:
    for place in places:
        parent = next(folder for folder in (place, *place.parents) if folder.exists())
        if os.access(parent, os.W_OK | os.X_OK):
            return place
    raise CannotStartError(
        "There is no room for the environment: neither of these may be written to:\n  "
        + "\n  ".join(map(str, places))
        + "\nSet XDG_CACHE_HOME to a folder of yours, then start again."
    )


def _start_again(python: Path) -> None:
    command = [str(python), *sys.orig_argv[1:]]
    if sys.platform == "win32":  # exec there would give the terminal back too early
        sys.exit(subprocess.call(command))  # noqa: S603  what was typed, by another Python
    os.execv(command[0], command)  # noqa: S606  likewise
