"""The steps rail: where the case stands, where to go, and what still blocks a decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.fonts import font, line_height
from app.ui.icons import Icon
from app.ui.phrases import in_a_row
from app.ui.widgets.margins import set_margins
from app.ui.widgets.open_mark import draw_open
from app.ui.widgets.painting import TRAILING, framed, sided, write
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.text import Text


class StepState(StrEnum):
    """How far a step is."""

    TODO = "todo"
    PART = "part"
    DONE = "done"
    ATTENTION = "attention"
    LOCKED = "locked"


_APART_PX: Final = 8
_INSET_PX: Final = 10
_MOST: Final = 3
"""Lines of what still blocks a decision."""
_LOOKS: Final = {
    StepState.TODO: (Icon.TODO, "text2"),
    StepState.PART: (Icon.PARTIAL, "partial"),
    StepState.DONE: (Icon.MET, "met"),
    StepState.ATTENTION: (Icon.ATTENTION, "unmet"),
    StepState.LOCKED: (Icon.LOCK, "text2"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One place of the rail."""

    key: str
    name: str
    state: StepState | None = None
    """None for places that are no step, which show `icon`."""
    icon: Icon | None = None
    reason: str = ""
    """Why it is locked, such as "opens after your seal"."""
    count: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocker:
    """Something that still blocks a decision; `key` is the step where it is settled."""

    key: str
    sentence: str


class RailItem(QAbstractButton):
    """A row of the rail: icon, name, count; slim, the icon alone."""

    def __init__(self, step: Step, *, slim: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._slim: Final = slim
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFont(font("body_strong"))
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(theme.px(36))
        self._tell(step)

    def show_step(self, step: Step) -> None:
        """Show another state of the step."""
        if step != self._step:
            self._tell(step)

    def _tell(self, step: Step) -> None:
        self._step = step
        words = {
            StepState.TODO: self.tr("to do"),
            StepState.PART: self.tr("begun"),
            StepState.DONE: self.tr("done"),
            StepState.ATTENTION: self.tr("needs you"),
            StepState.LOCKED: self.tr("locked"),
        }
        told = in_a_row(step.name, words[step.state] if step.state else "", step.reason)
        self.setText(step.name)
        self.setAccessibleName(told)
        self.setToolTip(told if self._slim or step.reason else "")
        self.setEnabled(step.state is not StepState.LOCKED)
        self.update()

    def sizeHint(self) -> QSize:
        """A row."""
        if self._slim:
            return QSize(theme.px(36), theme.px(36))
        metrics = QFontMetrics(self.font())
        words = metrics.horizontalAdvance(self._step.name) + theme.px(38 + 10 + 2)
        count = metrics.horizontalAdvance(self._step.count)
        return QSize(max(theme.px(192), words + count), theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tint and bar when chosen, icon, name and count."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        self._draw_choice(painter, area)
        icon, tone = self._look()
        side = theme.px(18)
        left = (area.width() - side) / 2 if self._slim else float(theme.px(10))
        icon_at = QRectF(left, (area.height() - side) / 2, side, side)
        icons.draw(painter, icon, sided(painter, area, icon_at), tone)
        if not self._slim:
            self._draw_words(painter, area)

    def _look(self) -> tuple[Icon, str]:
        if self._step.state is not None:
            return _LOOKS[self._step.state]
        return self._step.icon or Icon.TODO, "text" if self.isChecked() else "text2"

    def _draw_choice(self, painter: QPainter, area: QRectF) -> None:
        if self.isChecked():
            framed(painter, area, radius=theme.px(4), fill=theme.colour("accent_tint"))
            bar = QRectF(area)
            bar.setWidth(theme.size("selected_edge"))
            painter.fillRect(sided(painter, area, bar), theme.colour("accent"))
        elif self.underMouse() and self.isEnabled():
            framed(painter, area, radius=theme.px(4), fill=theme.colour("raised"))

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        words = sided(painter, area, area.adjusted(theme.px(38), 0, -theme.px(10), 0))
        painter.setPen(theme.colour("text" if self.isChecked() else "text2"))
        write(painter, words, self._step.name)
        painter.setFont(font("caption"))
        write(painter, words, self._step.count, TRAILING)


class BlockerLink(QAbstractButton):
    """One line of "still blocks a decision"; pressed, it leads there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        """The step where it is settled."""
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words = Text("", "caption", "text2", wrap=True)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column: Final = QVBoxLayout(self)
        mark, edge = theme.px(22), theme.px(4)
        set_margins(self._column, mark, edge, 0, edge)
        self._column.addWidget(self._words)
        self.setMinimumHeight(theme.size("target_min"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_blocker(self, blocker: Blocker) -> None:
        """Say another thing from now on."""
        self.key = blocker.key
        self.setText(blocker.sentence)
        self.setAccessibleName(blocker.sentence)
        self._words.setText(blocker.sentence)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as the sentence needs."""
        return self._column.sizeHint()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 -- Qt's name
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 -- Qt's name
        """As tall as the sentence is in `width`."""
        return max(self._column.heightForWidth(width), self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the small ring before the sentence."""
        left = self.width() - theme.px(10) if self.isRightToLeft() else theme.px(4)
        draw_open(QPainter(self), left, theme.px(4) + line_height("caption") / 2)


class StepsRail(QFrame):
    """All steps from top to bottom; slim, icons only."""

    step_requested = Signal(str)
    """The key of a step or of the step where a blocker is settled."""

    def __init__(self, *, slim: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slim: Final = slim
        self.items: dict[str, RailItem] = {}
        """Those that are shown, by key."""
        self._made: Final[dict[str, RailItem]] = {}
        """Every one that was ever shown: to make nine anew took 10 ms each time a case opened."""
        self.setProperty("surface", "rail")
        self.setProperty("edge", "right")
        self.setFixedWidth(theme.size("rail_slim" if slim else "rail"))
        self.setAccessibleName(self.tr("Steps"))
        self._column = QVBoxLayout(self)
        inset = theme.px(10 if slim else 8)
        self._column.setContentsMargins(inset, theme.px(12), inset, theme.px(12))
        self._column.setSpacing(theme.px(2))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(theme.px(2))
        self._blocked = QVBoxLayout()
        set_margins(self._blocked, theme.px(_INSET_PX), 0, 0, 0)  # as the names above
        self._blocked.setSpacing(0)
        self.links: list[BlockerLink] = []
        self._blockers: tuple[Blocker, ...] = ()
        self._links: Final[list[BlockerLink]] = []
        self._blocked_title = Text(
            self.tr("Still blocks a decision"), "caption", "text2", wrap=True
        )
        self._blocked_title.hide()
        self._blocked.addWidget(self._blocked_title)
        self._column.addLayout(self._steps)
        self._column.addStretch(1)
        self._column.addLayout(self._blocked)

    def show_steps(self, steps: Sequence[Step], chosen: str) -> None:
        """Show `steps`, with the one of key `chosen` as the place where we are."""
        if tuple(self.items) != tuple(step.key for step in steps):
            self._rebuild(steps)
        for step in steps:
            self.items[step.key].show_step(step)
            self.items[step.key].setChecked(step.key == chosen)
        if not self._slim:  # a name is never cut off, in whatever language
            widest = max(item.sizeHint().width() for item in self.items.values())
            self.setFixedWidth(max(theme.size("rail"), widest + theme.px(16)))

    def show_blockers(self, blockers: Sequence[Blocker]) -> None:
        """Show at most three lines at the foot; nothing when nothing blocks."""
        shown = () if self._slim else tuple(blockers[:_MOST])
        if shown == self._blockers:
            return
        self._blockers = shown
        for _ in range(len(self._links), len(shown)):
            self._links.append(self._link())
        self.links = self._links[: len(shown)]
        for link, blocker in zip(self.links, shown, strict=True):
            link.show_blocker(blocker)
        for number, link in enumerate(self._links):
            link.setVisible(number < len(shown))
        self._blocked_title.setVisible(bool(shown))
        follow_layout(self)

    def _link(self) -> BlockerLink:
        link = BlockerLink()
        link.clicked.connect(lambda: self.step_requested.emit(link.key))
        self._blocked.addWidget(link)
        return link

    def _rebuild(self, steps: Sequence[Step]) -> None:
        while self._steps.takeAt(0) is not None:
            pass
        self.items = {}
        for step in steps:
            item = self._made.get(step.key) or self._item(step)
            self._steps.addWidget(item)
            self.items[step.key] = item
            if step.icon is Icon.BACK:  # the way out stands apart from the steps
                self._steps.addSpacing(theme.px(_APART_PX))
        for key, item in self._made.items():
            item.setVisible(key in self.items)
        follow_layout(self)

    def _item(self, step: Step) -> RailItem:
        item = self._made[step.key] = RailItem(step, slim=self._slim)
        item.clicked.connect(lambda: self._press(step.key))
        return item

    def _press(self, key: str) -> None:
        item = self.items[key]
        item.setChecked(not item.isChecked())  # the window says where we are, not the press
        self.step_requested.emit(key)
