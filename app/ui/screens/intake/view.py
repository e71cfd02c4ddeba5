"""Draws intake: the drop line, the exhibits, what was refused, and the card of the parties."""

import math
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.intake.drop_line import DropLine
from app.ui.screens.intake.exhibit_rows import ExhibitRows
from app.ui.screens.intake.parties import PartiesCard
from app.ui.screens.intake.rows import SCROLL_PX, ExhibitLine, RefusedLine, header
from app.ui.screens.intake.total_line import TotalLine
from app.ui.screens.intake.view_model import IntakeModel, RefusedRow
from app.ui.screens.intake.withdraw_form import WithdrawForm
from app.ui.screens.intake.withdrawn import WithdrawnList
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import PrimaryAction
from app.ui.widgets.card import Card
from app.ui.widgets.card import Line as HairLine
from app.ui.widgets.edge_bar import EdgeBar
from app.ui.widgets.lane_tag import LaneName, Tag
from app.ui.widgets.late_scroll import LateScroll
from app.ui.widgets.let_go import let_go
from app.ui.widgets.margins import set_margins
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.sides import Sides
from app.ui.widgets.text import Text

_PARTIES_PX = 300
_SIDE_PX: Final = 32
_BELOW_PX = 924
"""With margins: a window narrower than this shows the two parts one below the other."""
_ROWS_PX = 208
"""Two rows in large letters, where each takes two lines."""


class IntakeView(QWidget):
    """Draws an `IntakeModel`; what is dropped anywhere on it is taken in."""

    paths_dropped = Signal(object)
    """A list of paths."""
    again_requested = Signal()
    left_out = Signal(str)
    """The name of something refused that the case does without."""
    filed = Signal(str, str, str)
    withdrawal_wished = Signal(str)
    """The exhibit that came in by mistake."""
    continued = Signal()

    def __init__(self, parties: PartiesCard, roles: list[tuple[str, str]]) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._case = ""
        self.parties: Final = parties
        self.refused: list[RefusedLine] = []
        self._refused_rows: tuple[RefusedRow, ...] = ()
        self.drop: Final = DropLine()
        self.progress: Final = ProgressLine()
        self.total: Final = TotalLine()
        self.withdrawal: Final = WithdrawForm()
        self.withdrawn: Final = WithdrawnList()
        self.rows: Final = ExhibitRows(roles, self.total, self)
        self.pressure: Final = Text("", "body", wrap=True)
        self.counts: Final = (LaneName(Tag.REGISTERED, ""), LaneName(Tag.OTHER, ""))
        self.action: Final = PrimaryAction(self.tr("Continue to Photos"))
        self.action.button.set_icon(Icon.NEXT, trailing=True)
        self._lay_out()
        self.action.requested.connect(self.continued)
        self.rows.filed.connect(self.filed)
        self.rows.withdrawal_wished.connect(self.withdrawal_wished)
        self.rows.used.connect(self.total.offer)
        self.rows.reached.connect(self._scroll.ensureWidgetVisible)
        self.rows.left.connect(self.take_focus)
        self.total.withdrawal_wished.connect(lambda: self.withdrawal_wished.emit(self.row_in_use))
        self.withdrawal.closed.connect(self.close_withdrawal)

    @property
    def lines(self) -> dict[str, ExhibitLine]:
        """The rows of the exhibits, by their names."""
        return self.rows.lines

    @property
    def row_in_use(self) -> str:
        """The exhibit that the examiner turned to last."""
        return self.rows.in_use

    @row_in_use.setter
    def row_in_use(self, exhibit: str) -> None:
        self.rows.in_use = exhibit

    def display(self, model: IntakeModel) -> None:
        """Show `model` in place of whatever was shown before."""
        if model.case != self._case:
            self._start_over(model.case)
        self.parties.display(model)
        if self.withdrawal.exhibit not in {"", *(item.id for item in model.items)}:
            self.withdrawal.hide()
        self.rows.display(model.items)
        self._show_refused(model.refused)
        self.withdrawn.display(model.withdrawn)
        follow_layout(self.rows.last, self.withdrawn)
        self._show_foot(model)

    def show_progress(self, words: str, done: int, total: int, item: str) -> None:
        """Show what is being read; a total of 0 puts the line away."""
        self._progress_card.setVisible(bool(total))
        self._total_card.setVisible(not total and bool(self.lines or self.refused))
        if total:
            self.progress.show_progress(words, done, total, item)
            self.progress.stop.show()

    def take_focus(self) -> None:
        """Begin with the way to bring items, or with going on."""
        line = self.lines.get(self.row_in_use)
        if line is not None:
            line.setFocus()
            self._scroll.ensureWidgetVisible(line)
            return
        ready = bool(self.lines or self.rows.waiting) and self.action.button.isEnabled()
        (self.action.button if ready else self.drop.files).setFocus()

    def close_withdrawal(self) -> None:
        """Nothing is withdrawn, or it is done: back to the row."""
        self.withdrawal.hide()
        self.take_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Whatever has a local path can be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.drop.light(lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It was carried away again."""
        self.drop.light(lit=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it in."""
        self.drop.light(lit=False)
        urls = event.mimeData().urls()
        self.paths_dropped.emit([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def _start_over(self, case: str) -> None:
        self.rows.start_over()
        self._case = case
        self.withdrawal.hide()

    def _show_refused(self, rows: tuple[RefusedRow, ...]) -> None:
        if rows == self._refused_rows:
            return
        self._refused_rows = rows
        let_go(*self.refused)
        self.refused = [RefusedLine(row) for row in rows]
        for line in self.refused:
            line.again_requested.connect(self.again_requested)
            line.left_out.connect(self.left_out)
            self._refusals.addWidget(line)
        self.rows.after = self.refused[-1] if self.refused else self.total
        follow_layout(self.total, *self.refused)

    def _show_foot(self, model: IntakeModel) -> None:
        for name, lane in zip(self.counts, ("R", "O"), strict=True):
            count = model.lanes[lane]
            words = self.tr("{} exhibit") if count == 1 else self.tr("{} exhibits")
            name.name.setText(words.format(count))
        self._pressure_card.setVisible(bool(model.pressure))
        count = model.pressure
        words = (
            self.tr("{} items went to the pressure log.")
            if count > 1
            else self.tr("One item went to the pressure log.")
        )
        closed = self.tr("Closed until identity is sealed; it cannot support a condition.")
        self.pressure.setText(self.tr("{} {}").format(words.format(count), closed))
        has_rows = bool(model.items or model.refused or model.withdrawn)
        self._card.setVisible(has_rows)
        self.total.display(model)
        self._total_card.setVisible(has_rows and self._progress_card.isHidden())
        if model.items:
            self.action.allow()
        else:
            self.action.refuse(self.tr("Bring at least one exhibit"))

    def _lay_out(self) -> None:
        self._lay_out_table()
        self._progress_card = self._strip(self.progress)
        self._progress_card.hide()
        self._total_card = self._strip(self.total)
        self._total_card.hide()
        self._pressure_card = self._strip(IconMark(Icon.PRESSURE, "text2", 20), self.pressure)
        self._scroll.setMinimumHeight(theme.px(_ROWS_PX))
        files = QWidget()
        left = QVBoxLayout(files)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(16))
        for part in (self.drop, self._progress_card, self._total_card, self.withdrawal):
            left.addWidget(part)
        left.addWidget(self._card, 1)
        left.addWidget(self._pressure_card)  # with no row above it, where to drop fills all
        least = math.ceil(self.parties.minimumSizeHint().width() / theme.current().scale)
        wide = max(_PARTIES_PX, least)  # in a longer language the two lanes need more
        middle = Sides(
            (files, self.parties), below_px=_BELOW_PX, fixed_px=(0, wide), side_px=_SIDE_PX
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.px(20), 0, theme.px(24))
        whole.setSpacing(theme.px(16))
        whole.addWidget(middle, 1)
        whole.addLayout(self._foot())

    def _lay_out_table(self) -> None:
        self._refusals = QVBoxLayout()
        inner = QWidget()
        inner.setProperty("surface", "clear")
        table = QVBoxLayout(inner)
        set_margins(table, 0, 0, theme.px(SCROLL_PX), 0)
        for layout in (table, self._refusals):
            layout.setSpacing(0)
        table.addLayout(self._refusals)
        table.addLayout(self.rows.column)
        table.addWidget(self.withdrawn)
        table.addStretch(1)
        self._scroll = LateScroll()
        self._scroll.setWidgetResizable(True)
        self.bar = EdgeBar(self._scroll)  # in room that is free, so that titles stand over columns
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._card = Card()
        self._card.body.setContentsMargins(1, 1, 1, 1)
        self._card.body.setSpacing(0)
        titles = [self.tr("File"), self.tr("Seems to be"), self.tr("Lane"), self.tr("Type")]
        self._card.body.addWidget(header([*titles, self.tr("SHA-256"), self.tr("State")]))
        self._card.body.addWidget(HairLine())
        self._card.body.addWidget(self._scroll, 1)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(_SIDE_PX), 0, theme.px(_SIDE_PX), 0)
        row.setSpacing(theme.px(16))
        for name in self.counts:
            row.addWidget(name)
        row.addStretch(1)
        row.addWidget(self.action)
        return row

    @staticmethod
    def _strip(*widgets: QWidget) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for widget in widgets:
            row.addWidget(widget, 0 if isinstance(widget, IconMark) else 1)
        card.body.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        card.body.addLayout(row)
        return card
