"""What holds for every test of the window: bundled fonts, one look at the start of each test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.services.workbench import Workbench
from app.ui import fonts, languages, theme
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.tokens import ThemeName
from app.ui.widgets.photo_pair import PhotoPair
from tests.gui.disputes import partial
from tests.gui.filled import Prepared, prepared
from tests.gui.portraits import a_pair
from tests.gui.ports import SettableClock, a_bench, keep
from tests.gui.started import enter, enter_at, start
from tests.gui.watchdog import FIGURES
from tests.gui.workplaces import MemoryPlace

RESOURCES = paths.resources()


@pytest.fixture(scope="session")
def families(qapp: QApplication) -> tuple[str, ...]:
    """The typefaces found, registered once: an application keeps them until it ends."""
    assert qapp is not None
    return fonts.load(RESOURCES)


def _plainly_dressed() -> bool:
    """Whether the test before left the look as it was; putting it on anew takes 100 ms."""
    try:
        look = theme.current()
    except RuntimeError:
        return False
    return (look.name, look.language, look.scale) == (ThemeName.LIGHT, "en", 1.0)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, families: tuple[str, ...]) -> QApplication:
    """The light theme, English, 100 %, whatever the test before has put on."""
    assert families
    if languages.current() != languages.ENGLISH:
        languages.speak(qapp, RESOURCES, languages.ENGLISH)
    if not _plainly_dressed():
        theme.apply(qapp, RESOURCES, ThemeName.LIGHT)
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert left == [], "a test left a window open"
    return qapp


@pytest.fixture(scope="session")
def given(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prepared]:
    """The workplace whose screens are walked through; the engines run once in each process."""
    assert qapp is not None
    with prepared(tmp_path_factory.mktemp("filled")) as made:
        yield made


@pytest.fixture
def shots(tmp_path: Path) -> Path:
    """Where pictures go: RIGHTFUL_SHOTS, so that a person can look at them, or nowhere lasting."""
    folder = Path(os.environ.get("RIGHTFUL_SHOTS", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def clock() -> SettableClock:
    """Stands still until the test turns it."""
    return SettableClock()


@pytest.fixture
def bench(clock: SettableClock) -> Workbench:
    """A workbench in memory, by that clock."""
    return a_bench(clock=clock)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Work off the GUI thread, ended after the test."""
    assert qtbot is not None
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def session(bench: Workbench, tasks: Tasks) -> Session:
    """One examiner at that workbench."""
    return Session(bench, tasks)


@pytest.fixture
def place() -> MemoryPlace:
    """A workplace in memory that nobody has been at."""
    return MemoryPlace()


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path, place: MemoryPlace) -> Door:
    """The program as it starts over that workplace."""
    return start(qtbot, tmp_path, place)


@pytest.fixture
def window(qtbot: QtBot, door: Door) -> MainWindow:
    """Its window, once the usual examiner has gone in."""
    return enter(qtbot, door)


@pytest.fixture
def judged(qtbot: QtBot, door: Door) -> MainWindow:
    """A case that this examiner has judged, with every screen open."""
    bench = a_bench(clock=SettableClock())
    case = keep(bench, partial(), 3)
    return enter_at(qtbot, door, bench, case)


@pytest.fixture
def pair(qtbot: QtBot) -> PhotoPair:
    """Two panes with the portraits of one invented person."""
    return a_pair(qtbot)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how long the window did not listen."""
    for figure in FIGURES:
        terminalreporter.write_line(figure)


def picture_of(widget: QWidget, name: str, folder: Path) -> Path:
    """Photograph `widget` as `name`.png."""
    path = folder / f"{name}.png"
    assert widget.grab().save(str(path))
    return path
