"""A short word that points at a real place of the window; it blocks nothing and moves nothing."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPolygonF, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.phrases import in_sentences
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.painting import framed, pen
from app.ui.widgets.text import Text

_WIDTH_PX: Final = 340
_BEAK_PX: Final = 9
_GAP_PX: Final = 6
_EDGE_PX: Final = 12


class Outline(QWidget):
    """A frame round what is pointed at; the pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        framed(QPainter(self), QRectF(self.rect()), radius=theme.px(8), edge=pen("accent", 2))


class Callout(QFrame):
    """One step: where we are in the tour, what this is, and the way on."""

    went = Signal(int)
    """Back, -1, or on, 1."""
    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around: Final = parent
        self._beak: QPointF | None = None
        self._above = False
        self.outline: Final = Outline(parent)
        self.count: Final = Text("", "caption", "text2")
        self.title: Final = Text("", "heading", wrap=True)
        self.words: Final = Text("", "body", "text", wrap=True)
        self.end: Final = Button("", ButtonKind.QUIET, height=Height.SMALL)
        self.back: Final = Button("", height=Height.SMALL)
        self.next: Final = Button("", height=Height.SMALL)
        self.setFixedWidth(theme.px(_WIDTH_PX))
        self._lay_out()
        self.end.clicked.connect(self.ended)
        self.back.clicked.connect(lambda: self.went.emit(-1))
        self.next.clicked.connect(lambda: self.went.emit(1))
        for keys, by in (("Left", -1), ("Right", 1)):  # the buttons would take the arrows
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.went.emit, by))
        self.hide()

    def tell(self, place: tuple[int, int], title: str, words: str) -> None:
        """Say one step; `place` is its number and how many there are."""
        number, of = place
        self.count.setText(self.tr("{} of {}").format(number, of))
        self.title.setText(title)
        self.words.setText(words)
        last = number == of
        self.end.setText(self.tr("Skip the tour"))
        self.end.setVisible(not last)
        self.back.setText(self.tr("Back"))
        self.back.setVisible(number > 1)
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.setAccessibleName(in_sentences(self.count.text(), title, words))
        self.next.setAccessibleDescription(in_sentences(title, words))

    def point_at(self, area: QRect | None) -> None:
        """Stand beside `area` of the parent and point at it; without one, at the foot."""
        self.setFixedHeight(self._column.heightForWidth(self.width()))
        around, gap = self._around.rect(), theme.px(_GAP_PX)
        self._beak = None
        if area is None:
            foot = around.bottom() - self.height() - theme.px(48)
            self.move((around.width() - self.width()) // 2, foot)
            self.outline.hide()
        else:
            seen = area.intersected(around)
            self._stand_by(seen, around)
            self.outline.setGeometry(seen.adjusted(-gap, -gap, gap, gap).intersected(around))
            self.outline.show()
            self.outline.raise_()
        self.show()
        self.raise_()
        self.update()
        self._cover(self)

    def put_away(self) -> None:
        """Say nothing any more."""
        self.hide()
        self.outline.hide()
        self._cover(None)

    def _cover(self, above: QWidget | None) -> None:
        """The ring of what has the focus lies over the whole window, and not over this."""
        near = Qt.FindChildOption.FindDirectChildrenOnly
        for ring in self.window().findChildren(FocusRing, options=near):
            ring.keep_off(above)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the tour."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and the beak that points."""
        painter = QPainter(self)
        beak = theme.px(_BEAK_PX)
        area = QRectF(self.rect()).adjusted(0, beak, 0, -beak)
        framed(
            painter, area, radius=theme.px(8), fill=theme.colour("surface"), edge=pen("accent", 2)
        )
        if self._beak is None:
            return
        x = self._beak.x()
        foot, tip = (area.top() + 2, 0.0) if not self._above else (area.bottom() - 2, self.height())
        shape = QPolygonF([QPointF(x - beak, foot), QPointF(x, tip), QPointF(x + beak, foot)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(shape)

    def _stand_by(self, area: QRect, around: QRect) -> None:
        gap, edge = theme.px(_GAP_PX), theme.px(_EDGE_PX)
        below = area.bottom() + 2 * gap
        self._above = below + self.height() > around.bottom() - edge
        top = area.top() - 2 * gap - self.height() if self._above else below
        if top < edge:  # tall: beside its middle, without a beak
            top = max(edge, area.center().y() - self.height() // 2)
            left = area.left() - self.width() - 2 * gap
            left = left if left > edge else area.right() + 2 * gap
            self.move(min(left, around.right() - self.width() - edge), top)
            return
        left = area.center().x() - self.width() // 2
        left = max(edge, min(left, around.right() - self.width() - edge))
        self.move(QPoint(left, top))
        beak = min(max(area.center().x() - left, theme.px(24)), self.width() - theme.px(24))
        self._beak = QPointF(beak, 0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.end)  # not in the row below: a second click on Next would end the tour
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        self._column = column = QVBoxLayout(self)
        beak = theme.px(_BEAK_PX)
        edge = theme.px(16)
        column.setContentsMargins(edge, beak + theme.px(12), edge, beak + theme.px(12))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(theme.px(8))
        column.addLayout(foot)
