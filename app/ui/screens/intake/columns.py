"""The columns of intake: one line, or two where the window is narrow or its text large.

Law: titles and rows of one width break alike, so that titles stand over their columns.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets.by_hand import ByHand
from app.ui.widgets.form import ChoiceBox
from app.ui.widgets.roomy import tall

WIDTHS_PX: Final = {"icon": 18, "kind": 192, "lane": 58, "type": 48, "digest": 96, "state": 116}
"""Of every column but the name, which takes the rest."""
_LAST: Final = "state"
"""What stays beside the name where the others stand below it."""
_NAME_PX: Final = 160
"""The least that the name gets in one line with all others."""
_GAP_PX: Final = 12
_LINE_PX: Final = 6


class Columns(ByHand):
    """`name`, and a cell for each of `cells`; laid out by hand, since no layout of Qt breaks."""

    def __init__(self, icon: QWidget, name: QWidget, cells: Mapping[str, QWidget]) -> None:
        super().__init__()
        self._icon: Final = icon
        self._name: Final = name
        self._cells: Final = {key: _cell(widget) for key, widget in cells.items()}
        for widget in (icon, name, *self._cells.values()):
            widget.setParent(self)
        self._broken = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        """See `QWidget.heightForWidth`."""
        first, below = self._heights(width)
        return first + (theme.px(_LINE_PX) + below if below else 0)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of two lines."""
        below = _line(WIDTHS_PX[key] for key in self._cells if key != _LAST)
        beside = _line((_NAME_PX, WIDTHS_PX[_LAST]))
        width = theme.px(WIDTHS_PX["icon"] + _GAP_PX + max(below, beside))
        return QSize(width, max(tall(self._name, width), *map(_height, self._cells.values())))

    def sizeHint(self) -> QSize:
        """All in one line."""
        return QSize(_whole(), self.minimumSizeHint().height())

    def _lines(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The cells beside the name, and those below it."""
        keys = tuple(self._cells)
        if width >= _whole():
            return keys, ()
        return (_LAST,), tuple(key for key in keys if key != _LAST)

    def _name_width(self, width: int) -> int:
        beside = self._lines(width)[0]
        taken = [theme.px(WIDTHS_PX[key] + _GAP_PX) for key in ("icon", *beside)]
        return max(1, width - sum(taken))

    def _heights(self, width: int) -> tuple[int, int]:
        beside, below = self._lines(width)
        cells = [_height(self._cells[key]) for key in beside]
        first = max(tall(self._name, self._name_width(width)), *cells)
        return first, max((_height(self._cells[key]) for key in below), default=0)

    def _arrange(self) -> None:
        width, gap = self.width(), theme.px(_GAP_PX)
        beside, below = self._lines(width)
        first, second = self._heights(width)
        left = theme.px(WIDTHS_PX["icon"]) + gap
        if bool(below) is not self._broken:
            self._broken = bool(below)
            for key in (*beside, *below):  # a screen reader walks them as they are stacked
                self._cells[key].raise_()
        if not below:
            first = self.height()
        self._put(self._icon, 0, (0, first), theme.px(WIDTHS_PX["icon"]))
        self._put(self._name, left, (0, first), self._name_width(width))
        at = left + self._name_width(width) + gap
        for key in beside:
            at = self._put(self._cells[key], at, (0, first), theme.px(WIDTHS_PX[key])) + gap
        at = left
        for key in below:
            line = (first + theme.px(_LINE_PX), second)
            at = self._put(self._cells[key], at, line, theme.px(WIDTHS_PX[key])) + gap

    def _put(self, widget: QWidget, left: int, line: tuple[int, int], width: int) -> int:
        """In the middle of a line that begins at its first and is as high as its second."""
        top, high = line
        height = min(high, tall(widget, width))
        area = QRect(left, top + (high - height) // 2, width, height)
        if self.isRightToLeft():
            area.moveLeft(self.width() - left - width)
        widget.setGeometry(area)
        return left + width


def _cell(widget: QWidget) -> QWidget:
    holder = QWidget()
    inner = QHBoxLayout(holder)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.addWidget(widget)
    if not isinstance(widget, ChoiceBox):
        inner.addStretch(1)
    return holder


def _height(widget: QWidget) -> int:
    return widget.sizeHint().height()


def _line(widths: Iterable[int]) -> int:
    each = list(widths)
    return sum(each) + _GAP_PX * max(0, len(each) - 1)


def _whole() -> int:
    """All in one line, in px."""
    return theme.px(_line((*WIDTHS_PX.values(), _NAME_PX)))
