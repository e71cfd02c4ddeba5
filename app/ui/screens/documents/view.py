"""Draws the documents: page at the left, fields and the selected one at the right."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.exhibit import Lane
from app.ui import theme
from app.ui.icons import Icon
from app.ui.parts import Parts
from app.ui.screens.documents.field_panel import FieldPanel
from app.ui.screens.documents.field_table import made_table, show_fields
from app.ui.screens.documents.lines_card import LinesCard
from app.ui.screens.documents.page_side import PageSide
from app.ui.screens.documents.view_model import DocumentsModel, PaperModel, Stage
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, ButtonKind, PrimaryAction
from app.ui.widgets.card import Card
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.sides import Sides
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text

_NOTICES: Final = {
    Stage.WAITING: State.WAITING,
    Stage.READ: State.PARTIAL,
    Stage.NO_ZONE: State.PARTIAL,
    Stage.UNAVAILABLE: State.UNMET,
    Stage.TEXT: State.INFO,
}

_BELOW_PX = 860
"""A window narrower than this shows the two parts one below the other."""


TABLES: Final = {lane: partial(made_table, lane) for lane in Lane}
"""How the fields of each lane's document are listed."""
PARTS: Final = (PageSide, *TABLES.values(), FieldPanel, LinesCard)


class DocumentsView(QWidget):
    """The screen; every wish is a signal."""

    field_chosen = Signal(str)
    corrected = Signal(str, str)
    edit_accepted = Signal(str, str, str)
    lines_toggled = Signal(bool)
    confirmed = Signal()
    reading_requested = Signal()
    continued = Signal()
    rows_requested = Signal()

    def __init__(self, parts: Parts | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        parts = parts or Parts()
        self.side: Final = parts.take(PageSide)
        self.title: Final = Text(self.tr("Fields"), "title")
        self.counts: Final = tuple(Text("", "body", tone) for tone in ("text2", "unmet", "text2"))
        self.notice: Final = Banner()
        self.tables: Final = {lane: parts.take(TABLES[lane]) for lane in Lane}
        self.cards: Final = {lane: Card(flush=True) for lane in Lane}
        self.panel: Final = parts.take(FieldPanel)
        self.lines: Final = parts.take(LinesCard)
        self.text: Final = QPlainTextEdit()
        self.text_card: Final = Card(self.tr("Text layer"))
        self.confirm: Final = Button(self.tr("Confirm the reading"), ButtonKind.PRIMARY)
        self.correct: Final = Button(self.tr("Correct the reading"))
        self.other: Final = Button(self.tr("Other lines"))
        self.rows: Final = Button(self.tr("All rows"))
        self.action: Final = PrimaryAction(self.tr("Continue to Statements and funds"))
        self._paper: PaperModel | None = None
        self._lay_out()
        self._connect()

    def display(self, model: DocumentsModel, chosen: str) -> None:
        """Show `model` with the field `chosen`."""
        paper = model.paper
        self._paper = paper
        self.side.show_papers(model.tabs, paper.key if paper else "")
        self.side.not_checked.setText(model.not_checked)
        self._show_counts(paper)
        self._show_notice(paper)
        for lane, table in self.tables.items():
            shown = paper is not None and paper.lane is lane and bool(paper.fields)
            self.cards[lane].setVisible(shown)
            show_fields(table, paper if shown else None)
        self._show_text(paper)
        self.side.spread(wide=paper is not None and not paper.fields and not paper.texts)
        self.show_field(chosen)

    def show_field(self, key: str) -> None:
        """Open a field: its row, its box, its panel."""
        paper = self._paper
        field = paper.field(key) if paper else None
        if paper is not None:
            self.tables[paper.lane].choose(key)
        self.panel.display(field, paper.zone if paper else None)
        self.side.show_field(field)
        waits = paper is not None and paper.waits
        self.confirm.setVisible(waits)
        self.action.setVisible(not waits)
        self.correct.setVisible(field is not None)
        if field is not None:
            correct, enter = self.tr("Correct the reading"), self.tr("Enter what you read")
            self.correct.setText(correct if field.reading else enter)
        self.other.setVisible(paper is not None and bool(paper.lines))
        if not self.other.isVisibleTo(self):
            self.show_lines(shown=False)
        self._order_tab()

    def show_lines(self, *, shown: bool) -> None:
        """Show the other printed lines in place of the selected field, or the field again."""
        paper = self._paper
        count = len(paper.lines) if paper is not None else 0
        self.lines.setVisible(shown)
        self.panel.setVisible(not shown and paper is not None and bool(paper.fields))
        words = self.tr("Back to the field") if shown else self.tr("Other lines ({})")
        self.other.setText(words.format(count))

    def take_focus(self) -> None:
        """Begin with the fields, else with the choice of a document."""
        table = self.tables[self._paper.lane] if self._paper else None
        if table is not None and self._paper is not None and self._paper.fields:
            table.setFocus()
        else:
            self.side.choice.setFocus()

    def show_progress(self, words: str) -> None:
        """Say what is being read; empty when nothing is any more."""
        if words:
            self.notice.tell(State.WAITING, words)
        else:
            self._show_notice(self._paper)

    def _order_tab(self) -> None:
        """Fields first, then the page with its boxes, then the selected field and what follows."""
        ways = (self.confirm, self.correct, self.other, self.rows, self.action)
        panels = (self.panel, self.lines, self.text_card)
        follow_layout(self.notice, *self.tables.values(), self.side, *panels, *ways)

    def _show_counts(self, paper: PaperModel | None) -> None:
        agree, differ, left = paper.counts if paper else (0, 0, 0)
        differs = self.tr("{} differs") if differ == 1 else self.tr("{} differ")
        words = (self.tr("{} agree"), differs, self.tr("{} open"))
        shown = paper is not None and bool(paper.fields)
        for text, pattern, count in zip(self.counts, words, (agree, differ, left), strict=True):
            text.setText(pattern.format(count))
            text.setVisible(shown and count > 0)
        self.title.setText(self.tr("Fields") if shown or paper is None else paper.name)

    def _show_notice(self, paper: PaperModel | None) -> None:
        if paper is None:
            words = self.tr(
                "No document yet. Bring one in Intake; without one, nobody is verified."
            )
            self.notice.tell(State.INFO, words)
        elif paper.notice:
            action = self.tr("Read it now") if paper.stage is Stage.WAITING else ""
            self.notice.tell(_NOTICES[paper.stage], paper.notice, action)
        else:
            self.notice.hide()

    def _show_text(self, paper: PaperModel | None) -> None:
        texts = paper.texts if paper else ()
        self.text_card.setVisible(bool(texts))
        page = self.tr("Page {}")
        self.text.setPlainText("\n\n".join(f"{page.format(n)}\n{text}" for n, text in texts))

    def _connect(self) -> None:
        for table in self.tables.values():
            table.row_chosen.connect(self.field_chosen)
            table.row_activated.connect(lambda _: self.panel.correct())
        self.panel.corrected.connect(self.corrected)
        self.panel.edit_accepted.connect(self.edit_accepted)
        self.other.clicked.connect(lambda: self.lines_toggled.emit(self.lines.isHidden()))
        self.correct.clicked.connect(self.panel.correct)
        self.confirm.clicked.connect(self.confirmed)
        self.notice.action_requested.connect(self.reading_requested)
        self.action.requested.connect(self.continued)
        self.rows.clicked.connect(self.rows_requested)
        for key, wish in (
            ("Z", self.side.zoom),
            ("L", self.other.click),
            ("V", self.side.views.level.click),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wish)

    def _lay_out(self) -> None:
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # it scrolls by keys
        self.text.setProperty("ring", "on")
        self.text.setAccessibleName(self.tr("Text layer"))
        self.text_card.body.addWidget(self.text)
        self.action.button.set_icon(Icon.NEXT, trailing=True)
        fields = QWidget()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(*(theme.px(24),) * 4)
        sides = Sides((self.side, fields), below_px=_BELOW_PX)
        whole.addWidget(sides)  # while there is little on it
        right = QVBoxLayout(fields)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(12))
        right.addLayout(self._head())
        right.addWidget(self.notice)
        for lane, table in self.tables.items():
            self.cards[lane].body.setContentsMargins(0, 0, 0, 0)
            self.cards[lane].body.addWidget(table)
            right.addWidget(self.cards[lane])
        right.addWidget(self.panel, 1)
        right.addWidget(self.lines, 1)
        self.lines.hide()
        right.addWidget(self.text_card, 1)
        right.addStretch(0)
        sides.keep(self._foot(), right)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        self.title.setMinimumHeight(theme.size("control"))  # as the choice of a document beside it
        head.addWidget(self.title)
        head.addStretch(1)
        for text in self.counts:
            head.addWidget(text)
        return head

    def _foot(self) -> QWidget:
        ways = Breakable((self.confirm, self.correct, self.other, self.rows), gap_px=8)
        return Breakable((ways, QWidget(), self.action), (0, 1, 0), gap_px=8)
