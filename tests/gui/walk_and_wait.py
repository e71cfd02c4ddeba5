"""The real program, walked into the middle of a case, until somebody kills it.

Run as a process of its own by `test_journey_place`; says where it stands once that is written down.
"""

import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import paths
from app.bootstrap import Workstation
from app.settings import SettingsFile
from app.ui import fonts
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.compare.view import CompareView
from app.ui.screens.documents.controller import DocumentsController
from app.ui.surroundings import Surroundings, dress
from tests.gui.workplaces import EXAMINER, PASSPHRASE

_LONGEST_S = 120.0


def wait(app: QApplication, ready: Callable[[], bool]) -> None:
    """Let the program run until something holds."""
    end = time.monotonic() + _LONGEST_S
    while not ready():
        app.processEvents()
        if time.monotonic() > end:
            sys.exit("it took too long")


def rest(app: QApplication, window: MainWindow) -> None:
    """Wait until nothing is asked any more."""
    wait(app, lambda: window.session.tasks.idle)


def walk(app: QApplication, door: Door) -> MainWindow:
    """First start, the practice case, a field of its documents, two features rated."""
    view = door.unlock.view
    for field, words in (
        (view.name, EXAMINER),
        (view.passphrase, PASSPHRASE),
        (view.again, PASSPHRASE),
    ):
        field.edit.setText(words)
    view.action.click()
    wait(app, lambda: isinstance(door.currentWidget(), MainWindow))
    window = door.currentWidget()
    assert isinstance(window, MainWindow)
    wait(app, lambda: window.ready)
    window.take_step("practice")
    wait(app, lambda: window.current == "compare")
    rest(app, window)
    window.go("documents")
    rest(app, window)
    documents = window.placed("documents")
    assert isinstance(documents, DocumentsController)
    table = next(t for t in documents.view.tables.values() if t.isVisible())
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down)
    window.go("compare")
    compare = window.placed("compare").view
    assert isinstance(compare, CompareView)
    for _ in range(2):
        QTest.keyClick(compare, Qt.Key.Key_R)
        QTest.keyClick(compare, Qt.Key.Key_Down)
    rest(app, window)
    return window


def main() -> None:
    """Walk, say where, and wait to be killed."""
    app = QApplication(sys.argv[:1])
    fonts.load(paths.resources())
    settings = SettingsFile(paths.settings())
    put_on = partial(dress, app, paths.resources())
    put_on(settings.now)
    place = Workstation()
    door = Door(place, Surroundings(settings=settings, dress=put_on, store=paths.store()))
    door.resize(1440, 900)
    door.show()
    place.warm()
    walk(app, door)

    def kept() -> bool:
        return SettingsFile(paths.settings()).now.places.get("compare") == "scars"

    wait(app, kept)  # by the program's own beat, not by closing it
    places = SettingsFile(paths.settings()).now.places
    sys.stdout.write(f"ready {places['compare']} {places['documents']}\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()
