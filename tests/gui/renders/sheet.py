"""One look at everything: the renders of a look beside each other, with their names."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

WIDE, GAP, WORDS, COLUMNS = 480, 16, 24, 4
GROUND, INK = QColor(96, 96, 96), QColor(255, 255, 255)


def sheet(renders: Mapping[str, QImage]) -> QImage:
    """Thumbnails in rows of four, each row as high as its highest."""
    small = {
        name: picture.scaledToWidth(WIDE, Qt.TransformationMode.SmoothTransformation)
        for name, picture in renders.items()
    }
    names = list(small)
    rows = [names[at : at + COLUMNS] for at in range(0, len(names), COLUMNS)]
    heights = [max(small[name].height() for name in row) + WORDS + GAP for row in rows]
    whole = QImage(COLUMNS * (WIDE + GAP) + GAP, sum(heights) + GAP, QImage.Format.Format_RGB888)
    whole.fill(GROUND)
    painter = QPainter(whole)
    painter.setPen(INK)
    top = GAP
    for row, high in zip(rows, heights, strict=True):
        for column, name in enumerate(row):
            left = GAP + column * (WIDE + GAP)
            painter.drawText(QRect(left, top, WIDE, WORDS), Qt.AlignmentFlag.AlignLeft, name)
            painter.drawImage(left, top + WORDS, small[name])
        top += high
    painter.end()
    return whole
