"""Lays its parts out by hand, where no layout of Qt would do."""

from abc import abstractmethod

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class ByHand(QWidget):
    """Lays its parts out anew in another size, and when one of them needs other room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break, or join again."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A part that needs other room has all laid out anew."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    @abstractmethod
    def _arrange(self) -> None:
        """Give each part its place."""
