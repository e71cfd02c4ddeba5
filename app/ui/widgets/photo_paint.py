"""Paints a `Scene`: the photos, then what is burned in, so that a picture of it can be read later.

Drawn by a plain raster painter, not a QGraphicsView: what the widget shows and what a saved view
shows are one function.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from app.ui import theme
from app.ui.widgets.face_frame import Pose, Similarity, View
from app.ui.widgets.photo import Sharpness, draw_photo
from app.ui.widgets.photo_marks import (
    Caption,
    Side,
    burned,
    draw_caption,
    draw_label,
    draw_pin,
    draw_ticks,
)
from app.ui.widgets.photo_scene import Blend, Layer, Scene
from app.ui.widgets.tone_curve import curved

_LOUPE_PX: Final = 180
_LOUPE_ZOOM: Final = 3.0
_TRACK_PX: Final = 160
"""Length of the line on which the weight of an overlay is dragged."""
_TRACK_DOWN_PX: Final = 60
"""Below the labels; the caption at the foot may take more than one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """Where a scene is painted: px, device px a px, and how carefully."""

    size: QSizeF
    ratio: float = 1.0
    sharpness: Sharpness = Sharpness.FINE
    foot: float = 0
    """The least height of the caption: that of the pane beside."""

    @property
    def area(self) -> QRectF:
        """From the corner at 0, 0."""
        return QRectF(QPointF(0, 0), self.size)

    def onto(self, layer: Layer, view: View) -> Similarity:
        """From px of the layer's photo to px of the canvas."""
        shown = view.onto(self.size.width(), self.size.height(), layer.pose)
        return shown.after(layer.photo.eyes.frame())

    @property
    def track(self) -> QRectF:
        """Where the weight of an overlay is dragged."""
        wide = float(theme.px(_TRACK_PX))
        left = (self.size.width() - wide) / 2
        return QRectF(left, theme.px(_TRACK_DOWN_PX), wide, theme.px(4))


def paint_scene(painter: QPainter, scene: Scene, side: Side, canvas: Canvas) -> None:
    """Paint what the pane of `side` shows; `notes` of a caption are its owner's."""
    pane = canvas.area
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # evidence never mirrors
    painter.fillRect(pane, theme.colour("stage"))
    if not scene.layers:
        _draw_notice(painter, pane, scene)
        if scene.waiting is not None:
            _label(painter, pane, side, scene.waiting)
            draw_caption(painter, pane, scene.waiting, canvas.foot)
        return
    _draw_photos(painter, scene, canvas)
    _draw_loupe(painter, scene, canvas)
    own = scene.layers[0]
    if own.photo.eyes_found:
        draw_ticks(painter, pane, _middle_of_eyes(own, scene, canvas))
    _draw_pins(painter, scene, canvas)
    _draw_handles(painter, scene, canvas)
    at = pane.topLeft()
    for layer in scene.labelled:
        at.setX(at.x() + draw_label(painter, at, layer.side, layer.caption.label))
    draw_caption(painter, pane, scene.front.caption, canvas.foot)


def _middle_of_eyes(layer: Layer, scene: Scene, canvas: Canvas) -> float:
    eyes = layer.photo.eyes
    return canvas.onto(layer, scene.view).of((eyes.left + eyes.right) / 2).imag


def _label(painter: QPainter, pane: QRectF, side: Side, caption: Caption) -> None:
    draw_label(painter, pane.topLeft(), side, caption.label)


def _draw_photos(painter: QPainter, scene: Scene, canvas: Canvas) -> None:
    _draw_layer(painter, scene.front, scene.view, canvas)
    second = scene.mixed
    if second is None:
        return
    pane = canvas.area
    painter.save()
    if scene.blend is Blend.OVERLAY:
        painter.setOpacity(scene.share)
    else:
        left = QRectF(pane.left(), pane.top(), pane.width() * scene.share, pane.height())
        painter.setClipRect(left)
        painter.fillRect(left, theme.colour("stage"))
    _draw_layer(painter, second, scene.view, canvas)
    painter.restore()


def _draw_layer(painter: QPainter, layer: Layer, view: View, canvas: Canvas) -> None:
    onto = canvas.onto(layer, view)
    if layer.curve.plain:
        draw_photo(painter, layer.photo, onto, canvas.ratio, canvas.sharpness)
        return
    density = canvas.ratio if canvas.sharpness is Sharpness.FINE else canvas.ratio / 2
    size = (canvas.size * density).toSize()
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(theme.colour("stage"))
    inner = QPainter(picture)
    inner.scale(density, density)
    draw_photo(inner, layer.photo, onto, density, canvas.sharpness)
    inner.end()
    painter.save()
    painter.setClipPath(_outline(layer, onto), Qt.ClipOperation.IntersectClip)  # not the surround
    painter.drawImage(canvas.area, curved(picture, layer.curve))
    painter.restore()


def _outline(layer: Layer, onto: Similarity) -> QPainterPath:
    """The edge of a photo as it lies on the canvas."""
    wide, high = layer.photo.width, layer.photo.height
    corners = (onto.of(complex(x, y)) for x, y in ((0, 0), (wide, 0), (wide, high), (0, high)))
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(corner.real, corner.imag) for corner in corners]))
    path.closeSubpath()
    return path


def _draw_loupe(painter: QPainter, scene: Scene, canvas: Canvas) -> None:
    point = scene.loupe
    if point is None:
        return
    at = scene.view.onto(canvas.size.width(), canvas.size.height(), Pose()).of(point)
    side = float(theme.px(_LOUPE_PX))
    glass = QRectF(at.real - side / 2, at.imag - side / 2, side, side)
    close = scene.view.zoomed(_LOUPE_ZOOM, at=point)
    painter.save()
    painter.setClipRect(glass)
    painter.fillRect(glass, theme.colour("stage"))
    _draw_layer(painter, scene.front, close, canvas)
    painter.restore()
    for width, token in ((4, "pin_tag"), (2, "pin_ring")):
        painter.setPen(QPen(burned(token), theme.px(width)))
        painter.drawRect(glass)


def _draw_pins(painter: QPainter, scene: Scene, canvas: Canvas) -> None:
    own = scene.layers[0]
    onto = canvas.onto(own, scene.view)
    for pin in scene.pins:
        point = pin.at(own.side)
        if point is not None:
            at = onto.of(point)
            chosen = pin.number == scene.chosen_pin
            draw_pin(painter, QPointF(at.real, at.imag), pin, canvas.area, chosen=chosen)


def _draw_handles(painter: QPainter, scene: Scene, canvas: Canvas) -> None:
    """The divider of a wipe, or the line on which the weight of an overlay is dragged."""
    if scene.mixed is None:
        return
    if scene.blend is Blend.WIPE:
        _draw_divider(painter, canvas.area, canvas.size.width() * scene.share)
        return
    track = canvas.track
    painter.fillRect(track.adjusted(-2, -2, 2, 2), burned("pin_tag"))
    painter.fillRect(track, burned("pin_ring"))
    _draw_knob(painter, QPointF(track.left() + track.width() * scene.share, track.center().y()))


def _draw_divider(painter: QPainter, pane: QRectF, x: float) -> None:
    line = QRectF(x - 2, pane.top(), 4, pane.height())
    painter.fillRect(line, burned("pin_tag"))
    painter.fillRect(line.adjusted(1, 0, -1, 0), burned("pin_ring"))
    _draw_knob(painter, QPointF(x, pane.center().y()))


def _draw_knob(painter: QPainter, at: QPointF) -> None:
    knob = QRectF(at.x() - 9, at.y() - 18, 18, 36)
    painter.fillRect(knob, burned("pin_tag"))
    painter.fillRect(knob.adjusted(2, 2, -2, -2), burned("pin_ring"))


def _draw_notice(painter: QPainter, pane: QRectF, scene: Scene) -> None:
    painter.setPen(QColor(theme.colour("text2")))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(pane.adjusted(24, 24, -24, -24), flags, scene.notice)
