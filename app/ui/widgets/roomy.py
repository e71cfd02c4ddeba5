"""Room for screens in windows that are low, narrow, or full of large text.

Laws: what fits stays as it was laid out; what does not is scrolled, never squeezed.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.ui import theme

_ANY_PX: Final = 16_777_215
"""Qt's greatest width."""


class Roomy(QScrollArea):
    """Gives `inside` all the room that there is, and scrolls where its least is more."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        inside.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Whatever changed inside may need more room, or less."""
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Lay the inside out in its least, or in all that there is."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is None or layout is None:
            return
        room = self.maximumViewportSize()
        least = layout.totalMinimumSize()
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(room.width(), least.width())
        height = _height(layout, width)
        if height > room.height():  # the bar takes of the width
            width = max(room.width() - bar, least.width())
            height = _height(layout, width)
        low = room.height() - (bar if width > room.width() else 0)
        inside.resize(width, max(low, height))


def _height(layout: QLayout, width: int) -> int:
    """The least height of what lies in `layout` at this width."""
    if layout.hasHeightForWidth():
        return layout.totalMinimumHeightForWidth(width)
    return layout.totalMinimumSize().height()


def needed_width(layout: QLayout) -> int:
    """What `layout` and those within it need at least, after something was shown or hidden."""
    for inner in (layout, *layout.findChildren(QLayout)):
        inner.invalidate()
    return layout.totalMinimumSize().width()


class Sides(Roomy):
    """Two parts side by side; one below the other where they would have less than `below_px`.

    A part with a width of its own (`fixed_px`) keeps it as long as both stand side by side. What is
    kept (`keep`) ends the second part, and stays in view when that scrolls.
    """

    def __init__(
        self,
        parts: tuple[QWidget, QWidget],
        *,
        below_px: int,
        fixed_px: tuple[int, int] = (0, 0),
        gap_px: int = 20,
    ) -> None:
        self._below: Final = theme.px(below_px)
        self._fixed: Final = tuple(zip(parts, fixed_px, strict=True))
        self._kept: tuple[QWidget, QBoxLayout] | None = None
        self._stacked: bool | None = None
        self._edge = 0
        inside = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(gap_px))
        for part, wide in self._fixed:
            self._row.addWidget(part, 0 if wide else 1)
        super().__init__(inside)

    def keep(self, foot: QWidget, home: QBoxLayout, *, edge_px: int = 0) -> None:
        """Let `foot` stay in view; side by side it stands at the end of `home`."""
        self._edge = theme.px(edge_px)
        self._kept = (foot, home)
        home.addWidget(foot)

    def fit(self) -> None:
        """Turn where the width asks for it."""
        room = self.width() - 2 * self.frameWidth()
        stacked = room < self._below
        if stacked != self._stacked:
            self._stacked = stacked
            self._turn(stacked=stacked)
        if self._kept is not None and stacked:
            self._put(self._kept[0])
        super().fit()

    def _turn(self, *, stacked: bool) -> None:
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        for part, wide in self._fixed:
            if wide:
                part.setMinimumWidth(0 if stacked else theme.px(wide))
                part.setMaximumWidth(_ANY_PX if stacked else theme.px(wide))
        if self._kept is None:
            return
        foot, home = self._kept
        away = _put_away(foot)
        held = QApplication.focusWidget()
        focused = held if held is not None and foot.isAncestorOf(held) else None
        if stacked:
            home.removeWidget(foot)
            foot.setParent(self)
            foot.setVisible(not away)
        else:
            self.setViewportMargins(0, 0, 0, 0)
            home.addWidget(foot)
        if focused is not None:  # another parent takes the focus away
            focused.setFocus()

    def _put(self, foot: QWidget) -> None:
        """At the lower edge, and the page above it."""
        gap = theme.px(12)
        width = self.width() - 2 * self._edge
        height = 0 if _put_away(foot) else _tall(foot, width)
        below = min(gap, self._edge) if height else 0
        self.setViewportMargins(0, 0, 0, height + gap + below)
        foot.setGeometry(self._edge, self.height() - height - below, width, height)


class Breakable(QWidget):
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
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 -- Qt's name
        """See `QWidget.heightForWidth`."""
        if not self._breaks(width):
            widths = self._widths(width)
            return max((_tall(each, wide) for each, wide in widths), default=0)
        heights = [_tall(each, width) for each, _ in self._shown() if _least(each)]
        return sum(heights) + self._gap * max(0, len(heights) - 1)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break, or join again."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A part that needs other room has all laid out anew."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _shown(self) -> list[tuple[QWidget, int]]:
        return [(each, share) for each, share in self._parts if not _put_away(each)]

    def _breaks(self, width: int) -> bool:
        shown = self._shown()
        need = sum(
            each.sizeHint().width() if isinstance(each, Breakable) else _least(each)
            for each, _ in shown
        )
        return need + self._gap * max(0, len(shown) - 1) > width

    def _widths(self, width: int) -> list[tuple[QWidget, int]]:
        """How wide each is in the row: what it likes, as far as there is room, and its share."""
        shown = self._shown()
        room = width - self._gap * max(0, len(shown) - 1)
        if self._columns and len(shown) * max(_least(each) for each, _ in shown) <= room:
            return [(each, room // len(shown)) for each, _ in shown]
        wanted = [_hint(each).width() for each, _ in shown]
        over = max(0, sum(wanted) - room)
        for number, (each, _) in enumerate(shown):
            less = min(over, max(0, wanted[number] - _least(each)))
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
                height = _tall(each, self.width())
                wide = min(self.width(), each.maximumWidth())
                if each.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum:
                    wide = min(wide, each.sizeHint().width())
                self._put(each, QRect(0, top, wide, height))
                top += height + self._gap
            return
        left = 0
        for each, wide in self._widths(self.width()):
            height = self.height() if self._columns else min(self.height(), _tall(each, wide))
            top = (self.height() - height) // 2
            self._put(each, QRect(left, top, min(wide, each.maximumWidth()), height))
            left += wide + self._gap

    def _put(self, widget: QWidget, area: QRect) -> None:
        if self.isRightToLeft():
            area.moveLeft(self.width() - area.left() - area.width())
        widget.setGeometry(area)


def _put_away(widget: QWidget) -> bool:
    """Whether somebody hid it; one that nobody has shown yet will be."""
    chosen = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return chosen and widget.isHidden()


def _least(widget: QWidget) -> int:
    return min(widget.maximumWidth(), max(widget.minimumSizeHint().width(), widget.minimumWidth()))


def _hint(widget: QWidget) -> QSize:
    """What it would like, within what it may be."""
    hint = widget.sizeHint().expandedTo(widget.minimumSize())
    return hint.boundedTo(widget.maximumSize())


def _tall(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return max(widget.minimumHeight(), min(widget.maximumHeight(), widget.sizeHint().height()))
