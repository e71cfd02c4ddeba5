"""Says what the columns of somebody's table mean: its first lines, a choice above each, a preview.

Every choice is answered at once with what would be read by it; nothing is kept before Save.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.domain.ledger_map import LedgerMap
from app.ui import theme
from app.ui.screens.funds.columns_grid import ColumnsGrid
from app.ui.screens.funds.columns_model import ColumnsModel
from app.ui.screens.funds.columns_settings import ColumnsSettings
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.let_go import emptied
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

_SHOWN_MISSED: Final = 6
_FIGURES: Final = frozenset({1, 3, 4})
"""Columns of the preview that are figures."""


class ColumnsCard(Card):
    """Hidden until somebody asks to say what the columns of a table mean."""

    changed = Signal(object)
    """The `LedgerMap` as it stands now."""
    kept = Signal(object)
    taken_back = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What the columns mean"), " ", parent=parent)
        self.banner: Final = Banner()
        self.origin: Final = Text("", "body", "text2", wrap=True)
        self.grid: Final = ColumnsGrid()
        self.settings: Final = ColumnsSettings()
        self.told: Final = Flow()
        self.missed: Final = QVBoxLayout()
        self.rows: Final = Table(
            [
                Column(title=self.tr("Day, UTC")),
                Column(title=self.tr("Amount"), figures=True),
                Column(title=self.tr("Asset")),
                Column(title=self.tr("Fee"), figures=True),
                Column(title=self.tr("Balance"), figures=True),
                Column(title=self.tr("Description"), stretch=True),
            ],
            self.tr("The first rows as they would be read"),
            row="row_dense",
            whole=True,
        )
        self.save: Final = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel: Final = Button(self.tr("Cancel"))
        self.back: Final = Button(self.tr("Take it back"), ButtonKind.QUIET)
        self.needs: Final = Text("", "body", "unmet", wrap=True)
        self._inside: Final = QWidget()
        self._below: Final = Text(self.tr("The first rows as they would be read"), "body_strong")
        self._shown: LedgerMap | None = None
        self._lay_out()
        self._connect()
        self.hide()

    def wait(self, title: str, words: str) -> None:
        """Say that a table is being opened, or what kept it from that."""
        self.aside.setText(title)
        self.banner.tell(State.WAITING, words)
        self._inside.hide()
        self.show()

    def refuse(self, title: str, sentence: str) -> None:
        """Say what kept the table from being read; what was chosen stays."""
        self.banner.tell(State.UNMET, sentence, title=title)
        self.save.set_busy(busy=False)

    def display(self, model: ColumnsModel) -> None:
        """Show the table, the choices and what would be read."""
        self.banner.hide()
        self.save.set_busy(busy=False)
        self._inside.show()
        self.show()
        self.aside.setText(f"{model.exhibit} \N{MIDDLE DOT} {model.title}")
        self.origin.setText(model.origin)
        self.origin.setVisible(bool(model.origin))
        self.grid.show_table(model.titles, model.lines)
        self._shown = model.said
        if model.said != self.said():
            self.grid.choose(model.said.columns)
            self.settings.choose(model.said)
        badges = [StateBadge(State(model.count[0]), model.count[1])]
        if model.sums[1]:
            badges.append(StateBadge(State(model.sums[0]), model.sums[1]))
        self.told.show_widgets(badges)
        self._show_missed(model)
        self._show_rows(model)
        self.needs.setText(" ".join(model.faults))
        self.needs.setVisible(bool(model.faults))
        self.save.setEnabled(not model.faults)
        self.back.setVisible(model.can_take_back)

    def clear(self) -> None:
        """Forget the table."""
        self._shown = None
        self.grid.forget()
        self.hide()

    def take_focus(self) -> None:
        """Begin with the first column."""
        if self.grid.boxes:
            self.grid.boxes[0].setFocus()

    def said(self) -> LedgerMap:
        """The choices as they stand."""
        return self.settings.read(LedgerMap(columns=self.grid.meanings()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if self._shown is None:
            return
        said = self.said()
        if said != self._shown:
            self._shown = said
            self.changed.emit(said)

    def _keep(self) -> None:
        self.save.set_busy(busy=True)
        self.kept.emit(self.said())

    def _show_missed(self, model: ColumnsModel) -> None:
        emptied(self.missed)
        for words in model.missed[:_SHOWN_MISSED]:
            self.missed.addWidget(Text(words, "body", "text2", wrap=True))
        left = model.more_missed + max(0, len(model.missed) - _SHOWN_MISSED)
        if left:
            self.missed.addWidget(Text(self.tr("{} more").format(left), "caption", "text2"))

    def _show_rows(self, model: ColumnsModel) -> None:
        self._below.setVisible(bool(model.rows))
        self.rows.setVisible(bool(model.rows))
        self.rows.show_rows(
            [
                Row(
                    key=f"{number}",
                    cells=tuple(
                        Cell(text=text, figures=at in _FIGURES) for at, text in enumerate(cells)
                    ),
                )
                for number, cells in enumerate(model.rows, 1)
            ]
        )

    def _connect(self) -> None:
        self.grid.changed.connect(self._tell)
        self.settings.changed.connect(self._tell)
        self.save.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.cancelled)
        self.back.clicked.connect(self.taken_back)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.origin)
        column.addWidget(self.grid)
        column.addWidget(self.settings)
        column.addWidget(self.told)
        self.missed.setSpacing(theme.px(2))
        column.addLayout(self.missed)
        column.addWidget(self._below)
        column.addWidget(self.rows)
        column.addLayout(self._foot())
        self.body.addWidget(self.banner)
        self.body.addWidget(self._inside)

    def _foot(self) -> QLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.back)
        foot.addWidget(self.needs, 1)
        foot.addStretch(0)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        return foot
