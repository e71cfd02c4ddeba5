"""Exhibits of several documents or pages: turned pages, two zones, a password, a bomb."""

from collections.abc import Sequence
from io import BytesIO

import numpy as np
import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import ExaminationError, IntakeError, PasswordProtectedError
from app.domain.exhibit import MediaType, Role
from app.domain.finding import Measure
from app.domain.paper import papers_in
from app.domain.ports import Engine
from app.engines.document.mrz_strip import Pixels
from app.isolation.host import IsolatedEngine, Workers
from tests.hostile.looking import look, of
from tests.hostile.specimens import RESOURCES, Token, evidence_of, flate_bomb_pdf, locked_pdf
from tests.unit.engines.document.drawing import CARD, PASSPORT, a_page, as_png

OTHER = (
    "P<UTOROWAN<<ALEX<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    "X41S709266UTO8802141<3511082<<<<<<<<<<<<<<06",
)


def cut(lines: Sequence[str]) -> Pixels:
    """A page with a rim of table, so that several fit together."""
    return a_page(lines)[260:940, 80:1120]


def scans(*pages: tuple[Pixels, int]) -> bytes:
    """A PDF of pictures, each page turned by so many degrees in its own entry."""
    target = BytesIO()
    canvas = Canvas(target)
    for picture, _ in pages:
        height, width = picture.shape[:2]
        canvas.setPageSize((width * 0.36, height * 0.36))  # 200 dpi
        canvas.drawImage(ImageReader(Image.fromarray(picture)), 0, 0, width * 0.36, height * 0.36)
        canvas.showPage()
    canvas.save()
    turned = BytesIO()
    with pikepdf.open(BytesIO(target.getvalue())) as document:
        for page, (_, degrees) in zip(document.pages, pages, strict=True):
            page.Rotate = degrees
        document.save(turned)
    return turned.getvalue()


def test_pages_that_lie_each_another_way_are_read_upright(engine: Engine) -> None:
    cover = a_page(CARD, blank=True)
    found = look(
        engine,
        scans((cover, 180), (cut(PASSPORT), 90), (np.rot90(cut(OTHER), 2), 0)),
        MediaType.PDF,
    )
    lines = of(found, Measure.DOCUMENT_MRZ_LINE)
    assert tuple(line.value for line in lines) == PASSPORT
    assert {line.region.page for line in lines if line.region} == {1}
    assert [finding.value for finding in of(found, Measure.DOCUMENT_PAGES)] == [3]
    printed = {str(line.value) for line in of(found, Measure.DOCUMENT_LINE)}
    assert "UTOPIA SPECIMEN" in printed
    (further,) = of(found, Measure.DOCUMENT_FURTHER_ZONE)
    assert (further.subject, further.value) == ("3.1", "\n".join(OTHER))
    turned = {paper.page: paper.corners[0] for paper in papers_in(found).values()}
    assert turned[1][0] > turned[1][1]  # the upper left as it is read is at the page's right
    assert min(turned[2]) > 600


def test_two_documents_on_a_page_are_told_apart_and_neither_stands_by_itself(
    engine: Engine,
) -> None:
    found = look(engine, as_png(np.vstack([cut(PASSPORT), cut(OTHER)])), MediaType.PNG)
    first = tuple(str(line.value) for line in of(found, Measure.DOCUMENT_MRZ_LINE))
    (further,) = of(found, Measure.DOCUMENT_FURTHER_ZONE)
    assert {first, tuple(str(further.value).split("\n"))} == {PASSPORT, OTHER}
    (accepted,) = of(found, Measure.DOCUMENT_MRZ_ACCEPTED)
    assert (accepted.value, accepted.subject) == (False, "further_zone")
    names = {
        finding.value
        for finding in of(found, Measure.DOCUMENT_FIELD)
        if finding.subject.startswith("surname@")
    }
    assert len(names) == 1


def test_two_scans_of_one_document_are_one(engine: Engine) -> None:
    found = look(engine, as_png(np.vstack([cut(PASSPORT), cut(PASSPORT)])), MediaType.PNG)
    assert not of(found, Measure.DOCUMENT_FURTHER_ZONE)
    assert [finding.value for finding in of(found, Measure.DOCUMENT_MRZ_ACCEPTED)] == [True]


def test_a_document_with_a_password_is_named_as_such(engine: Engine) -> None:
    with pytest.raises(PasswordProtectedError):
        look(engine, locked_pdf(), MediaType.PDF)


def test_a_bomb_ends_its_child_in_time_and_the_next_document_is_read() -> None:
    workers = Workers(RESOURCES, size=1, ready=("document",))
    try:
        bomb = evidence_of(flate_bomb_pdf(), MediaType.PDF, role=Role.DOCUMENT)
        with pytest.raises((ExaminationError, IntakeError)):
            IsolatedEngine(name="document", workers=workers, seconds=4).examine([bomb], Token())
        calm = IsolatedEngine(name="document", workers=workers, seconds=60)
        found = look(calm, as_png(a_page(CARD, blank=True)), MediaType.PNG)
        assert [finding.value for finding in of(found, Measure.DOCUMENT_FORMAT)] == ["none"]
    finally:
        workers.close()
