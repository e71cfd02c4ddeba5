"""The hand of the report: faces of type, colours, paragraphs. A4, 8 pt on 11.5, black rules."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

PAGE = A4
MARGIN = 17 * mm
WIDTH = PAGE[0] - 2 * MARGIN

# Source of the colours: the light theme, whose contrasts were measured on white.
INK = HexColor("#15181C")
QUIET = HexColor("#454C55")
HAIR = HexColor("#C9CDD2")
HOLDER = HexColor("#1A5A9E")
OTHER = HexColor("#8F4A00")
WHITE = HexColor("#FFFFFF")
TONES: Mapping[str, Color] = {
    "met": HexColor("#0B6B4F"),
    "unmet": HexColor("#AE281C"),
    "unknown": HexColor("#4F5965"),
    "partial": HexColor("#6F5600"),
    "blocked": HexColor("#7C1F63"),
    "normalised": HexColor("#0B6B4F"),
    "absent": HexColor("#4F5965"),
}

_FACES = {
    "regular": ("Inter-Regular", "NotoSansSC-Regular"),
    "medium": ("Inter-Medium", "NotoSansSC-Regular"),
    "semibold": ("Inter-SemiBold", "NotoSansSC-Bold"),
    "mono": ("OCRB", "NotoSansSC-Regular"),
}
_NO_GLYPH = "\u25a1"
"""Stands for a character that neither face has: PDF/A allows no reference to `.notdef`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How one kind of text is set. Sizes in points."""

    weight: str = "regular"
    size: float = 8
    leading: float = 11.5
    colour: Color = INK


BODY = Setting()
BOLD = Setting(weight="semibold")
NOTE = Setting(colour=QUIET)
SMALL = Setting(size=7.2, leading=9.5, colour=QUIET)
MONO = Setting(weight="mono", size=6.1, leading=9)
HEADLINE = Setting(weight="semibold", size=16.5, leading=22.5)
SECTION = Setting(weight="semibold", size=9, leading=12)


class Typesetter:
    """Sets text in the bundled faces, a character that the first lacks in the second."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def paragraph(self, text: str, setting: Setting = BODY) -> Paragraph:
        """Plain text as a paragraph; nothing in it is taken for markup."""
        return self.runs([(text, setting)])

    def runs(self, runs: list[tuple[str, Setting]]) -> Paragraph:
        """Runs of text, each in its own setting; the first one's size rules the lines."""
        lead = runs[0][1]
        style = ParagraphStyle(
            name="",
            fontName=self.line("", lead.weight)[0][1],
            fontSize=lead.size,
            leading=lead.leading,
            textColor=lead.colour,
            splitLongWords=1,
        )
        return Paragraph("".join(self._markup(*run) for run in runs), style)

    def line(self, text: str, weight: str) -> list[tuple[str, str]]:
        """`text` cut into pieces, each with the name of the face that has its characters."""
        first, second = _FACES[weight]
        known = self._glyphs(first)
        pieces = []
        for there, group in groupby(text, lambda char: ord(char) in known):
            piece = "".join(group)
            if not there:
                others = self._glyphs(second)  # large: opened only when it is needed
                piece = "".join(char if ord(char) in others else _NO_GLYPH for char in piece)
            pieces.append((piece, first if there else second))
        return pieces or [("", first)]

    def width(self, text: str, weight: str, size: float) -> float:
        """How wide `text` is, points."""
        return sum(
            pdfmetrics.stringWidth(piece, name, size) for piece, name in self.line(text, weight)
        )

    def _glyphs(self, name: str) -> Container[int]:
        return _registered(self._fonts, name).face.charToGlyph  # type: ignore[no-any-return] # no types

    def _markup(self, text: str, setting: Setting) -> str:
        size, colour = setting.size, setting.colour.hexval()[2:]
        return "".join(
            f'<font name="{name}" size="{size}" color="#{colour}">{escape(piece)}</font>'
            for piece, name in self.line(text, setting.weight)
        )


@cache
def _registered(fonts: Path, name: str) -> TTFont:
    """The face of that name, known to reportlab from now on."""
    font = TTFont(name, str(fonts / f"{name}.ttf"))
    pdfmetrics.registerFont(font)
    return font
