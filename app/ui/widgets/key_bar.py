"""The key bar, which stands under every screen, and a key as it shows it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.widgets.painting import framed, pen, write
from app.ui.widgets.reading_order import read_as_laid_out
from app.ui.widgets.roomy import needed_width
from app.ui.widgets.text import Text


def key_size(key: str) -> QSize:
    """The letters and 5 px on either side."""
    words = QFontMetrics(font("caption")).horizontalAdvance(key)
    return QSize(max(theme.px(20), words + theme.px(11)), theme.px(19))


def draw_key(painter: QPainter, area: QRectF, key: str) -> None:
    """Draw a cap with its letters."""
    framed(painter, area, radius=theme.px(4), fill=theme.colour("surface"), edge=pen("control"))
    painter.setFont(font("caption"))
    painter.setPen(theme.colour("text2"))
    write(painter, area, key, Qt.AlignmentFlag.AlignCenter)


class KeyCap(QWidget):
    """A key as it is printed on a keyboard."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: Final = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """See `key_size`."""
        return key_size(self._key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        draw_key(QPainter(self), QRectF(self.rect()), self._key)


class KeyBar(QFrame):
    """At most six keys of this screen, and the time in UTC and here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "rail")
        self.setProperty("edge", "top")
        self.setFixedHeight(theme.size("keybar"))
        self.setAccessibleName(self.tr("Keys of this screen"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._row.setSpacing(theme.px(6))
        self._keys = QHBoxLayout()
        self._keys.setSpacing(theme.px(6))
        self.clock = Text("", "caption", "text2")
        self._shown: list[QWidget] = []
        self._row.addLayout(self._keys)
        self._row.addStretch(1)
        self._row.addWidget(self.clock)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show pairs of key and what it does."""
        while (item := self._keys.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = []
        for key, action in keys[:6]:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(6))
            row.addWidget(KeyCap(key))
            row.addWidget(Text(action, "caption", "text2"))
            row.addSpacing(theme.px(12))
            self._shown.append(pair)
            self._keys.addWidget(pair)
        read_as_laid_out(self)
        self._shed()

    def show_time(self, words: str) -> None:
        """Show date and time in both zones."""
        self.clock.setText(words)
        self._shed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many keys as there is room for."""
        super().resizeEvent(event)
        self._shed()

    def _shed(self) -> None:
        """The last keys go first; F1 shows them all."""
        for pair in self._shown:
            pair.show()
        for pair in reversed(self._shown):
            if needed_width(self._row) <= self.width():
                return
            pair.hide()
