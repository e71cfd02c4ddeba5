"""The two panes, and a hand in them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest

from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.photo import Photo
from app.ui.widgets.photo_marks import Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_pane import PhotoPane

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def drag(
    pane: PhotoPane,
    start: QPointF,
    end: QPointF,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press, move in two steps, let go."""
    QTest.mousePress(pane, LEFT, held, start.toPoint())
    for at in ((start + end) / 2, end):
        event = _moved(pane, at, held)
        pane.mouseMoveEvent(event)
    QTest.mouseRelease(pane, LEFT, held, end.toPoint())


def _moved(pane: PhotoPane, at: QPointF, held: Qt.KeyboardModifier) -> QMouseEvent:
    return QMouseEvent(
        QMouseEvent.Type.MouseMove, at, pane.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, held
    )


def spot(pair: PhotoPair, side: Side, point: complex) -> QPointF:
    """Where a px of a photo is seen in its pane."""
    layer = pair.state.layer(side)
    assert layer is not None
    at = pair.panes[side].onto(layer).of(point)
    return QPointF(at.real, at.imag)


def grabbed(pair: PhotoPair, side: Side) -> QImage:
    return pair.panes[side].grab().toImage()


def blank(eyes: Eyes) -> Photo:
    """A photo of which the eyes alone count."""
    return Photo(levels=(QImage(8, 8, QImage.Format.Format_RGB32),), eyes=eyes, eyes_found=True)
