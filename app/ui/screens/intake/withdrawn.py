"""The exhibits that were withdrawn: they stay in sight, struck through, with the way back."""

from typing import ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.phrases import in_sentences
from app.ui.screens.intake.rows import Line
from app.ui.screens.intake.view_model import WithdrawnRow
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.let_go import let_go
from app.ui.widgets.margins import set_margins
from app.ui.widgets.text import Text


class WithdrawnLine(Line):
    """One of them: its name, why it is here and by whom, its digest."""

    spoken_role: ClassVar = QAccessible.Role.ListItem

    brought_back = Signal(str)

    def __init__(self, item: WithdrawnRow) -> None:
        super().__init__()
        self.item: Final = item
        name = Text(item.name, "body", "text2", wrap=True)
        struck = name.font()
        struck.setStrikeOut(True)
        name.setFont(struck)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(Text(item.why, "caption", "text2", wrap=True))
        words.addWidget(Text(item.second, "caption", "text2", wrap=True))
        self.back: Final = Button(self.tr("Bring back"), ButtonKind.QUIET, height=Height.SMALL)
        self.back.setAccessibleDescription(item.name)
        self.back.clicked.connect(lambda _=0: self.brought_back.emit(self.item.id))
        self.row.addWidget(IconMark(Icon.UNLINK, "text2", 18))
        self.row.addLayout(words, 1)
        self.row.addWidget(self.back)
        self.setAccessibleName(in_sentences(item.name, item.why, item.second))


class WithdrawnList(QWidget):
    """A heading with a row for each; nothing at all while nothing is withdrawn."""

    brought_back = Signal(str)
    """The name of an exhibit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[WithdrawnLine] = []
        self._rows: tuple[WithdrawnRow, ...] = ()
        self._column: Final = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        heading = QVBoxLayout()
        set_margins(heading, theme.px(16), theme.px(12), theme.px(16), theme.px(4))
        heading.addWidget(Text(self.tr("Withdrawn: on file, not weighed"), "caption", "text2"))
        self._column.addLayout(heading)
        self.hide()

    def display(self, rows: tuple[WithdrawnRow, ...]) -> None:
        """Show these."""
        self.setVisible(bool(rows))
        if rows == self._rows:
            return
        self._rows = rows
        let_go(*self.lines)
        self.lines = [WithdrawnLine(row) for row in rows]
        for line in self.lines:
            line.brought_back.connect(self.brought_back)
            self._column.addWidget(line)
