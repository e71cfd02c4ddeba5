"""The real program: it is shown, copies a number of ours once it rests, and is closed.

Run as a process of its own by `test_ending`.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.ui import copying
from app.ui.main import main
from tests.gui.workplaces import MemoryPlace


class BriefPlace(MemoryPlace):
    """Somebody comes, copies and goes."""

    def warm(self) -> None:
        """The program asks for this once the window stands and the code of the screens is read."""
        QTimer.singleShot(0, copy_and_close)


def copy_and_close() -> None:
    """As by the keys of an examiner."""
    copying.put("SP-2041")
    if QApplication.windowIcon().isNull():  # task bars show the mark
        sys.stdout.write("no icon")
    sys.stdout.write(QApplication.clipboard().text())
    QApplication.closeAllWindows()


if __name__ == "__main__":
    sys.exit(main([], BriefPlace()))
