"""Notices when nobody is at the window: no key, no press, no move for a while.

Laws: time is the clock's, so that a computer that slept counts its sleep; a clock that is set back
begins the wait anew and never shortens it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS: Final = 5_000
"""How often the clock is asked: a lock comes at most this much late."""
_SIGNS: Final = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class Idle(QObject):
    """Emits `reached` once the examiner has given no sign for `after`; none means never."""

    reached = Signal()

    def __init__(self, after: Callable[[], timedelta | None], parent: QObject) -> None:
        super().__init__(parent)
        self._after: Final = after
        self._now: Callable[[], datetime] | None = None
        self._last: datetime | None = None
        self._timer: Final = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def begin(self, now: Callable[[], datetime]) -> None:
        """Watch from now on, by this clock."""
        self._now, self._last = now, now()
        self._watch(QGuiApplication.focusWindow())
        self._timer.start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._now = self._last = None

    def look(self) -> None:
        """Ask the clock whether it has been long enough."""
        after = self._after()
        if self._now is None or self._last is None or after is None:
            return
        now = self._now()
        if now < self._last:
            self._last = now
        elif now - self._last >= after:
            self.end()
            self.reached.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Whatever comes from a hand is a sign."""
        if event.type() in _SIGNS and self._now is not None:
            self.look()  # a sign that comes too late does not undo the wait
            if self._now is not None:
                self._last = self._now()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Look at what windows are given: a filter on the application would see every repaint."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
