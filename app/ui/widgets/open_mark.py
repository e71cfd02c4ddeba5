"""The small ring before a sentence that says what is still open."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.fonts import line_height

_SIDE_PX: Final = 6
_PEN_PX: Final = 2


def draw_open(painter: QPainter, left: float, middle: float) -> None:
    """Draw the ring from `left` on, with its centre on the line `middle`."""
    side = theme.px(_SIDE_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("partial"), theme.px(_PEN_PX)))
    painter.drawEllipse(QRectF(left, middle - side / 2, side, side))


class OpenMark(QWidget):
    """The ring as a widget, as high as the first line of the sentence beside it."""

    def __init__(self, style: str = "caption", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style: Final = style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the ring."""
        return QSize(theme.px(_SIDE_PX + 2 * _PEN_PX), line_height(self._style))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        draw_open(QPainter(self), theme.px(_PEN_PX), line_height(self._style) / 2)
