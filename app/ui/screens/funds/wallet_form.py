"""Address, the text that the wallet signed, and the signature; the text is offered for copying."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import copying, theme
from app.ui.screens.funds.entry_form import EntryForm, Field
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.text import Text


class WalletForm(EntryForm):
    """Kept as an exhibit like any other, and examined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("A signed wallet message"),
            (
                Field(name="message", label=self.tr("Text that was signed"), wide=4),
                Field(name="address", label=self.tr("Address"), wide=2),
                Field(name="signature", label=self.tr("Signature"), wide=2),
            ),
            parent,
        )
        self.copy = Button(self.tr("Copy the text"), height=Height.SMALL)
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        told = self.tr(
            "Ask the party to sign this text with the wallet. It names the case, so that a"
            " signature made for something else proves nothing here."
        )
        row.addWidget(Text(told, "body", "text2", wrap=True), 1)
        row.addWidget(self.copy)
        self.body.insertLayout(self.body.count() - 2, row)

    def _copy(self) -> None:
        """Text alone; nothing else leaves."""
        copying.put(self.values()["message"])
