"""Strokes that several widgets share: framed areas, hatches, words, and the side they stand on."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle

from app.ui import theme

LEADING: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
TRAILING: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


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


def sided(painter: QPainter, area: QRectF, part: QRectF) -> QRectF:
    """`part`, laid out in `area` from left to right, where it lies as the window runs."""
    if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return part
    return part.translated(area.left() + area.right() - part.left() - part.right(), 0)


def write(
    painter: QPainter,
    area: QRect | QRectF,
    words: str,
    where: Qt.AlignmentFlag = LEADING,
    *,
    wrap: bool = False,
) -> None:
    """Words on the side that the window runs from; their letters run as they do by themselves.

    Qt would lay out all words as the window runs: "-1" would read "1-", and a name its wrong way.
    """
    way = painter.layoutDirection()
    placed = QStyle.visualAlignment(way, where) | Qt.AlignmentFlag.AlignAbsolute
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    flags = placed | Qt.TextFlag.TextWordWrap if wrap else placed
    painter.drawText(QRectF(area), flags, words)
    painter.setLayoutDirection(way)
