"""Statements of invented banks before they are printed: their rows, one edit, and the truth."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from tests.benchmarks.statement_styles import Style

EDITS: Final = (
    "none", "amount", "balance", "overlay", "overprint", "later", "page", "row", "digits",
)  # fmt: skip
"""What is done to a statement: nothing; one amount; one balance; an annotation over an amount; an
amount whited out and written anew; one amount with all balances after it; a page taken out; a row
taken out; two digits of a balance swapped."""


@dataclass(slots=True, kw_only=True)
class Entry:
    """One movement as it shall be printed."""

    day: date
    text: str
    amount: Decimal
    balance: Decimal
    shown: bool = True
    second: str = ""
    altered: Decimal | None = None
    cover: str = ""
    """What an overprint writes over the amount."""


@dataclass(slots=True, kw_only=True)
class Specimen:
    """A statement to print, and what is true of it."""

    style: Style
    entries: list[Entry]
    opening: Decimal
    closing: Decimal
    first: date
    last: date
    edit: str = "none"
    edited: list[int] = field(default_factory=list)
    dropped: int | None = None
    """A page that is taken out, counted from 1."""
    places: dict[int, tuple[int, float]] = field(default_factory=dict)
    """Of each entry: its page from 0 and the height of its line."""
    count: int = 1


def specimen(style: Style, edit: str, chance: random.Random) -> Specimen:
    """Invent a statement and edit it."""
    unit = Decimal(1).scaleb(-style.decimals)
    scale = 100 if style.decimals == 0 else 1
    running = opening = Decimal(chance.randint(1000, 90000) * scale).quantize(unit)
    first = date(2024, chance.choice((1, 3, 6, 11)), 1)
    last = first + timedelta(days=60)
    days = sorted(chance.randint(0, 60) for _ in range(chance.choice((9, 24, 55))))
    entries: list[Entry] = []
    for at, day in enumerate(days):
        salary = at % 7 == 3
        cents = chance.randint(120, 340000 if salary else 90000)
        amount = (Decimal(cents * scale) / 100).quantize(unit)
        if not salary and chance.random() < 0.85:
            amount = -amount
        running += amount
        text = "Salary Orbit Foods" if salary and style.name != "zh" else chance.choice(style.texts)
        second = (
            f"Ref {chance.randint(10**6, 10**7)} Harbour" if style.second_line and at % 3 else ""
        )
        entries.append(
            Entry(
                day=first + timedelta(days=day),
                text=text,
                amount=amount,
                balance=running,
                second=second,
            )
        )
    if style.daily:
        for entry, after in pairwise(entries):
            entry.shown = entry.day != after.day
    made = Specimen(
        style=style, entries=entries, opening=opening, closing=running, first=first, last=last
    )
    _edit(made, edit, chance)
    return made


def _edit(made: Specimen, edit: str, chance: random.Random) -> None:
    unit = Decimal(1).scaleb(-made.style.decimals)
    delta = (Decimal(chance.choice((90, 900, 1000, 5000))) * unit * 100).quantize(unit)
    inner = range(1, len(made.entries) - 1)
    at = chance.choice(inner)
    made.edit = edit
    entry = made.entries[at]
    match edit:
        case "amount":
            entry.amount += delta if entry.amount > 0 else -delta
        case "balance" | "digits":
            at = next(
                (i for i in (*range(at, len(inner) + 1), *inner) if made.entries[i].shown), at
            )
            entry = made.entries[at]
            entry.balance = _swapped(entry.balance) if edit == "digits" else entry.balance + delta
        case "later":
            entry.amount += delta if entry.amount > 0 else -delta
            for after in made.entries[at:]:
                after.balance += delta if entry.amount > 0 else -delta
        case "overprint" | "overlay":
            entry.altered = entry.amount + (delta if entry.amount > 0 else -delta)
            entry.cover = printed_amount(made.style, entry.altered)
        case "row":
            del made.entries[at]
        case "page":
            made.dropped = 2
            return
        case _:
            return
    made.edited = [at]


def _swapped(value: Decimal) -> Decimal:
    text = list(str(value))
    for at in range(1, len(text) - 1):
        if text[at].isdigit() and text[at + 1].isdigit() and text[at] != text[at + 1]:
            text[at], text[at + 1] = text[at + 1], text[at]
            return Decimal("".join(text))
    return value + 1


def printed_balance(style: Style, value: Decimal) -> str:
    """A balance as its bank writes it."""
    text = style.money(value)
    if style.columns == "marks":
        return f"{text} {'DR' if value < 0 else 'CR'}"
    if style.columns == "trailing":
        return text + ("-" if value < 0 else "+")
    return f"-{style.symbol}{text}" if value < 0 else f"{style.symbol}{text}"


def printed_amount(style: Style, value: Decimal) -> str:
    """An amount as its bank writes it."""
    text = style.money(value)
    match style.columns:
        case "two":
            return text
        case "marks":
            return f"{text} {'DR' if value < 0 else 'CR'}"
        case "trailing":
            return text + ("-" if value < 0 else "+")
        case "brackets":
            return f"({text})" if value < 0 else text
        case _:
            return f"-{style.symbol}{text}" if value < 0 else f"{style.symbol}{text}"


def truth_of(made: Specimen, *, photo: bool) -> dict[str, object]:
    """What must be read, in the order of the paper."""
    style = made.style
    order = sorted(made.places, key=lambda at: (made.places[at][0], -made.places[at][1]))
    seen = [
        at
        for at in order
        if not _gone(made, made.places[at][0]) and not (photo and made.places[at][0])
    ]
    rows = [
        {
            "date": made.entries[at].day.isoformat(),
            "amount": f"{_painted(made, made.entries[at]):f}",
            "balance": f"{made.entries[at].balance:f}" if made.entries[at].shown else "",
        }
        for at in seen
    ]
    unseen = list(range(2, made.count + 1)) if photo else []
    return {
        "style": style.name,
        "scan": photo,
        "edit": made.edit,
        "edited": [seen.index(at) for at in made.edited if at in seen],
        "missing": [made.dropped] if made.dropped else unseen,
        "holder": style.holder,
        "issuer": style.issuer,
        "period": f"{made.first}/{made.last}",
        "opening": f"{made.opening:f}",
        "closing": f"{made.closing:f}",
        "rows": rows,
    }


def _painted(made: Specimen, entry: Entry) -> Decimal:
    """What the page itself shows: the text painted last, without annotations."""
    whited = made.edit == "overprint" and entry.altered is not None
    return entry.altered if whited and entry.altered is not None else entry.amount


def _gone(made: Specimen, page: int) -> bool:
    return made.dropped is not None and page == made.dropped - 1
