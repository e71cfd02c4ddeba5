"""Lets what is too wide for its card scroll sideways in it, as tall as it is."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.widgets.late_scroll import LateScroll

_SETTLING: Final = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Resize})


class SideScroll(LateScroll):
    """Shows `inside` whole where it fits; else a bar stands below it."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside: Final = inside
        inside.setProperty("surface", "clear")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Follow the height of what is inside."""
        if watched is self._inside and event.type() in _SETTLING:
            self._follow()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew."""
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        inside = self._inside
        least = max(inside.minimumSizeHint().width(), inside.minimumWidth())
        width = max(self.viewport().width(), least)
        layout = inside.layout()
        height = inside.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(width)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height + (bar if least > self.viewport().width() else 0))
