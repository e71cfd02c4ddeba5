"""Says what things are: by Shift F1 or context menu, of whatever bears a topic.

Law: the words come from one table and know no case, so nothing can be told before the seal.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui import theme
from app.ui.phrases import say
from app.ui.topics.shelf import TOPICS
from app.ui.widgets.explained import bearer_of, curious, is_quiet, topic_of
from app.ui.widgets.popover import HelpMark, Popover
from app.ui.widgets.table import Table

PAGES: Final = {
    "queue": "start",
    "intake": "intake",
    "photos": "photos",
    "compare": "reading",
    "reveal": "reading#order",
    "documents": "documents",
    "funds": "funds",
    "decide": "decide",
    "export": "export",
    "verify": "verify",
    "preferences": "keys",
}
"""What is read of a screen where nothing bears a topic."""
_LINGER_MS: Final = 400
"""How long the mark waits for the pointer on its way over."""


class WhatIs(QObject):
    """Answers within one window."""

    read_requested = Signal(str)
    """A page of the manual, with its anchor."""
    lost = Signal()
    """Asked where nothing bears a topic."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window: Final = window
        self._about: QWidget | None = None
        self.mark: Final = HelpMark(window)
        self.popover: Popover | None = None
        self._linger: Final = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(_LINGER_MS)
        self._linger.timeout.connect(self._put_away)
        self.mark.clicked.connect(self._press)
        QShortcut(QKeySequence("Shift+F1"), window).activated.connect(self.ask)
        curious().hovered.connect(self._hover)
        curious().left.connect(self._wait)
        curious().asked.connect(self._answer)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def ask(self) -> None:
        """Say what has the focus, else what lies under the pointer, else what the screen is."""
        bearers = (
            bearer_of(QApplication.focusWidget()),
            bearer_of(QApplication.widgetAt(QCursor.pos())),
        )
        for bearer in bearers:
            if bearer is not None and bearer.window() is self._window.window():
                self._answer(bearer)
                return
        self.lost.emit()

    def leave(self) -> None:
        """Put everything away: what it stands beside is about to go."""
        if self.popover is not None:
            self.popover.leave()
        self._let_go()
        self.mark.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """The mark goes along with what it stands beside."""
        about = self._about
        moved = event.type() in {QEvent.Type.Move, QEvent.Type.Resize}
        if moved and about is not None and watched in _parts(about) and self._wanted():
            self._place(about)
        return super().eventFilter(watched, event)

    def _answer(self, widget: QWidget) -> None:
        bearer = bearer_of(widget)
        if bearer is None or bearer.window() is not self._window.window():
            return
        topic = TOPICS.get(topic_of(bearer))
        if topic is None:
            return
        if self.popover is not None:
            self.popover.leave()
        self.mark.hide()
        made = Popover(say(topic.title), say(topic.words), self._window)
        made.more_requested.connect(lambda: self.read_requested.emit(topic.page))
        made.shut.connect(self._shut)
        self.popover = made
        made.stand_by(self._area(bearer))

    def _shut(self) -> None:
        self.popover = None

    def _press(self) -> None:
        if self._about is not None and isValid(self._about):
            self._answer(self._about)

    def _hover(self, widget: QWidget) -> None:
        bearer = bearer_of(widget)
        if bearer is not None and not isinstance(bearer, Table):
            self._show_mark(bearer)

    def _wait(self, _widget: QWidget) -> None:
        self._linger.start()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        bearer = bearer_of(new)
        if bearer is not None and bearer is new:
            self._show_mark(bearer)
        elif not self._over():
            self._put_away()

    def _show_mark(self, bearer: QWidget) -> None:
        ours = bearer.window() is self._window.window() and topic_of(bearer) in TOPICS
        if not ours or is_quiet(bearer) or bearer.visibleRegion().isEmpty():
            return
        self._linger.stop()
        if bearer is not self._about:
            self._let_go()
            for part in _parts(bearer):
                part.installEventFilter(self)
            if isinstance(bearer, Table):
                bearer.row_chosen.connect(self._moved)
        self._about = bearer
        self._place(bearer)

    def _let_go(self) -> None:
        if self._about is not None and isValid(self._about):
            for part in _parts(self._about):
                part.removeEventFilter(self)
            if isinstance(self._about, Table):
                self._about.row_chosen.disconnect(self._moved)
        self._about = None

    def _moved(self, _key: str) -> None:
        """Another row of the table was chosen."""
        if isinstance(self._about, Table) and self._wanted():
            self._place(self._about)

    def _place(self, bearer: QWidget) -> None:
        area = self._area(bearer)
        edge = theme.px(4)  # most of it lies outside, so that it covers little
        left = area.right() - self.mark.width() + edge * 2
        if bearer.isRightToLeft():
            left = area.left() - edge * 2
        top = area.top() - self.mark.height() // 2 + edge
        if isinstance(bearer, Table):  # at the end of its row, where no words stand
            top = area.center().y() - self.mark.height() // 2 + 1
        room = self._window.width() - self.mark.width()
        self.mark.move(max(0, min(left, room)), max(0, top))
        seen = bearer.visibleRegion().translated(bearer.mapTo(self._window, QPoint()))
        self.mark.setVisible(seen.intersects(area))  # a row may be scrolled out of sight
        self.mark.raise_()

    def _over(self) -> bool:
        here = self._about
        return self.mark.underMouse() or (here is not None and isValid(here) and here.underMouse())

    def _wanted(self) -> bool:
        """Whether somebody is there, by pointer or by key."""
        here = self._about
        return self._over() or (here is not None and here is QApplication.focusWidget())

    def _put_away(self) -> None:
        if not self._wanted():
            self.mark.hide()

    def _area(self, bearer: QWidget) -> QRect:
        """Where `bearer` lies in the window; of a table, its chosen row."""
        if isinstance(bearer, Table):
            row = bearer.row_area()
            if row is not None:
                within = theme.px(12)  # beside the row lies the bar that scrolls it
                row.adjust(within, 0, -within, 0)
                return QRect(bearer.viewport().mapTo(self._window, row.topLeft()), row.size())
        return QRect(bearer.mapTo(self._window, QPoint()), bearer.size())


def _parts(bearer: QWidget) -> tuple[QWidget, ...]:
    """What the mark stands beside: of a table also its rows, which a bar beside them narrows."""
    return (bearer, bearer.viewport()) if isinstance(bearer, Table) else (bearer,)
