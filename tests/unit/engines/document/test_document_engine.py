"""The engine on whole evidence: findings of a zone, of none, and of text layers."""

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import DamagedError, PasswordProtectedError, TooLargeError
from app.domain.exhibit import Evidence, Lane, MediaType, Role, digest_of
from app.domain.finding import Finding, Measure, Value
from app.engines import raster
from app.engines.document.assembly import document_engine
from app.engines.document.engine import DocumentEngine
from app.engines.document.mrz_strip import Pixels
from app.engines.document.pdf_text import MAX_PAGES, text_of_pages
from tests.builders import an_exhibit
from tests.unit.engines.document.drawing import CARD, PASSPORT, RESOURCES, a_page, as_png
from tests.unit.engines.document.test_mrz_read import Never


def drawn(item: Evidence, page: int) -> tuple[Pixels, float]:
    decoded = raster.decode(item.content, item.exhibit.media_type, page=page)
    return decoded.pixels, decoded.scale


@pytest.fixture(scope="module")
def engine() -> DocumentEngine:
    return document_engine((RESOURCES / "models/mrz_int.traineddata", digest_of(b"mrz")), drawn)


def evidence(content: bytes, media_type: MediaType, role: Role = Role.DOCUMENT) -> Evidence:
    exhibit = an_exhibit(
        1,
        Lane.REGISTERED,
        role,
        digest=digest_of(content),
        size=len(content),
        media_type=media_type,
    )
    return Evidence(exhibit=exhibit, content=content)


def of(found: tuple[Finding, ...], measure: Measure) -> dict[str, Value]:
    return {finding.subject: finding.value for finding in found if finding.measure is measure}


def a_pdf(*texts: str) -> bytes:
    target = BytesIO()
    canvas = Canvas(target)
    for text in texts:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.fixture(scope="module")
def passport(engine: DocumentEngine) -> tuple[Finding, ...]:
    return engine.examine([evidence(as_png(a_page(PASSPORT)), MediaType.PNG)], Never())


def test_a_passport_gives_format_lines_digits_and_fields(passport: tuple[Finding, ...]) -> None:
    found = passport
    assert of(found, Measure.DOCUMENT_FORMAT) == {"": "TD3"}
    assert of(found, Measure.DOCUMENT_MRZ_LINE) == {"1": PASSPORT[0], "2": PASSPORT[1]}
    assert of(found, Measure.DOCUMENT_MRZ_ACCEPTED) == {"": True}
    assert set(of(found, Measure.DOCUMENT_CHECK_DIGIT).values()) == {True}
    fields = of(found, Measure.DOCUMENT_FIELD)
    assert fields["surname@mrz"] == "ERIKSSON"
    assert (fields["birth_date@mrz"], fields["birth_date_raw@mrz"]) == ("1974-08-12", "740812")
    assert fields["document_number_digit@mrz"] == "6/6"


def test_a_field_says_where_it_stands(passport: tuple[Finding, ...]) -> None:
    place = next(f.region for f in passport if f.subject == "document_number@mrz")
    assert place is not None
    assert 130 < place.x < 170  # drawn at 150, nine characters of 20.5 pixels
    assert 160 < place.width < 210


def test_a_page_without_a_zone_is_a_finding(engine: DocumentEngine) -> None:
    page = as_png(a_page(CARD, blank=True))
    found = engine.examine([evidence(page, MediaType.PNG)], Never())
    assert of(found, Measure.DOCUMENT_FORMAT) == {"": "none"}
    assert of(found, Measure.DOCUMENT_MRZ_LINE) == {}


def test_the_zone_of_a_statement_is_not_looked_for(engine: DocumentEngine) -> None:
    item = evidence(as_png(a_page(PASSPORT)), MediaType.PNG, Role.STATEMENT)
    found = engine.examine([item], Never())
    assert [finding.measure for finding in found] == [Measure.DOCUMENT_PAGES]


def test_a_photo_is_left_to_others(engine: DocumentEngine) -> None:
    item = evidence(as_png(a_page(PASSPORT)), MediaType.PNG, Role.PROBE)
    assert engine.examine([item], Never()) == ()


def test_every_page_of_a_pdf_gives_its_text_and_no_text_is_a_finding(
    engine: DocumentEngine,
) -> None:
    item = evidence(a_pdf("Salary of Anna Eriksson", ""), MediaType.PDF, Role.FUNDS)
    found = engine.examine([item], Never())
    texts = of(found, Measure.DOCUMENT_TEXT)
    assert "Salary of Anna Eriksson" in str(texts["1"])
    assert texts["2"] == ""
    assert of(found, Measure.DOCUMENT_PAGES) == {"": 2}


def test_a_locked_pdf_is_named_and_one_without_a_user_password_opens() -> None:
    for password, opens in (("secret", False), ("", True)):
        writer = PdfWriter(clone_from=PdfReader(BytesIO(a_pdf("Rent"))))
        writer.encrypt(password, "owner", algorithm="AES-256")
        target = BytesIO()
        writer.write(target)
        if opens:
            assert "Rent" in text_of_pages(target.getvalue(), Never())[0]
        else:
            with pytest.raises(PasswordProtectedError):
                text_of_pages(target.getvalue(), Never())


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"%PDF-1.4\ntrailer<</Root 1 0 R>>"])
def test_what_is_no_pdf_is_damaged(content: bytes) -> None:
    with pytest.raises(DamagedError):
        text_of_pages(content, Never())


def test_more_pages_than_the_limit_are_refused() -> None:
    writer = PdfWriter()
    for _ in range(MAX_PAGES + 1):
        writer.add_blank_page(72, 72)
    target = BytesIO()
    writer.write(target)
    with pytest.raises(TooLargeError):
        text_of_pages(target.getvalue(), Never())
