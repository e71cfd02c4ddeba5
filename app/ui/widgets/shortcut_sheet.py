"""All keys on one sheet; Esc, F1 or a press anywhere closes it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.key_bar import KeyCap
from app.ui.widgets.roomy import Roomy
from app.ui.widgets.text import Text

_COLUMNS: Final = 3
_EDGE_PX: Final = 24
"""Around the sheet, and between it and the window."""
_GAP_PX: Final = 16
_BESIDE_PX: Final = 12
"""Between a key and its words, and between the words and the bar."""
_HEADING_PX: Final = 28


class ShortcutSheet(QDialog):
    """Groups of pairs of key and what it does."""

    manual_requested = Signal()
    """All keys are wanted, as the manual has them."""

    def __init__(
        self,
        groups: Mapping[str, Sequence[tuple[str, str]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setModal(True)
        self.setProperty("surface", "surface")
        self.setWindowTitle(self.tr("Keys"))
        shut = Button(self.tr("Close"), ButtonKind.QUIET, height=Height.SMALL)
        shut.clicked.connect(self.accept)
        manual = Button(self.tr("All keys, in the manual"), ButtonKind.QUIET, height=Height.SMALL)
        manual.clicked.connect(self._read)
        head = QHBoxLayout()
        head.addWidget(Text(self.windowTitle(), "title"))
        head.addStretch(1)
        head.addWidget(manual)
        head.addWidget(shut)
        columns = QWidget()
        self._grid: Final = QGridLayout(columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(40))
        self._grid.setVerticalSpacing(theme.px(20))
        self._groups: Final = [_Group(title, keys) for title, keys in groups.items()]
        self._page: Final = Roomy(columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(_EDGE_PX),) * 4)
        column.setSpacing(theme.px(_GAP_PX))
        column.addLayout(head)
        column.addWidget(self._page)
        self._fit(self._spread(), head.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 closes what F1 opened."""
        if event.key() in {Qt.Key.Key_F1, Qt.Key.Key_Question}:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _spread(self) -> QSize:
        """Put the groups into as many columns as the window has room for."""
        parent = self.parentWidget()
        room = parent.window().width() - theme.px(3 * _EDGE_PX) if parent is not None else 0
        wanted = QSize()
        for count in range(_COLUMNS, 0, -1):
            if count == 1:  # the words of one group stand below those of the other
                widest = max((group.widest() for group in self._groups), default=0)
                for group in self._groups:
                    group.grid.setColumnMinimumWidth(0, widest)
            for number, group in enumerate(self._groups):
                self._grid.addWidget(group, *divmod(number, count), Qt.AlignmentFlag.AlignTop)
            wanted = self._grid.sizeHint()
            if not room or wanted.width() <= room:
                break
        return wanted

    def _fit(self, wanted: QSize, head: int) -> None:
        """As tall as the columns, within the window; the rest is scrolled, by keys too."""
        parent = self.parentWidget()
        room = wanted.height()
        if parent is not None:
            room = parent.window().height() - head - theme.px(4 * _EDGE_PX + _GAP_PX)
        bar = 0
        if wanted.height() > room:
            bar = self._page.verticalScrollBar().sizeHint().width() + theme.px(_BESIDE_PX)
            self._page.setAccessibleName(self.windowTitle())
            self._page.setProperty("ring", "on")
            self._page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._page.setFocus()
        self._page.setMinimumWidth(wanted.width() + bar)
        self._page.setFixedHeight(min(wanted.height(), room))

    def _read(self) -> None:
        self.accept()
        self.manual_requested.emit()


class _Group(QWidget):
    """Keys in one column and what they do in the next, so that both are read downwards."""

    def __init__(self, title: str, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.grid: Final = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.px(_BESIDE_PX))
        self.grid.setVerticalSpacing(theme.px(6))
        self.grid.setColumnStretch(1, 1)
        self.grid.addWidget(Text(title, "heading"), 0, 0, 1, 2)
        self.grid.setRowMinimumHeight(0, theme.px(_HEADING_PX))
        for line, (key, action) in enumerate(keys, 1):
            caps = QHBoxLayout()
            caps.setSpacing(theme.px(4))
            for cap in key.split("  "):  # either does it
                caps.addWidget(KeyCap(cap))
            caps.addStretch(1)
            self.grid.addLayout(caps, line, 0)
            words = Text(action[:1].upper() + action[1:], "body", "text2")
            self.grid.addWidget(words, line, 1)

    def widest(self) -> int:
        """What the widest keys take."""
        lines = [self.grid.itemAtPosition(line, 0) for line in range(1, self.grid.rowCount())]
        return max((keys.sizeHint().width() for keys in lines if keys is not None), default=0)
