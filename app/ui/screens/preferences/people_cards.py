"""The cards about people: the own passphrase, and who else can sign in here."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.card import Card, Line
from app.ui.widgets.form import LineField
from app.ui.widgets.let_go import emptied
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text


class _AskingCard(Card):
    """A card that asks for secrets: they are said once and forgotten."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.banner = Banner()
        self.fields: list[LineField] = []

    def tell(self, state: State, sentence: str, title: str = "") -> None:
        """Say how it ended."""
        self.banner.tell(state, sentence, title=title)

    def _row(self, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for widget in widgets:
            row.addWidget(widget, 1)
        self.body.addLayout(row)

    def _end(self, button: Button) -> None:
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _taken(self) -> tuple[str, ...]:
        """What was typed, forgotten at once; empty when a field refuses."""
        empty = [field for field in self.fields if not field.text().strip()]
        for field in self.fields:
            field.refuse(self.tr("It is left empty.") if field in empty else "")
        if empty:
            empty[0].edit.setFocus()
            return ()
        texts = tuple(field.text() for field in self.fields)
        for field in self.fields:
            field.edit.clear()
        self.banner.hide()
        return texts


class PassphraseCard(_AskingCard):
    """Changes the own passphrase."""

    change_requested = Signal(str, str)
    """The old one and the new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Your passphrase"))
        self.title.show()
        self.old = LineField(self.tr("Passphrase now"), secret=True)
        self.new = LineField(self.tr("New passphrase"), secret=True)
        self.again = LineField(self.tr("New passphrase, again"), secret=True)
        self.fields = [self.old, self.new, self.again]
        self.change = Button(self.tr("Change passphrase"), height=Height.SMALL)
        self.change.clicked.connect(self._submit)
        told = self.tr("It opens your cases and your signing key. Nobody can restore it.")
        self.body.addWidget(self.banner)
        self._row(*self.fields)
        self._end(self.change)
        self.body.addWidget(Text(told, "caption", "text2"))

    def _submit(self) -> None:
        if self.new.text() != self.again.text():
            self.again.refuse(self.tr("The two are not the same."))
            self.again.edit.setFocus()
            return
        if texts := self._taken():
            self.change_requested.emit(texts[0], texts[1])


class ExaminersCard(_AskingCard):
    """Lists who can sign in; whoever set the workstation up lets others in and out."""

    add_requested = Signal(str, str, str)
    """Name, the new one's passphrase, the own passphrase."""
    remove_requested = Signal(str, str)
    """Name, the own passphrase."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Examiners of this workstation"))
        self.title.show()
        self.name = LineField(self.tr("Name of the new examiner"))
        self.own = LineField(self.tr("Their passphrase"), secret=True)
        self.again = LineField(self.tr("Their passphrase, again"), secret=True)
        self.opener = LineField(self.tr("Your passphrase"), secret=True)
        self.fields = [self.name, self.own, self.again, self.opener]
        self.add = Button(self.tr("Add examiner"), height=Height.SMALL)
        self.add.clicked.connect(self._submit)
        self.removals: dict[str, Button] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        self.hint = Text("", "caption", "text2", wrap=True)
        self._line = Line()
        self.body.addWidget(self.banner)
        self.body.addLayout(self._list)
        self.body.addWidget(self._line)
        self._row(self.name, self.opener)
        self._row(self.own, self.again)
        self._end(self.add)
        self.body.addWidget(self.hint)

    def show_people(self, names: Sequence[str], *, lets_in: bool) -> None:
        """List `names`, the first one first; `lets_in` says whether this examiner is that one."""
        emptied(self._list)
        self.removals = {}
        for number, name in enumerate(names):
            self._list.addWidget(self._person(name, gone=lets_in and number > 0))
        for widget in (self._line, *self.fields, self.add):
            widget.setVisible(lets_in)
        words = self.tr(
            "The new examiner types a passphrase of their own here. Each signs with a key of their "
            "own; to remove somebody, enter your passphrase first."
        )
        if not lets_in and names:
            words = self.tr("{} lets others in and out.").format(names[0])
        self.hint.setText(words)
        follow_layout(self)

    def _person(self, name: str, *, gone: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(name, "body"), 1)
        if gone:
            remove = Button(self.tr("Remove"), ButtonKind.QUIET, height=Height.SMALL)
            remove.setAccessibleName(self.tr("Remove {}").format(name))
            remove.clicked.connect(lambda _=False: self._remove(name))
            self.removals[name] = remove
            row.addWidget(remove)
        return line

    def _submit(self) -> None:
        if self.own.text() != self.again.text():
            self.again.refuse(self.tr("The two are not the same."))
            self.again.edit.setFocus()
            return
        if texts := self._taken():
            self.add_requested.emit(texts[0].strip(), texts[1], texts[3])

    def _remove(self, name: str) -> None:
        typed = self.opener.text()
        self.opener.refuse("" if typed else self.tr("Enter your passphrase to remove somebody."))
        if not typed:
            self.opener.edit.setFocus()
            return
        self.opener.edit.clear()
        self.banner.hide()
        self.remove_requested.emit(name, typed)
