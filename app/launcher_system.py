"""What the machine must bring: system libraries and programs, a screen; named when missing."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

Purpose = Literal["verb", "window", "tests"]
"""What is to be started, and so what the machine must be able to do."""


_LAST_WORDS = 10  # lines of a failed command that are worth showing
_LONGEST = 200  # characters of each


class CannotStartError(Exception):
    """Something is missing that only a person can bring; the text says what and how."""


class Need(NamedTuple):
    """A shared library (by soname), a program or a Python module, and the package that has it."""

    name: str
    package: str  # Debian's
    use: str


_IMAGES = "decoding and measuring images"
_DRAWING = "drawing pages and windows"
_SCREEN = "showing the window"
_CHECKS = "the tests"

ENGINES = (
    Need("libGL.so.1", "libgl1", _IMAGES),
    Need("libglib-2.0.so.0", "libglib2.0-0", _IMAGES),
    Need("libgthread-2.0.so.0", "libglib2.0-0", _IMAGES),
)
DRAWING = (
    Need("libEGL.so.1", "libegl1", _DRAWING),
    Need("libxkbcommon.so.0", "libxkbcommon0", _DRAWING),
    Need("libfreetype.so.6", "libfreetype6", _DRAWING),
    Need("libfontconfig.so.1", "libfontconfig1", _DRAWING),
    Need("libdbus-1.so.3", "libdbus-1-3", _DRAWING),
    Need("libX11.so.6", "libx11-6", _DRAWING),
)
# Whatever libqxcb.so and libQt6XcbQpa.so of PySide6 6.12 name (readelf -d) and no wheel brings.
X11 = (
    Need("libX11-xcb.so.1", "libx11-xcb1", _SCREEN),
    Need("libxcb.so.1", "libxcb1", _SCREEN),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", _SCREEN),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", _SCREEN),
    Need("libxcb-image.so.0", "libxcb-image0", _SCREEN),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", _SCREEN),
    Need("libxcb-randr.so.0", "libxcb-randr0", _SCREEN),
    Need("libxcb-render.so.0", "libxcb-render0", _SCREEN),
    Need("libxcb-render-util.so.0", "libxcb-render-util0", _SCREEN),
    Need("libxcb-shape.so.0", "libxcb-shape0", _SCREEN),
    Need("libxcb-shm.so.0", "libxcb-shm0", _SCREEN),
    Need("libxcb-sync.so.1", "libxcb-sync1", _SCREEN),
    Need("libxcb-util.so.1", "libxcb-util1", _SCREEN),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0", _SCREEN),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", _SCREEN),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", _SCREEN),
)
# Likewise of libqwayland.so.
WAYLAND = (
    Need("libwayland-client.so.0", "libwayland-client0", _SCREEN),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", _SCREEN),
)
# A window of the tests on a screen without a monitor, with hands that type and click from outside.
WINDOW_CHECKS = (
    Need("Xvfb", "xvfb", _CHECKS),
    Need("openbox", "openbox", _CHECKS),
    Need("xdotool", "xdotool", _CHECKS),
)
CHECKS = (
    *WINDOW_CHECKS,
    *X11,
    Need("xauth", "xauth", _CHECKS),
    Need("pdfsig", "poppler-utils", _CHECKS),
    Need("openssl", "openssl", _CHECKS),
    Need("softhsm2-util", "softhsm2", _CHECKS),
    Need("unzip", "unzip", _CHECKS),
)
# Debian keeps the module that puts pip into a new environment in a package of its own.
MAKING = (
    Need(
        "ensurepip",
        f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",
        "making the environment",
    ),
)


def needs_of(purpose: Purpose) -> tuple[Need, ...]:
    """Give all that `purpose` asks of this machine."""
    if sys.platform != "linux":
        return ()  # elsewhere the wheels bring everything
    more = {"verb": (), "window": (*DRAWING, *_screen()), "tests": (*DRAWING, *CHECKS)}
    return (*ENGINES, *more[purpose])


def _screen() -> tuple[Need, ...]:
    plugin = os.environ.get("QT_QPA_PLATFORM") or ("xcb" if _set("DISPLAY") else "wayland")
    return {"xcb": X11, "wayland": WAYLAND}.get(plugin, ())


def _set(*names: str) -> bool:
    return any(os.environ.get(name) for name in names)


def missing(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Give those of `needs` that this machine does not have."""
    importlib.invalidate_caches()
    return tuple(need for need in needs if not _present(need.name))


def demand(needs: tuple[Need, ...]) -> None:
    """See that `needs` are met: root on Debian gets them installed, others are told the command.

    Raises:
        CannotStartError: Some are missing still.
    """
    lacking = missing(needs)
    if lacking and _may_install():
        _install(lacking)
        lacking = missing(lacking)
    if lacking:
        raise CannotStartError(explain(lacking))


def explain(lacking: tuple[Need, ...]) -> str:
    """Say what is missing, what it is for, and the exact command that brings it."""
    rows = "\n".join(f"  {need.name} (package {need.package}): {need.use}" for need in lacking)
    lead = "Install them with:" if _on_debian() else "Install what holds them; on Debian that is:"
    return (
        f"This machine lacks what Rightful needs:\n{rows}\n"
        f"{lead}\n  sudo apt-get install {_packages(lacking)}\nThen start again."
    )


def no_screen() -> str:
    """Say why no window can open here; nothing if one can."""
    if sys.platform != "linux" or _set("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        return ""
    return (
        "No window can open: there is no screen here (no DISPLAY, no WAYLAND_DISPLAY).\n"
        "Use a verb instead, for instance: python3 -m app demo --out DIR\n"
        "All verbs: python3 -m app --help"
    )


def say(text: str, *, over: bool = False) -> None:
    """Tell the person at the terminal; standard output is kept for results.

    Args:
        text: What to say.
        over: On a terminal, let the next text take the place of this one.
    """
    if sys.stderr.isatty():
        text = f"\r\x1b[K{text}" + ("" if over else "\n")
    else:
        text += "\n"
    sys.stderr.write(text)
    sys.stderr.flush()


def run(
    command: list[str], settings: Mapping[str, str], heed: Callable[[str], object] = str
) -> None:
    """Run `command` to its end.

    Args:
        command: One of ours: this Python, the environment's, or apt-get.
        settings: Added to the environment variables of this process.
        heed: Called with each line that the command says.

    Raises:
        CannotStartError: It failed; the text is the last that it said.
    """
    last: deque[str] = deque(maxlen=_LAST_WORDS)
    with subprocess.Popen(  # noqa: S603  no shell, and every caller is in the launcher
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **settings},
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            last.append(f"  {line.rstrip()[:_LONGEST]}")
            heed(line.rstrip())
    if process.returncode:
        raise CannotStartError("\n".join(last))


def _present(name: str) -> bool:
    if ".so." not in name:
        return shutil.which(name) is not None or importlib.util.find_spec(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _on_debian() -> bool:
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def _may_install() -> bool:
    return _on_debian() and os.geteuid() == 0


def _packages(needs: tuple[Need, ...]) -> str:
    return " ".join(dict.fromkeys(need.package for need in needs))


def _install(lacking: tuple[Need, ...]) -> None:
    wait = "-o DPkg::Lock::Timeout=300"  # another apt-get may be at work
    for command in (
        f"apt-get {wait} update",
        f"apt-get {wait} install -y --no-install-recommends {_packages(lacking)}",
    ):
        say(f"Bringing what this machine lacks: {command}")
        try:
            run(command.split(), {"DEBIAN_FRONTEND": "noninteractive"})
        except CannotStartError as error:
            say(str(error))  # what is missing still is told by the caller
