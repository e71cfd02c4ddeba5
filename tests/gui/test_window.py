"""The window around the screens: rail, keys, palette, banner, theme, and what a defect says."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.errors import StoreFullError
from app.settings import SettingsFile
from app.ui import theme
from app.ui.crash import CrashHandler, trace_of
from app.ui.latest import LatestProgress
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.tokens import ThemeName
from app.ui.widgets.command_palette import CommandPalette
from app.ui.widgets.shortcut_sheet import ShortcutSheet
from tests.gui.conftest import picture_of
from tests.gui.started import enter, settle, start
from tests.gui.workplaces import MemoryPlace

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView)


def with_practice(qtbot: QtBot, window: MainWindow) -> None:
    window.frame.rails[0].items["practice"].click()
    qtbot.waitUntil(lambda: window.current == "compare", timeout=20_000)


def press(window: MainWindow, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    focused = QApplication.focusWidget()
    QTest.keyClick(window if focused is None else focused, key, modifier)


def unnamed(view: QWidget) -> list[str]:
    """Controls in sight that a screen reader could not name."""
    found = []
    for kind in CONTROLS:
        for control in view.findChildren(kind):
            words = control.accessibleName()
            if isinstance(control, QAbstractButton):
                words = words or control.text()
            internal = control.objectName().startswith("qt_")
            parent = control.parentWidget()
            inside = isinstance(parent, QLineEdit | QTableView)
            if control.isVisible() and not words.strip() and not internal and not inside:
                found.append(f"{type(control).__name__} in {type(parent).__name__}")
    return found


def test_the_first_screen_is_painted_within_a_second(
    qtbot: QtBot, tmp_path: Path, place: MemoryPlace
) -> None:
    begun = time.perf_counter()
    door = start(qtbot, tmp_path, place)
    assert not door.grab().isNull()
    took = time.perf_counter() - begun
    print(f"from the application to the first screen: {1000 * took:.0f} ms")  # noqa: T201 -- the figure asked for
    assert took < 1


def test_without_a_case_the_steps_are_out_of_reach(window: MainWindow) -> None:
    assert list(window.frame.rails[0].items) == [
        "queue",
        "verify",
        "practice",
        "preferences",
        "help",
    ]
    window.go("compare")
    assert window.current == "queue"


def test_steps_open_after_the_seal_and_say_so(qtbot: QtBot, window: MainWindow) -> None:
    with_practice(qtbot, window)
    items = window.frame.rails[1].items
    assert items["reveal"].accessibleName() == "Reveal, locked, opens after your seal"
    assert not items["decide"].isEnabled()
    for locked in ("reveal", "decide", "export"):
        window.go(locked)
        assert window.current == "compare"
    blockers = [link.accessibleName() for link in window.frame.rails[0].links]
    assert "Compare: not sealed" in blockers


def test_no_score_claim_or_judgement_is_told_before_the_seal(
    qtbot: QtBot, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    for key in ("queue", "intake"):
        window.go(key)
        settle(qtbot, window)
        told = [
            f"{w.accessibleName()} {w.accessibleDescription()} {w.toolTip()}"
            for w in window.findChildren(QWidget)
        ]
        assert not any("claims" in words.casefold() for words in told)
        assert not any("25000" in words or "2.5" in words for words in told)


def test_compare_keeps_the_rail_slim(qtbot: QtBot, window: MainWindow) -> None:
    assert window.frame.rails[0].isVisible()
    with_practice(qtbot, window)
    assert window.frame.rails[1].isVisible()
    assert not window.frame.rails[0].isVisible()
    window.go("intake")
    assert window.frame.rails[0].isVisible()


def test_a_narrow_window_has_a_slim_rail(qtbot: QtBot, door: Door, window: MainWindow) -> None:
    door.resize(1280, 800)
    qtbot.waitUntil(window.frame.rails[1].isVisible)
    assert not window.frame.rails[0].isVisible()


def test_anything_is_found_and_done_from_the_palette(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_K, ctrl=True)
    palette = window.finder.dialog
    assert isinstance(palette, CommandPalette)
    QTest.keyClicks(palette.field, "verify")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current == "verify")
    assert window.finder.dialog is None


def test_the_sheet_lists_the_keys_of_this_screen(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    sheet = window.finder.dialog
    assert isinstance(sheet, ShortcutSheet)
    window.finder.show_palette()
    assert window.finder.dialog is sheet, "never a dialog on top of a dialog"
    sheet.accept()
    assert window.finder.dialog is None


def test_numbers_lead_to_screens_and_ctrl_enter_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    with_practice(qtbot, window)
    keys = list(SCREENS)
    press(window, Qt.Key.Key_2, ctrl=True)
    assert window.current == keys[1] == "intake"
    press(window, Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(lambda: window.current == "photos")
    press(window, Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(lambda: window.current == "compare")
    press(window, Qt.Key.Key_1, ctrl=True)
    assert window.current == "queue"


def test_a_refusal_stays_as_a_banner_until_it_is_closed(window: MainWindow) -> None:
    window.session.refused.emit(StoreFullError())
    banner = window.frame.banner
    assert banner.isVisible()
    assert "disk is full" in banner.accessibleName()
    banner.button.click()
    assert not banner.isVisible()


def test_a_quiet_sentence_is_a_toast(window: MainWindow) -> None:
    window.session.told.emit("Kept.")
    assert window.frame.toast.isVisible()
    assert window.frame.toast.accessibleName() == "Kept."


def test_saved_is_told_after_each_change(qtbot: QtBot, window: MainWindow) -> None:
    assert window.frame.top.saved.text() == ""
    with_practice(qtbot, window)
    assert window.frame.top.saved.text().startswith("Saved ")
    assert window.frame.top.case.text() == "SP-2041"


def test_the_theme_changes_at_once_and_is_kept(tmp_path: Path, window: MainWindow) -> None:
    window.switch_theme()
    assert theme.current().name is ThemeName.DARK
    assert SettingsFile(tmp_path / "settings.json").now.theme == "dark"
    window.go("preferences")
    preferences = window.placed("preferences").view
    chosen = [b.text() for b in preferences.findChildren(QAbstractButton) if b.isChecked()]
    assert chosen[:3] == ["Dark", "As the desktop", "100 %"]


def test_the_last_case_and_screen_open_again(
    qtbot: QtBot, tmp_path: Path, place: MemoryPlace, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    window.go("intake")
    window.window().close()
    again = start(qtbot, tmp_path, place)
    second = enter(qtbot, again)
    qtbot.waitUntil(lambda: second.current == "intake")
    assert second.session.case is not None
    assert second.session.case.id == "SP-2041"


def test_every_control_has_a_name(qtbot: QtBot, door: Door, window: MainWindow) -> None:
    assert unnamed(door) == []
    with_practice(qtbot, window)
    for key in ("queue", "intake", "verify", "preferences"):
        window.go(key)
        settle(qtbot, window)
        assert unnamed(door) == [], key


def test_every_screen_is_photographed(
    qtbot: QtBot, door: Door, window: MainWindow, shots: Path
) -> None:
    with_practice(qtbot, window)
    for name in (ThemeName.LIGHT, ThemeName.DARK):
        for width, height in ((1440, 900), (1280, 800)):
            door.resize(width, height)
            for key in SCREENS:
                window.go(key)
                settle(qtbot, window)
                picture = picture_of(door, f"window-{key}-{name}-{width}", shots)
                assert picture.stat().st_size > 0
                assert (door.width(), door.height()) == (width, height), key
        window.switch_theme()


@pytest.fixture
def crash(qapp: QApplication, tmp_path: Path) -> Iterator[CrashHandler]:
    hook = sys.excepthook
    handler = CrashHandler(tmp_path / "defect.txt", qapp)
    handler.install()
    yield handler
    sys.excepthook = hook
    if handler.dialog is not None:
        handler.dialog.done(QMessageBox.StandardButton.Ok)


def test_of_many_reports_the_first_the_latest_and_the_end_are_shown(
    qtbot: QtBot, qapp: QApplication
) -> None:
    shown: list[tuple[int, int, str]] = []

    def show(done: int, total: int, item: str) -> None:
        shown.append((done, total, item))

    latest = LatestProgress(show, qapp)
    for done in range(200):
        latest.tell(done, 200, f"{done}.jpg")
    qtbot.waitUntil(lambda: len(shown) == 2)
    latest.tell(0, 0, "")
    assert shown == [(0, 200, "0.jpg"), (199, 200, "199.jpg"), (0, 0, "")]


def _fall(over: str) -> None:
    raise ZeroDivisionError(over)


def test_a_defect_is_told_once_and_recorded_without_values(
    tmp_path: Path, crash: CrashHandler
) -> None:
    name = "Alex Rowan Specimen"
    with pytest.raises(ZeroDivisionError) as caught:
        _fall(name)
    error = caught.value
    sys.excepthook(type(error), error, error.__traceback__)
    first = crash.dialog
    sys.excepthook(type(error), error, error.__traceback__)
    recorded = (tmp_path / "defect.txt").read_text()
    assert recorded == trace_of(error)
    assert first is not None
    assert crash.dialog is first
    assert first.isVisible()
    assert "after the last saved action" in first.informativeText()
    assert "ZeroDivisionError" in recorded
    assert "test_window.py" in recorded
    assert name not in recorded
