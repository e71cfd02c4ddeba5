"""Work off the GUI thread, and its answers back on it.

Laws: two lanes, `CASE` with one thread, so that the store has one writer, and `ENGINE` with four,
which only wait for children; `done` and `failed` come on the GUI thread, in turns (`Drawing`);
after `cancel` neither comes; only a `RightfulError` is told to the examiner, anything else is a
defect and is raised on the GUI thread, where the crash handler stands; work never asks the GUI
anything. What ends a child that does not listen is the isolation host's ladder, below this one.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from typing import Final, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.domain.errors import CancelledError, RightfulError
from app.domain.ports import Phase
from app.ui.drawing import Drawing
from app.ui.garbage import Garbage

T = TypeVar("T")
P = ParamSpec("P")


class WorkLane(Enum):
    """Where work waits its turn; the value is the number of threads."""

    CASE = 1
    ENGINE = 4


class CancelSource:
    """Stops one piece of work; it is the `CancelToken` that the work asks."""

    def __init__(self) -> None:
        self._stopped: Final = threading.Event()
        self.unheard = False
        """Nobody waits for the answer any more; the work itself goes on."""
        self.listening: Callable[[Phase], None] | None = None
        """Hears, on the worker's thread, what an engine goes on to."""
        self.brief = False
        """One act that is soon done: it is never dropped half way, nor in line."""

    def cancel(self) -> None:
        """Ask the work to stop; its answer will not be heard any more."""
        self._stopped.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stopped.is_set()

    def check(self) -> None:
        """See `app.domain.ports.CancelToken`."""
        if self._stopped.is_set():
            raise CancelledError

    def reached(self, phase: Phase) -> None:
        """See `app.domain.ports.Listener`."""
        if self.listening is not None:
            self.listening(phase)


class Tasks(QObject):
    """Starts work and brings its answers home; one for the whole window."""

    rested = Signal()
    """The last answer was heard: nothing is asked any more."""
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {
            lane: ThreadPoolExecutor(lane.value, thread_name_prefix=lane.name) for lane in WorkLane
        }
        for lane, pool in self._pools.items():
            _begin_threads(pool, lane.value)
        self._running: dict[CancelSource, WorkLane] = {}
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._turns: Final = Drawing.of_all()
        Garbage(self)  # workers begin here

    def start(
        self,
        lane: WorkLane,
        work: Callable[[CancelSource], T],
        done: Callable[[T], None],
        failed: Callable[[RightfulError], None],
    ) -> CancelSource:
        """Run `work` on `lane`, then call `done` or `failed` on the GUI thread.

        After `close` nothing begins: an event that was under way then finds no one to work for it.
        """
        source = CancelSource()
        if self._closed:
            source.cancel()
            return source
        self._running[source] = lane

        def answer(future: Future[T]) -> None:
            self._answered.emit(lambda: self._settle(source, future, done, failed))

        future = self._pools[lane].submit(self._guard(work, source))
        future.add_done_callback(answer)
        return source

    def relay(
        self, show: Callable[P, None], source: CancelSource | None = None
    ) -> Callable[P, None]:
        """A function for workers that calls `show` on the GUI thread, e.g. to tell progress.

        With `source`, nothing is shown once that work is cancelled.
        """

        def send(*args: P.args, **kwargs: P.kwargs) -> None:
            def call() -> None:
                if source is None or not (source.cancelled or source.unheard):
                    show(*args, **kwargs)

            self._answered.emit(call)

        return send

    @property
    def idle(self) -> bool:
        """Whether nothing runs, and nothing waits to be told or drawn."""
        return not self._running and self._turns.resting

    def let_go(self) -> None:
        """Hear no answer of what was asked until now: looking ends, what changes the case runs on.

        So whoever locks the window loses no mark and no half-taken exhibit; what is asked for from
        now on waits behind it.
        """
        for source, lane in self._running.items():
            source.unheard = True
            if lane is WorkLane.ENGINE:
                source.cancel()

    def close(self) -> None:
        """Stop what is long, and wait until the threads are gone; nothing is heard any more.

        What is brief has its turn first, so that marks that wait behind a long reading are kept.
        """
        self._closed = True
        for source in self._running:
            source.unheard = True
            if not source.brief:
                source.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True)
        self._running.clear()

    @staticmethod
    def _guard(work: Callable[[CancelSource], T], source: CancelSource) -> Callable[[], T]:
        def run() -> T:
            source.check()  # cancelled while it waited in line
            return work(source)

        return run

    def _settle(
        self,
        source: CancelSource,
        future: Future[T],
        done: Callable[[T], None],
        failed: Callable[[RightfulError], None],
    ) -> None:
        self._running.pop(source, None)
        if not (source.cancelled or source.unheard or future.cancelled()):
            self._hear(future, done, failed)
        if not self._running:
            self._turns.queue(self, self._rest)  # once what the answers had drawn is whole

    def _rest(self) -> None:
        if not self._running:
            self.rested.emit()

    @staticmethod
    def _hear(
        future: Future[T], done: Callable[[T], None], failed: Callable[[RightfulError], None]
    ) -> None:
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, RightfulError):
            failed(error)
        elif not isinstance(error, CancelledError):
            raise error

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        self._turns.queue(self, call)  # else what it draws is laid out in the same turn


def _begin_threads(pool: ThreadPoolExecutor, count: int) -> None:
    """Now, and not when somebody waits: beside a busy thread one takes 5 ms to begin."""
    all_there = threading.Barrier(count)
    for _ in range(count):
        pool.submit(all_there.wait)
