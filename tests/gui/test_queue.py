"""The queue: from nothing to a practice case, and from row to row."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.case import AccountState, Case
from app.domain.errors import TamperedError, UnknownCaseError
from app.domain.position import HoldKind, HoldState, HoldStatement
from app.store.memory import MemoryStore
from app.ui.main_window import MainWindow
from app.ui.screens.queue.controller import QueueController
from tests.gui.started import drop, settle
from tests.gui.watchdog import Watchdog
from tests.gui.workplaces import MemoryPlace, WallClock


class TornStore(MemoryStore):
    """One of its cases was changed outside."""

    def load(self, case_id: str) -> Case:
        """See `CaseStore.load`."""
        if case_id == "SP-2":
            raise TamperedError(case_id)
        return super().load(case_id)


def queue_of(window: MainWindow) -> QueueController:
    queue = window.placed("queue")
    assert isinstance(queue, QueueController)
    return queue


def keys_of(window: MainWindow) -> list[str]:
    return [row.key for row in queue_of(window).view.table.rows.rows if not row.group]


def a_case(number: int, days: int = 0) -> Case:
    now = WallClock().now()
    return Case(
        id=f"SP-{number}",
        opened_at=now - timedelta(days=days),
        submitted_at=now,
        account=AccountState.RISK_FROZEN,
    )


def listed(window: MainWindow, names: list[str]) -> bool:
    return sorted(keys_of(window)) == names


def with_cases(qtbot: QtBot, window: MainWindow, *numbers: int) -> None:
    for number in numbers:
        window.session.bench.open_case(a_case(number))
    window.go("queue")
    qtbot.waitUntil(lambda: len(keys_of(window)) == len(numbers))


@pytest.mark.timed
def test_the_empty_queue_leads_to_the_practice_case_in_one_press(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = queue_of(window).view
    assert view.first_start.isVisible()
    qtbot.waitUntil(view.first_start.practice.hasFocus)
    with Watchdog("the practice case is opened and examined"):
        QTest.keyClick(view.first_start.practice, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: window.current == "compare", timeout=20_000)
    case = window.session.case
    assert case is not None
    assert case.practice
    assert len(case.exhibits) == 12
    window.go("queue")
    qtbot.waitUntil(lambda: keys_of(window) == ["SP-2041"])
    assert not view.first_start.isVisible()
    texts = [view.table.rows.cell(1, column).text for column in range(8)]
    assert texts[:6] == ["", "SP-2041", "Practice · Active", "", "", "Judge blind"]
    assert not any("Specimen" in text or "SPECIMEN" in text for text in texts)


def test_a_new_case_is_opened_in_place(qtbot: QtBot, window: MainWindow) -> None:
    view = queue_of(window).view
    view.first_start.welcome.buttons[1].click()
    assert view.form.isVisible()
    assert not view.new_case.isVisible()
    QTest.keyClicks(view.form.number.edit, "SP-7")
    view.form.account.box.choose("risk_frozen")
    QTest.keyClick(view.form.number.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current == "intake")
    case = window.session.case
    assert case is not None
    assert (case.id, case.account) == ("SP-7", AccountState.RISK_FROZEN)


def test_a_number_that_nobody_could_see_is_refused_in_words_and_a_slash_is_none(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = queue_of(window).view
    view.start_new()
    for number in ("///", "SP\u202e41", "9" * 41):
        view.form.number.edit.setText(number)
        view.form.create_case.click()
        qtbot.waitUntil(
            lambda: view.form.number.sentence.text().startswith("This cannot be the number")
        )
        view.form.number.refuse("")
    view.form.number.edit.setText("  7 O  114/26 ")
    view.form.create_case.click()
    qtbot.waitUntil(lambda: window.current == "intake")
    assert window.session.case is not None
    assert window.session.case.id == "7 O 114/26"


def test_whoever_brings_files_to_an_empty_queue_types_the_number_at_once(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    view = queue_of(window).view
    qtbot.waitUntil(view.first_start.practice.hasFocus)
    drop(view, tmp_path)
    settle(qtbot, window)  # the cases are read anew meanwhile
    assert view.form.number.edit.hasFocus()


def test_a_form_that_is_put_away_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    view = queue_of(window).view
    qtbot.waitUntil(view.first_start.practice.hasFocus)
    for _ in range(2):
        QTest.keyClick(view.first_start.practice, Qt.Key.Key_N)
        assert view.form.number.edit.hasFocus()
        QTest.keyClick(view.form.number.edit, Qt.Key.Key_Escape)
        qtbot.waitUntil(view.first_start.practice.hasFocus)
    with_cases(qtbot, window, 1)
    view.start_new()
    view.form.cancel.click()
    assert view.table.hasFocus()


def test_a_number_that_is_kept_already_is_refused_in_the_form(
    qtbot: QtBot, window: MainWindow
) -> None:
    with_cases(qtbot, window, 7)
    view = queue_of(window).view
    view.new_case.click()
    view.form.number.edit.setText("SP-7")
    view.form.create_case.click()
    qtbot.waitUntil(view.form.number.sentence.isVisible)
    assert "already kept" in view.form.number.sentence.text()
    assert window.current == "queue"


@pytest.mark.timed
def test_j_and_k_and_enter_open_a_case(qtbot: QtBot, window: MainWindow) -> None:
    with_cases(qtbot, window, 1, 2, 3)
    table = queue_of(window).view.table
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_J)
    QTest.keyClick(table, Qt.Key.Key_J)
    QTest.keyClick(table, Qt.Key.Key_K)
    chosen = table.chosen()
    assert chosen == keys_of(window)[1]
    with Watchdog("a case is opened"):
        QTest.keyClick(table, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.current == "intake")
    assert window.session.case is not None
    assert window.session.case.id == chosen


def test_slash_filters_and_says_when_nothing_fits(qtbot: QtBot, window: MainWindow) -> None:
    with_cases(qtbot, window, 11, 12)
    view = queue_of(window).view
    qtbot.waitUntil(view.table.hasFocus)
    QTest.keyClick(view.table, Qt.Key.Key_Slash)
    qtbot.waitUntil(view.filter.hasFocus)
    QTest.keyClicks(view.filter, "12 frozen")
    assert keys_of(window) == ["SP-12"]
    QTest.keyClicks(view.filter, "zz")
    assert keys_of(window) == []
    assert view.nothing.text() == "No case has these words."
    view.clear.click()
    assert len(keys_of(window)) == 2


def test_a_condition_that_lapses_soon_comes_first(qtbot: QtBot, window: MainWindow) -> None:
    bench = window.session.bench
    for number in (1, 2):
        bench.open_case(a_case(number))
    hold = HoldStatement(
        kind=HoldKind.COMPLIANCE,
        state=HoldState.CLEAR,
        officer="C. Roe",
        reference="CR-1",
        stated_at=bench.tools.clock.now() - timedelta(hours=67, minutes=10),
    )
    bench.add_hold("SP-1", hold)
    bench.open_case(a_case(3))
    window.go("queue")
    qtbot.waitUntil(lambda: len(keys_of(window)) == 3)
    table = queue_of(window).view.table
    assert keys_of(window)[0] == "SP-1"
    assert table.rows.cell(0, 0).text.startswith("Lapses soon")
    assert table.rows.cell(1, 7).text == "C2, in 4 h"


def test_a_case_that_was_kept_for_its_time_is_erased_once_that_is_meant(
    qtbot: QtBot, window: MainWindow
) -> None:
    bench = window.session.bench
    bench.open_case(a_case(1, days=6 * 366))
    bench.open_case(a_case(2))
    window.go("queue")
    qtbot.waitUntil(lambda: len(keys_of(window)) == 2)
    queue = queue_of(window)
    assert queue.view.table.rows.cell(0, 0).text.startswith("Kept for its time")
    command = next(c for c in queue.commands() if c.words == "Erase case SP-1")
    for answer, left in (("Keep", ["SP-1", "SP-2"]), ("Erase", ["SP-2"])):
        command.run()
        asked = queue.asked
        assert asked is not None
        assert asked.defaultButton().text() == "Keep"
        next(button for button in asked.buttons() if button.text() == answer).click()
        qtbot.waitUntil(partial(listed, window, left))
    with pytest.raises(UnknownCaseError):
        bench.case("SP-1")


def test_a_case_that_cannot_be_opened_keeps_its_row(
    qtbot: QtBot, window: MainWindow, place: MemoryPlace
) -> None:
    for number in (1, 2, 3):
        window.session.bench.open_case(a_case(number))
    place.store.__class__ = TornStore
    window.go("queue")
    qtbot.waitUntil(lambda: len(keys_of(window)) == 3)
    rows = {row.key: row for row in queue_of(window).view.table.rows.rows}
    assert rows["SP-2"].tint == "unmet_tint"
    assert rows["SP-2"].cells[2].text == "Stored bytes are not those that were written."
    queue_of(window).open_case("SP-2")
    qtbot.waitUntil(window.frame.banner.isVisible)
    assert window.current == "queue"


@pytest.mark.timed
def test_many_cases_do_not_stall_the_window(qtbot: QtBot, window: MainWindow) -> None:
    for number in range(40):
        window.session.bench.open_case(a_case(number))
    with Watchdog("40 cases are listed"):
        window.go("queue")
        qtbot.waitUntil(lambda: len(keys_of(window)) == 40)
        settle(qtbot, window)
