"""Where the queue is narrowed by words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit

from app.ui import icons, theme
from app.ui.icons import Icon

_LEAST_PX, _USUAL_PX = 164, 208
"""Its words whole, and as wide as it is drawn."""


class FilterField(QLineEdit):
    """Gives of its width where the buttons beside it have their words in larger letters."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setProperty("ring", "on")
        self.setMinimumWidth(theme.px(_LEAST_PX))
        self.setMaximumWidth(theme.px(_USUAL_PX))
        self.setFixedHeight(theme.size("control"))
        self.addAction(icons.qicon(Icon.FILTER), QLineEdit.ActionPosition.LeadingPosition)

    def sizeHint(self) -> QSize:
        """All the width that it may have."""
        return QSize(self.maximumWidth(), super().sizeHint().height())
