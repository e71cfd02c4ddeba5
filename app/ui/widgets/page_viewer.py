"""A page of a document with boxes on it: solid violet for the field, dashed olive for "look here".

The page lies on the neutral stage, never rounded, tinted or cropped; number tags stand beside the
text that they mark, never over it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.finding import Region
from app.ui import theme
from app.ui.fonts import font
from app.ui.phrases import in_a_row
from app.ui.widgets.face_frame import Similarity
from app.ui.widgets.photo import Photo, draw_photo
from app.ui.widgets.photo_marks import burned

MARGIN_PX: Final = 4
_ZOOM_STEP: Final = 1.2
_CLOSEST: Final = 16.0
_HALO: Final = "#FFFFFF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A region of the page; with a `number` it is an observation, without, the chosen field."""

    region: Region
    number: int | None = None
    name: str = ""
    line: str = ""
    """The key of a printed line; its box is thin, and may be pressed."""
    beside: bool = False
    """Not what is looked at now: its frame is thin."""


class PageViewer(QWidget):
    """Fits the page; wheel and plus and minus zoom, drag pans, Z goes to the chosen box."""

    spoken_role: ClassVar = QAccessible.Role.Graphic

    box_pressed = Signal(int)
    """The number of the observation under the pointer."""
    line_pressed = Signal(str)
    """The key of the printed line under the pointer."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Photo | None = None
        self._boxes: tuple[Box, ...] = ()
        self._zoom = 1.0
        self._centre = 0j
        self._turned = 0
        self._grip: QPointF | None = None
        self._words = ""
        self._kept = (0, 0)
        """Px above and below that something else is painted into."""
        self.setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # evidence never mirrors
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(theme.px(160), theme.px(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, page: Photo | None, words: str = "") -> None:
        """Show another page, whole; without one, `words` say why."""
        self._page, self._words, self._boxes, self._turned = page, words, (), 0
        self.fit()

    def show_boxes(self, boxes: Sequence[Box]) -> None:
        """Show these boxes on the page."""
        self._boxes = tuple(boxes)
        self.setAccessibleDescription(in_a_row(*dict.fromkeys(box.name for box in boxes)))
        self.update()

    def fit(self) -> None:
        """Show the whole page."""
        self._zoom = 1.0
        if self._page is not None:
            self._centre = complex(self._page.width, self._page.height) / 2
        self.update()

    def turn(self) -> None:
        """A quarter turn clockwise."""
        self._turned = (self._turned + 1) % 4
        self.fit()

    def zoom_to(self, region: Region) -> None:
        """Show a region as large as leaves its surroundings in sight."""
        if self._page is None:
            return
        self._centre = complex(region.x + region.width / 2, region.y + region.height / 2)
        share = max(region.width / self._page.width, region.height / self._page.height, 1e-3)
        self._zoom = min(_CLOSEST, max(1.0, 0.6 / share))
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Closer or farther, while the point `at` stays."""
        if self._page is None:
            return
        place = at or QPointF(self.rect().center())
        point = self.onto().back(complex(place.x(), place.y()))
        before, self._zoom = self._zoom, min(_CLOSEST, max(1.0, self._zoom * factor))
        self._centre = point + (self._centre - point) * before / self._zoom
        self.update()

    def onto(self) -> Similarity:
        """From px of the page to px of this widget."""
        page = self._page
        if page is None:
            return Similarity()
        upright = self._turned % 2 == 0
        wide, high = (page.width, page.height) if upright else (page.height, page.width)
        margin = 2 * theme.px(MARGIN_PX)
        above, below = self._kept
        room = self.height() - above - below
        scale = min((self.width() - margin) / wide, (room - margin) / high)
        turn = max(1e-6, scale) * self._zoom * 1j**self._turned
        middle = complex(self.width() / 2, above + room / 2)
        return Similarity(turn=turn, shift=middle - turn * self._centre)

    def sizeHint(self) -> QSize:
        """Room for a page of a passport."""
        return QSize(theme.px(416), theme.px(300))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw stage, page, boxes."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # evidence never mirrors
        painter.fillRect(self.rect(), theme.colour("stage"))
        if self._page is None:
            painter.setPen(theme.colour("text2"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._words)
            return
        draw_photo(painter, self._page, self.onto(), self.devicePixelRatioF())
        for box in self._boxes:
            if box.line:
                draw_line_box(painter, self._area(box))
            else:
                draw_box(painter, self._area(box), box.number, thin=box.beside)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor."""
        self.zoom(_ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grip the page, or press an observation."""
        self._grip = event.position()
        for box in self._boxes:
            if box.number is not None and self._area(box).contains(event.position()):
                self.box_pressed.emit(box.number)
            if box.line and self._area(box).contains(event.position()):
                self.line_pressed.emit(box.line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the page."""
        if self._grip is not None and self._page is not None:
            moved = event.position() - self._grip
            self._grip = event.position()
            self._centre -= complex(moved.x(), moved.y()) / self.onto().turn
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus, 0, R and Z."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_ZOOM_STEP)
        elif key is Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM_STEP)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key is Qt.Key.Key_R:
            self.turn()
        elif key is Qt.Key.Key_Z and self._boxes:
            self.zoom_to(self._boxes[0].region)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page follows."""
        super().resizeEvent(event)
        self.update()

    def _area(self, box: Box) -> QRectF:
        region, onto = box.region, self.onto()
        one = onto.of(complex(region.x, region.y))
        other = onto.of(complex(region.x + region.width, region.y + region.height))
        return QRectF(QPointF(one.real, one.imag), QPointF(other.real, other.imag)).normalized()


def draw_line_box(painter: QPainter, area: QRectF) -> None:
    """Draw a thin line below a printed line that may be pressed."""
    under = area.translated(0, theme.px(2))
    for pen in (QPen(QColor(_HALO), theme.px(3)), QPen(burned("field_box"), theme.px(1))):
        painter.setPen(pen)
        painter.drawLine(under.bottomLeft(), under.bottomRight())


def draw_box(painter: QPainter, area: QRectF, number: int | None, *, thin: bool = False) -> None:
    """Draw a box around `area` in the burned-in colours; a number stands at its corner."""
    room = area.adjusted(*(theme.px(side) for side in (-3, -3, 3, 3)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = 1.0 if thin else 2.5
    painter.setPen(QPen(QColor(_HALO), theme.px(width + 2)))
    painter.drawRect(room)
    edge = QPen(burned("field_box" if number is None else "look_here"), theme.px(width))
    if number is not None:
        edge.setWidthF(theme.px(2))
        edge.setCapStyle(Qt.PenCapStyle.FlatCap)
        edge.setDashPattern([2.5, 2.0])
    painter.setPen(edge)
    painter.drawRect(room)
    if number is None:
        return
    side = float(theme.px(18))
    tag = QRectF(room.right(), room.center().y() - side / 2, side, side)
    painter.fillRect(tag, burned("look_here"))
    painter.setFont(font("caption", weight=700))
    painter.setPen(burned("label_text"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, str(number))
