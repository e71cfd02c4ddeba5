"""The fields of a document, source by source: what each says, and whether they agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.lane_tag import Tag
from app.ui.widgets.state_badge import State
from app.ui.widgets.table import Cell, Column, Row, Table

_DASH: Final = "\N{EM DASH}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source says of a field; an empty text is "not there"."""

    text: str = ""
    machine: bool = False
    """Read from the MRZ, character by character."""
    differs: bool = False
    unreadable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field; `readings` in the order of the sources."""

    key: str
    name: str
    readings: tuple[Reading, ...]
    state: State
    word: str


class FieldTable(QWidget):
    """Rows are fields, columns are sources; choosing a row is the wish to see its boxes."""

    field_chosen = Signal(str)
    field_activated = Signal(str)
    """Enter: correct the reading."""

    def __init__(self, sources: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = [
            Column(title=self.tr("Field")),
            Column(title=sources[0], tag=Tag.REGISTERED),
            *(Column(title=source) for source in sources[1:]),
            Column(title=self.tr("Comparison"), stretch=True),
        ]
        self.table = Table(columns, self.tr("Fields"), whole=True)
        self.table.row_chosen.connect(self.field_chosen)
        self.table.row_activated.connect(self.field_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_fields(self, fields: Sequence[FieldRow]) -> None:
        """Show these fields in this order."""
        self.table.show_rows([self._row(each) for each in fields])

    def choose(self, key: str) -> None:
        """Show a field as chosen; emits nothing."""
        self.table.choose(key)

    def _row(self, shown: FieldRow) -> Row:
        return Row(
            key=shown.key,
            cells=(
                Cell(text=shown.name, style="body_strong"),
                *(self._cell(reading) for reading in shown.readings),
                Cell(text=shown.word, state=shown.state),
            ),
        )

    def _cell(self, reading: Reading) -> Cell:
        if reading.unreadable:
            return Cell(text=self.tr("unreadable"), tone="text3")
        if not reading.text:
            return Cell(text=_DASH, tone="text3")
        return Cell(
            text=reading.text,
            style="machine_row" if reading.machine else "body",
            tone="unmet" if reading.differs else "text",
            underlined=reading.differs,
        )
