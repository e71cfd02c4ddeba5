"""Room for screens in windows that are low, narrow, or full of large text.

Laws: what fits stays as it was laid out; what does not is scrolled, never squeezed.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLayout,
    QSizePolicy,
    QWidget,
)

from app.ui import theme
from app.ui.widgets.by_hand import ByHand
from app.ui.widgets.late_scroll import LateScroll
from app.ui.widgets.put_away import put_away

_ABOUT_PX: Final = 48
"""Around what has the focus: its label above, its hint below."""


class Roomy(LateScroll):
    """Gives `inside` all the room that there is, and scrolls where its least is more."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        self._taken = 0
        """Of the margin of the page, by the bar."""
        self._brought: QWidget | None = None
        """What was brought into sight, until somebody scrolls."""
        super().__init__(parent)
        self.verticalScrollBar().valueChanged.connect(self._let_go)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def take_in(self) -> None:
        """See `LateScroll.take_in`; what lies behind shows through."""
        super().take_in()
        if (inside := self.widget()) is not None:
            inside.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Whatever changed inside may need more room, or less."""
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Bring what a screen begins with into sight; what somebody presses is in sight."""
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not pressed and self.viewport().isAncestorOf(new):
            QTimer.singleShot(0, self, self._bring)  # once all that changed with it lies in place

    def _bring(self) -> None:
        held = self._held()
        if held is not None:
            self.ensureWidgetVisible(held, 0, theme.px(_ABOUT_PX))
        self._brought = held

    def _held(self) -> QWidget | None:
        """What has the focus in here."""
        held = QApplication.focusWidget()
        return held if held is not None and self.viewport().isAncestorOf(held) else None

    def _in_sight(self) -> bool:
        """Whether anything is seen of what has the focus, or was before the page grew above it."""
        held = self._held()
        return held is not None and (held is self._brought or not held.visibleRegion().isEmpty())

    def _let_go(self) -> None:
        self._brought = None

    def fit(self) -> None:
        """Lay the inside out in its least, or in all that there is; the focus stays in sight."""
        seen = self._in_sight()
        self._fit()
        if seen:
            QTimer.singleShot(0, self, self._bring)

    def _fit(self) -> None:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is None or layout is None:
            return
        room = self.maximumViewportSize()
        least = layout.totalMinimumSize().width() + self._taken
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(room.width(), least)
        height = self.height_at(layout, width - self._taken)
        over = height > room.height()
        self._make_way(layout, bar if over else 0)
        if over:  # the bar takes of the width
            width = max(room.width() - bar, least - self._taken)
            height = self.height_at(layout, width)
        low = room.height() - (bar if width > room.width() else 0)
        inside.resize(width, max(low, height))

    def _make_way(self, layout: QLayout, bar: int) -> None:
        """Let a bar stand in the trailing margin of the page, where it has one: nothing moves."""
        around, mirrored = layout.contentsMargins(), self.isRightToLeft()
        whole = (around.left() if mirrored else around.right()) + self._taken
        if (taken := min(whole, bar)) == self._taken:
            return
        self._taken = taken
        (around.setLeft if mirrored else around.setRight)(whole - taken)
        layout.setContentsMargins(around)

    def height_at(self, layout: QLayout, width: int) -> int:
        """How high the inside is in this width, where it is not given more."""
        return least_height(layout, width)


def least_height(layout: QLayout, width: int) -> int:
    """The least height of what lies in `layout` at this width."""
    if layout.hasHeightForWidth():
        return layout.totalMinimumHeightForWidth(width)
    return layout.totalMinimumSize().height()


def needed_width(layout: QLayout) -> int:
    """What `layout` and those within it need at least, after something was shown or hidden."""
    for inner in (layout, *layout.findChildren(QLayout)):
        inner.invalidate()
    return layout.totalMinimumSize().width()


class Breakable(ByHand):
    """Widgets in a row; in a column where the row would be too narrow for their words.

    Those with a share take of what is left in the row; where all have one, they are columns of the
    row and as tall as it. Laid out by hand: a layout of Qt would not
    let its widget say how tall it is at which width.
    """

    def __init__(
        self,
        widgets: Sequence[QWidget],
        shares: Sequence[int] = (),
        *,
        gap_px: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._gap: Final = theme.px(gap_px)
        self._parts: Final = tuple(zip(widgets, shares or [0] * len(widgets), strict=True))
        self._columns: Final = len(set(shares)) == 1 and all(shares)
        self.level = Qt.AlignmentFlag.AlignVCenter
        """Where the lower ones stand in the row."""
        self.below = self._gap
        """Between one and the next in the column."""
        self.unbroken = False
        """Whether they are columns only where each of them says all in one line."""
        self.together: Sequence[Breakable] = (self,)
        """Rows as wide as this one that break where any of them has to."""
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 -- Qt's name
        """See `QWidget.heightForWidth`."""
        if not self._breaks(width):
            widths = self._widths(width)
            return max((tall(each, wide) for each, wide in widths), default=0)
        shown = [each for each, _ in self._shown() if _least(each)]
        heights = [tall(each, min(width, each.maximumWidth())) for each in shown]
        return sum(heights) + self.below * max(0, len(heights) - 1)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest alone."""
        shown = [each for each, _ in self._shown()]
        width = max((_least(each) for each in shown), default=0)
        height = max((each.minimumSizeHint().height() for each in shown), default=0)
        return QSize(width, max([height, *(each.minimumHeight() for each in shown)]))

    def sizeHint(self) -> QSize:
        """All in one row."""
        hints = [_hint(each) for each, _ in self._shown()]
        gaps = self._gap * max(0, len(hints) - 1)
        width = gaps + sum(hint.width() for hint in hints)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def _shown(self) -> list[tuple[QWidget, int]]:
        return [(each, share) for each, share in self._parts if not put_away(each)]

    def _breaks(self, width: int) -> bool:
        return any(row.needed() > width for row in self.together)

    def needed(self) -> int:
        """The least width of all in a row."""
        shown = self._shown()
        need = sum(_narrowest(each) for each, _ in shown)
        return need + self._gap * max(0, len(shown) - 1)

    def _widths(self, width: int) -> list[tuple[QWidget, int]]:
        """How wide each is in the row: what it likes, as far as there is room, and its share."""
        shown = self._shown()
        room = width - self._gap * max(0, len(shown) - 1)
        wanted = [_hint(each).width() for each, _ in shown]
        if self._columns:
            needed = wanted if self.unbroken else [_least(each) for each, _ in shown]
            if len(shown) * max(needed) <= room:
                return [(each, room // len(shown)) for each, _ in shown]
        over = max(0, sum(wanted) - room)
        for number, (each, _) in enumerate(shown):
            if not over:
                break
            less = min(over, max(0, wanted[number] - _narrowest(each)))
            wanted[number] -= less
            over -= less
        spare, whole = max(0, room - sum(wanted)), sum(share for _, share in shown)
        return [
            (each, wide + (spare * share // whole if whole else 0))
            for (each, share), wide in zip(shown, wanted, strict=True)
        ]

    def _arrange(self) -> None:
        if self._breaks(self.width()):
            top = 0
            for each, _ in self._shown():
                if not _least(each):  # what only parts others in the row
                    each.setGeometry(0, 0, 0, 0)
                    continue
                wide = min(self.width(), each.maximumWidth())
                height = tall(each, wide)
                if each.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum:
                    wide = min(wide, each.sizeHint().width())
                self._put(each, QRect(0, top, wide, height))
                top += height + self.below
            return
        left = 0
        for each, wide in self._widths(self.width()):
            height = self.height() if self._columns else min(self.height(), tall(each, wide))
            middle = self.level is Qt.AlignmentFlag.AlignVCenter
            top = (self.height() - height) // 2 if middle else 0
            self._put(each, QRect(left, top, min(wide, each.maximumWidth()), height))
            left += wide + self._gap

    def _put(self, widget: QWidget, area: QRect) -> None:
        if self.isRightToLeft():
            area.moveLeft(self.width() - area.left() - area.width())
        widget.setGeometry(area)


def _narrowest(widget: QWidget) -> int:
    """The least width in a row; what can break itself does so only once its row is broken."""
    return widget.sizeHint().width() if isinstance(widget, Breakable) else _least(widget)


def _least(widget: QWidget) -> int:
    return min(widget.maximumWidth(), max(widget.minimumSizeHint().width(), widget.minimumWidth()))


def _hint(widget: QWidget) -> QSize:
    """What it would like, within what it may be."""
    hint = widget.sizeHint().expandedTo(widget.minimumSize())
    return hint.boundedTo(widget.maximumSize())


def tall(widget: QWidget, width: int) -> int:
    """How tall it likes to be at this width."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return max(widget.minimumHeight(), min(widget.maximumHeight(), widget.sizeHint().height()))
