"""One levelled face with two aids on it: the mesh, and the places where the score comes from.

The aids are drawn over the picture and never into it; without them it is what the engine was given.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.exhibit import Raster
from app.ui import theme
from app.ui.widgets.photo import image_of
from app.ui.widgets.photo_marks import Side, burned, draw_label

_SIDE_PX: Final = 232
_DOT: Final = "#7FE0FF"
_HALO: Final = "#15181C"
_LOSS: Final = "#B07CFF"
_STRONGEST: Final = 0.62
"""Share of the colour where most is lost: the face stays in sight."""


class ChipView(QWidget):
    """Shows a chip; the aids are off until somebody asks."""

    def __init__(self, side: Side, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side: Final = side
        self._label: Final = label
        self._chip: Raster | None = None
        self._mesh: tuple[tuple[int, int], ...] = ()
        self._losses: tuple[int, ...] = ()
        self._words = ""
        self.shows_mesh = False
        self.shows_map = False
        self.setAccessibleName(label)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # evidence never mirrors
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme.px(_SIDE_PX), theme.px(_SIDE_PX))

    def minimumSizeHint(self) -> QSize:
        """Never less: evidence is not squeezed."""
        return self.sizeHint()

    def show_words(self, words: str) -> None:
        """Show no chip, and say why."""
        self._chip, self._words = None, words
        self.setAccessibleDescription(words)
        self.update()

    def show_chip(
        self, chip: Raster, mesh: Sequence[tuple[int, int]], losses: Sequence[int] = ()
    ) -> None:
        """Show a chip; `losses` is a square map of it, row by row."""
        self._chip, self._mesh, self._losses = chip, tuple(mesh), tuple(losses)
        self.setAccessibleDescription("")
        self.update()

    def show_aids(self, *, mesh: bool, places: bool) -> None:
        """Lay the aids over the chip, or take them away."""
        self.shows_mesh, self.shows_map = mesh, places
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw chip, places, mesh, label."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # evidence never mirrors
        area = QRectF(self.rect())
        painter.fillRect(area, theme.colour("stage"))
        if self._chip is None:
            painter.setPen(theme.colour("text2"))
            edge = theme.px(16)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(edge, edge, -edge, -edge), flags, self._words)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, image_of(self._chip))
            if self.shows_map and self._losses:
                self._draw_places(painter)
            if self.shows_mesh:
                self._draw_mesh(painter, self.width() / self._chip.width)
        draw_label(painter, QPointF(0, 0), self._side, self._label)

    def _draw_places(self, painter: QPainter) -> None:
        columns = round(len(self._losses) ** 0.5)
        most = max(*self._losses, 1)
        cell = self.width() / columns
        for number, loss in enumerate(self._losses):
            row, column = divmod(number, columns)
            place = QRectF(column * cell, row * cell, cell, cell)
            if loss > 0:
                tone = QColor(_LOSS)
                tone.setAlphaF(_STRONGEST * loss / most)
                painter.fillRect(place, tone)

    def _draw_mesh(self, painter: QPainter, scale: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for tone, radius in ((QColor(_HALO), 1.5), (QColor(_DOT), 0.9)):
            painter.setBrush(tone)
            for x, y in self._mesh:
                painter.drawEllipse(
                    QPointF(x * scale, y * scale), theme.px(1) * radius, theme.px(1) * radius
                )
        painter.setPen(QPen(burned("pin_ring")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
