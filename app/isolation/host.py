"""The parent's side: a few warm children, and the ports that they stand behind.

Laws:
1. Evidence is opened by a child alone; what it answers is bounded and checked before use.
2. A child that crashes, stalls or lies is ended and replaced; the next item goes to another one.
3. Nobody can tell an isolated engine from a bare one, but for these errors.
"""

import atexit
import queue
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import Final

from app.domain.errors import (
    DamagedError,
    EngineCrashedError,
    EngineTimeoutError,
    ExaminationError,
    TooLargeError,
)
from app.domain.exhibit import Evidence, ExhibitId, MediaType, Raster
from app.domain.finding import Finding
from app.domain.ports import CancelToken
from app.isolation.answers import Read, T, error_of, findings_about, read_pages, read_raster
from app.isolation.messages import Request, Verb
from app.isolation.worker import LOOK_S, Worker

ITEM_S: Final = 10
"""For one item. Source: robustness.md, limits to start from."""


class Workers:
    """A pool of children, each asked by one thread at a time."""

    def __init__(self, resources: Path, *, size: int = 2, ready: Sequence[str] = ()) -> None:
        """Nothing starts before the first question, or `warm`.

        Args:
            resources: The folder of resources, of which a child reads models and tables.
            size: How many children there are at most.
            ready: Names of the engines that each child loads before its first question.
        """
        self._resources = resources
        self._ready = tuple(ready)
        self._home = tempfile.TemporaryDirectory(prefix="rightful-")
        self._lock = Lock()
        self._workers: set[Worker] = set()
        self._free: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(size):
            self._free.put(None)
        self._closed = False
        atexit.register(self.close)

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that run now."""
        with self._lock:
            return tuple(worker.pid for worker in self._workers if worker.usable)

    def warm(self) -> None:
        """Start every child that has not been started; they get ready while we go on."""
        places = [self._free.get_nowait() for _ in range(self._free.qsize())]
        for worker in places:
            self._free.put(worker or self._start())

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
            worker = self._whole(worker) or self._start()
            yield worker
        except EngineCrashedError:
            if worker is not None:
                worker.kill()  # after a defect or a lie its state is anybody's guess
            raise
        finally:
            self._free.put(self._whole(worker))

    def _take(self, cancel: CancelToken) -> Worker | None:
        while True:
            try:
                return self._free.get(timeout=LOOK_S)
            except queue.Empty:
                cancel.check()

    def _whole(self, worker: Worker | None) -> Worker | None:
        """`worker`, or another that gets ready in its place before anybody asks for it."""
        if worker is None or worker.usable:
            return worker
        worker.close()
        with self._lock:
            self._workers.discard(worker)
        return None if self._closed else self._start()

    def _start(self) -> Worker:
        with self._lock:
            if self._closed:
                raise EngineCrashedError("closed")
            worker = Worker(self._resources, self._ready, self._home.name)
            self._workers.add(worker)
            return worker


@dataclass(frozen=True, slots=True, kw_only=True)
class IsolatedEngine:
    """An engine of the catalogue, in a child."""

    name: str
    workers: Workers
    seconds: int = ITEM_S
    """For each item of evidence."""
    picks: Mapping[ExhibitId, int] = field(default_factory=dict)

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        cancel.check()
        request = Request(
            verb=Verb.EXAMINE,
            seconds=self.seconds * max(len(evidence), 1),
            engine=self.name,
            exhibits=tuple(item.exhibit for item in evidence),
            picks=self.picks,
            sizes=tuple(len(item.content) for item in evidence),
        )
        read = findings_about(item.exhibit.id for item in evidence)
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

    def _ask(self, request: Request, content: bytes, read: Read[T]) -> T:
        whole = replace(request, seconds=self.seconds, sizes=(len(content),))
        try:
            return self.workers.ask(whole, [content], _Onward(), read)
        except EngineTimeoutError as error:
            raise TooLargeError(error.detail) from error
        except ExaminationError as error:
            raise DamagedError(error.detail) from error


class _Onward:
    """The token of work that nobody can cancel."""

    def check(self) -> None:
        """Return."""
