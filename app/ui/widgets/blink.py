"""Blinking: the second photo for as long as a key is held, never faster than 3 Hz.

Source of the limit: WCAG 2.2, 2.3.1 (three flashes a second).
"""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from app.ui import theme


class Blink(QObject):
    """Says `flipped` when the other photo is to be seen; hammering the key changes nothing."""

    flipped = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._half_ms: Final = theme.current().motion["blink_half_period"]
        self._held = False
        self._second = False
        self._since: Final = QElapsedTimer()
        self._timer: Final = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may be 5 % early
        self._timer.timeout.connect(self._go_on)

    @property
    def held(self) -> bool:
        """Whether it is blinking."""
        return self._held

    def hold(self) -> None:
        """Begin: the second photo is shown at once, unless the last change was just now."""
        self._held = True
        if not self._timer.isActive():
            self._timer.start(self._rest_ms())

    def release(self) -> None:
        """End: back to the first photo as soon as the limit allows."""
        self._held = False
        if self._second and not self._timer.isActive():
            self._timer.start(self._rest_ms())

    def _rest_ms(self) -> int:
        if not self._since.isValid():
            return 0
        return max(0, self._half_ms - self._since.elapsed())

    def _go_on(self) -> None:
        wanted = self._held and not self._second
        if wanted is not self._second:
            self._second = wanted
            self._since.restart()
            self.flipped.emit(wanted)
        if self._held or self._second:
            self._timer.start(self._half_ms)
