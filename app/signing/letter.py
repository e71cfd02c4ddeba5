"""Draws a letter to a party: one calm page or two, in the hand of the report.

Law: nothing stands on the pages but the lines of the letter, and nothing in the file names who
drew or signed it: its signature lies beside it, for the case file, and is not sent.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer

from app.domain.letter import Letter
from app.signing.report_shapes import draw_mark
from app.signing.report_style import INK, PAGE, Setting, Typesetter

_MARGIN = 25 * mm
"""Source: ISO 216 letters as DIN 5008 lays them out: 25 mm at the left."""
_WIDTH = PAGE[0] - 2 * _MARGIN
_TITLE = Setting(weight="semibold", size=15, leading=21)
_TEXT = Setting(size=10.5, leading=16)
_QUIET = Setting(size=9, leading=14)


def draw_letter(letter: Letter, program: str, fonts: Path) -> bytes:
    """The letter as PDF, not yet PDF/A. The same letter gives the same bytes."""
    out, type_ = BytesIO(), Typesetter(fonts)
    document = BaseDocTemplate(
        out,
        pagesize=PAGE,
        title=letter.title,
        author=program,
        creator=program,
        producer=program,
        lang=letter.language.value,
        invariant=1,
        initialFontName=type_.line("x", "regular")[0][1],
    )
    frame = Frame(
        *(_MARGIN, _MARGIN, _WIDTH, PAGE[1] - 2 * _MARGIN - 30),
        *(0, 0, 0, 0),
    )
    document.addPageTemplates([PageTemplate("letter", [frame], onPage=_head)])
    document.build(list(_story(letter, type_)))
    return out.getvalue()


def _story(letter: Letter, type_: Typesetter) -> Iterator[Flowable]:
    yield type_.paragraph(letter.addressed, _QUIET)
    yield Spacer(0, 14)
    yield type_.paragraph(letter.title, _TITLE)
    yield Spacer(0, 12)
    for sentence in letter.sentences:
        yield type_.runs([(f"{sentence.text}  ", _TEXT), (sentence.clause, _QUIET)])
        yield Spacer(0, 5)
    for item in letter.items:
        yield type_.paragraph(f"\u2013 {item}", _TEXT)
    for line in letter.note:
        yield Spacer(0, 5)
        yield type_.paragraph(line, _TEXT)
    yield Spacer(0, 16)
    for line in letter.closing:
        yield type_.paragraph(line, _QUIET)
        yield Spacer(0, 3)


def _head(canvas: Canvas, _document: object) -> None:
    top = PAGE[1] - _MARGIN + 10
    draw_mark(canvas, _MARGIN, top - 12)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.8)
    canvas.line(_MARGIN, top - 22, PAGE[0] - _MARGIN, top - 22)
