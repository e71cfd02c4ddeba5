"""Who sits at the real window: looks at it, waits, presses keys and clicks, all from outside.

Where something stands is what the program tells a screen reader (`real_told`); what is seen is what
the X server shows. Nothing is clicked that is not in sight: it is scrolled to first.
"""

import json
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QDeadlineTimer, QPoint, QRect
from PySide6.QtGui import QImage

from app import paths
from tests.gui.real_screen import ROOT, SIZE, RealScreen
from tests.gui.real_source import SIDE
from tests.translations.linguist import read

T = TypeVar("T")
LONG_MS = 240_000
"""Patience; nothing is measured here."""
LOOK_S = 0.1
"""Between two looks."""
IDLE_TURNS = 200
"""Screens are laid out in idle turns; the largest needs about ten."""
NOTCHES = 200
"""As far as a wheel is turned before something is said to be out of reach."""


class Part(NamedTuple):
    """One thing that the window tells of; `seen` is what of `area` is in sight."""

    name: str
    value: str
    role: str
    kind: str
    area: QRect
    seen: QRect
    page: QRect
    focused: bool
    checked: bool
    disabled: bool

    @property
    def in_sight(self) -> bool:
        """Whether anything of it can be seen."""
        return not self.seen.isEmpty()

    @property
    def whole(self) -> bool:
        """Whether its middle can be clicked."""
        return self.in_sight and self.seen.contains(self.area.center())


class Words:
    """The words of the window in one language, by what they are in English."""

    def __init__(self, language: str) -> None:
        self._known: dict[str, set[str]] = {}
        file = paths.resources() / f"translations/rightful_{language}.ts"
        for (_context, source), translated in read(file).items():
            self._known.setdefault(source, set()).add(translated)

    def said(self, english: str) -> set[str]:
        """How `english` may be said there."""
        return self._known.get(english, {english})

    def begins(self, told: str, english: str) -> bool:
        """Whether `told` is `english`, alone or followed by more that belongs to it."""
        return any(re.match(re.escape(words) + r"(?!\w)", told) for words in self.said(english))


class Hands:
    """One pair, at one window; counts what it presses and clicks."""

    def __init__(self, screen: RealScreen, program: "subprocess.Popen[str]", words: Words) -> None:
        self.screen = screen
        self.program = program
        self.words = words
        self.keys = 0
        self.clicks = 0
        self.notches = 0

    def look(self, turns: int = 0) -> tuple[Part, ...]:
        """All that the window tells of, now or after so many turns in which it was idle."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(f"{turns}\n")
        self.program.stdin.flush()
        line = self.program.stdout.readline()
        assert line, "the program has ended"
        return tuple(_part(each) for each in json.loads(line))

    def wait(self, ready: Callable[[], T | None], what: str = "it") -> T:
        """Look again and again until there is something."""
        end = QDeadlineTimer(LONG_MS)
        while (found := ready()) is None:
            assert not end.hasExpired(), f"{what} never came"
            threading.Event().wait(LOOK_S)
        return found

    def find(self, english: str, kind: str = "") -> Part | None:
        """What is called so, in the language of the window; what is in sight comes first."""
        found = [each for each in self.look() if self.means(each, english, kind)]
        return next((each for each in found if each.in_sight), found[0] if found else None)

    def means(self, each: Part, english: str, kind: str = "") -> bool:
        """Whether this is what is called so."""
        return self.words.begins(each.name, english) and kind in {"", each.kind}

    def await_part(
        self, english: str, kind: str = "", ready: Callable[[Part], bool] = lambda _part: True
    ) -> Part:
        """Until the window tells of it, as it shall be."""

        def there() -> Part | None:
            found = [each for each in self.look() if self.means(each, english, kind)]
            return next((each for each in found if ready(each)), None)

        return self.wait(there, english)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.screen.key(*keys)
        self.keys += len(keys)

    def write(self, words: str) -> None:
        """Type words, counted as one."""
        self.screen.write(words)
        self.keys += 1

    def reach(self, english: str, kind: str = "") -> Part:
        """Have it in sight and enabled, turning the wheel over its page as far as needed."""
        found = self.await_part(english, kind, lambda each: not each.disabled)
        for _ in range(NOTCHES):
            if found.whole:
                return self._resting(found, english, kind)
            assert not found.page.isEmpty(), f"{english} cannot be scrolled to"
            up = found.area.center().y() < found.page.center().y()
            self._turn(found.page, up=up)
            found = self.await_part(english, kind)
        raise AssertionError(f"{english} never came into sight")

    def _resting(self, found: Part, english: str, kind: str) -> Part:
        """Until it stands where it stood a look before: what glides is not clicked."""
        before = [found]

        def still() -> Part | None:
            now = self.await_part(english, kind)
            same = now.area == before[-1].area
            before.append(now)
            return now if same else None

        return self.wait(still, f"rest of {english}")

    def _turn(self, page: QRect, *, up: bool) -> None:
        """One notch over the edge of a page, where nothing lies that takes the wheel."""
        at = QPoint(page.left() + 4, page.center().y())
        self.screen.run("mousemove", str(at.x()), str(at.y()), "click", "4" if up else "5")
        self.notches += 1

    def click(self, english: str, kind: str = "", along: float = 0.5) -> None:
        """Click it, so far along its width."""
        area = self.reach(english, kind).area
        self.screen.click(QPoint(area.left() + round(along * area.width()), area.center().y()))
        self.clicks += 1

    @contextmanager
    def dragging(self, files: Sequence[Path], to: QPoint) -> Iterator[None]:
        """Drag files from another program and let go of them there, once they are welcome."""
        corner = QPoint(*SIZE) - QPoint(2 * SIDE, 2 * SIDE)
        places = (str(corner.x()), str(corner.y()))
        command = [sys.executable, "-m", "tests.gui.real_source", *places, *map(str, files)]
        with _spoken_to(command, self.screen) as source:
            assert source.stdout is not None
            lines = iter(source.stdout.readline, "")
            held = corner + QPoint(SIDE, SIDE) / 2
            _until(lines, "shown")
            self._carry(held, "mousedown", "1")
            for way in (held - QPoint(SIDE, SIDE) / 4, (held + to) / 2, to, to + QPoint(2, 2)):
                self._carry(way)
            _until(lines, "may CopyAction")
            self.screen.run("mouseup", "1")
            _until(lines, "let go CopyAction")
            yield

    def _carry(self, to: QPoint, *then: str) -> None:
        self.screen.run("mousemove", str(to.x()), str(to.y()), *then)

    def still(self) -> QImage:
        """The window on the screen, once it is idle and two looks see the same."""
        seen: list[QImage] = []

        def same() -> QImage | None:
            self.look(IDLE_TURNS)
            seen.append(self.screen.picture())
            return seen[-1] if len(seen) > 1 and seen[-1] == seen[-2] else None

        return self.wait(same, "rest").copy(self.window())

    def window(self) -> QRect:
        """Where the window lies."""
        return self.look()[0].area


def _part(told: dict[str, Any]) -> Part:
    areas: dict[str, Any] = {key: QRect(*told[key]) for key in ("area", "seen", "page")}
    return Part._make({**told, **areas}[key] for key in Part._fields)


def _until(lines: Iterator[str], wanted: str) -> None:
    assert any(line.strip() == wanted for line in lines), f"no {wanted}"


@contextmanager
def running(screen: RealScreen) -> Iterator["subprocess.Popen[str]"]:
    """The real program on that screen, with an ear; killed if it does not end by itself."""
    with _spoken_to([sys.executable, "-m", "tests.gui.real_told"], screen) as program:
        yield program


@contextmanager
def _spoken_to(command: Sequence[str], screen: RealScreen) -> Iterator["subprocess.Popen[str]"]:
    child = subprocess.Popen(
        command,
        env=screen.environment(),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield child
    finally:
        if child.poll() is None:
            child.kill()
        child.communicate(timeout=60)
