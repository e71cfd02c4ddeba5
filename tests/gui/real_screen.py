"""A screen of the X Window System without a monitor: a program of its own shows, types and clicks.

What drives the program comes from outside, as X events of a keyboard and a mouse (xdotool); what
is seen is what the server holds of its screen, in the file that it keeps for that.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from struct import unpack_from
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.launcher_system import WINDOW_CHECKS, X11, missing

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = (1600, 1000)
"""Room for the window at its usual size, and for what a window manager puts around it."""
START = "import sys; from app.__main__ import main; sys.exit(main())"
"""`python3 -m app` without the launcher: it would make the environment in which this runs."""
_LEVELS = 24
"""A channel that differs by more is another colour, not another edge of a letter."""
_EVERY = 3
"""Pixels from one that is compared to the next, either way."""
_XWD_HEAD, _XWD_COLOURS = 0, 76
"""Where an X window dump says how long its head is, and of how many colours a table follows.
Source: XWDFile.h of xorgproto."""
_COLOUR_BYTES = 12


def lacking() -> str:
    """The packages without which there is no such screen here; nothing if there can be one."""
    if sys.platform != "linux":
        return "the X Window System of Linux"
    return " ".join(sorted({need.package for need in missing((*WINDOW_CHECKS, *X11))}))


class RealScreen(NamedTuple):
    """One server with a window manager."""

    display: str
    folder: Path
    """Where the server keeps its picture, and the examiner has a home."""

    def environment(self) -> dict[str, str]:
        """What a program on this screen is told: nothing of the desktop of whoever runs tests."""
        told = {
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(self.folder),
            "RIGHTFUL_HOME": str(self.folder / "rightful"),
            "LC_ALL": "C.UTF-8",
            "QT_SCALE_FACTOR": "1",
            "XDG_CURRENT_DESKTOP": "",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }
        return {**os.environ, **told}

    def run(self, *words: str) -> str:
        """What xdotool says; nothing if there is no such window."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.stdout.strip()

    def key(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.run("key", "--clearmodifiers", *keys)

    def write(self, words: str) -> None:
        """Type words."""
        self.run("type", words)

    def click(self, place: QPoint) -> None:
        """Move the mouse there and press its left button."""
        self.run("mousemove", str(place.x()), str(place.y()), "click", "1")

    def title(self) -> str:
        """What stands on the window that has the keyboard."""
        return self.run("getactivewindow", "getwindowname")

    def area(self) -> QRect:
        """Where the window that has the keyboard lies, without its frame; the mouse goes there.

        What xdotool 3 says of the place of a framed window counts the frame twice.
        """
        moved = ("getactivewindow", "mousemove", "--sync", "--window", "%1", "1", "1")
        corner = self._told(*moved, "getmouselocation", "--shell")
        size = self._told("getactivewindow", "getwindowgeometry", "--shell")
        return QRect(corner["X"] - 1, corner["Y"] - 1, size["WIDTH"], size["HEIGHT"])

    def _told(self, *words: str) -> dict[str, int]:
        said = (line.split("=") for line in self.run(*words).splitlines())
        return {name: int(value) for name, value in said}

    def picture(self) -> QImage:
        """What the server shows now."""
        dump = (self.folder / "Xvfb_screen0").read_bytes()
        (head,) = unpack_from(">I", dump, _XWD_HEAD)
        (colours,) = unpack_from(">I", dump, _XWD_COLOURS)
        pixels = dump[head + colours * _COLOUR_BYTES :]
        width, height = SIZE
        return QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32).copy()

    def start(self) -> "subprocess.Popen[bytes]":
        """Start the real program on it."""
        return subprocess.Popen([sys.executable, "-c", START], env=self.environment(), cwd=ROOT)


@contextmanager
def real_screen(folder: Path) -> Iterator[RealScreen]:
    """A server with a window manager, ended afterwards; its picture is kept in `folder`."""
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    told, telling = os.pipe()
    server = ["Xvfb", "-displayfd", str(telling), "-screen", "0", size, "-dpi", "96"]
    server += ["-fbdir", str(folder), "-nolisten", "tcp", "-noreset"]
    with ExitStack() as stack:
        stack.enter_context(_running(server, dict(os.environ), (telling,)))
        os.close(telling)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        assert number, "the server ended by itself"
        screen = RealScreen(f":{number}", folder)
        stack.enter_context(_running(["openbox"], screen.environment()))
        yield screen


@contextmanager
def _running(
    command: Sequence[str], environment: dict[str, str], handed: tuple[int, ...] = ()
) -> Iterator[None]:
    program = shutil.which(command[0]) or command[0]
    child = subprocess.Popen(
        [program, *command[1:]],
        env=environment,
        pass_fds=handed,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        child.terminate()
        child.wait(60)


def unlike(seen: QImage, wanted: QImage) -> float:
    """The share of pixels that differ: typefaces are drawn alike, but not on every machine."""
    assert seen.size() == wanted.size()
    places = [
        (x, y) for x in range(0, seen.width(), _EVERY) for y in range(0, seen.height(), _EVERY)
    ]
    other = 0
    for x, y in places:
        here, there = seen.pixelColor(x, y), wanted.pixelColor(x, y)
        pairs = zip(here.getRgb()[:3], there.getRgb()[:3], strict=True)  # type: ignore[index]
        other += any(abs(one - two) > _LEVELS for one, two in pairs)
    return other / len(places)


def place_in(window: QWidget, part: QWidget) -> QRect:
    """Where a part of a window lies in it."""
    return QRect(part.mapTo(window, QPoint()), part.size())
