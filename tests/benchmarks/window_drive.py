"""One life of the program, led by a hand that waits for nothing but the window; for `window`.

Usage: python3 -m tests.benchmarks.window_drive CASE… TYPED STARTED

The program is what `app.__main__` starts; the hand takes its place where the question who works
here is made, and acts from the event loop. TYPED is how many seconds the passphrase takes to type,
STARTED the time of `time.monotonic` when the process was asked for. Everything is measured on the
thread of the window; `own` leaves out what other processes took.
"""

import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, ParamSpec, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap.entrance import Entrance
from app.ui.main import Door
from app.ui.main import main as window_of
from tests.benchmarks.window_watch import _SCHEDULED, memory, own

if TYPE_CHECKING:  # the program itself imports these when it is their turn
    from app.ui.main_window import MainWindow
    from app.ui.screens.queue.view import QueueView

P = ParamSpec("P")
TICK_MS, LOOK_S, TELL_MS = 2, 0.004, 30
_REST_S: Final = 1.0


class Sampler(threading.Thread):
    """Writes down, every few ms, in which function the window's thread is."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._of = threading.get_ident()
        self._seen: list[tuple[float, str]] = []

    def run(self) -> None:
        """See `threading.Thread.run`."""
        while True:
            time.sleep(LOOK_S)
            frame = sys._current_frames().get(self._of)  # noqa: SLF001 -- what it is there for
            names: list[str] = []
            while frame is not None:
                code = frame.f_code
                if "/app/" in code.co_filename:
                    names.append(f"{Path(code.co_filename).stem}.{code.co_name}:{frame.f_lineno}")
                frame = frame.f_back
            self._seen.append((time.perf_counter(), " < ".join(names[:5])))

    def between(self, since: float, until: float) -> list[str]:
        """Where it was most of that time."""
        found = Counter(where for at, where in tuple(self._seen) if since <= at <= until)
        return [f"{number}x {where}" for where, number in found.most_common(4)]


class Painted(QObject):
    """Notes that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.there = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """See `QObject.eventFilter`."""
        self.there = self.there or event.type() is QEvent.Type.Paint
        return False


Step = Callable[[], bool]


class Hand(QObject):
    """Does one thing after the other, each once the window stands where it is to stand."""

    def __init__(self, times: tuple[float, float], cases: list[str]) -> None:
        super().__init__()
        (self._started, self._typed), self._cases = times, cases
        self.figures: dict[str, float] = {}
        self.opened: dict[str, dict[str, float]] = {}
        self.memory: dict[str, dict[str, int]] = {}
        self.gaps: list[dict[str, object]] = []
        self.worst_ms = 0.0
        self.argon_s = 0.0
        self._sampler = Sampler()
        self._sampler.start()
        self._act = "start"
        self._last, self._last_wall = own(), time.perf_counter()
        self._steps = self._life()
        self._wait: Step = lambda: True
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now, wall = own(), time.perf_counter()
        gap = 1000 * (now - self._last)
        if gap > TELL_MS:
            where = self._sampler.between(self._last_wall, wall)
            self.gaps.append({"ms": round(gap), "while": self._act, "where": where})
            self.worst_ms = max(self.worst_ms, gap)
        self._last, self._last_wall = now, wall
        if self._wait():
            wait = next(self._steps, None)
            if wait is None:
                self._timer.stop()
                return
            self._wait = wait

    def _life(self) -> Iterator[Step]:
        door = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Door))
        yield from self._come_in(door)
        window = cast("MainWindow", door.currentWidget())
        self._act = "screens are made in idle turns"
        yield lambda: window.ready and door.tasks.idle
        self.figures["ready_ms"] = self._since_start()
        yield from self._rest()
        self.memory["queue"] = memory()
        for case in self._cases:
            yield from self._open(door, window, case)
        self.figures["opened_ms"] = max(each["ms"] for each in self.opened.values())
        yield from self._walk(door, window)
        self.figures["gap_ms"] = round(self.worst_ms)
        door.close()

    def _come_in(self, door: Door) -> Iterator[Step]:
        view = door.unlock.view
        painted = Painted(view)
        yield lambda: painted.there
        asked_ms = self._since_start()
        self.figures["question_ms"] = asked_ms
        self.figures["question_cpu_ms"] = round(1000 * time.process_time())
        self._act = "typing"
        yield from self._rest(self._typed)
        self._act = "unlocking"
        entered = self._since_start()
        view.passphrase.edit.setText(os.environ.pop("RIGHTFUL_PASSPHRASE"))
        QTest.keyClick(view.passphrase.edit, Qt.Key.Key_Return)
        yield lambda: door.currentWidget() is not view
        window = cast("MainWindow", door.currentWidget())
        yield lambda: "queue" in window.screens  # to ask for it would have it made in one go
        queue = Painted(cast("QueueView", window.placed("queue").view).table.viewport())
        yield lambda: bool(window.journey.order)
        queue.there = False
        yield lambda: queue.there
        self.figures["cases"] = len(window.journey.order)
        self.figures["queue_ms"] = self._since_start() - entered
        self.figures["start_ms"] = asked_ms + self._since_start() - entered
        self.figures["argon2id_ms"] = round(1000 * self.argon_s)
        self.figures["usable_ms"] = self.figures["start_ms"] - self.figures["argon2id_ms"]
        self.figures["cpu_ms"] = round(1000 * time.process_time())
        delay = int(_SCHEDULED.read_text().split()[1]) // 10**6 if _SCHEDULED.exists() else 0
        self.figures["delayed_ms"] = delay

    def _open(self, door: Door, window: "MainWindow", case: str) -> Iterator[Step]:
        window.go("queue")
        yield from self._rest()
        yield lambda: door.tasks.idle
        table = cast("QueueView", window.placed("queue").view).table
        table.choose(case)
        yield from self._rest()
        self._act = f"{case} is opened"
        begun, busy = time.perf_counter(), own()
        QTest.keyClick(table, Qt.Key.Key_Return)
        yield lambda: window.current != "queue"
        painted = Painted(window.placed(window.current).view)
        yield lambda: painted.there
        shown: dict[str, float] = {
            "ms": round(1000 * (time.perf_counter() - begun)),
            "own_ms": round(1000 * (own() - busy)),
        }
        yield lambda: door.tasks.idle
        shown["whole_ms"] = round(1000 * (time.perf_counter() - begun))
        self.opened[case] = shown

    def _walk(self, door: Door, window: "MainWindow") -> Iterator[Step]:
        yield from self._open(door, window, self._cases[0])
        for key in ("compare", "reveal", "intake", "photos", "documents", "funds", "decide"):
            yield from self._enter(door, window, key)
            if key == "compare":
                yield from self._rest()
                self.memory["compare"] = memory()
                self.figures["memory_mb"] = self.memory["compare"].get("rss", 0)
        for key in ("export", "verify", "preferences", "help", "queue", "compare", "funds"):
            yield from self._enter(door, window, key)
        for act in (window.finder.show_palette, window.finder.show_shortcuts):
            self._act = act.__name__
            act()
            yield from self._rest()
            if window.finder.dialog is not None:
                window.finder.dialog.reject()
            yield from self._rest()
        for name in ("dark", "light"):
            self._act = f"theme {name}"
            window.wear(name)
            yield from self._rest()
        self._act = "J"
        QTest.keyClick(window, Qt.Key.Key_J)
        yield from self._rest()
        self._act = "locked"
        door.lock()
        yield from self._rest()
        self.memory["end"] = memory()

    def _enter(self, door: Door, window: "MainWindow", key: str) -> Iterator[Step]:
        self._act = f"{key} is entered"
        window.go(key)
        yield lambda: door.tasks.idle
        yield from self._rest(0.3)

    @staticmethod
    def _rest(seconds: float = _REST_S) -> Iterator[Step]:
        since = time.monotonic()
        yield lambda: time.monotonic() > since + seconds

    def _since_start(self) -> int:
        return round(1000 * (time.monotonic() - self._started))


def timed(guess: Callable[P, bytes], hand: Hand) -> Callable[P, bytes]:
    """The same, its time kept by `hand`."""

    def measured(*args: P.args, **kwargs: P.kwargs) -> bytes:
        begun = time.monotonic()
        try:
            return guess(*args, **kwargs)
        finally:
            hand.argon_s += time.monotonic() - begun

    return measured


class Led(Entrance):
    """The entrance, with a hand at it."""

    def __init__(self, times: tuple[float, float], cases: list[str]) -> None:
        self._begin = partial(Hand, times, cases)
        self.hand: Hand | None = None

    def examiners(self) -> tuple[str, ...]:
        """See `Workplace.examiners`."""
        self.hand = self.hand or self._begin()
        return super().examiners()

    def prepare(self) -> None:
        """See `Workplace.prepare`."""
        super().prepare()
        assert self.hand is not None
        # Imported late: the program itself does not wait for it with its question.
        from argon2 import low_level  # noqa: PLC0415

        low_level.hash_secret_raw = timed(low_level.hash_secret_raw, self.hand)


def main(arguments: list[str]) -> int:
    """Live once, and print what was measured."""
    *cases, typed, started = arguments
    place = Led((float(started), float(typed)), cases)
    code = window_of([], place)
    hand = place.hand
    assert hand is not None
    told = {"opened": hand.opened, "memory": hand.memory, "gaps": hand.gaps}
    sys.stdout.write(json.dumps(hand.figures | told) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
