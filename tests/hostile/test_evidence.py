"""Hostile evidence, one trick each: refused by its own error, in bounded time, and the next works.

Time is bounded at a few times the deadline of an item, so that a busy machine passes too.
"""

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.errors import (
    CancelledError,
    DamagedError,
    EngineCrashedError,
    EngineTimeoutError,
    IntakeError,
    ModelMismatchError,
    PasswordProtectedError,
    TooLargeError,
)
from app.domain.exhibit import MediaType
from app.isolation.host import ITEM_S, IsolatedDecoder, IsolatedEngine, Workers
from tests.hostile.specimens import (
    RESOURCES,
    Token,
    endless_pdf,
    evidence_of,
    flate_bomb_pdf,
    huge_png,
    locked_pdf,
    pdf,
    picture,
    portraits,
    slow_png,
)

GOOD = picture("PNG")
JPEG = picture("JPEG", 300, 200)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    pool = Workers(RESOURCES, size=1)
    yield pool
    pool.close()


@pytest.fixture
def decoder(workers: Workers) -> Iterator[IsolatedDecoder]:
    """A decoder that must still work when the test is over."""
    decoder = IsolatedDecoder(workers=workers)
    yield decoder
    raster = decoder.render(GOOD, MediaType.PNG, 0, 4096)
    assert (raster.width, raster.height) == (64, 48)


TRICKS: dict[str, tuple[Callable[[], bytes], MediaType, type[IntakeError]]] = {
    "a JPEG cut in the middle": (lambda: JPEG[: len(JPEG) // 2], MediaType.JPEG, DamagedError),
    "a JPEG cut in its header": (lambda: JPEG[:30], MediaType.JPEG, DamagedError),
    "a PDF with a password": (locked_pdf, MediaType.PDF, PasswordProtectedError),
    "a PDF cut in the middle": (lambda: pdf()[:200], MediaType.PDF, DamagedError),
    "300 megapixels": (huge_png, MediaType.PNG, TooLargeError),
    "a flate bomb on a page": (flate_bomb_pdf, MediaType.PDF, IntakeError),
    "another type than was told": (lambda: GOOD, MediaType.WEBP, DamagedError),
    "nothing": (lambda: b"", MediaType.HEIC, DamagedError),
}


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_is_refused(trick: str, decoder: IsolatedDecoder) -> None:
    made, media_type, error = TRICKS[trick]
    content = made()
    begun = time.monotonic()
    with pytest.raises(error):
        decoder.inspect(content, media_type)
    assert time.monotonic() - begun < 3 * ITEM_S


def test_a_bomb_told_from_its_header_is_refused_at_once(decoder: IsolatedDecoder) -> None:
    decoder.inspect(GOOD, MediaType.PNG)
    begun = time.monotonic()
    with pytest.raises(TooLargeError, match="20000 x 15000 px"):
        decoder.inspect(huge_png(), MediaType.PNG)
    assert time.monotonic() - begun < 4  # most of it goes into making the bomb


def test_a_picture_that_takes_too_long_is_too_large(
    workers: Workers, decoder: IsolatedDecoder
) -> None:
    content = slow_png()
    decoder.inspect(GOOD, MediaType.PNG)
    with pytest.raises(TooLargeError):
        IsolatedDecoder(workers=workers, seconds=0).inspect(content, MediaType.PNG)
    assert decoder.inspect(content, MediaType.PNG) == 1


def test_a_page_that_never_ends_is_too_large(workers: Workers, decoder: IsolatedDecoder) -> None:
    decoder.inspect(GOOD, MediaType.PNG)
    begun = time.monotonic()
    with pytest.raises(TooLargeError, match="no answer"):
        IsolatedDecoder(workers=workers, seconds=1).inspect(endless_pdf(), MediaType.PDF)
    assert time.monotonic() - begun < ITEM_S


def test_a_child_killed_at_work_is_a_crash(workers: Workers, decoder: IsolatedDecoder) -> None:
    decoder.inspect(GOOD, MediaType.PNG)
    (pid,) = workers.pids
    killed = Token(at=2, act=lambda: os.kill(pid, signal.SIGKILL))
    with pytest.raises(EngineCrashedError):
        IsolatedEngine(name="face", workers=workers).examine(portraits(), killed)
    assert workers.pids != (pid,)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP")
def test_a_child_that_never_answers_is_ended(workers: Workers, decoder: IsolatedDecoder) -> None:
    decoder.inspect(GOOD, MediaType.PNG)
    (pid,) = workers.pids
    frozen = Token(at=2, act=lambda: os.kill(pid, signal.SIGSTOP))
    begun = time.monotonic()
    with pytest.raises(EngineTimeoutError):
        IsolatedEngine(name="face", workers=workers, seconds=1).examine(portraits(), frozen)
    assert time.monotonic() - begun < ITEM_S
    assert workers.pids != (pid,)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP")
def test_a_child_that_does_not_stop_is_ended(workers: Workers, decoder: IsolatedDecoder) -> None:
    decoder.inspect(GOOD, MediaType.PNG)
    (pid,) = workers.pids

    def freeze_and_cancel() -> None:
        os.kill(pid, signal.SIGSTOP)
        raise CancelledError

    begun = time.monotonic()
    with pytest.raises(CancelledError):
        IsolatedEngine(name="face", workers=workers).examine(
            portraits(), Token(at=2, act=freeze_and_cancel)
        )
    assert time.monotonic() - begun < ITEM_S
    assert workers.pids != (pid,)


def test_damaged_evidence_is_no_crash_of_its_engine(
    workers: Workers, decoder: IsolatedDecoder
) -> None:
    decoder.inspect(GOOD, MediaType.PNG)
    pids = workers.pids
    with pytest.raises(DamagedError):
        IsolatedEngine(name="face", workers=workers).examine(
            [evidence_of(JPEG[: len(JPEG) // 2])], Token()
        )
    assert workers.pids == pids


def test_a_model_with_another_digest_is_refused_and_the_rest_works(tmp_path: Path) -> None:
    for folder in ("models", "calibration"):
        shutil.copytree(RESOURCES / folder, tmp_path / folder)
    weights = tmp_path / "models" / "sface_fp32_fast.onnx"
    content = bytearray(weights.read_bytes())
    content[len(content) // 2] ^= 1
    weights.write_bytes(content)
    workers = Workers(tmp_path, size=1, ready=("face",))
    try:
        with pytest.raises(ModelMismatchError, match="sface"):
            IsolatedEngine(name="face", workers=workers).examine(portraits(), Token())
        assert IsolatedDecoder(workers=workers).inspect(GOOD, MediaType.PNG) == 1
    finally:
        workers.close()
