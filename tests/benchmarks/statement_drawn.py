"""Prints a statement of an invented bank, page by page."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Final

import pypdf
from pypdf.annotations import FreeText
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.statement_specimens import Entry, Specimen, printed_amount, printed_balance
from tests.benchmarks.statement_styles import Style

FONTS: Final = Path(__file__).parents[2] / "resources/fonts"
HIGH, WIDE = 842.0, 595.0
_TOP, _FOOT, _PITCH = 640.0, 70.0, 15.0
_EDGES: Final = {"amount": 455.0, "out": 370.0, "in": 455.0, "balance": 548.0}


def drawn(made: Specimen) -> bytes:
    """Print a statement."""
    pages = _paged(made)
    made.count = len(pages)
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDE, HIGH), invariant=True)
    for number, page in enumerate(pages):
        _head(canvas, made, number)
        y = _special(canvas, made, _TOP, page[0] if page else None, number)
        for place, at in enumerate(page):
            if made.style.zebra and place % 2:
                canvas.setFillGray(0.93)
                canvas.rect(50, y - 4, 500, _PITCH, stroke=0, fill=1)
                canvas.setFillGray(0)
            made.places[at] = number, y
            before = made.entries[page[place - 1]].day if place else None
            y = _row(canvas, made, made.entries[at], (y, before))
        _tail(canvas, made, y, page, last=number == len(pages) - 1)
        canvas.showPage()
    canvas.save()
    return _after(out.getvalue(), made)


def _paged(made: Specimen) -> list[list[int]]:
    order = list(range(len(made.entries)))
    if made.style.descending:
        order.reverse()
    room = 22 if made.style.second_line else 32
    pages = [order[at : at + room] for at in range(0, len(order), room)]
    if made.dropped and len(pages) < 3:
        third = max(len(order) // 3, 1)
        pages = [order[:third], order[third : 2 * third], order[2 * third :]]
    return pages


def _head(canvas: Canvas, made: Specimen, number: int) -> None:
    style, words = made.style, made.style.words
    canvas.setFont(_font(style, bold=True), 15)
    canvas.drawString(50, 790, style.issuer)
    canvas.setFont(_font(style), 9)
    if not number:
        canvas.drawString(50, 770, words["title"])
        for line, (name, value) in enumerate(
            (
                (words["holder"], style.holder),
                (words["account"], "0042 7731 2041 00"),
                (
                    words["period"],
                    f"{style.full_day(made.first)}{words['to']}{style.full_day(made.last)}",
                ),
            )
        ):
            canvas.drawString(50, 740 - 13 * line, name)
            canvas.drawString(180, 740 - 13 * line, value)
    count = made.count
    canvas.drawCentredString(300, 40, style.pages.format(number + 1, count))
    if style.headed:
        canvas.setFont(_font(style, bold=True), 9)
        canvas.drawString(50, _TOP + 22, words["date"])
        canvas.drawString(125, _TOP + 22, words["text"])
        names = ("out", "in") if style.columns == "two" else ("amount",)
        for name in (*names, "balance"):
            heading = f"{words[name]} {style.currency}" if name == "amount" else words[name]
            canvas.drawRightString(_EDGES[name], _TOP + 22, heading)
    canvas.setFont(_font(style), 9)


def _special(canvas: Canvas, made: Specimen, y: float, first: int | None, number: int) -> float:
    style = made.style
    if not number and not style.descending:
        return _line(canvas, made, y, style.words["opening"], made.opening)
    if not number:
        return _line(canvas, made, y, style.words["closing"], made.closing)
    if style.carried and first is not None:
        return _line(canvas, made, y, style.words["brought"], made.entries[first - 1].balance)
    return y


def _tail(canvas: Canvas, made: Specimen, y: float, page: list[int], *, last: bool) -> None:
    style = made.style
    if not last and style.carried and page:
        _line(canvas, made, y, style.words["carried"], made.entries[page[-1]].balance)
    if not last:
        return
    if style.descending:
        _line(canvas, made, y, style.words["opening"], made.opening)
        return
    y = _line(canvas, made, y - 4, style.words["closing"], made.closing)
    if style.columns == "two" and made.edit not in {"amount", "row"}:
        ins = sum((e.amount for e in made.entries if e.amount > 0), Decimal(0))
        canvas.drawString(125, y, style.words["total_in"])
        canvas.drawRightString(_EDGES["in"], y, style.money(ins))


def _line(canvas: Canvas, made: Specimen, y: float, name: str, value: Decimal) -> float:
    canvas.drawString(125, y, name)
    canvas.drawRightString(_EDGES["balance"], y, printed_balance(made.style, value))
    return y - _PITCH


def _row(canvas: Canvas, made: Specimen, entry: Entry, at: tuple[float, date | None]) -> float:
    y, before = at
    style = made.style
    if not (style.once and before == entry.day):
        canvas.drawString(50, y, style.day(entry.day))
    canvas.drawString(125, y, entry.text)
    edge = _edge(style, entry)
    text = printed_amount(style, entry.amount)
    canvas.drawRightString(edge, y, text)
    if entry.cover and made.edit == "overprint":
        width = canvas.stringWidth(text, _font(style), 9)
        canvas.setFillGray(1)
        canvas.rect(edge - width - 1, y - 2, width + 2, 10, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawRightString(edge, y, entry.cover)
    if entry.shown:
        canvas.drawRightString(_EDGES["balance"], y, printed_balance(style, entry.balance))
    if entry.second:
        canvas.drawString(125, y - 10, entry.second)
        return y - _PITCH - 8
    return y - _PITCH


def _edge(style: Style, entry: Entry) -> float:
    if style.columns == "two":
        return _EDGES["out" if entry.amount < 0 else "in"]
    return _EDGES["amount"]


def _after(content: bytes, made: Specimen) -> bytes:
    """Lay an annotation over an amount, or take a page out."""
    if made.edit not in {"overlay", "page"}:
        return content
    writer = pypdf.PdfWriter(clone_from=BytesIO(content))
    if made.edit == "page" and made.dropped:
        writer.remove_page(made.dropped - 1)
    else:
        at = made.edited[0]
        page, y = made.places[at]
        edge = _edge(made.style, made.entries[at])
        note = FreeText(
            text=made.entries[at].cover, rect=(edge - 60, y - 3, edge + 2, y + 9),
            font_size="9pt", border_color="ffffff", background_color="ffffff",
        )  # fmt: skip
        writer.add_annotation(page_number=page, annotation=note)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _font(style: Style, *, bold: bool = False) -> str:
    if style.font == "NotoSansSC":
        name = "NotoSansSC-Bold" if bold else "NotoSansSC-Regular"
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, FONTS / f"{name}.ttf"))
        return name
    return (
        {"Times-Roman": "Times-Bold"}.get(style.font, f"{style.font}-Bold") if bold else style.font
    )
