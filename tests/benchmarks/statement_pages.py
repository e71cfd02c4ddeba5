"""Makes statements of invented banks, some with an edited row, with the truth beside them.

Run: python3 -m tests.benchmarks.statement_pages DIR [COUNT]. DIR then holds PDFs, photographs of
PDFs, and `truth.json`; `tests.benchmarks.statements` says what its shape is.
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
import pypdf
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from PIL import Image, ImageFilter
from pypdf.annotations import FreeText
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.statement_styles import STYLES, Style

FONTS: Final = Path(__file__).parents[2] / "resources/fonts"
EDITS: Final = (
    "none", "amount", "balance", "overlay", "overprint", "later", "page", "row", "digits",
)  # fmt: skip
"""What is done to a statement: nothing; one amount; one balance; an annotation over an amount; an
amount whited out and written anew; one amount with all balances after it; a page taken out; a row
taken out; two digits of a balance swapped."""
HIGH, WIDE = 842.0, 595.0
_TOP, _FOOT, _PITCH = 640.0, 70.0, 15.0
_EDGES: Final = {"amount": 455.0, "out": 370.0, "in": 455.0, "balance": 548.0}


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
            entry.cover = _amount(made.style, entry.altered)
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
    canvas.drawRightString(_EDGES["balance"], y, _balance(made.style, value))
    return y - _PITCH


def _balance(style: Style, value: Decimal) -> str:
    text = style.money(value)
    if style.columns == "marks":
        return f"{text} {'DR' if value < 0 else 'CR'}"
    if style.columns == "trailing":
        return text + ("-" if value < 0 else "+")
    return f"-{style.symbol}{text}" if value < 0 else f"{style.symbol}{text}"


def _amount(style: Style, value: Decimal) -> str:
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


def _row(canvas: Canvas, made: Specimen, entry: Entry, at: tuple[float, date | None]) -> float:
    y, before = at
    style = made.style
    if not (style.once and before == entry.day):
        canvas.drawString(50, y, style.day(entry.day))
    canvas.drawString(125, y, entry.text)
    edge = _edge(style, entry)
    text = _amount(style, entry.amount)
    canvas.drawRightString(edge, y, text)
    if entry.cover and made.edit == "overprint":
        width = canvas.stringWidth(text, _font(style), 9)
        canvas.setFillGray(1)
        canvas.rect(edge - width - 1, y - 2, width + 2, 10, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawRightString(edge, y, entry.cover)
    if entry.shown:
        canvas.drawRightString(_EDGES["balance"], y, _balance(style, entry.balance))
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


def scanned(content: bytes, chance: random.Random) -> bytes:
    """The first page as a phone sees it: tilt, soft focus, uneven light, noise, JPEG."""
    document = pypdfium2.PdfDocument(content)
    page = document[0].render(scale=chance.choice((150, 200)) / 72).to_pil().convert("RGB")
    tilted = page.rotate(chance.uniform(-2.0, 2.0), Image.Resampling.BICUBIC, fillcolor=(228,) * 3)
    soft = tilted.filter(ImageFilter.GaussianBlur(chance.uniform(0.2, 0.8)))
    pixels = np.asarray(soft, np.float32)
    light = np.linspace(1.0, chance.uniform(0.75, 1.0), pixels.shape[1])[None, :, None]
    noise = np.random.Generator(np.random.PCG64(chance.randint(0, 9999))).normal(0, 4, pixels.shape)
    out = BytesIO()
    Image.fromarray(np.clip(pixels * light + noise, 0, 255).astype(np.uint8)).save(
        out, "JPEG", quality=chance.randint(70, 92)
    )
    return out.getvalue()


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


def specimens(count: int, seed: int = 4) -> Iterator[tuple[str, bytes, dict[str, object]]]:
    """Name, bytes and truth of each; every style meets every edit, and one in five is a picture."""
    chance = random.Random(seed)  # noqa: S311 -- a fixed seed, so that every run makes the same
    pairs = [(style, edit) for edit in EDITS for style in STYLES]
    for number in range(count):
        style, edit = pairs[number % len(pairs)]
        photo = number % 5 == 4 and edit in {"none", "amount", "balance"}
        if style.decimals == 0 and edit == "digits":
            edit = "amount"
        made = specimen(replace(style), edit, chance)
        content = drawn(made)
        made.places.clear()
        content = drawn(made)  # once more, now that the number of pages is known
        truth = truth_of(made, photo=photo)
        if photo:
            content = scanned(content, chance)
        yield f"{number:03}-{style.name}-{edit}.{'jpg' if photo else 'pdf'}", content, truth


def main() -> None:
    """Write the specimens and their truth into a folder."""
    folder = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else len(STYLES) * len(EDITS)
    folder.mkdir(parents=True, exist_ok=True)
    truth = {}
    for name, content, facts in specimens(count):
        (folder / name).write_bytes(content)
        truth[name] = facts
    text = json.dumps(truth, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "truth.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
