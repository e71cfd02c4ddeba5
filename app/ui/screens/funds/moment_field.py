"""A field for a moment, typed by UTC or by the clock on the wall, and told back by both."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui import theme
from app.ui.both_clocks import in_both
from app.ui.phrases import day, say
from app.ui.screens.funds.typed_moments import ByClock, parted, read_moment, shown_moment
from app.ui.widgets.form import LineField
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text

_HEIGHT_PX = 36
"""As tall as the line beside it."""


class MomentField(LineField):
    """Says what was typed with the clock behind it.

    A moment that was written into it stays the same by another clock; what was typed by hand is
    taken by the clock that is chosen.
    """

    def __init__(self, label: str, *, clock: ByClock, hint: str = "") -> None:
        super().__init__(label, hint=hint)
        self._usual: Final = clock
        self._written: datetime | None = None
        words = (
            Segment(key=ByClock.UTC, word="UTC", name=self.tr("In UTC")),
            Segment(key=ByClock.LOCAL, word=self.tr("Local"), name=self.tr("By the clock here")),
        )
        self.clocks: Final = Segmented(words, self.tr("Clock"), height_px=_HEIGHT_PX)
        self.clocks.choose(clock)
        self.reading: Final = Text("", "caption", "text2", wrap=True)
        self.reading.hide()
        self._lay_out()
        self.edit.textEdited.connect(self._forget)
        self.edit.textChanged.connect(self._tell)
        self.clocks.chosen.connect(self._turn)

    def text(self) -> str:
        """What was typed, and by which clock."""
        return f"{self.edit.text().strip()} {self.clocks.choice()}"

    def show_moment(self, text: str) -> None:
        """Write a moment, by its own clock where it names one."""
        typed, clock = parted(text)
        self.clocks.choose(clock)
        self.edit.setText(typed)
        self._written = read_moment(text)
        self._tell()

    def clear(self) -> None:
        """Empty it, and go back to the usual clock."""
        self._written = None
        self.clocks.choose(self._usual)
        self.edit.clear()

    @property
    def usual(self) -> ByClock:
        """By which clock it is typed unless another is chosen."""
        return self._usual

    def _forget(self) -> None:
        self._written = None

    def _turn(self, clock: str) -> None:
        """Another clock is chosen."""
        if self._written is not None:
            self.show_moment(shown_moment(self._written, ByClock(clock)))
        self._tell()

    def _tell(self) -> None:
        at = read_moment(self.text())
        told = "" if at is None else in_both(at, _in_utc(at), day, say)
        self.reading.setText(told)
        self.reading.setVisible(bool(told))

    def _lay_out(self) -> None:
        column = self.layout()
        if not isinstance(column, QVBoxLayout):
            raise TypeError(column)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        column.removeWidget(self.edit)
        row.addWidget(self.edit, 1)
        row.addWidget(self.clocks)
        column.insertLayout(1, row)
        column.insertWidget(2, self.reading)


def _in_utc(at: datetime) -> str:
    return say("{day}, {time} UTC").format(day=day(at), time=f"{at.astimezone(UTC):%H:%M}")
