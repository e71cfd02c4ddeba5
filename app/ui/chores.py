"""Building and taking down in many turns of the event loop, so that keys are heard between.

A piece of work is a generator: each `yield` ends a turn. It goes on while its owner is there.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from shiboken6 import isValid

_GIVE_WAY_MS: Final = 1
"""After each turn: a timer of 0 ms would be due again in the same turn."""


class Chores(QObject):
    """Does one piece of work after the other, up to the next `yield` in each turn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Final[list[Iterator[None]]] = []
        self._idle: Final = QTimer(self)
        self._idle.timeout.connect(self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether something is left to do."""
        return bool(self._work)

    def begin(self, work: Iterator[None]) -> None:
        """Do this too, from the next turn on."""
        self._work.append(work)
        self._idle.start(_GIVE_WAY_MS)

    def stop(self) -> None:
        """Leave what is not done."""
        self._work.clear()
        self._idle.stop()

    def _go_on(self) -> None:
        try:
            next(self._work[0])
        except StopIteration:
            del self._work[:1]
        if not self._work and isValid(self):  # its owner may have gone in this turn
            self._idle.stop()


def take_down(thing: QObject) -> None:
    """Delete `thing` now, with all that belongs to it."""
    if isValid(thing):
        thing.deleteLater()
        QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
