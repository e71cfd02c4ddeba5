"""The queue as the place where one goes from case to case: pins, order, states, J and K."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.case import AccountState, Case
from app.domain.errors import TamperedError
from app.settings import SettingsFile
from app.store.memory import MemoryStore
from app.ui.icons import Icon
from app.ui.main_window import MainWindow
from app.ui.screens.documents.view import DocumentsView
from app.ui.screens.queue.controller import QueueController
from app.ui.screens.queue.view import LOADING_ROWS
from app.ui.tasks import WorkLane
from tests.gui.started import drop, settle, start
from tests.gui.workplaces import MemoryPlace, WallClock

LONG_MS = 20_000
PHOTO = paths.resources() / "practice/sp-2041/files/selfie.jpg"


class SlowStore(MemoryStore):
    """Lists its cases once it is told to."""

    go = threading.Event()

    def case_ids(self) -> tuple[str, ...]:
        """See `CaseStore.case_ids`."""
        self.go.wait(10)
        return super().case_ids()


class TornStore(MemoryStore):
    """One of its cases was changed outside, and so was an exhibit."""

    def load(self, case_id: str) -> Case:
        """See `CaseStore.load`."""
        if case_id == "SP-2":
            raise TamperedError(case_id)
        return super().load(case_id)

    def check(self) -> tuple[str, ...]:
        """See `CaseStore.check`."""
        return ("SP-2", "SP-2 E-01")


@pytest.fixture
def slow() -> Iterator[threading.Event]:
    SlowStore.go.clear()
    yield SlowStore.go
    SlowStore.go.set()


def queue_of(window: MainWindow) -> QueueController:
    queue = window.placed("queue")
    assert isinstance(queue, QueueController)
    return queue


def keys_of(window: MainWindow) -> list[str]:
    return [row.key for row in queue_of(window).view.table.rows.rows if not row.group]


def with_cases(qtbot: QtBot, window: MainWindow, *numbers: int) -> None:
    now = WallClock().now()
    for number in numbers:
        window.session.bench.open_case(
            Case(
                id=f"SP-{number}",
                opened_at=now - timedelta(days=number),
                submitted_at=now,
                account=AccountState.ACTIVE,
            )
        )
    window.go("queue")
    qtbot.waitUntil(lambda: len(keys_of(window)) == len(numbers))


def opened(qtbot: QtBot, window: MainWindow, case: str) -> None:
    def there() -> bool:
        return window.session.case is not None and window.session.case.id == case

    qtbot.waitUntil(there)
    settle(qtbot, window)


def test_a_point_pins_and_the_pin_is_kept_and_taken_back(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    with_cases(qtbot, window, 1, 2, 3)
    table = queue_of(window).view.table
    last = keys_of(window)[-1]
    table.choose(last)
    QTest.keyClick(table, Qt.Key.Key_Period)
    assert keys_of(window)[0] == last
    assert table.chosen() == last
    rows = {row.key: row for row in table.rows.rows}
    assert rows[last].cells[0].icon is Icon.PIN
    assert SettingsFile(tmp_path / "settings.json").now.pinned == (last,)
    toast = window.frame.toast
    assert toast.sentence.text() == f"{last} is pinned."
    toast.undo.click()
    assert keys_of(window)[-1] == last
    assert SettingsFile(tmp_path / "settings.json").now.pinned == ()


def test_cases_that_were_open_last_come_first(qtbot: QtBot, window: MainWindow) -> None:
    with_cases(qtbot, window, 1, 2, 3)
    before = keys_of(window)
    queue_of(window).open_case(before[2])
    opened(qtbot, window, before[2])
    window.go("queue")
    settle(qtbot, window)
    assert keys_of(window) == [before[2], before[0], before[1]]


def test_j_and_k_go_from_case_to_case_and_keep_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    with_cases(qtbot, window, 1, 2, 3)
    first, second, third = keys_of(window)
    queue_of(window).open_case(first)
    opened(qtbot, window, first)
    window.go("funds")
    view = window.placed("funds").view
    for key, case in ((Qt.Key.Key_J, second), (Qt.Key.Key_J, third), (Qt.Key.Key_K, second)):
        QTest.keyClick(view, key)
        opened(qtbot, window, case)
        assert window.current == "funds"
    QTest.keyClick(view, Qt.Key.Key_J)
    opened(qtbot, window, third)
    QTest.keyClick(view, Qt.Key.Key_J)
    assert window.frame.toast.sentence.text() == "There is no further case in the queue."


@pytest.mark.parametrize(
    ("keys", "at"), [((Qt.Key.Key_J, Qt.Key.Key_J), 2), ((Qt.Key.Key_J, Qt.Key.Key_K), 0)]
)
def test_keys_pressed_faster_than_cases_open_lead_as_far_as_they_say(
    qtbot: QtBot, window: MainWindow, keys: tuple[Qt.Key, ...], at: int
) -> None:
    with_cases(qtbot, window, 1, 2, 3)
    order = keys_of(window)
    queue_of(window).open_case(order[0])
    opened(qtbot, window, order[0])
    window.go("funds")
    shown: list[str] = []
    go = threading.Event()
    window.session.ask(WorkLane.CASE, lambda _bench: go.wait(10), lambda _done: None)
    window.session.case_changed.connect(lambda case: shown.append(case.id))
    for key in keys:
        QTest.keyClick(window.placed("funds").view, key)
    window.session.change(lambda bench: bench.case(order[0]))  # as a mark that is kept meanwhile
    go.set()
    opened(qtbot, window, order[at])
    assert order[1] not in shown
    assert window.current == "funds"


def test_the_place_of_last_time_does_not_call_back_who_has_gone_elsewhere(
    qtbot: QtBot, window: MainWindow
) -> None:
    with_cases(qtbot, window, 1, 2)
    first, second = keys_of(window)
    window.journey.settings.change(last_case=first, last_screen="funds")
    go = threading.Event()
    window.session.ask(WorkLane.CASE, lambda _bench: go.wait(10), lambda _done: None)
    window.journey.reopen()
    window.go("verify")
    go.set()
    settle(qtbot, window)
    assert window.session.case is None
    assert window.current == "verify"
    queue_of(window).open_case(second)
    opened(qtbot, window, second)


def test_a_table_inside_a_case_leaves_j_and_k_to_the_cases(
    qtbot: QtBot, window: MainWindow
) -> None:
    with_cases(qtbot, window, 1)
    window.take_step("practice")
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
    window.go("queue")
    qtbot.waitUntil(lambda: len(keys_of(window)) == 2)
    queue_of(window).open_case("SP-2041")
    opened(qtbot, window, "SP-2041")
    window.go("documents")
    settle(qtbot, window)
    view = window.placed("documents").view
    assert isinstance(view, DocumentsView)
    window_at = keys_of(window).index("SP-2041")
    key = Qt.Key.Key_J if window_at == 0 else Qt.Key.Key_K
    table = next(t for t in view.tables.values() if t.isVisible())
    QTest.keyClick(table, key)
    opened(qtbot, window, "SP-1")


def test_five_grey_rows_stand_while_the_cases_are_read(
    qtbot: QtBot, tmp_path: Path, place: MemoryPlace, slow: threading.Event
) -> None:
    place.store.__class__ = SlowStore
    door = start(qtbot, tmp_path, place)
    view = door.unlock.view
    for field in (view.name, view.passphrase, view.again):
        field.edit.setText("four calm invented words")
    view.action.click()
    qtbot.waitUntil(lambda: isinstance(door.currentWidget(), MainWindow))
    window = door.currentWidget()
    assert isinstance(window, MainWindow)
    table = queue_of(window).view.table
    qtbot.waitUntil(table.isVisible)
    assert len(table.rows.rows) == LOADING_ROWS
    assert not any(cell.text for row in table.rows.rows for cell in row.cells)
    assert all(cell.parts for row in table.rows.rows for cell in row.cells[1:])
    slow.set()
    qtbot.waitUntil(queue_of(window).view.first_start.isVisible)
    qtbot.waitUntil(lambda: window.ready)


def test_a_case_that_was_changed_outside_says_what_changed(
    qtbot: QtBot, window: MainWindow, place: MemoryPlace
) -> None:
    with_cases(qtbot, window, 1, 2)
    place.store.__class__ = TornStore
    window.go("queue")
    notice = queue_of(window).view.notice
    qtbot.waitUntil(notice.isVisible)
    assert notice.title.text() == "SP-2 was changed outside Rightful"
    assert notice.button.text() == "See what changed"
    notice.button.click()
    qtbot.waitUntil(lambda: "SP-2 E-01" in notice.sentence.text())
    assert not notice.button.isVisible()
    place.store.__class__ = MemoryStore
    window.go("queue")
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_a_case_to_judge_blind_tells_nothing_but_that(qtbot: QtBot, window: MainWindow) -> None:
    window.take_step("practice")
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
    window.go("queue")
    qtbot.waitUntil(lambda: keys_of(window) == ["SP-2041"])
    (row,) = (r for r in queue_of(window).view.table.rows.rows if not r.group)
    told = [cell.text for cell in row.cells if cell.text]
    assert told[:3] == ["SP-2041", "Practice · Active", "Judge blind"]
    assert all(cell.parts is None and cell.state is None for cell in row.cells)


def test_dropped_files_begin_a_new_case_and_are_taken_into_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = queue_of(window).view
    drop(view, PHOTO)
    assert view.form.isVisible()
    view.form.number.edit.setText("SP-9")
    view.form.create_case.click()
    opened(qtbot, window, "SP-9")

    def taken() -> bool:
        case = window.session.case
        return case is not None and [e.name for e in case.exhibits] == [PHOTO.name]

    qtbot.waitUntil(taken, timeout=LONG_MS)
    assert window.current == "intake"


def test_a_form_that_is_left_forgets_what_was_dropped(qtbot: QtBot, window: MainWindow) -> None:
    view = queue_of(window).view
    drop(view, PHOTO)
    view.form.cancel.click()
    view.start_new()
    view.form.number.edit.setText("SP-9")
    view.form.create_case.click()
    opened(qtbot, window, "SP-9")
    assert window.session.case is not None
    assert window.session.case.exhibits == ()


def test_a_dropped_case_folder_opens_its_case(qtbot: QtBot, window: MainWindow) -> None:
    drop(queue_of(window).view, PHOTO.parents[1])
    opened(qtbot, window, "SP-2041")
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
