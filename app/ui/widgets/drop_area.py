"""Where items are dropped, or chosen: a dashed frame that lights up while something is held."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.banner import IconMark
from app.ui.widgets.margins import set_margins
from app.ui.widgets.painting import framed, pen
from app.ui.widgets.text import Text

_HEIGHT_PX = 76
"""Source: screens.md, Intake."""
_GAP_PX = 12
_WORDS_PX = 300
"""Icon, edges, and words that wrap to two lines; with less the ways to choose go below."""


class DropArea(QWidget):
    """Icon, what may be dropped, what becomes of it, and the other ways to choose; see `fill`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        self._ways = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_margins(self._both, theme.px(20), theme.px(8), theme.px(16), theme.px(8))
        self._both.setSpacing(theme.px(_GAP_PX))
        self.setMinimumHeight(theme.px(_HEIGHT_PX))

    def fill(self, icon: Icon, words: tuple[str, str], ways: Sequence[QWidget]) -> None:
        """Say once what may be dropped and what becomes of it, and offer the other ways."""
        title, sentence = words
        self.setAccessibleName(title)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(Text(title, "heading", wrap=True))
        said.addWidget(Text(sentence, "caption", "text2", wrap=True))
        said.addStretch(1)
        first = QHBoxLayout()
        first.setSpacing(theme.px(_GAP_PX))
        first.addWidget(IconMark(icon, "text2", 28))
        first.addLayout(said, 1)
        second = QHBoxLayout(self._ways)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(theme.px(_GAP_PX))
        for way in ways:
            second.addWidget(way)
        second.addStretch(0)
        self._both.addLayout(first, 1)
        self._both.addWidget(self._ways)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ways beside the words, or below them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        words = theme.px(_WORDS_PX)
        wide = self.width() >= words + self._ways.sizeHint().width()
        way = QBoxLayout.Direction
        self._both.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def light(self, *, lit: bool) -> None:
        """Show that what is held can be dropped."""
        self._lit = lit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed frame."""
        fill = theme.colour("accent_tint" if self._lit else "surface")
        edge = pen("accent" if self._lit else "control", dashed=True)
        framed(QPainter(self), QRectF(self.rect()), radius=theme.px(8), fill=fill, edge=edge)
