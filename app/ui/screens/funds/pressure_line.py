"""The last quiet line: how many items are logged, and that they have no influence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.funds.view_model import FundsModel
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.card import Card
from app.ui.widgets.text import Text


class PressureLine(Card):
    """Shut before this examiner's seal; read only when asked."""

    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.icon = IconMark(Icon.PRESSURE)
        self.count = Text("", "body")
        self.influence = Text(self.tr("influence: none"), "body_strong")
        self.read = Button(self.tr("Read"), height=Height.SMALL)
        self.read.setCheckable(True)
        self.add = Button(self.tr("Add an item"), icon=Icon.PLUS, height=Height.SMALL)
        self.add.setAccessibleName(self.tr("Add an item to the pressure log"))
        self.items = Text("", "body", "text2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.icon)
        row.addWidget(Text(self.tr("Pressure log"), "heading"))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.influence)
        row.addWidget(Text("S11", "caption", "text2"))
        row.addWidget(self.read)
        row.addWidget(self.add)
        self.body.addLayout(row)
        self.body.addWidget(self.items)
        self.items.hide()
        self.read.toggled.connect(self.items.setVisible)
        self.add.clicked.connect(self.add_requested)

    def display(self, model: FundsModel) -> None:
        """Show the count, or the padlock."""
        count = len(model.pressure)
        words = self.tr("{} item") if count == 1 else self.tr("{} items")
        self.count.setText(
            self.tr("opens after your seal") if model.locked else words.format(count)
        )
        self.icon.show_icon(Icon.LOCK if model.locked else Icon.PRESSURE, "text2")
        self.influence.setVisible(not model.locked)
        self.add.setVisible(not model.locked)
        self.read.setVisible(bool(count))
        self.items.setText("\n".join(model.pressure))
        if not count:
            self.read.setChecked(False)
