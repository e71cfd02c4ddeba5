"""Text in one step of the type scale, on its exact line height, never truncated."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from app.ui import theme
from app.ui.fonts import font, line_height
from app.ui.widgets.painting import lowered
from app.ui.widgets.unbroken import GAP, unbroken

_WRAP_HINT_PX: Final = 360
"""Width that a wrapping text asks for; it takes whatever it gets."""
_ENDLESS: Final = 1e6
_WORDS: Final = re.compile(r"[\u3000-\u9FFF\uFF00-\uFF60]|[^\s\u3000-\u9FFF\uFF00-\uFF60]+")
"""What a line does not break: a word, or one Han character, since those stand without spaces."""
_LINE_SEPARATOR: Final = "\N{LINE SEPARATOR}"
_BREAKS: Final = re.compile(r"[ \n\u2028]|(?<=[\u3000-\u9FFF])(?!\u2060)")
"""Where a line may end."""
_ORPHAN: Final = 0.3
"""A last line shorter than this share of the room gets words of those above it."""
_STEP_PX: Final = 4
"""How closely the room is searched in which the lines are even."""


class Text(QLabel):
    """A label; `tone` is a colour token, `style` a step of the type scale."""

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._style: Final = style
        self._tone = tone
        self._pitch = 0
        """Of the lines when they were measured; 0 when that is to be done anew."""
        self._natural = 0
        self._longest = -1
        """Of its words; below 0 when that is to be found anew."""
        self._broken_off = False
        """Whether its words have lines of their own."""
        self._heights: dict[float, int] = {}
        self._rooms: dict[float, float] = {}
        self._laid: tuple[object, QTextLayout, int] | None = None
        """How it was laid out last, and into what: it is painted more often than it changes."""
        self._names: tuple[str, ...] = ()
        """Which a line does not break."""
        self.setFont(font(style))
        self.setWordWrap(wrap)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Preferred,
            QSizePolicy.ControlType.Label,
        )
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Draw in another colour token from now on."""
        self._tone = tone
        self.update()

    def keep_whole(self, names: Sequence[str]) -> None:
        """Break no line within one of these, unless it is longer than a line."""
        if tuple(names) != self._names:
            self._names, self._pitch = tuple(names), 0
            self.updateGeometry()
            self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        """See `QWidget.heightForWidth`."""
        return self._height(float(width))

    def sizeHint(self) -> QSize:
        """See `QWidget.sizeHint`."""
        natural = self._natural_width()
        width = min(natural, theme.px(_WRAP_HINT_PX)) if self.wordWrap() else natural
        return QSize(width, self._height(float(width)))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word when wrapping, else as the whole text."""
        if not self.wordWrap():
            return self.sizeHint()
        self._measure()
        if self._longest < 0:
            metrics = QFontMetrics(self.font())
            words = _WORDS.findall(self.text()) or [""]
            self._longest = max(metrics.horizontalAdvance(word) for word in words)
        return QSize(min(self._longest, theme.px(_WRAP_HINT_PX)) + 1, self._pitch)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, each centred in its line height."""
        area = self.contentsRect()
        layout, height = self.laid_out(float(area.width()))
        spare = area.height() - height
        top = area.top() + (0 if self.alignment() & Qt.AlignmentFlag.AlignTop else spare / 2)
        painter = QPainter(self)
        painter.setPen(theme.colour(self._tone if self.isEnabled() else "text3"))
        layout.draw(painter, QPointF(area.left(), max(float(area.top()), top)))

    def _natural_width(self) -> int:
        self._measure()
        return self._natural

    def _height(self, width: float) -> int:
        """As many lines as there are, once for each width: layouts ask for it again and again."""
        self._measure()
        if width not in self._heights:
            lines = 1 if self._fits(width) else _break(self._shaped(width), width)
            self._heights[width] = lines * self._pitch
        return self._heights[width]

    def setText(self, words: str) -> None:  # noqa: N802 Qt's name
        """See `QLabel.setText`."""
        if words != self.text():
            self._pitch = 0
            super().setText(words)

    def setFont(self, look: QFont | str | Sequence[str]) -> None:  # noqa: N802 Qt's name
        """See `QWidget.setFont`."""
        self._pitch = 0
        super().setFont(look)

    def _measure(self) -> None:
        """Take the natural width, unless nothing changed since it was taken."""
        pitch = line_height(self._style)
        if pitch == self._pitch:
            return
        self._pitch, self._heights, self._rooms = pitch, {}, {}
        self._longest, self._laid = -1, None
        metrics, words = QFontMetrics(self.font()), self.text()
        self._natural = max(metrics.horizontalAdvance(part) for part in words.split("\n")) + 1
        self._broken_off = "\n" in words

    def _fits(self, width: float) -> bool:
        """Whether it is one line, told without laying it out."""
        return not (self._broken_off or (self.wordWrap() and 0 < width < self._natural))

    def laid_out(self, width: float) -> tuple[QTextLayout, int]:
        """The lines in this width: as few as can be, and the last one no orphan."""
        self._measure()
        asked = (width, self.wordWrap(), self.alignment(), self.layoutDirection())
        if self._laid is None or self._laid[0] != asked:
            self._laid = (asked, *self._broken(self._room(width), width))
        return self._laid[1:]

    def _room(self, width: float) -> float:
        """How long its lines may be in this width."""
        if not self.wordWrap() or self._broken_off or self._fits(width):
            return width
        if width not in self._rooms:
            self._rooms[width] = self._even(width)
        return self._rooms[width]

    def _even(self, width: float) -> float:
        """The room in which as many lines end well."""
        layout = self._shaped(width)
        count = _break(layout, width)
        last = layout.lineAt(layout.lineCount() - 1).naturalTextWidth()
        if last >= _ORPHAN * width:
            return width
        narrow, wide = max(width / 2, min(width, _widest(layout.text(), self.font()))), width
        while wide - narrow > _STEP_PX:
            middle = (narrow + wide) / 2
            more = _break(layout, middle) > count
            narrow, wide = (middle, wide) if more else (narrow, middle)
        return wide

    def _shaped(self, room: float) -> QTextLayout:
        """The words, not in lines yet; their shapes are found once."""
        words = unbroken(self.text(), self._names) if self.wordWrap() else self.text()
        if GAP in words and 0 < room < _widest(words, self.font()):
            words = self.text()  # rather between the words of a name than within one
        layout = QTextLayout(words.replace("\n", _LINE_SEPARATOR), self.font())
        layout.setCacheEnabled(True)
        option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), self.alignment()))
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as its letters run
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            if self.wordWrap()
            else QTextOption.WrapMode.ManualWrap
        )
        layout.setTextOption(option)
        return layout

    def _broken(self, room: float, width: float) -> tuple[QTextLayout, int]:
        """Lines that are as long as `room` allows, within `width`."""
        layout, pitch = self._shaped(width), line_height(self._style)
        where, spare = layout.textOption().alignment(), width - room
        left = spare if where & Qt.AlignmentFlag.AlignRight else 0.0
        left = spare / 2 if where & Qt.AlignmentFlag.AlignHCenter else left
        count = _break(layout, room)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            words = layout.text()[line.textStart() : line.textStart() + line.textLength()]
            top = (pitch - line.height()) / 2 - lowered(words, self.font())
            line.setPosition(QPointF(left, number * pitch + top))
        return layout, count * pitch


def _widest(words: str, letters: QFont) -> float:
    """How wide what is never broken is at the most, with a px for what advances round off."""
    metrics = QFontMetrics(letters)
    return 1.0 + max(metrics.horizontalAdvance(part) for part in _BREAKS.split(words))


def _break(layout: QTextLayout, room: float) -> int:
    """Break the words into lines that are as long as `room` allows; gives how many."""
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, room or _ENDLESS))
    layout.endLayout()
    return max(1, layout.lineCount())
