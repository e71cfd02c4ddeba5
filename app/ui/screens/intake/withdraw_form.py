"""Asks why an exhibit is withdrawn, in place: what follows from it, a reason, and words."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.intake.view_model import WithdrawModel
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.form import ChoiceField, LineField
from app.ui.widgets.form_card import FormCard
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.text import Text

_REASON_PX: Final = 240
_NOTE_PX: Final = 200


class WithdrawForm(FormCard):
    """One exhibit at a time; Enter withdraws it, Esc keeps it."""

    withdrawn = Signal(str, str, str)
    """Exhibit, key of the reason, words."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.confirm: Final = Button(self.tr("Withdraw"))
        self.cancel: Final = Button(self.tr("Keep it"), ButtonKind.QUIET)
        super().__init__(" ", self.confirm, self.cancel, parent)
        self._asked = WithdrawModel()
        self.follows: Final = Text("", "body", "text2", wrap=True)
        self.warning: Final = Text("", "body", "partial", wrap=True)
        self.reason: Final = ChoiceField(self.tr("Why it is withdrawn"), ())
        self.note: Final = LineField(
            self.tr("In words"), hint=self.tr("Stands in every result that is signed.")
        )
        self._lay_out()
        self.confirm.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.closed)
        self.hide()

    def ask(self, asked: WithdrawModel) -> None:
        """Ask about one exhibit; what was typed about another is gone."""
        self._asked = asked
        self.title.setText(asked.title)
        self.setAccessibleName(asked.title)
        self.follows.setText(asked.follows)
        self.warning.setText(asked.warning)
        self.warning.setVisible(bool(asked.warning))
        self.reason.box.offer(asked.reasons)
        self.note.edit.clear()
        self.note.refuse("")
        self.confirm.setAccessibleDescription(prose_of(asked))
        self.show()
        self.reason.box.setFocus()

    @property
    def exhibit(self) -> str:
        """What it asks about; empty while it does not."""
        return self._asked.id if not self.isHidden() else ""

    def _submit(self) -> None:
        words = self.note.text().strip()
        if self.reason.key() == self._asked.needs_words and not words:
            self.note.refuse(self.tr("Another reason needs words."))
            self.note.edit.setFocus()
            return
        self.withdrawn.emit(self._asked.id, self.reason.key(), words)

    def _lay_out(self) -> None:
        self.reason.setFixedWidth(theme.px(_REASON_PX))
        self.note.setMinimumWidth(theme.px(_NOTE_PX))
        buttons = QWidget()
        beside = QHBoxLayout(buttons)
        beside.setContentsMargins(0, theme.px(20), 0, 0)
        beside.setSpacing(theme.px(12))
        for button in (self.confirm, self.cancel):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.follows, self.warning):
            self.body.addWidget(part)
        row = Breakable((self.reason, self.note, buttons), (0, 1, 0))
        row.level = Qt.AlignmentFlag.AlignTop
        self.body.addWidget(row)


def prose_of(asked: WithdrawModel) -> str:
    """All that is told before the act, for who hears it."""
    return " ".join(filter(None, (asked.follows, asked.warning)))
