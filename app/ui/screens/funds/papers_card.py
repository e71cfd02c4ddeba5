"""What was read of the funds papers: one line of answers each, and the rows to look at."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.funds.cards import emptied
from app.ui.screens.funds.view_model import FundsModel, PaperRead
from app.ui.widgets.banner import IconMark
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text


class PapersCard(Card):
    """Hidden while nothing was read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("What the papers say"), self.tr("observations, not verdicts"), parent=parent
        )
        self.papers = QVBoxLayout()
        self.papers.setSpacing(theme.px(14))
        self.body.addLayout(self.papers)

    def display(self, model: FundsModel) -> None:
        """Show every paper."""
        emptied(self.papers)
        for paper in model.papers:
            self.papers.addWidget(_paper(paper))
        self.setVisible(bool(model.papers))


def _paper(paper: PaperRead) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    head = QHBoxLayout()
    head.setSpacing(theme.px(8))
    head.addWidget(Text(paper.exhibit, "body_strong"))
    head.addWidget(Text(paper.title, "body", wrap=True), 1)
    head.addWidget(Text(paper.count, "body", "text2"))
    column.addLayout(head)
    answers = Flow()
    answers.show_widgets([StateBadge(State(state), words) for state, words in paper.answers])
    column.addWidget(answers)
    for row, words in paper.doubts:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(IconMark(Icon.UNMET, "unmet"))
        line.addWidget(Text(row, "body"))
        line.addWidget(Text(words, "body", "text2", wrap=True), 1)
        column.addLayout(line)
    return holder
