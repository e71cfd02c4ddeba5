"""A banner (icon, sentence, one button) and what an empty screen says first."""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.fonts import line_height
from app.ui.icons import Icon
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.painting import framed, pen
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.spoken import announce
from app.ui.widgets.state_badge import State, icon_of, tone_of
from app.ui.widgets.text import Text


class IconMark(QWidget):
    """An icon that is only looked at; it follows the theme.

    `beside` names the type step of words that may wrap: at their top, it stands in the middle of
    their first line.
    """

    def __init__(
        self,
        icon: Icon,
        tone: str = "text2",
        side_px: int = 16,
        *,
        beside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self._side = theme.px(side_px)
        height = max(self._side, line_height(beside)) if beside else self._side
        self.setFixedSize(self._side, height)

    @property
    def tone(self) -> str:
        """The colour token that it is drawn in."""
        return self._tone

    def show_icon(self, icon: Icon, tone: str) -> None:
        """Show another icon in another colour token."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        above = (self.height() - self._side) // 2
        icons.draw(QPainter(self), self._icon, QRectF(0, above, self._side, self._side), self._tone)


class Banner(QFrame):
    """Says what happened, what it means for this decision, and offers the one thing to do."""

    spoken_role: ClassVar = QAccessible.Role.AlertMessage

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = State.INFO
        self.icon = IconMark(icon_of(State.INFO), "info")
        self.title = Text("", "body_strong", wrap=True)
        self.sentence = Text("", "body", wrap=True)
        self.button = Button("", height=Height.SMALL)
        self.button.clicked.connect(self.action_requested)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        row.setSpacing(theme.px(12))
        row.addWidget(self.icon)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, state: State, sentence: str, action: str = "", *, title: str = "") -> None:
        """Show a sentence; with `action`, a button that says what can be done."""
        self._state = state
        self.icon.show_icon(icon_of(state), tone_of(state))
        self.title.setText(title)
        self.title.set_tone(tone_of(state))
        self.title.setVisible(bool(title))
        self.sentence.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(" ".join(filter(None, (title, sentence))))
        self.show()
        announce(self, self.accessibleName(), urgent=state is State.UNMET)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tinted area with an edge in the state's colour."""
        tone = tone_of(self._state)
        framed(
            QPainter(self),
            QRectF(self.rect()),
            radius=theme.px(8),
            fill=theme.colour(f"{tone}_tint"),
            edge=pen(tone),
        )


class EmptyState(QWidget):
    """What this screen is for, and what to do first; actions in falling weight."""

    action_requested = Signal(int)
    """The number of the action, from 0."""

    def __init__(
        self,
        title: str,
        sentence: str,
        actions: tuple[str, ...] = (),
        *,
        art: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._art = art
        self.picture = QLabel()
        self.title = Text(title, "outcome" if art else "title", wrap=True)
        self.sentence = Text(sentence, "lead" if art else "body", "text2", wrap=True)
        self.buttons = tuple(self._button(number, text) for number, text in enumerate(actions))
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addStretch(10)  # what it says stands together, a little above the middle
        for text in (self.title, self.sentence):
            column.addWidget(text)
        column.addSpacing(theme.px(16))
        shares = [*(0 for _ in self.buttons), 1]
        column.addWidget(Breakable((*self.buttons, QWidget()), shares))
        column.addStretch(12)
        whole = QHBoxLayout(self)
        whole.setSpacing(theme.px(40))
        whole.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(column, 1)
        self.picture.setFixedSize(theme.px(208), theme.px(132))
        self.picture.setVisible(bool(art))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Keep the drawing in the colours of the theme."""
        if self._art:
            where = self.picture.geometry()
            picture = icons.art(self._art, 208, 132, self.devicePixelRatioF())
            QPainter(self).drawPixmap(where.topLeft(), picture)

    def _button(self, number: int, text: str) -> Button:
        kinds = (ButtonKind.PRIMARY, ButtonKind.NORMAL, ButtonKind.QUIET)
        button = Button(text, kinds[min(number, 2)], height=Height.MAIN)
        button.clicked.connect(lambda: self.action_requested.emit(number))
        return button
