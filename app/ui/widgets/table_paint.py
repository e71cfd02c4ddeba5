"""How a cell of a table is drawn and how much room it needs."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons, theme
from app.ui.fonts import font
from app.ui.widgets.lane_tag import draw_tag
from app.ui.widgets.painting import framed
from app.ui.widgets.state_badge import icon_of, tone_of
from app.ui.widgets.table_model import Cell, Row, TableModel

_EDGE_PX: Final = 12
_GAP_PX: Final = 8
_TAG_PX: Final = 18
_ICON_PX: Final = 16
_LINE_PX: Final = 18
"""Of a cell that says two things, one below the other."""
_PART_PX: Final = (14, 4, 3)
"""Width, height and gap of one part of a progress."""


def first_font(cell: Cell) -> QFont:
    """The font of the first line."""
    return font("body_strong", weight=600) if cell.state else font(cell.style)


class Ruler:
    """Measures cells; a font is made once, and cells alike are measured once."""

    def __init__(self) -> None:
        self._metrics: dict[tuple[str, bool], QFontMetrics] = {}
        self._known: dict[Cell, int] = {}

    def width(self, cell: Cell) -> int:
        """Room for everything in the cell, edges included; nothing is ever truncated."""
        if cell not in self._known:
            self._known[cell] = self._width(cell)
        return self._known[cell]

    def _width(self, cell: Cell) -> int:
        style, strong = (cell.style, False) if cell.state is None else ("body_strong", True)
        words = self._of(style, strong=strong).horizontalAdvance(cell.text)
        second = self._of("caption").horizontalAdvance(cell.second) if cell.second else 0
        marks = sum(
            theme.px(side + _GAP_PX)
            for side, there in (
                (_TAG_PX, cell.tag),
                (_ICON_PX, cell.icon),
                (_ICON_PX, cell.state),
            )
            if there is not None
        )
        parts = 0
        if cell.parts is not None:
            parts = theme.px(cell.parts[1] * (_PART_PX[0] + _PART_PX[2]))
        return marks + max(words, second, parts) + 2 + theme.px(2 * _EDGE_PX)

    def _of(self, style: str, *, strong: bool = False) -> QFontMetrics:
        if (style, strong) not in self._metrics:
            letters = font(style, weight=600) if strong else font(style)
            self._metrics[style, strong] = QFontMetrics(letters)
        return self._metrics[style, strong]


def natural_width(cell: Cell) -> int:
    """See `Ruler.width`."""
    return Ruler().width(cell)


class CellPainter(QStyledItemDelegate):
    """Draws cells, the tint and the bar of the chosen row, and the hair line below."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        model = index.model()
        if not isinstance(model, TableModel):
            return
        area = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        row, cell = model.rows[index.row()], model.cell(index.row(), index.column())
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected) and not row.group
        self._draw_ground(painter, area, row, chosen=chosen)
        if chosen and index.column() == 0:
            bar = QRect(area)
            bar.setWidth(theme.size("selected_edge"))
            painter.fillRect(bar, theme.colour("accent"))
        if index.row() < len(model.rows) - 1:  # below the last row lies the edge of the card
            painter.fillRect(
                QRect(area.left(), area.bottom(), area.width(), 1), theme.colour("hair")
            )
        draw_cell(painter, area, cell)
        painter.restore()

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The room that a cell needs."""
        model = index.model()
        if not isinstance(model, TableModel):
            return QSize()
        return QSize(natural_width(model.cell(index.row(), index.column())), theme.size("row"))

    @staticmethod
    def _draw_ground(painter: QPainter, area: QRect, row: Row, *, chosen: bool) -> None:
        if chosen:
            painter.fillRect(area, theme.colour("accent_tint"))
        elif row.group:
            painter.fillRect(area, theme.colour("inset"))
        elif row.tint:
            painter.fillRect(area, theme.colour(row.tint))


def draw_cell(painter: QPainter, area: QRect, cell: Cell) -> None:
    """Draw tag, icons and lines of `cell` into `area`."""
    left = float(area.left() + theme.px(_EDGE_PX))
    middle = area.center().y() + 0.5
    if cell.tag is not None:
        side = theme.px(_TAG_PX)
        draw_tag(painter, QRectF(left, middle - side / 2, side, side), cell.tag)
        left += side + theme.px(_GAP_PX)
    tone = cell.tone
    icon = cell.icon
    if cell.state is not None:
        icon, tone = icon_of(cell.state), tone_of(cell.state)
    if icon is not None:
        side = theme.px(_ICON_PX)
        icons.draw(painter, icon, QRectF(left, middle - side / 2, side, side), tone)
        left += side + theme.px(_GAP_PX)
    below = bool(cell.second or cell.parts)
    lines = QRectF(left, area.top(), area.right() - left, area.height())
    if below:
        line = theme.px(_LINE_PX)
        rise = line if cell.second else line - theme.px(_PART_PX[1])
        upper = QRectF(lines.left(), area.top() + area.height() / 2 - rise, lines.width(), line)
        _draw_second(painter, upper.translated(0, upper.height()), cell)
        lines = upper
    letters = first_font(cell)
    letters.setUnderline(cell.underlined)
    painter.setFont(letters)
    painter.setPen(theme.colour(tone))
    across = Qt.AlignmentFlag.AlignRight if cell.figures else Qt.AlignmentFlag.AlignLeft
    lines.setRight(lines.right() - (theme.px(_EDGE_PX) if cell.figures else 0))
    painter.drawText(lines, Qt.AlignmentFlag.AlignVCenter | across, cell.text)


def _draw_second(painter: QPainter, area: QRectF, cell: Cell) -> None:
    if cell.parts is None:
        painter.setFont(font("caption"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(
            area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cell.second
        )
        return
    done, total = cell.parts
    width, height, gap = (theme.px(each) for each in _PART_PX)
    for number in range(total):
        part = QRectF(area.left() + number * (width + gap), area.top() + theme.px(4), width, height)
        fill = theme.colour("unknown" if number < done else "raised")
        framed(painter, part, radius=height / 2, fill=fill)
