"""The window keeps to who sits at it: lock, cover, clipboard, pictures, title."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from app.domain.case import Case
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.settings import Settings, SettingsFile
from app.ui import capture, copying
from app.ui.copying import CopyGuard
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.preferences.privacy_card import PrivacyCard
from app.ui.tasks import WorkLane
from app.ui.widgets.form import LineField, NoteField
from app.ui.widgets.table import Cell, Column, Row, Table
from tests.gui.ports import SettableClock
from tests.gui.started import enter, settle
from tests.gui.workplaces import PASSPHRASE, MemoryPlace

MINUTE = timedelta(minutes=1)
LONG_MS = 20_000


class ClockedPlace(MemoryPlace):
    """Its clock stands until the test turns it."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = SettableClock()

    def open(self, examiner: str, passphrase: str) -> Workbench:
        """See `Workplace.open`."""
        made = super().open(examiner, passphrase)
        tools = replace(made.tools, clock=self.clock)
        return replace(made, desk=replace(made.desk, clock=self.clock), tools=tools)


@pytest.fixture
def place() -> ClockedPlace:
    return ClockedPlace()


@pytest.fixture
def board() -> Iterator[QClipboard]:
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


def with_practice(qtbot: QtBot, window: MainWindow) -> None:
    window.take_step("practice")
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
    settle(qtbot, window)


def unlock(qtbot: QtBot, door: Door) -> MainWindow:
    view = door.unlock.view
    view.passphrase.edit.setText(PASSPHRASE)
    view.action.click()
    qtbot.waitUntil(lambda: isinstance(door.currentWidget(), MainWindow), timeout=LONG_MS)
    window = door.currentWidget()
    assert isinstance(window, MainWindow)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.ready)
    return window


def locked(door: Door) -> bool:
    return door.currentWidget() is door.unlock.view


def test_ten_idle_minutes_lock_and_unlocking_returns_to_the_same_place(
    qtbot: QtBot, door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    window.go("documents")
    settle(qtbot, window)
    place.clock.at += 10 * MINUTE - timedelta(seconds=1)
    door.privacy.idle.look()
    assert not locked(door)
    place.clock.at += timedelta(seconds=1)
    door.privacy.idle.look()
    assert locked(door)
    assert "10 minutes" in door.unlock.view.banner.sentence.text()
    qtbot.waitUntil(lambda: place.locked == 1)
    again = unlock(qtbot, door)
    qtbot.waitUntil(lambda: again.current == "documents")
    assert again.session.case is not None
    assert again.session.case.id == "SP-2041"


def test_a_key_a_press_or_a_move_begins_the_wait_anew(
    door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    assert window.isVisible()
    handle = door.windowHandle()
    for act in ("key", "press", "move"):
        place.clock.at += 9 * MINUTE
        match act:
            case "key":
                QTest.keyClick(handle, Qt.Key.Key_Shift)
            case "press":
                QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(500, 26))
            case _:
                QTest.mouseMove(handle, QPoint(40, 300))
                QApplication.processEvents()
        door.privacy.idle.look()
        assert not locked(door), act
    place.clock.at += 9 * MINUTE
    door.privacy.idle.look()
    assert not locked(door)
    place.clock.at += MINUTE
    door.privacy.idle.look()
    assert locked(door)


def test_a_sign_after_the_wait_locks_instead_of_undoing_it(
    door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    assert window.isVisible()
    place.clock.at += 8 * 60 * MINUTE  # the computer slept
    QTest.keyClick(door.windowHandle(), Qt.Key.Key_Shift)
    assert locked(door)


def test_a_clock_that_is_set_back_never_locks_and_never_opens(
    door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    assert window.isVisible()
    place.clock.at -= 60 * MINUTE
    door.privacy.idle.look()
    assert not locked(door)
    place.clock.at += 10 * MINUTE
    door.privacy.idle.look()
    assert locked(door)


def test_the_wait_can_be_set(door: Door, place: ClockedPlace, window: MainWindow) -> None:
    view = window.placed("preferences").view
    card = view.findChild(PrivacyCard)
    assert isinstance(card, PrivacyCard)
    card.lock.cells["0"].click()
    place.clock.at += 999 * MINUTE
    door.privacy.idle.look()
    assert not locked(door), "never is never"
    door.privacy.idle.begin(place.clock.now)
    card.lock.cells["30"].click()
    place.clock.at += 29 * MINUTE
    door.privacy.idle.look()
    assert not locked(door)
    card.lock.cells["5"].click()
    door.privacy.idle.look()
    assert locked(door)


def test_minimising_covers_and_locks_where_that_is_wished(
    qtbot: QtBot, door: Door, window: MainWindow
) -> None:
    assert window.isVisible()
    door.showMinimized()
    qtbot.waitUntil(lambda: door.privacy.cover.isVisibleTo(door))
    assert door.privacy.cover.geometry() == door.rect()
    assert not locked(door)
    picture = door.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 400, 7) for y in range(0, 300, 7)}
    assert len(colours) == 1, "something of the window shows through"
    door.showNormal()
    qtbot.waitUntil(lambda: not door.privacy.cover.isVisibleTo(door))
    card = window.placed("preferences").view.findChild(PrivacyCard)
    assert isinstance(card, PrivacyCard)
    card.minimised.cells["yes"].click()
    door.showMinimized()
    qtbot.waitUntil(lambda: locked(door))
    door.showNormal()


def test_locking_leaves_nothing_of_the_case_in_the_window(
    qtbot: QtBot, door: Door, place: ClockedPlace
) -> None:
    window = enter(qtbot, door)
    with_practice(qtbot, window)
    window.finder.show_palette()
    session = window.session
    forgotten: list[object] = []
    session.case_changed.connect(forgotten.append)
    door.lock()
    assert forgotten == [None], "the screens hold the case no longer"
    assert QApplication.activeModalWidget() is None
    assert door.windowTitle() == "Rightful"
    seen = [w for w in door.findChildren(QWidget) if w.isVisible()]
    assert not any("SP-2041" in w.accessibleName() for w in seen)
    qtbot.waitUntil(lambda: place.locked == 1)
    qtbot.waitUntil(lambda: not isValid(window))
    assert not isValid(session)


def test_work_that_was_begun_ends_before_the_store_is_closed(
    qtbot: QtBot, door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    order: list[str] = []

    def act(bench: Workbench, watch: Watch) -> Case:
        watch[1].check()
        order.append(f"worked, locked {place.locked}")
        return bench.case("SP-2041")

    session = window.session
    session.ask(
        WorkLane.CASE, lambda bench: bench.case("SP-2041"), lambda _case: order.append("heard")
    )
    session.work(act, lambda _case: order.append("heard"))
    door.lock()
    qtbot.waitUntil(lambda: place.locked == 1)
    again = unlock(qtbot, door)
    settle(qtbot, again)
    assert order == ["worked, locked 0"]


def test_somebody_else_does_not_come_to_my_place(
    qtbot: QtBot, tmp_path: Path, door: Door, place: ClockedPlace, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    place.passphrases["R. Second"] = PASSPHRASE
    door.lock()
    door.unlock.view.who.box.choose("R. Second")
    other = unlock(qtbot, door)
    assert other.session.case is None
    assert other.current == "queue"
    assert SettingsFile(tmp_path / "settings.json").now.last_case == ""


def test_the_title_tells_the_program_and_the_case_number_and_no_name(
    qtbot: QtBot, door: Door, window: MainWindow
) -> None:
    assert door.windowTitle() == "Rightful"
    with_practice(qtbot, window)
    case = window.session.case
    assert case is not None
    assert door.windowTitle() == "SP-2041 \N{EM DASH} Rightful"
    names = {party.name for party in case.parties}
    assert names
    for key in SCREENS:
        window.go(key)
        assert not any(name in door.windowTitle() for name in names)
        inside = window.current not in {"queue", "verify", "preferences", "help"}
        assert door.windowTitle().startswith("SP-2041") is inside, key


def test_no_key_copies_out_of_any_control_that_shows_evidence(
    qtbot: QtBot, board: QClipboard
) -> None:
    table = Table([Column(title="")], "x")
    table.show_rows([Row(key="a", cells=(Cell(text="Alex Rowan Specimen"),))])
    table.choose("a")
    line, note = LineField("x"), NoteField("x")
    line.edit.setText("Alex Rowan Specimen")
    note.edit.setPlainText("Alex Rowan Specimen")
    line.edit.selectAll()
    note.edit.selectAll()
    for widget in (table, line.edit, note.edit):
        qtbot.addWidget(widget.window())
        for keys in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
            QTest.keySequence(widget, QKeySequence(keys))
        assert board.text() == ""
    assert line.text() == note.text() == "Alex Rowan Specimen"


def test_plain_controls_would_copy(qtbot: QtBot, board: QClipboard) -> None:
    """The control of the test above: what is not held does answer the key."""
    edit = QLineEdit("Alex Rowan Specimen")
    qtbot.addWidget(edit)
    edit.selectAll()
    QTest.keySequence(edit, QKeySequence(QKeySequence.StandardKey.Copy))
    assert board.text() == "Alex Rowan Specimen"


def test_no_screen_of_a_case_fills_the_clipboard_by_its_keys(
    qtbot: QtBot, window: MainWindow, board: QClipboard
) -> None:
    with_practice(qtbot, window)
    seen = 0
    for key in SCREENS:
        window.go(key)
        settle(qtbot, window)
        view = window.placed(window.current).view
        for kind in (QLineEdit, QPlainTextEdit, Table):
            for control in view.findChildren(kind):
                assert isinstance(control, QLineEdit | QPlainTextEdit | Table)
                control.selectAll()
                QTest.keySequence(control, QKeySequence(QKeySequence.StandardKey.Copy))
                own = control.accessibleName() == "Filter by case or state"
                assert own or board.text() == "", (key, control.accessibleName())
                seen += 1
    assert seen > 20


def test_what_gets_to_the_clipboard_otherwise_is_taken_away_and_said(
    qtbot: QtBot, board: QClipboard
) -> None:
    guard = CopyGuard(QGuiApplication.instance() or board, lambda _mode: True)
    with qtbot.waitSignal(guard.refused):
        board.setText("Alex Rowan Specimen")
    assert board.text() == ""
    with qtbot.assertNotEmitted(guard.refused):
        copying.put("SP-2041")
    assert board.text() == "SP-2041"
    with qtbot.waitSignal(guard.refused):
        board.setText("Alex Rowan Specimen")
    assert board.text() == ""
    copying.put("one line\nand another")
    assert board.text() == "one line\nand another"
    delete(guard)


def test_what_other_programs_copy_is_none_of_ours(qtbot: QtBot, board: QClipboard) -> None:
    guard = CopyGuard(QGuiApplication.instance() or board, lambda _mode: False)
    data = QMimeData()
    data.setText("from a mail")
    with qtbot.assertNotEmitted(guard.refused):
        board.setMimeData(data)
    assert board.text() == "from a mail"
    delete(guard)


def test_pictures_are_refused_where_the_system_can_and_allowed_when_wished(qtbot: QtBot) -> None:
    asked: list[tuple[bool, bool]] = []

    def exclude(handle: int, allowed: bool) -> bool:  # noqa: FBT001 -- of a table of functions
        asked.append((handle > 0, allowed))
        return True

    widget = QWidget()
    qtbot.addWidget(widget)
    systems = {"win32": exclude}
    assert capture.allow(widget, allowed=False, system="win32", systems=systems)
    assert capture.allow(widget, allowed=True, system="win32", systems=systems)
    assert asked == [(True, False), (True, True)]
    assert not capture.allow(widget, allowed=False, system="linux", systems=systems)
    assert capture.able("win32")
    assert capture.able("darwin")
    assert not capture.able("linux")


def test_a_system_that_is_too_old_for_the_switch_says_no(qtbot: QtBot) -> None:
    def missing(_handle: int, _allowed: bool) -> bool:  # noqa: FBT001 -- of a table of functions
        raise AttributeError

    widget = QWidget()
    qtbot.addWidget(widget)
    assert not capture.allow(widget, allowed=False, system="win32", systems={"win32": missing})


def test_preferences_say_plainly_what_the_system_cannot(qtbot: QtBot) -> None:
    card, able = PrivacyCard(able=False), PrivacyCard(able=True)
    for each in (card, able):
        qtbot.addWidget(each)
        each.show_settings(Settings())
    assert "has no switch" in card.hint.text()
    assert not card.pictures.isEnabled()
    assert card.pictures.choice() == "yes", "what cannot be kept out is not said to be"
    assert able.pictures.choice() == "no"
    with qtbot.waitSignal(able.changed) as told:
        able.pictures.cells["yes"].click()
    assert told.args == [{"pictures_allowed": True}]
