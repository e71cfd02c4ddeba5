"""A rating scale: joined cells from different to same. No red and green: a rating is no virtue."""

from typing import ClassVar, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.phrases import told_of
from app.ui.widgets.painting import write
from app.ui.widgets.segmented import ended
from app.ui.widgets.spoken import value_changed

MINUS: Final = "\N{MINUS SIGN}"
_IN_A_ROW: Final = 2
"""Scales of more steps than this on a side fill their column."""


def signed(step: int) -> str:
    """A step as it is written on the scale: a true minus, and always a sign."""
    return f"+{step}" if step > 0 else f"{MINUS}{-step}" if step < 0 else "0"


class RatingScale(QWidget):
    """Steps from -`reach` to +`reach`; arrows move the choice, figures are signed.

    Read-only, it shows what was sealed and takes neither focus nor pointer.
    """

    spoken_role: ClassVar = QAccessible.Role.Slider

    rated = Signal(int)
    """The step, when the examiner chooses it."""

    def __init__(
        self,
        name: str,
        reach: int = 2,
        *,
        step_px: tuple[int, int] = (31, 26),
        read_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name: Final = name
        self._reach: Final = reach
        self._step: Final = step_px
        self._read_only: Final = read_only
        self._strong = False
        self._value: int | None = None
        self._hover: int | None = None
        self.setFont(font("caption"))
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a number line never mirrors
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if read_only else Qt.FocusPolicy.StrongFocus)
        wide = QSizePolicy.Policy.Expanding if reach > _IN_A_ROW else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.show_value(None)

    def spoken_value(self) -> str:
        """The step that is chosen."""
        return self.tr("not rated") if self._value is None else signed(self._value)

    @property
    def value(self) -> int | None:
        """The chosen step, or None."""
        return self._value

    def show_value(self, value: int | None, *, strong: bool = False) -> None:
        """Show a step as chosen; emits nothing. `strong` draws it in ink though read-only."""
        self._value, self._strong = value, strong
        told = self.tr("not rated") if value is None else signed(value)
        self.setAccessibleName(told_of(self._name, told))
        value_changed(self, told)
        self.update()

    def sizeHint(self) -> QSize:
        """All cells side by side."""
        width, height = self._step
        return QSize(theme.px(width * self._count + 1), theme.px(height))

    def minimumSizeHint(self) -> QSize:
        """No cell below the least target."""
        return QSize(theme.size("target_min") * self._count, theme.px(self._step[1]))

    @property
    def _count(self) -> int:
        return 2 * self._reach + 1

    def step_at(self, x: float) -> int:
        """The step under the widget's `x`; the scale is a number line and never mirrors."""
        number = int(x * self._count / max(1, self.width()))
        return min(self._count - 1, max(0, number)) - self._reach

    def choose(self, step: int) -> None:
        """Choose as the examiner does: shows and emits."""
        if self._read_only or not self.isEnabled():
            return
        self.show_value(max(-self._reach, min(self._reach, step)))
        self.rated.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move by one, Home and End to the ends."""
        now = self._value if self._value is not None else 0
        moves = {
            Qt.Key.Key_Left: now - 1,
            Qt.Key.Key_Right: now + 1,
            Qt.Key.Key_Home: -self._reach,
            Qt.Key.Key_End: self._reach,
            Qt.Key.Key_Space: now,
        }
        step = moves.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.choose(self.step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the cell under the pointer."""
        self._hover = None if self._read_only else self.step_at(event.position().x())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is lit once the focus has gone."""
        self._hover = None
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells from left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self._count):
            self._draw_cell(painter, number)

    def _draw_cell(self, painter: QPainter, number: int) -> None:
        step = number - self._reach
        left = round(number * (self.width() - 1) / self._count)
        right = round((number + 1) * (self.width() - 1) / self._count)
        area = QRectF(left + 0.5, 0.5, right - left, self.height() - 1)
        fill, words = self._colours(step)
        hairy = self._read_only and not self._strong
        painter.setPen(QPen(theme.colour("hair" if hairy else "control"), 1))
        painter.setBrush(theme.colour(fill))
        ends = {"first": number == 0, "last": number == self._count - 1}
        painter.drawPath(ended(area, theme.px(4), **ends))
        painter.setFont(font("caption", weight=600 if step == self._value else 400))
        painter.setPen(theme.colour(words))
        write(painter, area, signed(step), Qt.AlignmentFlag.AlignCenter)

    def _colours(self, step: int) -> tuple[str, str]:
        if step == self._value:
            quiet = self._read_only and not self._strong
            return ("unknown" if quiet else "primary"), "on_primary"
        if not self.isEnabled():
            return "surface", "text3"
        if self._read_only:
            return "inset", "text2"
        return ("raised" if step == self._hover else "surface"), "text2"
