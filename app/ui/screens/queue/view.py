"""Draws the queue: one table in groups, a filter, three ways to begin."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.queue import view_model
from app.ui.screens.queue.filter_field import FilterField
from app.ui.screens.queue.first_start import FirstStart
from app.ui.screens.queue.new_case import NewCaseForm
from app.ui.screens.queue.view_model import CaseRow, QueueModel
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.lane_tag import Tag
from app.ui.widgets.roomy import Breakable, Roomy
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.state_badge import State
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

LOADING_ROWS: Final = 5
_GREY_PARTS: Final = (6, 5, 8, 8, 8, 2, 4)
"""How long the grey stands in each column while the cases are read."""
_STATES: Final = {"met": State.MET, "unknown": State.UNKNOWN}


class QueueView(QWidget):
    """Draws a `QueueModel` and says what the examiner wants to open."""

    case_requested = Signal(str)
    case_created = Signal(str, str)
    folder_requested = Signal()
    practice_requested = Signal(str)
    """The name of a practice case; empty for the one that comes first."""
    verify_requested = Signal()
    help_requested = Signal()
    pin_requested = Signal(str)
    """The case to pin, or to take the pin from."""
    changes_requested = Signal()
    """What was changed outside the program is to be told."""
    folder_dropped = Signal(object)
    """Paths that were dropped."""
    shown_changed = Signal(str, str)
    """Segment and words of the filter."""

    def __init__(
        self,
        accounts: Sequence[tuple[str, str]],
        first_start: FirstStart | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.first_start: Final = first_start or FirstStart()
        self.title: Final = Text(self.tr("Queue"), "title")
        self.segments: Final = Segmented(
            [Segment(key=each, word=each) for each in view_model.Segment],
            self.tr("Which cases"),
            height_px=36,
        )
        self.filter: Final = FilterField(self.tr("Filter by case or state"))
        self.new_case: Final = Button(self.tr("New case"), ButtonKind.PRIMARY, icon=Icon.PLUS)
        folder = self.tr("Open case folder\N{HORIZONTAL ELLIPSIS}")
        self.folder: Final = Button(folder, icon=Icon.FOLDER)
        self.form: Final = NewCaseForm(accounts)
        self.table: Final = Table(self._columns(), self.tr("Cases"), row="row_two_lines")
        self.notice: Final = Banner()
        self.nothing: Final = Text("", "body", "text2", wrap=True)
        self.clear: Final = Button(self.tr("Clear filter"), ButtonKind.QUIET)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.segments.choose(view_model.Segment.ALL)

    def display(self, model: QueueModel) -> None:
        """Show `model` in place of whatever was shown before."""
        self._turn_to(first=model.empty and self.form.isHidden())
        words = {
            view_model.Segment.ALL: self.tr("All {}"),
            view_model.Segment.OPEN: self.tr("Open {}"),
            view_model.Segment.BLIND: self.tr("To judge blind {}"),
            view_model.Segment.DONE: self.tr("Done {}"),
        }
        for segment, word in words.items():
            self.segments.set_word(segment, word.format(model.counts[segment]))
        rows = [row for group in model.groups for row in self._group(group)]
        self.table.show_rows(rows)
        self._tell_changed(model.changed)
        self._card.setVisible(bool(rows))
        self._card.setMaximumHeight(self._height_of(len(model.groups), len(rows)))
        if rows and not self.table.chosen():
            self.table.choose(next(row.key for row in rows if not row.group))
        self.nothing.setText(
            self.tr("No case has these words.") if model.filtered else self.tr("No case yet.")
        )
        self.nothing.setVisible(not rows)
        self.clear.setVisible(model.filtered)

    def show_loading(self) -> None:
        """Show that the cases are being read: grey rows, nothing that turns."""
        self._turn_to(first=False)
        bars = (Cell(), *(Cell(parts=(0, parts)) for parts in _GREY_PARTS))
        grey = [Row(key=f"loading {number}", cells=bars) for number in range(LOADING_ROWS)]
        self.table.show_rows(grey)
        self.table.setAccessibleDescription(self.tr("The cases are being read."))
        self._card.show()
        self._card.setMaximumHeight(self._height_of(0, len(grey)))
        self.nothing.hide()
        self.clear.hide()

    def tell_changes(self, sentence: str) -> None:
        """Say what was changed, in place of the offer to say it."""
        self.notice.tell(State.UNMET, sentence, title=self.notice.title.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Whatever has a local path can be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A folder opens a case; anything else begins a new one with it."""
        urls = event.mimeData().urls()
        self.folder_dropped.emit([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def take_focus(self) -> None:
        """Put the focus where work begins; whoever fills in the form goes on there."""
        if self.form.isHidden():
            (self.table if self._first.isHidden() else self.first_start.practice).setFocus()

    def start_new(self) -> None:
        """Show the form for a new case; its button is then the one primary."""
        self._turn_to(first=False)
        self.new_case.hide()
        self.form.start()

    def end_new(self) -> None:
        """Put the form away."""
        self.form.hide()
        self.new_case.show()
        self._tell_shown()
        self.take_focus()

    def reset_filter(self) -> None:
        """Show all cases."""
        self.segments.choose(view_model.Segment.ALL)
        self.filter.clear()
        self._tell_shown()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(title="", told=self.tr("Pin"), width_px=28),
            Column(title=self.tr("Case"), width_px=140, wraps=True),
            Column(title=self.tr("Account"), width_px=150, stretch=True),
            Column(title=self.tr("Registered holder"), width_px=180, stretch=True),
            Column(title=self.tr("Other party"), width_px=180, stretch=True),
            Column(title=self.tr("Next action"), width_px=190, stretch=True),
            Column(title=self.tr("Age"), width_px=64),
            Column(title=self.tr("Lapsing"), width_px=120),
        )

    def _turn_to(self, *, first: bool) -> None:
        (self._first if first else self._page).show()
        (self._page if first else self._first).hide()

    def _lay_out(self) -> None:
        page = QWidget()
        self._first, self._page = Roomy(self.first_start), Roomy(page)
        self._first.hide()  # of a queue that has not been read nothing is said
        whole = QVBoxLayout(self)  # a stack would dress what is put on it before it is seen
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._first)
        whole.addWidget(self._page)
        self._fill(page)
        for part in (self.form, self.notice, self._card, self.nothing, self.clear):
            part.hide()

    def _fill(self, page: QWidget) -> None:
        self._card = Card()
        self._card.body.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.px(32), theme.px(24), theme.px(32), theme.px(24))
        column.setSpacing(theme.px(16))
        column.addWidget(self._head())
        column.addWidget(self.form)
        column.addWidget(self.notice)
        column.addWidget(self._card, 100)
        column.addWidget(self.nothing)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(
            Text(self.tr("Names, faces and claims are not shown here."), "caption", "text2")
        )
        column.addStretch(1)
        self._card.body.addWidget(self.table)
        self.table.fill_card()

    def _head(self) -> QWidget:
        ways = Breakable((self.folder, self.new_case), gap_px=8)
        acts = Breakable((self.filter, ways), (1, 0), gap_px=8)
        which = Breakable((self.title, self.segments), gap_px=28)
        return Breakable((which, QWidget(), acts), (0, 1, 0))

    def _connect(self) -> None:
        self.new_case.clicked.connect(self.start_new)
        self.folder.clicked.connect(self.folder_requested)
        self.form.created.connect(self.case_created)
        self.form.closed.connect(self.end_new)
        self.segments.chosen.connect(self._tell_shown)
        self.filter.textChanged.connect(self._tell_shown)
        self.clear.clicked.connect(self.reset_filter)
        self.table.row_activated.connect(self.case_requested)
        self.first_start.action_requested.connect(self._begin)
        self.first_start.practice_requested.connect(self.practice_requested)
        self.notice.action_requested.connect(self.changes_requested)
        keys = (
            ("/", self.filter.setFocus),
            ("N", self.start_new),
            (".", self._pin),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @staticmethod
    def _height_of(groups: int, rows: int) -> int:
        """As tall as its rows; `Table.sizeHint` would measure every cell anew."""
        header, group = theme.px(32), theme.px(38)
        rest = (rows - groups) * theme.size("row_two_lines")
        return header + groups * group + rest + 2

    def _begin(self, action: int) -> None:
        wishes = (
            lambda: self.practice_requested.emit(""),
            self.start_new,
            self.verify_requested.emit,
            self.help_requested.emit,
        )
        wishes[action]()

    def _pin(self) -> None:
        if self.table.chosen():
            self.pin_requested.emit(self.table.chosen())

    def _tell_changed(self, case: str) -> None:
        self.table.setAccessibleDescription("")
        if not case:
            self.notice.hide()
        elif case not in self.notice.title.text().split():
            told = self.tr("It keeps its row and cannot be opened. Other cases are as they were.")
            title = self.tr("{} was changed outside Rightful").format(case)
            self.notice.tell(State.UNMET, told, self.tr("See what changed"), title=title)

    def _tell_shown(self) -> None:
        self.shown_changed.emit(self.segments.choice(), self.filter.text())

    def _group(self, group: view_model.Group) -> list[Row]:
        beside = " \N{MIDDLE DOT} ".join(filter(None, (str(len(group.rows)), group.note)))
        title = Cell(text=group.title, beside=beside, style="body_strong")
        head = Row(key=f"group {group.title}", cells=(title,), group=True)
        return [head, *(self._row(row) for row in group.rows)]

    def _row(self, row: CaseRow) -> Row:
        pin = Cell(icon=Icon.PIN, told=self.tr("pinned")) if row.pinned else Cell()
        if row.amiss:
            amiss = Cell(text=row.amiss, state=State.UNMET)
            name = Cell(text=row.case, style="heading")
            return Row(key=row.case, cells=(pin, name, amiss), tint="unmet_tint", spread=True)
        tags = (Tag.REGISTERED, Tag.OTHER)
        lanes = (
            Cell(text=word, tag=tag, state=_STATES.get(state), tone="text2")
            for tag, (state, word) in zip(tags, row.lanes, strict=True)
        )
        cells = tuple(lanes) if row.lanes else (Cell(), Cell())
        return Row(
            key=row.case,
            cells=(
                pin,
                Cell(text=row.case, style="heading"),
                Cell(text=row.account, state=State.BLOCKED if row.judicial else None, tone="text2"),
                *cells,
                Cell(text=row.action, style="body_strong", parts=row.done if row.done[1] else None),
                Cell(text=row.age, tone="text2"),
                Cell(
                    text=row.lapsing,
                    icon=Icon.CLOCK if row.soon else None,
                    tone="partial" if row.soon else "text2",
                ),
            ),
        )
