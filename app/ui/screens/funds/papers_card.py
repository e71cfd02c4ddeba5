"""What was read of the funds papers: one line of answers each, and the rows to look at.

A row that stands on a page is shown there, in its box.
"""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.finding import Measure, Region
from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.funds.view_model import FundsModel, PaperRead
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.card import Card
from app.ui.widgets.explained import explains
from app.ui.widgets.flow import Flow
from app.ui.widgets.let_go import emptied
from app.ui.widgets.page_viewer import Box, PageViewer
from app.ui.widgets.photo import Photo
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text

_PAGE_HIGH_PX = 420
_HANGS_PX = 8
"""Around the words of a quiet button, which end where all others of the card do."""
_MOST = 8
"""Rows to look at that are listed here; the table of all rows has the others."""


class PapersCard(Card):
    """Hidden while nothing was read."""

    row_wished = Signal(str, object)
    """Exhibit, and the region of one of its pages."""
    rows_wished = Signal(str)
    """The exhibit of which all rows are asked for."""
    columns_wished = Signal(str)
    """The exhibit of which somebody wants to say what its columns mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("What the papers say"), self.tr("observations, not verdicts"), parent=parent
        )
        self._drawn: tuple[PaperRead, ...] | None = None
        """What stands in the card."""
        self.papers = QVBoxLayout()
        self.papers.setSpacing(theme.px(10))
        self.page = PageViewer(self.tr("Page of a funds paper"))
        self.page.setFixedHeight(theme.px(_PAGE_HIGH_PX))
        self.page.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        """Margins would not turn with the window; spaces in a row do."""
        edge, hangs = self.body.contentsMargins(), theme.px(_HANGS_PX)
        within = edge.left() - hangs
        self.body.setContentsMargins(within, edge.top(), within, edge.bottom())
        self.heading.insertSpacing(0, hangs)
        self.heading.addSpacing(hangs)
        rows, below = QHBoxLayout(), QHBoxLayout()
        for row in (rows, below):
            row.addSpacing(hangs)
            self.body.addLayout(row)
        rows.addLayout(self.papers, 1)
        below.addWidget(self.page, 1)
        below.addSpacing(hangs)

    def display(self, model: FundsModel) -> bool:
        """Show every paper; tells whether anything was made anew."""
        before, self._drawn = self._drawn, model.papers
        if before == model.papers:
            return False
        emptied(self.papers)
        column = self._rows_button().sizeHint().width() if any(p.rows for p in model.papers) else 0
        for paper in model.papers:
            self.papers.addWidget(self._paper(paper, column))
        self.setVisible(bool(model.papers))
        return True

    def show_page(self, page: Photo | None, words: str, region: Region | None = None) -> None:
        """Show a page with the box of a row, or `words` while there is none."""
        self.page.show_page(page, words)
        self.page.show_boxes([Box(region=region)] if region is not None else [])
        self.page.show()

    def close_page(self) -> None:
        """Put the page away."""
        self.page.show_page(None)
        self.page.hide()

    def _paper(self, paper: PaperRead, column_px: int) -> QWidget:
        """One paper; counts stand below each other, with a button beside them or without."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        name = Text(paper.exhibit, "body_strong")
        name.setMinimumHeight(theme.size("control_small"))  # with buttons or without
        head.addWidget(name)
        head.addWidget(Text(paper.title, "body", wrap=True), 1)
        head.addWidget(Text(paper.count, "body", "text2"))
        for button in self._buttons(paper):
            head.addWidget(button)
        if not (paper.rows or paper.table) and column_px:
            head.addSpacing(column_px + head.spacing())
        elif not paper.rows:
            head.addSpacing(theme.px(_HANGS_PX))
        column.addLayout(head)
        answers = Flow()
        answers.show_widgets([StateBadge(State(state), words) for state, words in paper.answers])
        explains(answers, f"measure.{Measure.FUNDS_ANSWER}")
        column.addWidget(answers)
        first = list(zip(paper.doubts, paper.places, strict=True))[:_MOST]
        for (row, words), place in first:
            column.addLayout(self._doubt(paper.exhibit, row, words, place))
        if left := len(paper.doubts) - len(first):
            told = self.tr("{} more; All rows shows them.").format(left)
            column.addWidget(Text(told, "caption", "text2"))
        return holder

    def _rows_button(self) -> Button:
        return Button(self.tr("All rows"), ButtonKind.QUIET, height=Height.SMALL)

    def _buttons(self, paper: PaperRead) -> Iterator[Button]:
        exhibit = paper.exhibit
        if paper.rows:
            rows = self._rows_button()
            rows.setAccessibleName(self.tr("All rows of {}").format(exhibit))
            rows.clicked.connect(lambda: self.rows_wished.emit(exhibit))
            yield rows
        if paper.table:
            words = self.tr("Columns") if paper.rows else self.tr("Say what the columns mean")
            kind = ButtonKind.QUIET if paper.rows else ButtonKind.NORMAL
            say = Button(words, kind, height=Height.SMALL)
            say.setAccessibleName(self.tr("Say what the columns of {} mean").format(exhibit))
            say.clicked.connect(lambda: self.columns_wished.emit(exhibit))
            yield say

    def _doubt(self, exhibit: str, row: str, words: str, place: Region | None) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(IconMark(Icon.UNMET, "unmet"))
        line.addWidget(Text(row, "body", wrap=True), 3)
        why = Text(words, "body", "text2", wrap=True)
        explains(why, f"measure.{Measure.FUNDS_ROW_DOUBT}")
        line.addWidget(why, 2)
        if place is not None:
            show = Button(self.tr("Show"), ButtonKind.QUIET, height=Height.SMALL)
            show.setAccessibleName(self.tr("Show on its page: {}").format(row))
            show.clicked.connect(lambda: self.row_wished.emit(exhibit, place))
            line.addWidget(show)
        return line
