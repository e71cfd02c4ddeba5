"""A toast: what was just done, with Undo; stays while pointed at or focused; never for refusals."""

from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.margins import set_margins
from app.ui.widgets.spoken import announce
from app.ui.widgets.text import Text


class Toast(QFrame):
    """Lies bottom left of its parent, above the key bar (`above_px`), for six seconds."""

    spoken_role: ClassVar = QAccessible.Role.Notification

    undo_requested = Signal()

    def __init__(self, parent: QWidget, above_px: int = 28) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._above: Final = theme.px(above_px)
        self._undo: Callable[[], None] | None = None
        self.sentence = Text("", "body")
        self.undo = Button(self.tr("Undo"), ButtonKind.QUIET, height=Height.SMALL)
        self.undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        set_margins(row, theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self.sentence)
        row.addWidget(self.undo)
        self.timer: Final = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(theme.current().motion["toast_stay"])
        self.timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.undo.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done; with `undo`, offer to take it back."""
        self._undo = undo
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.undo.setVisible(undo is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self.timer.start()
        announce(self, sentence)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while pointed at."""
        self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again."""
        self.timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Keep the place when the window grows; stay while Undo has the focus."""
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self._place()
        elif event.type() is QEvent.Type.FocusIn:
            self.timer.stop()
        elif event.type() is QEvent.Type.FocusOut:
            self.timer.start()
        return super().eventFilter(watched, event)

    def _take_back(self) -> None:
        self.hide()
        self.timer.stop()
        if self._undo is not None:
            self._undo()
        self.undo_requested.emit()

    def _place(self) -> None:
        room = self.parentWidget()
        if room is None:
            return
        edge = theme.px(16)
        left = room.width() - edge - self.width() if self.isRightToLeft() else edge
        self.move(left, room.height() - self._above - edge - self.height())
