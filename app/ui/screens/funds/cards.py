"""C1: what the parties state. C2: what officers state of holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.exhibit import Lane
from app.ui import theme
from app.ui.icons import Icon
from app.ui.phrases import told_of
from app.ui.screens.funds.tile import Tile
from app.ui.screens.funds.view_model import (
    Badge,
    FundsModel,
    HoldTile,
    LaneStatements,
    StatementTile,
)
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.card import Card
from app.ui.widgets.explained import explains
from app.ui.widgets.lane_tag import LaneName, Tag
from app.ui.widgets.let_go import emptied
from app.ui.widgets.margins import set_margins
from app.ui.widgets.state_badge import State, StateBadge, icon_of, tone_of
from app.ui.widgets.text import Text

_DOT = " \N{MIDDLE DOT} "
TAGS = {Lane.REGISTERED: Tag.REGISTERED, Lane.OTHER: Tag.OTHER}


class BadgedCard(Card):
    """A card with its condition, the state of it, and a button to add to it."""

    add_requested = Signal()

    def __init__(self, title: str, clause: str, add: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.clause = clause
        self.badge = StateBadge()
        self.add = Button(add, icon=Icon.PLUS, height=Height.SMALL)
        self.add.clicked.connect(self.add_requested)
        self.heading.insertWidget(1, Text(clause, "caption", "text2"))
        self.heading.addWidget(self.badge)
        self.heading.addWidget(self.add)
        self.badge.hide()
        self._drawn: object = None
        """What stands in the card."""
        explains(self, f"condition.{clause}")

    def show_badge(self, badges: tuple[Badge, ...]) -> None:
        """Show the state that the policy gives it; none before it was asked."""
        mine = next((badge for badge in badges if badge[0] == self.clause), None)
        self.badge.setVisible(mine is not None)
        if mine is not None:
            self.badge.show_state(State(mine[1]), mine[2], mine[3])

    def anew(self, shown: object) -> bool:
        """Whether `shown` is not what stands in the card; from now on it is."""
        before, self._drawn = self._drawn, shown
        return before != shown


class StatementsCard(BadgedCard):
    """Two columns, one for each party; shut before this examiner's seal."""

    withdraw_requested = Signal(int)
    compare_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Statements"), "C1", self.tr("Add"), parent)
        self.add.setAccessibleName(self.tr("Add a statement"))
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(12))
        self.lock = QWidget()
        row = QHBoxLayout(self.lock)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(IconMark(Icon.LOCK))
        row.addWidget(Text(self.tr("What people claim opens after your seal."), "body", "text2"))
        row.addStretch(1)
        self.compare = Button(self.tr("Go to Compare"), ButtonKind.QUIET, height=Height.SMALL)
        self.compare.clicked.connect(self.compare_requested)
        row.addWidget(self.compare)
        self.body.addWidget(self.lock)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    def display(self, model: FundsModel) -> bool:
        """Show what was stated, or the padlock; tells whether anything was made anew."""
        self.show_badge(model.badges)
        if not self.anew((model.locked, model.statements)):
            return False
        self.lock.setVisible(model.locked)
        self.add.setVisible(not model.locked)
        emptied(self._columns)
        if not model.locked:
            for lane in model.statements:
                self._columns.addWidget(self._column(lane), 1, Qt.AlignmentFlag.AlignTop)
        return True

    def _column(self, lane: LaneStatements) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(LaneName(TAGS[lane.lane], lane.name))
        state, words = lane.verified
        if lane.tiles and words:
            column.addLayout(_marked(State(state), words))
        for tile in lane.tiles:
            column.addWidget(self._tile(tile))
        if not lane.tiles:
            column.addWidget(Text(lane.nothing, "body", "text2", wrap=True))
        return holder

    def _tile(self, tile: StatementTile) -> Tile:
        area = Tile()
        column = QVBoxLayout(area)
        set_margins(column, *(theme.px(side) for side in (12, 8, 4, 8)))
        column.setSpacing(theme.px(4))
        for state, words in tile.lines:
            column.addLayout(_marked(State(state), words))
        foot = QHBoxLayout()
        foot.setSpacing(0)  # a quiet button has air of its own on either side
        foot.addWidget(Text(tile.withdrawn or tile.when, "caption", "text2", wrap=True), 1)
        if tile.withdrawn:
            area.show_look("unknown", dashed=True)
        else:
            gone = Button(self.tr("Withdraw"), ButtonKind.QUIET, height=Height.SMALL)
            gone.setAccessibleName(self.tr("Withdraw the statement of {}").format(tile.when))
            gone.clicked.connect(lambda: self.withdraw_requested.emit(tile.position))
            foot.addWidget(gone)
        column.addLayout(foot)
        return area


class HoldsCard(BadgedCard):
    """Three tiles; each leads to the form with its kind."""

    state_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Holds"), "C2", self.tr("Add"), parent)
        self.add.setAccessibleName(self.tr("Add what an officer states"))
        never = Text(self.tr("never shown to a party"), "caption", "text2")
        self.heading.insertWidget(2, never)
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(theme.px(10))
        self.body.addLayout(self._tiles, 1)

    def display(self, model: FundsModel) -> bool:
        """Show the tiles; tells whether anything was made anew."""
        self.show_badge(model.badges)
        if not self.anew(model.holds):
            return False
        emptied(self._tiles)
        for tile in model.holds:
            self._tiles.addWidget(self._tile(tile), 1)
        return True

    def _tile(self, tile: HoldTile) -> Tile:
        area = Tile()
        if tile.state == "unknown":
            area.show_look("unknown", dashed=True)
        elif tile.state == "blocked":
            area.show_look("blocked", "blocked_tint")
        column = QVBoxLayout(area)
        column.setContentsMargins(*(theme.px(side) for side in (12, 10, 12, 10)))
        column.setSpacing(theme.px(4))
        column.addWidget(Text(tile.title, "body_strong", wrap=True))
        badge = StateBadge()
        since = filter(None, (tile.officer, tile.reference, tile.stated, tile.until))
        badge.show_state(State(tile.state), tile.word, "\n".join(since))
        column.addWidget(badge)
        if tile.reference:
            column.addWidget(Text(tile.officer, "body", "text2", wrap=True))
            said = f"{tile.reference}\n{tile.stated}"  # a dot at the end of a line parts nothing
            column.addWidget(Text(said, "caption", "text2", wrap=True))
        else:
            column.addWidget(Text(self.tr("No officer has stated it."), "caption", wrap=True))
        column.addStretch(1)
        if tile.until:
            until = tile.until.replace(_DOT, "\n")
            column.addLayout(_clock(until, "unmet" if tile.stale else "text"))
        if tile.state != "met":
            words = self.tr("Ask again") if tile.stale else self.tr("State")
            button = Button(words, height=Height.SMALL)
            button.setAccessibleName(told_of(words, tile.title))
            button.clicked.connect(lambda: self.state_requested.emit(tile.kind.value))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return area


def _marked(state: State, words: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.px(8))
    mark = IconMark(icon_of(state), tone_of(state), beside="body")
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(words, "body", wrap=True), 1)
    return line


def _clock(words: str, tone: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.px(6))
    mark = IconMark(Icon.CLOCK, "unmet" if tone == "unmet" else "text2", 14, beside="caption")
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(words, "caption", tone, wrap=True), 1)
    return line
