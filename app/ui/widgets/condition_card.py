"""A condition of the policy: its state, why, the evidence, and how long it stays true."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.phrases import in_a_row
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.chip import Clause, EvidenceChip
from app.ui.widgets.flow import Flow
from app.ui.widgets.painting import framed, pen
from app.ui.widgets.progress_line import Bar
from app.ui.widgets.state_badge import State, StateBadge, tone_of
from app.ui.widgets.text import Text

_LINES: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionModel:
    """What a condition card shows."""

    title: str
    clause: str
    state: State
    word: str
    lines: tuple[tuple[State, str], ...] = ()
    """At most three are shown; MET gives a check, UNMET a cross."""
    chips: tuple[tuple[str, Icon], ...] = ()
    clock: str = ""
    time_left: float | None = None
    """Share of the validity that is left, 0 to 1; None without a clock."""
    lapsed: bool = False


_MARKS: Final = {
    State.MET: (Icon.CHECK, "met"),
    State.UNMET: (Icon.CROSS, "unmet"),
    State.UNKNOWN: (Icon.UNKNOWN, "unknown"),
}


class ConditionCard(QFrame):
    """One condition; Enter walks back to its evidence."""

    opened = Signal()
    exhibit_requested = Signal(str)
    clause_requested = Signal(str)
    ask_again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._state = State.UNKNOWN
        self.title = Text("", "heading")
        self.clause = Clause("")
        self.clause.clicked.connect(lambda: self.clause_requested.emit(self.clause.text()))
        self.badge = StateBadge()
        self.lines = tuple(
            (IconMark(Icon.CHECK, beside="body"), Text("", "body", wrap=True))
            for _ in range(_LINES)
        )
        self.chips = Flow()
        self.clock_icon = IconMark(Icon.CLOCK, "text2", 14)
        self.clock = Text("", "caption", "text2")
        self.ask_again = Button(self.tr("Ask again"), height=Height.SMALL)
        self.ask_again.clicked.connect(self.ask_again_requested)
        self.bar = Bar(4, "unknown")
        self._lay_out()

    def display(self, model: ConditionModel) -> None:
        """Show `model`."""
        self._state = model.state
        self.title.setText(model.title)
        self.clause.setText(model.clause)
        self.clause.setAccessibleName(self.tr("Clause {}").format(model.clause))
        self.clause.updateGeometry()
        why = "\n".join(filter(None, (*(words for _, words in model.lines), model.clock)))
        self.badge.show_state(model.state, model.word, why)
        for number, (mark, text) in enumerate(self.lines):
            shown = number < len(model.lines)
            mark.setVisible(shown)
            text.setVisible(shown)
            if shown:
                state, words = model.lines[number]
                mark.show_icon(*_MARKS.get(state, (Icon.INFO, tone_of(state))))
                text.setText(words)
        self.chips.show_widgets([self._chip(name, icon) for name, icon in model.chips])
        self.clock.setText(model.clock)
        self.clock.set_tone("unmet" if model.lapsed else "text2")
        self.clock_icon.show_icon(Icon.CLOCK, "unmet" if model.lapsed else "text2")
        self.ask_again.setVisible(model.lapsed)
        self.bar.show_share(model.time_left)
        told = [model.title, model.clause, model.word, *(w for _, w in model.lines), model.clock]
        self.setAccessibleName(in_a_row(*told))
        self.update()

    def tell_time(self, words: str, share: float | None) -> None:
        """Let the clock run on; the words around it stay as they are."""
        if words != self.clock.text():
            self.clock.setText(words)
            self.bar.show_share(share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the walk back to the evidence."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and the edge of 3 px in the state's colour."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        edge = theme.px(3)
        painter.save()
        painter.setClipRect(area.adjusted(0, 0, 0, edge - area.height()))
        framed(painter, area, radius=theme.px(8), fill=theme.colour(tone_of(self._state)))
        painter.restore()
        painter.setClipRect(area.adjusted(0, edge, 0, 0))
        framed(painter, area, radius=theme.px(8), fill=theme.colour("surface"), edge=pen("hair"))

    def _chip(self, name: str, icon: Icon) -> EvidenceChip:
        chip = EvidenceChip(name, icon)
        chip.clicked.connect(lambda: self.exhibit_requested.emit(name))
        return chip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        side = theme.px(16) + 1  # within the hair line, as in every card
        column.setContentsMargins(side, theme.px(15), side, theme.px(14))
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.clause)
        head.addStretch(1)
        head.addWidget(self.badge)
        column.addLayout(head)
        for mark, text in self.lines:
            line = QHBoxLayout()
            line.setSpacing(theme.px(8))
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(text, 1)
            column.addLayout(line)
        column.addWidget(self.chips)
        column.addStretch(1)
        clock = QHBoxLayout()
        clock.setSpacing(theme.px(6))
        clock.addWidget(self.clock_icon)
        clock.addWidget(self.clock, 1)
        clock.addWidget(self.ask_again)
        column.addLayout(clock)
        column.addWidget(self.bar)
