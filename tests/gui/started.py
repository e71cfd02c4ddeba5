"""The program as `main` starts it, over a workplace in memory, and single screens in front."""

from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.case import Case
from app.services.workbench import Workbench
from app.settings import SettingsFile
from app.ui.drawing import Drawing
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.session import Session
from app.ui.surroundings import Surroundings, dress
from app.ui.tasks import Tasks, WorkLane
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace
from tests.unit.services.ports import Stoppable, quiet

LONG_MS = 20_000
"""Patience on a busy machine; how soon something comes is measured elsewhere."""
ROOM = (1232, 820)
"""What the window leaves a screen, in px."""


class Shown(Protocol):
    """A screen's controller, whatever its view is."""

    @property
    def view(self) -> QWidget:
        """What it shows."""

    def entered(self) -> None:
        """See `Placed.entered`."""


S = TypeVar("S", bound=Shown)


def start(qtbot: QtBot, folder: Path, place: MemoryPlace | None = None) -> Door:
    """The window with its first question; its settings lie in `folder`."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settings = SettingsFile(folder / "settings.json")
    settings.change(theme="light", toured=True)
    put_on = partial(dress, app, paths.resources())
    door = Door(place or MemoryPlace(), Surroundings(settings=settings, dress=put_on, store=folder))

    def keep(_widget: QWidget) -> None:
        door.clearFocus()  # and holds the window until then; qtbot itself does not

    qtbot.addWidget(door, before_close_func=keep)
    door.resize(1440, 900)
    door.show()
    qtbot.waitExposed(door)
    door.activateWindow()
    qtbot.waitUntil(door.isActiveWindow)
    door.unlock.view.take_focus()
    return door


def enter(qtbot: QtBot, door: Door) -> MainWindow:
    """Go in as the usual examiner and wait for the queue."""
    view = door.unlock.view
    view.name.edit.setText(EXAMINER)
    view.passphrase.edit.setText(PASSPHRASE)
    view.again.edit.setText(PASSPHRASE)
    view.action.click()
    return inside(qtbot, door)


def inside(qtbot: QtBot, door: Door) -> MainWindow:
    """The window, once it stands where the first question stood."""
    qtbot.waitUntil(lambda: isinstance(door.currentWidget(), MainWindow), timeout=LONG_MS)
    window = door.currentWidget()
    assert isinstance(window, MainWindow)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.ready, timeout=LONG_MS)
    return window


def enter_at(qtbot: QtBot, door: Door, bench: Workbench, case: Case) -> MainWindow:
    """Go in to `bench`, with `case` open."""
    door.enter(bench)
    window = door.currentWidget()
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.ready, timeout=LONG_MS)
    window.session.show(case)
    return window


def in_front(qtbot: QtBot, screen: S, size: tuple[int, int] = ROOM) -> S:
    """Bring one screen to the front, as the window does, and see it drawn."""

    def keep(_view: QWidget) -> None:
        screen.view.clearFocus()  # and holds the controller until then; qtbot itself does not

    qtbot.addWidget(screen.view, before_close_func=keep)
    screen.view.resize(*size)
    screen.view.show()
    screen.entered()
    qtbot.waitUntil(lambda: Drawing.of_all().resting)
    return screen


def at_practice(bench: Workbench, tasks: Tasks) -> Session:
    """An examiner at the practice case, examined, with nothing judged."""
    case = bench.open_practice((quiet, Stoppable()))
    made = Session(bench, tasks)
    made.show(bench.examine(case.id, (quiet, Stoppable())))
    return made


def with_practice(qtbot: QtBot, window: MainWindow) -> None:
    """Open the practice case, as its place in the rail does."""
    window.take_step("practice")
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is asked of the case store any more."""
    done: list[None] = []
    window.session.ask(WorkLane.CASE, lambda _bench: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=LONG_MS)


def drop(onto: QWidget, *files: Path) -> None:
    """Drop files as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    onto.dropEvent(event)  # a drop that is sent would look for a drag under way
