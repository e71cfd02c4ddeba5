"""What the pointer does in the panes, told to the pair."""

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, Signal

from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.photo_marks import Side

if TYPE_CHECKING:
    from app.ui.widgets.photo_pair import PhotoPair


class Task(Enum):
    """What the next clicks in the panes are for."""

    LOOKING = auto()
    PIN = auto()
    """One click in each photo: a pin and its pair."""
    EYES = auto()
    """Two clicks in one photo."""


class Hand(QObject):
    """Listens to both panes: wheel, drag, pointing, clicks."""

    task_changed = Signal()
    """Clicks are for something else now; `task` and `asked` say for what."""

    def __init__(self, pair: "PhotoPair") -> None:
        super().__init__(pair)
        self._pair: Final = pair
        self._pointer: QPointF | None = None
        self._first_eye: QPointF | None = None
        self.task = Task.LOOKING
        self.asked: Side | None = None
        """The photo in which the next click is to be; None for either."""
        for side, pane in pair.panes.items():
            pane.zoom_wished.connect(lambda f, at, side=side: self._zoom(side, f, at))
            pane.pan_wished.connect(lambda by, alone, side=side: self._pan(side, by, alone))
            pane.turn_wished.connect(lambda by, alone, side=side: self._turn(side, by, alone))
            pane.pointed.connect(lambda at, side=side: self._point(side, at))
            pane.pressed.connect(lambda at, side=side: self._press(side, at))
            pane.pin_held.connect(lambda number, side=side: self._hold_pin(side, number))
            pane.pin_moved.connect(lambda number, at, side=side: self._move_pin(side, number, at))
            pane.pin_let_go.connect(pair.pins.let_go)
            pane.share_wished.connect(pair.set_share)
            pane.left.connect(self._leave)

    def pin(self) -> None:
        """Set a pin where the pointer is, or in the middle of the pane in use."""
        side = self._pair.in_use
        pane = self._pair.panes[side]
        point = pane.photo_point(self._pointer or QPointF(pane.rect().center()))
        if point is not None:
            self._pair.pins.put(side, point)

    def ask_pin(self) -> None:
        """The next click in each pane sets a pin and its pair."""
        self._begin(Task.PIN, None)

    def ask_eyes(self, side: Side) -> None:
        """The next two clicks in the pane of `side` are its eyes, in either order."""
        self._begin(Task.EYES, side)

    def look(self) -> None:
        """Clicks are for nothing any more."""
        self._begin(Task.LOOKING, None)

    def _begin(self, task: Task, asked: Side | None) -> None:
        self.task, self.asked, self._first_eye = task, asked, None
        self.task_changed.emit()

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

    def _turn(self, side: Side, by_deg: float, alone: bool) -> None:  # noqa: FBT001 a slot
        self._pair.in_use = side
        if alone:
            self._pair.turn_alone(by_deg)
        else:
            self._pair.turn(by_deg)

    def _point(self, side: Side, at: QPointF) -> None:
        self._pair.in_use, self._pointer = side, at
        self._pair.magnify(self._pair.panes[side].face_point(at))

    def _hold_pin(self, side: Side, number: int) -> None:
        self._pair.in_use = side
        self._pair.pins.choose(number)

    def _move_pin(self, side: Side, number: int, at: QPointF) -> None:
        point = self._pair.panes[side].photo_point(at)
        if point is not None:
            self._pair.pins.move(number, side, point)

    def _press(self, side: Side, at: QPointF) -> None:
        self._pair.in_use = side
        point = self._pair.panes[side].photo_point(at)
        if point is None or self.asked not in {None, side}:
            return
        if self.task is Task.PIN:
            self._pair.pins.put(side, point)
            paired = all(pin.paired for pin in self._pair.pins.now)
            self._begin(*((Task.LOOKING, None) if paired else (Task.PIN, side.other)))
        elif self.task is Task.EYES:
            self._take_eye(side, at)

    def _take_eye(self, side: Side, at: QPointF) -> None:
        """Left and right are as they are seen now, so that a photo may be turned upright first."""
        if self._first_eye is None:
            self._first_eye = at
            return
        pane, layer = self._pair.panes[side], self._pair.state.layer(side)
        seen = sorted((self._first_eye, at), key=lambda spot: spot.x())
        points = [point for spot in seen if (point := pane.photo_point(spot)) is not None]
        if layer is not None and layer.pose.mirrored:
            points.reverse()
        if len(points) == len(seen) and abs(points[1] - points[0]) >= 1:
            self.look()
            self._pair.set_eyes(side, Eyes(left=points[0], right=points[1]))

    def _leave(self) -> None:
        self._pointer = None
