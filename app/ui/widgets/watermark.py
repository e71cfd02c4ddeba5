"""Marks a picture that leaves the program: who saved it, of which case, when.

Across the picture, faint enough to see through and too often to be cut away, and once in plain
words below it. Law: the marks are part of the pixels.
"""

import math
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageWriter, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.widgets.photo_marks import burned

_ALPHA: Final = 56
"""Of 255: read at a glance against skin, dark and light, and no feature is hidden by it."""
_SLOPE_DEG: Final = -24
_EVERY_PX: Final = 170
_BAND_PX: Final = 30
_EDGE_PX: Final = 12


def marked(shown: QWidget, words: str) -> QImage:
    """The picture of a widget with `words` across it and below it."""
    ratio = shown.devicePixelRatioF()
    band = theme.px(_BAND_PX)
    size = QSize(shown.width(), shown.height() + band)
    picture = QImage(size * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(burned("caption_area"))
    shown.render(picture)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _across(painter, QRectF(QPointF(0, 0), shown.size().toSizeF()), words)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # evidence never mirrors
    painter.setFont(font("caption"))
    painter.setPen(burned("caption_text"))
    foot = QRectF(0, shown.height(), shown.width(), band).adjusted(theme.px(_EDGE_PX), 0, 0, 0)
    painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.end()
    return picture


def png_of(picture: QImage) -> bytes:
    """The bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(picture):
        raise MemoryError("the picture could not be packed")
    return bytes(buffer.data().data())


def _across(painter: QPainter, area: QRectF, words: str) -> None:
    letters = font("body_strong")
    path = QPainterPath()
    path.addText(0, 0, letters, words)
    step = QFontMetricsF(letters).horizontalAdvance(words) + theme.px(_EVERY_PX) / 2
    reach = math.hypot(area.width(), area.height()) / 2
    painter.save()
    painter.setClipRect(area)
    painter.translate(area.center())
    painter.rotate(_SLOPE_DEG)
    painter.setPen(QPen(QColor(0, 0, 0, _ALPHA), theme.px(2)))
    painter.setBrush(QColor(255, 255, 255, _ALPHA * 2))
    row = -reach
    while row < reach + theme.px(_EVERY_PX):
        shift = step / 2 if round(row / theme.px(_EVERY_PX)) % 2 else 0.0
        column = -reach - step + shift
        while column < reach:
            painter.drawPath(path.translated(column, row))
            column += step
        row += theme.px(_EVERY_PX)
    painter.restore()
