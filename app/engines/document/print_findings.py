"""What printed lines, fields, barcodes and papers amount to as findings."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from app.domain.finding import Finding, Measure, Region
from app.domain.paper import written
from app.engines.document.aamva import parse_aamva
from app.engines.document.barcode import Barcode
from app.engines.document.mrz_findings import Page
from app.engines.document.mrz_line import Line
from app.engines.document.paper_find import upright
from app.engines.document.place import boxed
from app.engines.document.print_fields import PrintedField, by_labels
from app.engines.document.print_plans import by_plan
from app.engines.document.text_models import Quad
from app.engines.document.text_read import TextLine

PRINTED: Final = "printed"
BARCODE: Final = "barcode"
_LEAST_LINES: Final = 2
"""Lines on a paper; a framed portrait has none."""
_LONGEST: Final = 400
"""Characters of one line; no line of print holds more."""


def of_lines(page: Page, lines: Sequence[TextLine]) -> Iterator[Finding]:
    """Give every line of print, numbered from above."""
    for number, line in enumerate(lines, 1):
        subject = f"{page.number + 1}.{number}"
        place = _region(page, [line])
        yield page.finding(Measure.DOCUMENT_LINE, line.text[:_LONGEST], subject, place)


def of_fields(page: Page, lines: Sequence[TextLine], seen: set[str]) -> Iterator[Finding]:
    """Give every printed field that is not `seen` yet, and remember it there."""
    fields: dict[str, PrintedField] = {}
    for found in (*by_plan(lines), *by_labels(lines)):
        fields.setdefault(found.field, found)
    for name, field in fields.items():
        subject = f"{name}@{PRINTED}"
        if subject in seen or not field.text:
            continue
        seen.add(subject)
        place = _region(page, field.lines)
        yield page.finding(Measure.DOCUMENT_FIELD, field.text[:_LONGEST], subject, place)
        if field.lines:
            yield page.finding(Measure.DOCUMENT_FIELD_SUPPORT, field.support, subject, place)


def of_barcodes(page: Page, codes: Sequence[Barcode], seen: set[str]) -> Iterator[Finding]:
    """Give every payload, and the fields of the first licence among them.

    A second licence is another document: its fields are never mixed with those of the first.
    """
    for number, code in enumerate(codes, 1):
        x, y, width, height = code.box
        corners = np.array([(x, y), (x + width, y + height)], np.float64)
        place = boxed(corners, page.number, page.scale)
        subject = f"{code.kind}:{page.number + 1}.{number}"
        yield page.finding(Measure.DOCUMENT_BARCODE, code.shown, subject, place)
        if any(told.endswith(f"@{BARCODE}") for told in seen):
            continue
        for name, text in parse_aamva(code.payload).items():
            told = f"{name}@{BARCODE}"
            seen.add(told)
            yield page.finding(Measure.DOCUMENT_FIELD, text[:_LONGEST], told, place)


def of_papers(page: Page, papers: Sequence[Quad], lines: Sequence[TextLine]) -> Iterator[Finding]:
    """Give the corners of every paper with print, from its upper left as its print is read."""
    printed = [(quad, on) for quad in papers if len(on := _on(quad, lines)) >= _LEAST_LINES]
    for number, (quad, on) in enumerate(printed, 1):
        turned = upright(quad, _along(on)) * page.scale
        place = boxed(turned, page.number, 1.0)
        subject = f"{page.number + 1}.{number}"
        yield page.finding(Measure.DOCUMENT_PAPER, written(turned.tolist()), subject, place)


def as_print(line: Line) -> TextLine:
    """Give a line of a zone as print on its paper: small ones are not found as print."""
    half = line.height / 2 * line.across
    corners = (line.start - half, line.end - half, line.end + half, line.start + half)
    return TextLine(np.array(corners), "", ())


def _on(quad: Quad, lines: Sequence[TextLine]) -> list[TextLine]:
    low, high = quad.min(axis=0), quad.max(axis=0)
    middles = [(line, line.quad.mean(axis=0)) for line in lines]
    return [line for line, at in middles if (low <= at).all() and (at <= high).all()]


def _along(lines: Sequence[TextLine]) -> Quad:
    """Give the direction of the print on a paper."""
    along = np.median([line.quad[1] - line.quad[0] for line in lines], axis=0)
    return np.asarray(along / max(float(np.hypot(*along)), 1e-6), np.float64)


def _region(page: Page, lines: Sequence[TextLine]) -> Region | None:
    if not lines:
        return None
    return boxed(np.concatenate([line.quad for line in lines]), page.number, page.scale)
