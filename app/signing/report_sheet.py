"""What stands on every sheet: head, foot, margins."""

from reportlab.pdfgen.canvas import Canvas

from app.signing.report_shapes import draw_mark
from app.signing.report_style import HAIR, INK, MARGIN, NOTE, PAGE, Typesetter
from app.signing.report_text import ReportText

HEAD = 42.0
"""Points that the head takes from the first page."""
FOOT = MARGIN + 22


class Sheet:
    """Draws head and foot of one report."""

    def __init__(self, text: ReportText, type_: Typesetter) -> None:
        self._text, self._type = text, type_
        self._attestation, self._say = text.attestation, text.phrases.say

    def head(self, canvas: Canvas, _document: object) -> None:
        """Draw the head of the first page."""
        top = PAGE[1] - MARGIN
        draw_mark(canvas, MARGIN, top - 12)
        canvas.setFillColor(INK)
        self._write(canvas, self._say("title"), (MARGIN + 23, top - 10), ("semibold", 10.5))
        case = self._say("case", case=self._attestation.dossier.case)
        marked = f"{case} \u00b7 {self._say('specimen')}" if self._attestation.practice else case
        self._write(canvas, marked, (PAGE[0] - MARGIN, top - 4), ("regular", 8))
        audience = self._say(f"audience.{self._attestation.audience}")
        canvas.setFillColor(NOTE.colour)
        self._write(canvas, audience, (PAGE[0] - MARGIN, top - 15.5), ("regular", 8))
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.4)
        canvas.line(MARGIN, top - 26, PAGE[0] - MARGIN, top - 26)

    def foot(self, canvas: Canvas, pages: int) -> None:
        """Draw the foot of a page of `pages`."""
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, MARGIN + 9, PAGE[0] - MARGIN, MARGIN + 9)
        canvas.setFillColor(NOTE.colour)
        attestation = self._attestation
        foot = self._say("footer", case=attestation.dossier.case, result=attestation.result_id)
        marked = f"{foot} \u00b7 {self._say('specimen')}" if attestation.practice else foot
        self._write(canvas, marked, (MARGIN, MARGIN - 2), ("regular", 7.2))
        page = self._say("page", page=canvas.getPageNumber(), pages=pages)
        self._write(canvas, page, (PAGE[0] - MARGIN, MARGIN - 2), ("regular", 7.2))

    def _write(
        self, canvas: Canvas, text: str, at: tuple[float, float], face: tuple[str, float]
    ) -> None:
        """One line; beyond the middle of the page `at` is its right end."""
        left, bottom = at
        if left > PAGE[0] / 2:
            left -= self._type.width(text, *face)
        for piece, name in self._type.line(text, face[0]):
            canvas.setFont(name, face[1])
            canvas.drawString(left, bottom, piece)
            left += canvas.stringWidth(piece, name, face[1])
