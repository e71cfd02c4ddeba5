"""Draws the first screen: a card with a name, a passphrase and one button."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import languages, theme
from app.ui.screens.preferences.view_model import LANGUAGES
from app.ui.screens.unlock.view_model import Strength, UnlockModel, strength
from app.ui.widgets.banner import Banner
from app.ui.widgets.bars import Mark
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.card import Card
from app.ui.widgets.form import ChoiceField, LineField
from app.ui.widgets.put_away import put
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.roomy import Roomy
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text

_CARD_PX: Final = 420


class UnlockView(QWidget):
    """Asks; says what was entered once, and forgets it."""

    open_requested = Signal(str, str)
    """Examiner and passphrase."""
    language_chosen = Signal(str)

    def __init__(self, model: UnlockModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model: Final = model
        self.banner = Banner()
        known = [(name, name) for name in model.examiners]
        self.who = ChoiceField(self.tr("Examiner"), known, hint=model.newcomers)
        self.name = LineField(self.tr("Your name"), hint=self.tr("As it should stand on results."))
        self.passphrase = LineField(self.tr("Passphrase"), hint=self._hint(), secret=True)
        self.again = LineField(self.tr("Passphrase, again"), secret=True)
        self.making = Text(
            self.tr("The encrypted case store and your signing key are made. It takes seconds."),
            "caption",
            "text2",
            wrap=True,
        )
        self.action = Button(model.action, ButtonKind.PRIMARY, height=Height.MAIN)
        self.language = Segmented(
            [Segment(key=key, word=word) for key, word in LANGUAGES.items() if key],
            self.tr("Language"),
        )
        self.language.choose(languages.current())
        self._lay_out()
        self._connect()
        self.who.box.choose(model.examiner)
        put(self.name, shown=model.first_run)

    def resume(self, before: "UnlockView") -> None:
        """Go on where `before` stood in another language; a passphrase begun is forgotten."""
        self.name.edit.setText(before.name.text())
        self.who.box.choose(before.who.key())
        self.language.take_focus()

    def take_focus(self) -> None:
        """Put the cursor where typing begins."""
        (self.name if self._model.first_run else self.passphrase).edit.setFocus()

    def refuse(self, title: str, sentence: str) -> None:
        """Say why the store stays shut."""
        self.set_busy(busy=False)
        self.banner.tell(State.UNMET, sentence, title=title)
        self.passphrase.edit.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """While the store is opened, the button turns its ring."""
        self.action.set_busy(busy=busy)
        fields = (self.name.edit, self.passphrase.edit, self.again.edit, self.who.box)
        for field in (*fields, self.language):
            field.setDisabled(busy)
        self.making.setVisible(busy and self._model.first_run)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens from anywhere."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.action.isEnabled():
            self._submit()
        else:
            super().keyPressEvent(event)

    def _hint(self) -> str:
        if self._model.first_run:
            return self.tr("A few words that only you put together. Nobody can restore it.")
        return ""

    def _lay_out(self) -> None:
        card = Card()
        card.setFixedWidth(theme.px(_CARD_PX))
        card.body.setContentsMargins(*(theme.px(24),) * 4)
        card.body.setSpacing(theme.px(12))
        self._place(card)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Mark())
        head.addWidget(Text(self._model.title, "title"), 1)
        card.body.addLayout(head)
        card.body.addWidget(Text(self._model.sentence, "body", "text2", wrap=True))
        for part in (self.banner, self.who, self.name, self.passphrase, self.again):
            card.body.addWidget(part)
        card.body.addWidget(self.making)
        card.body.addWidget(self.action)
        put(self.who, shown=not self._model.first_run)
        put(self.again, shown=self._model.first_run)
        self.making.hide()
        follow_layout(self.action, self.language)

    def _place(self, card: Card) -> None:
        """The language above the card, so that it is in sight at any size of the text."""
        column = QVBoxLayout()
        column.setSpacing(theme.px(12))
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addWidget(card)
        trust = Text(self.tr("Nothing connects to a network."), "caption", "text2")
        column.addWidget(trust, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()  # an alignment would keep the card from growing with its sentences
        middle.addStretch(1)
        middle.addLayout(column)
        middle.addStretch(1)
        whole = self._page()
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)

    def _page(self) -> QVBoxLayout:
        """The inside of the screen, which scrolls in a low window."""
        page = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Roomy(page))
        return QVBoxLayout(page)

    def _connect(self) -> None:
        self.action.clicked.connect(self._submit)
        self.language.chosen.connect(self.language_chosen)
        if self._model.first_run:
            self.passphrase.edit.textChanged.connect(self._show_strength)

    def _show_strength(self, typed: str) -> None:
        words = {
            Strength.NONE: self._hint(),
            Strength.SHORT: self.tr("Short. Four words in a row are easy to keep."),
            Strength.FAIR: self.tr("Fair. Another word makes it much harder to guess."),
            Strength.GOOD: self.tr("Hard to guess."),
        }
        self.passphrase.sentence.setText(words[strength(typed)])

    def _submit(self) -> None:
        name = self.name.text().strip() if self._model.first_run else self.who.key()
        passphrase = self.passphrase.text()
        differ = self._model.first_run and passphrase != self.again.text()
        self.name.refuse("" if name else self.tr("Results need a name."))
        self.passphrase.refuse("" if passphrase.strip() else self.tr("Enter the passphrase."))
        self.again.refuse(self.tr("The two are not the same.") if differ else "")
        empty = not passphrase.strip()
        if self._model.first_run and not empty:
            self._show_strength(passphrase)
        amiss = ((not name, self.name), (empty, self.passphrase), (differ, self.again))
        first = next((field for wrong, field in amiss if wrong), None)
        if first is not None:
            first.edit.setFocus()
            return
        for field in (self.passphrase, self.again):
            field.edit.clear()
        self.banner.hide()
        self.set_busy(busy=True)
        self.open_requested.emit(name, passphrase)
