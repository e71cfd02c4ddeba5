"""Before the window goes: asks about text that nothing has kept, or says afterwards that it went.

Laws: locking is never held up, since whoever locks may already be walking away; closing is, once.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.ui.anew import unkept
from app.ui.widgets.state_badge import State

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Parting(QObject):
    """Looks after what is typed in the forms of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window: Final = window
        self._asked: tuple[str, ...] = ()

    def asks(self) -> bool:
        """Ask about text that would be lost; whoever was asked about the same text may go."""
        held = QApplication.focusWidget()
        typed = self._typed()
        if not typed or typed == self._asked:
            return False
        self._asked = typed
        self._window.frame.ask(
            State.PARTIAL,
            self.tr("Text that you typed is not kept yet."),
            self.tr("Keep it first, or close now and lose it."),
            self.tr("Close now"),
            self._close,
        )
        if held is not None:
            held.setFocus()
        return True

    def lost(self) -> str:
        """What to say where nobody could be asked; empty when all is kept."""
        if not self._typed():
            return ""
        return self.tr("Text that was typed in a form and not saved is gone.")

    def _typed(self) -> tuple[str, ...]:
        """What nothing has kept, once each field that keeps itself when it is left has done so."""
        held = QApplication.focusWidget()
        if held is not None:
            held.clearFocus()
        fields = unkept(screen.view for screen in self._window.screens.values())
        return tuple(_text(field) for field in fields)

    def _close(self) -> None:
        self._window.window().close()


def _text(field: QWidget) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else ""
