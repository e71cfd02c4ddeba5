"""A table: calm rows, one chosen by arrows or J and K; nothing is truncated, it scrolls instead."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui import copying, theme
from app.ui.fonts import font
from app.ui.widgets.explained import explains
from app.ui.widgets.lane_tag import draw_tag
from app.ui.widgets.painting import LEADING, sided, write
from app.ui.widgets.row_in_sight import bring_row
from app.ui.widgets.table_model import Cell, Column, Row, TableModel
from app.ui.widgets.table_paint import FIGURES, CellPainter, Ruler, in_card, wrapped_height

__all__ = ["Cell", "Column", "Row", "Table"]

_HEADER_PX: Final = 32
_GROUP_PX: Final = 38
_LEAD_PX: Final = 4
_WRAPPED_PX: Final = 140
"""Of a column whose words wrap, at the least."""


class _Header(QHeaderView):
    """Titles in the second text colour, with a lane tag where a column belongs to a lane."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._columns: Final = tuple(columns)
        self.setFont(font("caption", weight=500))
        self.setFixedHeight(theme.px(_HEADER_PX))
        self.setMinimumSectionSize(1)  # a column is as narrow as it says; wider, all would scroll
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 Qt's name
        """Draw one title."""
        column = self._columns[section]
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("hair"))
        table = self.parent()
        lead = table.lead(section) if isinstance(table, Table) else 0
        left = rect.left() + theme.px(12) + lead
        if column.tag is not None:
            side = theme.px(18)
            place = QRect(left, rect.center().y() - side // 2, side, side).toRectF()
            draw_tag(painter, sided(painter, rect.toRectF(), place), column.tag)
            left += side + theme.px(6)
        painter.setFont(self.font())
        painter.setPen(theme.colour("text2"))
        right = rect.right() - (theme.px(12) if column.figures else 0)
        words = QRect(left, rect.top(), right - left, rect.height()).toRectF()
        where = FIGURES if column.figures else LEADING
        write(painter, sided(painter, rect.toRectF(), words), column.title, where)
        painter.restore()


def _measured(model: TableModel) -> list[int]:
    """How wide each column has to be for its title and its cells."""
    ruler = Ruler()
    widths = []
    for number, column in enumerate(model.columns):
        title = ruler.width(Cell(text=column.title, style="caption", tag=column.tag))
        cells = {
            row.cells[number]
            for row in model.rows
            if not row.group and number < len(row.cells) - row.spread
        }
        widths.append(max([theme.px(column.width_px), title, *map(ruler.width, cells)]))
    return widths


class Table(QTableView):
    """Rows of `Cell`s; `whole` makes it as tall as its rows, for tables inside a card."""

    _rounded = False
    _least_rows = 0
    row_chosen = Signal(str)
    """The key of the row that the examiner moved to."""
    row_moved = Signal()
    """The chosen row lies elsewhere in view, or is another."""
    row_activated = Signal(str)
    """Enter or a double click."""

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        *,
        row: str = "row",
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole: Final = whole
        self._row_px: Final = theme.size(row)
        self._silent = False
        self._measured: list[int] | None = None
        self.letters = True
        """Whether J and K move too; where they are not taken they go to another case."""
        self.rows = TableModel(columns, self)
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.cells: Final = CellPainter(self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(_Header(columns))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.size("target_min"))
        self.verticalHeader().setDefaultSectionSize(self._row_px)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("ring", "on")
        copying.hold(self)
        self.selectionModel().currentRowChanged.connect(self._bear)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().currentRowChanged.connect(self.row_moved)
        self.verticalScrollBar().valueChanged.connect(self.row_moved)
        self.doubleClicked.connect(lambda index: self.row_activated.emit(self._key(index)))

    def fill_card(self) -> None:
        """Leave the corners of the card free that it fills, and begin where its words do."""
        self._rounded = True
        self.cells.lead_px = _LEAD_PX
        self._measured = None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen one stays chosen if it is still there."""
        before = self.chosen()
        self._silent = True
        self._measured = None
        self.rows.show_rows(rows)
        self.clearSpans()
        for number, row in enumerate(rows):
            self._set_height(number, self._least(row))  # a group's title may have stood there
            last = len(row.cells) - 1
            if (row.group or row.spread) and len(self.rows.columns) - last > 1:
                self.setSpan(number, last, 1, len(self.rows.columns) - last)
        self._silent = False
        self.choose(before)
        self._share_out()
        self.updateGeometry()
        self._be_whole()

    def choose(self, key: str) -> None:
        """Show the row of `key` as chosen; emits nothing."""
        self._silent = True
        for number, row in enumerate(self.rows.rows):
            if row.key == key and not row.group:
                self.setCurrentIndex(self.rows.index(number, 0))
        self._silent = False

    def lead(self, column: int) -> int:
        """How much farther its words begin than in a table that fills no card."""
        return 0 if column else theme.px(self.cells.lead_px)

    def row_area(self) -> QRect | None:
        """Where the chosen row is seen, in the viewport."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row = self.visualRect(index)
        return QRect(0, row.top(), self.viewport().width(), row.height())

    def chosen(self) -> str:
        """The key of the chosen row, or nothing."""
        return self._key(self.currentIndex())

    def sizeHint(self) -> QSize:
        """All rows and all columns, and the bar below a whole table that is narrower than they."""
        height = sum(self.rowHeight(number) for number in range(len(self.rows.rows)))
        if self._whole and self.horizontalHeader().length() > self.width():
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(sum(self._naturals()), theme.px(_HEADER_PX) + height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J and K move like the arrows, over group rows; Enter activates."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}.get(key)
        if key in {Qt.Key.Key_J, Qt.Key.Key_K} and not self.letters:
            event.ignore()  # QTableView would look for a row that begins with it
        elif step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move(step)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.row_activated.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew; a chosen row in sight stays there, under its group's title."""
        area = self.row_area()
        super().resizeEvent(event)
        self._share_out()
        self._be_whole()
        if self._rounded:
            self.setMask(in_card(self.rect()))
        if area is not None and area.intersects(QRect(QPoint(), event.oldSize())):
            self.scrollTo(self.currentIndex())

    def scrollTo(  # noqa: N802 -- Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row in sight, and the title above it where it is the first of its group."""
        above = index.row() - 1
        if above >= 0 and self.rows.rows[above].group:
            super().scrollTo(self.rows.index(above, 0), hint)
        super().scrollTo(index, hint)
        if self._whole and self.hasFocus():
            bring_row(self, theme.px(_HEADER_PX))

    def keep_rows(self, count: int) -> None:
        """Let a whole table be lower than its rows, but for so many; with 0 it is whole again."""
        self._least_rows = count
        self._be_whole()

    def _be_whole(self) -> None:
        if not self._whole:
            return
        wanted = self.sizeHint().height()
        rows = [self.rowHeight(number) for number in range(len(self.rows.rows))]
        self.setMinimumHeight(wanted - (sum(rows[self._least_rows :]) if self._least_rows else 0))
        self.setMaximumHeight(wanted)

    def _move(self, step: int) -> None:
        number = self.currentIndex().row() + step
        while 0 <= number < len(self.rows.rows) and self.rows.rows[number].group:
            number += step
        if 0 <= number < len(self.rows.rows):
            self.setCurrentIndex(self.rows.index(number, 0))

    def _bear(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Answer for the chosen row when asked what this is."""
        topic = self.rows.rows[current.row()].topic if current.isValid() else ""
        if topic or self.property("topic") is not None:
            explains(self, topic)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._silent and current.isValid():
            self.row_chosen.emit(self._key(current))

    def _key(self, index: QModelIndex) -> str:
        return self.rows.rows[index.row()].key if index.isValid() else ""

    def _naturals(self) -> list[int]:
        """The width of each column; measured once for the rows that are shown."""
        if self._measured is None:
            self._measured = _measured(self.rows)
            self._measured[0] += self.lead(0)
        return [
            0 if self.isColumnHidden(number) else width
            for number, width in enumerate(self._measured)
        ]

    def _share_out(self) -> None:
        naturals = self._naturals()
        over = max(0, sum(naturals) - self.viewport().width())
        wrapping = next((n for n, column in enumerate(self.rows.columns) if column.wraps), None)
        if wrapping is not None:
            least = theme.px(_WRAPPED_PX)
            naturals[wrapping] = max(min(naturals[wrapping], least), naturals[wrapping] - over)
        spare = max(0, self.viewport().width() - sum(naturals))
        stretched = [n for n, column in enumerate(self.rows.columns) if column.stretch]
        takers = stretched or [len(naturals) - 1]
        share, rest = divmod(spare, len(takers))
        for number, width in enumerate(naturals):
            extra = share + (rest if number == takers[-1] else 0) if number in takers else 0
            if not self.isColumnHidden(number):
                self.setColumnWidth(number, width + extra)
        if wrapping is not None:
            self._wrap(wrapping, self.columnWidth(wrapping) - self.lead(wrapping))

    def _wrap(self, column: int, width: int) -> None:
        """Give each row the height that its words need in this width."""
        for number, row in enumerate(self.rows.rows):
            if column < len(row.cells):
                need = wrapped_height(row.cells[column], width)
                self._set_height(number, max(self._least(row), need))

    def _least(self, row: Row) -> int:
        return theme.px(_GROUP_PX) if row.group else self._row_px

    def _set_height(self, number: int, height: int) -> None:
        if self.rowHeight(number) != height:
            self.setRowHeight(number, height)
