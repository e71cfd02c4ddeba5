"""Looks for garbage on the GUI thread alone.

Python looks for it wherever something is made, in workers too; a worker that found a widget there
would destroy it on its own thread, which Qt does not survive.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_MS: Final = 100
"""How often it is asked whether enough was made; a look takes what Python's own would."""


class Garbage(QObject):
    """From its making on nothing else looks, not even once it is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer: Final = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due by Python's own measure."""
        due = [
            made > enough for made, enough in zip(gc.get_count(), gc.get_threshold(), strict=True)
        ]
        for generation in (2, 1, 0):
            if due[generation]:
                gc.collect(generation)
                return
