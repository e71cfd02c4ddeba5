"""What the pointer does in the panes, told to the pair."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF

from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.photo_marks import Side

if TYPE_CHECKING:
    from app.ui.widgets.photo_pair import PhotoPair


class Hand(QObject):
    """Listens to both panes: wheel, drag, pointing, clicks."""

    def __init__(self, pair: "PhotoPair") -> None:
        super().__init__(pair)
        self._pair: Final = pair
        self._pointer: QPointF | None = None
        self._eyes_of: Side | None = None
        self._first_eye: complex | None = None
        for side, pane in pair.panes.items():
            pane.zoom_wished.connect(lambda f, at, side=side: self._zoom(side, f, at))
            pane.pan_wished.connect(lambda by, alone, side=side: self._pan(side, by, alone))
            pane.pointed.connect(lambda at, side=side: self._point(side, at))
            pane.pressed.connect(lambda at, side=side: self._press(side, at))
            pane.divider_wished.connect(pair.set_share)
            pane.left.connect(self._leave)

    def pin(self) -> None:
        """Set a pin where the pointer is, or in the middle of the pane in use."""
        side = self._pair.in_use
        pane = self._pair.panes[side]
        point = pane.photo_point(self._pointer or QPointF(pane.rect().center()))
        if point is not None:
            self._pair.put_pin(side, point)

    def correct_eyes(self, side: Side) -> None:
        """The next two clicks in the pane of `side` are its eyes, left to right."""
        self._eyes_of, self._first_eye = side, None

    def _zoom(self, side: Side, factor: float, at: QPointF) -> None:
        self._pair.in_use = side
        point = self._pair.panes[side].face_point(at)
        self._pair.look(lambda view: view.zoomed(factor, at=point))

    def _pan(self, side: Side, by: QPointF, alone: bool) -> None:  # noqa: FBT001 a slot
        self._pair.in_use = side
        if alone:
            self._pair.stand_apart(complex(by.x(), by.y()))
        else:
            self._pair.pan(by.x(), by.y())

    def _point(self, side: Side, at: QPointF) -> None:
        self._pair.in_use, self._pointer = side, at
        self._pair.magnify(self._pair.panes[side].face_point(at))

    def _press(self, side: Side, at: QPointF) -> None:
        self._pair.in_use = side
        point = self._pair.panes[side].photo_point(at)
        if self._eyes_of is not side or point is None:
            return
        if self._first_eye is None:
            self._first_eye = point
            return
        left, right = sorted((self._first_eye, point), key=lambda eye: eye.real)
        self._eyes_of = None
        if abs(right - left) >= 1:
            self._pair.eyes_corrected.emit(side, Eyes(left=left, right=right))

    def _leave(self) -> None:
        self._pointer = None
