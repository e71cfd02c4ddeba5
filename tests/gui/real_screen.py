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

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from app.launcher_system import WINDOW_CHECKS, X11, missing

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = (1600, 1000)
"""Room for the window at its usual size, and for what a window manager puts around it."""
START = "import sys; from app.__main__ import main; sys.exit(main())"
"""`python3 -m app` without the launcher: it would make the environment in which this runs."""
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

    def resize(self, size: tuple[int, int]) -> None:
        """Pull at the edges of the window that has the keyboard, until it is as large."""
        self.run("getactivewindow", "windowsize", *map(str, size))

    def title(self) -> str:
        """What stands on the window that has the keyboard."""
        return self.run("getactivewindow", "getwindowname")

    def picture(self) -> QImage:
        """What the server shows now."""
        dump = (self.folder / "Xvfb_screen0").read_bytes()
        (head,) = unpack_from(">I", dump, _XWD_HEAD)
        (colours,) = unpack_from(">I", dump, _XWD_COLOURS)
        pixels = dump[head + colours * _COLOUR_BYTES :]
        width, height = SIZE
        return QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


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
