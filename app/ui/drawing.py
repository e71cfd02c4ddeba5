"""Shares long work of the window out over turns of the event loop, so that none of them stalls it.

Laws: one line for the whole application, first come, first served; a drawing yields wherever a turn
may end, and is seen when it is whole: until then its view keeps the picture that it had; one that
is begun anew drops what was left of the one before, and goes with its view; a key or a press of the
mouse finds everything drawn: what is left is drawn before it is heard.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Self

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_TURN_MS: Final = 8
"""From then on the next piece waits for the next turn."""
_HEARD: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Piece:
    owner: QObject
    steps: Iterator[None]
    view: QWidget | None = None
    """What is drawn, where it is a drawing."""


class Drawing(QObject):
    """Of one application."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._heard: QWindow | None = None
        self._line: Final[deque[_Piece]] = deque()
        self._breathes = False
        self._timer: Final = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)

    @classmethod
    def of_all(cls) -> Self:
        """The one of this application."""
        app = QCoreApplication.instance()
        if app is None:
            raise RuntimeError("turns are those of an application")
        return app.findChild(cls) or cls(app)

    @property
    def resting(self) -> bool:
        """Whether nothing waits."""
        return not self._line

    def draw(self, view: QWidget, steps: Iterator[None]) -> None:
        """Draw up to the first yield now, and go on from there in later turns."""
        self.drop(view)
        piece = _Piece(owner=view, steps=steps, view=view)
        view.setUpdatesEnabled(False)
        self._line.append(piece)
        self._step(piece)
        if piece in self._line:
            self._listen(view)
            self._timer.start()

    def drop(self, view: QWidget) -> None:
        """What is left of drawing `view` is not drawn any more."""
        for piece in [each for each in self._line if each.view is view]:
            self._end(piece)

    def queue(self, owner: QObject, call: Callable[[], None]) -> None:
        """Do `call` in its turn, unless `owner` is gone by then."""

        def once() -> Iterator[None]:
            call()
            yield from ()

        self._line.append(_Piece(owner=owner, steps=once()))
        self._timer.start()

    def finish(self) -> None:
        """Draw all that is left of drawings, now."""
        for piece in [each for each in self._line if each.view is not None]:
            while piece in self._line:
                self._step(piece)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Whoever presses something finds it drawn."""
        if event.type() in _HEARD:
            self.finish()
        return super().eventFilter(watched, event)

    def _listen(self, view: QWidget) -> None:
        """To what comes from outside; all events of the application are a hundred times as many."""
        self._heard = view.window().windowHandle()
        if self._heard is not None:
            self._heard.installEventFilter(self)

    def _turn(self) -> None:
        if self._breathes:  # what was drawn before is laid out in this one
            self._breathes = False
            return
        turn = QElapsedTimer()
        turn.start()
        while self._line and not turn.hasExpired(_TURN_MS):
            self._step(self._line[0])
        self._breathes = turn.hasExpired(_TURN_MS)
        if not self._line:
            self._timer.stop()

    def _step(self, piece: _Piece) -> None:
        whole = True
        try:
            if isValid(piece.owner):
                whole = next(piece.steps, self) is self
        finally:
            if whole:
                self._end(piece)

    def _end(self, piece: _Piece) -> None:
        if piece not in self._line:
            return
        self._line.remove(piece)
        if piece.view is not None and isValid(piece.view):
            piece.view.setUpdatesEnabled(True)
        drawn = all(each.view is None for each in self._line)
        if drawn and self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
