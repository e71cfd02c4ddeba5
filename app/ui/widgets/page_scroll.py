"""Scrolls a page whose bar lies over the page's own trailing margin: nothing moves when it comes.

A bar of Qt takes of the width; then the cards of a page would end elsewhere than the header and
the foot beside them, and their words would wrap anew each time.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui import theme
from app.ui.widgets.edge_bar import EdgeBar
from app.ui.widgets.late_scroll import LateScroll


class PageScroll(LateScroll):
    """One page with equal margins on either side, as wide as what is seen of it.

    A page that scrolls ends in a hairline where a foot stands below it (`footed`).
    """

    def __init__(
        self, page: QWidget, name: str, parent: QWidget | None = None, *, footed: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._page: Final = page
        self.setWidget(page)
        self.bar: Final = EdgeBar(self)
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self.line: Final = QFrame(self)  # a foot below it begins here, as long as there is more
        self.line.setProperty("edge", "top")
        self.line.hide()
        self._footed: Final = footed

    def set_margins(self, side_px: int, end_px: int) -> None:
        """Around the page, before scaling: at either side, and above and below."""
        layout = self._page.layout()
        if layout is not None:
            side, end = theme.px(side_px), theme.px(end_px)
            layout.setContentsMargins(side, end, side, end)

    def settle(self) -> None:
        """Lay out at once what was shown or hidden on the page, before somebody looks for it."""
        for each in (self._page, self.viewport(), self):  # as one asks the other
            QCoreApplication.sendPostedEvents(each, QEvent.Type.LayoutRequest.value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep bar and hairline at their edges."""
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        inner = self.verticalScrollBar()
        self.bar.follow()
        self.line.setGeometry(0, self.height() - 1, self.width(), 1)
        self.line.setVisible(self._footed and inner.maximum() > inner.minimum())
        self.line.raise_()
