"""Evidence to upright RGB within bounds. Runs in a child process only.

Laws:
1. A page has one raster: upright, sRGB, its long side at most `PAGE_SIDE_PX`. Regions, pins and
   panes all speak its pixels.
2. The size is told from the header and refused before anything is decoded.
3. The media type was told from the bytes; no other decoder is tried.
4. Bytes that end early are damaged, never filled in.
"""

from app.domain.exhibit import MediaType
from app.domain.paper import Paper
from app.engines.decode_image import count_frames, decode_image
from app.engines.decode_limits import (
    MAX_PAGES,
    MAX_PIXELS,
    PAGE_SIDE_PX,
    Page,
    Rgb,
    guarded,
    shrunk,
)
from app.engines.decode_pdf import count_pdf_pages, decode_pdf
from app.engines.decode_text import draw_text
from app.engines.level import levelled

__all__ = [
    "MAX_PAGES",
    "MAX_PIXELS",
    "PAGE_SIDE_PX",
    "Page",
    "Rgb",
    "count_pages",
    "decode",
    "draw",
    "level",
]


def decode(
    content: bytes, media_type: MediaType, *, page: int = 0, enough_px: int = PAGE_SIDE_PX
) -> Page:
    """Page number `page`, counted from 0.

    A caller that can do with a long side of `enough_px` may get a picture of at least that, sooner:
    half a 12-megapixel JPEG takes 34 instead of 72 ms. `Page.scale` leads back to the page raster.

    Raises:
        IntakeError: Damaged, encrypted, of an unknown form, or beyond the limits.
    """
    with guarded():
        if media_type is MediaType.PDF:
            return decode_pdf(content, page)
        if media_type is MediaType.TEXT:
            return draw_text(content)
        return decode_image(content, media_type, page, enough_px)


def draw(content: bytes, media_type: MediaType, page: int, longest_px: int) -> Rgb:
    """Page number `page` for display, its longer side at most `longest_px`; never enlarged.

    Raises:
        IntakeError: Damaged, encrypted, of an unknown form, or beyond the limits.
    """
    if longest_px < 1:
        raise ValueError("a picture has at least one pixel")
    return shrunk(decode(content, media_type, page=page, enough_px=longest_px).pixels, longest_px)


def level(content: bytes, media_type: MediaType, paper: Paper, longest_px: int) -> Rgb:
    """A paper on a page for display, its longer side at most `longest_px`; never enlarged.

    Raises:
        IntakeError: Damaged, encrypted, of an unknown form, beyond the limits, or no such paper.
    """
    if longest_px < 1:
        raise ValueError("a picture has at least one pixel")
    return levelled(decode(content, media_type, page=paper.page).pixels, paper, longest_px)


def count_pages(content: bytes, media_type: MediaType) -> int:
    """Pages of a document or of a TIFF; 1 for any other image.

    Raises:
        IntakeError: Damaged, encrypted, of an unknown form, or beyond the limits.
    """
    with guarded():
        if media_type is MediaType.PDF:
            return count_pdf_pages(content)
        if media_type is MediaType.TEXT:
            return 1
        return count_frames(content, media_type)
