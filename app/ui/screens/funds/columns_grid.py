"""The first lines of a table as they stand, each column below the choice of what it means."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from app.domain.ledger_map import Meaning
from app.ui import theme
from app.ui.phrases import say
from app.ui.screens.funds.columns_model import MEANINGS
from app.ui.widgets.form import ChoiceBox
from app.ui.widgets.text import Text

_COLUMN_PX: Final = 176


class ColumnsGrid(QScrollArea):
    """As tall as its lines; it scrolls sideways, and follows the choice that has the focus."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[ChoiceBox] = []
        self._titles: tuple[str, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_table(self, titles: tuple[str, ...], lines: Sequence[Sequence[str]]) -> None:
        """Show these lines; the same table stays as it is."""
        if titles == self._titles:
            return
        self._titles = titles
        self.boxes = [self._box(title) for title in titles]
        inside = QWidget()
        inside.setProperty("surface", "clear")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, theme.px(8))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        for at, (title, box) in enumerate(zip(titles, self.boxes, strict=True)):
            grid.addWidget(Text(title, "body_strong"), 0, at)
            grid.addWidget(box, 1, at)
            grid.setColumnMinimumWidth(at, theme.px(_COLUMN_PX))
            for down, line in enumerate(lines, 2):
                grid.addWidget(Text(line[at] if at < len(line) else "", "body", "text2"), down, at)
        grid.setColumnStretch(len(titles), 1)
        self.setWidget(inside)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(inside.sizeHint().height() + bar)

    def forget(self) -> None:
        """Forget the table."""
        self._titles, self.boxes = (), []

    def meanings(self) -> tuple[Meaning, ...]:
        """What is chosen, from the left."""
        return tuple(Meaning(box.key()) for box in self.boxes)

    def choose(self, meanings: Sequence[Meaning]) -> None:
        """Show these as chosen; emits nothing."""
        for box, meaning in zip(self.boxes, meanings, strict=False):
            with QSignalBlocker(box):
                box.choose(meaning)

    def _box(self, title: str) -> ChoiceBox:
        choices = tuple((meaning.value, say(words)) for meaning, words in MEANINGS.items())
        name = self.tr("What column {} means").format(title)
        box = ChoiceBox(name, choices, height="control_small")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaxVisibleItems(len(choices))
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box
