"""Joined cells of which one is chosen: lanes, filters, confidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.widgets.painting import pen, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One cell; `tone` is the fill when chosen."""

    key: str
    word: str
    tone: str = "primary"
    name: str = ""
    """Accessible name where the word alone does not tell, such as "R"."""


class _Cell(QAbstractButton):
    """One cell; the ends are rounded, neighbours share a line."""

    def __init__(self, segment: Segment, place: tuple[bool, bool], height_px: int) -> None:
        super().__init__()
        self._segment: Final = segment
        self._first, self._last = place
        self._height: Final = height_px
        self.setText(segment.word)
        self.setAccessibleName(segment.name or segment.word)
        self.setCheckable(True)
        self.setFont(font("body", weight=600))
        self.setProperty("ring", "on")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The word and 12 px on either side."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        least = theme.size("target_min")
        return QSize(max(least, words + theme.px(24)), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """A word is never truncated."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(max(theme.size("target_min"), words + theme.px(10)), theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cell."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on_fill = "on_lane" if self._segment.tone in {"rh", "op"} else "on_primary"
        tone = self._segment.tone if self.isChecked() else ("surface", "raised")[self.underMouse()]
        words = on_fill if self.isChecked() else "text"
        if not self.isEnabled():
            tone, words = ("unknown", "on_primary") if self.isChecked() else ("raised", "text3")
        self._draw_area(painter, theme.colour(tone))
        painter.setPen(theme.colour(words))
        write(painter, self.rect(), self.text(), Qt.AlignmentFlag.AlignCenter)

    def _draw_area(self, painter: QPainter, fill: QColor) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        first, last = (self._last, self._first) if mirrored else (self._first, self._last)
        edge = pen("control")
        half = edge.widthF() / 2
        area = QRectF(self.rect()).adjusted(half if first else -half, half, -half, -half)
        painter.setPen(edge)
        painter.setBrush(fill)
        painter.drawPath(ended(area, theme.px(6), first=first, last=last))


def ended(area: QRectF, radius: float, *, first: bool, last: bool) -> QPainterPath:
    """A rectangle whose left (`first`) and right (`last`) corners alone are round."""
    path = QPainterPath()
    if not (first or last):  # most cells: uniting three areas took half of what a scale takes
        path.addRect(area)
        return path
    path.addRoundedRect(area, radius, radius)
    square = QPainterPath()
    if not first:
        square.addRect(area.adjusted(0, 0, -area.width() / 2, 0))
    if not last:
        square.addRect(area.adjusted(area.width() / 2, 0, 0, 0))
    return path.united(square).simplified()


class Segmented(QWidget):
    """A choice of one; arrows move it."""

    chosen = Signal(str)
    """The key, when the examiner chooses it."""

    def __init__(
        self,
        segments: Sequence[Segment],
        name: str,
        *,
        height_px: int = 28,
        gap_px: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._keys: Final = tuple(segment.key for segment in segments)
        self.cells: dict[str, QAbstractButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(gap_px))
        for number, segment in enumerate(segments):
            ends = (number == 0, number == len(segments) - 1)
            cell = _Cell(segment, (True, True) if gap_px else ends, height_px)
            cell.clicked.connect(lambda _=False, key=segment.key: self.chosen.emit(key))
            self._group.addButton(cell)
            self.cells[segment.key] = cell
            row.addWidget(cell)

    def choose(self, key: str) -> None:
        """Show `key` as chosen; emits nothing. An empty key chooses none."""
        self._group.setExclusive(False)
        for each, cell in self.cells.items():
            cell.setChecked(each == key)
        self._group.setExclusive(True)

    def choice(self) -> str:
        """The key that is chosen, or nothing."""
        return next((key for key, cell in self.cells.items() if cell.isChecked()), "")

    def take_focus(self) -> None:
        """Go to the cell that is chosen, or to the first."""
        chosen = self.choice() or next(iter(self.cells))
        self.cells[chosen].setFocus()

    def set_word(self, key: str, word: str) -> None:
        """Change a cell's word, such as a count."""
        self.cells[key].setText(word)
        self.cells[key].setAccessibleName(word)
        self.cells[key].updateGeometry()
