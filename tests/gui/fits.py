"""Looks over a window that stands still for words that have less room than they need.

`cramped` asks widgets how much room they need and where they lie; `Inked` watches every word that
is painted, since a widget that draws itself has no label to ask.
"""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from app.ui.widgets.drawer import Drawer
from tests.gui.painted import Watched, area_in, flags_in, words_in

ROOM_PX = 2
_ARROW_PX = 24
"""What a list keeps beside its words."""
_ABOVE = ("FocusRing", "Toast", "QToolButton")
"""What lies over the window, and what Qt puts into a field."""
_PAINTED_APART = (QAbstractItemView, QHeaderView, QScrollBar, QPlainTextEdit, QLineEdit)
"""They scroll, or draw what `Inked` watches."""


def in_sight(root: QWidget) -> Iterator[QWidget]:
    """Every widget that is shown, however far it is scrolled."""
    for widget in root.findChildren(QWidget):
        named = type(widget).__name__ in _ABOVE
        if widget.isVisible() and not widget.size().isEmpty() and not named:
            yield widget


def told(widget: QWidget) -> str:
    """A short name of a widget for a person."""
    text = getattr(widget, "text", None)
    words = str(text()) if callable(text) else ""
    return f"{type(widget).__name__} '{(words or widget.accessibleName())[:50]}'"


def cramped(root: QWidget) -> list[str]:
    """Widgets with less room than their words need, and those that reach out of their place."""
    found = set()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    for widget in in_sight(root):
        need, room = _need(widget), widget.size()
        if need.width() > room.width() + ROOM_PX or need.height() > room.height() + ROOM_PX:
            found.add(
                f"{told(widget)} has {room.width()}x{room.height()}"
                f", needs {need.width()}x{need.height()}"
            )
        if out := _reaches_out(widget, root):
            found.add(f"{told(widget)} {out}")
    return sorted(found)


def sideways(root: QWidget) -> list[str]:
    """What is too wide for where it is read, whether a bar is shown for it or not."""
    return sorted(
        f"{told(area)} in {told(area.parentWidget() or root)} scrolls {over} px sideways"
        for area in root.findChildren(QAbstractScrollArea)
        if area.isVisible() and (over := area.horizontalScrollBar().maximum()) > 0
    )


def lost(root: QWidget) -> list[str]:
    """What is shown and asks for room, and was laid out in none."""
    found = set()
    for widget in root.findChildren(QWidget):
        hint = QSize() if type(widget) is QWidget else widget.sizeHint()
        if widget.isVisible() and widget.size().isEmpty() and not hint.isEmpty():
            found.add(f"{told(widget)} is shown in {widget.width()}x{widget.height()}")
    return sorted(found)


def _need(widget: QWidget) -> QSize:
    if isinstance(widget, QLabel):
        return _words_of(widget)
    if isinstance(widget, QComboBox):
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return QSize(words + _ARROW_PX, widget.fontMetrics().height())
    alone = widget.layout() is None and not widget.children() and not _scrolls(widget)
    if isinstance(widget, QAbstractButton) or alone:
        return widget.minimumSizeHint()
    return QSize()


def _words_of(label: QLabel) -> QSize:
    if not label.text():
        return QSize()
    if label.wordWrap():
        return QSize(0, label.heightForWidth(label.width()))
    return label.sizeHint()


def _scrolls(widget: QWidget) -> bool:
    return isinstance(widget, (*_PAINTED_APART, QAbstractScrollArea))


def _reaches_out(widget: QWidget, root: QWidget) -> str:
    """How far out of what it lies in; what scrolls into sight does not."""
    parent = widget.parentWidget()
    if parent is None or widget is root or widget.isWindow() or isinstance(parent, Drawer):
        return ""  # a drawer that is shut lies beyond the edge
    area = parent.rect()
    grand = parent.parentWidget()
    if isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent:
        bar = grand.horizontalScrollBarPolicy()
        if not isinstance(grand, QScrollArea) or bar != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            return ""
        area = QRect(area.left(), widget.y(), area.width(), widget.height())
    lies = widget.geometry()
    beyond = (
        area.left() - lies.left(),
        lies.right() - area.right(),
        area.top() - lies.top(),
        lies.bottom() - area.bottom(),
    )
    worst = max(beyond)
    return f"reaches {worst} px out of {told(parent)}" if worst > ROOM_PX else ""


class Inked(Watched):
    """While it holds, notes every text that is painted into less room than it takes."""

    def __init__(self) -> None:
        super().__init__("drawText")
        self.spilt: dict[str, str] = {}
        """Text, and how much too little room it has."""
        self.texts: set[str] = set()

    def note(self, painter: QPainter, _name: str, args: tuple[Any, ...]) -> None:
        """See `Watched.note`."""
        text, area = words_in(args), area_in(args)
        if not text:
            return
        self.texts.add(text)
        if area is None:
            return
        metrics = QFontMetricsF(painter.font(), painter.device())
        need = metrics.boundingRect(QRectF(0, 0, area.width(), 1e5), flags_in(args) & ~0xE0, text)
        advance = need.width()
        if advance > area.width() + ROOM_PX or need.height() > area.height() + 2 * ROOM_PX:
            self.spilt[text] = (
                f"painted into {area.width():.0f}x{area.height():.0f}"
                f", needs {advance:.0f}x{need.height():.0f}"
            )

    def report(self) -> list[str]:
        """What had too little room, readable."""
        return sorted(f"'{text[:50]}' {room}" for text, room in self.spilt.items())


def place_of(widget: QWidget, root: QWidget) -> QRectF:
    """Where it lies in `root`."""
    return QRectF(QPointF(widget.mapTo(root, QPoint())), widget.size().toSizeF())
