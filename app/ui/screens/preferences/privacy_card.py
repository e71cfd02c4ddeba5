"""The card about who may see the window: when it locks, and whether it may be photographed."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.settings import LOCK_MINUTES, Settings
from app.ui import capture
from app.ui.screens.preferences.named_row import named_rows
from app.ui.widgets.card import Card
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text

_YES: Final = "yes"
_NO: Final = "no"


class PrivacyCard(Card):
    """Draws what of `Settings` concerns it and says what is chosen."""

    changed = Signal(object)
    """Settings by their names."""

    def __init__(self, *, able: bool | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.title.setText(self.tr("Privacy"))
        self.title.show()
        minutes = [Segment(key=str(each), word=self._minutes(each)) for each in LOCK_MINUTES]
        self.lock: Final = Segmented(minutes, self.tr("Lock by itself"), height_px=36)
        self.minimised: Final = self._choice(self.tr("Lock when minimised"))
        self.pictures: Final = self._choice(self.tr("Pictures of the window"))
        can = capture.able() if able is None else able
        self.hint: Final = Text(self._about_pictures(able=can), "caption", "text2", wrap=True)
        self._lay_out()
        self.pictures.setEnabled(can)
        self.lock.chosen.connect(lambda key: self.changed.emit({"lock_minutes": int(key)}))
        self.minimised.chosen.connect(
            lambda key: self.changed.emit({"lock_minimised": key == _YES})
        )
        self.pictures.chosen.connect(
            lambda key: self.changed.emit({"pictures_allowed": key == _YES})
        )

    def show_settings(self, now: Settings) -> None:
        """Show what holds."""
        self.lock.choose(str(now.lock_minutes))
        self.minimised.choose(_YES if now.lock_minimised else _NO)
        allowed = now.pictures_allowed or not self.pictures.isEnabled()
        self.pictures.choose(_YES if allowed else _NO)

    def _lay_out(self) -> None:
        for row in named_rows((self.lock, self.minimised, self.pictures)):
            self.body.addWidget(row)
        self.body.addWidget(self.hint)
        told = self.tr(
            "A locked window shows nothing, closes your cases and forgets their keys; what was "
            "begun ends first. After you unlock it, you are where you were. Evidence is never "
            "copied to the clipboard."
        )
        self.body.addWidget(Text(told, "caption", "text2", wrap=True))

    def _choice(self, name: str) -> Segmented:
        words = [Segment(key=_NO, word=self.tr("No")), Segment(key=_YES, word=self.tr("Yes"))]
        return Segmented(words, name, height_px=36)

    def _minutes(self, minutes: int) -> str:
        return self.tr("{} min").format(minutes) if minutes else self.tr("Never")

    def _about_pictures(self, *, able: bool) -> str:
        if able:
            return self.tr(
                "Whether other programs may photograph or share this window. Without it they see "
                "a black area."
            )
        return self.tr(
            "This system has no switch that keeps a window out of screenshots: any program that "
            "runs here can photograph it. On Windows and macOS the window is kept out."
        )
