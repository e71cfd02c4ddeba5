"""States as shape, word and colour, in this order: colour is never the only sign."""

from enum import StrEnum
from typing import ClassVar, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import icons, theme
from app.ui.fonts import font
from app.ui.icons import Icon
from app.ui.widgets.painting import framed, pen, sided, write


class State(StrEnum):
    """All that a condition, a field, a step or an item can be in."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    BLOCKED = "blocked"
    PARTIAL = "partial"
    INFO = "info"
    WAITING = "waiting"
    UNREADABLE = "unreadable"
    ABSENT = "absent"
    NORMALISED = "normalised"
    """Same after normalising."""


_LOOKS: Final = {
    State.MET: (Icon.MET, "met"),
    State.UNMET: (Icon.UNMET, "unmet"),
    State.UNKNOWN: (Icon.UNKNOWN, "unknown"),
    State.BLOCKED: (Icon.BLOCKED, "blocked"),
    State.PARTIAL: (Icon.PARTIAL, "partial"),
    State.INFO: (Icon.INFO, "info"),
    State.WAITING: (Icon.WAITING, "unknown"),
    State.UNREADABLE: (Icon.UNREADABLE, "unknown"),
    State.ABSENT: (Icon.NOT_PRESENT, "unknown"),
    State.NORMALISED: (Icon.NORMALISED, "met"),
}


def icon_of(state: State) -> Icon:
    """The shape that stands for `state`."""
    return _LOOKS[state][0]


def tone_of(state: State) -> str:
    """The colour token of `state`."""
    return _LOOKS[state][1]


class StateBadge(QWidget):
    """Icon and word, on the state's tint; `plain` leaves the area away, as in tables."""

    spoken_role: ClassVar = QAccessible.Role.StaticText

    def __init__(
        self,
        state: State = State.UNKNOWN,
        word: str = "",
        *,
        plain: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plain: Final = plain
        self._short = False
        self._state = state
        self._word = word
        self.setFont(font("body_strong" if plain else "caption", weight=600 if plain else 500))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state, word)

    def show_state(self, state: State, word: str, why: str = "") -> None:
        """Show `state` in a `word`; `why` and since when is told on hovering."""
        self._state, self._word = state, word
        self._words_px = QFontMetrics(self.font()).horizontalAdvance(word) + 1
        self.setAccessibleName(word)
        self.setAccessibleDescription(why)
        self.setToolTip(why)
        self.set_short(short=self._short)

    def set_short(self, *, short: bool) -> None:
        """Where there is no room for the word, the icon alone; the tooltip tells it."""
        self._short = short
        why = self.accessibleDescription()
        self.setToolTip(why or (self._word if short else ""))
        self.updateGeometry()
        self.update()

    @property
    def state(self) -> State:
        """What is shown."""
        return self._state

    @property
    def word(self) -> str:
        """The word that is shown."""
        return self._word

    def sizeHint(self) -> QSize:
        """As wide as icon and word."""
        side = 0 if self._plain else theme.px(8)
        if self._short:
            return QSize(2 * side + theme.px(16), theme.px(24))
        return QSize(2 * side + theme.px(16 + 6) + self._words_px, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """A word is never truncated."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw area, icon and word."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        tone = tone_of(self._state)
        if not self._plain:
            self._draw_area(painter, area, tone)
            if self._state is State.BLOCKED:
                tone = "on_primary"
        side = 0.0 if self._plain else float(theme.px(8))
        box = theme.px(16)
        top = (area.height() - box) / 2
        icon_at = sided(painter, area, QRectF(side, top, box, box))
        icons.draw(painter, icon_of(self._state), icon_at, tone)
        if self._short:
            return
        painter.setPen(theme.colour(tone))
        words = area.adjusted(side + box + theme.px(6), 0, -side, 0)
        write(painter, sided(painter, area, words), self._word)

    def _draw_area(self, painter: QPainter, area: QRectF, tone: str) -> None:
        radius = theme.px(4)
        if self._state is State.BLOCKED:
            framed(painter, area, radius=radius, fill=theme.colour(tone))
        elif tone == "unknown":
            framed(painter, area, radius=radius, edge=pen("unknown", dashed=True))
        else:
            framed(painter, area, radius=radius, fill=theme.colour(f"{tone}_tint"))
