"""All rows of one funds paper: filtered, moved through with J and K, each shown on its page."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.domain.finding import Region
from app.ui import theme
from app.ui.screens.documents.strip import FieldStrip
from app.ui.screens.funds.rows_model import RowsModel, RowWords, Show
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.card import Card
from app.ui.widgets.form import LineField
from app.ui.widgets.page_viewer import Box, PageViewer
from app.ui.widgets.photo import Photo
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.state_badge import State
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

_HIGH_PX: Final = 400
_SIDE_BY_SIDE_PX: Final = 1100
_PAGE_WIDE_PX: Final = 340
_PAGE, _SEEN = 1, 8
"""Columns that are hidden where no row says anything in them."""


class RowsCard(Card):
    """Hidden until somebody asks for the rows of a paper."""

    row_wished = Signal(str, object)
    """Exhibit, and the region of one of its pages."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rows"), " ", parent=parent)
        self.kinds: Final = Segmented(
            [
                Segment(key=Show.ALL, word=self.tr("All")),
                Segment(key=Show.LOOK, word=self.tr("To look at")),
                Segment(key=Show.MISSED, word=self.tr("Not understood")),
            ],
            self.tr("Which rows"),
        )
        self.wanted: Final = LineField(
            self.tr("Find in the rows"), placeholder=self.tr("a day, an amount, a word")
        )
        self.table: Final = Table(
            [
                Column(title=self.tr("Row"), figures=True),
                Column(title=self.tr("Page"), figures=True),
                Column(title=self.tr("Day, UTC")),
                Column(title=self.tr("Amount"), figures=True),
                Column(title=self.tr("Asset")),
                Column(title=self.tr("Balance"), figures=True),
                Column(title=self.tr("Arithmetic")),
                Column(title=self.tr("Description"), stretch=True),
                Column(title=self.tr("What was seen"), stretch=True),
            ],
            self.tr("Rows of the paper"),
            row="row_dense",
        )
        self.nothing: Final = Text(self.tr("No row is like that."), "body", "text2")
        self.page: Final = PageViewer(self.tr("Page of the row"))
        self.strip: Final = FieldStrip()
        self.close_button: Final = Button(self.tr("Close"), height=Height.SMALL)
        self.clear: Final = Button(self.tr("Clear filter"), ButtonKind.QUIET, height=Height.SMALL)
        self._both: Final = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._model: RowsModel | None = None
        self._show = Show.ALL
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def exhibit(self) -> str:
        """Whose rows are shown; nothing while none are."""
        return self._model.exhibit if self._model is not None else ""

    def display(self, model: RowsModel | None) -> None:
        """Show the rows of a paper, or put the card away."""
        if model is not None and model == self._model:
            return  # thousands of rows are not laid out anew for nothing
        another = model is not None and model.exhibit != self.exhibit
        self._model = model
        self.setVisible(model is not None)
        if model is None:
            self.close_page()
            return
        self.title.setText(self.tr("Rows of {}").format(model.exhibit))
        self.aside.setText(model.title)
        if another:
            self._show = Show.ALL
            self.wanted.edit.clear()
            self.table.show_rows([])
            self.close_page()
        self.page.setVisible(model.paged)
        if model.paged and another:
            self.page.show_page(None, self.tr("Choose a row to see it on its page."))
        words = (self.tr("All"), self.tr("To look at"), self.tr("Not understood"))
        for key, word, count in zip(Show, words, model.counts, strict=True):
            self.kinds.set_word(key, f"{word} ({count})")
        self._fill()

    def take_focus(self) -> None:
        """Begin with the rows."""
        self.table.setFocus()

    def show_page(self, page: Photo | None, words: str, region: Region | None = None) -> None:
        """Show a page with the box of a row, or `words` while there is none."""
        self.page.show_page(page, words)
        self.page.show_boxes([Box(region=region)] if region is not None else [])
        word = self.tr("Row {}").format(self.table.chosen())
        self.strip.show_region(word, page, region, region)

    def close_page(self) -> None:
        """Show no page."""
        self.page.show_page(None)
        self.strip.show_region("", None, None, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page beside the rows where both have room."""
        super().resizeEvent(event)
        across = self.width() >= theme.px(_SIDE_BY_SIDE_PX)
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)
        self.page.setMaximumWidth(theme.px(_PAGE_WIDE_PX) if across else 16777215)

    def _fill(self) -> None:
        model = self._model
        if model is None:
            return
        self.kinds.choose(self._show)
        rows = model.shown(self._show, self.wanted.text())
        self.table.setColumnHidden(_PAGE, not model.paged)
        self.table.setColumnHidden(_SEEN, not any(row.seen for row in rows))
        self.table.show_rows([_row(row) for row in rows])
        self.table.setVisible(bool(rows))
        least = theme.px(_HIGH_PX)
        self.table.setFixedHeight(least if model.paged else min(least, self._tall()))
        self.nothing.setVisible(not rows)
        filtered = self._show is not Show.ALL or bool(self.wanted.text().strip())
        self.clear.setVisible(filtered)

    def _tall(self) -> int:
        """All rows, and the bar below them."""
        return self.table.sizeHint().height() + theme.px(16)

    def _choose(self, key: str) -> None:
        model = self._model
        row = next((r for r in model.rows if r.key == key), None) if model is not None else None
        if model is not None and row is not None and row.region is not None:
            self.row_wished.emit(model.exhibit, row.region)

    def _choose_kind(self, key: str) -> None:
        self._show = Show(key)
        self._fill()

    def _clear(self) -> None:
        self._show = Show.ALL
        self.wanted.edit.clear()
        self._fill()
        self.table.setFocus()

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._choose_kind)
        self.wanted.edit.textChanged.connect(lambda _: self._fill())
        self.wanted.edit.returnPressed.connect(self.table.setFocus)
        self.table.row_chosen.connect(self._choose)
        self.clear.clicked.connect(self._clear)
        self.close_button.clicked.connect(self.closed)
        find = QShortcut(QKeySequence("/"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.wanted.edit.setFocus)

    def _lay_out(self) -> None:
        self.heading.addWidget(self.close_button)
        self.wanted.label.hide()
        self.wanted.edit.setFixedHeight(theme.size("control_small"))
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(12))
        tools.addWidget(self.kinds)
        tools.addWidget(self.wanted, 1)
        tools.addWidget(self.clear)
        self.body.addLayout(tools)
        self.body.addWidget(self.nothing)
        self._both.setSpacing(theme.px(12))
        self._both.addWidget(self.table, 3)
        self._both.addWidget(self.page, 1)
        self.table.setFixedHeight(theme.px(_HIGH_PX))
        self.page.setFixedHeight(theme.px(_HIGH_PX))
        self.body.addLayout(self._both)
        self.body.addWidget(self.strip)
        self.strip.hide()


def _row(row: RowWords) -> Row:
    seen = Cell(text=row.seen, tone="unmet" if row.seen else "text2")
    return Row(
        key=row.key,
        tint="unmet_tint" if row.state == State.UNMET.value else "",
        cells=(
            Cell(text=row.key, tone="text2", figures=True),
            Cell(text=row.page, tone="text2", figures=True),
            Cell(text=row.day),
            Cell(text=row.amount, figures=True),
            Cell(text=row.currency, tone="text2"),
            Cell(text=row.balance, figures=True),
            Cell(text=row.check, state=State(row.state)) if row.check else Cell(),
            Cell(text=row.text, style="body_strong" if row.special else "body"),
            seen,
        ),
    )
