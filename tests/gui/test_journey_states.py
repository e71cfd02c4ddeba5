"""The states of screens.md that no other test shows: what came, what was stopped, what waits."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.case import Case
from app.domain.errors import StoreFullError
from app.domain.exhibit import Lane, Role
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.intake.controller import IntakeController
from tests.gui.started import enter, settle
from tests.unit.services.ports import a_case

LONG_MS = 20_000
FILES = paths.resources() / "practice/sp-2041/files"


@pytest.fixture
def window(qtbot: QtBot, door: Door) -> MainWindow:
    made = enter(qtbot, door)
    made.session.bench.open_case(a_case())
    made.session.show(made.session.bench.case(a_case().id))
    made.go("intake")
    settle(qtbot, made)
    return made


def intake_of(window: MainWindow) -> IntakeController:
    intake = window.placed("intake")
    assert isinstance(intake, IntakeController)
    return intake


def taken_in(qtbot: QtBot, window: MainWindow, *files: Path) -> None:
    """Take files in, and have nothing of them read."""

    def act(bench: Workbench, watch: Watch) -> Case:
        return bench.take_in_paths(a_case().id, files, (Lane.REGISTERED, Role.PROBE), watch)

    done: list[Case] = []
    window.session.work(act, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=LONG_MS)
    settle(qtbot, window)


def test_what_came_is_counted_and_what_was_stopped_can_be_read_on(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    view = intake_of(window).view
    assert not view.total.isVisible()
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo")
    taken_in(qtbot, window, FILES / "selfie.jpg", FILES / "kyc-photo-2017.jpg", broken)
    qtbot.waitUntil(lambda: len(view.lines) == 2)
    assert view.total.words.text() == "3 files, 0 read"
    assert view.total.waits.text() == "2 not read yet"
    assert len(view.refused) == 1
    view.total.rest.click()
    qtbot.waitUntil(lambda: view.total.words.text() == "3 files, 2 read", timeout=LONG_MS)
    assert view.total.isVisible()
    assert not view.total.rest.isVisible()
    settle(qtbot, window)


def test_what_was_refused_can_be_left_out_and_be_asked_for_again(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    view = intake_of(window).view
    for name in ("broken.jpg", "notes.txt"):
        (tmp_path / name).write_bytes(b"no photo")
    taken_in(qtbot, window, tmp_path / "broken.jpg", tmp_path / "notes.txt")
    qtbot.waitUntil(lambda: len(view.refused) == 2)
    view.refused[0].without.click()
    qtbot.waitUntil(lambda: len(view.refused) == 1)
    assert window.frame.toast.sentence.text() == "broken.jpg is left out."
    settle(qtbot, window)
    QTest.keyClick(view.refused[0].button, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not view.refused)
    settle(qtbot, window)
    window.session.undoing.undo()
    qtbot.waitUntil(lambda: len(view.refused) == 1)
    settle(qtbot, window)
    case = window.session.case
    assert case is not None
    assert [refusal.left_out for refusal in case.refusals] == [True, False]


def test_while_files_are_read_the_item_the_count_and_a_way_to_stop_are_told(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = intake_of(window).view
    window.session.progressed.emit(3, 16, "statement.pdf, page 19 of 31")
    qtbot.waitUntil(view.progress.isVisible)
    assert "3 of 16" in view.progress.words.text()
    assert view.progress.remark.text() == "statement.pdf, page 19 of 31"
    assert view.progress.stop.isVisible()
    assert not view.total.isVisible()
    window.go("photos")
    window.session.progressed.emit(4, 16, "statement.pdf")
    qtbot.waitUntil(window.frame.progress.stop.isVisible)
    window.session.progressed.emit(0, 0, "")
    qtbot.waitUntil(lambda: not window.frame.progress.isVisible())


def test_a_full_disk_loses_nothing_and_says_so(window: MainWindow) -> None:
    window.session.refused.emit(StoreFullError())
    banner = window.frame.banner
    assert banner.isVisible()
    told = f"{banner.title.text()} {banner.sentence.text()}".casefold()
    assert "full" in told
    assert "free" in told
    assert banner.button.isVisible()


def test_an_empty_case_says_on_each_screen_what_to_do_first(
    qtbot: QtBot, window: MainWindow
) -> None:
    told = []
    for key in SCREENS:
        window.go(key)
        settle(qtbot, window)
        if window.current != key or key == "help":  # a page of its own
            continue
        view = window.placed(key).view
        words = [
            child.text()
            for child in view.findChildren(QLabel)
            if child.isVisible() and len(child.text()) > 12
        ]
        assert words, key
        told.append(key)
    assert {"intake", "photos", "compare", "documents", "funds"} <= set(told)
