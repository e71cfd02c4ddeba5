"""Where items are dropped, or chosen; and into which lane they go."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.icons import Icon
from app.ui.widgets.buttons import Button
from app.ui.widgets.drop_area import DropArea
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text


class DropLine(DropArea):
    """The drop area of a case, with the lane that new items go into."""

    files_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lane: Final = Segmented(
            [
                Segment(key="R", word="R", tone="rh", name=self.tr("Into the registered lane")),
                Segment(key="O", word="O", tone="op", name=self.tr("Into the other lane")),
            ],
            self.tr("Lane of new items"),
        )
        self.lane.choose("R")
        self.files: Final = Button(self.tr("Choose files"))
        self.folder: Final = Button(self.tr("Choose folder"))
        self.fill(
            Icon.INTAKE,
            (
                self.tr("Drop a folder, a ZIP, a PDF or pictures"),
                self.tr("Everything is read on this computer. Originals are kept unchanged."),
            ),
            (
                Text(self.tr("Into lane"), "caption", "text2"),
                *(self.lane, self.files, self.folder),
            ),
        )
        self.files.clicked.connect(self.files_requested)
        self.folder.clicked.connect(self.folder_requested)
