"""Prints a statement cell by cell, where its bank puts them."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.layout_cells import Layout, Move
from tests.benchmarks.layout_papers import Paper

FONTS: Final = Path(__file__).parents[2] / "resources/fonts"
_TOP, _FOOT, _PITCH = 800.0, 60.0, 14.0


class _Pen:
    """Draws lines downwards and turns the page where one is full."""

    def __init__(self, canvas: Canvas, layout: Layout) -> None:
        self._canvas = canvas
        self._layout = layout
        self.font = _font(layout)
        self.number = 1
        self.y = _TOP
        canvas.setFont(self.font, 9)

    def text(self, x: float, words: str, *, right: bool = False) -> None:
        """Write on the line at hand."""
        draw = self._canvas.drawRightString if right else self._canvas.drawString
        draw(x, self.y, words)

    def over(self, x: float, words: str) -> None:
        """Draw a nine over the first other digit of a figure that ends at x."""
        width = pdfmetrics.stringWidth(words, self.font, 9)
        at = next(i for i, c in enumerate(words) if c.isdigit() and c != "9")
        left = x - width + pdfmetrics.stringWidth(words[:at], self.font, 9)
        wide = pdfmetrics.stringWidth(words[at], self.font, 9)
        self._canvas.setFillGray(1)
        self._canvas.rect(left, self.y - 1, wide, 8, stroke=0, fill=1)
        self._canvas.setFillGray(0)
        self._canvas.setFont("Times-Bold", 9.5)
        self._canvas.drawString(left, self.y, "9")
        self._canvas.setFont(self.font, 9)

    def down(self, lines: float = 1) -> None:
        """Go to the next line."""
        self.y -= lines * _PITCH

    @property
    def full(self) -> bool:
        """Whether a new page is due."""
        return self.y < _FOOT + 2 * _PITCH

    def turn(self) -> None:
        """End this page and begin the next."""
        self.y = 34
        self.text(480, self._layout.page.format(self.number))
        self._canvas.showPage()
        self._canvas.setFont(self.font, 9)
        self.number += 1
        self.y = _TOP


def drawn(paper: Paper) -> bytes:
    """Print a statement."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True)
    pen = _Pen(canvas, paper.layout)
    layout = paper.layout
    for line in layout.head:
        pen.text(50, line.format(opening=layout.money(paper.opening),
                                 closing=layout.money(paper.closing)))  # fmt: skip
        pen.down()
    pen.down()
    paper.drawn = []
    if layout.sections:
        for title, sign in layout.sections:
            pen.text(50, title)
            pen.down()
            _headings(pen, layout)
            mine = [move for move in paper.moves if (move.amount > 0) == (sign > 0)]
            _moves(pen, paper, mine)
            pen.down()
    else:
        _headings(pen, layout)
        _special(pen, layout, layout.opening, paper.opening)
        _moves(pen, paper, paper.moves[::-1] if layout.newest else paper.moves)
        _special(pen, layout, layout.closing, paper.closing)
    pen.turn()
    canvas.save()
    return out.getvalue()


def _headings(pen: _Pen, layout: Layout) -> None:
    for at in range(max(len(column.title.split("\n")) for column in layout.columns)):
        for column in layout.columns:
            parts = column.title.split("\n")
            if at < len(parts):
                pen.text(column.x, parts[at], right=column.right)
        pen.down()
    pen.down(0.3)


def _special(pen: _Pen, layout: Layout, name: str, value: Decimal) -> None:
    if name:
        last = layout.columns[-1]
        pen.text(layout.text_x, name)
        bare = layout.shown == "none"
        words = layout.money(value) if bare else last.cell(Move.standing(value), None)
        pen.text(last.x, words, right=last.right)
        pen.down()


def _moves(pen: _Pen, paper: Paper, moves: list[Move]) -> None:
    layout = paper.layout
    before: Move | None = None
    for at, move in enumerate(moves):
        if at and at % 9 == 0:
            _advert(pen, layout)
        if pen.full:
            _turned(pen, layout, before)
        _day(pen, layout, move, before)
        paper.drawn.append(move)
        for column in layout.columns:
            words = column.cell(move, before)
            pen.text(column.x, words, right=column.right)
            if move is paper.over and column.money and words:
                pen.over(column.x, words)
        pen.down()
        for line in layout.below:
            if layout.torn and pen.full:
                _turned(pen, layout, None)
            pen.text(layout.text_x, line.format(at=1000 + at))
            pen.down(0.8)
        before = move


def _advert(pen: _Pen, layout: Layout) -> None:
    if layout.advert:
        pen.text(60, layout.advert)
        pen.down()


def _day(pen: _Pen, layout: Layout, move: Move, before: Move | None) -> None:
    if layout.day_line and (before is None or before.day != move.day):
        pen.text(50, f"{move.day:{layout.day_line}}")
        pen.down()


def _turned(pen: _Pen, layout: Layout, before: Move | None) -> None:
    if before is not None:
        _special(pen, layout, layout.carried, before.balance)
    pen.turn()
    if layout.again:
        _headings(pen, layout)
    if before is not None:
        _special(pen, layout, layout.brought, before.balance)


def _font(layout: Layout) -> str:
    if layout.font.startswith("Noto") and layout.font not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(layout.font, FONTS / f"{layout.font}.ttf"))
    return layout.font
