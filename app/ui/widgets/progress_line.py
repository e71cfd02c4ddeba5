"""Progress of long work: which item of how many, a bar, and a way to stop. Never a spinner."""

from typing import ClassVar

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.painting import framed, sided
from app.ui.widgets.text import Text


class Bar(QWidget):
    """A thin bar filled by the share done; `tone` is the colour token of the filled part."""

    spoken_role: ClassVar = QAccessible.Role.ProgressBar

    def __init__(
        self, height_px: int = 4, tone: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._share: float | None = 0.0
        self._tone = tone
        self.setFixedHeight(theme.px(height_px))
        self.setMinimumWidth(theme.px(40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def spoken_value(self) -> str:
        """The share done in whole hundredths."""
        return "" if self._share is None else f"{round(100 * self._share)} %"

    def show_share(self, share: float | None) -> None:
        """Fill `share` of the bar, 0 to 1; None draws none, since empty would read as run out."""
        self._share = None if share is None else min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and filled part."""
        if self._share is None:
            return
        painter = QPainter(self)
        area = QRectF(self.rect())
        radius = area.height() / 2
        framed(painter, area, radius=radius, fill=theme.colour("raised"))
        filled = QRectF(area)
        filled.setWidth(area.width() * self._share)
        if self._share:
            filled = sided(painter, area, filled)
            framed(painter, filled, radius=radius, fill=theme.colour(self._tone))


class ProgressLine(QWidget):
    """Words, bar, remark, Stop."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text("", "body_strong")
        self.bar = Bar(8)
        self.remark = Text("", "caption", "text2")
        self.stop = Button(self.tr("Stop"), icon=Icon.STOP, height=Height.SMALL)
        self.stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.remark)
        row.addWidget(self.stop)

    def show_progress(self, words: str, done: int, total: int, remark: str = "") -> None:
        """Show `done` of `total`; `words` says it, such as "9 of 16 exhibits read"."""
        self.words.setText(words)
        self.remark.setText(remark)
        self.bar.show_share(done / total if total else 0.0)
        self.bar.setAccessibleName(words)
        self.stop.setVisible(done < total)
