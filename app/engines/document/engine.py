"""Documents to findings: the zone of every page of a document, and the text layer of PDFs.

Laws:
1. What is not there is a finding too: a page without a zone, a page without text.
2. Nothing is judged here: acceptance of a reading says who must look, not what is true.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from app.domain.exhibit import Digest, Evidence, MediaType, Role
from app.domain.finding import Finding, Measure
from app.domain.ports import CancelToken
from app.domain.provenance import Provenance
from app.engines.document.mrz_findings import Page, no_zone, of_reading
from app.engines.document.mrz_read import ENOUGH, PageReader
from app.engines.document.mrz_recogniser import Recogniser
from app.engines.document.mrz_strip import WAYS, Pixels
from app.engines.document.pdf_text import text_of_pages

NAME: Final = "rightful-document"
VERSION: Final = "1"
Draw: TypeAlias = Callable[[Evidence, int], tuple[Pixels, float]]
"""A page of evidence (counted from 0) as RGB, and the scale back to the page raster."""

_READ: Final = frozenset({Role.DOCUMENT, Role.STATEMENT, Role.FUNDS})
MOST_PAGES: Final = 10
"""Pages of one exhibit that are searched for a zone. Source: ours; identity papers have one to
four, and a blank page costs a tenth of a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEngine:
    """Reads every document, statement and funds paper among the evidence."""

    reader: PageReader
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
        whole = self._page(item, 0, 1.0)
        if item.exhibit.media_type is MediaType.PDF:
            texts = text_of_pages(item.content, cancel)
            pages = len(texts)
            for number, text in enumerate(texts):
                page = self._page(item, number, 1.0)
                yield page.finding(Measure.DOCUMENT_TEXT, text, str(number + 1), None)
        yield whole.finding(Measure.DOCUMENT_PAGES, pages, "", None)
        if item.exhibit.role is Role.DOCUMENT:
            yield from self._zones(item, pages, cancel)

    def _zones(self, item: Evidence, pages: int, cancel: CancelToken) -> Iterator[Finding]:
        found = False
        for number in range(min(pages, MOST_PAGES)):
            cancel.check()
            pixels, scale = self.draw(item, number)
            reading = self.reader.read(pixels, cancel)
            if reading is not None:
                found = True
                yield from of_reading(self._page(item, number, scale), reading)
        if not found:
            yield no_zone(self._page(item, 0, 1.0))

    def _page(self, item: Evidence, number: int, scale: float) -> Page:
        return Page(exhibit=item.exhibit.id, number=number, scale=scale, provenance=self.provenance)


def document_engine(folder: Path, models: Mapping[str, Digest], draw: Draw) -> DocumentEngine:
    """Make the engine from the folder that holds the model, and the models' digests by name."""
    ways = f"{len(WAYS)} ways, {ENOUGH} agreeing"
    provenance = Provenance(
        engine=NAME, version=VERSION, models=models, parameters={"mrz.reads": ways}
    )
    return DocumentEngine(reader=PageReader(Recogniser(folder)), draw=draw, provenance=provenance)
