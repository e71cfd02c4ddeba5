"""Another program, from which files are dragged: `python3 -m tests.gui.real_source X Y FILE...`.

Its window lies at X, Y; each line on stdout tells how far the drag is. It stays until stdin ends,
since whoever takes files in asks it for them after they were let go.
"""

import sys
import threading

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

SIDE = 60


def say(words: str) -> None:
    """Tell whoever drags."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


class Source(QWidget):
    """Offers its files as a file manager does."""

    def __init__(self, files: list[str]) -> None:
        super().__init__(None, Qt.WindowType.X11BypassWindowManagerHint)
        self._files = files
        self.resize(SIDE, SIDE)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it can be dragged from."""
        super().showEvent(event)
        say("shown")

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        """Begin, and stay in it until the button is let go."""
        drag, carried = QDrag(self), QMimeData()
        carried.setUrls([QUrl.fromLocalFile(file) for file in self._files])
        drag.setMimeData(carried)
        drag.actionChanged.connect(lambda action: say(f"may {action.name}"))
        say("begun")
        say(f"let go {drag.exec(Qt.DropAction.CopyAction).name}")


def main(arguments: list[str]) -> None:
    """Show the window until nobody listens any more."""
    app = QApplication(sys.argv[:1])
    left, top, *files = arguments
    source = Source(files)
    source.move(int(left), int(top))
    source.show()

    def stay() -> None:
        sys.stdin.read()
        app.quit()

    threading.Thread(target=stay, daemon=True).start()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1:])
