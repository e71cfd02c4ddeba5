"""The rows of the exhibits: made one by one, in the order of the case, moved through by keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.intake.rows import ExhibitLine
from app.ui.screens.intake.view_model import ItemRow
from app.ui.widgets.let_go import let_go
from app.ui.widgets.reading_order import follow_layout

_AT_ONCE: Final = 1
"""Rows made in one turn of the event loop, so that a folder of hundreds never stalls the window."""


class ExhibitRows(QObject):
    """Fills `column`, which the screen lays out; Tab comes to the first row from `after`."""

    filed = Signal(str, str, str)
    withdrawal_wished = Signal(str)
    used = Signal(str)
    """The examiner turned to this exhibit; an empty name when none is left."""
    reached = Signal(object)
    """The row that is to be in sight."""
    left = Signal()
    """The exhibit in use was withdrawn, and the one beside it is in use now."""

    def __init__(self, roles: Sequence[tuple[str, str]], after: QWidget, view: QWidget) -> None:
        super().__init__(view)
        self._roles: Final = roles
        self._view: Final = view
        self.after = after
        self.column: Final = QVBoxLayout()
        self.column.setSpacing(0)
        self.lines: dict[str, ExhibitLine] = {}
        self.in_use = ""
        """The exhibit that the examiner turned to last."""
        self._order: dict[str, int] = {}
        self.waiting: list[ItemRow] = []
        """Those whose row is not made yet."""
        self._more: Final = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_some)

    @property
    def last(self) -> QWidget:
        """What Tab comes from to what follows."""
        return list(self.lines.values())[-1] if self.lines else self.after

    def display(self, items: Sequence[ItemRow]) -> None:
        """Show these; rows that are new come one by one."""
        self.waiting = []
        self._order = {item.id: place for place, item in enumerate(items)}
        for gone in [name for name in self.lines if name not in self._order]:
            self._take_away(gone)
        for item in items:
            line = self.lines.get(item.id)
            if line is None:
                self.waiting.append(item)
            elif line.item != item:
                line.display(item)
        if self.waiting:
            self._more.start()

    def start_over(self) -> None:
        """Another case: no row of this one stays."""
        for line in self.lines.values():
            self._remove(line)
        self.lines = {}
        self.used.emit("")

    def _add_some(self) -> None:
        """Make the next rows; the rest waits for the next turn of the event loop."""
        for item in self.waiting[:_AT_ONCE]:
            self._add(item)
        del self.waiting[:_AT_ONCE]
        if not self.waiting:
            self._more.stop()

    def _add(self, item: ItemRow) -> None:
        line = ExhibitLine(item, self._roles)
        place = self._order[item.id]
        at = sum(self._order[known] < place for known in self.lines)
        before = (self.after, *self.lines.values())[at]
        line.filed.connect(self.filed)
        line.withdrawal_wished.connect(self.withdrawal_wished)
        line.left.connect(lambda step, made=line: self._move(made, step))
        self.column.insertWidget(at, line)
        line.entered.connect(self._use)
        follow_layout(before, line)
        self.lines[item.id] = line
        if at + 1 < len(self.lines):  # brought back, into its place
            self.lines = dict(sorted(self.lines.items(), key=lambda one: self._order[one[0]]))
        if item.id == self.in_use and self._view.isVisible():
            line.setFocus()  # where the examiner was

    def _take_away(self, name: str) -> None:
        """An exhibit was withdrawn: who was at its row is at the next one, or the one before."""
        order = list(self.lines)
        at = order.index(name)
        beside = (*order[at + 1 : at + 2], *order[max(0, at - 1) : at], "")[0]
        self._remove(self.lines.pop(name))
        if self.in_use == name:
            self._use(beside)
            self.left.emit()

    def _remove(self, line: ExhibitLine) -> None:
        self.column.removeWidget(line)
        let_go(line)

    def _use(self, exhibit: str) -> None:
        self.in_use = exhibit
        self.used.emit(exhibit)

    def _move(self, line: ExhibitLine, step: int) -> None:
        order = list(self.lines.values())
        at = order.index(line) + step
        if 0 <= at < len(order):
            order[at].setFocus()
            self.reached.emit(order[at])
