"""Draws a `DecideModel`; every wish is a signal."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme
from app.ui.icons import Icon
from app.ui.phrases import in_parts
from app.ui.screens.decide.action import ActionFoot
from app.ui.screens.decide.head import OutcomeHead, PartiesLine
from app.ui.screens.decide.shown import show
from app.ui.screens.decide.trace_card import TraceCard
from app.ui.screens.decide.view_model import DecideModel
from app.ui.widgets.banner import Banner, EmptyState
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.card import Card
from app.ui.widgets.condition_card import ConditionCard
from app.ui.widgets.explained import explains
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text

_FIVE_PX = 1080
"""Five cards stand in one row from this width on; three below it."""
_THREE_PX = 640
_SIDE_PX, _END_PX, _GAP_PX = 32, 20, 12
_TWO_COLUMNS_PX = 900
_PLACES = {
    5: tuple((0, number, 1) for number in range(5)),
    3: ((0, 0, 3), (0, 3, 3), (1, 0, 2), (1, 2, 2), (1, 4, 2)),
    1: tuple((number, 0, 1) for number in range(5)),
}
"""Row, column and span of each card, by how many stand in a row."""
_SHARES = {5: (9, 10, 9, 12, 12, 0), 3: (1, 1, 1, 1, 1, 1), 1: (1, 0, 0, 0, 0, 0)}
"""Of the width, for each column; holds and funds have most to say."""


class DecideView(QWidget):
    """The screen; it knows no case and no policy."""

    sign_requested = Signal()
    second_requested = Signal()
    stricter_chosen = Signal(str, str)
    stricter_withdrawn = Signal(str)
    copy_requested = Signal()
    exhibit_requested = Signal(str)
    clause_requested = Signal(str)
    condition_requested = Signal(str)
    """The id of a condition whose evidence is wanted."""
    screen_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = OutcomeHead()
        self.banner = Banner()
        self.parties = PartiesLine()
        self.cards = tuple(ConditionCard() for _ in range(5))
        self.trace = TraceCard()
        self.change = Text("", "body", wrap=True)
        self.requests = Text("", "body", wrap=True)
        self.copy = Button(self.tr("Copy"), icon=Icon.COPY, height=Height.SMALL)
        self.pressure = Text("", "body")
        self.practice = Text("", "body", wrap=True)
        self.order = Text("", "caption", "text2", wrap=True)
        self.read = Button(self.tr("Read"), height=Height.SMALL)
        self.foot = ActionFoot()
        self.locked = EmptyState(
            self.tr("Decide opens after your seal"),
            self.tr(
                "Compare the registered holder\N{RIGHT SINGLE QUOTATION MARK}s faces and seal your "
                "conclusion first."
            ),
            (self.tr("Go to Compare"),),
        )
        self._shown: tuple[str, ...] = ()
        self._remedy = ""
        self._lay_out()
        self._connect()
        self.show_wait()

    def draw(self, model: DecideModel) -> Iterator[None]:
        """The outcome last: who sees it, and may sign it, sees all that it rests on."""
        self._open(opened=True)
        self._body.show()
        self._remedy = model.halted.screen if model.halted else ""
        self.banner.hide()
        if model.halted:
            told = model.halted
            self.banner.tell(State.UNMET, told.do, told.button, title=told.why)
        self._shown = tuple(item.id for item in model.conditions)
        for card, item in zip(self.cards, model.conditions, strict=True):
            show(card, item)
        yield
        self._arrange()
        self._draw_below(model)
        yield
        self.head.display(model)
        self.parties.display(model.parties, model.conditions)
        self.foot.display(model)
        yield
        follow_layout(self)
        yield

    def _draw_below(self, model: DecideModel) -> None:
        """What lies below the conditions."""
        self.practice.setText("\n\n".join(model.practice))
        self._practised.setVisible(bool(model.practice))
        self.trace.display(model.trace, model.not_checked)
        self.change.setText(model.change)
        self._change.setVisible(bool(model.change))
        self.requests.setText("\n".join(f"\N{BULLET} {line}" for line in model.requests))
        self.requests.setAccessibleName(in_parts(*model.requests))
        self._asked.setVisible(bool(model.requests))
        self._asked.aside.setText(self._count(len(model.requests)))
        self.pressure.setText(self._count(model.pressure))
        self.order.setText(model.order)
        self.order.setVisible(bool(model.order))
        self.read.setVisible(bool(model.pressure))

    def tell_time(self, left: str, clocks: tuple[tuple[str, float | None], ...]) -> None:
        """Let the clocks run on: the countdown, then those of the cards; nothing is laid out."""
        self.head.tell_left(left)
        for card, (words, share) in zip(self.cards, clocks, strict=True):
            card.tell_time(words, share)

    def show_wait(self, *, same: bool = False) -> None:
        """The outcome is being evaluated; the old one is greyed, another case's is put away."""
        self._open(opened=True)
        self._body.setVisible(same)
        if not same:
            self.banner.hide()
            self.head.clear()
        self.head.wait()
        self.foot.wait(self.tr("The outcome is being evaluated"))

    def show_locked(self) -> None:
        """This examiner has still to judge blind."""
        self._open(opened=False)

    def refuse(self, title: str, sentence: str) -> None:
        """Nothing could be determined: say why."""
        self._remedy = ""
        self.banner.tell(State.UNMET, sentence, title=title)
        self.foot.wait(title.rstrip("."))

    def tell_lapse(self, title: str) -> None:
        """Say what ended while the screen was open, and lead to where it is asked for."""
        self._remedy = "funds"
        told = self.tr("The outcome above was determined anew. It is what would be signed now.")
        self.banner.tell(State.UNMET, told, self.tr("Ask again"), title=title)

    def take_focus(self) -> None:
        """The sentence is read first."""
        self.head.sentence.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 go to the condition cards."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.cards) and not event.modifiers():
            self.cards[number].setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards in a row as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _count(self, items: int) -> str:
        return (self.tr("{} item") if items == 1 else self.tr("{} items")).format(items)

    def _open(self, *, opened: bool) -> None:
        if opened == self.locked.isHidden():
            return
        self.locked.setVisible(not opened)
        self._page.setVisible(opened)
        self.foot.setVisible(opened)

    def _arrange(self) -> None:
        inner = self.width() - theme.px(2 * _SIDE_PX)
        wide, middle = max(theme.px(_FIVE_PX), self._five_px()), theme.px(_THREE_PX)
        self._place(5 if inner >= wide else 3 if inner >= middle else 1)
        across = inner >= theme.px(_TWO_COLUMNS_PX)
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._below.setDirection(way)

    def _place(self, columns: int) -> None:
        for card, (row, column, span) in zip(self.cards, _PLACES[columns], strict=True):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, row, column, 1, span)
        for column, share in enumerate(_SHARES[columns]):
            self._grid.setColumnStretch(column, share)

    def _five_px(self) -> int:
        """What five cards side by side need with the words that they show."""
        widest = max(card.minimumSizeHint().width() for card in self.cards)
        return 5 * widest + 4 * self._grid.spacing()

    def _connect(self) -> None:
        self.foot.sign_requested.connect(self.sign_requested)
        self.foot.second_requested.connect(self.second_requested)
        self.foot.stricter_chosen.connect(self.stricter_chosen)
        self.foot.stricter_withdrawn.connect(self.stricter_withdrawn)
        self.copy.clicked.connect(self.copy_requested)
        self.read.clicked.connect(lambda: self.screen_requested.emit("funds"))
        self.banner.action_requested.connect(lambda: self.screen_requested.emit(self._remedy))
        self.locked.action_requested.connect(lambda _=0: self.screen_requested.emit("compare"))
        for number, card in enumerate(self.cards):
            card.exhibit_requested.connect(self.exhibit_requested)
            card.clause_requested.connect(self.clause_requested)
            card.opened.connect(lambda n=number: self.condition_requested.emit(self._shown[n]))
            card.ask_again_requested.connect(lambda: self.screen_requested.emit("funds"))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("surface", "clear")
        column = QVBoxLayout(inside)
        column.setSpacing(theme.px(_GAP_PX))
        self._stack(inside)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(_GAP_PX))
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(theme.px(_GAP_PX))
        self._below.addWidget(self.trace, 1)
        self._below.addLayout(self._right(), 1)
        self._body = QWidget()
        column.addWidget(self.head)
        column.addWidget(self.banner)
        column.addWidget(self._body)
        column.addStretch(1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.px(_GAP_PX))
        self._practised = Card(self.tr("Practice: how it was"))
        self._practised.body.addWidget(self.practice)
        body.addWidget(self.parties)
        body.addLayout(self._grid)
        body.addLayout(self._below)
        body.addWidget(self._practised)
        self._place(len(self.cards))  # until it is known how wide it is

    def _stack(self, inside: QWidget) -> None:
        self._page = PageScroll(inside, self.tr("Outcome and conditions"))
        self._page.set_margins(_SIDE_PX, _END_PX)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addWidget(self.foot)
        whole.addWidget(self.locked, 1, Qt.AlignmentFlag.AlignCenter)
        self.locked.hide()

    def _right(self) -> QVBoxLayout:
        self._change = Card(self.tr("What would change this"))
        self._change.body.addWidget(self.change)
        self._asked = Card(self.tr("What is asked for"), " ")
        self._asked.heading.addWidget(self.copy)
        self._asked.body.addWidget(self.requests)
        quiet = Card()
        explains(quiet, "step.pressure")
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(Text(self.tr("Pressure log"), "heading"))
        line.addWidget(self.pressure)
        line.addStretch(1)
        line.addWidget(Text(self.tr("influence: none"), "body_strong"))
        line.addWidget(Text("S11", "caption", "text2"))
        line.addWidget(self.read)
        quiet.body.addLayout(line)
        quiet.body.addWidget(self.order)
        right = QVBoxLayout()
        right.setSpacing(theme.px(_GAP_PX))
        for card in (self._change, self._asked, quiet):
            right.addWidget(card)
        right.addStretch(1)
        return right
