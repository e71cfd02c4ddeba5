"""One child process, as the parent holds it: started, asked, stopped, ended."""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final

from app.domain.errors import CancelledError, EngineCrashedError, EngineTimeoutError, MalformedError
from app.domain.ports import CancelToken, Phase, reach
from app.isolation.messages import Reply, Request, Verb, receive, send

START_S: Final = 60.0
"""To import, and to load weights from a cold disk. The deadline of an item starts afterwards."""
GRACE_S: Final = 2.0
"""For leaving work that was cancelled. Source: the ladder in architecture.md."""
LOOK_S: Final = 0.02
"""How often somebody who waits asks whether to go on."""
_MOST_PHASES: Final = 4
"""Phases that wait to be told; of more, the latest."""
_KEPT: Final = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
_PACKAGE_ROOT: Final = Path(__file__).parents[2]

Answer = tuple[Reply, tuple[bytes, ...]]


class Worker:
    """A child that answers one question at a time."""

    def __init__(self, folders: tuple[Path, Path | None], ready: Sequence[str], cwd: str) -> None:
        """Start it; it gets ready while we go on.

        `folders`: resources, and where a face model may lie that the organisation brought.
        """
        command = [sys.executable, "-P", "-s", "-B", "-m", "app.isolation.child"]
        # A session of its own: Ctrl-C on a terminal is for us alone to act on.
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter and module
            [*command, str(folders[0]), str(folders[1] or ""), *ready],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=cwd,
            env=_environment(cwd),
            start_new_session=True,
        )
        self.warm = False
        """Whether it has answered before."""

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    @property
    def usable(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None

    def ask(self, request: Request, parts: Sequence[bytes], cancel: CancelToken) -> Answer:
        """Wait for the answer as long as the request allows; whatever goes wrong ends the process.

        Raises:
            CancelledError: `cancel` was set.
            EngineTimeoutError: No answer came in time.
            EngineCrashedError: The process ended, or spoke nonsense.
        """
        talk = _Talk(self._streams(), request, parts, greeted=self.warm)
        try:
            answer = self._wait(talk, request.seconds, cancel)
        except CancelledError:
            self._stop(talk)
            raise
        except BaseException:
            self.kill()
            raise
        finally:
            talk.thread.join(GRACE_S)
        self.warm = True
        return answer

    def kill(self) -> None:
        """End it now: it holds nothing that could be lost."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End it and let go of its pipes."""
        self.kill()
        for stream in self._streams():
            with contextlib.suppress(OSError):  # what was still to be written is for nobody
                stream.close()

    def _streams(self) -> tuple[IO[bytes], IO[bytes]]:
        requests, replies = self._process.stdin, self._process.stdout
        if requests is None or replies is None:
            raise EngineCrashedError("no pipes")
        return requests, replies

    def _wait(self, talk: "_Talk", seconds: int, cancel: CancelToken) -> Answer:
        while not talk.over.wait(LOOK_S):
            cancel.check()
            while talk.phases:
                reach(cancel, talk.phases.popleft())
            if time.monotonic() > talk.since + (seconds if talk.asked else START_S):
                raise EngineTimeoutError(f"no answer within {seconds} s")
        if talk.answer is None:
            raise EngineCrashedError(f"ended: {talk.failure}")
        return talk.answer

    def _stop(self, talk: "_Talk") -> None:
        """Ask it to leave the work, then end it; a worker that left is as warm as before."""
        if talk.told.is_set():
            with contextlib.suppress(OSError):
                send(self._streams()[0], Request(verb=Verb.STOP))
            if talk.over.wait(GRACE_S) and talk.answer is not None:
                self.warm = True
                return
        self.kill()


class _Talk:
    """One question and its answer, in a thread, for a pipe cannot be waited for everywhere."""

    def __init__(
        self,
        streams: tuple[IO[bytes], IO[bytes]],
        request: Request,
        parts: Sequence[bytes],
        *,
        greeted: bool,
    ) -> None:
        self._streams = streams
        self._question = request, parts
        self._greeted = greeted
        self.since = time.monotonic()
        self.asked = greeted
        self.told = threading.Event()
        self.over = threading.Event()
        self.phases: Final[deque[Phase]] = deque(maxlen=_MOST_PHASES)
        self.answer: Answer | None = None
        self.failure = ""
        self.thread = threading.Thread(target=self._run, name="ask a child", daemon=True)
        self.thread.start()

    def _run(self) -> None:
        try:
            self.answer = self._talk()
        except (EOFError, OSError, ValueError, MalformedError) as error:
            self.failure = type(error).__name__
        finally:
            self.over.set()

    def _talk(self) -> Answer:
        requests, replies = self._streams
        if not self._greeted:
            receive(replies, Reply)
        self.since = time.monotonic()
        self.asked = True
        send(requests, *self._question)
        self.told.set()
        while (answer := receive(replies, Reply))[0].phase is not None:
            self.phases.append(answer[0].phase)
        return answer


def _environment(home: str) -> dict[str, str]:
    """One thread for each library, no home, no settings of the examiner's own."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    threads = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}
    # glibc then gives every large block back; kept ones would count against the next picture.
    memory = {"MALLOC_MMAP_THRESHOLD_": str(8 * 2**20)}
    return (
        kept
        | threads
        | memory
        | {"PYTHONPATH": str(_PACKAGE_ROOT), "HOME": home, "LC_ALL": "C.UTF-8"}
    )
