"""Strokes that several widgets share: framed areas, hatches and state icons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from app.ui import theme


def framed(
    painter: QPainter,
    area: QRectF,
    *,
    radius: float = 0,
    fill: QColor | None = None,
    edge: QPen | None = None,
) -> None:
    """A rectangle whose edge lies wholly inside `area`; nothing drawn where nothing is given."""
    inset = edge.widthF() / 2 if edge is not None else 0.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge if edge is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(fill if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def pen(token: str, width: float = 1.0, *, dashed: bool = False) -> QPen:
    """A pen in the colour `token`, `width` px at 100 %."""
    made = QPen(theme.colour(token), width * theme.current().scale)
    if dashed:
        made.setDashPattern([3.0, 2.0])
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


def hatch(painter: QPainter, shape: QPainterPath, line: QPen, step: float) -> None:
    """Fill `shape` with rising diagonals `step` px apart: readable in grey, unlike a colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.setPen(line)
    box = shape.boundingRect()
    start = box.left() - box.height()
    while start < box.right():
        painter.drawLine(
            QRectF(start, box.bottom(), 0, 0).topLeft(),
            QRectF(start + box.height(), box.top(), 0, 0).topLeft(),
        )
        start += step
    painter.restore()
