"""Statements of `LAYOUTS` before they are printed: their rows, one edit, and the truth."""

import random
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from tests.benchmarks.layout_cells import FIRST, Layout, Move, short

EDITS: Final = ("none", "amount", "own", "balance", "row", "drawn")
"""Nothing; one amount; an amount with the balance of its row; one balance; a row taken out; a digit
of an amount drawn over in another typeface."""


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
