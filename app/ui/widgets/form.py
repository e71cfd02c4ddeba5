"""Form fields: a label above, a hint or what is amiss below, a name for everything."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from app.ui import copying, icons, theme
from app.ui.icons import Icon
from app.ui.widgets.painting import sided, write
from app.ui.widgets.text import Text

_ICON_PX: Final = 16
_LINE_EDIT_PX: Final = 2
"""What Qt keeps free beside the words of a line, at any scale; a list begins there too."""


class _Field(QWidget):
    """A control with its label and the sentence below."""

    def __init__(self, label: str, control: QWidget, hint: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.label: Final = Text(label, "caption", "text2")
        self.label.setBuddy(control)
        self._control: Final = control
        self._hint: Final = hint
        self._refused = ""
        self.sentence: Final = Text(hint, "caption", "text2", wrap=True)
        control.setAccessibleName(label)
        control.setProperty("ring", "on")
        copying.hold(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (self.label, control, self.sentence):
            column.addWidget(widget)
        self.sentence.setVisible(bool(hint))

    def refuse(self, sentence: str) -> None:
        """Mark the field and say what it needs; an empty sentence takes the mark away."""
        if sentence == self._refused:
            return
        self._refused = sentence
        self._control.setProperty("state", "unmet" if sentence else "")
        self._control.style().polish(self._control)
        self._control.setAccessibleDescription(sentence or self._hint)
        self.sentence.setText(sentence or self._hint)
        self.sentence.set_tone("unmet" if sentence else "text2")
        self.sentence.setVisible(bool(sentence or self._hint))


class LineField(_Field):
    """One line of text; `edit` is the control."""

    def __init__(
        self,
        label: str,
        *,
        placeholder: str = "",
        hint: str = "",
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QLineEdit()
        super().__init__(label, self.edit, hint, parent)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setFixedHeight(theme.size("control"))
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)

    def text(self) -> str:
        """What was written."""
        return self.edit.text()

    def clear(self) -> None:
        """Empty it."""
        self.edit.clear()


class IconLine(QLineEdit):
    """One line of text behind an icon that is as large as its words; they name it too."""

    def __init__(self, icon: Icon, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon: Final = icon
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setAcceptDrops(False)  # what is dropped are files, and those belong to the screen
        self.setProperty("ring", "on")
        self.setFixedHeight(theme.size("control"))
        room = theme.px(_ICON_PX + 8)
        mirrored = self.isRightToLeft()
        self.setTextMargins(0 if mirrored else room, 0, room if mirrored else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon over what the style draws."""
        super().paintEvent(event)
        side, edge = theme.px(_ICON_PX), theme.px(10)
        left = self.width() - edge - side if self.isRightToLeft() else edge
        where = QRectF(left, (self.height() - side) / 2, side, side)
        icons.draw(QPainter(self), self._icon, where, "text2" if self.isEnabled() else "text3")


class NoteField(_Field):
    """A few lines of text; `edit` is the control."""

    def __init__(
        self, label: str, *, placeholder: str = "", lines: int = 3, parent: QWidget | None = None
    ) -> None:
        self.edit = QPlainTextEdit()
        super().__init__(label, self.edit, "", parent)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.px(20 * lines + 12))

    def text(self) -> str:
        """What was written."""
        return self.edit.toPlainText()


class ChoiceField(_Field):
    """One of a list; `box` is the control, its data are the keys."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.box = ChoiceBox(label, choices)
        super().__init__(label, self.box, hint, parent)

    def key(self) -> str:
        """The key of what is chosen."""
        return self.box.key()


class ChoiceBox(QComboBox):
    """The list alone, as in table rows; `choices` are pairs of key and word."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]],
        *,
        height: str = "control",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("ring", "on")
        self.setFixedHeight(theme.size(height))
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Have these to choose from, in place of those before; the first is chosen."""
        self.clear()
        for key, word in choices:
            self.addItem(word, key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and word as the style does, the word as its letters run, and the arrow."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        side = theme.px(14)
        area = QRectF(self.rect())
        where = QRectF(area.right() - theme.px(8) - side, (area.height() - side) / 2, side, side)
        tone = "text2" if self.isEnabled() else "text3"
        icons.draw(painter, Icon.CHEVRON_DOWN, sided(painter, area, where), tone)
        painter.setPen(theme.colour("text" if self.isEnabled() else "text3"))
        words = area.adjusted(theme.px(9) + _LINE_EDIT_PX, 0, -theme.px(8 + 2) - side, 0)
        write(painter, sided(painter, area, words), self.currentText())

    def key(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData())

    def choose(self, key: str) -> None:
        """Show `key` as chosen."""
        self.setCurrentIndex(self.findData(key))
