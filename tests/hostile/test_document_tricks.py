"""Poor and hostile documents: no zone, half a zone, a bank card, glare, paint over text.

Each gives findings that say what is missing or doubtful; none is read as something it is not.
"""

from io import BytesIO

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.domain.exhibit import MediaType
from app.domain.finding import Measure
from app.domain.ports import Engine
from app.engines.document.engine import MOST_PAGES
from tests.hostile.looking import look, of
from tests.hostile.specimens import RESOURCES, pdf
from tests.unit.engines.document.drawing import PASSPORT, a_page, as_png

FONTS = RESOURCES / "fonts"


def written(*lines: str, font: str = "OCRB.ttf", size: int = 44) -> Image.Image:
    image = Image.new("RGB", (1012, 638), (70, 90, 130))
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        face = ImageFont.truetype(str(FONTS / font), size)
        draw.text((60, 330 + 80 * row), line, font=face, fill=(245, 245, 235))
    return image


def test_a_bank_card_has_no_zone_though_its_figures_look_alike(engine: Engine) -> None:
    found = look(
        engine,
        as_png(np.asarray(written("4000 1234 5678 9010", "A N OTHER  09/31"))),
        MediaType.PNG,
    )
    (form,) = of(found, Measure.DOCUMENT_FORMAT)
    assert (form.value, form.region) == ("none", None)
    assert not of(found, Measure.DOCUMENT_MRZ_LINE)
    assert any("4000" in str(line.value) for line in of(found, Measure.DOCUMENT_LINE))


def test_an_empty_page_is_told_as_one_without_zone_and_print(engine: Engine) -> None:
    found = look(engine, as_png(np.full((638, 1012, 3), 250, np.uint8)), MediaType.PNG)
    assert [finding.value for finding in of(found, Measure.DOCUMENT_FORMAT)] == ["none"]
    assert not of(found, Measure.DOCUMENT_LINE)
    assert not of(found, Measure.DOCUMENT_FIELD)


def test_half_a_zone_is_none_and_its_place_is_shown(engine: Engine) -> None:
    page = a_page(PASSPORT)
    page[855:] = 120  # the table begins between the two lines
    found = look(engine, as_png(page), MediaType.PNG)
    (form,) = of(found, Measure.DOCUMENT_FORMAT)
    assert form.value == "none"
    assert form.region is not None
    assert not of(found, Measure.DOCUMENT_MRZ_ACCEPTED)


def test_glare_over_the_zone_is_never_accepted_as_something_else(engine: Engine) -> None:
    page = a_page(PASSPORT)
    page[780:910, 480:640] = 255
    found = look(engine, as_png(page), MediaType.PNG)
    read = tuple(str(line.value) for line in of(found, Measure.DOCUMENT_MRZ_LINE))
    accepted = [finding.value for finding in of(found, Measure.DOCUMENT_MRZ_ACCEPTED)]
    assert accepted != [True] or read == PASSPORT


def test_of_five_hundred_pages_the_first_are_looked_at_and_all_are_counted(engine: Engine) -> None:
    found = look(engine, pdf(500), MediaType.PDF)
    assert [finding.value for finding in of(found, Measure.DOCUMENT_PAGES)] == [500]
    pages = {finding.region.page for finding in found if finding.region is not None}
    assert all(page < MOST_PAGES for page in pages)


def test_a_layer_that_says_another_amount_than_the_paint_is_named(engine: Engine) -> None:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(400, 250))
    canvas.drawImage(ImageReader(written("BALANCE 92500", font="Inter-Bold.ttf")), 0, 0, 400, 250)
    text = canvas.beginText(24, 110)
    text.setTextRenderMode(3)  # invisible
    text.textLine("BALANCE 12500")
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    found = look(engine, target.getvalue(), MediaType.PDF)
    (share,) = of(found, Measure.DOCUMENT_TEXT_LAYER)
    assert isinstance(share.value, int)
    assert share.value < 10_000
    unlike = {finding.value for finding in of(found, Measure.DOCUMENT_TEXT_LAYER_UNLIKE)}
    assert unlike == {"92500", "-12500"}
