"""A box to tick; drawn by us, since the style's own cannot be seen on a dark ground."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui import icons, theme
from app.ui.fonts import font
from app.ui.icons import Icon
from app.ui.widgets.painting import framed, pen, sided, write

_BOX_PX = 18
_GAP_PX = 8


class Tick(QAbstractButton):
    """Ticked or not; Space changes it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFont(font("body"))
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Box and words, as tall as a small control."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + 1 + theme.px(_BOX_PX + _GAP_PX), theme.size("control_small"))

    def minimumSizeHint(self) -> QSize:
        """It is never less than a target to press."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the check in it, and the words."""
        painter = QPainter(self)
        side = theme.px(_BOX_PX)
        area = QRectF(self.rect())
        box = sided(painter, area, QRectF(0, (self.height() - side) / 2, side, side))
        fill = "primary" if self.isChecked() else "surface"
        edge = None if self.isChecked() else pen("control")
        framed(painter, box, radius=theme.px(4), fill=theme.colour(fill), edge=edge)
        if self.isChecked():
            inset = theme.px(2)
            inner = box.adjusted(inset, inset, -inset, -inset)
            icons.draw(painter, Icon.CHECK, inner, "on_primary")
        painter.setPen(theme.colour("text" if self.isEnabled() else "text3"))
        gap = side + theme.px(_GAP_PX)
        write(painter, sided(painter, area, area.adjusted(gap, 0, 0, 0)), self.text())
