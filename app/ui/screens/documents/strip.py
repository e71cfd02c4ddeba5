"""An enlarged strip of the page: the selected field, whole, with its box."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.finding import Region
from app.ui import theme
from app.ui.fonts import font
from app.ui.widgets.face_frame import Similarity
from app.ui.widgets.page_viewer import MARGIN_PX, draw_box
from app.ui.widgets.painting import write
from app.ui.widgets.photo import Photo, draw_photo

_HEIGHT_PX: Final = 76
_LABEL_PX: Final = 92
_AIR_PX: Final = 16
_CLOSEST: Final = 6.0


class FieldStrip(QWidget):
    """Shows one region as large as its room allows, and a word for what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = ""
        self._photo: Photo | None = None
        self._around: Region | None = None
        self._box: Region | None = None
        self.setFixedHeight(theme.px(_HEIGHT_PX))
        edge = theme.px(MARGIN_PX)  # as the page above them keeps
        self.setContentsMargins(edge, 0, edge, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a zone never mirrors

    def show_region(
        self, word: str, photo: Photo | None, around: Region | None, box: Region | None
    ) -> None:
        """Show the region `around`, with `box` marked in it, and `word` for what it is."""
        self._word, self._photo, self._around, self._box = word, photo, around, box
        self.setAccessibleName(word)
        self.setVisible(photo is not None and around is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw crop, box and word."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # evidence never mirrors
        area = QRectF(self.contentsRect())
        painter.fillRect(area, theme.colour("surface"))
        crop = area.adjusted(0, 0, -theme.px(_LABEL_PX), 0)
        painter.setFont(font("caption"))
        painter.setPen(theme.colour("text2"))
        label = QRectF(crop.right(), 0, theme.px(_LABEL_PX), self.height())
        write(painter, label, self._word, Qt.AlignmentFlag.AlignCenter)
        if self._photo is None or self._around is None:
            return
        painter.setClipRect(crop)
        onto = self.onto(self._around)
        draw_photo(painter, self._photo, onto, self.devicePixelRatioF())
        if self._box is not None:
            draw_box(painter, _placed(self._box, onto), None)

    def onto(self, around: Region) -> Similarity:
        """From px of the page to px of this strip: the region whole, in the middle."""
        air = 2 * theme.px(_AIR_PX)
        area = self.contentsRect()
        wide, high = area.width() - theme.px(_LABEL_PX), area.height()
        scale = min((wide - air) / around.width, (high - air) / around.height, _CLOSEST)
        middle = complex(around.x + around.width / 2, around.y + around.height / 2)
        shift = area.left() + complex(wide, high) / 2 - scale * middle
        return Similarity(turn=complex(scale), shift=shift)


def _placed(box: Region, onto: Similarity) -> QRectF:
    corner = onto.of(complex(box.x, box.y))
    return QRectF(corner.real, corner.imag, box.width * onto.scale, box.height * onto.scale)
