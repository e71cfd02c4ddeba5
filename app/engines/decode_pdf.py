"""Pages of a PDF to RGB."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Final

import numpy as np
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from pypdfium2 import raw

from app.domain.errors import DamagedError, PasswordProtectedError, TooLargeError
from app.engines.decode_limits import MAX_PAGES, PAGE_SIDE_PX, Page
from app.engines.pdf_bounds import check_page

_DPI: Final = 200
"""OCR-B of a machine-readable zone is then about 20 px high. Source: ICAO Doc 9303-3, 4.4."""

_POINTS_PER_INCH: Final = 72
"""Source: ISO 32000-1, 8.3.2.3."""


@contextmanager
def opened_pdf(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document, closed afterwards.

    Raises:
        PasswordProtectedError: It does not open without a password.
        TooLargeError: It has more than `MAX_PAGES`.
        DamagedError: It has no page, or is no PDF.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise PasswordProtectedError from error
        raise DamagedError(str(error)) from error
    with closing(document):
        if len(document) > MAX_PAGES:
            raise TooLargeError(f"{len(document)} pages")
        if len(document) < 1:
            raise DamagedError("no page")
        yield document


def count_pdf_pages(content: bytes) -> int:
    """How many pages there are."""
    with opened_pdf(content) as document:
        return len(document)


def decode_pdf(content: bytes, page: int) -> Page:
    """One page at 200 dpi, or less where the bound asks for it."""
    with opened_pdf(content) as document:
        if not 0 <= page < len(document):
            raise DamagedError(f"no page {page}")
        check_page(content, page)
        with closing(document[page]) as opened:
            longest = max(opened.get_size())
            scale = min(_DPI / _POINTS_PER_INCH, (PAGE_SIDE_PX - 1) / max(longest, 1.0))
            with closing(opened.render(scale=scale, rev_byteorder=True)) as bitmap:
                return Page(pixels=np.ascontiguousarray(bitmap.to_numpy()[:, :, :3]))
