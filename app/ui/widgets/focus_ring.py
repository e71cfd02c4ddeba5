"""The focus ring: 2 px wide, 2 px away, around whatever has the focus and asks for it.

One overlay a window instead of a ring in each widget, since a widget cannot draw outside itself.
A widget asks by the dynamic property `ring`. In a table the ring stands within the chosen row.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from app.ui import theme
from app.ui.widgets.painting import framed, pen
from app.ui.widgets.table import Table

_MOVES: Final = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Follows the focus within `window`; make one for each window and dialog."""

    _moved = Signal()
    """Something it goes along with; heard once what is laid out lies, and before it is painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._asked = False
        self._moved.connect(self._go_along, Qt.ConnectionType.QueuedConnection)
        self._window: Final = window
        self._watched: list[QWidget] = []
        self._above: QWidget | None = None
        self._table: Table | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Move along with the focused widget and with everything it lies in."""
        if event.type() in _MOVES and not self._asked:
            self._asked = True
            self._moved.emit()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        width = theme.current().size["focus_width"]
        radius = theme.px(8 if self._table is None else 4)
        framed(QPainter(self), QRectF(self.rect()), radius=radius, edge=pen("focus", width))

    def _go_along(self) -> None:
        self._asked = False
        self._place()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in filter(isValid, self._watched):  # a screen may be gone with its controls
            widget.removeEventFilter(self)
        self._watched = []
        walk = new if new is not None and new.window() is self._window else None
        while walk is not None and walk is not self._window:
            walk.installEventFilter(self)
            self._watched.append(walk)
            walk = walk.parentWidget()
        self._turn_to(self._watched[0] if self._watched else None)
        self._place()

    def _turn_to(self, focused: QWidget | None) -> None:
        """Go along with the chosen row of a table, and let go of the table before."""
        if self._table is not None and isValid(self._table):
            self._table.row_moved.disconnect(self._place)
        self._table = focused if isinstance(focused, Table) else None
        if self._table is not None:
            self._table.row_moved.connect(self._place)

    def _place(self) -> None:
        ringed = next((w for w in self._watched[:2] if w.property("ring")), None)
        if ringed is None or not ringed.isVisible():
            self.hide()
            return
        area = self._area(ringed)
        seen = QRegion(self._seen(area, ringed)) - self._covered(ringed)
        if seen.isEmpty():  # an empty mask would cut nothing off
            self.hide()
            return
        self.setGeometry(area)
        if seen == QRegion(area):
            self.clearMask()
        else:
            self.setMask(seen.translated(-area.topLeft()))
        self.raise_()
        self.show()

    def keep_off(self, above: QWidget | None) -> None:
        """Lie below that widget, or below nothing again."""
        self._above = above
        self._place()

    def _covered(self, ringed: QWidget) -> QRegion:
        above = self._above
        if above is None or not isValid(above) or not above.isVisible():
            return QRegion()
        if above.isAncestorOf(ringed):
            return QRegion()
        return QRegion(QRect(above.mapTo(self._window, QPoint()), above.size()))

    def _area(self, ringed: QWidget) -> QRect:
        """Around the widget, or what of its chosen row lies in view."""
        row = ringed.row_area() if isinstance(ringed, Table) else None
        if row is not None and isinstance(ringed, Table):
            port = ringed.viewport()
            inside = row.intersected(port.rect()).adjusted(0, 0, 0, -1)  # the line below stays
            return QRect(port.mapTo(self._window, inside.topLeft()), inside.size())
        reach = theme.px(theme.current().size["focus_width"] + theme.current().size["focus_gap"])
        area = QRect(ringed.mapTo(self._window, QPoint()), ringed.size())
        return area.adjusted(-reach, -reach, reach, reach)

    def _seen(self, area: QRect, ringed: QWidget) -> QRect:
        """What is scrolled out of sight has no ring hanging over its neighbours."""
        seen = QRect(area)
        for widget in self._watched:
            if not isinstance(widget, QAbstractScrollArea):
                continue
            port = widget.viewport()
            if not port.isAncestorOf(ringed):  # what stands beside the page is not scrolled
                continue
            page = QRect(port.mapTo(self._window, QPoint()), port.size())
            if not page.contains(QRect(ringed.mapTo(self._window, QPoint()), ringed.size())):
                seen &= page  # what ends where its page ends has its ring whole
        return seen
