"""A framed area whose edge and ground say its state, beside the words that do."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui import theme
from app.ui.widgets.painting import framed, pen


class Tile(QFrame):
    """A hair line by default; dashed while unknown, tinted where something stands in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge, self._fill, self._dashed = "hair", "", False

    def show_look(self, edge: str, fill: str = "", *, dashed: bool = False) -> None:
        """Draw the edge and the ground in these colour tokens."""
        self._edge, self._fill, self._dashed = edge, fill, dashed
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edge and ground."""
        framed(
            QPainter(self),
            QRectF(self.rect()),
            radius=theme.px(6),
            fill=theme.colour(self._fill) if self._fill else None,
            edge=pen(self._edge, dashed=self._dashed),
        )
