"""A column beside the work that becomes a drawer over it where there is no room for both.

Laws: Tab reaches what lies in the drawer, and opens it; it closes when the focus goes elsewhere.
"""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.roomy import Roomy
from app.ui.widgets.sides import Footed

_HANDLE_PX: Final = 40


class Drawer(QWidget):
    """Of the two `parts` the work takes what the column leaves; the handle says `name`."""

    def __init__(
        self,
        parts: tuple[QWidget, QWidget],
        name: str,
        *,
        column_px: int,
        below_px: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        work, column = parts
        self._column_px: Final = theme.px(column_px)
        self._below: Final = theme.px(below_px)
        self._work: Final = Roomy(work, self)
        self.column: Final = Footed(column, self)
        self.column.setProperty("surface", "surface")  # it lies over the work
        self.handle: Final = IconButton(Icon.CHEVRON_LEFT, name, parent=self)
        self.handle.setCheckable(True)
        self.handle.clicked.connect(self._toggle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def is_drawer(self) -> bool:
        """Whether the column lies over the work, or beyond its edge."""
        return self.width() < self._below

    def open(self, *, opened: bool) -> None:
        """Pull the drawer out, or push it back."""
        self.handle.setChecked(opened)
        self.handle.set_icon(Icon.CHEVRON_RIGHT if opened else Icon.CHEVRON_LEFT)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Both parts scroll."""
        return QSize(theme.px(320), theme.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or one over the other."""
        super().resizeEvent(event)
        self._place()

    def _toggle(self, opened: bool) -> None:  # noqa: FBT001 -- a slot
        self.open(opened=opened)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.is_drawer or not self.isAncestorOf(new) or new is self.handle:
            return
        inside = self.column.isAncestorOf(new)
        if inside is not self.handle.isChecked():
            self.open(opened=inside)

    def _place(self) -> None:
        width, height = self.width(), self.height()
        drawer = self.is_drawer
        self.handle.setVisible(drawer)
        if not drawer:
            self._put(self._work, QRect(0, 0, width - self._column_px, height))
            self._put(self.column, QRect(width - self._column_px, 0, self._column_px, height))
            return
        edge = theme.px(_HANDLE_PX)
        over = min(self._column_px, width - edge)
        shut = width if not self.handle.isChecked() else width - edge - over
        self._put(self._work, QRect(0, 0, width - edge, height))
        self._put(self.column, QRect(shut, 0, over, height))
        side = self.handle.width()
        self._put(self.handle, QRect(width - (edge + side) // 2, theme.px(10), side, side))
        self.column.raise_()
        self.handle.raise_()

    def _put(self, widget: QWidget, area: QRect) -> None:
        if self.isRightToLeft():
            area.moveLeft(self.width() - area.left() - area.width())
        widget.setGeometry(area)
