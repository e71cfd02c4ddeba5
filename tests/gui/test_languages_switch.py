"""Another language, and another text size, put on while somebody works: same case, same screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.settings import SettingsFile
from app.ui import languages, theme
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.funds.view import FundsView
from app.ui.screens.preferences.view import PreferencesView
from app.ui.widgets.form import LineField
from tests.gui.conftest import picture_of
from tests.gui.disputes import partial
from tests.gui.ports import SettableClock, a_bench, keep
from tests.gui.started import enter, enter_at
from tests.gui.test_languages import HAN, english, rest, texts

OWN_NAME = "简体中文"
"""A language is called by its own name in every other."""


@pytest.fixture
def window(qtbot: QtBot, door: Door) -> MainWindow:
    """With a case that is past its seal, so that every screen is open."""
    enter(qtbot, door)
    door.lock()
    bench = a_bench(clock=SettableClock())
    case = keep(bench, partial(), 3)
    return enter_at(qtbot, door, bench, case)


def chinese(window: MainWindow) -> list[str]:
    """What is said in Chinese all the same."""
    told = {text for _, text in texts(window) if HAN.search(text)}
    return sorted(text for text in told if OWN_NAME not in text)


def switched(qtbot: QtBot, window: MainWindow, language: str) -> None:
    frame = window.frame
    window.talk(language)
    qtbot.waitUntil(lambda: window.frame is not frame and window.ready, timeout=20_000)
    rest(qtbot, window)


def test_inside_a_case_the_language_changes_at_once_and_back(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, shots: Path
) -> None:
    window.go("documents")
    rest(qtbot, window)
    switched(qtbot, window, languages.CHINESE)
    assert window.current == "documents"
    case = window.session.case
    assert case is not None
    assert SettingsFile(tmp_path / "settings.json").now.language == languages.CHINESE
    for key in SCREENS:
        window.go(key)
        rest(qtbot, window)
        assert (key, english(window, case)) == (key, [])
    picture_of(window, "switched-zh", shots)
    window.go("decide")
    switched(qtbot, window, languages.ENGLISH)
    assert (window.current, window.session.case) == ("decide", case)
    for key in SCREENS:
        window.go(key)
        rest(qtbot, window)
        assert (key, chinese(window)) == (key, [])
    window.finder.show_palette()
    assert window.finder.dialog is not None
    assert chinese(window) == []
    window.finder.dialog.reject()


def test_a_language_is_chosen_in_the_palette_and_in_the_preferences(
    qtbot: QtBot, door: Door, tmp_path: Path
) -> None:
    window = enter(qtbot, door)
    frame = window.frame
    next(c for c in window.finder.commands() if c.words == "Language: 简体中文").run()
    qtbot.waitUntil(lambda: window.frame is not frame and window.ready, timeout=20_000)
    assert languages.current() == languages.CHINESE
    window.go("preferences")
    frame = window.frame
    cells = window.placed("preferences").view.findChildren(QAbstractButton)
    next(cell for cell in cells if cell.text() == "English").click()
    qtbot.waitUntil(lambda: window.frame is not frame and window.ready, timeout=20_000)
    assert languages.current() == languages.ENGLISH
    assert SettingsFile(tmp_path / "settings.json").now.language == languages.ENGLISH


def test_text_grows_at_once_where_it_is_chosen(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    window.go("preferences")
    rest(qtbot, window)
    frame, view = window.frame, window.placed("preferences").view
    next(c for c in view.findChildren(QAbstractButton) if c.text() == "150 %").click()
    qtbot.waitUntil(lambda: window.frame is not frame and window.ready, timeout=20_000)
    assert theme.current().scale == 1.5
    assert SettingsFile(tmp_path / "settings.json").now.text_percent == 150
    again = window.placed("preferences").view
    assert isinstance(again, PreferencesView)
    qtbot.waitUntil(again.percent.cells["150"].hasFocus)
    assert again.percent.choice() == "150"


def test_what_is_typed_is_not_lost_unasked(qtbot: QtBot, window: MainWindow) -> None:
    window.go("funds")
    rest(qtbot, window)
    view = window.placed("funds").view
    assert isinstance(view, FundsView)
    view.form_requested.emit("pressure")
    source = view.forms["pressure"].controls["source"]
    assert isinstance(source, LineField)
    QTest.keyClicks(source.edit, "a chat")
    frame = window.frame
    window.talk(languages.CHINESE)
    assert frame.banner.isVisible()
    assert "not kept yet" in frame.banner.accessibleName()
    assert (window.frame, languages.current()) == (frame, languages.ENGLISH)
    QTest.mouseClick(frame.banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.frame is not frame and window.ready)
    assert languages.current() == languages.CHINESE


def test_what_runs_is_heard_before_the_window_is_built_anew(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("intake")
    rest(qtbot, window)
    frame, before = window.frame, window.session.case
    assert before is not None
    heard: list[str] = []
    window.session.work(lambda bench, _watch: bench.case(before.id), lambda c: heard.append(c.id))
    window.talk(languages.CHINESE)
    assert frame.toast.isVisible()
    assert window.frame is frame
    qtbot.waitUntil(lambda: window.frame is not frame and window.ready)
    assert heard == [before.id]
