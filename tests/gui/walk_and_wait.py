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
from app.bootstrap.workstation import Workstation
from app.domain.case import AccountState, Case
from app.domain.exhibit import Lane, Role
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.settings import SettingsFile
from app.ui import fonts
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.compare.view import CompareView
from app.ui.surroundings import Surroundings, dress
from tests.gui.workplaces import EXAMINER, PASSPHRASE

CASE = "SP-77"
FILES = paths.resources() / "practice/sp-2041/files"
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
    """First start, a case of two photos, the second one open, two features rated."""
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
    now = window.session.bench.tools.clock.now()
    case = Case(id=CASE, opened_at=now, submitted_at=now, account=AccountState.ACTIVE)
    roles = {"kyc-photo-2017.jpg": Role.REFERENCE, "selfie.jpg": Role.PROBE}

    def act(bench: Workbench, watch: Watch) -> Case:
        bench.open_case(case)
        for name, role in roles.items():
            bench.take_in_paths(CASE, [FILES / name], (Lane.REGISTERED, role), watch)
        return bench.examine(CASE, watch)

    def opened(made: Case) -> None:
        window.session.show(made)
        window.go("photos")

    window.session.work(act, opened)
    wait(app, lambda: window.current == "photos")
    rest(app, window)
    QTest.keyClick(window.placed("photos").view, Qt.Key.Key_Right)
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
    sys.stdout.write(f"ready {places['compare']} {places['photos']}\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()
