"""How many files came and how many are read; what waits can be read on."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.intake.view_model import IntakeModel
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.text import Text


class TotalLine(QWidget):
    """Words, a button while something waits, and one for the exhibit in use."""

    rest_requested = Signal()
    withdrawal_wished = Signal()
    """Of the exhibit in use."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: Final = Text("", "body_strong")
        self.waits: Final = Text("", "caption", "text2")
        self.rest: Final = Button(self.tr("Read the rest"), height=Height.SMALL)
        self.rest.clicked.connect(self.rest_requested)
        self.withdraw: Final = Button("", ButtonKind.QUIET, height=Height.SMALL)
        self.withdraw.clicked.connect(self.withdrawal_wished)
        self.withdraw.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self.words)
        row.addWidget(self.waits)
        row.addStretch(1)
        row.addWidget(self.withdraw)
        row.addWidget(self.rest)

    def offer(self, exhibit: str) -> None:
        """Offer to withdraw that one; an empty name offers nothing."""
        self.withdraw.setText(self.tr("Withdraw {}\N{HORIZONTAL ELLIPSIS}").format(exhibit))
        self.withdraw.setVisible(bool(exhibit))

    def display(self, model: IntakeModel) -> None:
        """Count what came."""
        total, read = len(model.items) + len(model.refused), model.read
        files = self.tr("{} file") if total == 1 else self.tr("{} files")
        self.words.setText(self.tr("{}, {} read").format(files.format(total), read))
        waiting = model.waiting
        self.waits.setText(self.tr("{} not read yet").format(waiting) if waiting else "")
        self.rest.setVisible(bool(waiting))
