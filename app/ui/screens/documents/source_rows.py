"""What each source says of the selected field, equal ones together, and the proposed edits."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.documents.view_model import EditModel, SourceModel
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.let_go import emptied, let_go
from app.ui.widgets.text import Text


class SourceRows(QWidget):
    """One line for each text: who says it, the text, which characters differ."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: tuple[tuple[str, str, str], ...] = ()
        """Sources, text and note of each line."""
        self._differing: frozenset[str] = frozenset()
        self._grid: Final = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(2, 1)

    def display(self, sources: Sequence[SourceModel]) -> None:
        """Show what the sources say; nothing where one source stands alone."""
        said = [each for each in sources if each.text]
        by_text: dict[str, list[SourceModel]] = {}
        for each in said:
            by_text.setdefault(each.text, []).append(each)
        joint = self.tr(", ")
        self.texts = tuple(
            (joint.join(each.name for each in alike), text, alike[0].note)
            for text, alike in by_text.items()
        )
        self._differing = frozenset(each.text for each in said if each.differs)
        self.setVisible(len(said) > 1)
        self._fill()

    def _fill(self) -> None:
        emptied(self._grid)
        for row, (names, text, note) in enumerate(self.texts):
            cells = (
                Text(names, "caption", "text2"),
                Text(text, "machine", "unmet" if text in self._differing else "text"),
                Text(note, "caption", "text2", wrap=True),
            )
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, row, column)


class EditRows(QWidget):
    """Edits that would explain what does not fit; nothing happens until one is accepted."""

    accepted = Signal(str, str)
    """The field's text after the edit, and the edit in short."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._column: Final = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._rows: list[QWidget] = []
        self._shown: tuple[EditModel, ...] = ()

    def display(self, edits: tuple[EditModel, ...]) -> None:
        """Offer these edits."""
        self.setVisible(bool(edits))
        if edits == self._shown:
            return
        self._shown = edits
        let_go(*self._rows)
        self.buttons = []
        self._rows = [self._row(edit) for edit in edits]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, edit: EditModel) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        button = Button(self.tr("Accept {}").format(edit.text), height=Height.SMALL)
        button.setAccessibleDescription(edit.words)
        button.clicked.connect(lambda: self.accepted.emit(edit.text, edit.code))
        self.buttons.append(button)
        row.addWidget(Text(edit.words, "caption", wrap=True), 1)
        row.addWidget(button)
        return made
