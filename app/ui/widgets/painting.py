"""Strokes that several widgets share: framed areas, hatches, words, and the side they stand on."""

import re
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle

from app.ui import theme
from app.ui.widgets.unbroken import unbroken

LEADING: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
TRAILING: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_HAN: Final = re.compile(r"[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]")
_GROWTH: Final[dict[str, tuple[float, float]]] = {}
"""By font: how much higher a line of Han is than one of Latin, above its base line and in all."""


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


def lowered(words: str, letters: QFont, where: Qt.AlignmentFlag = LEADING) -> float:
    """How many px lower Qt sets words with Han than those without, though one line holds both.

    The typeface of Han has a taller line; centred, or from the top, its base line lies lower.
    """
    if not _HAN.search(words):
        return 0.0
    above, whole = _growth(letters)
    if where & Qt.AlignmentFlag.AlignTop:
        return above
    return above - (whole if where & Qt.AlignmentFlag.AlignBottom else whole / 2)


def _growth(letters: QFont) -> tuple[float, float]:
    key = letters.key()
    if key not in _GROWTH:
        tall, plain = (_line(words, letters) for words in ("\N{CJK UNIFIED IDEOGRAPH-56FD}", "E"))
        _GROWTH[key] = (tall[0] - plain[0], tall[1] - plain[1])
    return _GROWTH[key]


def _line(words: str, letters: QFont) -> tuple[float, float]:
    """How far a line reaches above its base line, and how high it is."""
    layout = QTextLayout(words, letters)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.ascent(), line.height()


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
    place = QRectF(area).translated(0, -lowered(words, painter.font(), where))
    painter.drawText(place, flags, unbroken(words) if wrap else words)
    painter.setLayoutDirection(way)
