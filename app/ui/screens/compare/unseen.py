"""Says what a key did to a feature while the list of features is out of sight, in its drawer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from app.ui.phrases import told_of
from app.ui.screens.compare.view import CompareView


class Unseen(QObject):
    """Watches over the rows of one screen; `tell` shows a sentence for a moment."""

    def __init__(self, view: CompareView, tell: Callable[[str], None]) -> None:
        super().__init__(view)
        self._view: Final = view
        self._tell: Final = tell
        self._said = ""
        view.turned.connect(self._say)
        for row in view.rows.values():
            row.scale.rated.connect(self._say)
            row.in_probe.changed.connect(self._say)

    def _say(self) -> None:
        drawer = self._view.body
        if not drawer.is_drawer or drawer.handle.isChecked() or not self._view.isVisible():
            return
        row = self._view.rows[self._view.current]
        seen = row.scale.isEnabled()
        value = row.scale.spoken_value() if seen else self.tr("not visible")
        words = told_of(row.name.text(), value)
        if words != self._said:  # a press may turn to its row as well
            self._said = words
            self._tell(words)
