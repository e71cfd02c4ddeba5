"""The real program, closed in the first turn of its event loop, before anything was learnt.

Run as a process of its own by `test_ending`.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.ui.main import main
from tests.gui.workplaces import MemoryPlace


class ShyPlace(MemoryPlace):
    """Somebody starts the program by mistake."""

    def examiners(self) -> tuple[str, ...]:
        """The program asks for this while it makes the window, before its own first turn."""
        QTimer.singleShot(0, QApplication.closeAllWindows)
        return super().examiners()

    def prepare(self) -> None:
        """Nothing is loaded for a window that is gone."""
        sys.stdout.write("prepared")

    def warm(self) -> None:
        """Neither is an engine started."""
        sys.stdout.write("warmed")


if __name__ == "__main__":
    sys.exit(main([], ShyPlace()))
