"""What an empty queue shows: where to begin, the way ahead, one line of trust."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.banner import EmptyState, IconMark
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.card import Card, Line
from app.ui.widgets.flow import Flow
from app.ui.widgets.margins import set_margins
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.text import Text

_WIDTH_PX: Final = 760
_STEP_PX: Final = 172
_EDGE_PX: Final = 8
"""Within the column: the words of its quiet buttons begin there, and so does all else in it."""


class FirstStart(QWidget):
    """Actions: 0 the practice case, 1 a new case, 2 verify a result; "how it works" is 3."""

    action_requested = Signal(int)
    practice_requested = Signal(str)
    """The name of one of the further practice cases."""

    def __init__(
        self, further: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.welcome: Final = EmptyState(
            self.tr("Your queue is empty."),
            self.tr(
                "Start with the practice case. It takes about five minutes, "
                "and nothing in it is real."
            ),
            (self.tr("Start the practice case"), self.tr("New case"), self.tr("Verify a result")),
            art="first-start",
        )
        self.welcome.action_requested.connect(self.action_requested)
        _, self.new_case, self.verify = self.welcome.buttons
        self.how: Final = Button(self.tr("How it works"), ButtonKind.QUIET)
        holder = QWidget()
        holder.setMaximumWidth(theme.px(_WIDTH_PX))
        whole = QVBoxLayout(self)
        whole.addStretch(10)
        middle = QHBoxLayout()  # an alignment would keep sentences from taking their lines
        middle.addStretch(1)
        middle.addWidget(holder, 1000)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(12)
        column = QVBoxLayout(holder)
        column.setSpacing(theme.px(24))
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.welcome, Line(), self._steps(), self._trust(), self._further(further)):
            column.addWidget(part)

    @property
    def practice(self) -> Button:
        """The button on which everything begins."""
        return self.welcome.buttons[0]

    def _further(self, cases: Sequence[tuple[str, str]]) -> QWidget:
        """More to practise, each with a title that does not tell how it ends."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        lead = Text(self.tr("More to practise. You are told how it was once you have sealed."))
        lead.set_tone("text2")
        lead.setContentsMargins(theme.px(_EDGE_PX), 0, theme.px(_EDGE_PX), 0)
        column.addWidget(lead)
        flow = Flow()
        self.further: tuple[Button, ...] = tuple(
            Button(title, ButtonKind.QUIET, height=Height.SMALL) for _, title in cases
        )
        for (name, _), button in zip(cases, self.further, strict=True):
            button.clicked.connect(lambda _=0, name=name: self.practice_requested.emit(name))
        flow.show_widgets(self.further)
        column.addWidget(flow)
        if not cases:
            holder.hide()
        return holder

    def _steps(self) -> QWidget:
        steps = (
            (
                Icon.INTAKE,
                self.tr("Bring the papers"),
                self.tr("Drop a folder. Each item is read and sorted into a lane."),
            ),
            (
                Icon.COMPARE,
                self.tr("Judge the faces"),
                self.tr("Compare feature by feature, then seal your own conclusion."),
            ),
            (
                Icon.DOCUMENTS,
                self.tr("Check the documents"),
                self.tr("Fields, check digits, statements and funds, side by side."),
            ),
            (
                Icon.SIGN,
                self.tr("Sign the outcome"),
                self.tr("The policy leads to one sentence that anyone can retrace."),
            ),
        )
        self.tiles = tuple(self._step(number, *step) for number, step in enumerate(steps, 1))
        return Breakable(self.tiles, [1] * len(self.tiles), gap_px=24)

    def _step(self, number: int, icon: Icon, title: str, sentence: str) -> QWidget:
        holder = QWidget()
        holder.setMinimumWidth(theme.px(_STEP_PX))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(IconMark(icon, "text2", 20))
        head.addWidget(Text(str(number), "caption", "text2"))
        head.addStretch(1)
        column = QVBoxLayout(holder)
        set_margins(column, theme.px(_EDGE_PX), 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(Text(title, "heading", wrap=True))
        column.addWidget(Text(sentence, "body", "text2", wrap=True), 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        return holder

    def _trust(self) -> QWidget:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(IconMark(Icon.LOCK, "text2", 16))
        words = self.tr("Cases are encrypted on this computer. Nothing connects to a network.")
        row.addWidget(Text(words, "body", "text2", wrap=True), 1)
        self.how.clicked.connect(lambda: self.action_requested.emit(3))
        row.addWidget(self.how)
        card.body.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        card.body.addLayout(row)
        return card
