"""What every engine and decoder keeps to, bare or in a child; and that both find the same.

The corpus is good: a sandbox that breaks a lazy import shows here.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import CancelledError, DamagedError, EngineMissingError, IntakeError
from app.domain.exhibit import Evidence, MeantFace, MediaType, Raster, Role
from app.domain.paper import Paper
from app.domain.ports import Decoder, Engine
from app.engines import raster
from app.engines.catalogue import Catalogue
from app.isolation.host import IsolatedDecoder, IsolatedEngine, Workers
from app.services.media import sniff
from tests.hostile.specimens import RESOURCES, Token, evidence_of, pdf, picture, portraits

PRACTICE = RESOURCES / "practice" / "sp-2041"
ENGINES = ("face", "face_recognition", "document")
SECONDS = 60
"""Generous, for a busy machine: what is asked here is not speed."""


class BareDecoder:
    """The decoder as the child has it."""

    def inspect(self, content: bytes, media_type: MediaType) -> int:
        """See `Decoder.inspect`."""
        pages = raster.count_pages(content, media_type)
        raster.decode(content, media_type)
        return pages

    def render(self, content: bytes, media_type: MediaType, page: int, longest_px: int) -> Raster:
        """See `Decoder.render`."""
        pixels = raster.draw(content, media_type, page, longest_px)
        return Raster(width=pixels.shape[1], height=pixels.shape[0], pixels=pixels.tobytes())

    def level(self, content: bytes, media_type: MediaType, paper: Paper, longest_px: int) -> Raster:
        """See `Decoder.level`."""
        pixels = raster.level(content, media_type, paper, longest_px)
        return Raster(width=pixels.shape[1], height=pixels.shape[0], pixels=pixels.tobytes())


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    pool = Workers(RESOURCES, size=1)
    yield pool
    pool.close()


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(RESOURCES)


@pytest.fixture(params=ENGINES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def bare(name: str, catalogue: Catalogue) -> Engine:
    try:
        return catalogue.engine(name)
    except EngineMissingError as error:
        pytest.skip(f"not installed here: {error.detail}")


@pytest.fixture(params=["bare", "isolated"])
def engine(request: pytest.FixtureRequest, name: str, bare: Engine, workers: Workers) -> Engine:
    if request.param == "bare":
        return bare
    return IsolatedEngine(name=name, workers=workers, seconds=SECONDS)


@pytest.fixture(params=["bare", "isolated"])
def decoder(request: pytest.FixtureRequest, workers: Workers) -> Decoder:
    if request.param == "bare":
        return BareDecoder()
    return IsolatedDecoder(workers=workers, seconds=SECONDS)


def practice() -> list[Evidence]:
    """Every exhibit of the practice case, in the role that its folder gives it."""
    listed = json.loads((PRACTICE / "case.json").read_text("utf-8"))["exhibits"]
    exhibits = []
    for number, row in enumerate(listed, 1):
        content = (PRACTICE / "files" / Path(row["file"]).name).read_bytes()
        exhibits.append(
            evidence_of(content, sniff(content), name=f"E-{number:02}", role=Role(row["role"]))
        )
    return exhibits


def a_document() -> Evidence:
    return evidence_of(pdf(2), MediaType.PDF, role=Role.DOCUMENT)


def test_the_same_evidence_gives_the_same_findings(engine: Engine) -> None:
    evidence = [*portraits(), a_document()][: 2 if isinstance(engine, IsolatedEngine) else 3]
    assert engine.examine(evidence, Token()) == engine.examine(evidence, Token())


def test_nothing_gives_nothing(engine: Engine) -> None:
    assert engine.examine([], Token()) == ()


def test_findings_speak_of_what_was_asked_and_say_where_they_come_from(engine: Engine) -> None:
    evidence = portraits() if _is_of_faces(engine) else [a_document()]
    found = engine.examine(evidence, Token())
    assert found
    asked = {item.exhibit.id for item in evidence}
    for finding in found:
        assert asked.issuperset(finding.exhibits)
        assert finding.provenance.engine
        assert finding.provenance.version


def test_cancelled_work_raises_and_the_next_is_done(engine: Engine) -> None:
    with pytest.raises(CancelledError):
        engine.examine([*portraits(), a_document()], Token(at=1))
    assert engine.examine([], Token()) == ()


def test_damaged_evidence_is_an_error_of_intake(engine: Engine) -> None:
    role = Role.REFERENCE if _is_of_faces(engine) else Role.DOCUMENT
    with pytest.raises(IntakeError):
        engine.examine([evidence_of(picture("JPEG")[:300], role=role)], Token())


def _is_of_faces(engine: Engine) -> bool:
    name = engine.name if isinstance(engine, IsolatedEngine) else type(engine).__name__
    return not name.lower().startswith("document")


def test_isolated_and_bare_find_the_same(name: str, bare: Engine, workers: Workers) -> None:
    evidence = practice()
    isolated = IsolatedEngine(name=name, workers=workers, seconds=SECONDS)
    found = isolated.examine(evidence, Token())
    assert found == bare.examine(evidence, Token())
    assert {finding.exhibits[0] for finding in found}


def test_a_picked_face_is_the_one_that_is_compared(catalogue: Catalogue, workers: Workers) -> None:
    isolated = IsolatedEngine(name="face", workers=workers, seconds=SECONDS)
    first, *rest = portraits()
    picked = [replace(first, meant=MeantFace(rank=7)), *rest]  # no photo here has eight faces
    found = isolated.examine(picked, Token())
    assert found == catalogue.engine("face").examine(picked, Token())
    assert found != catalogue.engine("face").examine(portraits(), Token())


GOOD = {
    "JPEG": (picture("JPEG"), 1),
    "turned JPEG": (
        picture(
            "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
        ),
        1,
    ),
    "PNG": (picture("PNG"), 1),
    "WebP": (picture("WEBP"), 1),
    "TIFF": (picture("TIFF", compression="tiff_lzw"), 1),
    "TIFF in JPEG": (picture("TIFF", compression="jpeg"), 1),
    "PDF": (pdf(3), 3),
}


@pytest.mark.parametrize("kind", GOOD)
def test_pages_are_counted_and_drawn(kind: str, decoder: Decoder) -> None:
    content, pages = GOOD[kind]
    media_type = sniff(content)
    assert decoder.inspect(content, media_type) == pages
    for longest_px in (4096, 30):
        drawn = decoder.render(content, media_type, pages - 1, longest_px)
        assert max(drawn.width, drawn.height) <= longest_px
        assert drawn == BareDecoder().render(content, media_type, pages - 1, longest_px)


TILTED = Paper(page=0, corners=((10, 6), (58, 10), (56, 40), (8, 36)))


def test_a_paper_is_shown_level_and_alike(decoder: Decoder) -> None:
    content = picture("PNG")
    for longest_px, size in ((4096, (48, 30)), (24, (24, 15))):
        level = decoder.level(content, MediaType.PNG, TILTED, longest_px)
        assert (level.width, level.height) == size
        assert level == BareDecoder().level(content, MediaType.PNG, TILTED, longest_px)


@pytest.mark.parametrize(
    "corners",
    [
        (),
        ((10, 6), (58, 10), (56, 40)),
        ((10, 6), (58, 10), (8, 36), (56, 40)),  # crossed
        ((8, 36), (56, 40), (58, 10), (10, 6)),  # anticlockwise
        ((10, 6), (58, 6), (58, 7), (10, 7)),  # no height
        ((10, 6), (900, 6), (900, 40), (10, 40)),  # off the page
    ],
)
def test_corners_that_bound_no_paper_are_refused_and_the_next_is_shown(
    corners: tuple[tuple[int, int], ...], decoder: Decoder
) -> None:
    with pytest.raises(DamagedError):
        decoder.level(picture("PNG"), MediaType.PNG, Paper(page=0, corners=corners), 100)
    assert decoder.level(picture("PNG"), MediaType.PNG, TILTED, 100).width == 48


def test_the_whole_practice_case_is_drawn_alike(workers: Workers) -> None:
    isolated = IsolatedDecoder(workers=workers, seconds=SECONDS)
    for item in practice():
        what = (item.content, item.exhibit.media_type)
        assert isolated.inspect(*what) == BareDecoder().inspect(*what)
        assert isolated.render(*what, 0, 2000) == BareDecoder().render(*what, 0, 2000)


@pytest.mark.parametrize("content", [b"", picture("PNG")[:400], b"%PDF-1.7"])
def test_what_cannot_be_decoded_is_damaged(content: bytes, decoder: Decoder) -> None:
    media_type = MediaType.PDF if content.startswith(b"%") else MediaType.PNG
    with pytest.raises(DamagedError):
        decoder.inspect(content, media_type)


def test_a_page_that_is_not_there_is_damaged(decoder: Decoder) -> None:
    for content, _ in GOOD.values():
        with pytest.raises(DamagedError):
            decoder.render(content, sniff(content), 2**31 - 1, 4096)
