"""Text in one step of the type scale, on its exact line height, never truncated."""

import re
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from app.ui import theme
from app.ui.fonts import font, line_height

_WRAP_HINT_PX: Final = 360
"""Width that a wrapping text asks for; it takes whatever it gets."""
_ENDLESS: Final = 1e6
_WORDS: Final = re.compile(r"[\u3000-\u9FFF\uFF00-\uFF60]|[^\s\u3000-\u9FFF\uFF00-\uFF60]+")
"""What a line does not break: a word, or one Han character, since those stand without spaces."""
_LINE_SEPARATOR: Final = "\N{LINE SEPARATOR}"


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
        self._measured: tuple[object, ...] = ()
        self._natural = 0
        self._heights: dict[float, int] = {}
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
        metrics = QFontMetrics(self.font())
        words = _WORDS.findall(self.text()) or [""]
        longest = max(metrics.horizontalAdvance(word) for word in words)
        return QSize(min(longest, theme.px(_WRAP_HINT_PX)) + 1, line_height(self._style))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, each centred in its line height."""
        area = self.contentsRect()
        layout, height = self._lines(float(area.width()))
        spare = area.height() - height
        top = area.top() + (0 if self.alignment() & Qt.AlignmentFlag.AlignTop else spare / 2)
        painter = QPainter(self)
        painter.setPen(theme.colour(self._tone if self.isEnabled() else "text3"))
        layout.draw(painter, QPointF(area.left(), max(float(area.top()), top)))

    def _natural_width(self) -> int:
        self._measure()
        return self._natural

    def _height(self, width: float) -> int:
        """What `_lines` finds, once for each width: layouts ask for it again and again."""
        self._measure()
        if width not in self._heights:
            one_line = line_height(self._style)
            self._heights[width] = one_line if self._fits(width) else self._lines(width)[1]
        return self._heights[width]

    def _measure(self) -> None:
        """Take the natural width, unless nothing changed since it was taken."""
        words, look = self.text(), self.font()
        measured = (words, look, self.wordWrap(), line_height(self._style))
        if measured != self._measured:
            self._measured, self._heights = measured, {}
            metrics = QFontMetrics(look)
            self._natural = max(metrics.horizontalAdvance(part) for part in words.split("\n")) + 1

    def _fits(self, width: float) -> bool:
        """Whether it is one line, told without laying it out."""
        broken = self.wordWrap() and 0 < width < self._natural
        return not broken and "\n" not in self.text()

    def _lines(self, width: float) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text().replace("\n", _LINE_SEPARATOR), self.font())
        option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), self.alignment()))
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as its letters run
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            if self.wordWrap()
            else QTextOption.WrapMode.ManualWrap
        )
        layout.setTextOption(option)
        pitch = line_height(self._style)
        count = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width or _ENDLESS))
            line.setPosition(QPointF(0, count * pitch + (pitch - line.height()) / 2))
            count += 1
        layout.endLayout()
        return layout, max(1, count) * pitch
