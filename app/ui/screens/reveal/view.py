"""Draws Reveal: closed before the seal, afterwards two columns, or one where the window is narrow.

Law: while it is closed, no widget of this screen was ever given a number.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.exhibit import Lane
from app.ui import theme
from app.ui.chores import take_down
from app.ui.drawing import Drawing
from app.ui.icons import Icon
from app.ui.letters import give_letters
from app.ui.screens.reveal.accord_card import AccordCard
from app.ui.screens.reveal.compared import ComparedCard, CrossCard, StoryCard
from app.ui.screens.reveal.parts import (
    FusedCard,
    Headline,
    LineCard,
    NextCard,
    QualityCard,
    RatesCard,
    SawCard,
)
from app.ui.screens.reveal.view_model import RevealModel
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, PrimaryAction
from app.ui.widgets.margins import set_margins
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text

_WIDE_PX: Final = 1320
"""Width of the window from which there are two columns. Source: screens.md, section 1."""
_RIGHT_PX: Final = 376
"""The 368 px of screens.md, and room for the bar that the quality rows scroll by."""
_BAR_PX: Final = 12
"""Room for the scroll bar beside the cards."""


class Padlock(QWidget):
    """Why nothing is shown yet, and the way to what opens it."""

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.compare: Final = Button(self.tr("Go to Compare"))
        middle = QVBoxLayout()
        middle.setSpacing(theme.px(8))
        middle.addWidget(IconMark(Icon.LOCK, side_px=28), 0, Qt.AlignmentFlag.AlignHCenter)
        for words, style, tone in ((title, "title", "text"), (sentence, "body", "text2")):
            text = Text(words, style, tone, wrap=True)
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            text.setFixedWidth(theme.px(440))
            text.setFixedHeight(text.heightForWidth(text.width()))
            middle.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addSpacing(theme.px(8))
        middle.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)


def _line_card(model: RevealModel) -> LineCard | None:
    return LineCard(model.line, model.networks, model.brought) if model.line else None


class RevealBody(QWidget):
    """The two columns, built from one model."""

    def __init__(self, model: RevealModel) -> None:
        super().__init__()
        self.setProperty("surface", "clear")
        self.headline: Final = Headline(model)
        self.quality: Final = QualityCard(model.quality)
        self.fused: Final = FusedCard(model)
        self.next: Final = NextCard(model.coming)
        self.line: Final = _line_card(model)
        self.compared: Final = ComparedCard() if model.line else None
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_margins(self._columns, 0, 0, theme.px(_BAR_PX), 0)
        self._right = QWidget()
        self._left = QVBoxLayout()
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._right)

    def fill(self, model: RevealModel) -> Iterator[None]:
        """Put the cards into their columns, one after the other."""
        column = self._column(self._left)
        for card in self._cards(model):
            column.insertWidget(column.count() - 1, card)
            yield
        self._right.raise_()  # readers go by the order in which children stand: left comes first
        column = self._column(QVBoxLayout(self._right))
        for beside in (self.fused, self.quality, self.next):
            if beside is not self.quality or model.quality:
                column.insertWidget(column.count() - 1, beside, 100 * (beside is self.quality))
        yield

    def _cards(self, model: RevealModel) -> Iterator[QWidget]:
        yield self.headline
        yield StoryCard(model.story)
        if model.rates:
            yield RatesCard(model.rates, model.measured_on)
        if self.line is not None:
            yield self.line
        if model.crosses:
            yield CrossCard(model.crosses, model.doubt)
        if self.compared is not None:
            yield self.compared
        yield SawCard(model)
        if model.accord is not None:
            yield AccordCard(model.accord)

    def arrange(self, *, wide: bool) -> None:
        """Two columns, or one below the other."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._columns.setSpacing(theme.px(24 if wide else 16))
        limit = theme.px(_RIGHT_PX) if wide else 16_777_215
        self._right.setMinimumWidth(limit if wide else 0)
        self._right.setMaximumWidth(limit)
        self.quality.show_whole(whole=not wide)

    def needed_height(self, width: int, more_right: int) -> int:
        """Height of the taller of two columns in `width`, with `more_right` added to the right."""
        beside = theme.px(_RIGHT_PX) + self._columns.spacing() + theme.px(_BAR_PX)
        right = self._right.heightForWidth(theme.px(_RIGHT_PX)) + more_right
        return max(self._left.heightForWidth(width - beside), right)

    @staticmethod
    def _column(column: QVBoxLayout) -> QVBoxLayout:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addStretch(1)
        return column


class RevealView(QWidget):
    """The screen; every wish is a signal."""

    compare_requested = Signal()
    continued = Signal()
    lane_chosen = Signal(str)
    begun = Signal()
    """There is a body; its cards come one after the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.padlock: Padlock | None = None
        self.body: RevealBody | None = None
        self._model: RevealModel | None = None
        self.complete = True
        """Whether nothing is left to be brought in."""
        self._focus_waits = False
        self.lanes: Final = Segmented(
            [
                Segment(key=Lane.REGISTERED, word=self.tr("Registered holder"), tone="rh"),
                Segment(key=Lane.OTHER, word=self.tr("Other party"), tone="op"),
            ],
            self.tr("Lane"),
        )
        self.action: Final = PrimaryAction(self.tr("Continue to Documents"))
        self.action.button.set_icon(Icon.NEXT, trailing=True)
        self._scroll = PageScroll(QWidget(), "", footed=True)
        self._lay_out()
        self.lanes.chosen.connect(self.lane_chosen)
        self.action.requested.connect(self.continued)

    def lock(self, title: str, sentence: str) -> None:
        """Show why nothing is shown; whatever was shown before is taken away."""
        self.clear()
        self.padlock = Padlock(title, sentence)
        self.padlock.compare.clicked.connect(self.compare_requested)
        self._place.addWidget(self.padlock, 1)
        give_letters("reveal", self)

    def display(self, model: RevealModel) -> None:
        """Show `model`."""
        if model == self._model:
            return
        self.clear()
        self._model = model
        self.complete = False
        self._scroll.show()
        self.action.show()
        Drawing.of_all().draw(self, self._draw(model))

    def _draw(self, model: RevealModel) -> Iterator[None]:
        yield
        self.body = body = RevealBody(model)
        body.arrange(wide=self._wide)
        self._bring(body)
        self.begun.emit()
        yield
        yield from body.fill(model)
        body.quality.fill()
        yield
        self._arrange()
        yield
        self._order_tab(body)
        give_letters("reveal", self)
        self.complete = True
        yield

    def offer_lanes(self, lanes: tuple[Lane, ...], chosen: Lane) -> None:
        """Let the examiner choose between lanes, where there is more than one."""
        self.lanes.setVisible(len(lanes) > 1)
        self.lanes.choose(chosen)

    def take_focus(self) -> None:
        """Begin with going on."""
        button = self.padlock.compare if self.padlock is not None else self.action.button
        button.setFocus()
        self._focus_waits = not self.complete

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _wide(self) -> bool:
        return self.window().width() >= theme.px(_WIDE_PX)

    def _order_tab(self, body: RevealBody) -> None:
        """From going on over the scales and rows to the line."""
        cards = (body.fused, body.quality, body.line, body.compared)
        follow_layout(self.action, *(c for c in cards if c is not None and body.isAncestorOf(c)))

    def _bring(self, body: RevealBody) -> None:
        """Put what was built into its place."""
        body.resize(self._scroll.viewport().size())  # laid out once, at its size to be
        self._scroll.setWidget(body)
        if self._focus_waits:
            self.action.button.setFocus()
            self._focus_waits = False

    def _arrange(self) -> None:
        if self.body is None or self._scroll.widget() is not self.body:
            return
        wide = self._wide
        bars = Qt.ScrollBarPolicy
        never, may = bars.ScrollBarAlwaysOff, bars.ScrollBarAsNeeded
        self._scroll.setHorizontalScrollBarPolicy(never if wide else may)
        self.body.arrange(wide=wide)
        home = self.body.next.foot if wide and self._fits(self.body) else self._foot
        if home.indexOf(self.action) < 0:
            focused = self.action.button.hasFocus()
            home.addWidget(self.action)
            if focused:  # another parent takes the focus away
                self.action.button.setFocus()

    def _fits(self, body: RevealBody) -> bool:
        """Whether both columns are whole in view with the action in the right one."""
        margins = self._whole.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        inside = body.next.foot.indexOf(self.action) >= 0
        needed = body.needed_height(width, 0 if inside else self.action.sizeHint().height())
        if self.lanes.isVisibleTo(self):
            needed += self.lanes.sizeHint().height() + self._whole.spacing()
        return needed <= self.height() - margins.top() - margins.bottom()

    def clear(self) -> None:
        """Take away what was shown, the action kept."""
        Drawing.of_all().drop(self)
        self.complete = True
        self._foot.addWidget(self.action)
        self.action.hide()
        self._scroll.hide()
        self._model = None
        for shown in (self.body, self.padlock):
            if shown is not None:  # where it is: taken out, all in it would be dressed once more
                shown.hide()
                take_down(shown)
        self.body = self.padlock = None

    def _lay_out(self) -> None:
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._place = QVBoxLayout()
        self._place.addWidget(self._scroll, 1)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        set_margins(self._foot, 0, 0, theme.px(_BAR_PX), 0)
        self._whole = whole = QVBoxLayout(self)
        edge, above = theme.px(32), theme.px(24)
        set_margins(whole, edge, above, edge - theme.px(_BAR_PX), above)
        whole.setSpacing(theme.px(12))
        whole.addWidget(self.lanes)
        whole.addLayout(self._place, 1)
        whole.addLayout(self._foot)
