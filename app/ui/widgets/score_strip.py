"""One network's own score on a short line: a grey band where it cannot say, a tick for the pair."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.phrases import in_a_row, told_of
from app.ui.widgets.painting import framed
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StripModel:
    """A sub-score; all of low, high, band and score in the network's own unit."""

    name: str
    figure: str
    word: str
    state: State
    low: float
    high: float
    band: tuple[float, float]
    score: float


class _Track(QWidget):
    """The line itself."""

    def __init__(self) -> None:
        super().__init__()
        self._model: StripModel | None = None
        self.setFixedHeight(theme.px(16))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a number line never mirrors
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def display(self, model: StripModel) -> None:
        """Show `model`."""
        self._model = model
        self.setAccessibleName(told_of(model.name, in_a_row(model.figure, model.word)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, band and tick."""
        model = self._model
        if model is None:
            return
        painter = QPainter(self)
        thick = theme.px(6)
        track = QRectF(0, (self.height() - thick) / 2, self.width(), thick)
        framed(painter, track, radius=thick / 2, fill=theme.colour("raised"))
        left, right = (self._x(model, at) for at in model.band)
        painter.fillRect(QRectF(left, track.top(), right - left, thick), theme.colour("control"))
        tick = QRectF(self._x(model, model.score) - theme.px(1.5), 0, theme.px(3), self.height())
        painter.fillRect(tick, theme.colour("primary"))

    def _x(self, model: StripModel, at: float) -> float:
        share = (at - model.low) / (model.high - model.low)
        return min(1.0, max(0.0, share)) * self.width()


class ScoreStrip(QWidget):
    """Name, figure, word and line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Text("", "body_strong")
        self.figure = Text("", "body", "text2")
        self.badge = StateBadge(plain=True)
        self._track = _Track()
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.name)
        head.addWidget(self.figure)
        head.addStretch(1)
        head.addWidget(self.badge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self._track)

    def display(self, model: StripModel) -> None:
        """Show `model`."""
        self.name.setText(model.name)
        self.figure.setText(model.figure)
        self.badge.show_state(model.state, model.word)
        self._track.display(model)
