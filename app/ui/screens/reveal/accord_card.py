"""The card that shows how the examiners stand to each other, feature by feature."""

from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui import theme
from app.ui.phrases import told_of
from app.ui.screens.reveal.view_model import AccordModel
from app.ui.widgets.card import Card
from app.ui.widgets.explained import explains
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text


class AccordCard(Card):
    """One column for each examiner, one line for each feature."""

    def __init__(self, model: AccordModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.title.setText(self.tr("The examiners, each judged blind"))
        self.title.show()
        explains(self, "reveal.accord")
        self.body.addWidget(Text(model.sentence, "body", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(4))
        for column, name in enumerate(model.examiners, 1):
            grid.addWidget(Text(name, "caption", "text2", wrap=True), 0, column)
        for number, row in enumerate(model.rows, 1):
            grid.addWidget(Text(row.name, "body", "text2", wrap=True), number, 0)
            for column, value in enumerate(row.values, 1):
                grid.addWidget(Text(value, "body", wrap=True), number, column)
            if row.word:
                said = zip(model.examiners, row.values, strict=False)
                badge = StateBadge(plain=True)
                why = "\n".join((row.name, *(told_of(who, value) for who, value in said)))
                badge.show_state(State(row.state), row.word, why)
                grid.addWidget(badge, number, len(model.examiners) + 1)
        grid.setColumnStretch(len(model.examiners) + 2, 1)
        self.body.addLayout(grid)
