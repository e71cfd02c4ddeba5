"""Documents to findings: zone, print, barcodes and papers of every page, text layers of PDFs.

Laws:
1. What is not there is a finding too: a page without a zone, a page without text.
2. Nothing is judged here: acceptance of a reading says who must look, not what is true.
3. Of several pages the first that names a field speaks for its source.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from app.domain.exhibit import Evidence, MediaType, Role
from app.domain.finding import Finding, Measure
from app.domain.ports import CancelToken
from app.domain.provenance import Provenance
from app.engines.document.barcode import read_barcodes
from app.engines.document.mrz_findings import Page, no_zone, of_reading
from app.engines.document.mrz_read import PageReader
from app.engines.document.mrz_strip import Pixels
from app.engines.document.paper_find import find_papers
from app.engines.document.pdf_text import text_of_pages
from app.engines.document.print_findings import of_barcodes, of_fields, of_lines, of_papers
from app.engines.document.text_layer import of_layer
from app.engines.document.text_read import TextLine, TextReader
from app.engines.document.zone_like import might_be_of_a_zone

NAME: Final = "rightful-document"
VERSION: Final = "2"
Draw: TypeAlias = Callable[[Evidence, int], tuple[Pixels, float]]
"""A page of evidence (counted from 0) as RGB, and the scale back to the page raster."""

_GRAIN: Final = 24
"""Of 255; print that a person could read differs more from its paper. Source: ours; the faintest
zone that was read in the made sets differs by 50."""
_READ: Final = frozenset({Role.DOCUMENT, Role.STATEMENT, Role.FUNDS})
MOST_PAGES: Final = 10
"""Pages of one exhibit that are looked at. Source: ours; identity papers have one to four, and a
page costs two seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEngine:
    """Reads every document, statement and funds paper among the evidence."""

    reader: PageReader
    text: TextReader
    draw: Draw
    provenance: Provenance

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        findings: list[Finding] = []
        for item in evidence:
            if item.exhibit.role in _READ:
                cancel.check()
                findings += self._one(item, cancel)
        return tuple(findings)

    def _one(self, item: Evidence, cancel: CancelToken) -> Iterator[Finding]:
        pages = item.exhibit.pages
        texts: tuple[str, ...] = ("",) * pages
        if item.exhibit.media_type is MediaType.PDF:
            texts = text_of_pages(item.content, cancel)
            pages = len(texts)
            for number, text in enumerate(texts):
                page = self._page(item, number, 1.0)
                yield page.finding(Measure.DOCUMENT_TEXT, text, str(number + 1), None)
        yield self._page(item, 0, 1.0).finding(Measure.DOCUMENT_PAGES, pages, "", None)
        if item.exhibit.role is Role.DOCUMENT:
            yield from self._pages(item, texts[:MOST_PAGES], cancel)

    def _pages(
        self, item: Evidence, layers: Sequence[str], cancel: CancelToken
    ) -> Iterator[Finding]:
        seen: set[str] = set()
        without: list[Finding] = []
        zones = 0
        for number, layer in enumerate(layers):
            cancel.check()
            pixels, scale = self.draw(item, number)
            page = self._page(item, number, scale)
            if _is_blank(pixels):
                without.append(no_zone(page))
                continue
            reading = self.reader.read(pixels, cancel)
            lines = self.text.read(pixels, cancel)
            if reading is not None:
                zones += 1
                if zones == 1:  # a second zone is another document's: its lines stand as print
                    yield from of_reading(page, reading)
            else:
                without.append(no_zone(page, might_be_of_a_zone(page, lines)))
            yield from _of_print(page, (pixels, lines, layer), seen, cancel)
        if not zones and without:
            yield max(without, key=lambda finding: finding.region is not None)

    def _page(self, item: Evidence, number: int, scale: float) -> Page:
        return Page(exhibit=item.exhibit.id, number=number, scale=scale, provenance=self.provenance)


def _is_blank(pixels: Pixels) -> bool:
    """Tell whether there is nothing to look for: a page of one tone and some grain."""
    sample = pixels[::4, ::4].reshape(-1, 3).max(axis=1)
    return bool(np.percentile(sample, 99.9) - np.percentile(sample, 0.1) < _GRAIN)


def _of_print(
    page: Page,
    looked_at: tuple[Pixels, Sequence[TextLine], str],
    seen: set[str],
    cancel: CancelToken,
) -> Iterator[Finding]:
    pixels, lines, layer = looked_at
    yield from of_lines(page, lines)
    yield from of_fields(page, lines, seen)
    yield from of_barcodes(page, read_barcodes(pixels, cancel), seen)
    yield from of_papers(page, find_papers(pixels), lines)
    yield from of_layer(page, layer, lines)
