"""Lies over the window while it is minimised, so that no preview of it shows a face or a name."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import icons, theme
from app.ui.icons import Icon

_MARK_PX: Final = 48


class Cover(QWidget):
    """A plain field with a padlock over all of `window`, and nothing of what lies below."""

    minimised = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window: Final = window
        self.setAccessibleName(self.tr("Covered"))
        self.hide()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Come with minimising, go with coming back."""
        if event.type() is QEvent.Type.WindowStateChange:
            self._turn()
        elif event.type() is QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("window"))
        side = theme.px(_MARK_PX)
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        icons.draw(painter, Icon.LOCK, QRectF(left, top, side, side), "text3")

    def _turn(self) -> None:
        away = bool(self._window.windowState() & Qt.WindowState.WindowMinimized)
        self.setGeometry(self._window.rect())
        self.setVisible(away)
        if away:
            self.raise_()
            self.repaint()  # before the system takes its picture
            self.minimised.emit()
