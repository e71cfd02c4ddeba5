"""Rows of a table as values, and the Qt model that hands them to a view."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.icons import Icon
from app.ui.phrases import in_a_row, say
from app.ui.widgets.lane_tag import Tag, name_of
from app.ui.widgets.state_badge import State

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; it is as wide as its widest cell, at least `width_px`."""

    title: str
    told: str = ""
    """What a screen reader calls it where no title stands over it."""
    width_px: int = 0
    stretch: bool = False
    """Takes a share of the width that is left."""
    wraps: bool = False
    """Where there is too little width its words go on in further lines; the table scrolls less."""
    tag: Tag | None = None
    """A lane tag before the title."""
    figures: bool = False
    """The title stands at the right edge, as the figures below it do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one cell, in this order: tag, icon, state, text; below it `second`."""

    text: str = ""
    told: str = ""
    """What a screen reader is told where a picture alone says it."""
    second: str = ""
    beside: str = ""
    """Said after the text, and more quietly."""
    style: str = "body"
    tone: str = "text"
    tag: Tag | None = None
    icon: Icon | None = None
    state: State | None = None
    """Its icon and colour are shown, its word is `text`."""
    parts: tuple[int, int] | None = None
    """Done and total of a progress in parts, drawn below the text."""
    underlined: bool = False
    """Marks the one that differs, with its tone."""
    figures: bool = False
    """Its text stands at the right edge, so that figures can be read down the column."""
    pressed: bool = False
    """Its text is a key, drawn at the trailing edge as it is printed on a keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row; `key` is what the signals say."""

    key: str
    cells: tuple[Cell, ...]
    tint: str = ""
    """Colour token of the area, such as unmet_tint."""
    group: bool = False
    """A heading over the rows below: one cell, which is not chosen."""
    spread: bool = False
    """The last of its cells has the room of all columns that follow."""
    topic: str = ""
    """Id of what explains the row."""


class TableModel(QAbstractTableModel):
    """Columns and rows; a screen reader is told what stands in a cell, drawn or written."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = tuple(columns)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """See `QAbstractItemModel`."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """See `QAbstractItemModel`."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place; group rows have one cell."""
        cells = self.rows[row].cells
        return cells[column] if column < len(cells) else Cell()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; how it looks is the delegate's business."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        cell = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _told(cell)
        return " ".join(filter(None, (cell.text, cell.beside, cell.second)))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            tag = "" if column.tag is None else name_of(column.tag)
            return in_a_row(*dict.fromkeys((column.title or column.told, tag)))
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A group row is only read."""
        if self.rows[index.row()].group:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _told(cell: Cell) -> str:
    """Tag, words and progress of a cell, in the order in which they are drawn."""
    tag = "" if cell.tag is None else name_of(cell.tag)
    parts = "" if cell.parts is None else say("{} of {} done").format(*cell.parts)
    words = (tag, cell.told, cell.text, cell.beside, cell.second, parts)
    return in_a_row(*words)
