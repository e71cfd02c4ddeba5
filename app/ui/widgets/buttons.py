"""Buttons: the one primary of a screen with the reason why it waits, the plain, the quiet."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.fonts import font
from app.ui.icons import Icon
from app.ui.widgets.open_mark import OpenMark
from app.ui.widgets.painting import framed, lowered, pen
from app.ui.widgets.text import Text

_TURN_MS: Final = 80
_TURN_DEG: Final = 30
_ARC_DEG: Final = 270
_ICON_PX: Final = 16
_GAP_PX: Final = 8


class ButtonKind(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    """At most one on a screen."""
    NORMAL = "normal"
    QUIET = "quiet"
    TOOL = "tool"
    """In a row of tools; no frame until hovered or on."""


class Height(StrEnum):
    """How tall a button is; the value is a token of measures.toml."""

    SMALL = "control_small"
    NORMAL = "control"
    MAIN = "control_main"


class Button(QPushButton):
    """A button with an optional icon; `set_busy` keeps the label and turns a ring."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.NORMAL,
        *,
        icon: Icon | None = None,
        height: Height = Height.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind: Final = kind
        self._glyph = icon
        self._trailing = False
        self._turned_deg: int | None = None
        self._underlined = False
        self._measured: tuple[str, float] | None = None
        """Its words, and how wide they are in its font: layouts ask again and again."""
        self._timer: Final = QTimer(self)
        self._timer.setInterval(_TURN_MS)
        self._timer.timeout.connect(self._turn_ring)
        self.setProperty("ring", "on")
        self.setFont(font("heading" if height is Height.MAIN else "body", weight=600))
        self.setFixedHeight(theme.size(height))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 Qt's name
        """A button keeps its key whatever it is called; Qt would take it away."""
        keys = self.shortcut()
        super().setText(text)
        self.setShortcut(keys)

    def set_icon(self, icon: Icon | None, *, trailing: bool = False) -> None:
        """Show another icon, or none; `trailing` puts it after the words: where they lead."""
        self._glyph, self._trailing = icon, trailing
        self.updateGeometry()
        self.update()

    def set_busy(self, *, busy: bool) -> None:
        """While busy the button cannot be pressed, keeps its label and turns a ring."""
        self.setDisabled(busy)
        self._turned_deg = 0 if busy else None
        if busy and not theme.current().reduced_motion:
            self._timer.start()
        else:
            self._timer.stop()
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """In another font its words are of another width."""
        if event.type() is QEvent.Type.FontChange:
            self._measured = None
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as the space bar does: the key bar says so."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Icon, words and what lies around them; a square for an icon alone."""
        if not self.text():
            return QSize(self.height(), self.height())
        side = theme.px(8 if self._kind in {ButtonKind.TOOL, ButtonKind.QUIET} else 16)
        return QSize(round(self._content_width()) + 2 * side, self.height())

    def minimumSizeHint(self) -> QSize:
        """Words are never truncated."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw area, icon and words, centred together."""
        painter = QPainter(self)
        words, fill, edge = self._colours()
        framed(
            painter,
            QRectF(self.rect()),
            radius=theme.px(6),
            fill=theme.colour(fill) if fill else None,
            edge=pen(edge) if edge else None,
        )
        box = theme.px(_ICON_PX)
        width = self._content_width()
        left = (self.width() - width) / 2
        after = self._trailing is not self.isRightToLeft()
        icon_at = QRectF(left + (width - box if after else 0), (self.height() - box) / 2, box, box)
        if self._turned_deg is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(words, 2))
            painter.drawArc(icon_at.adjusted(2, 2, -2, -2), -self._turned_deg * 16, _ARC_DEG * 16)
        elif self._glyph is not None:
            icons.draw(painter, self._glyph, icon_at, words)
        if self._has_icon() and not after:
            left += box + theme.px(_GAP_PX)
        painter.setPen(theme.colour(words))
        area = QRectF(left, 0, width, self.height())
        area.translate(0, -lowered(self.text(), painter.font()))
        flags = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # letters by themselves
        painter.drawText(
            area,
            flags | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic,
            self.shown_words(),
        )

    def underline(self, *, shown: bool) -> None:
        """Underline the letter that presses it with Alt, where its words have it."""
        if shown is not self._underlined:
            self._underlined = shown
            self.update()

    def shown_words(self) -> str:
        """Its words as they are painted; `&` stands before the letter that is underlined."""
        words = self.text().replace("&", "")
        letter = self.shortcut().toString().removeprefix("Alt+")
        place = words.casefold().find(letter.casefold()) if len(letter) == 1 else -1
        if not self._underlined or place < 0:
            return words
        return f"{words[:place]}&{words[place:]}"

    def _has_icon(self) -> bool:
        return self._glyph is not None or self._turned_deg is not None

    def _content_width(self) -> float:
        text = self.text()
        if self._measured is None or self._measured[0] != text:
            metrics = QFontMetricsF(self.font())
            self._measured = (text, metrics.horizontalAdvance(text.replace("&", "")))
        words = self._measured[1]
        icon = theme.px(_ICON_PX) if self._has_icon() else 0
        return words + icon + (theme.px(_GAP_PX) if icon and words else 0)

    def _colours(self) -> tuple[str, str, str]:
        """Colour tokens of words, area and edge; nothing is drawn for an empty one."""
        waiting = not self.isEnabled() and self._turned_deg is None
        if waiting:
            filled = self._kind in {ButtonKind.PRIMARY, ButtonKind.NORMAL}
            return "text3", "raised" if filled else "", ""
        if self._kind is ButtonKind.PRIMARY:
            return "on_primary", self._primary_fill(), ""
        lit = self.underMouse() or self.isDown()
        if self._kind is ButtonKind.NORMAL:
            return "text", "raised" if lit else "surface", "control"
        if self._kind is ButtonKind.QUIET:
            return "accent", "accent_tint" if lit else "", ""
        if self.isChecked():
            return "text", "accent_tint", "accent"
        return "text2", "raised" if lit else "", ""

    def _primary_fill(self) -> str:
        if self.isDown():
            return "primary_pressed"
        return "primary_hover" if self.underMouse() and self.isEnabled() else "primary"

    def _turn_ring(self) -> None:
        self._turned_deg = ((self._turned_deg or 0) + _TURN_DEG) % 360
        self.update()


class IconButton(Button):
    """A button that shows an icon only; `name` is its tooltip and its accessible name."""

    def __init__(
        self,
        icon: Icon,
        name: str,
        *,
        height: Height = Height.SMALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", ButtonKind.TOOL, icon=icon, height=height, parent=parent)
        self.setFixedWidth(theme.size(height))
        self.setToolTip(name)
        self.setAccessibleName(name)


class PrimaryAction(QWidget):
    """The deciding button of a screen; when it waits, a line above says what is missing.

    `steady` keeps the room of that line, so that the button does not move from under the pointer.
    """

    requested = Signal()

    def __init__(
        self,
        text: str,
        *,
        icon: Icon | None = None,
        height: Height = Height.NORMAL,
        shortcut: str = "Ctrl+Return",
        steady: bool = False,
    ) -> None:
        super().__init__()
        self.reason = Text("", "caption", "text2", wrap=True)
        self.button = Button(text, ButtonKind.PRIMARY, icon=icon, height=height)
        self.button.setShortcut(QKeySequence(shortcut))
        self.button.clicked.connect(self.requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self._line = QWidget()
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(steady)
        self._line.setSizePolicy(policy)
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(OpenMark(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reason, 1)
        column.addWidget(self._line)
        column.addWidget(self.button)
        self.allow()

    def allow(self) -> None:
        """Nothing is missing any more."""
        self._say("")

    def refuse(self, reason: str) -> None:
        """Wait, and say why in one short sentence."""
        self._say(reason)

    def offer(self, reason: str) -> None:
        """Say what is missing, and stay open: the button asks for just that."""
        self._say(reason)
        self.button.setEnabled(True)

    def _say(self, reason: str) -> None:
        self.reason.setText(reason)
        self._line.setVisible(bool(reason))
        self.button.setEnabled(not reason)
        self.button.setAccessibleDescription(reason)
