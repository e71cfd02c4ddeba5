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

_MOST: Final = 6
"""Keys in the bar."""


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
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show another key from now on."""
        self._key = key
        self._size = key_size(key)
        self.setAccessibleName(key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """See `key_size`."""
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        draw_key(QPainter(self), QRectF(self.rect()), self._key)


class _Pair(QWidget):
    """A key and what it does."""

    def __init__(self) -> None:
        super().__init__()
        self._cap: Final = KeyCap("")
        self._words: Final = Text("", "caption", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._cap)
        row.addWidget(self._words)
        row.addSpacing(theme.px(12))

    def tell(self, key: str, action: str) -> None:
        """Show another pair from now on."""
        self._cap.show_key(key)
        self._words.setText(action)
        self.updateGeometry()  # at once: the bar asks how much room it takes in this very turn


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
        self._pairs: list[_Pair] = []
        """Made once and told anew: every screen has keys, and making them took 5 ms."""
        self._shown: tuple[tuple[str, str], ...] = ()
        self._row.addLayout(self._keys)
        self._row.addStretch(1)
        self._row.addWidget(self.clock)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show pairs of key and what it does."""
        shown = tuple(keys[:_MOST])
        if shown == self._shown:
            return
        self._shown = shown
        for _ in range(len(self._pairs), len(shown)):
            self._pairs.append(_Pair())
            self._keys.addWidget(self._pairs[-1])
        for pair, (key, action) in zip(self._pairs, shown, strict=False):
            pair.tell(key, action)
        for pair in self._pairs[len(shown) :]:
            pair.hide()
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
        pairs = self._pairs[: len(self._shown)]
        for pair in pairs:
            pair.show()
        for pair in reversed(pairs):
            if needed_width(self._row) <= self.width():
                return
            pair.hide()
