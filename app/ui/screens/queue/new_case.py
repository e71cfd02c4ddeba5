"""A small form for a new case, in place, never a dialog."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.fonts import line_height
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.form import ChoiceField, LineField
from app.ui.widgets.form_card import FormCard


class NewCaseForm(FormCard):
    """Asks for the number and the account's state; Enter opens the case, Esc closes the form."""

    created = Signal(str, str)
    """Number of the case and state of the account."""
    closed = Signal()

    def __init__(self, accounts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self.create_case: Final = Button(self.tr("Open the case"), ButtonKind.PRIMARY)
        self.cancel: Final = Button(self.tr("Cancel"), ButtonKind.QUIET)
        super().__init__(self.tr("New case"), self.create_case, self.cancel, parent)
        self.number: Final = LineField(self.tr("Case number"), placeholder="SP-2042")
        self.account: Final = ChoiceField(self.tr("Account"), accounts)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for field in (self.number, self.account):
            field.setFixedWidth(theme.px(240))
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.create_case, self.cancel):
            beside = QVBoxLayout()  # level with the controls, below their labels
            beside.addSpacing(line_height("caption") + theme.px(4))
            beside.addWidget(button)
            beside.addStretch(1)
            row.addLayout(beside)
        row.addStretch(1)
        self.body.addLayout(row)
        self.create_case.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.closed)

    def start(self) -> None:
        """Begin anew."""
        self.number.edit.clear()
        self.number.refuse("")
        self.show()
        self.number.edit.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say what is amiss with the number."""
        self.number.refuse(sentence)
        self.number.edit.setFocus()

    def _submit(self) -> None:
        number = self.number.text().strip()
        if not number:
            self.refuse(self.tr("A case needs a number."))
            return
        self.created.emit(number, self.account.key())
