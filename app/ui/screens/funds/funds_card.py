"""C3: the sentence and bar of each asset, the chains, and what is unexplained."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.funds.cards import BadgedCard
from app.ui.screens.funds.chain import Bar, ChainLine
from app.ui.screens.funds.view_model import CoverageBar, FundsModel
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.card import Line
from app.ui.widgets.let_go import emptied
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.side_scroll import SideScroll
from app.ui.widgets.text import Text

_CHAIN_PX = 920
"""Narrower, the three columns would not stand below their names."""


class FundsCard(BadgedCard):
    """Every deposit is a line; unexplained ones stand last."""

    deposit_requested = Signal(int)
    """The place of a deposit in the case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Source of funds"), "C3", self.tr("Add a deposit"), parent)
        self.bars = QVBoxLayout()
        self.bars.setSpacing(theme.px(8))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.px(12))
        self.empty = Text(
            self.tr(
                "No deposits on file. Add what was moved into the account, and link the documents"
                " that show where it was earned and held."
            ),
            "body",
            "text2",
            wrap=True,
        )
        self.unexplained = Text("", "body_strong")
        self.remark = Text("", "body", "text2", wrap=True)
        self.link = Button(self.tr("Link a document"), icon=Icon.LINK)
        self.link.clicked.connect(self._link)
        self.wallet = Button(self.tr("Add a wallet proof"), height=Height.SMALL)
        self.heading.removeWidget(self.add)
        self.heading.addWidget(Breakable((self.wallet, self.add), gap_px=8))
        self._first: int | None = None
        self._lay_out()

    def display(self, model: FundsModel) -> bool:
        """Show bars and chains; tells whether anything was made anew."""
        self.show_badge(model.badges)
        if not self.anew((model.coverage, model.chain, model.unexplained, model.remark)):
            return False
        emptied(self.bars)
        emptied(self.lines)
        for bar in model.coverage:
            self.bars.addWidget(_asset(bar))
        for row in model.chain:
            line = ChainLine(row)
            line.wanted.connect(self.deposit_requested)
            self.lines.addWidget(line)
        self.empty.setVisible(not model.chain)
        self._chains.setVisible(bool(model.chain))
        missing = [row.position for row in model.chain if not row.explained]
        self._first = missing[0] if missing else None
        self.unexplained.setText(model.unexplained)
        self.remark.setText(model.remark)
        self._foot.setVisible(bool(missing))
        return True

    def _link(self) -> None:
        if self._first is not None:
            self.deposit_requested.emit(self._first)

    def _places(self) -> QWidget:
        """The names of the three columns."""
        holder = QWidget()
        names = QHBoxLayout(holder)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(theme.px(48))
        for title, meaning, share in (
            (self.tr("EARNED"), self.tr("where it came from"), 5),
            (self.tr("HELD"), self.tr("where it was kept"), 5),
            (self.tr("MOVED IN"), self.tr("deposits of the account"), 7),
        ):
            pair = QHBoxLayout()
            pair.setSpacing(theme.px(4))
            pair.addWidget(Text(title, "body_strong"))
            pair.addWidget(Text(meaning, "caption", "text2"))
            pair.addStretch(1)
            place = QWidget()
            pair.setContentsMargins(0, 0, 0, 0)
            place.setLayout(pair)
            names.addWidget(place, share)
        return holder

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMinimumWidth(theme.px(_CHAIN_PX))
        chains = QVBoxLayout(inside)
        chains.setContentsMargins(0, 0, 0, 0)
        chains.setSpacing(theme.px(8))
        chains.addWidget(self._places())
        chains.addLayout(self.lines)
        self._chains = SideScroll(inside)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, theme.px(4), 0, 0)
        foot.setSpacing(theme.px(12))
        foot.addWidget(Line())
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(IconMark(Icon.UNMET, "unmet"))
        row.addWidget(self.unexplained)
        row.addWidget(self.remark, 1)
        row.addWidget(self.link)
        foot.addLayout(row)
        self.body.addLayout(self.bars)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._chains)
        self.body.addWidget(self._foot)


def _asset(bar: CoverageBar) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    words = QHBoxLayout()
    words.setSpacing(theme.px(8))
    words.addWidget(Text(bar.asset, "body_strong"))
    words.addWidget(Text(bar.words, "body", wrap=True), 1)
    words.addWidget(Text(bar.count, "body", "text2"))
    column.addLayout(words)
    drawn = Bar()
    drawn.display(bar)
    column.addWidget(drawn)
    return holder
