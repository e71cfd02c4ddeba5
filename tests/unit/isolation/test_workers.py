"""Children: started late, kept warm, replaced when they end, gone with their parent."""

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import CancelledError, DamagedError, EngineCrashedError, EngineMissingError
from app.domain.exhibit import MediaType, Role
from app.domain.ports import Phase
from app.isolation.host import IsolatedDecoder, IsolatedEngine, Workers
from tests.hostile.specimens import RESOURCES, Token, evidence_of, picture, portraits

PNG = picture("PNG")
ROOT = Path(__file__).parents[3]
linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@pytest.fixture
def workers() -> Iterator[Workers]:
    pool = Workers(RESOURCES)
    yield pool
    pool.close()


def test_nothing_starts_before_it_is_asked(workers: Workers) -> None:
    assert workers.pids == ()
    assert IsolatedDecoder(workers=workers).inspect(PNG, MediaType.PNG) == 1
    assert len(workers.pids) == 1


def test_a_child_is_asked_again(workers: Workers) -> None:
    decoder = IsolatedDecoder(workers=workers)
    decoder.inspect(PNG, MediaType.PNG)
    first = workers.pids
    decoder.inspect(PNG, MediaType.PNG)
    assert workers.pids == first


def test_warm_starts_all_and_close_ends_all(workers: Workers) -> None:
    workers.warm()
    pids = workers.pids
    assert len(pids) == 2
    workers.close()
    assert workers.pids == ()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    with pytest.raises(DamagedError, match="closed"):
        IsolatedDecoder(workers=workers).inspect(PNG, MediaType.PNG)


class Impatient:
    """Hears what a child goes on to, and stops it there."""

    def __init__(self) -> None:
        self.heard: list[Phase] = []

    def check(self) -> None:
        """See `CancelToken.check`."""
        if self.heard:
            raise CancelledError

    def reached(self, phase: Phase) -> None:
        """See `Listener.reached`."""
        self.heard.append(phase)


def test_a_second_reading_is_told_while_it_runs_and_can_be_stopped(workers: Workers) -> None:
    passport = (RESOURCES / "practice/sp-2041/files/passport.jpg").read_bytes()
    paper = evidence_of(passport, role=Role.DOCUMENT)
    impatient = Impatient()
    engine = IsolatedEngine(name="document", workers=workers, seconds=60)
    with pytest.raises(CancelledError):
        engine.examine([paper], impatient)
    assert impatient.heard == [Phase.SECOND_READING]
    (pid,) = workers.pids
    assert IsolatedDecoder(workers=workers).inspect(PNG, MediaType.PNG) == 1
    assert workers.pids == (pid,), "it left the work, and is as warm as before"


def test_two_threads_ask_two_children(workers: Workers) -> None:
    workers.warm()
    decoder = IsolatedDecoder(workers=workers)
    pages: list[int] = []
    threads = [
        threading.Thread(target=lambda: pages.append(decoder.inspect(PNG, MediaType.PNG)))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pages == [1] * 6
    assert len(workers.pids) == 2


def test_a_child_that_ended_between_two_questions_is_replaced(workers: Workers) -> None:
    decoder = IsolatedDecoder(workers=workers)
    decoder.inspect(PNG, MediaType.PNG)
    (pid,) = workers.pids
    ended = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else None
    os.kill(pid, signal.SIGKILL)
    if ended is not None:
        select.select([ended], [], [], 10)
        os.close(ended)
    assert decoder.inspect(PNG, MediaType.PNG) == 1
    assert workers.pids != (pid,)


def test_whoever_waits_for_a_child_learns_that_the_pool_closed(workers: Workers) -> None:
    engine = IsolatedEngine(name="face", workers=workers)
    with pytest.raises(EngineCrashedError):
        engine.examine(portraits(), Token(at=2, act=workers.close))
    with pytest.raises(EngineCrashedError, match="closed"):
        engine.examine(portraits(), Token())


def test_a_child_that_cannot_start_is_a_crash_each_time(tmp_path: Path) -> None:
    workers = Workers(RESOURCES, size=1)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "executable", str(tmp_path / "none"))
            for _ in range(2):
                with pytest.raises(DamagedError, match="does not start"):
                    IsolatedDecoder(workers=workers).inspect(PNG, MediaType.PNG)
        assert IsolatedDecoder(workers=workers).inspect(PNG, MediaType.PNG) == 1
    finally:
        workers.close()


def test_no_thread_is_left_behind(workers: Workers) -> None:
    before = threading.active_count()
    with pytest.raises(CancelledError):
        IsolatedEngine(name="face", workers=workers).examine(portraits(), Token(at=3))
    workers.close()
    assert threading.active_count() == before


def test_an_engine_stops_between_its_steps_and_stays_warm(workers: Workers) -> None:
    engine = IsolatedEngine(name="face", workers=workers)
    found = engine.examine(portraits(), Token())
    pids = workers.pids
    # No two alike: what an engine has seen it remembers.
    pictures = [picture("PNG", width=64 + number) for number in range(60)]
    many = [
        evidence_of(content, MediaType.PNG, name=f"E-{number:02}")
        for number, content in enumerate(pictures, 1)
    ]
    with pytest.raises(CancelledError):  # all of them would take it longer than the grace
        engine.examine(many, Token(at=3))
    assert workers.pids == pids
    assert engine.examine(portraits(), Token()) == found


def test_work_that_is_cancelled_already_is_not_begun(workers: Workers) -> None:
    with pytest.raises(CancelledError):
        IsolatedEngine(name="face", workers=workers).examine(portraits(), Token(at=1))
    assert workers.pids == ()


def test_an_unknown_engine_is_missing(workers: Workers) -> None:
    with pytest.raises(EngineMissingError):
        IsolatedEngine(name="palmistry", workers=workers).examine([], Token())


@linux
def test_a_child_is_limited(workers: Workers) -> None:
    IsolatedDecoder(workers=workers).inspect(PNG, MediaType.PNG)
    (pid,) = workers.pids
    limits = {
        line[:26].strip(): line[26:].split()[0]
        for line in Path(f"/proc/{pid}/limits").read_text().splitlines()[1:]
    }
    assert limits["Max core file size"] == "0"
    assert limits["Max file size"] == "0"
    assert int(limits["Max data size"]) == 1536 * 2**20
    assert 0 < int(limits["Max cpu time"]) < 60


@linux
def test_nothing_that_a_library_prints_reaches_the_answers(workers: Workers) -> None:
    IsolatedDecoder(workers=workers).inspect(PNG, MediaType.PNG)
    (pid,) = workers.pids
    streams = [Path(f"/proc/{pid}/fd/{number}").readlink() for number in range(3)]
    assert streams == [Path(os.devnull)] * 3


@linux
def test_a_child_gets_nothing_of_the_examiners_own(
    workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RIGHTFUL_PASSPHRASE", "swordfish")
    IsolatedDecoder(workers=workers).inspect(PNG, MediaType.PNG)
    (pid,) = workers.pids
    environment = Path(f"/proc/{pid}/environ").read_bytes()
    assert b"swordfish" not in environment
    assert os.environ["HOME"].encode() not in environment


@linux
def test_a_child_at_work_ends_when_its_parent_is_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(RESOURCES)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    children = [os.pidfd_open(int(pid)) for pid in parent.stdout.readline().split()]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert len(children) == 1
    for child in children:
        assert select.select([child], [], [], 10)[0]
        os.close(child)


_PARENT = """
import sys
from pathlib import Path
from app.domain.exhibit import MediaType, Role
from app.domain.ports import Phase
from app.isolation.answers import read_pages
from app.isolation.host import IsolatedDecoder, Workers
from app.isolation.messages import Request, Verb
from tests.hostile.specimens import Token, endless_pdf, picture
workers = Workers(Path(sys.argv[1]), size=1)
IsolatedDecoder(workers=workers).inspect(picture("PNG"), MediaType.PNG)
workers.warm()
content = endless_pdf()
asked = Request(
    verb=Verb.INSPECT, seconds=60, media_type=MediaType.PDF, sizes=(len(content),)
)
told = Token(at=10, act=lambda: print(*workers.pids, flush=True))
workers.ask(asked, [content], told, read_pages)
"""
"""Tells its children once one of them is at work that takes very long."""


@linux
def test_the_parent_holds_no_parser_of_evidence() -> None:
    held = subprocess.run(
        [sys.executable, "-c", "import sys, app.isolation.host; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "app.isolation.host" in held
    assert not {"numpy", "cv2", "PIL", "pypdfium2", "onnxruntime", "app.engines"} & set(held)
