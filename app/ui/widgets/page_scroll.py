"""Scrolls a page whose bar stands in the page's own trailing margin: what is on it never moves."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from app.ui import theme


class PageScroll(QScrollArea):
    """Cards end where the header and the foot beside the scrolled part end, bar or no bar."""

    def __init__(self, page: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edges: Final = [0, 0]
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(page)

    def set_margins(self, side_px: int, end_px: int) -> None:
        """Around the page, before scaling: at either side, and above and below."""
        self._edges[:] = (theme.px(side_px), theme.px(end_px))
        self._keep_edges()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar came or went with the height of the page."""
        super().resizeEvent(event)
        self._keep_edges()

    def _keep_edges(self) -> None:
        layout: QLayout | None = self.widget().layout()
        if layout is None:
            return
        side, end = self._edges
        taken = max(0, self.width() - 2 * self.frameWidth() - self.viewport().width())
        after = max(0, side - taken)
        first, last = (after, side) if self.isRightToLeft() else (side, after)
        layout.setContentsMargins(first, end, last, end)
