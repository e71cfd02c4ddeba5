"""Says what time it is, here and in UTC, in the key bar."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.ui.both_clocks import here
from app.ui.phrases import day

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_TICK_MS: Final = 10_000


class TimeLine(QObject):
    """Of one window; `show` says it at once."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window: Final = window
        self._timer: Final = QTimer(self)
        self._timer.timeout.connect(self.show)
        self._timer.start(_TICK_MS)

    def show(self) -> None:
        """Show what the time is now."""
        now = self._window.session.bench.tools.clock.now()
        self._window.frame.keys.show_time(f"{day(now)}   {self.both(now)}")

    def both(self, at: datetime) -> str:
        """A time of day in UTC and here."""
        words = self.tr("{} UTC \N{MIDDLE DOT} {} local")
        return words.format(f"{at:%H:%M}", here(at, day))
