"""The number line of Reveal: where this pair lies between different people and the same person.

Shown only after the seal, by a screen that was handed the score. Different people are hatched, the
same person is plain: readable in grey. Arrow keys walk the points and read them aloud.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.phrases import in_parts, in_sentences, told_of
from app.ui.widgets.painting import framed, hatch, pen, write

_HEIGHT_PX: Final = 190
_CURVE_PX: Final = 122
_MINUS: Final = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram:
    """How often each score came up in validation: equal bins from `start`, `step` wide."""

    start: float
    step: float
    counts: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place on the line that has a name: an operating point, an end of the band, this pair."""

    at: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleModel:
    """All numbers in log10 likelihood ratio."""

    low: float
    high: float
    impostor: Histogram
    genuine: Histogram
    cannot_say: tuple[float, float]
    """Between these scores the engine supports neither."""
    score: float | None
    """None when the engine gave none; the line is then shown without a marker."""
    operating: tuple[Point, ...] = ()


class ScoreScale(QWidget):
    """Both distributions, the band in which nothing can be said, and the marker."""

    spoken_role: ClassVar = QAccessible.Role.Chart

    read_aloud = Signal(str)
    """The sentence of the point that the arrow keys reached."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: ScaleModel | None = None
        self._reached = -1
        self.setFont(font("caption"))
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a number line never mirrors
        self.setAccessibleName(self.tr("Where this pair lies"))

    def spoken_value(self) -> str:
        """The point that the arrow keys reached, or this pair."""
        told = self.sentences()
        return told[self._reached] if 0 <= self._reached < len(told) else in_parts(*told)

    def display(self, model: ScaleModel) -> None:
        """Show `model`."""
        self._model, self._reached = model, -1
        self.setAccessibleDescription(in_sentences(*self.sentences()))
        self.update()

    def sentences(self) -> tuple[str, ...]:
        """What the arrow keys read, from the least score to the greatest."""
        if self._model is None:
            return ()
        return tuple(told_of(point.name, written(point.at)) for point in self._points(self._model))

    def sizeHint(self) -> QSize:
        """Wide enough for the figures to stand apart."""
        return QSize(theme.px(480), theme.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Below this the words would meet."""
        return QSize(theme.px(320), theme.px(_HEIGHT_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk the points."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        told = self.sentences()
        if step is None or not told:
            super().keyPressEvent(event)
            return
        start = len(told) if self._reached < 0 and step < 0 else self._reached
        self._reached = min(len(told) - 1, max(0, start + step))
        sentence = told[self._reached]
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, sentence))
        self.setToolTip(sentence)
        self.read_aloud.emit(sentence)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw band, curves, axis, marker."""
        model = self._model
        if model is None:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a number line
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_band(painter, model)
        self._draw_curve(painter, model, model.impostor, self.tr("different people"))
        self._draw_curve(painter, model, model.genuine, self.tr("same person"))
        self._draw_axis(painter, model)
        for point in model.operating:
            painter.setPen(pen("text2", 1, dashed=True))
            x = self._x(model, point.at)
            painter.drawLine(QPointF(x, self._floor() - theme.px(96)), QPointF(x, self._floor()))
        self._draw_marker(painter, model)
        self._draw_reached(painter, model)

    def _points(self, model: ScaleModel) -> Sequence[Point]:
        low, high = model.cannot_say
        named = [
            Point(at=low, name=self.tr("supports different up to")),
            Point(at=high, name=self.tr("supports same from")),
            *model.operating,
        ]
        if model.score is not None:
            named.append(Point(at=model.score, name=self.tr("this pair")))
        return sorted(named, key=lambda point: point.at)

    def _x(self, model: ScaleModel, at: float) -> float:
        share = (at - model.low) / (model.high - model.low)
        return min(1.0, max(0.0, share)) * (self.width() - 1)

    def _floor(self) -> float:
        return float(theme.px(148))

    def _draw_band(self, painter: QPainter, model: ScaleModel) -> None:
        left, right = (self._x(model, at) for at in model.cannot_say)
        area = QRectF(left, self._floor() - theme.px(_CURVE_PX), right - left, theme.px(_CURVE_PX))
        painter.fillRect(area, theme.colour("raised"))
        self._write(painter, self.tr("cannot say"), (left + right) / 2, area.top() - theme.px(6))

    def _draw_curve(
        self, painter: QPainter, model: ScaleModel, shown: Histogram, words: str
    ) -> None:
        most = max(shown.counts, default=0.0)
        if most <= 0:
            return
        steps = QPainterPath(QPointF(self._x(model, shown.start), self._floor()))
        room = theme.px(_CURVE_PX - 22)
        for number, count in enumerate(shown.counts):
            left, right = (
                self._x(model, shown.start + (number + end) * shown.step) for end in (0, 1)
            )
            top = self._floor() - room * count / most
            steps.lineTo(left, top)
            steps.lineTo(right, top)
        steps.lineTo(steps.currentPosition().x(), self._floor())
        genuine = shown is model.genuine
        if genuine:
            painter.fillPath(steps, theme.colour("accent_tint"))
        else:
            hatch(painter, steps, pen("text3", 1), theme.px(7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen("accent" if genuine else "text2", 1.5))
        painter.drawPath(steps)
        top_bin = shown.counts.index(most)
        middle = self._x(model, shown.start + (top_bin + 0.5) * shown.step)
        self._write(painter, words, middle, self._floor() - room - theme.px(6))

    def _draw_axis(self, painter: QPainter, model: ScaleModel) -> None:
        floor = self._floor()
        painter.setPen(pen("text2", 1.5))
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        first, last = int(model.low) + (model.low > 0), int(model.high)
        for number in range(first, last + 1):
            x = self._x(model, number)
            painter.setPen(pen("text2", 1))
            painter.drawLine(QPointF(x, floor), QPointF(x, floor + theme.px(5)))
            self._write(painter, written(number), x, floor + theme.px(20))
        low = floor + theme.px(40)
        self._write(painter, self.tr("supports different"), 0, low)
        self._write(painter, self.tr("supports same"), self.width(), low)

    def _draw_marker(self, painter: QPainter, model: ScaleModel) -> None:
        if model.score is None:
            return
        x, floor = self._x(model, model.score), self._floor()
        words = self.tr("this pair")
        width = QFontMetricsF(font("caption", weight=600)).horizontalAdvance(words) + theme.px(28)
        left = min(self.width() - width, max(0.0, x - width / 2))
        flag = QRectF(left, floor - theme.px(112), width, theme.px(22))
        painter.setPen(QPen(theme.colour("surface"), theme.px(4)))
        painter.drawLine(QPointF(x, flag.bottom()), QPointF(x, floor))
        painter.setPen(pen("primary", 2))
        painter.drawLine(QPointF(x, flag.bottom()), QPointF(x, floor))
        framed(painter, flag, radius=theme.px(4), fill=theme.colour("primary"))
        painter.setFont(font("caption", weight=600))
        painter.setPen(theme.colour("on_primary"))
        write(painter, flag, words, Qt.AlignmentFlag.AlignCenter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        side = theme.px(7)
        corners = [QPointF(x - side, floor), QPointF(x + side, floor), QPointF(x, floor - side)]
        painter.drawPolygon(QPolygonF(corners))

    def _draw_reached(self, painter: QPainter, model: ScaleModel) -> None:
        if self._reached < 0 or not self.hasFocus():
            return
        x = self._x(model, self._points(model)[self._reached].at)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen("focus", 2))
        painter.drawEllipse(QPointF(x, self._floor()), theme.px(7), theme.px(7))

    def _write(self, painter: QPainter, words: str, x: float, base: float) -> None:
        """Words centred at `x`, but never beyond the widget's edges."""
        painter.setFont(self.font())
        painter.setPen(theme.colour("text2"))
        width = QFontMetricsF(self.font()).horizontalAdvance(words)
        painter.drawText(QPointF(min(self.width() - width, max(0.0, x - width / 2)), base), words)


def written(at: float) -> str:
    """A place on the line in figures, with a true minus."""
    digits = f"{abs(at):.1f}".removesuffix(".0")
    return f"{_MINUS}{digits}" if at < 0 and digits != "0" else digits
