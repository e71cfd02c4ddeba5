"""Puts on what only holds for widgets built afterwards: another language, another text size.

Laws: nothing typed is lost unasked; nothing that runs loses its answer, since the window is built
anew only once nothing is asked any more; a passphrase begun is forgotten, never carried over.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.ui.rebuilding import Rebuilding
from app.ui.surroundings import Surroundings
from app.ui.widgets.state_badge import State

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

CARRIED: Final = "carried"
"""Property of a field whose text the screen itself hands on to its successor."""


def unkept(views: Iterable[QWidget]) -> list[QWidget]:
    """Fields in which somebody typed what nothing has kept yet; secrets and filters are none."""
    found: list[QWidget] = []
    for view in views:
        for line in view.findChildren(QLineEdit):
            plain = line.echoMode() is QLineEdit.EchoMode.Normal and not line.property(CARRIED)
            if plain and line.isModified() and line.text().strip() and line.isVisibleTo(view):
                found.append(line)
        for note in view.findChildren(QPlainTextEdit):
            typed = note.document().isModified() and bool(note.toPlainText().strip())
            if typed and not note.isReadOnly() and note.isVisibleTo(view):
                found.append(note)
    return found


class Anew(QObject):
    """Waits for the right moment, and has the window built anew with other settings."""

    def __init__(self, window: "MainWindow", surroundings: Surroundings) -> None:
        super().__init__(window)
        self._window: Final = window
        self._around: Final = surroundings
        self._rebuilding: Final = Rebuilding(window)
        self._wishes: dict[str, object] = {}
        window.session.tasks.rested.connect(self._build_soon)

    def wish(self, **changes: object) -> None:
        """Change settings that the whole window is built by; a text not kept yet asks first."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a field that keeps itself when it is left does so now
        if unkept(screen.view for screen in self._window.screens.values()):
            self._window.frame.ask(
                State.PARTIAL,
                self.tr("Text that you typed is not kept yet."),
                self.tr("Keep it first, or change now and lose it."),
                self.tr("Change now"),
                lambda: self._begin(changes),
            )
        else:
            self._begin(changes)

    def forget(self) -> None:
        """The examiner goes: what was wished for and has not begun is not done."""
        self._wishes.clear()
        self._rebuilding.stop()

    def _begin(self, changes: dict[str, object]) -> None:
        self._wishes |= changes
        if self._window.session.tasks.idle:
            self._build_soon()
        elif self._window.session.at_work:
            self._window.session.told.emit(self.tr("It changes once what runs now has ended."))

    def _build_soon(self) -> None:
        """In a turn of its own: whoever asked stands on a widget that is about to go."""
        if self._wishes:
            QTimer.singleShot(0, self, self._build)

    def _build(self) -> None:
        if not self._wishes or not self._window.session.tasks.idle:
            return
        wishes, self._wishes = self._wishes, {}
        before = self._around.settings.now
        settings = self._around.settings.change(**wishes)
        if settings != before:
            self._rebuilding.begin(lambda: self._around.dress(settings))
