"""The line under the panes: what the next click is for, what is missing, else what aids are not."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.photo_hand import Task
from app.ui.widgets.photo_marks import Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.text import Text


class NoteLine(QWidget):
    """Follows a pair; the button does the one thing that helps."""

    def __init__(self, pair: PhotoPair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: Final = pair
        self._notice = ""
        self.words: Final = Text("", "caption", "text2", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.eyes: Final = Button(self.tr("Set the eyes"), ButtonKind.QUIET, height=Height.SMALL)
        self.eyes.clicked.connect(self._ask_eyes)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.eyes)
        pair.viewed.connect(self._follow)
        pair.hand.task_changed.connect(self._follow)
        self._follow()

    def tell(self, notice: str) -> None:
        """What keeps the engine from comparing the photos; empty when nothing does."""
        self._notice = notice
        self._follow()

    def _follow(self) -> None:
        asked, lost = self._asked(), self._lost()
        words = self.tr("Eyes aligned. Viewing aids are not measurements.")
        if lost is not None:
            words = {
                Side.REGISTERED: self.tr("Eyes not found in the registered photo: set two points."),
                Side.SUBMITTED: self.tr("Eyes not found in the submitted photo: set two points."),
            }[lost]
        elif not all(self._pair.state.layer(side) for side in Side):
            words = self.tr("Viewing aids are not measurements.")
        said = asked or self._notice or words
        if said != self.words.text():
            self.words.setText(said)
        self.words.set_tone("partial" if asked or self._notice or lost else "text2")
        self.eyes.setVisible(lost is not None and not asked)

    def _asked(self) -> str:
        """What the next click is for."""
        hand = self._pair.hand
        if hand.task is Task.EYES and hand.asked is Side.REGISTERED:
            return self.tr("Click both eyes in the registered photo. Esc ends it.")
        if hand.task is Task.EYES:
            return self.tr("Click both eyes in the submitted photo. Esc ends it.")
        if hand.task is Task.PIN and hand.asked is not None:
            return self.tr("Now click the same spot in the other photo. Esc ends it.")
        if hand.task is Task.PIN:
            return self.tr("Click the same spot in both photos. Esc ends it.")
        return ""

    def _lost(self) -> Side | None:
        """The photo whose eyes nobody knows."""
        layers = {side: self._pair.state.layer(side) for side in Side}
        lost = (side for side, at in layers.items() if at is not None and not at.photo.eyes_found)
        return next(lost, None)

    def _ask_eyes(self) -> None:
        side = self._lost()
        if side is not None:
            self._pair.hand.ask_eyes(side)
