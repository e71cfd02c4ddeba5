"""Dims the window below a dialog, so that one thing is looked at; equal in every theme."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.ui.widgets.photo_marks import burned

_SHARE: Final = 0.42
"""Of the dark laid over what is below: the words stay readable, and the dialog leads."""


class Veil(QWidget):
    """Lies over `below` as long as `above` is open."""

    def __init__(self, below: QWidget, above: QDialog) -> None:
        super().__init__(below)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._below: Final = below
        self.setGeometry(below.rect())
        below.installEventFilter(self)
        above.finished.connect(self._go)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Stay as large as what lies below."""
        if event.type() is QEvent.Type.Resize and watched is self._below:
            self.setGeometry(self._below.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay the dark over it."""
        dark = burned("pin_tag")
        dark.setAlphaF(_SHARE)
        QPainter(self).fillRect(self.rect(), dark)

    def _go(self) -> None:
        self.hide()
        self.deleteLater()
