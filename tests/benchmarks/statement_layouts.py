"""Layouts that `statement_pages` does not draw: cells where a bank puts them, and what it omits.

Run: python3 -m tests.benchmarks.statement_layouts DIR. DIR then holds PDFs and a `truth.json` for
`tests.benchmarks.statements`. The reader was not written against these: they are kept apart so
that a figure of them says how a layout fares that nobody had in mind.
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.layout_cells import FIRST, Layout, Move, short
from tests.benchmarks.layout_styles import LAYOUTS

FONTS: Final = Path(__file__).parents[2] / "resources/fonts"
EDITS: Final = ("none", "amount", "own", "balance", "row", "drawn")
"""Nothing; one amount; an amount with the balance of its row; one balance; a row taken out; a digit
of an amount drawn over in another typeface."""
_TOP, _FOOT, _PITCH = 800.0, 60.0, 14.0


@dataclass(slots=True, kw_only=True)
class Paper:
    """A statement to print, and what is true of it."""

    layout: Layout
    moves: list[Move]
    opening: Decimal
    closing: Decimal
    edited: list[Move] = field(default_factory=list)
    drawn: list[Move] = field(default_factory=list)
    """In the order of the paper."""
    over: Move | None = None
    """A digit of its amount is drawn over."""


def invented(layout: Layout, edit: str, chance: random.Random) -> Paper:
    """Invent a statement and edit it."""
    unit = Decimal(1).scaleb(-layout.decimals)
    scale = 1 if layout.decimals else 100
    running = opening = Decimal(chance.randint(90000, 900000) * scale).quantize(unit)
    moves: list[Move] = []
    for at, day in enumerate(sorted(chance.randint(0, 29) for _ in range(layout.count))):
        amount = (Decimal(chance.randint(300, 400000)) * scale / 100).quantize(unit)
        amount = amount if at % 4 == 2 else -amount
        running += amount
        text = layout.texts[at % len(layout.texts)]
        moves.append(
            Move(day=FIRST + timedelta(days=day), text=text, amount=amount, balance=running)
        )
    for before, after in pairwise(moves):
        before.shown = layout.shown == "each" or (
            layout.shown == "daily" and before.day != after.day
        )
    moves[-1].shown = layout.shown != "none"
    paper = Paper(layout=layout, moves=moves, opening=opening, closing=running)
    _edit(paper, edit, chance.randrange(3, layout.count - 3))
    return paper


def _nine(value: Decimal) -> Decimal:
    """The figure with a nine for its first other digit."""
    text = str(value)
    at = next(i for i, c in enumerate(text) if c.isdigit() and c != "9")
    return Decimal(f"{text[:at]}9{text[at + 1 :]}")


def _edit(paper: Paper, edit: str, at: int) -> None:
    delta = Decimal(900).quantize(paper.moves[at].amount)
    if edit == "balance":
        at = next(i for i in range(at, len(paper.moves)) if paper.moves[i].shown)
    move = paper.moves[at]
    delta = delta if move.amount > 0 else -delta
    match edit:
        case "amount":
            move.amount += delta
        case "own":
            move.amount += delta
            move.balance += delta
        case "balance":
            move.balance += delta
        case "row":
            del paper.moves[at]
            move = paper.moves[at]
        case "drawn":
            paper.over = move
            move.painted = _nine(move.amount)
        case _:
            return
    paper.edited = [move]


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


def _plain(paper: Paper, value: Decimal) -> str:
    """The figure with as many decimals as are printed."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if paper.layout.money is short else text


def truth_of(paper: Paper, edit: str) -> dict[str, object]:
    """What must be read, in the order of the paper."""
    rows = [
        {
            "date": move.day.isoformat(),
            "amount": _plain(paper, move.amount if move.painted is None else move.painted),
            "balance": _plain(paper, move.balance) if move.shown else "",
        }
        for move in paper.drawn
    ]
    edited = [paper.drawn.index(move) for move in paper.edited]
    return {"style": paper.layout.name, "edit": edit, "edited": edited, "rows": rows}


def papers(only: str = "", seed: int = 11) -> Iterator[tuple[str, bytes, dict[str, object]]]:
    """Name, bytes and truth of each layout with each edit; or of one of them."""
    chance = random.Random(seed)  # noqa: S311 -- a fixed seed, so that every run makes the same
    for layout in LAYOUTS:
        for edit in EDITS:
            if edit in {"own", "balance"} and layout.shown == "none":
                continue
            paper = invented(layout, edit, chance)
            name = f"{layout.name}-{edit}.pdf"
            if only in {"", name}:
                content = drawn(paper)
                yield name, content, truth_of(paper, edit)


def main() -> None:
    """Write the papers and their truth into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    truth = {}
    for name, content, facts in papers():
        (folder / name).write_bytes(content)
        truth[name] = facts
    (folder / "truth.json").write_text(json.dumps(truth, indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
