"""Rows that may be the source of a deposit; each is linked by its button alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.funds.view_model import Choice, FundsModel, SuggestionRow
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.card import Card
from app.ui.widgets.let_go import emptied
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text

_MOST = 9
"""Shown at once; linking makes room for the others."""


class SuggestionsCard(Card):
    """Hidden while there is nothing to propose and nothing to undo."""

    link_requested = Signal(int, str, str)
    """The deposit's place in the case, the place of the chain, the exhibit."""
    take_over_requested = Signal(str)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Suggestions"), self.tr("nothing is linked by itself"), parent=parent
        )
        self._drawn: object = None
        """What stands in the card."""
        self.done = Banner()
        self.done.action_requested.connect(self.undo_requested)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(10))
        self.more = Text("", "caption", "text2")
        self.body.addWidget(self.done)
        self.body.addLayout(self.rows)
        self.body.addWidget(self.more)

    def display(self, model: FundsModel) -> bool:
        """Show ledgers first, then rows for the chains; tells whether anything was made anew."""
        shown = (model.ledgers, model.suggestions, model.linked)
        before, self._drawn = self._drawn, shown
        if before == shown:
            return False
        emptied(self.rows)
        for ledger in model.ledgers:
            self.rows.addWidget(self._ledger(ledger))
        for row in model.suggestions[:_MOST]:
            self.rows.addWidget(self._row(row))
        left = len(model.suggestions) - _MOST
        self.more.setText(self.tr("{} more").format(left) if left > 0 else "")
        self.more.setVisible(left > 0)
        self.done.setVisible(bool(model.linked))
        if model.linked:
            self.done.tell(State.INFO, model.linked, self.tr("Undo"))
        self.setVisible(bool(model.ledgers or model.suggestions or model.linked))
        return True

    def _ledger(self, ledger: Choice) -> QWidget:
        exhibit, words = ledger
        take = Button(self.tr("Record them as deposits"), height=Height.SMALL)
        take.setAccessibleName(self.tr("Record the rows of {} as deposits").format(exhibit))
        take.clicked.connect(lambda: self.take_over_requested.emit(exhibit))
        return _line((Text(words, "body", wrap=True),), take)

    def _row(self, row: SuggestionRow) -> QWidget:
        link = Button(self.tr("Link"), icon=Icon.LINK, height=Height.SMALL)
        link.setAccessibleName(
            self.tr("Link {} to {} as: {}").format(row.exhibit, row.about, row.place)
        )
        link.clicked.connect(lambda: self.link_requested.emit(row.position, row.link, row.exhibit))
        head = self.tr("{}: {}").format(row.place, row.about)
        below = f"{row.paper} \N{MIDDLE DOT} {row.row}"
        return _line(
            (
                Text(head, "body_strong", wrap=True),
                Text(below, "body", wrap=True),
                Text(row.reasons, "caption", "text2", wrap=True),
            ),
            link,
        )


def _line(texts: tuple[Text, ...], button: Button) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(12))
    column = QVBoxLayout()
    column.setSpacing(0)
    for text in texts:
        column.addWidget(text)
    line.addLayout(column, 1)
    line.addWidget(button)
    return holder
