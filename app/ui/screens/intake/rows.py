"""The rows of intake: an exhibit with its kind and lane, and an item that was refused."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.phrases import in_a_row, in_sentences
from app.ui.screens.intake.columns import WIDTHS_PX, Columns
from app.ui.screens.intake.view_model import ItemRow, RefusedRow
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.form import ChoiceBox
from app.ui.widgets.margins import set_margins
from app.ui.widgets.painting import sided
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text

GAP_PX: Final = 14
SCROLL_PX: Final = 10
"""Width of the bar beside the rows, always kept free, so that titles stand over their columns."""
_WRAPPED: Final = 24
"""Letters of a name that surely fit; only longer ones pay for being laid out in lines."""
_ICONS: Final = {
    "reference": Icon.PERSON,
    "probe": Icon.PHOTOS,
    "document": Icon.DOCUMENTS,
    "statement": Icon.FILE,
    "funds": Icon.FUNDS,
    "pressure": Icon.PRESSURE,
}


class Line(QWidget):
    """A row 52 px high or more, with a hair line below."""

    def __init__(self, tint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint: Final = tint
        self.setMinimumHeight(theme.size("row_two_lines"))
        self.row: Final = QHBoxLayout(self)
        self.row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(5))
        self.row.setSpacing(theme.px(GAP_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tint, choice and hair line."""
        painter = QPainter(self)
        if self._tint or self.hasFocus():
            painter.fillRect(self.rect(), theme.colour(self._tint or "accent_tint"))
        if self.hasFocus():
            bar = QRectF(0, 0, theme.size("selected_edge"), self.height())
            painter.fillRect(sided(painter, QRectF(self.rect()), bar), theme.colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("hair"))


class ExhibitLine(Line):
    """One exhibit; R and O put it into a lane, K opens the list of kinds, Del withdraws it."""

    spoken_role: ClassVar = QAccessible.Role.ListItem

    filed = Signal(str, str, str)
    """Exhibit, lane, role."""
    entered = Signal(str)
    """The examiner turned to this exhibit."""
    left = Signal(int)
    """The examiner moves on: -1 up, 1 down."""
    withdrawal_wished = Signal(str)
    """This exhibit came in by mistake."""

    def __init__(self, item: ItemRow, roles: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.item = item
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("datarow", "yes")
        self.icon: Final = IconMark(Icon.FILE, "text2", 18)
        self.name: Final = Text("", "body_strong", wrap=len(item.name) > _WRAPPED)
        self.second: Final = Text("", "caption", "text2")
        self.kind: Final = ChoiceBox(
            self.tr("Kind of {}").format(item.id), roles, height="control_small"
        )
        self.lane: Final = Segmented(
            [
                Segment(key="R", word="R", tone="rh", name=self.tr("Registered holder")),
                Segment(key="O", word="O", tone="op", name=self.tr("Other party")),
            ],
            self.tr("Lane of {}").format(item.id),
        )
        self.type: Final = Text("", "body", "text2")
        self.digest: Final = Text("", "body", "text2")
        self.state: Final = StateBadge(plain=True)
        self._lay_out()
        self.display(item)
        self.kind.activated.connect(lambda _index: self._file(self.item.lane, self.kind.key()))
        self.lane.chosen.connect(lambda lane: self._file(lane, self.item.role))

    def display(self, item: ItemRow) -> None:
        """Show another state of the exhibit."""
        self.item = item
        self.icon.show_icon(_ICONS[item.role], "text2")
        self.name.setText(item.name)
        self.second.setText(item.second)
        self.kind.choose(item.role)
        self.lane.choose(item.lane)
        self.type.setText(item.kind)
        self.digest.setText(item.digest)
        self.digest.setToolTip(item.sha256)
        self.digest.setAccessibleDescription(item.sha256)
        self.state.show_state(State(item.state), item.word)
        self.setAccessibleName(in_a_row(item.name, item.second, item.kind, item.word))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the examiner turned to it."""
        super().focusInEvent(event)
        self.entered.emit(self.item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R, O, K, Del, and the arrows."""
        key = Qt.Key(event.key())
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1}
        if event.modifiers():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_R:
            self._file("R", self.item.role)
        elif key == Qt.Key.Key_O:
            self._file("O", self.item.role)
        elif key == Qt.Key.Key_K:
            self.kind.setFocus()
            self.kind.showPopup()
        elif key == Qt.Key.Key_Delete:
            self.withdrawal_wished.emit(self.item.id)
        elif key in moves:
            self.left.emit(moves[key])
        else:
            super().keyPressEvent(event)

    def _file(self, lane: str, role: str) -> None:
        if (lane, role) != (self.item.lane, self.item.role):
            self.filed.emit(self.item.id, lane, role)

    def _lay_out(self) -> None:
        names = QWidget()
        words = QVBoxLayout(names)
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.second)
        words.setContentsMargins(0, 0, 0, 0)
        cells = {
            "kind": self.kind,
            "lane": self.lane,
            "type": self.type,
            "digest": self.digest,
            "state": self.state,
        }
        self.row.addWidget(Columns(self.icon, names, cells))


class RefusedLine(Line):
    """What was not taken in, why, and the one thing to do; or the case does without it."""

    again_requested = Signal()
    left_out = Signal(str)
    """Its name."""

    def __init__(self, item: RefusedRow) -> None:
        super().__init__("unmet_tint")
        self._name: Final = item.name
        title = self.tr("{} was not taken in").format(item.name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(title, "body_strong", "unmet", wrap=True))
        words.addWidget(Text(item.sentence, "body", wrap=True))
        words.addWidget(Text(item.remedy, "caption", "text2", wrap=True))
        self.button: Final = Button(self.tr("Choose another copy"), height=Height.SMALL)
        self.button.setAccessibleDescription(item.name)
        self.button.clicked.connect(self.again_requested)
        self.row.addWidget(IconMark(Icon.REFUSED, "unmet", 18))
        self.row.addLayout(words, 1)
        self.without: Final = Button(self.tr("Leave out"), ButtonKind.QUIET, height=Height.SMALL)
        self.without.setAccessibleDescription(item.name)
        self.without.clicked.connect(lambda _=0: self.left_out.emit(self._name))
        self.row.addWidget(self.without)
        self.row.addWidget(self.button)
        self.setAccessibleName(in_sentences(title, item.sentence, item.remedy))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del, on either button: the case does without it."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.left_out.emit(self._name)
        else:
            super().keyPressEvent(event)


def header(titles: Sequence[str]) -> QWidget:
    """The titles of the columns: first the name's, then one for each further column."""
    holder = QWidget()
    holder.setMinimumHeight(theme.px(32))
    row = QHBoxLayout(holder)
    set_margins(row, theme.px(16), theme.px(4), theme.px(16 + SCROLL_PX), theme.px(4))
    name, *others = (Text(title, "caption", "text2") for title in titles)
    keys = [key for key in WIDTHS_PX if key != "icon"]
    row.addWidget(Columns(QWidget(), name, dict(zip(keys, others, strict=True))))
    return holder
