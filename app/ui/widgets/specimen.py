"""A drawn portrait of nobody, for the gallery and for tests: no photo of a person is needed."""

import cmath
import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.domain.exhibit import Raster
from app.ui.widgets.face_frame import Eyes


def drawn_portrait(width: int, height: int, *, eyes: Eyes, ground: str = "#D9D8D4") -> Raster:
    """A head whose eyes are at `eyes`; everything else follows from them."""
    picture = QImage(width, height, QImage.Format.Format_RGB888)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inverse = eyes.frame()
    origin, unit = inverse.back(0j), inverse.back(1 + 0j) - inverse.back(0j)
    painter.translate(origin.real, origin.imag)
    painter.rotate(math.degrees(cmath.phase(unit)))
    painter.scale(abs(unit), abs(unit))
    _draw_head(painter)
    _draw_face(painter)
    painter.end()
    line = picture.bytesPerLine()
    raw = bytes(picture.constBits())
    rows = (raw[at * line : at * line + width * 3] for at in range(height))
    return Raster(width=width, height=height, pixels=b"".join(rows))


def _draw_head(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, box in (
        ("#6C757C", QRectF(-2.2, 2.4, 4.4, 3)),
        ("#B5AA9C", QRectF(-0.5, 1.4, 1, 1.4)),
        ("#54524E", QRectF(-1.12, -1.75, 2.24, 2.6)),
        ("#B5A898", QRectF(-1.2, -0.2, 0.3, 0.8)),
        ("#B5A898", QRectF(0.9, -0.2, 0.3, 0.8)),
        ("#CFC5B8", QRectF(-1, -1.2, 2, 3.1)),
    ):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(box)


def _draw_face(painter: QPainter) -> None:
    for side in (-0.5, 0.5):
        painter.setBrush(QColor("#F4F2EC"))
        painter.drawEllipse(QPointF(side, 0), 0.26, 0.11)
        painter.setBrush(QColor("#2A2724"))
        painter.drawEllipse(QPointF(side, 0), 0.08, 0.08)
    painter.setBrush(QColor("#4A4038"))
    painter.drawEllipse(QPointF(-0.42, 0.62), 0.05, 0.05)
    painter.setPen(QPen(QColor("#4A463F"), 0.06))
    for side in (-1, 1):
        painter.drawLine(QPointF(side * 0.25, -0.3), QPointF(side * 0.8, -0.26))
    painter.setPen(QPen(QColor("#8C7B70"), 0.04))
    painter.drawLine(QPointF(-0.16, 0.62), QPointF(0.16, 0.62))
    painter.setPen(QPen(QColor("#8A6A62"), 0.07))
    painter.drawLine(QPointF(-0.35, 1.08), QPointF(0.35, 1.08))
