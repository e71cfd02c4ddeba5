"""What the report draws besides text: state marks, lane tags, portraits, the signature box."""

from collections.abc import Callable
from typing import Any, Final

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from app.domain.exhibit import Lane, Raster
from app.signing.report_picture import Pixels, framed
from app.signing.report_style import HOLDER, INK, OTHER, TONES, WHITE, Typesetter

_MARK: Final = 9.0


class StateMark(Flowable):
    """The sign of a state, told by its shape first and its colour second."""

    def __init__(self, state: str) -> None:
        super().__init__()
        self.width = self.height = _MARK
        self._state = state

    def draw(self) -> None:
        """Draw onto the canvas that the layout has set."""
        canvas: Canvas = self.canv
        tone = TONES[self._state]
        middle, radius = _MARK / 2, _MARK / 2 - 0.6
        canvas.setStrokeColor(tone)
        canvas.setFillColor(tone)
        canvas.setLineWidth(0.9)
        canvas.setLineCap(1)
        if self._state == "unknown":
            canvas.setDash(1.2, 1.7)
        if self._state not in _BARE:
            canvas.circle(middle, middle, radius, fill=self._state == "blocked")
        canvas.setDash()
        if self._state == "unknown":
            _question(canvas, middle, radius)
        if self._state == "blocked":
            canvas.setStrokeColor(WHITE)
        for line in _STROKES[self._state]:
            canvas.line(*(middle + part * radius for part in line))


_STROKES: Final = {
    "met": ((-0.42, 0.02, -0.1, -0.32), (-0.1, -0.32, 0.45, 0.3)),
    "unmet": ((-0.34, -0.34, 0.34, 0.34), (-0.34, 0.34, 0.34, -0.34)),
    "unknown": (),
    "normalised": ((-0.6, 0.22, 0.6, 0.22), (-0.6, -0.22, 0.6, -0.22)),
    "absent": ((-0.5, 0, 0.5, 0),),
    "partial": ((0, -1, 0, 1), (0, 0.1, 0.6, 0.7), (0, -0.45, 0.9, 0.4), (0, -0.95, 0.98, 0)),
    "blocked": ((-0.5, 0, 0.5, 0),),
}


_BARE: Final = frozenset({"normalised", "absent"})
"""As on every screen without a ring: a verdict on words, not the state of a condition."""


def _question(canvas: Canvas, middle: float, radius: float) -> None:
    """The sign of what cannot be told."""
    above = [middle + part * radius for part in (-0.3, 0.2, -0.3, 0.62, 0.32, 0.62, 0.3, 0.2)]
    below = [middle + part * radius for part in (0.28, 0.02, 0.0, 0.06, 0.0, -0.14)]
    path = canvas.beginPath()
    path.moveTo(*above[:2])
    path.curveTo(*above[2:])
    path.curveTo(*below)
    canvas.drawPath(path)
    canvas.circle(middle, middle - 0.46 * radius, 0.35, stroke=0, fill=1)


class LaneTag(Flowable):
    """R in a square or O in a circle, as on every screen."""

    def __init__(self, lane: Lane, type_: Typesetter) -> None:
        super().__init__()
        self.width = self.height = 12.5
        self._lane, self._type = lane, type_

    def draw(self) -> None:
        """Draw onto the canvas that the layout has set."""
        canvas: Canvas = self.canv
        size = self.height
        registered = self._lane is Lane.REGISTERED
        canvas.setFillColor(HOLDER if registered else OTHER)
        canvas.roundRect(0, 0, size, size, 2.2 if registered else size / 2, stroke=0, fill=1)
        _centred(canvas, self._type, self._lane.value, (size / 2, size / 2 - 2.7, 7.5))


class Portrait(Flowable):
    """A face cut to the frame, with what it is burned across its foot."""

    def __init__(self, picture: Raster, label: str, tone: Color, type_: Typesetter) -> None:
        super().__init__()
        self.width, self.height = 69.0, 95.0
        self._picture, self._label, self._tone, self._type = picture, label, tone, type_

    def draw(self) -> None:
        """Draw onto the canvas that the layout has set."""
        canvas: Canvas = self.canv
        band = 11.0
        image = framed(self._picture, self.width / (self.height - band))
        canvas.drawImage(Pixels(image), 0, band, self.width, self.height - band)
        canvas.setFillColor(self._tone)
        canvas.rect(0, 0, self.width, band, stroke=0, fill=1)
        canvas.setFillColor(WHITE)
        canvas.setFont(self._type.line(self._label, "semibold")[0][1], 6)
        canvas.drawString(4, 3.4, self._label, charSpace=0.3)


SIGNED_AT, SIGNED_WIDTH = 30, 38
"""Where the words of a signature's frame begin, and what they leave of its width, points."""


class SignatureBox(Flowable):
    """A frame with lines of text; remembers where it was drawn, for the signature's field."""

    def __init__(self, lines: list[Paragraph], width: float) -> None:
        super().__init__()
        self.width = width
        self._lines = lines
        self.height = 16.0 + sum(line.wrap(width - SIGNED_WIDTH, 1000)[1] for line in lines)
        self.place: tuple[int, tuple[float, float, float, float]] = (0, (0, 0, 0, 0))
        """Page from 1, and left, bottom, right, top in points."""

    def draw(self) -> None:
        """Draw onto the canvas that the layout has set."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.roundRect(0, 0, self.width, self.height, 3)
        self._pen_stroke(canvas)
        top = self.height - 7
        for line in self._lines:
            _, tall = line.wrap(self.width - SIGNED_WIDTH, 1000)
            top -= tall
            line.drawOn(canvas, SIGNED_AT, top)
        left, bottom = canvas.absolutePosition(0, 0)
        corner = (left + self.width, bottom + self.height)
        self.place = canvas.getPageNumber(), (left, bottom, *corner)

    def _pen_stroke(self, canvas: Canvas) -> None:
        path = canvas.beginPath()
        foot = self.height / 2 - 4
        path.moveTo(9, foot)
        path.curveTo(14, foot + 6, 15, foot + 12, 12, foot + 11)
        path.curveTo(9, foot + 10, 12, foot - 3, 15, foot + 1)
        path.curveTo(17, foot + 4, 17, foot + 7, 18, foot + 2)
        path.curveTo(19, foot - 1, 20, foot + 2, 23, foot + 1)
        canvas.drawPath(path)


class CountedCanvas(Canvas):
    """Holds every page back until their number is known, and only then writes their feet."""

    def __init__(self, *args: Any, foot: Callable[[Canvas, int], None], **kwargs: Any) -> None:  # noqa: ANN401 -- reportlab's own
        super().__init__(*args, **kwargs)
        self._draw_foot = foot
        self._held: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802 -- reportlab's name
        """End a page, to be written later."""
        self._held.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined] # the stubs leave it out

    def save(self) -> None:
        """Write all pages, each with its foot."""
        for page in self._held:
            self.__dict__.update(page)
            self._draw_foot(self, len(self._held))
            super().showPage()
        super().save()


def draw_mark(canvas: Canvas, left: float, bottom: float) -> None:
    """The program's sign: two halves side by side."""
    canvas.setLineWidth(1.1)
    canvas.setStrokeColor(INK)
    canvas.setFillColor(HOLDER)
    canvas.roundRect(left, bottom, 8, 11.5, 1.6, stroke=0, fill=1)
    canvas.roundRect(left + 6, bottom, 9.5, 11.5, 1.6)


def _centred(canvas: Canvas, type_: Typesetter, text: str, at: tuple[float, float, float]) -> None:
    left, bottom, size = at
    canvas.setFillColor(WHITE)
    canvas.setFont(type_.line(text, "semibold")[0][1], size)
    canvas.drawCentredString(left, bottom, text)
