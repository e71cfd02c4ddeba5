"""A few words beside a thing, over the window and never in its way: Esc or a press elsewhere shuts.

No animation: it is there, or it is not.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme
from app.ui.fonts import font
from app.ui.icons import Icon
from app.ui.phrases import in_sentences
from app.ui.widgets.buttons import Button, ButtonKind, Height, IconButton
from app.ui.widgets.margins import set_margins
from app.ui.widgets.painting import framed, pen, write
from app.ui.widgets.text import Text

_WIDTH_PX: Final = 340
_GAP_PX: Final = 8
_MARK_PX: Final = 18


class HelpMark(QAbstractButton):
    """A small quiet question mark; the keyboard asks by Shift F1, so Tab passes it over."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(font("caption", weight=600))
        self.setFixedSize(theme.size("target_min"), theme.size("target_min"))
        self._say()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken from now on."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("What is this?"))
        self.setToolTip(self.tr("What is this? Shift F1"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and the sign."""
        painter = QPainter(self)
        side = theme.px(_MARK_PX)
        inset = (self.width() - side) / 2
        area = QRectF(inset, inset, side, side)
        lit = self.underMouse()
        fill = theme.colour("raised" if lit else "surface")
        framed(painter, area, radius=side / 2, fill=fill, edge=pen("control"))
        painter.setPen(theme.colour("text" if lit else "text2"))
        write(painter, area, "?", Qt.AlignmentFlag.AlignCenter)


class Popover(QFrame):
    """Title, one to three sentences, and the way to read more."""

    more_requested = Signal()
    shut = Signal()

    def __init__(self, title: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._around: Final = parent
        self.title: Final = Text(title, "heading", wrap=True)
        self.words: Final = Text(words, "body", "text", wrap=True)
        self.more: Final = Button(
            self.tr("Read more"), ButtonKind.QUIET, icon=Icon.HELP, height=Height.SMALL
        )
        self.close_: Final = IconButton(Icon.CLOSE, self.tr("Close, Esc"))
        self.setFixedWidth(theme.px(_WIDTH_PX))
        self.setAccessibleName(in_sentences(title, words))
        self.more.setAccessibleDescription(in_sentences(title, words))
        self._before: Final = QApplication.focusWidget()
        self._lay_out()
        self.more.clicked.connect(self._read)
        self.close_.clicked.connect(self.leave)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self)

    def stand_by(self, area: QRect) -> None:
        """Stand below `area` of the parent, or above it where there is no room below."""
        self.adjustSize()
        self.setFixedHeight(self._column.heightForWidth(self.width()))
        around, gap = self._around.rect(), theme.px(_GAP_PX)
        top = area.bottom() + gap
        if top + self.height() > around.bottom() - gap:
            top = max(gap, min(area.top(), around.bottom()) - gap - self.height())
        begin = area.right() - self.width() if self.isRightToLeft() else area.left()
        left = min(max(gap, begin), around.right() - gap - self.width())
        self.move(QPoint(left, top))
        self.show()
        self.raise_()
        self.more.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Shut, and give the focus back."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self)
        inside = QApplication.focusWidget() in {self.more, self.close_}
        self.hide()
        if inside and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.shut.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """A press beside it shuts it, and goes on to where it fell."""
        pressed = event.type() is QEvent.Type.MouseButtonPress
        if pressed and isinstance(watched, QWidget) and not self._holds(watched):
            self.leave()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shuts."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface with an edge that is seen on any ground."""
        area = QRectF(self.rect())
        framed(
            QPainter(self),
            area,
            radius=theme.px(8),
            fill=theme.colour("surface"),
            edge=pen("control"),
        )

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def _read(self) -> None:
        self.leave()
        self.more_requested.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.close_, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        set_margins(column, *(theme.px(side) for side in (16, 10, 10, 10)))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.words)
        column.addSpacing(theme.px(4))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
