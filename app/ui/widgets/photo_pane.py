"""One pane: draws photos through a view, burns the labels in, and says what the hand does.

A plain raster widget, not a QGraphicsView: 12 megapixels at any zoom take under 6 ms a pane at one
device pixel a px (`tests/gui/test_photo_pair.py` measures it), and a picture of the widget is what
was seen, labels included.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets.face_frame import Pose, Similarity, View
from app.ui.widgets.photo import Photo, draw_photo
from app.ui.widgets.photo_marks import (
    Caption,
    Pin,
    Side,
    burned,
    draw_caption,
    draw_label,
    draw_pin,
    draw_ticks,
)
from app.ui.widgets.tone_curve import ToneCurve, curved

_WHEEL_STEP: Final = 120.0
_ZOOM_OF_STEP: Final = 1.2
_LOUPE_PX: Final = 180
_LOUPE_ZOOM: Final = 3.0
_DIVIDER_REACH_PX: Final = 16


class Blend(StrEnum):
    """How the second photo of a pane is mixed in."""

    NONE = "none"
    BLINK = "blink"
    WIPE = "wipe"
    OVERLAY = "overlay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A photo as it lies in a pane."""

    side: Side
    photo: Photo
    caption: Caption
    pose: Pose = field(default_factory=Pose)
    curve: ToneCurve = field(default_factory=ToneCurve)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that one pane shows. The first layer is the pane's own photo."""

    view: View
    layers: tuple[Layer, ...] = ()
    blend: Blend = Blend.NONE
    share: float = 0.5
    """Of a wipe, the width left of the divider, which shows the second layer; of an overlay, the
    weight of the second layer."""
    flipped: bool = False
    """In a blink, whether the second layer is the one to be seen now."""
    pins: tuple[Pin, ...] = ()
    chosen_pin: int = 0
    loupe: complex | None = None
    """The face point under the loupe."""
    notice: str = ""
    """Said in the middle while there is no photo, or above the caption."""


class PhotoPane(QWidget):
    """Draws a `Scene`; every movement of the hand is a wish."""

    zoom_wished = Signal(float, QPointF)
    """Factor, and the point of the widget that shall stay."""
    pan_wished = Signal(QPointF, bool)
    """Px, and whether this pane alone shall move (Shift)."""
    pointed = Signal(QPointF)
    pressed = Signal(QPointF)
    """A click without a drag."""
    left = Signal()
    divider_wished = Signal(float)

    def __init__(self, side: Side, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: Final = side
        self.scene = Scene(view=View(zoom=100.0))
        self._grip: QPointF | None = None
        self._dragged = False
        self._divides = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "on")
        self.setMouseTracking(True)
        self.setMinimumSize(theme.px(160), theme.px(200))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_scene(self, scene: Scene) -> None:
        """Show `scene` in place of whatever was shown before."""
        self.scene = scene
        self.update()

    def onto(self, layer: Layer, view: View | None = None) -> Similarity:
        """From px of the layer's photo to px of this widget."""
        shown = view or self.scene.view
        frame = layer.photo.eyes.frame()
        return shown.onto(self.width(), self.height(), layer.pose).after(frame)

    def face_point(self, at: QPointF) -> complex:
        """The point of the shared face frame under a point of this widget.

        Offset and mirror belong to the photo, not to the frame that linked panes share.
        """
        shown = self.scene.view.onto(self.width(), self.height(), Pose())
        return shown.back(complex(at.x(), at.y()))

    def photo_point(self, at: QPointF) -> complex | None:
        """The px of this pane's own photo under a point of the widget."""
        if not self.scene.layers:
            return None
        return self.onto(self.scene.layers[0]).back(complex(at.x(), at.y()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw photos, then what is burned in."""
        painter = QPainter(self)
        pane = QRectF(self.rect())
        painter.fillRect(pane, theme.colour("stage"))
        layers = self.scene.layers
        if not layers:
            self._draw_notice(painter, pane)
            return
        self._draw_photos(painter, pane)
        self._draw_loupe(painter)
        eye_level = self.onto(layers[0]).of(layers[0].photo.eyes.left).imag
        draw_ticks(painter, pane, eye_level)
        self._draw_pins(painter, pane)
        self._draw_labels(painter, pane)
        front = layers[1] if self._second_in_front() else layers[0]
        draw_caption(painter, pane, front.caption)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor."""
        steps = event.angleDelta().y() / _WHEEL_STEP
        self.zoom_wished.emit(_ZOOM_OF_STEP**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grip the photos, or the divider of a wipe."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip, self._dragged = event.position(), False
            near = abs(event.position().x() - self.width() * self.scene.share)
            self._divides = self.scene.blend is Blend.WIPE and near < theme.px(_DIVIDER_REACH_PX)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was gripped; without a grip, only point."""
        at = event.position()
        if self._grip is None:
            self.pointed.emit(at)
            return
        moved = at - self._grip
        if not self._dragged and moved.manhattanLength() < theme.px(3):
            return
        self._dragged, self._grip = True, at
        if self._divides:
            self.divider_wished.emit(min(1.0, max(0.0, at.x() / self.width())))
        else:
            alone = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pan_wished.emit(moved, alone)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press that went nowhere is a click."""
        if self._grip is not None and not self._dragged:
            self.pressed.emit(event.position())
        self._grip = None

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        self.left.emit()
        super().leaveEvent(event)

    def _second_in_front(self) -> bool:
        scene = self.scene
        return len(scene.layers) > 1 and scene.blend is Blend.BLINK and scene.flipped

    def _draw_photos(self, painter: QPainter, pane: QRectF) -> None:
        layers, scene = self.scene.layers, self.scene
        if self._second_in_front():
            self._draw_layer(painter, layers[1], scene.view)
            return
        self._draw_layer(painter, layers[0], scene.view)
        if len(layers) == 1 or scene.blend in {Blend.NONE, Blend.BLINK}:
            return
        painter.save()
        if scene.blend is Blend.OVERLAY:
            painter.setOpacity(scene.share)
            self._draw_layer(painter, layers[1], scene.view)
        else:
            left = QRectF(pane.left(), pane.top(), pane.width() * scene.share, pane.height())
            painter.setClipRect(left)
            painter.fillRect(left, theme.colour("stage"))
            self._draw_layer(painter, layers[1], scene.view)
        painter.restore()
        if scene.blend is Blend.WIPE:
            _draw_divider(painter, pane, pane.width() * scene.share)

    def _draw_layer(self, painter: QPainter, layer: Layer, view: View) -> None:
        ratio = self.devicePixelRatioF()
        if layer.curve.plain:
            draw_photo(painter, layer.photo, self.onto(layer, view), ratio)
            return
        picture = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.colour("stage"))
        inner = QPainter(picture)
        draw_photo(inner, layer.photo, self.onto(layer, view), ratio)
        inner.end()
        painter.drawImage(QPointF(0, 0), curved(picture, layer.curve))

    def _draw_loupe(self, painter: QPainter) -> None:
        point = self.scene.loupe
        if point is None:
            return
        at = self.scene.view.onto(self.width(), self.height(), Pose()).of(point)
        side = float(theme.px(_LOUPE_PX))
        glass = QRectF(at.real - side / 2, at.imag - side / 2, side, side)
        close = self.scene.view.zoomed(_LOUPE_ZOOM, at=point)
        painter.save()
        painter.setClipRect(glass)
        painter.fillRect(glass, theme.colour("stage"))
        front = self.scene.layers[1 if self._second_in_front() else 0]
        self._draw_layer(painter, front, close)
        painter.restore()
        for width, token in ((4, "pin_tag"), (2, "pin_ring")):
            painter.setPen(QPen(burned(token), theme.px(width)))
            painter.drawRect(glass)

    def _draw_pins(self, painter: QPainter, pane: QRectF) -> None:
        layer = self.scene.layers[0]
        onto = self.onto(layer)
        for pin in self.scene.pins:
            point = pin.at(layer.side)
            if point is not None:
                at = onto.of(point)
                chosen = pin.number == self.scene.chosen_pin
                draw_pin(painter, QPointF(at.real, at.imag), pin, pane, chosen=chosen)

    def _draw_labels(self, painter: QPainter, pane: QRectF) -> None:
        shown: Sequence[Layer] = self.scene.layers
        if self.scene.blend is Blend.BLINK or len(shown) == 1:
            shown = shown[1:] if self._second_in_front() else shown[:1]
        elif self.scene.blend in {Blend.WIPE, Blend.OVERLAY}:
            shown = tuple(reversed(shown))  # the second is the one at the left of the divider
        else:
            shown = shown[:1]
        at = pane.topLeft()
        for layer in shown:
            at.setX(at.x() + draw_label(painter, at, layer.side, layer.caption.label))

    def _draw_notice(self, painter: QPainter, pane: QRectF) -> None:
        painter.setPen(QColor(theme.colour("text2")))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(pane.adjusted(24, 24, -24, -24), flags, self.scene.notice)


def _draw_divider(painter: QPainter, pane: QRectF, x: float) -> None:
    line = QRectF(x - 2, pane.top(), 4, pane.height())
    painter.fillRect(line, burned("pin_tag"))
    painter.fillRect(line.adjusted(1, 0, -1, 0), burned("pin_ring"))
    knob = QRectF(x - 9, pane.center().y() - 18, 18, 36)
    painter.fillRect(knob, burned("pin_tag"))
    painter.fillRect(knob.adjusted(2, 2, -2, -2), burned("pin_ring"))
