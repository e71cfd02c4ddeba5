"""Printed lines that no field was read from: choose one, and say which field it is."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.documents.view_model import LineModel
from app.ui.widgets.buttons import Button
from app.ui.widgets.card import Card
from app.ui.widgets.form import ChoiceBox, LineField
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text


class LinesCard(Card):
    """Lists the lines; `assigned` is the wish to keep one as a field."""

    line_chosen = Signal(str)
    assigned = Signal(str, str, str)
    """Key of the field, text to keep, key of the line."""
    field_wished = Signal(str)
    """Another field was chosen, for which other lines may stand first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", flush=False, parent=parent)
        self.title.setText(self.tr("Other printed lines"))
        self.hint: Final = Text("", "caption", "text2", wrap=True)
        self.table: Final = Table(
            [
                Column(title=self.tr("Line")),
                Column(title=self.tr("Text"), stretch=True),
                Column(title=self.tr("Kept as")),
            ],
            self.tr("Other printed lines"),
            row="row_dense",
        )
        self.field: Final = ChoiceBox(self.tr("This line is"), ())
        self.text: Final = LineField(self.tr("Keep of it"))
        self.keep: Final = Button(self.tr("Keep as this field"))
        self._lines: tuple[LineModel, ...] = ()
        self._lay_out()
        self.table.row_chosen.connect(self._choose)
        self.table.row_activated.connect(lambda _: self._begin())
        self.field.activated.connect(lambda _: self.field_wished.emit(self.field.key()))
        self.keep.clicked.connect(self._offer)
        self.text.edit.returnPressed.connect(self._offer)

    def show_choices(self, choices: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer these fields; pairs of key and word."""
        with QSignalBlocker(self.field):
            self.field.offer(choices)
            self.field.choose(chosen)

    def display(self, lines: tuple[LineModel, ...], chosen: str) -> None:
        """Show these lines, the likest first, and `chosen` as the chosen one."""
        self._lines = lines
        self.hint.setText(
            self.tr("Choose a line here or on the page. What you keep counts as read by you.")
            if lines
            else self.tr("Every printed line that was read is a field already.")
        )
        self.table.show_rows(
            [
                Row(
                    key=line.key,
                    cells=(
                        Cell(text=line.key, tone="text2"),
                        Cell(text=line.text),
                        Cell(text=line.field or "\N{EM DASH}", tone="text2"),
                    ),
                )
                for line in lines
            ]
        )
        for widget in (self.table, self.field, self.text, self.keep):
            widget.setVisible(bool(lines))
        self.table.choose(chosen)
        self._fill(chosen)

    def choose(self, key: str) -> None:
        """Choose a line, as when it is pressed on the page."""
        self.table.choose(key)
        self._choose(key)

    def refuse(self, why: str) -> None:
        """Say why the text cannot be kept."""
        self.text.refuse(why)

    def _choose(self, key: str) -> None:
        self._fill(key)
        self.line_chosen.emit(key)

    def _fill(self, key: str) -> None:
        line = next((each for each in self._lines if each.key == key), None)
        self.text.refuse("")
        self.text.edit.setText(line.text if line else "")
        self.keep.setEnabled(line is not None)

    def _begin(self) -> None:
        self.text.edit.setFocus()
        self.text.edit.selectAll()

    def _offer(self) -> None:
        key = self.table.chosen()
        if key:
            self.assigned.emit(self.field.key(), self.text.text(), key)

    def _lay_out(self) -> None:
        self.table.setMinimumHeight(theme.px(120))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.text, 1)
        row.addWidget(self.field)
        row.addWidget(self.keep)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row)
