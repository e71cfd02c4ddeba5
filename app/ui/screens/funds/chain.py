"""The chain of each deposit, EARNED -> HELD -> MOVED IN, and the bar that sums them up."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QHelpEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.phrases import in_a_row, told_of
from app.ui.screens.funds.tile import Tile
from app.ui.screens.funds.view_model import ChainNode, ChainRow, CoverageBar, Part
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.margins import set_margins
from app.ui.widgets.painting import framed, hatch, pen, sided
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text

_NODE_PX = 56
_HATCH_PX = 8


class Bar(QWidget):
    """Plain for what has a chain, hatched for what has none; deposits are told on hovering."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self.setFixedHeight(theme.px(14))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def display(self, bar: CoverageBar) -> None:
        """Show the parts, those with a chain first."""
        self._parts = tuple(sorted(bar.parts, key=lambda part: not part.explained))
        self.setAccessibleName(told_of(bar.asset, bar.words))
        self.update()

    def part_at(self, x: float) -> Part | None:
        """The part at a place across the bar, which fills as the window runs."""
        x = self.width() - x if self.isRightToLeft() else x
        left = 0.0
        for part in self._parts:
            left += part.share * self.width()
            if x < left:
                return part
        return self._parts[-1] if self._parts else None

    def event(self, event: QEvent) -> bool:
        """Tell the deposit under the pointer."""
        if isinstance(event, QHelpEvent):
            part = self.part_at(event.pos().x())
            QToolTip.showText(event.globalPos(), part.words if part else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts and the edge."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        shown = sum(part.share for part in self._parts if part.explained) * area.width()
        shape = QPainterPath()
        shape.addRoundedRect(area, theme.px(3), theme.px(3))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipPath(shape)
        chained = QRectF(0, 0, shown, area.height())
        painter.fillRect(sided(painter, area, chained), theme.colour("met"))
        rest = QPainterPath()
        rest.addRect(sided(painter, area, area.adjusted(shown, 0, 0, 0)))
        painter.fillPath(rest, theme.colour("surface"))
        hatch(painter, rest, pen("unmet", 2), theme.px(_HATCH_PX))
        painter.restore()
        framed(painter, area, radius=theme.px(3), edge=pen("control"))


class _Link(QWidget):
    """The line between two places; dashed where one of them is missing."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__()
        self._whole = whole
        self.setFixedWidth(theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line across the middle."""
        painter = QPainter(self)
        painter.setPen(pen("control" if self._whole else "unmet", 2, dashed=not self._whole))
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))


class _Node(Tile):
    """Earned or held: the document, or what to ask for."""

    def __init__(self, node: ChainNode, icon: Icon) -> None:
        super().__init__()
        self.setMinimumHeight(theme.px(_NODE_PX))
        tone = "text2" if node.known else "unmet"
        if not node.known:
            self.show_look("unmet", "unmet_tint", dashed=True)
        title = Text(node.title, "body_strong", "text" if node.known else "unmet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(Text(node.second, "caption", "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        mark = IconMark(icon if node.known else Icon.UNKNOWN, tone, beside="body")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)  # its words lie about the middle, where the link comes in
        column.setContentsMargins(*(theme.px(side) for side in (12, 8, 12, 8)))
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


class ChainLine(QWidget):
    """One deposit; Enter, L or the pencil opens it."""

    spoken_role: ClassVar = QAccessible.Role.ListItem

    wanted = Signal(int)
    """The deposit's place in the case."""

    def __init__(self, row: ChainRow) -> None:
        super().__init__()
        self._position = row.position
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "on")
        told = (row.day, row.amount, row.word, row.tests, row.earned.title, row.held.title)
        self.setAccessibleName(in_a_row(*told))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(_Node(row.earned, Icon.EARNED), 5)
        line.addWidget(_Link(whole=row.earned.known and row.held.known))
        line.addWidget(_Node(row.held, Icon.HELD), 5)
        line.addWidget(_Link(whole=row.held.known))
        line.addWidget(self._moved_in(row), 7)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or L links a document."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_L}:
            self.wanted.emit(self._position)
        else:
            super().keyPressEvent(event)

    def _moved_in(self, row: ChainRow) -> Tile:
        tile = Tile()
        tile.setMinimumHeight(theme.px(_NODE_PX))
        if not row.explained:
            tile.show_look("unmet")
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(Text(row.day, "body", "text2"))
        top.addWidget(Text(row.amount, "body_strong"))
        top.addStretch(1)
        top.addWidget(StateBadge(State(row.state), row.word, plain=True))
        below = f"{row.moved_in} \N{MIDDLE DOT} {row.tests}"
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(top)
        words.addWidget(Text(below, "caption", "text2", wrap=True))
        words.addStretch(1)
        edit = IconButton(Icon.EDIT, self.tr("Link documents to {}").format(row.amount))
        edit.clicked.connect(lambda: self.wanted.emit(self._position))
        line = QHBoxLayout(tile)
        set_margins(line, *(theme.px(side) for side in (12, 8, 8, 8)))
        line.setSpacing(theme.px(8))
        line.addLayout(words, 1)
        line.addWidget(edit)
        return tile
