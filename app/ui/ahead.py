"""Makes the screens ahead of time, one in each idle turn, so that going to one takes no wait."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_TURN_MS: Final = 10
"""How long one turn may take."""
_ASKED_MS: Final = 20
"""How often it is looked whether what was asked for is answered."""


class Ahead(QObject):
    """Of one window; `keys` names the screens in the order in which they are made."""

    def __init__(self, window: "MainWindow", keys: Collection[str]) -> None:
        super().__init__(window)
        self._window: Final = window
        self._keys: Final = keys
        self._rough: list[QWidget] = []
        """What of the screen made last is not polished yet."""
        self._idle: Final = QTimer(self)
        self._idle.timeout.connect(self._prepare)

    def begin(self) -> None:
        """Make what is not made yet."""
        self._idle.start(0)

    def _prepare(self) -> None:
        window = self._window
        waiting = [key for key in self._keys if key not in window.screens]
        if not (waiting or self._rough):
            self._idle.stop()
            return
        asked = not (window.session.tasks.idle or window.session.at_work)
        before = self._idle.interval()
        self._idle.setInterval(_ASKED_MS if asked else 0)
        if asked or before:  # the queue, say: it comes first, and is painted first
            return
        if self._rough:
            self._polish()
        else:
            self._rough = window.placed(waiting[0]).view.findChildren(QWidget)

    def _polish(self) -> None:
        """Have the style sheet read now, not when the screen is entered; innermost first."""
        turn = QDeadlineTimer(_TURN_MS)
        while self._rough and not turn.hasExpired():
            widget = self._rough.pop()
            if isValid(widget):
                widget.ensurePolished()
