"""Small things that open other things: evidence chips and clause ids."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui import icons, theme
from app.ui.fonts import font
from app.ui.icons import Icon
from app.ui.widgets.painting import framed, pen, sided, write


class EvidenceChip(QAbstractButton):
    """Names an exhibit; pressed, it opens it. `clicked` is the wish."""

    def __init__(self, name: str, icon: Icon = Icon.FILE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon: Final = icon
        self._changed = False
        self._removed = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setFont(font("caption"))
        self._wide: Final = QFontMetrics(self.font()).horizontalAdvance(name)
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def mark_changed(self) -> None:
        """The exhibit's digest is not the one that was taken in."""
        self._changed = True
        self.setAccessibleDescription(self.tr("The exhibit was changed"))
        self.update()

    def mark_removed(self) -> None:
        """The exhibit is no longer part of the case."""
        self._removed = True
        struck = self.font()
        struck.setStrikeOut(True)
        self.setFont(struck)
        self.setAccessibleDescription(self.tr("The exhibit was removed"))
        self.setDisabled(True)

    def sizeHint(self) -> QSize:
        """Icon, name and eight px around them."""
        return QSize(self._wide + 1 + theme.px(14 + 6 + 16), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, icon and name."""
        painter = QPainter(self)
        fill = theme.colour("raised" if self.underMouse() or self.isDown() else "inset")
        area = QRectF(self.rect())
        framed(painter, area, radius=theme.px(4), fill=fill, edge=pen("hair"))
        box = theme.px(14)
        tone = "unmet" if self._changed else "text2"
        left = theme.px(8)
        icon = Icon.UNMET if self._changed else self._icon
        icon_at = QRectF(left, (area.height() - box) / 2, box, box)
        icons.draw(painter, icon, sided(painter, area, icon_at), tone)
        painter.setPen(theme.colour("text3" if self._removed else "text"))
        words = area.adjusted(left + box + theme.px(6), 0, -theme.px(8), 0)
        write(painter, sided(painter, area, words), self.text())


class Clause(QAbstractButton):
    """A clause id such as "C3"; pressed, it opens the clause's text."""

    def __init__(self, clause: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(clause)
        self.setAccessibleName(self.tr("Clause {}").format(clause))
        self.setFont(font("caption", weight=500))
        self._wide: Final = QFontMetrics(self.font()).horizontalAdvance(clause)
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """At least as large as a target must be."""
        least = theme.size("target_min")
        return QSize(max(least, self._wide + theme.px(8)), least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the id, underlined under the pointer."""
        painter = QPainter(self)
        letters = self.font()
        letters.setUnderline(self.underMouse())
        painter.setFont(letters)
        painter.setPen(theme.colour("text2"))
        write(painter, self.rect(), self.text(), Qt.AlignmentFlag.AlignCenter)
