"""A4 papers with a text layer: a letterhead, paragraphs, tables, a signature, SPECIMEN across."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.practice.hand import strokes
from tests.practice.record import Holder
from tests.practice.sheet import FONTS

_WIDTH: Final = 595.28
_HEIGHT: Final = 841.89
_LEFT: Final = 62.0
_INK: Final = (0.09, 0.1, 0.12)
_RIGHT: Final = _WIDTH - 62.0
_FACES: Final = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold")


class Paper:
    """One page, written from top to bottom. Points; the same text gives the same bytes."""

    def __init__(self, title: str, head: str, beneath: str) -> None:
        for face in _FACES:
            if face not in pdfmetrics.getRegisteredFontNames():  # parsing one takes 0.1 s
                pdfmetrics.registerFont(TTFont(face, FONTS / f"{face}.ttf"))
        self._out = BytesIO()
        self._pen = Canvas(self._out, (_WIDTH, _HEIGHT), invariant=1, pageCompression=0)
        self._pen.setTitle(f"{title} (SPECIMEN)")
        self._pen.setAuthor("Rightful practice case")
        self._across()
        self._y = _HEIGHT - 74
        self._say(_LEFT, head, "Inter-Bold", 15)
        self._say(_RIGHT, "SPECIMEN", "Inter-Bold", 11, right=True)
        self._y -= 15
        self._say(_LEFT, beneath, "Inter-Regular", 8.5)
        self._y -= 12
        self._rule(0.9)
        self._y -= 38
        self._say(_LEFT, title, "Inter-SemiBold", 18)
        self._y -= 30

    def paragraph(self, text: str, face: str = "Inter-Regular") -> None:
        """Write a paragraph, wrapped to the page."""
        for line in simpleSplit(text, face, 10.5, _RIGHT - _LEFT):
            self._say(_LEFT, line, face, 10.5)
            self._y -= 16
        self._y -= 8

    def rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write labels with their values."""
        for label, value in rows:
            self._say(_LEFT, label, "Inter-Regular", 9.5)
            self._say(_LEFT + 140, value, "Inter-Medium", 9.5)
            self._y -= 16
        self._y -= 10

    def table(self, columns: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
        """Write a table; the first row names the columns, a negative column aligns right."""
        for place, row in enumerate(rows):
            face = "Inter-SemiBold" if place == 0 else "Inter-Regular"
            for column, text in zip(columns, row, strict=True):
                self._say(_LEFT + abs(column), text, face, 9, right=column < 0)
            self._y -= 7
            self._rule(0.7 if place == 0 else 0.25)
            self._y -= 13
        self._y -= 10

    def sign(self, holder: Holder) -> None:
        """Put the person's signature above the printed name."""
        self._y -= 44
        for stroke, width in zip(strokes(holder.lane), (1.4, 1.1), strict=True):
            path = self._pen.beginPath()
            path.moveTo(_LEFT + stroke[0][0] * 6, self._y + 6 - stroke[0][1] * 6)
            for x, y in stroke[1:]:
                path.lineTo(_LEFT + round(x * 6, 2), self._y + 6 - round(y * 6, 2))
            self._pen.setLineWidth(width)
            self._pen.setStrokeColorRGB(0.12, 0.16, 0.4)
            self._pen.drawPath(path)
        self._y -= 12
        self._say(_LEFT, holder.name, "Inter-Medium", 10)
        self._y -= 22

    def finished(self, foot: str) -> bytes:
        """Write the foot and give the PDF."""
        self._y = 52
        self._say(_LEFT, foot, "Inter-Regular", 8)
        self._pen.showPage()
        self._pen.save()
        return self._out.getvalue()

    def _across(self) -> None:
        self._pen.saveState()
        self._pen.translate(_WIDTH / 2, _HEIGHT / 2)
        self._pen.rotate(52)
        self._pen.setFillColorRGB(0.95, 0.91, 0.91)
        self._pen.setFont("Inter-Bold", 118)
        self._pen.drawCentredString(0, -40, "SPECIMEN")
        self._pen.restoreState()

    def _say(self, x: float, text: str, face: str, size: float, *, right: bool = False) -> None:
        self._pen.setFillColorRGB(*_INK)
        self._pen.setFont(face, size)
        write = self._pen.drawRightString if right else self._pen.drawString
        write(x, self._y, text)

    def _rule(self, width: float) -> None:
        self._pen.setStrokeColorRGB(0.72, 0.74, 0.77)
        self._pen.setLineWidth(width)
        self._pen.line(_LEFT, self._y, _RIGHT, self._y)
