"""What keeps the window to who sits at it: lock, cover, clipboard, screenshots, title."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.settings import Settings, SettingsFile
from app.ui import capture
from app.ui.copying import CopyGuard
from app.ui.cover import Cover
from app.ui.idle import Idle

_NAME: Final = "Rightful"


def _open_menu() -> QWidget | None:
    """Nothing, as a rule; PySide's own types do not say so."""
    return QApplication.activePopupWidget()


class Privacy(QObject):
    """Of one top-level window; `open` when somebody works in it, `shut` when it is locked."""

    lock_wished = Signal(str)
    """With the sentence that says why."""
    copy_refused = Signal(str)
    """With the sentence that says so."""

    def __init__(self, window: QWidget, settings: SettingsFile) -> None:
        super().__init__(window)
        self._window: Final = window
        self._settings: Final = settings
        self._working = False
        self.cover: Final = Cover(window)
        self.cover.minimised.connect(self._minimised)
        self.idle: Final = Idle(self._patience, self)
        self.idle.reached.connect(self._idle)
        self.guard: Final = CopyGuard(self)
        self.guard.refused.connect(self._tell)
        self.name("")
        settings.heard.append(self._changed)

    def open(self, now: Callable[[], datetime]) -> None:
        """Somebody works here from now on, by this clock."""
        self._working = True
        self.idle.begin(now)
        self._changed(self._settings.now)

    def shut(self) -> None:
        """Nobody does; menus and dialogs that are open go as well, whatever they show."""
        self._working = False
        self.idle.end()
        self.name("")
        while (menu := _open_menu()) is not None:
            menu.close()
        while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            dialog.reject()
            dialog.hide()

    def name(self, case: str) -> None:
        """The title, as the task bar shows it: the program and a case number, never a name."""
        self._window.setWindowTitle(f"{case} \N{EM DASH} {_NAME}" if case else _NAME)

    def _patience(self) -> timedelta | None:
        minutes = self._settings.now.lock_minutes
        return timedelta(minutes=minutes) if minutes else None

    def _idle(self) -> None:
        minutes = self._settings.now.lock_minutes
        words = self.tr("Locked after {} minutes without a key or a move. Everything is kept.")
        self.lock_wished.emit(words.format(minutes))

    def _tell(self) -> None:
        self.copy_refused.emit(self.tr("Not copied: what is on file stays in this window."))

    def _minimised(self) -> None:
        if self._working and self._settings.now.lock_minimised:
            self.lock_wished.emit(self.tr("Locked when it was minimised. Everything is kept."))

    def _changed(self, settings: Settings) -> None:
        capture.allow(self._window, allowed=settings.pictures_allowed)
