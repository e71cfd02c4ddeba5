"""What lies over the window for a moment: the command palette and the sheet of shortcuts.

Laws: Esc and a click beside it close it; the focus stays inside, and goes back where it was.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui import icons, theme
from app.ui.commands import Command, matching
from app.ui.icons import Icon
from app.ui.widgets.bars import KeyCap
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

_SHADE: Final = 96
"""Alpha of the ground, so that what lies below is seen and not read."""
_ROWS: Final = 9


class Overlay(QWidget):
    """A card over its whole parent."""

    def __init__(self, parent: QWidget, name: str, width_px: int) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._below: Final = parent
        self._before: QWidget | None = None
        self.card: Final = Card()
        self.card.setFixedWidth(theme.px(width_px))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(72), 0, theme.px(72))
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        column.addWidget(self.card, 0, top)
        parent.installEventFilter(self)
        self.hide()

    def open_over(self, first: QWidget) -> None:
        """Come up, with the focus on `first`."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._below.rect())
        self.show()
        self.raise_()
        first.setFocus()

    def close_over(self) -> None:
        """Go away, and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802 -- Qt's signature
        """Keep the focus inside."""
        inside = [
            w for w in self.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        inside = [widget for widget in inside if widget.isVisible() and widget.isEnabled()]
        now = QApplication.focusWidget()
        if inside:
            at = inside.index(now) if now in inside else -1
            inside[(at + (1 if forward else -1)) % len(inside)].setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Stay as large as the window."""
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self._below.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_over()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Darken what lies below."""
        shade = QColor(theme.colour("stage"))
        shade.setAlpha(_SHADE)
        QPainter(self).fillRect(self.rect(), shade)


class CommandPalette(Overlay):
    """Finds and does anything."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, parent.tr("Find or do anything"), 560)
        self._commands: tuple[Command, ...] = ()
        self._found: tuple[Command, ...] = ()
        self.field: Final = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find or do anything"))
        self.field.setAccessibleName(self.tr("Find or do anything"))
        self.field.setFixedHeight(theme.size("control"))
        self.field.addAction(icons.qicon(Icon.SEARCH), QLineEdit.ActionPosition.LeadingPosition)
        columns = (Column(title="", stretch=True), Column(title="", width_px=120))
        self.table: Final = Table(columns, self.tr("Commands"), row="row_dense")
        self.table.horizontalHeader().hide()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setFixedHeight(_ROWS * theme.size("row_dense"))
        self.nothing: Final = Text(self.tr("Nothing by these words."), "body", "text2")
        for part in (self.field, self.table, self.nothing):
            self.card.body.addWidget(part)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.table.clicked.connect(lambda _index: self._run())

    def offer(self, commands: Sequence[Command]) -> None:
        """Come up with these commands."""
        self._commands = tuple(commands)
        self.field.clear()
        self._search("")
        self.open_over(self.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Arrows move in the list while typing goes on; Enter does it."""
        pressed = watched is self.field and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._steer(event):
            return True
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.table.keyPressEvent(event)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run()
            return True
        return False

    def _search(self, typed: str) -> None:
        self._found = matching(self._commands, typed)
        self.table.show_rows(
            [
                Row(
                    key=str(number),
                    cells=(
                        Cell(text=each.words),
                        Cell(text=each.keys, style="caption", tone="text2"),
                    ),
                )
                for number, each in enumerate(self._found)
            ]
        )
        self.table.choose("0")
        self.table.setVisible(bool(self._found))
        self.nothing.setVisible(not self._found)

    def _run(self) -> None:
        chosen = self.table.chosen()
        if chosen and self._found:
            self.close_over()
            self._found[int(chosen)].run()


class ShortcutSheet(Overlay):
    """Every key, of this screen and of all screens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, parent.tr("Keys"), 640)
        self.close_button: Final = IconButton(Icon.CLOSE, self.tr("Close"))
        self.close_button.clicked.connect(self.close_over)
        self.card.heading.addWidget(self.close_button)
        self.card.title.setText(self.tr("Keys"))
        self.card.title.show()
        self._grid = QHBoxLayout()
        self._grid.setSpacing(theme.px(32))
        self.card.body.addLayout(self._grid)

    def show_keys(self, columns: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        """Come up with columns of title and pairs of key and what it does."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for title, keys in columns:
            self._grid.addWidget(_column(title, keys), 1, Qt.AlignmentFlag.AlignTop)
        self.open_over(self.close_button)


def _column(title: str, keys: Sequence[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(8))
    grid.addWidget(Text(title, "caption", "text2"), 0, 0, 1, 2)
    for row, (key, words) in enumerate(keys, 1):
        grid.addWidget(KeyCap(key), row, 0, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(Text(words, "body"), row, 1)
    grid.setColumnStretch(1, 1)
    return holder
