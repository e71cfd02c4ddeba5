"""Widgets one after the other, in as many lines as the width asks for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets.let_go import let_go


class Flow(QWidget):
    """Lays its widgets out in lines, from the leading edge."""

    def __init__(self, gap_px: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = theme.px(gap_px)
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these in place of those before."""
        before, self._widgets = self._widgets, list(widgets)
        for widget in self._widgets:
            widget.setParent(self)
            widget.show()
        let_go(*(old for old in before if old not in self._widgets))
        self.settle()

    def settle(self) -> None:
        """Break the lines anew, after a widget became wider or narrower."""
        self._arrange(self.width())
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        """See `QWidget.heightForWidth`."""
        places = self._places(width)
        return max(
            (at.y() + w.sizeHint().height() for at, w in zip(places, self._widgets, strict=True)),
            default=0,
        )

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [widget.sizeHint() for widget in self._widgets]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest alone."""
        hints = [widget.sizeHint() for widget in self._widgets]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def event(self, event: QEvent) -> bool:
        """A widget that needs other room moves those behind it."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def _places(self, width: int) -> list[QPoint]:
        places: list[QPoint] = []
        left = top = tallest = 0
        for widget in self._widgets:
            hint = widget.sizeHint()
            if left and left + hint.width() > width:
                left, top, tallest = 0, top + tallest + self._gap, 0
            places.append(QPoint(left, top))
            left += hint.width() + self._gap
            tallest = max(tallest, hint.height())
        return places

    def _arrange(self, width: int) -> None:
        for at, widget in zip(self._places(width), self._widgets, strict=True):
            hint = widget.sizeHint()
            left = width - at.x() - hint.width() if self.isRightToLeft() else at.x()
            widget.setGeometry(left, at.y(), hint.width(), hint.height())
