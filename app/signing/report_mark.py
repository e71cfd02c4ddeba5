"""What the field of a later signature shows: who signed and when, in the frame left for it."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from app.signing.phrases import Phrases
from app.signing.report_checking import signed_lines
from app.signing.report_shapes import SIGNED_AT, SIGNED_WIDTH
from app.signing.report_style import Typesetter

_FOOT = 7
"""Points below the last line."""


def draw_mark(
    signer: tuple[str, datetime], size: tuple[float, float], phrases: Phrases, fonts: Path
) -> bytes:
    """One page (PDF) of `size` points, to lie below the label that the frame has already."""
    type_ = Typesetter(fonts)
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    bottom: float = _FOOT
    for line in reversed(signed_lines(phrases, type_, signer)):
        _, tall = line.wrap(size[0] - SIGNED_WIDTH, 1000)
        line.drawOn(canvas, SIGNED_AT, bottom)
        bottom += tall
    canvas.save()
    return out.getvalue()
