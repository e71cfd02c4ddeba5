"""A photo with the faces that were found on it; one box and its eyes can be set by hand.

By mouse: drag a handle, or the inside of the box. By keyboard: N the next handle, arrows move it by
a pixel, with Shift by ten. Nothing is kept before the examiner says so.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.domain.finding import Region
from app.ui import theme
from app.ui.widgets.face_shape import FaceShape, Handle
from app.ui.widgets.page_viewer import Box, PageViewer, draw_box
from app.ui.widgets.photo_marks import (
    CAPTION_PX,
    LABEL_PX,
    Caption,
    Side,
    burned,
    draw_caption,
    draw_label,
)

_HALO: Final = "#15181C"
_REACH_PX: Final = 14
_EYE_PX: Final = 6
_ARROWS: Final = {
    Qt.Key.Key_Left: complex(-1, 0),
    Qt.Key.Key_Right: complex(1, 0),
    Qt.Key.Key_Up: complex(0, -1),
    Qt.Key.Key_Down: complex(0, 1),
}
_FAST: Final = 10


class FaceEditor(PageViewer):
    """Shows boxes and eye points; while it edits, one face is held by its handles."""

    edited = Signal()
    """The shape under the hand changed."""
    kept = Signal()
    """Enter: the shape shall be kept."""
    left = Signal()
    """Escape: the shape shall be forgotten."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._points: tuple[complex, ...] = ()
        self._shape: FaceShape | None = None
        self._handle = Handle.RIGHT_EYE
        self._held: QPointF | None = None
        self._caption: tuple[Side, Caption] | None = None

    @property
    def shape_now(self) -> FaceShape | None:
        """The face under the hand; None while nothing is edited."""
        return self._shape

    @property
    def handle(self) -> Handle:
        """What the arrows move."""
        return self._handle

    def show_faces(self, boxes: Sequence[Box], points: Sequence[complex]) -> None:
        """Show the faces that were found, and the points of the one that is compared."""
        self._points = tuple(points)
        self.show_boxes(boxes)

    def show_caption(self, side: Side, caption: Caption) -> None:
        """Burn in what the photo is, and who looked at it when."""
        self._caption = side, caption
        self._kept = (theme.px(LABEL_PX), theme.px(CAPTION_PX))
        self.update()

    def edit(self, shape: FaceShape | None) -> None:
        """Take a face in hand, or let go of it."""
        self._shape, self._handle = shape, Handle.RIGHT_EYE
        self._tell()
        if shape is not None:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While editing: N, arrows, Enter, Escape; else as any page."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self._shape is None or not plain or not self._edit_key(key, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the nearest handle, else of the page."""
        handle = self._under(event.position())
        if handle is None:
            super().mousePressEvent(event)
            return
        self._handle, self._held = handle, event.position()
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        if self._held is None:
            super().mouseMoveEvent(event)
            return
        moved = event.position() - self._held
        self._held = event.position()
        self._move(complex(moved.x(), moved.y()) / self.onto().turn)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw page and boxes, then points or handles."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shape is not None:
            self._draw_shape(painter, self._shape)
        else:
            for point in self._points:
                self._draw_cross(painter, point, chosen=False)
        if self._caption is not None:
            side, caption = self._caption
            draw_label(painter, QPointF(0, 0), side, caption.label)
            draw_caption(painter, QRectF(self.rect()), caption)

    def _draw_shape(self, painter: QPainter, shape: FaceShape) -> None:
        box = shape.meant().box
        region = Region(page=0, x=box[0], y=box[1], width=box[2], height=box[3])
        draw_box(painter, self._area(Box(region=region)), None)
        for handle in (Handle.RIGHT_EYE, Handle.LEFT_EYE):
            self._draw_cross(painter, shape.place(handle), chosen=self._handle is handle)
        for handle in (Handle.TOP_LEFT, Handle.BOTTOM_RIGHT):
            self._draw_grip(painter, shape.place(handle), chosen=self._handle is handle)

    def _edit_key(self, key: Qt.Key, event: QKeyEvent) -> bool:
        fast = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in _ARROWS:
            self._move(_ARROWS[key] * (_FAST if fast else 1) / 1j**self._turned)
        elif key is Qt.Key.Key_N:
            order = tuple(Handle)
            self._handle = order[(order.index(self._handle) + 1) % len(order)]
            self._tell()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.kept.emit()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _move(self, by: complex) -> None:
        if self._shape is not None:
            self._shape = self._shape.moved(self._handle, by)
            self._tell()
            self.edited.emit()

    def _under(self, at: QPointF) -> Handle | None:
        if self._shape is None:
            return None
        near = [
            (abs(self._spot(self._shape.place(handle)) - complex(at.x(), at.y())), handle)
            for handle in Handle
            if handle is not Handle.WHOLE
        ]
        distance, handle = min(near)
        if distance <= theme.px(_REACH_PX):
            return handle
        point = self.onto().back(complex(at.x(), at.y()))
        corner, far = self._shape.corner, self._shape.far_corner
        inside = corner.real <= point.real <= far.real and corner.imag <= point.imag <= far.imag
        return Handle.WHOLE if inside else None

    def _spot(self, point: complex) -> complex:
        return self.onto().of(point)

    def _tell(self) -> None:
        """Say to screen readers what is held and where."""
        names = {
            Handle.RIGHT_EYE: self.tr("the person\N{RIGHT SINGLE QUOTATION MARK}s right eye"),
            Handle.LEFT_EYE: self.tr("the person\N{RIGHT SINGLE QUOTATION MARK}s left eye"),
            Handle.TOP_LEFT: self.tr("upper left corner"),
            Handle.BOTTOM_RIGHT: self.tr("lower right corner"),
            Handle.WHOLE: self.tr("the whole box"),
        }
        if self._shape is not None:
            at = self._shape.place(self._handle)
            words = self.tr("{}: {} px across, {} px down")
            self.setAccessibleDescription(
                words.format(names[self._handle], round(at.real), round(at.imag))
            )
        self.update()

    def _draw_cross(self, painter: QPainter, point: complex, *, chosen: bool) -> None:
        spot, reach = self._spot(point), theme.px(_EYE_PX + (4 if chosen else 0))
        place = QPointF(spot.real, spot.imag)
        tone = burned("field_box" if chosen else "pin_ring")
        for colour, width in ((QColor(_HALO), 4.0), (tone, 2.0)):
            painter.setPen(QPen(colour, theme.px(width)))
            painter.drawLine(place - QPointF(reach, 0), place + QPointF(reach, 0))
            painter.drawLine(place - QPointF(0, reach), place + QPointF(0, reach))

    def _draw_grip(self, painter: QPainter, point: complex, *, chosen: bool) -> None:
        spot, side = self._spot(point), theme.px(12 if chosen else 8)
        painter.fillRect(
            round(spot.real - side / 2 - 1),
            round(spot.imag - side / 2 - 1),
            side + 2,
            side + 2,
            QColor(_HALO),
        )
        tone = burned("field_box" if chosen else "pin_ring")
        left, top = round(spot.real - side / 2), round(spot.imag - side / 2)
        painter.fillRect(left, top, side, side, tone)
