"""A toast: what was just done, with Undo; stays while pointed at or focused; never for refusals.

Laws: it stays as long as reading it takes; it lies over nothing that is in use; what can still be
taken back is not pushed away by the next sentence, but moves up; Undo takes back what was done
last, so that an older one has none.
"""

from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.ui import theme
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.margins import set_margins
from app.ui.widgets.spoken import announce
from app.ui.widgets.text import Text

Undo = Callable[[], object]

_LATIN_MS: Final = 60
_HAN_MS: Final = 235
"""To read one character. Source: Trauzettel-Klosinski and Dietz 2012 (IReST): 987 characters a
minute in English, 255 in Chinese."""
_NOTICE_MS: Final = 2000
"""To notice it, before reading begins. Ours."""
_FIRST_HAN: Final = "\N{CJK RADICAL REPEAT}"
_AT_ONCE_MS: Final = 400
"""Two sentences told within so short a time belong to one act. Ours."""
_MOST: Final = 2
"""Older ones that stay above the newest."""
_GAP_PX: Final = 8
_IN_USE_SHARE: Final = 4
"""What is higher than this part of the window is a page or a table, and no control."""


def stay_ms(sentence: str, least: int) -> int:
    """How long `sentence` stays: as long as it takes to notice and read it."""
    reading = sum(_HAN_MS if letter >= _FIRST_HAN else _LATIN_MS for letter in sentence)
    return max(least, _NOTICE_MS + reading)


class Toast(QFrame):
    """Lies bottom left of its parent, above the key bar (`above_px`)."""

    spoken_role: ClassVar = QAccessible.Role.Notification

    undo_requested = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget, above_px: int = 28) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._above: Final = theme.px(above_px)
        self._undo: Undo | None = None
        self._before: QWidget | None = None
        """Where the focus was, before Undo had it."""
        self._stacked = False
        self.older: list[Toast] = []
        """Those that moved up, the newest first."""
        self.sentence = Text("", "body")
        self.undo = Button(self.tr("Undo"), ButtonKind.QUIET, height=Height.SMALL)
        self.undo.clicked.connect(self._take_back)
        self._row: Final = QHBoxLayout(self)
        self._row.setSpacing(theme.px(12))
        self._row.addWidget(self.sentence)
        self._row.addWidget(self.undo)
        self.timer: Final = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(theme.current().motion["toast_stay"])
        self.timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.hide()

    def tell(self, sentence: str, undo: Undo | None = None) -> None:
        """Say what was done; with `undo`, offer to take it back."""
        just = self.timer.interval() - self.timer.remainingTime() < _AT_ONCE_MS
        another = self.isVisible() and sentence != self.sentence.text()
        if another and (self._undo is not None or just):
            self._move_up()
        if undo is not None:
            self._outdate()
        self.stand(sentence, undo, stay_ms(sentence, theme.current().motion["toast_stay"]))
        self.raise_()
        announce(self, sentence)

    def tell_deed(self, sentence: str, undo: Undo | None) -> None:
        """Say what was done or taken back; no older Undo means this case as it is now."""
        self._undo = None
        self._outdate()
        self.tell(sentence, undo)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while pointed at."""
        self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again."""
        self._count()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Keep the place when the window grows."""
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self._place()
        return super().eventFilter(watched, event)

    def stand(self, sentence: str, undo: Undo | None, stay: int) -> None:
        """Show it for that many ms; nothing is read out."""
        self._undo = undo
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.undo.setVisible(undo is not None)
        beside = theme.px(8 if undo is not None else 16)
        set_margins(self._row, theme.px(16), theme.px(8), beside, theme.px(8))
        self.adjustSize()
        self.show()
        self._place()
        self.timer.setInterval(stay)
        self._count()

    def _move_up(self) -> None:
        """What is told now makes room for the next: it stays for the rest of its time."""
        room = self.parentWidget()
        if room is None:
            return
        older = Toast(room)
        older._stacked = True
        older.undo_requested.connect(self.undo_requested)
        older.gone.connect(lambda: self._drop(older))
        left = self.timer.remainingTime() if self.timer.isActive() else self.timer.interval()
        older.stand(self.sentence.text(), self._undo, max(left, _NOTICE_MS))
        self.older.insert(0, older)
        for each in self.older[_MOST:]:
            self._drop(each)

    def _outdate(self) -> None:
        """Something else was done: what stands above is taken back by it no more."""
        for each in self.older:
            each.stand(each.sentence.text(), None, max(each.timer.remainingTime(), _NOTICE_MS))

    def _drop(self, older: "Toast") -> None:
        if older in self.older:
            self.older.remove(older)
            older.hide()
            older.deleteLater()
            self._place()

    def _count(self) -> None:
        """The time runs while nobody points at it and Undo has not the focus."""
        if self.isVisible() and not self.undo.hasFocus() and not self.underMouse():
            self.timer.start()

    def _leave(self) -> None:
        focused = self.undo.hasFocus()
        self.timer.stop()
        self.hide()
        if focused and self._before is not None and isValid(self._before):
            self._before.setFocus()
        self._place()
        self.gone.emit()

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self._leave()
        if undo is not None:
            undo()
        self.undo_requested.emit()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Undo got or lost the focus, or something below the toast did."""
        if new is self.undo:
            self._before = old
            self.timer.stop()
        elif old is self.undo:
            self._count()
        if self.isVisible() and new is not None and not self.isAncestorOf(new):
            self._place()

    def _place(self) -> None:
        """At the lower edge, the older ones above, all of them above what is in use there."""
        room = self.parentWidget()
        if room is None or self._stacked:  # the newest says where one that moved up lies
            return
        foot = room.height() - self._above - theme.px(16)
        for toast in (self, *self.older):
            if toast.isHidden():
                continue
            at = _free(toast, room, foot)
            toast.move(at)
            foot = at.y() - theme.px(_GAP_PX)


def _free(toast: Toast, room: QWidget, foot: int) -> QPoint:
    """Where `toast` lies over no control in use, with its lower edge at `foot` or above it."""
    edge = theme.px(16)
    left = room.width() - edge - toast.width() if toast.isRightToLeft() else edge
    area = QRect(QPoint(left, foot - toast.height()), toast.size())
    for used in sorted(_in_use(room), key=QRect.top, reverse=True):
        if used.intersects(area):
            area.moveBottom(used.top() - theme.px(_GAP_PX))
    return area.topLeft() if area.top() > 0 else QPoint(left, foot - toast.height())


def _in_use(room: QWidget) -> list[QRect]:
    """The controls of `room` that have the focus, or lie under the pointer."""
    found = (QApplication.focusWidget(), QApplication.widgetAt(QCursor.pos()))
    areas = []
    for widget in found:
        inside = widget is not None and room.isAncestorOf(widget)
        if widget is None or not inside or _of_toast(widget):
            continue
        if widget.height() * _IN_USE_SHARE < room.height():
            areas.append(QRect(widget.mapTo(room, QPoint()), widget.size()))
    return areas


def _of_toast(widget: QWidget) -> bool:
    walk: QWidget | None = widget
    while walk is not None and not isinstance(walk, Toast):
        walk = walk.parentWidget()
    return walk is not None
