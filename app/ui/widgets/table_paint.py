"""How a cell of a table is drawn and how much room it needs."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons, theme
from app.ui.fonts import font
from app.ui.widgets.key_bar import draw_key, key_size
from app.ui.widgets.lane_tag import draw_tag
from app.ui.widgets.painting import LEADING, framed, sided, write
from app.ui.widgets.state_badge import icon_of, tone_of
from app.ui.widgets.table_model import Cell, Row, TableModel
from app.ui.widgets.unbroken import unbroken

_EDGE_PX: Final = 12
_GAP_PX: Final = 8
_TAG_PX: Final = 18
_ICON_PX: Final = 16
_LINE_PX: Final = 18
"""Of a cell that says two things, one below the other."""
_AIR_PX: Final = 4
"""Above and below words of several lines."""
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)
_CORNER_PX: Final = 7
"""Of a card, within its edge."""
_PART_PX: Final = (14, 4, 3)
"""Width, height and gap of one part of a progress."""
FIGURES: Final = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
"""Unit below unit in every language: figures run from left to right everywhere."""


def in_card(area: QRect) -> QRegion:
    """What is seen of a table that fills a card: its corners are the card's."""
    shape = QPainterPath()
    radius = theme.px(_CORNER_PX)
    shape.addRoundedRect(area.toRectF(), radius, radius)
    return QRegion(shape.toFillPolygon().toPolygon())


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
        if cell.beside:
            words += self._of("caption").horizontalAdvance(cell.beside) + theme.px(_GAP_PX)
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


def wrapped_height(cell: Cell, width: int) -> int:
    """How high its words are in a column of this width, with a little air."""
    plain = replace(cell, text="")
    room = QRect(0, 0, width - natural_width(plain) + 2, 10_000)  # an advance is rounded
    lines = QFontMetrics(first_font(cell)).boundingRect(room, _WRAP, unbroken(cell.text))
    return lines.height() + theme.px(2 * _AIR_PX)


class CellPainter(QStyledItemDelegate):
    """Draws cells, the tint and the bar of the chosen row, and the hair line below."""

    ruled = True
    """Whether there is that line."""
    lead_px = 0
    """How much farther the words of the first column begin."""

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
            bar = QRectF(area)
            bar.setWidth(theme.size("selected_edge"))
            painter.fillRect(sided(painter, QRectF(area), bar), theme.colour("accent"))
        last = index.row() == len(model.rows) - 1  # below it lies the edge of the card
        if self.ruled and not last:
            painter.fillRect(
                QRect(area.left(), area.bottom(), area.width(), 1), theme.colour("hair")
            )
        if index.column() == 0 and self.lead_px:
            room = QRectF(area).adjusted(theme.px(self.lead_px), 0, 0, 0)
            area = sided(painter, QRectF(area), room).toRect()
        if cell.pressed:
            _draw_key(painter, area, cell)
        else:
            draw_cell(painter, area, cell, wrap=model.columns[index.column()].wraps)
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


def draw_cell(painter: QPainter, area: QRect, cell: Cell, *, wrap: bool = False) -> None:
    """Draw tag, icons and lines of `cell` into `area`, from the side that the window runs from."""
    whole = QRectF(area)
    left = whole.left() + theme.px(_EDGE_PX) + _draw_marks(painter, whole, cell)
    tone = cell.tone if cell.state is None else tone_of(cell.state)
    lines = QRectF(left, whole.top(), area.right() - left, whole.height())
    if cell.second or cell.parts:
        line = theme.px(_LINE_PX)
        rise = line if cell.second else line - theme.px(_PART_PX[1])
        lines = QRectF(left, whole.top() + whole.height() / 2 - rise, lines.width(), line)
        _draw_second(painter, whole, lines.translated(0, line), cell)
    letters = first_font(cell)
    letters.setUnderline(cell.underlined)
    painter.setFont(letters)
    painter.setPen(theme.colour(tone))
    lines.setRight(lines.right() - (theme.px(_EDGE_PX) if cell.figures or wrap else 0))
    where = FIGURES if cell.figures else LEADING
    write(painter, sided(painter, whole, lines), cell.text, where, wrap=wrap)
    if cell.beside:
        lines.setLeft(left + QFontMetrics(letters).horizontalAdvance(cell.text) + theme.px(_GAP_PX))
        painter.setFont(font("caption"))
        painter.setPen(theme.colour("text2"))
        write(painter, sided(painter, whole, lines), cell.beside)


def _draw_marks(painter: QPainter, whole: QRectF, cell: Cell) -> float:
    """Draw tag and icon; gives the room that they take."""
    begin = left = whole.left() + theme.px(_EDGE_PX)
    middle = whole.top() + (whole.height() - 1) // 2 + 0.5
    if cell.tag is not None:
        side = theme.px(_TAG_PX)
        place = QRectF(left, middle - side / 2, side, side)
        draw_tag(painter, sided(painter, whole, place), cell.tag)
        left += side + theme.px(_GAP_PX)
    icon, tone = cell.icon, cell.tone
    if cell.state is not None:
        icon, tone = icon_of(cell.state), tone_of(cell.state)
    if icon is not None:
        side = theme.px(_ICON_PX)
        place = QRectF(left, middle - side / 2, side, side)
        icons.draw(painter, icon, sided(painter, whole, place), tone)
        left += side + theme.px(_GAP_PX)
    return left - begin


def _draw_key(painter: QPainter, area: QRect, cell: Cell) -> None:
    if not cell.text:
        return
    size = key_size(cell.text)
    left = area.right() + 1 - theme.px(_EDGE_PX) - size.width()
    top = area.top() + (area.height() - size.height()) // 2
    cap = QRectF(left, top, size.width(), size.height())
    draw_key(painter, sided(painter, QRectF(area), cap), cell.text)


def _draw_second(painter: QPainter, whole: QRectF, area: QRectF, cell: Cell) -> None:
    if cell.parts is None:
        painter.setFont(font("caption"))
        painter.setPen(theme.colour("text2"))
        write(painter, sided(painter, whole, area), cell.second)
        return
    done, total = cell.parts
    width, height, gap = (theme.px(each) for each in _PART_PX)
    for number in range(total):
        part = QRectF(area.left() + number * (width + gap), area.top() + theme.px(4), width, height)
        fill = theme.colour("unknown" if number < done else "raised")
        framed(painter, sided(painter, whole, part), radius=height / 2, fill=fill)
