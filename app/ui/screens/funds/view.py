"""Draws a `FundsModel`: statements and holds above, chains below, the pressure log last."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.drawing import Drawing
from app.ui.icons import Icon
from app.ui.parts import Parts
from app.ui.screens.funds import forms
from app.ui.screens.funds.cards import HoldsCard, StatementsCard
from app.ui.screens.funds.columns_card import ColumnsCard
from app.ui.screens.funds.entry_form import EntryForm
from app.ui.screens.funds.funds_card import FundsCard
from app.ui.screens.funds.papers_card import PapersCard
from app.ui.screens.funds.pressure_line import PressureLine
from app.ui.screens.funds.rows_card import RowsCard
from app.ui.screens.funds.suggestions_card import SuggestionsCard
from app.ui.screens.funds.view_model import FundsModel
from app.ui.screens.funds.wallet_form import WalletForm
from app.ui.widgets.buttons import PrimaryAction
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text

_SIDE_BY_SIDE_PX = 980
_SIDE_PX, _END_PX = 32, 24


FORMS: Final[dict[str, Callable[[], EntryForm]]] = {
    "statement": forms.statement_form,
    "hold": forms.hold_form,
    "deposit": forms.deposit_form,
    "wallet": WalletForm,
    "pressure": forms.pressure_form,
}
PARTS: Final = (
    *(StatementsCard, HoldsCard, FundsCard, SuggestionsCard, PapersCard),
    *(ColumnsCard, RowsCard, PressureLine, *FORMS.values()),
)


class FundsView(QWidget):
    """One form is open at a time, above the cards that it adds to."""

    lane_chosen = Signal(str)
    form_requested = Signal(str)
    """The name of a form."""
    continued = Signal()

    def __init__(self, parts: Parts | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        parts = parts or Parts()
        self.whose = Text("", "body", "text2")
        self.lanes = Segmented(
            [
                Segment(
                    key="R",
                    word="R",
                    tone="rh",
                    name=self.tr("Registered holder\N{RIGHT SINGLE QUOTATION MARK}s funds"),
                ),
                Segment(
                    key="O",
                    word="O",
                    tone="op",
                    name=self.tr("Other party\N{RIGHT SINGLE QUOTATION MARK}s funds"),
                ),
            ],
            self.tr("Whose funds"),
        )
        self.statements = parts.take(StatementsCard)
        self.holds = parts.take(HoldsCard)
        self.funds = parts.take(FundsCard)
        self.suggestions = parts.take(SuggestionsCard)
        self.papers = parts.take(PapersCard)
        self.columns = parts.take(ColumnsCard)
        self.rows = parts.take(RowsCard)
        self.pressure = parts.take(PressureLine)
        self.forms: dict[str, EntryForm] = {name: parts.take(form) for name, form in FORMS.items()}
        self.action = PrimaryAction(self.tr("Continue to Decide"))
        self._made_anew = False
        """Rows were made that Tab and readers do not know the place of yet."""
        self._lay_out()
        self._connect()

    def display(self, model: FundsModel) -> None:
        """Show `model`; a form that is open stays open."""
        Drawing.of_all().draw(self, self._draw(model))

    def _draw(self, model: FundsModel) -> Iterator[None]:
        self.lanes.choose(model.lane)
        self.whose.setText(self.tr("Funds of {}").format(dict(model.names)[model.lane]))
        self.pressure.display(model)
        if model.locked:
            self.close_form("statement")
            self.close_form("pressure")
        yield
        for card in (self.statements, self.holds, self.funds, self.suggestions, self.papers):
            self._made_anew |= card.display(model)
            yield
        if self._made_anew:
            follow_layout(self)
            self._made_anew = False
        yield
        self._page.settle()
        yield

    def open_form(self, name: str) -> None:
        """Show one form in place of any other."""
        self.forms[name].make()
        for each, form in self.forms.items():
            form.setVisible(each == name)
        follow_layout(self)
        self._page.settle()
        self.forms[name].take_focus()
        self._page.ensureWidgetVisible(self.forms[name])

    def show_part(self, part: QWidget) -> None:
        """Scroll until `part` is seen."""
        self._page.ensureWidgetVisible(part)

    def show_from(self, part: QWidget) -> None:
        """Scroll until `part` begins at the top, once its size is settled."""
        Drawing.of_all().queue(self, lambda: self._begin_with(part))

    def _begin_with(self, part: QWidget) -> None:
        if part.isVisible():
            top = part.mapTo(self._inside, part.rect().topLeft()).y()
            self._page.verticalScrollBar().setValue(top - theme.px(12))

    def close_form(self, name: str) -> None:
        """Put a form away, empty."""
        self.forms[name].clear()
        self.forms[name].hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two cards side by side and wide margins where they fit."""
        super().resizeEvent(event)
        across = self.width() - theme.px(2 * _SIDE_PX) >= theme.px(_SIDE_BY_SIDE_PX)
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._above.setDirection(way)
        side = _SIDE_PX if across else _SIDE_PX // 2
        self._page.set_margins(side, _END_PX)
        self._foot.setContentsMargins(*(theme.px(each) for each in (side, 8, side, _END_PX)))
        self._whole.activate()  # the way on stands where it belongs before it is seen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """What has a deciding button of its own puts the way on away, in its place."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            begun = (*self.forms.values(), self.columns)
            self.action.setVisible(all(each.isHidden() for each in begun))
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.lanes.chosen.connect(self.lane_chosen)
        self.action.requested.connect(self.continued)
        for each in (*self.forms.values(), self.columns):
            each.installEventFilter(self)
        self.statements.add_requested.connect(lambda: self.form_requested.emit("statement"))
        self.holds.add_requested.connect(lambda: self.form_requested.emit("hold"))
        self.funds.add_requested.connect(lambda: self.form_requested.emit("deposit"))
        self.funds.wallet.clicked.connect(lambda: self.form_requested.emit("wallet"))
        self.pressure.add_requested.connect(lambda: self.form_requested.emit("pressure"))
        for name, form in self.forms.items():
            form.cancelled.connect(lambda name=name: self.close_form(name))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._scroll())
        column.setSpacing(theme.px(12))
        title = Text(self.tr("Statements and funds"), "title")
        title.setMinimumHeight(theme.size("control"))
        column.addWidget(Breakable((title, QWidget(), self.whose, self.lanes), (0, 1, 0, 0)))
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._above.setSpacing(theme.px(12))
        self._above.addWidget(self.statements, 11)
        self._above.addWidget(self.holds, 12)
        for name in ("statement", "hold"):
            column.addWidget(self.forms[name])
        column.addLayout(self._above)
        column.addWidget(self.forms["deposit"])
        column.addWidget(self.forms["wallet"])
        column.addWidget(self.funds)
        column.addWidget(self.suggestions)
        column.addWidget(self.papers)
        column.addWidget(self.columns)
        column.addWidget(self.rows)
        column.addWidget(self.forms["pressure"])
        column.addWidget(self.pressure)
        column.addStretch(1)
        for form in self.forms.values():
            form.hide()

    def _scroll(self) -> QWidget:
        """The page, in its place."""
        self._inside = QWidget()
        self._inside.setProperty("surface", "clear")
        self._page = PageScroll(self._inside, self.tr("Statements and funds"), self, footed=True)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        self.action.button.set_icon(Icon.NEXT, trailing=True)
        policy = self.action.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the page stands still when a form opens
        self.action.setSizePolicy(policy)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.action)
        whole.addLayout(self._foot)
        return self._inside
