"""Shows the latest of many reports, not each: workers may tell faster than a window can draw."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 60
"""A figure that changes faster than about 15 times a second cannot be read."""


class LatestProgress(QObject):
    """Passes progress on at once when it begins or ends, else at most every `_EVERY_MS`."""

    def __init__(self, show: Callable[[int, int, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show: Final = show
        self._told: tuple[int, int, str] = (0, 0, "")
        self._timer: Final = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._pass_on)

    def tell(self, done: int, total: int, item: str) -> None:
        """See `app.domain.ports.Progress`."""
        edge = not total or not self._told[1]
        self._told = (done, total, item)
        if edge:
            self._timer.stop()
            self._pass_on()
        elif not self._timer.isActive():
            self._timer.start()

    def again(self) -> None:
        """Show anew what was told last: somebody came to look."""
        if self._told[1]:
            self._pass_on()

    def _pass_on(self) -> None:
        self._show(*self._told)
