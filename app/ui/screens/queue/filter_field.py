"""Where the queue is narrowed by words."""

from PySide6.QtCore import QSize

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.form import IconLine

_LEAST_PX, _USUAL_PX = 164, 208
"""Its words whole, and as wide as it is drawn."""


class FilterField(IconLine):
    """Gives of its width where the buttons beside it have their words in larger letters."""

    def __init__(self, words: str) -> None:
        super().__init__(Icon.FILTER, words)
        self.setMinimumWidth(theme.px(_LEAST_PX))
        self.setMaximumWidth(theme.px(_USUAL_PX))

    def sizeHint(self) -> QSize:
        """All the width that it may have."""
        return QSize(self.maximumWidth(), super().sizeHint().height())
