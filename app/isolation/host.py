"""The parent's side: a few warm children, and the ports that they stand behind.

Laws:
1. Evidence is opened by a child alone; what it answers is bounded and checked before use.
2. A child that crashes, stalls or lies is ended and replaced; the next item goes to another one.
3. Nobody can tell an isolated engine from a bare one, but for these errors.
"""

import atexit
import queue
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Final, TypeAlias

from app.domain.errors import (
    DamagedError,
    EngineCrashedError,
    EngineTimeoutError,
    ExaminationError,
    TooLargeError,
)
from app.domain.exhibit import Evidence, MediaType, Raster
from app.domain.explanation import Explanation
from app.domain.finding import Finding
from app.domain.ledger_table import LedgerTable
from app.domain.paper import Paper
from app.domain.ports import CancelToken
from app.isolation.answers import (
    Read,
    T,
    error_of,
    findings_about,
    read_explanation,
    read_pages,
    read_raster,
    read_table,
)
from app.isolation.messages import Request, Verb
from app.isolation.worker import LOOK_S, Worker

ITEM_S: Final = 10
"""For one item. Source: robustness.md, limits to start from."""


Place: TypeAlias = tuple[int, int, Worker | None]
"""How cold it is, whose turn it is, and who stands there: the warmest is asked first."""


class Workers:
    """A pool of children, each asked by one thread at a time."""

    def __init__(
        self,
        resources: Path,
        *,
        size: int = 2,
        ready: Sequence[str] = (),
        guest: Path | None = None,
    ) -> None:
        """Nothing starts before the first question, or `warm`.

        Args:
            resources: The folder of resources, of which a child reads models and tables.
            size: How many children there are at most.
            ready: Names of the engines that each child loads before its first question.
            guest: Where a face model may lie that the organisation brought.
        """
        self._folders = (resources, guest)
        self._ready = tuple(ready)
        self._home = tempfile.TemporaryDirectory(prefix="rightful-")
        self._lock = Lock()
        self._workers: set[Worker] = set()
        self._turn = count()
        self._free: queue.PriorityQueue[Place] = queue.PriorityQueue()
        self._closed = False
        for _ in range(size):
            self._give_back(None)
        atexit.register(self.close)

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that run now."""
        with self._lock:
            return tuple(worker.pid for worker in self._workers if worker.usable)

    def warm(self) -> None:
        """Start every child that has not been started; they get ready while we go on."""
        idle = []
        with suppress(queue.Empty):
            while True:
                idle.append(self._free.get_nowait()[-1])
        for worker in idle:
            self._give_back(worker or self._started())

    def ask(
        self, request: Request, parts: Sequence[bytes], cancel: CancelToken, read: Read[T]
    ) -> T:
        """Have some child answer, and `read` its answer; see `Worker.ask`.

        Raises:
            RightfulError: The error that the child met, as its own class.
            EngineCrashedError: `read` did not believe it; that child is not asked again.
        """
        with self._borrowed(cancel) as worker:
            reply, pixels = worker.ask(request, parts, cancel)
            error = error_of(reply)
            if error is not None:
                raise error
            return read(reply, pixels)

    def close(self) -> None:
        """End every child. Whoever waits for one learns that it crashed."""
        atexit.unregister(self.close)
        with self._lock:
            self._closed = True
            workers, self._workers = self._workers, set()
        for worker in workers:
            worker.close()
        self._home.cleanup()

    @contextmanager
    def _borrowed(self, cancel: CancelToken) -> Iterator[Worker]:
        worker = self._take(cancel)
        try:
            if worker is not None and not worker.usable:
                self._retire(worker)
                worker = None
            worker = worker or self._start()
            yield worker
        except EngineCrashedError:
            if worker is not None:
                worker.kill()  # after a defect or a lie its state is anybody's guess
            raise
        finally:
            self._give_back(worker)

    def _take(self, cancel: CancelToken) -> Worker | None:
        while not self._closed:
            try:
                return self._free.get(timeout=LOOK_S)[-1]
            except queue.Empty:
                cancel.check()
        raise EngineCrashedError("closed")

    def _give_back(self, worker: Worker | None) -> None:
        """Free the place of `worker`; if that ended, another gets ready before anybody asks."""
        if worker is not None and not worker.usable:
            self._retire(worker)
            worker = self._started()
        coldness = 2 if worker is None else int(not worker.warm)
        self._free.put((coldness, next(self._turn), worker))

    def _started(self) -> Worker | None:
        with suppress(EngineCrashedError):  # whoever asks next tries again, and is told
            return self._start()
        return None

    def _start(self) -> Worker:
        with self._lock:
            if self._closed:
                raise EngineCrashedError("closed")
            try:
                worker = Worker(self._folders, self._ready, self._home.name)
            except OSError as error:
                raise EngineCrashedError("does not start") from error
            self._workers.add(worker)
            return worker

    def _retire(self, worker: Worker) -> None:
        worker.close()
        with self._lock:
            self._workers.discard(worker)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsolatedEngine:
    """An engine of the catalogue, in a child."""

    name: str
    workers: Workers
    seconds: int = ITEM_S
    """For each item of evidence."""

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        read = findings_about(item.exhibit.id for item in evidence)
        return self._ask(Verb.EXAMINE, evidence, cancel, read)

    def explain(self, pair: Sequence[Evidence], cancel: CancelToken) -> Explanation:
        """See `Explainer.explain`."""
        return self._ask(Verb.EXPLAIN, pair, cancel, read_explanation)

    def tabulate(self, item: Evidence, cancel: CancelToken) -> LedgerTable:
        """See `Tabulator.tabulate`."""
        return self._ask(Verb.TABULATE, (item,), cancel, read_table)

    def _ask(
        self, verb: Verb, evidence: Sequence[Evidence], cancel: CancelToken, read: Read[T]
    ) -> T:
        cancel.check()
        request = Request(
            verb=verb,
            seconds=self.seconds * max(len(evidence), 1),
            engine=self.name,
            exhibits=tuple(item.exhibit for item in evidence),
            meant={item.exhibit.id: item.meant for item in evidence if item.meant is not None},
            read_as={i.exhibit.id: i.read_as for i in evidence if i.read_as is not None},
            sizes=tuple(len(item.content) for item in evidence),
        )
        return self.workers.ask(request, [item.content for item in evidence], cancel, read)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsolatedDecoder:
    """The decoder of intake and display, in a child."""

    workers: Workers
    seconds: int = ITEM_S

    def inspect(self, content: bytes, media_type: MediaType) -> int:
        """See `Decoder.inspect`."""
        request = Request(verb=Verb.INSPECT, media_type=media_type)
        return self._ask(request, content, read_pages)

    def render(self, content: bytes, media_type: MediaType, page: int, longest_px: int) -> Raster:
        """See `Decoder.render`."""
        request = Request(verb=Verb.RENDER, media_type=media_type, page=page, longest_px=longest_px)
        return self._ask(request, content, read_raster)

    def level(self, content: bytes, media_type: MediaType, paper: Paper, longest_px: int) -> Raster:
        """See `Decoder.level`."""
        request = Request(
            verb=Verb.LEVEL,
            media_type=media_type,
            page=paper.page,
            corners=paper.corners,
            longest_px=longest_px,
        )
        return self._ask(request, content, read_raster)

    def _ask(self, request: Request, content: bytes, read: Read[T]) -> T:
        whole = replace(request, seconds=self.seconds, sizes=(len(content),))
        try:
            return self.workers.ask(whole, [content], Onward(), read)
        except EngineTimeoutError as error:
            raise TooLargeError(error.detail) from error
        except ExaminationError as error:
            raise DamagedError(error.detail) from error


class Onward:
    """The token of work that nobody can cancel."""

    def check(self) -> None:
        """Return."""
