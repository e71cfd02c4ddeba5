"""Draws the manual: at the left contents and search, at the right one column to read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.help.view_model import Entry, PageModel
from app.ui.widgets.buttons import Button, ButtonKind, Height, IconButton
from app.ui.widgets.form import IconLine
from app.ui.widgets.manual_page import ManualPage
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

_CONTENTS_PX: Final = 304
_CONTENTS_SHARE: Final = 0.4
"""Of a window with large text: the page is what is read."""
_HAND_ON: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down}
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class HelpView(QWidget):
    """The screen; every wish is a signal."""

    asked = Signal(str)
    """A page and anchor, as links and contents name them."""
    searched = Signal(str)
    went = Signal(int)
    """Back, -1, or forward, 1."""
    tour_requested = Signal()
    keys_requested = Signal()
    left = Signal()
    reworded = Signal()
    """The language of the window changed."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title: Final = Text(self.tr("Help"), "title")
        self.title.setMinimumHeight(theme.size("control"))
        self.search: Final = IconLine(Icon.SEARCH, self.tr("Search the manual"))
        self.contents: Final = Table(
            [Column(title="", told=self.tr("Page"), stretch=True, wraps=True)],
            self.tr("Contents"),
            row="control_small",
        )
        self.nothing: Final = Text(self.tr("Nothing has these words."), "body", "text2", wrap=True)
        self.tour: Final = Button(self.tr("Take the tour"), icon=Icon.PRACTICE, height=Height.SMALL)
        self.keys: Final = Button(
            self.tr("Keys"), ButtonKind.QUIET, icon=Icon.KEYBOARD, height=Height.SMALL
        )
        self.back: Final = IconButton(Icon.CHEVRON_LEFT, self.tr("Back, Alt \N{LEFTWARDS ARROW}"))
        self.forward: Final = IconButton(
            Icon.CHEVRON_RIGHT, self.tr("Forward, Alt \N{RIGHTWARDS ARROW}")
        )
        self.leave: Final = Button("", ButtonKind.QUIET, icon=Icon.BACK, height=Height.SMALL)
        self.page: Final = ManualPage(folder)
        self._lay_out()
        self._connect()

    def show_contents(self, entries: Sequence[Entry]) -> None:
        """Show these lines at the left."""
        rows = [
            Row(
                key=entry.target,
                cells=(Cell(text=entry.words, style="caption" if entry.group else "body"),),
                group=entry.group,
            )
            for entry in entries
        ]
        self.contents.show_rows(rows)
        self.contents.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def show_page(self, model: PageModel) -> None:
        """Show a page."""
        self.page.setAccessibleName(model.title)
        self.page.show_page(model.html, model.anchor, model.words)

    def choose(self, target: str) -> None:
        """Mark the line of the contents that is shown."""
        self.contents.choose(target)

    def show_way(self, *, back: bool, forward: bool, home: str) -> None:
        """Which ways are open; `home` names the case that one came from."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)
        self.leave.setText(self.tr("Back to {}").format(home))
        self.leave.setVisible(bool(home))

    def take_focus(self) -> None:
        """Begin in the contents."""
        self.contents.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Hand arrows from the field on to the list; Enter goes to the page."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.KeyPress:
                return False
            if Qt.Key(event.key()) in _HAND_ON:
                self.contents.keyPressEvent(event)
                return True
            if Qt.Key(event.key()) in _ENTER:
                self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the search, then leaves."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.search.text():
            self.search.clear()
            self.searched.emit("")
            self.take_focus()
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        share = round(self.width() * _CONTENTS_SHARE)
        self._side.setFixedWidth(min(theme.px(_CONTENTS_PX), share))

    def changeEvent(self, event: QEvent) -> None:
        """Another language: the pages are read anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.reworded.emit()

    def _find(self, words: str) -> None:
        self.search.setModified(False)  # nothing to keep: it may be lost unasked
        self.searched.emit(words)

    def _connect(self) -> None:
        self.search.textEdited.connect(self._find)
        self.search.installEventFilter(self)
        self.contents.row_chosen.connect(self.asked)
        self.contents.row_activated.connect(
            lambda _key: self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        self.page.followed.connect(self.asked)
        self.tour.clicked.connect(self.tour_requested)
        self.keys.clicked.connect(self.keys_requested)
        self.leave.clicked.connect(self.left)
        self.back.clicked.connect(lambda: self.went.emit(-1))
        self.forward.clicked.connect(lambda: self.went.emit(1))
        for keys, act in (
            ("Alt+Left", lambda: self.went.emit(-1)),
            ("Alt+Right", lambda: self.went.emit(1)),
            ("/", self.search.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self.contents.horizontalHeader().hide()
        self.nothing.hide()
        self.leave.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = self._left()
        row.addWidget(self._side)
        row.addWidget(self._right(), 1)

    def _left(self) -> QWidget:
        side = QFrame()
        side.setProperty("surface", "surface")
        side.setProperty("edge", "right")
        foot = Breakable((self.tour, self.keys, QWidget()), (0, 0, 1), gap_px=8)
        column = QVBoxLayout(side)
        column.setContentsMargins(*(theme.px(each) for each in (16, 24, 16, 16)))
        column.setSpacing(theme.px(12))
        for widget in (self.title, self.search, self.nothing):
            column.addWidget(widget)
        column.addWidget(self.contents, 1)
        column.addStretch(0)
        column.addWidget(foot)
        return side

    def _right(self) -> QWidget:
        side = QFrame()
        side.setProperty("surface", "surface")
        head = QHBoxLayout()
        head.setContentsMargins(*(theme.px(each) for each in (24, 16, 24, 0)))
        head.setSpacing(theme.px(4))
        for widget in (self.back, self.forward, self.leave):
            head.addWidget(widget)
        head.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.page, 1)
        return side
