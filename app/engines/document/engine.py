"""Documents to findings: zone, print, barcodes and papers of every page, text layers of PDFs.

Laws:
1. What is not there is a finding too: a page without a zone, a page without text.
2. Nothing is judged here: acceptance of a reading says who must look, not what is true.
3. Of several pages the first that names a field speaks for its source; a second document's zone is
   told apart (`further_zone`), and then no reading stands by itself.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

import numpy as np

from app.domain.exhibit import Evidence, MediaType, Role
from app.domain.finding import Finding, Measure
from app.domain.ports import CancelToken, Phase, reach
from app.domain.provenance import Provenance
from app.engines.document.barcode import read_barcodes
from app.engines.document.further_zone import doubted, further_on, own_lines, told
from app.engines.document.mrz_findings import Page, no_zone, of_reading
from app.engines.document.mrz_read import PageReader, Reading
from app.engines.document.mrz_strip import Pixels
from app.engines.document.paper_find import find_papers
from app.engines.document.pdf_text import text_of_pages
from app.engines.document.print_findings import (
    as_print,
    of_barcodes,
    of_fields,
    of_lines,
    of_papers,
)
from app.engines.document.text_layer import of_layer
from app.engines.document.text_models import Quad
from app.engines.document.text_read import TextLine, TextReader
from app.engines.document.zone_like import might_be_of_a_zone

NAME: Final = "rightful-document"
VERSION: Final = "4"
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

    def _pages(self, item: Evidence, layers: Sequence[str], cancel: CancelToken) -> list[Finding]:
        seen: set[str] = set()
        found: list[Finding] = []
        without: list[Finding] = []
        first: Reading | None = None
        others: list[tuple[Page, Reading]] = []
        for number, layer in enumerate(layers):
            cancel.check()
            pixels, scale = self.draw(item, number)
            page = self._page(item, number, scale)
            if _is_blank(pixels):
                without.append(no_zone(page))
                continue
            here, lines = self._read(pixels, cancel)
            if not here:
                without.append(no_zone(page, might_be_of_a_zone(page, lines)))
            elif first is None:
                first = here[0]
                found += of_reading(page, first)
            others += ((page, reading) for reading in here if reading is not first)
            papers = find_papers(pixels)
            own = own_lines(lines, papers, here, first)
            found += _of_print(_Look(page, pixels, lines, own, papers, here), seen, cancel)
            found += of_layer(page, layer, lines)
        if first is None and without:
            found.append(max(without, key=lambda finding: finding.region is not None))
        return doubted([*found, *told(others, first)])

    def _read(
        self, pixels: Pixels, cancel: CancelToken
    ) -> tuple[list[Reading], tuple[TextLine, ...]]:
        """Read the zones of a page, the likeliest first, and its print."""
        reading = self.reader.read(pixels, cancel)
        reach(cancel, Phase.PRINT)
        lines = self.text.read(pixels, cancel)
        if reading is None:
            return [], lines
        read = partial(self.reader.read, cancel=cancel)
        return [reading, *further_on(pixels, lines, reading, read)], lines

    def _page(self, item: Evidence, number: int, scale: float) -> Page:
        return Page(exhibit=item.exhibit.id, number=number, scale=scale, provenance=self.provenance)


def _is_blank(pixels: Pixels) -> bool:
    """Tell whether there is nothing to look for: a page of one tone and some grain."""
    sample = pixels[::4, ::4].reshape(-1, 3).max(axis=1)
    return bool(np.percentile(sample, 99.9) - np.percentile(sample, 0.1) < _GRAIN)


@dataclass(frozen=True, slots=True, eq=False)
class _Look:
    """What was seen of one page."""

    page: Page
    pixels: Pixels
    lines: Sequence[TextLine]
    own: Sequence[TextLine]
    """Those of the document whose fields are told."""
    papers: Sequence[Quad]
    zones: Sequence[Reading]


def _of_print(look: _Look, seen: set[str], cancel: CancelToken) -> Iterator[Finding]:
    yield from of_lines(look.page, look.lines)
    yield from of_fields(look.page, look.own, seen)
    yield from of_barcodes(look.page, read_barcodes(look.pixels, cancel), seen)
    zones = [as_print(line) for reading in look.zones for line in reading.zone]
    yield from of_papers(look.page, look.papers, (*look.lines, *zones))
