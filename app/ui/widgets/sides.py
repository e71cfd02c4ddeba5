"""Pages whose last part stays in view: what decides is never scrolled away.

Laws: where all is in view, it stands where it was laid out; else at the lower edge of the page.
"""

from typing import ClassVar, Final

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QWidget

from app.ui import theme
from app.ui.widgets.put_away import put_away
from app.ui.widgets.reading_order import read_as_laid_out
from app.ui.widgets.roomy import Roomy, least_height, tall

_ANY_PX: Final = 16_777_215
"""Qt's greatest width."""
_GAP_PX: Final = 12


class Footed(Roomy):
    """Scrolls its page, but not the foot that is kept (`keep`)."""

    spoken_role: ClassVar = QAccessible.Role.Pane
    """All within is told, the foot too: of an area that scrolls Qt tells only what scrolls."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        self._kept: tuple[QWidget, QBoxLayout, int] | None = None
        self._apart = False
        self._edge = 0
        super().__init__(inside, parent)

    def keep(self, foot: QWidget, home: QBoxLayout, *, edge_px: int = 0) -> None:
        """Let `foot` stay in view; it stands in `home`, at its end unless it was there before."""
        if home.indexOf(foot) < 0:
            home.addWidget(foot)
        self._edge = theme.px(edge_px)
        self._kept = (foot, home, home.indexOf(foot))

    def fit(self) -> None:
        """Take the foot out of the page, or put it back."""
        if self._kept is not None:
            apart = self.lacks_room()
            if apart != self._apart:
                self._apart = apart
                self._move(*self._kept)
            if apart:
                self._put(self._kept[0])
        super().fit()

    def lacks_room(self) -> bool:
        """Whether page and foot are higher than what is seen of them."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return False
        height = least_height(layout, self.width() - 2 * self.frameWidth())
        if self._apart and self._kept is not None:
            foot, home, _ = self._kept
            height += tall(foot, self._foot_width()) + home.spacing()
        return height > self.height() - 2 * self.frameWidth()

    def _move(self, foot: QWidget, home: QBoxLayout, number: int) -> None:
        away = put_away(foot)
        held = QApplication.focusWidget()
        focused = held if held is not None and foot.isAncestorOf(held) else None
        if self._apart:
            home.removeWidget(foot)
            foot.setParent(self)
            foot.setVisible(not away)
        else:
            self.setViewportMargins(0, 0, 0, 0)
            home.insertWidget(number, foot)
            if (page := home.parentWidget()) is not None:
                read_as_laid_out(page)
        if focused is not None:  # another parent takes the focus away
            focused.setFocus()

    def _put(self, foot: QWidget) -> None:
        """At the lower edge, and the page above it."""
        gap = theme.px(_GAP_PX)
        width = self._foot_width()
        height = 0 if put_away(foot) else tall(foot, width)
        below = min(gap, self._edge) if height else 0
        self.setViewportMargins(0, 0, 0, height + gap + below)
        left = self.width() - self._edge - width if self.isRightToLeft() else self._edge
        foot.setGeometry(left, self.height() - height - below, width, height)

    def _foot_width(self) -> int:
        """As wide as the page beside its bar."""
        return self.width() - 2 * self._edge - self.verticalScrollBar().sizeHint().width()


class Sides(Footed):
    """Two parts side by side; one below the other where they would have less than `below_px`.

    A part with a width of its own (`fixed_px`) keeps it as long as both stand side by side. What is
    kept (`keep`) ends the second part, and stays in view when that scrolls. A bar stands in the
    margin at their side (`side_px`).
    """

    def __init__(
        self,
        parts: tuple[QWidget, QWidget],
        *,
        below_px: int,
        fixed_px: tuple[int, int] = (0, 0),
        gap_px: int = 20,
        side_px: int = 0,
    ) -> None:
        self._below: Final = theme.px(below_px)
        self._fixed: Final = tuple(zip(parts, fixed_px, strict=True))
        self._stacked: bool | None = None
        inside = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(theme.px(side_px), 0, theme.px(side_px), 0)
        self._row.setSpacing(theme.px(gap_px))
        super().__init__(inside)
        for part, wide in self._fixed:
            self._row.addWidget(part, 0 if wide else 1)

    def fit(self) -> None:
        """Turn where the width asks for it."""
        stacked = self.width() - 2 * self.frameWidth() < self._below
        if stacked != self._stacked:
            self._stacked = stacked
            self._turn(stacked=stacked)
        super().fit()

    def lacks_room(self) -> bool:
        """One below the other, the last part would be out of sight more often than not."""
        return bool(self._stacked)

    def height_at(self, layout: QLayout, width: int) -> int:
        """One below the other each is whole: Qt takes of the higher what the lower would lack."""
        if self._stacked and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return super().height_at(layout, width)

    def _turn(self, *, stacked: bool) -> None:
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        for part, wide in self._fixed:
            if wide:
                part.setMinimumWidth(0 if stacked else theme.px(wide))
                part.setMaximumWidth(_ANY_PX if stacked else theme.px(wide))
