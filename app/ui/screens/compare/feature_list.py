"""The features below each other, one of them open; the first are required, the rest come along."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.assessment import REQUIRED_FEATURES, Feature, Rating
from app.ui import theme
from app.ui.parts import Parts
from app.ui.screens.compare.feature_row import FeatureRow
from app.ui.screens.compare.view_model import CompareModel
from app.ui.widgets.edge_bar import EdgeBar
from app.ui.widgets.late_scroll import LateScroll
from app.ui.widgets.put_away import put

_LIST_PX = 188
"""Two features, the open one whole."""

ROWS: Final = {feature: partial(FeatureRow, Rating(feature=feature)) for feature in Feature}
"""How the row of each feature is made."""


class FeatureList(LateScroll):
    """Scrolls by itself to the row that is opened."""

    rated = Signal(object)
    """The `Rating` that the examiner made of a feature."""
    chosen = Signal(object)
    """The `Feature` that the examiner turned to."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        self.setWidget(inside)
        inside.setProperty("surface", "inset")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.current = Feature.EARS
        self.rows: Final[dict[Feature, FeatureRow]] = {}
        for feature, part in ROWS.items():
            row = parts.take(part)
            row.rated.connect(self.rated)
            row.chosen.connect(lambda f=feature: self.chosen.emit(f))
            self.rows[feature] = row
            column.addWidget(row)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setMinimumHeight(theme.px(_LIST_PX))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar: Final = EdgeBar(self)  # the rows stay below their names when it comes
        self.show_more(on=False)

    def display(self, model: CompareModel) -> None:
        """Show the ratings of `model`."""
        for rating in model.ratings:
            row = self.rows[rating.feature]
            row.display(rating, sealed=model.sealed_at is not None)
            row.setEnabled(True)

    def forget(self) -> None:
        """Show no rating, and take none."""
        for feature, row in self.rows.items():
            row.display(Rating(feature=feature), sealed=False)
            row.setEnabled(False)

    def open_row(self, feature: Feature) -> None:
        """Have the row of `feature` open in place of the one that was."""
        self.rows[self.current].open(opened=False)
        self.current = feature
        self.rows[feature].open(opened=True)
        self.ensureWidgetVisible(self.rows[feature])

    def shown(self) -> list[Feature]:
        """Which features can be turned to, from the top."""
        return [feature for feature, row in self.rows.items() if not row.isHidden()]

    def show_more(self, *, on: bool) -> None:
        """Show the features that nobody must rate, or only the required ones."""
        for feature, row in self.rows.items():
            put(row, shown=on or feature in REQUIRED_FEATURES)
