"""Bombs among the drawing instructions of a PDF are told before anything draws them."""

import time
import zlib
from io import BytesIO

import pikepdf
import pytest

from app.domain.errors import TooLargeError
from app.engines.decode_pdf import decode_pdf
from app.engines.pdf_bounds import MOST_BYTES, check_page
from tests.hostile.specimens import flate_bomb_pdf, pdf


def in_a_form(content: bytes) -> bytes:
    """A harmless page that draws a form, and the form holds `content`, packed."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(200, 100))
    form = pikepdf.Stream(document, b"")
    form.write(zlib.compress(content, 9), filter=pikepdf.Name.FlateDecode)
    form.stream_dict.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form})
    form.stream_dict.BBox = pikepdf.Array([0, 0, 9, 9])
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
    page.obj.Contents = pikepdf.Stream(document, b"/F Do")
    buffer = BytesIO()
    document.save(buffer, compress_streams=False)
    return buffer.getvalue()


def test_two_gigabytes_of_strokes_are_refused_at_once_and_without_a_deadline() -> None:
    bomb = flate_bomb_pdf()
    begun = time.process_time()
    with pytest.raises(TooLargeError, match="inflates"):
        decode_pdf(bomb, 0)
    assert time.process_time() - begun < 3


def test_a_bomb_in_a_form_is_found_too() -> None:
    with pytest.raises(TooLargeError, match="inflates"):
        decode_pdf(in_a_form(b"0 0 m 9 9 l S\n" * (MOST_BYTES // 10)), 0)


@pytest.mark.parametrize("content", [in_a_form(b"0 0 m 9 9 l S\n" * 100), pdf(2), b"%PDF-1.4 no"])
def test_what_stays_within_the_bound_or_has_no_pages_is_left_to_the_renderer(
    content: bytes,
) -> None:
    check_page(content, 0)
