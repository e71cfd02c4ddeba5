"""How well a feature can be seen in one photo: clear, partly, not at all."""

from typing import ClassVar, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.assessment import Visibility
from app.ui import icons, theme
from app.ui.icons import Icon
from app.ui.phrases import told_of
from app.ui.widgets.painting import framed

_NEXT: Final = {
    Visibility.CLEAR: Visibility.PARTLY,
    Visibility.PARTLY: Visibility.NOT_VISIBLE,
    Visibility.NOT_VISIBLE: Visibility.CLEAR,
}
_ICONS: Final = {
    Visibility.CLEAR: Icon.EYE,
    Visibility.PARTLY: Icon.PARTIAL,
    Visibility.NOT_VISIBLE: Icon.EYE_OFF,
}


class VisibilityToggle(QAbstractButton):
    """Pressed, it goes on to the next of the three."""

    spoken_role: ClassVar = QAccessible.Role.Button

    changed = Signal(str)
    """A `Visibility`, when the examiner changes it."""

    def __init__(
        self,
        name: str,
        visibility: Visibility = Visibility.CLEAR,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name: Final = name
        self._visibility = visibility
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._go_on)
        self.show_visibility(visibility)

    @property
    def visibility(self) -> Visibility:
        """What is shown."""
        return self._visibility

    def show_visibility(self, visibility: Visibility) -> None:
        """Show `visibility`; emits nothing."""
        self._visibility = visibility
        words = {
            Visibility.CLEAR: self.tr("clear"),
            Visibility.PARTLY: self.tr("partly visible"),
            Visibility.NOT_VISIBLE: self.tr("not visible"),
        }
        told = told_of(self._name, words[visibility])
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        """The least target."""
        return QSize(theme.size("target_min"), theme.size("target_min"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the eye."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            framed(painter, area, radius=theme.px(4), fill=theme.colour("raised"))
        side = theme.px(16)
        place = QRectF((area.width() - side) / 2, (area.height() - side) / 2, side, side)
        icons.draw(painter, _ICONS[self._visibility], place, "text2")

    def _go_on(self) -> None:
        self.show_visibility(_NEXT[self._visibility])
        self.changed.emit(self._visibility)
