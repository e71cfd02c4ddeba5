"""Intake: items are dropped, good and bad; lanes, kinds, account and parties are stated."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.case import AccountState, Case, Party
from app.domain.exhibit import Lane, Role
from app.services.phrases import ERRORS
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.intake.controller import IntakeController
from tests.gui.started import drop, enter, settle
from tests.gui.watchdog import Watchdog
from tests.gui.workplaces import WallClock
from tests.unit.services.ports import JPEG


@pytest.fixture
def window(qtbot: QtBot, door: Door) -> MainWindow:
    window = enter(qtbot, door)
    now = WallClock().now()
    case = Case(id="SP-1", opened_at=now, submitted_at=now, account=AccountState.ACTIVE)
    window.session.show(window.session.bench.open_case(case))
    window.go("intake")
    return window


def intake_of(window: MainWindow) -> IntakeController:
    intake = window.placed("intake")
    assert isinstance(intake, IntakeController)
    return intake


def case_of(window: MainWindow) -> Case:
    assert window.session.case is not None
    return window.session.case


def some_files(folder: Path, *names: str) -> list[Path]:
    files = []
    for number, name in enumerate(names):
        file = folder / name
        broken = b"broken" if "broken" in name else b""
        file.write_bytes(b"MZ" if name.endswith(".exe") else JPEG + bytes([number]) + broken)
        files.append(file)
    return files


def test_where_to_drop_fills_all_before_the_first_item(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    view = intake_of(window).view
    settle(qtbot, window)
    qtbot.waitUntil(lambda: view.drop.height() == view.parties.height())
    drop(view, *some_files(tmp_path, "kyc.jpg"))
    qtbot.waitUntil(lambda: len(view.lines) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: view.drop.height() < view.parties.height() // 4)
    assert not view.bar.isVisible(), "one row needs no bar"


def test_what_is_dropped_comes_as_people_count(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    view = intake_of(window).view
    drop(view, *some_files(tmp_path, "page-10.jpg", "page-9.jpg", "Page-1.jpg"))
    qtbot.waitUntil(lambda: len(case_of(window).findings) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: len(view.lines) == 3)  # rows come in turns
    names = [line.name.text() for line in view.lines.values()]
    assert names == ["Page-1.jpg", "page-9.jpg", "page-10.jpg"]


@pytest.mark.timed
def test_good_and_bad_items_are_dropped_together(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    view = intake_of(window).view
    assert not view.action.button.isEnabled()
    files = some_files(tmp_path, "kyc.jpg", "broken.jpg", "notes.exe", "selfie.jpg")
    with Watchdog("four items are dropped and examined"):
        drop(view, *files)
        qtbot.waitUntil(lambda: len(case_of(window).findings) == 2, timeout=10_000)
        settle(qtbot, window)
    qtbot.waitUntil(lambda: len(view.lines) == 2)  # rows come in turns
    assert [line.name.text() for line in view.lines.values()] == ["kyc.jpg", "selfie.jpg"]
    assert [line.state.word for line in view.lines.values()] == ["read", "read"]
    told = [line.accessibleName() for line in view.refused]
    assert len(told) == 2
    assert ERRORS["intake.damaged"].what in told[0]
    assert ERRORS["intake.unsupported_media"].remedy in told[1]
    assert view.action.button.isEnabled()
    assert window.frame.rails[0].items["intake"].accessibleName() == "Intake, needs you"


def test_the_lane_of_new_items_is_chosen_first(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    view = intake_of(window).view
    view.drop.lane.cells["O"].click()
    drop(view, *some_files(tmp_path, "passport.jpg"))
    qtbot.waitUntil(lambda: bool(view.lines))
    assert case_of(window).exhibits[0].lane is Lane.OTHER
    assert case_of(window).exhibits[0].role is Role.DOCUMENT


def test_lane_and_kind_are_set_with_keys(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    view = intake_of(window).view
    drop(view, *some_files(tmp_path, "a.jpg", "b.jpg"))
    qtbot.waitUntil(lambda: len(view.lines) == 2)
    settle(qtbot, window)
    first, second = view.lines.values()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: case_of(window).exhibits[1].lane is Lane.OTHER)
    second.kind.choose("funds")
    second.kind.activated.emit(second.kind.currentIndex())
    qtbot.waitUntil(lambda: case_of(window).exhibits[1].role is Role.FUNDS)
    assert case_of(window).exhibits[0].lane is Lane.REGISTERED


@pytest.mark.timed
def test_a_folder_of_hundreds_does_not_stall_the_window(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(120):
        (folder / f"bank-{number:03}.jpg").write_bytes(JPEG + number.to_bytes(2))
    view = intake_of(window).view
    with Watchdog("120 items are taken in"):
        drop(view, folder)
        qtbot.waitUntil(lambda: len(view.lines) == 120, timeout=30_000)


def test_progress_is_told_and_can_be_stopped(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number:03}.jpg").write_bytes(JPEG + number.to_bytes(2))
    view = intake_of(window).view
    drop(view, folder)
    qtbot.waitUntil(view.progress.isVisible)
    assert view.progress.words.text().endswith(" of 200 done")
    view.progress.stop.click()
    assert not view.progress.isVisible()
    settle(qtbot, window)
    taken = len(case_of(window).exhibits)
    assert 0 <= taken < 200
    assert taken == len(window.session.bench.case("SP-1").exhibits)


def test_account_and_parties_are_kept_as_they_are_stated(qtbot: QtBot, window: MainWindow) -> None:
    card = intake_of(window).view.parties
    card.account.box.choose("risk_frozen")
    card.account.box.activated.emit(card.account.box.currentIndex())
    qtbot.waitUntil(lambda: case_of(window).account is AccountState.RISK_FROZEN)
    for key, text in (("surname", "SPECIMEN"), ("given_names", "ALEX ROWAN")):
        edit = card.fields[key].edit
        edit.setFocus()
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: case_of(window).party(Lane.REGISTERED) is not None)
    settle(qtbot, window)
    party = case_of(window).party(Lane.REGISTERED)
    assert party is not None
    assert party.name == "ALEX ROWAN SPECIMEN"
    assert party.record == {"surname": "SPECIMEN", "given_names": "ALEX ROWAN"}


def test_a_date_that_is_none_is_marked_and_not_kept(qtbot: QtBot, window: MainWindow) -> None:
    card = intake_of(window).view.parties
    edit = card.fields["birth_date"].edit
    QTest.keyClicks(edit, "14.2.88")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert card.fields["birth_date"].sentence.text() == "Write it as 1988-02-14."
    settle(qtbot, window)
    assert case_of(window).party(Lane.REGISTERED) is None


def test_what_the_form_does_not_ask_for_stays_in_the_record(
    qtbot: QtBot, window: MainWindow
) -> None:
    known = Party(lane=Lane.OTHER, name="Jordan Ode", record={"surname": "ODE", "sex": "X"})
    window.session.show(window.session.bench.name_party("SP-1", known))
    card = intake_of(window).view.parties
    card.lane.cells["O"].click()
    assert card.fields["surname"].text() == "ODE"
    edit = card.fields["nationality"].edit
    QTest.keyClicks(edit, "UTO")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settle(qtbot, window)
    party = case_of(window).party(Lane.OTHER)
    assert party is not None
    assert party.name == "Jordan Ode"
    assert party.record == {"surname": "ODE", "sex": "X", "nationality": "UTO"}
