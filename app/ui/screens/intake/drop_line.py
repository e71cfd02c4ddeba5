"""Where items are dropped, or chosen; and into which lane they go."""

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button
from app.ui.widgets.painting import framed, pen
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text


class DropLine(QWidget):
    """A dashed frame; it lights up while something is held over the screen."""

    files_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        self.setMinimumHeight(theme.px(76))
        self.setAccessibleName(self.tr("Drop a folder, a ZIP, a PDF or pictures"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(
            Text(self.tr("Drop a folder, a ZIP, a PDF or pictures"), "heading", wrap=True)
        )
        kept = self.tr("Everything is read on this computer. Originals are kept unchanged.")
        words.addWidget(Text(kept, "caption", "text2", wrap=True))
        words.addStretch(1)
        self.lane: Final = Segmented(
            [
                Segment(key="R", word="R", tone="rh", name=self.tr("Into the registered lane")),
                Segment(key="O", word="O", tone="op", name=self.tr("Into the other lane")),
            ],
            self.tr("Lane of new items"),
        )
        self.lane.choose("R")
        self.files: Final = Button(self.tr("Choose files"))
        self.folder: Final = Button(self.tr("Choose folder"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        row.setSpacing(theme.px(16))
        row.addWidget(IconMark(Icon.FOLDER, "text2", 28))
        row.addLayout(words, 1)
        row.addWidget(Text(self.tr("Into lane"), "caption", "text2"))
        for widget in (self.lane, self.files, self.folder):
            row.addWidget(widget)
        self.files.clicked.connect(self.files_requested)
        self.folder.clicked.connect(self.folder_requested)

    def light(self, *, lit: bool) -> None:
        """Show that what is held can be dropped."""
        self._lit = lit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed frame."""
        fill = theme.colour("accent_tint" if self._lit else "surface")
        edge = pen("accent" if self._lit else "control", dashed=True)
        area = QRectF(self.rect())
        painter = QPainter(self)
        framed(painter, area, radius=theme.px(8), fill=fill, edge=edge)
