"""A killed program opens again where it was: case, screen, and what was selected on each."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.bootstrap.workstation import Workstation
from app.domain.assessment import Feature
from app.settings import SettingsFile
from app.ui import theme
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.placed import Resumes
from app.ui.screens.compare.controller import CompareController
from app.ui.surroundings import Surroundings, dress
from app.ui.widgets.feature_places import PLACES
from app.ui.widgets.photo_marks import Side
from tests.gui.started import enter, settle, start
from tests.gui.walk_and_wait import CASE
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace

LONG_MS = 60_000


def with_practice(qtbot: QtBot, window: MainWindow) -> None:
    window.take_step("practice")
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
    settle(qtbot, window)


def mark_of(window: MainWindow, key: str) -> str:
    screen = window.placed(key)
    assert isinstance(screen, Resumes)
    return screen.mark()


def killed_mid_case(home: Path) -> list[str]:
    """Run the real program into a case, kill it, and give where it said that it stood."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RIGHTFUL_HOME": str(home)}
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.walk_and_wait"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    said = child.stdout.readline().split()
    child.kill()  # SIGKILL: nothing is tidied up
    assert child.wait() in {-signal.SIGKILL, 1}
    child.stdout.close()
    assert said, "it ended by itself"
    return said


def test_a_process_that_is_killed_mid_case_opens_again_where_it_was(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RIGHTFUL_HOME", str(tmp_path))
    ready, feature, photo = killed_mid_case(tmp_path)
    assert (ready, feature) == ("ready", "scars")
    place = Workstation()
    put_on = partial(dress, qapp, paths.resources())
    settings = SettingsFile(paths.settings())
    door = Door(place, Surroundings(settings=settings, dress=put_on, store=paths.store()))
    qtbot.addWidget(door)
    door.resize(1440, 900)
    door.show()
    assert door.unlock.view.who.key() == EXAMINER
    door.unlock.view.passphrase.edit.setText(PASSPHRASE)
    door.unlock.view.action.click()
    qtbot.waitUntil(lambda: isinstance(door.currentWidget(), MainWindow), timeout=LONG_MS)
    window = door.currentWidget()
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
    qtbot.waitUntil(lambda: window.ready, timeout=LONG_MS)
    settle(qtbot, window)
    case = window.session.case
    assert case is not None
    assert case.id == CASE
    (draft,) = case.assessments
    rated = {rating.feature: rating.similarity for rating in draft.ratings if rating.similarity}
    assert (len(rated), set(rated.values()), draft.examiner) == (2, {1}, EXAMINER)
    assert mark_of(window, "compare") == feature
    assert mark_of(window, "photos") == photo == case.exhibits[1].id
    door.close()
    place.close()


def test_every_screen_of_a_case_stands_where_it_stood(qtbot: QtBot, tmp_path: Path) -> None:
    place = MemoryPlace()
    window = enter(qtbot, start(qtbot, tmp_path, place))
    with_practice(qtbot, window)
    for key in ("intake", "photos", "documents"):
        window.go(key)
        settle(qtbot, window)
    case = window.session.case
    assert case is not None
    moved = {"photos": case.exhibits[1].id, "compare": "nose", "funds": "O"}
    for key, mark in moved.items():
        screen = window.placed(key)
        assert isinstance(screen, Resumes)
        screen.resume(mark)
    before = {key: mark_of(window, key) for key in ("photos", "compare", "documents", "funds")}
    assert before["compare"] == "nose"
    assert all(before.values())
    window.window().close()
    again = enter(qtbot, start(qtbot, tmp_path, place))
    qtbot.waitUntil(lambda: again.current == "documents")
    settle(qtbot, again)
    assert {key: mark_of(again, key) for key in before} == before


def panes_at(window: MainWindow) -> list[complex]:
    compare = window.placed("compare")
    assert isinstance(compare, CompareController)
    return [compare.view.pair.state.view(side).centre for side in Side]


def test_the_panes_stand_at_the_feature_again_when_the_program_or_the_window_is_new(
    qtbot: QtBot, tmp_path: Path
) -> None:
    place = MemoryPlace()
    window = enter(qtbot, start(qtbot, tmp_path, place))
    with_practice(qtbot, window)
    screen = window.placed("compare")
    assert isinstance(screen, CompareController)
    assert PLACES[Feature.MOUTH][0] not in panes_at(window), "a case begins with the whole face"
    screen.view.turn_to(Feature.MOUTH, glide=False)
    window.window().close()
    again = enter(qtbot, start(qtbot, tmp_path, place))
    qtbot.waitUntil(lambda: again.current == "compare")
    settle(qtbot, again)
    assert mark_of(again, "compare") == Feature.MOUTH
    assert panes_at(again) == [PLACES[Feature.MOUTH][0]] * 2
    before = again.placed("compare")
    again.size_text(125)
    qtbot.waitUntil(
        lambda: again.screens.get("compare") is not before and again.ready, timeout=LONG_MS
    )
    settle(qtbot, again)
    assert mark_of(again, "compare") == Feature.MOUTH
    assert panes_at(again) == [PLACES[Feature.MOUTH][0]] * 2
    again.size_text(100)
    qtbot.waitUntil(lambda: theme.current().scale == 1.0 and again.ready, timeout=LONG_MS)


def test_who_went_back_to_the_queue_comes_back_to_the_queue(qtbot: QtBot, tmp_path: Path) -> None:
    place = MemoryPlace()
    window = enter(qtbot, start(qtbot, tmp_path, place))
    with_practice(qtbot, window)
    window.go("queue")
    settle(qtbot, window)
    window.window().close()
    again = enter(qtbot, start(qtbot, tmp_path, place))
    settle(qtbot, again)
    assert again.current == "queue"
    assert again.session.case is None


@pytest.mark.parametrize("elsewhere", ["preferences", "documents"])
def test_a_case_that_has_been_read_calls_nobody_back_to_it(
    qtbot: QtBot, tmp_path: Path, elsewhere: str
) -> None:
    window = enter(qtbot, start(qtbot, tmp_path))
    window.take_step("practice")
    qtbot.waitUntil(lambda: window.current == "intake", timeout=LONG_MS)
    window.go(elsewhere)
    settle(qtbot, window)
    assert window.session.case is not None
    assert window.session.case.findings, "it has been read meanwhile"
    assert window.current == elsewhere


def test_what_is_kept_of_a_place_are_keys_alone(qtbot: QtBot, tmp_path: Path) -> None:
    window = enter(qtbot, start(qtbot, tmp_path))
    with_practice(qtbot, window)
    window.go("documents")
    settle(qtbot, window)
    case = window.session.case
    assert case is not None
    kept = tmp_path / "settings.json"
    qtbot.waitUntil(lambda: '"last_screen": "documents"' in kept.read_text("utf-8"))
    text = kept.read_text("utf-8")
    assert "SP-2041" in text
    for party in case.parties:
        assert party.name not in text
        assert not any(value in text for value in party.record.values() if len(value) > 3)


def test_a_mark_of_what_is_gone_is_passed_over(qtbot: QtBot, tmp_path: Path) -> None:
    window = enter(qtbot, start(qtbot, tmp_path))
    with_practice(qtbot, window)
    for key in ("intake", "photos", "compare", "documents"):
        window.go(key)
        settle(qtbot, window)
        before = mark_of(window, key)
        screen = window.placed(key)
        assert isinstance(screen, Resumes)
        screen.resume("EX-999 nothing")
        assert mark_of(window, key) in {before, "EX-999 nothing"}
        window.go(key)
        assert window.current == key
