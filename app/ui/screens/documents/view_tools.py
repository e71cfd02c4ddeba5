"""How the page is looked at: level or as it lies, which paper of it, turned, whole."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.documents.paper_strip import PaperStrip
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.photo import Photo
from app.ui.widgets.text import Text


class ViewTools(QWidget):
    """One row; where no paper was found, it says so in place of the papers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level: Final = Button(self.tr("Level view"), ButtonKind.TOOL, height=Height.SMALL)
        self.level.setCheckable(True)
        self.strip: Final = PaperStrip()
        self.reason: Final = Text("", "caption", "text2")
        self.rotate: Final = Button(self.tr("Rotate"), height=Height.SMALL)
        self.fit: Final = Button(self.tr("Fit"), height=Height.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for widget in (self.level, self.strip, self.reason):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.rotate, self.fit):
            row.addWidget(widget)

    def show_papers(self, keys: Sequence[str], thumbs: Mapping[str, Photo], chosen: str) -> None:
        """Offer these papers of the page; `chosen` is shown level, none of them when empty."""
        waits = "" if keys else self.tr("No paper stands out on this page.")
        self.level.setEnabled(bool(keys))
        self.level.setToolTip(waits)
        self.level.setAccessibleDescription(waits)
        self.reason.setText(waits)
        self.reason.setVisible(bool(waits))
        self.strip.show_papers(keys if chosen else (), thumbs, chosen)
