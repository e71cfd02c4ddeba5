"""One pane: shows a `Scene` and says what the hand does.

A plain raster widget, not a QGraphicsView: `tests/benchmarks/viewer.py` measures both panes at 12
megapixels, and a picture of the widget is what was seen, labels included.
"""

import cmath
import math
from dataclasses import replace
from enum import Enum, auto
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.phrases import told_of
from app.ui.widgets.face_frame import Pose, Similarity, View, upright
from app.ui.widgets.photo import Sharpness
from app.ui.widgets.photo_marks import Side, measure_caption, on_pin
from app.ui.widgets.photo_paint import Canvas, paint_scene
from app.ui.widgets.photo_scene import Blend, Layer, Scene

_WHEEL_STEP: Final = 120.0
_ZOOM_OF_STEP: Final = 1.2
_HANDLE_REACH_PX: Final = 16
_REST_MS: Final = 120
"""After this time without a movement the photo is drawn smoothly."""


class _Grip(Enum):
    """What the hand holds."""

    PHOTO = auto()
    HANDLE = auto()
    PIN = auto()


class PhotoPane(QWidget):
    """Draws a `Scene`; every movement of the hand is a wish."""

    spoken_role: ClassVar = QAccessible.Role.Graphic

    zoom_wished = Signal(float, QPointF)
    """Factor, and the point of the widget that shall stay."""
    pan_wished = Signal(QPointF, bool)
    """Px, and whether this pane alone shall move (Shift)."""
    turn_wished = Signal(float, bool)
    """Degrees, and whether this pane alone shall turn (Shift)."""
    pointed = Signal(QPointF)
    pressed = Signal(QPointF)
    """A click without a drag."""
    left = Signal()
    share_wished = Signal(float)
    pin_held = Signal(int)
    """Its number."""
    pin_moved = Signal(int, QPointF)
    pin_let_go = Signal()

    def __init__(self, side: Side, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: Final = side
        self.scene = Scene(view=View(zoom=100.0))
        self.beside: PhotoPane | None = None
        """Whose caption is as high as this one's."""
        self._held: QPointF | None = None
        self._grip = _Grip.PHOTO
        self._pin = 0
        self._dragged = False
        self._rest: Final = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.update)
        self.setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # evidence never mirrors
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "on")
        self.setMouseTracking(True)
        self.setMinimumSize(theme.px(160), theme.px(200))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def spoken_value(self) -> str:
        """What is in the pane, as its caption says."""
        return self.accessibleDescription()

    def show_scene(self, scene: Scene) -> None:
        """Show `scene` in place of whatever was shown before."""
        moves = bool(scene.layers) and _moving(scene) != _moving(self.scene)
        self.scene = replace(scene, layers=tuple(self._told(each, scene) for each in scene.layers))
        if moves:
            self._rest.start()
        self._tell()
        self.update()

    @property
    def resting(self) -> bool:
        """Whether the photo stands still, and so is drawn smoothly."""
        return not self._rest.isActive()

    def canvas(self) -> Canvas:
        """Where the scene is painted now."""
        return Canvas(
            size=QSizeF(self.size()),
            ratio=self.devicePixelRatioF(),
            sharpness=Sharpness.FINE if self.resting else Sharpness.QUICK,
        )

    def onto(self, layer: Layer) -> Similarity:
        """From px of the layer's photo to px of this widget."""
        return self.canvas().onto(layer, self.scene.view)

    def face_point(self, at: QPointF) -> complex:
        """The point of the shared face frame under a point of this widget.

        Offset, turn and mirror belong to the photo, not to the frame that linked panes share.
        """
        shown = self.scene.view.onto(self.width(), self.height(), Pose())
        return shown.back(complex(at.x(), at.y()))

    def photo_point(self, at: QPointF) -> complex | None:
        """The px of this pane's own photo under a point of the widget; None beside the photo."""
        if not self.scene.layers:
            return None
        own = self.scene.layers[0]
        point = self.onto(own).back(complex(at.x(), at.y()))
        inside = 0 <= point.real < own.photo.width and 0 <= point.imag < own.photo.height
        return point if inside else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw photos, then what is burned in."""
        painter = QPainter(self)
        foot = 0.0 if self.beside is None else self.beside.foot()
        paint_scene(painter, self.scene, self.side, replace(self.canvas(), foot=foot))

    def foot(self) -> float:
        """The height that the caption of this pane needs."""
        scene = self.scene
        caption = scene.front.caption if scene.layers else scene.waiting
        return 0.0 if caption is None else measure_caption(self.canvas().area, caption)[0]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor."""
        steps = event.angleDelta().y() / _WHEEL_STEP
        self.zoom_wished.emit(_ZOOM_OF_STEP**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grip a pin, the handle of wipe and overlay, or the photos."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        self._held, self._dragged = at, False
        self._pin = self._pin_under(at)
        if self._pin:
            self._grip = _Grip.PIN
            self.pin_held.emit(self._pin)
        else:
            self._grip = _Grip.HANDLE if self._on_handle(at) else _Grip.PHOTO

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was gripped; without a grip, only point."""
        at = event.position()
        if self._held is None:
            self.pointed.emit(at)
            return
        if not self._dragged and (at - self._held).manhattanLength() < theme.px(3):
            return
        before, self._dragged, self._held = self._held, True, at
        if self._grip is _Grip.PIN:
            self.pin_moved.emit(self._pin, at)
        elif self._grip is _Grip.HANDLE:
            self.share_wished.emit(self._share_at(at))
        else:
            self._drag_photo(before, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press that went nowhere is a click."""
        if self._held is not None and self._grip is _Grip.PIN:
            self.pin_let_go.emit()
        elif self._held is not None and not self._dragged:
            self.pressed.emit(event.position())
        self._held = None

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        self.left.emit()
        super().leaveEvent(event)

    def _drag_photo(self, before: QPointF, event: QMouseEvent) -> None:
        """Shift, or with Ctrl turn about the middle; with Shift this photo alone."""
        at = event.position()
        alone = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan_wished.emit(at - before, alone)
            return
        middle = QPointF(self.width() / 2, self.height() / 2)
        was, now = (complex(p.x(), p.y()) for p in (before - middle, at - middle))
        if was and now:
            self.turn_wished.emit(math.degrees(cmath.phase(now / was)), alone)

    def _pin_under(self, at: QPointF) -> int:
        """The number of the pin whose ring or tag is under the pointer; 0 for none."""
        if not self.scene.layers:
            return 0
        own = self.scene.layers[0]
        onto, area = self.onto(own), self.canvas().area
        for pin in reversed(self.scene.pins):
            point = pin.at(own.side)
            if point is None:
                continue
            spot = onto.of(point)
            if on_pin(at, QPointF(spot.real, spot.imag), area):
                return pin.number
        return 0

    def _on_handle(self, at: QPointF) -> bool:
        reach = theme.px(_HANDLE_REACH_PX)
        if self.scene.mixed is None:
            return False
        if self.scene.blend is Blend.WIPE:
            return abs(at.x() - self.width() * self.scene.share) < reach
        return self.canvas().track.adjusted(-reach, -reach, reach, reach).contains(at)

    def _share_at(self, at: QPointF) -> float:
        if self.scene.blend is Blend.WIPE:
            return at.x() / self.width()
        track = self.canvas().track
        return (at.x() - track.left()) / track.width()

    def _told(self, layer: Layer, scene: Scene) -> Layer:
        """The layer with a caption that says how it is shown; not what was said before."""
        turned = round(upright(scene.view.turned_deg + layer.pose.turned_deg))
        notes = (
            "" if layer.photo.eyes_found else self.tr("eyes not found"),
            "" if layer.curve.plain else self.tr("adjusted"),
            self.tr("mirrored") if layer.pose.mirrored else "",
            self.tr("turned {}°").format(f"{turned:+d}") if turned else "",
        )
        words = " \N{MIDDLE DOT} ".join(note for note in notes if note)
        return replace(layer, caption=replace(layer.caption, notes=words))

    def _tell(self) -> None:
        """Say to screen readers what is shown and how."""
        scene = self.scene
        words = scene.notice
        if scene.layers:
            caption = scene.front.caption
            words = told_of(caption.label, caption.said)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)


def _moving(scene: Scene) -> tuple[object, ...]:
    """What changes by the frame while a hand moves something; pins and words do not count."""
    layers = tuple((layer.pose, layer.curve) for layer in scene.layers)
    return scene.view, scene.share, scene.loupe, layers
