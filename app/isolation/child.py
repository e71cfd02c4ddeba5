"""The process that opens evidence: asked over its standard streams, ended by their end.

It holds no key and keeps nothing. Started by `app.isolation.host` with the folder of resources and
the names of the engines to have ready before the first question.
"""

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from app.domain.errors import (
    CancelledError,
    EngineCrashedError,
    EngineMissingError,
    RightfulError,
)
from app.domain.exhibit import Evidence, MediaType
from app.domain.paper import Paper
from app.domain.ports import Explainer, Phase, Tabulator
from app.engines import raster
from app.engines.catalogue import Catalogue
from app.isolation import limits
from app.isolation.messages import CANCELLED, Part, Reply, Request, Verb, receive, send
from app.signing.inspection import read_result

Answer = tuple[Reply, Sequence[Part]]


class Stopped:
    """The cancel token of work in this process: set once the parent says anything meanwhile."""

    def __init__(self, requests: int, replies: IO[bytes]) -> None:
        self._requests = requests
        self._replies = replies

    def check(self) -> None:
        """See `CancelToken.check`."""
        if limits.waiting(self._requests):
            raise CancelledError

    def reached(self, phase: Phase) -> None:
        """See `Listener.reached`."""
        send(self._replies, Reply(phase=phase))


class Child:
    """Answers one question after the other."""

    def __init__(self, requests: IO[bytes], replies: IO[bytes], catalogue: Catalogue) -> None:
        self._requests = requests
        self._replies = replies
        self._catalogue = catalogue
        self._stopped = Stopped(requests.fileno(), replies)

    def serve(self) -> None:
        """Answer until the parent closes the pipe; the first frame says that we are ready."""
        send(self._replies, Reply())
        while True:
            try:
                request, parts = receive(self._requests, Request)
            except EOFError:
                return
            if request.verb is not Verb.STOP:
                limits.allow_seconds(request.seconds)
                send(self._replies, *self._answer(request, parts))

    def _answer(self, request: Request, parts: Sequence[bytes]) -> Answer:
        try:
            return self._look(request, parts)
        except CancelledError:
            return Reply(code=CANCELLED), ()
        except RightfulError as error:
            return Reply(code=error.code, detail=error.detail), ()
        except Exception as error:  # noqa: BLE001 -- a defect, told by its place and never by its text
            place = traceback.extract_tb(error.__traceback__)[-1]
            detail = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
            return Reply(code=EngineCrashedError.code, detail=detail), ()

    def _look(self, request: Request, parts: Sequence[bytes]) -> Answer:
        match request.verb:
            case Verb.INSPECT:
                return _inspect(parts[0], _media_type(request)), ()
            case Verb.RENDER:
                return _pixels(raster.draw(parts[0], *_page(request), request.longest_px))
            case Verb.LEVEL:
                paper = Paper(page=request.page, corners=request.corners)
                media_type = _media_type(request)
                return _pixels(raster.level(parts[0], media_type, paper, request.longest_px))
            case Verb.READ_RESULT:
                return _read_result(request, parts)
            case _:
                return self._measure(request, parts)

    def _measure(self, request: Request, parts: Sequence[bytes]) -> Answer:
        """What an engine is asked for."""
        match request.verb:
            case Verb.EXPLAIN:
                return self._explain(request, parts)
            case Verb.TABULATE:
                return self._tabulate(request, parts), ()
            case _:
                return self._examine(request, parts), ()

    def _examine(self, request: Request, parts: Sequence[bytes]) -> Reply:
        engine = self._catalogue.engine(request.engine)
        return Reply(findings=engine.examine(_evidence(request, parts), self._stopped))

    def _tabulate(self, request: Request, parts: Sequence[bytes]) -> Reply:
        engine = self._catalogue.engine(request.engine)
        if not isinstance(engine, Tabulator):
            raise EngineMissingError(request.engine)
        (item,) = _evidence(request, parts)
        return Reply(table=engine.tabulate(item, self._stopped))

    def _explain(self, request: Request, parts: Sequence[bytes]) -> Answer:
        engine = self._catalogue.engine(request.engine)
        if not isinstance(engine, Explainer):
            raise EngineMissingError(request.engine)
        told = engine.explain(_evidence(request, parts), self._stopped)
        chips = (told.reference.pixels, told.probe.pixels)
        reply = Reply(
            width=told.probe.width,
            height=told.probe.height,
            pages=told.columns,
            meshes=(told.reference_mesh, told.probe_mesh),
            losses=told.losses,
            sizes=tuple(len(chip) for chip in chips),
        )
        return reply, chips


def _evidence(request: Request, parts: Sequence[bytes]) -> list[Evidence]:
    return [
        Evidence(
            exhibit=exhibit,
            content=content,
            meant=request.meant.get(exhibit.id),
            read_as=request.read_as.get(exhibit.id),
        )
        for exhibit, content in zip(request.exhibits, parts, strict=True)
    ]


def _media_type(request: Request) -> MediaType:
    if request.media_type is None:
        raise ValueError("a picture without a type")
    return request.media_type


def _inspect(content: bytes, media_type: MediaType) -> Reply:
    pages = raster.count_pages(content, media_type)
    # An exhibit that cannot be shown is refused at the door; a small picture tells as much.
    raster.decode(content, media_type, enough_px=1)
    return Reply(pages=pages)


def _page(request: Request) -> tuple[MediaType, int]:
    return _media_type(request), request.page


def _pixels(pixels: raster.Rgb) -> Answer:
    height, width = pixels.shape[:2]
    return Reply(width=width, height=height, sizes=(pixels.nbytes,)), (pixels.data.cast("B"),)


def _read_result(request: Request, parts: Sequence[bytes]) -> Answer:
    if request.anchors is None:
        raise ValueError("a result without anchors")
    reading = read_result(dict(zip(request.names, parts, strict=True)), request.anchors)
    reply = Reply(
        steps=reading.steps,
        signers=reading.signers,
        hidden=reading.hidden,
        digest=reading.digest,
        sizes=(len(reading.result),),
    )
    return reply, (reading.result,)


def main(resources: str, guest: str, *ready: str) -> None:
    """Serve on the standard streams, with nothing else left on them for a library to print to."""
    with (
        os.fdopen(os.dup(0), "rb", buffering=0) as requests,
        os.fdopen(os.dup(1), "wb") as replies,
    ):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        limits.set_limits()
        limits.end_with_parent(requests.fileno())
        catalogue = Catalogue(Path(resources), Path(guest) if guest else None)
        catalogue.prepare(ready)
        Child(requests, replies, catalogue).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
