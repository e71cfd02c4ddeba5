"""The real program in a real window, driven from outside by a keyboard and a mouse alone.

Where to click is asked of a twin of the window, made here at the same size and never shown to the
driven program; that the twin's part stands on the real screen is seen there before it is clicked.
"""

import subprocess
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap.workstation import Workstation
from app.domain.assessment import Feature
from app.settings import Settings, SettingsFile
from app.ui.main_window import MainWindow
from app.ui.screens.compare.view import CompareView
from app.ui.screens.queue.controller import QueueController
from tests.gui.every_screen import photograph
from tests.gui.real_screen import RealScreen, lacking, place_in, real_screen, unlike
from tests.gui.started import enter, settle, start
from tests.gui.workplaces import EXAMINER, PASSPHRASE

LONG_MS = 120_000
"""Patience; nothing is measured here."""
CASE = "SP-2041"
TITLE = f"{CASE} \N{EM DASH} Rightful"
ALIKE = 0.05
"""Share of pixels by which a part may differ from its twin; measured: none. A control that stands
elsewhere differs by 0.2."""
LOOK_MS = 100
HIGHEST = 2
"""The step of a scale that is clicked; another than the one that has a key pressed."""
BY_KEY, BY_MOUSE = tuple(Feature)[:2]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[RealScreen]:
    """A screen nobody looks at; the reason is said where there can be none."""
    if packages := lacking():
        pytest.skip(f"no real screen here: apt-get install {packages}")
    with real_screen(tmp_path) as made:
        yield made


@pytest.fixture
def program(screen: RealScreen) -> "Iterator[subprocess.Popen[bytes]]":
    """The real program on that screen, for the first time."""
    child = screen.start()
    yield child
    if child.poll() is None:
        child.kill()
    child.wait(60)


class Hands:
    """Who sits at the real window: looks, waits, and knows its parts by a twin."""

    def __init__(self, qtbot: QtBot, screen: RealScreen, twin: MainWindow) -> None:
        self._qtbot = qtbot
        self.screen = screen
        self.twin = twin

    @cached_property
    def corner(self) -> QPoint:
        """Where the real window lies; it is as large as its twin."""
        area = self.screen.area()
        assert area.size() == self.twin.window().size()
        return area.topLeft()

    def wait(self, ready: Callable[[], bool]) -> None:
        """Look again and again until something holds."""
        end = QDeadlineTimer(LONG_MS)
        while not ready():
            assert not end.hasExpired(), "it took too long"
            self._qtbot.wait(LOOK_MS)  # the twin lives on meanwhile

    def kept(self) -> Settings:
        """What the program has written down of where it stands."""
        return SettingsFile(self.screen.folder / "rightful/settings.json").now

    def wait_for(self, where: str) -> None:
        """Until the program has written down that it shows this screen."""
        self.wait(lambda: self.kept().last_screen == where)

    def see(self, area: QRect) -> QImage:
        """A part of the real window."""
        return self.screen.picture().copy(area.translated(self.corner))

    def find(self, part: QWidget) -> QRect:
        """Where `part` of the twin lies, once the real window shows it at the same place."""
        settle(self._qtbot, self.twin)  # what was opened is laid out in turns of its own
        door = self.twin.window()
        area = place_in(door, part)
        wanted = photograph(door).copy(area)
        self.wait(lambda: unlike(self.see(area), wanted) < ALIKE)
        return area

    def click(self, place: QPoint) -> None:
        """Click at a place of the window."""
        self.screen.click(self.corner + place)


def come_in(hands: Hands) -> None:
    """The first start, by keys alone: a name, a passphrase twice, Enter; then no tour."""
    screen = hands.screen
    hands.wait(lambda: screen.title() == "Rightful")
    for words in (EXAMINER, PASSPHRASE, PASSPHRASE):
        screen.write(words)
        screen.key("Tab")
    screen.key("Return")
    hands.wait(lambda: hands.kept().examiner == EXAMINER)

    def toured() -> bool:
        screen.key("Escape")
        return hands.kept().toured

    hands.wait(toured)


def take_practice(hands: Hands) -> None:
    """By the mouse; once it is examined the program goes to the faces by itself."""
    queue = hands.twin.placed("queue")
    assert isinstance(queue, QueueController)
    hands.click(hands.find(queue.view.first_start.practice).center())
    hands.wait(lambda: hands.screen.title() == TITLE)
    hands.wait_for("compare")


def rate_two(hands: Hands) -> None:
    """One feature by its key, the next by the mouse on its scale."""
    hands.twin.take_step("practice")
    hands.wait(lambda: hands.twin.current == "compare")
    view = hands.twin.placed("compare").view
    assert isinstance(view, CompareView)
    assert view.current is BY_KEY
    hands.find(view.rows[BY_KEY].scale)
    hands.screen.key("r", "Down")
    hands.wait(lambda: hands.kept().places.get("compare") == BY_MOUSE)
    view.turn_to(BY_MOUSE)
    scale = view.rows[BY_MOUSE].scale
    area = hands.find(scale)
    before = hands.see(area)
    within = (x for x in range(scale.width()) if scale.step_at(x) == HIGHEST)
    hands.click(area.topLeft() + QPoint(next(within) + 5, area.height() // 2))
    hands.wait(lambda: unlike(hands.see(area), before) > 0)


def left_behind(home: Path, monkeypatch: pytest.MonkeyPatch) -> dict[Feature, int]:
    """What the store holds of the ratings, read once the program is gone."""
    monkeypatch.setenv("RIGHTFUL_HOME", str(home))
    place = Workstation()
    assert place.examiners() == (EXAMINER,)
    (draft,) = place.open(EXAMINER, PASSPHRASE).case(CASE).assessments
    place.close()
    rated = ((each.feature, each.similarity) for each in draft.ratings)
    return {feature: step for feature, step in rated if step is not None}


def test_the_practice_case_is_begun_by_keyboard_and_mouse_in_a_real_window(
    qtbot: QtBot,
    screen: RealScreen,
    program: "subprocess.Popen[bytes]",
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hands = Hands(qtbot, screen, enter(qtbot, start(qtbot, tmp_path / "twin")))
    come_in(hands)
    take_practice(hands)
    screen.key("ctrl+3")
    hands.wait_for("photos")
    screen.key("ctrl+Return")  # the next step
    hands.wait_for("compare")
    rate_two(hands)
    screen.key("alt+F4")  # the window manager asks the window to close
    assert program.wait(LONG_MS / 1000) == 0
    home = screen.folder / "rightful"
    assert not (home / "last-defect.txt").exists()
    assert left_behind(home, monkeypatch) == {BY_KEY: 1, BY_MOUSE: HIGHEST}
