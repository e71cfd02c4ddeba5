"""Intake: what came in by mistake is withdrawn, by keys and by mouse, and comes back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.case import AccountState, Case, Export
from app.domain.custody import Action
from app.domain.exhibit import ExhibitId, Lane
from app.domain.withdrawal import WithdrawnFor
from app.services.phrases import ERRORS
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.intake.view import IntakeView
from app.ui.widgets.text import Text
from tests.gui.pressed import press_here
from tests.gui.started import drop, enter, settle
from tests.gui.test_intake import case_of, intake_of, some_files
from tests.gui.workplaces import WallClock

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("a.jpg", "b.jpg", "c.jpg")


@pytest.fixture
def window(qtbot: QtBot, door: Door, tmp_path: Path) -> MainWindow:
    """A case with three photos in one lane, read."""
    window = enter(qtbot, door)
    now = WallClock().now()
    case = Case(id="SP-1", opened_at=now, submitted_at=now, account=AccountState.ACTIVE)
    window.session.show(window.session.bench.open_case(case))
    window.go("intake")
    drop(view_of(window), *some_files(tmp_path, *NAMES))
    qtbot.waitUntil(lambda: len(view_of(window).lines) == len(NAMES), timeout=10_000)
    qtbot.waitUntil(lambda: len(case_of(window).findings) == len(NAMES), timeout=10_000)
    settle(qtbot, window)
    return window


def view_of(window: MainWindow) -> IntakeView:
    return intake_of(window).view


def names(window: MainWindow) -> list[str]:
    return list(view_of(window).lines)


def withdrawn(window: MainWindow) -> list[str]:
    return [line.item.id for line in view_of(window).withdrawn.lines]


def test_by_keys_del_asks_why_enter_withdraws_and_ctrl_z_brings_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = view_of(window)
    view.lines["E-02"].setFocus()
    press_here(Qt.Key.Key_Delete)
    form = view.withdrawal
    assert form.isVisible()
    assert form.reason.box.hasFocus()
    assert (form.title.text(), form.warning.isVisible()) == ("Withdraw E-02: b.jpg", False)
    press_here(Qt.Key.Key_Down)
    assert form.reason.key() == WithdrawnFor.STRANGER
    press_here(Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Somebody else")  # type: ignore[arg-type]
    press_here(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(window) == ["E-01", "E-03"])
    settle(qtbot, window)
    assert not form.isVisible()
    assert window.frame.toast.sentence.text() == "E-02 is withdrawn."
    assert view.lines["E-03"].hasFocus(), "the next row is at hand"
    (gone,) = case_of(window).withdrawn
    assert (gone.reason, gone.note) == (WithdrawnFor.STRANGER, "Somebody else")
    assert withdrawn(window) == ["E-02"]
    press_here(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: names(window) == ["E-01", "E-02", "E-03"], timeout=10_000)
    settle(qtbot, window)
    assert not view.withdrawn.isVisible()
    tops = [line.y() for line in view.lines.values()]
    assert tops == sorted(tops), "it stands in its place"
    assert view.lines["E-02"].state.word == "read", "and is examined anew"
    press_here(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: withdrawn(window) == ["E-02"])
    settle(qtbot, window)


def test_its_row_says_why_by_whom_and_what_it_was(qtbot: QtBot, window: MainWindow) -> None:
    view = view_of(window)
    view.withdrawal_wished.emit("E-02")
    view.withdrawal.reason.box.choose(WithdrawnFor.STRANGER)
    view.withdrawal.note.edit.setText("Somebody else")
    view.withdrawal.confirm.click()
    qtbot.waitUntil(lambda: withdrawn(window) == ["E-02"])
    settle(qtbot, window)
    (line,) = view.withdrawn.lines
    told = line.accessibleName()
    for part in ("b.jpg", "About somebody who is no party", "Somebody else", "E-02", "lane R"):
        assert part in told
    assert line.back.accessibleDescription() == "b.jpg"
    assert [label.text() for label in line.findChildren(Text) if label.font().strikeOut()] == [
        "b.jpg"
    ]


def test_by_mouse_the_button_beside_the_count_withdraws_and_one_in_the_row_brings_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = view_of(window)
    left = Qt.MouseButton.LeftButton
    assert not view.total.withdraw.isVisible(), "no exhibit is in use"
    QTest.mouseClick(view.lines["E-03"], left)
    assert view.total.withdraw.text() == "Withdraw E-03\N{HORIZONTAL ELLIPSIS}"
    QTest.mouseClick(view.total.withdraw, left)
    assert view.withdrawal.isVisible()
    QTest.mouseClick(view.withdrawal.confirm, left)
    qtbot.waitUntil(lambda: withdrawn(window) == ["E-03"])
    settle(qtbot, window)
    assert view.lines["E-02"].hasFocus(), "the last one is gone: the one before is at hand"
    QTest.mouseClick(view.withdrawn.lines[0].back, left)
    qtbot.waitUntil(lambda: names(window) == ["E-01", "E-02", "E-03"], timeout=10_000)
    settle(qtbot, window)
    assert window.frame.toast.sentence.text() == "E-03 is brought back."
    actions = [entry.event.action for entry in window.session.bench.desk.store.trail()]
    assert [a for a in actions if a.value.startswith("exhibit.")][-2:] == [
        Action.EXHIBIT_WITHDRAWN,
        Action.EXHIBIT_BROUGHT_BACK,
    ]


def test_esc_keeps_it_and_leads_back_to_the_row(qtbot: QtBot, window: MainWindow) -> None:
    view = view_of(window)
    view.lines["E-01"].setFocus()
    press_here(Qt.Key.Key_Delete)
    press_here(Qt.Key.Key_Escape)
    assert not view.withdrawal.isVisible()
    assert view.lines["E-01"].hasFocus()
    settle(qtbot, window)
    assert case_of(window).withdrawn == ()


def test_another_reason_needs_words(qtbot: QtBot, window: MainWindow) -> None:
    view = view_of(window)
    view.lines["E-01"].setFocus()
    press_here(Qt.Key.Key_Delete)
    view.withdrawal.reason.box.choose(WithdrawnFor.OTHER)
    view.withdrawal.confirm.click()
    assert view.withdrawal.note.edit.hasFocus()
    assert view.withdrawal.note.sentence.text() == "Another reason needs words."
    QTest.keyClicks(view.withdrawal.note.edit, "A scan of the office wall")
    press_here(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: withdrawn(window) == ["E-01"])
    settle(qtbot, window)


def test_all_of_them_withdrawn_nothing_is_left_but_the_way_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = view_of(window)
    view.lines["E-01"].setFocus()
    for count in range(1, 4):
        press_here(Qt.Key.Key_Delete)
        view.withdrawal.confirm.click()
        qtbot.waitUntil(lambda count=count: len(withdrawn(window)) == count)  # type: ignore[misc]
        settle(qtbot, window)
    assert view.withdrawn.isVisible()
    assert not view.action.button.isEnabled()
    assert not view.total.withdraw.isVisible()
    assert window.frame.rails[0].items["intake"].accessibleName().startswith("Intake")
    view.withdrawn.lines[1].back.click()
    qtbot.waitUntil(lambda: names(window) == ["E-02"], timeout=10_000)
    settle(qtbot, window)


def test_palette_and_sheet_know_the_key(window: MainWindow) -> None:
    before = {each.words: each.keys for each in window.finder.commands()}
    assert not any(words.startswith("Withdraw E-") for words in before)
    view_of(window).lines["E-02"].setFocus()
    offered = [each for each in window.finder.commands() if each.words.startswith("Withdraw E-")]
    assert [(each.words, each.keys) for each in offered] == [
        ("Withdraw E-02\N{HORIZONTAL ELLIPSIS}", "Del")
    ]
    assert ("Del", "withdraw") in intake_of(window).keys
    offered[0].run()
    assert view_of(window).withdrawal.isVisible()


def test_what_a_signed_result_names_is_said_to_stay(qtbot: QtBot, window: MainWindow) -> None:
    """The service refuses it too; here nobody is asked for a reason that leads nowhere."""
    bench = window.session.bench
    case = bench.desk.store.load("SP-1")
    left = Export(
        result_id="0" * 32,
        digest=case.exhibits[0].digest,
        at=bench.desk.clock.now(),
        checkpoint=bench.desk.store.checkpoint(),
    )
    bench.desk.keep(replace(case, exports=(left,)), Action.EXPORTED, left.digest)
    window.session.show(bench.case("SP-1"))
    settle(qtbot, window)
    view_of(window).lines["E-01"].setFocus()
    press_here(Qt.Key.Key_Delete)
    assert not view_of(window).withdrawal.isVisible()
    assert ERRORS["withdrawal.issued"].what in window.frame.banner.accessibleName()


def test_the_form_of_another_case_is_put_away(qtbot: QtBot, window: MainWindow) -> None:
    view = view_of(window)
    view.lines["E-01"].setFocus()
    press_here(Qt.Key.Key_Delete)
    now = WallClock().now()
    other = Case(id="SP-2", opened_at=now, submitted_at=now, account=AccountState.ACTIVE)
    window.session.show(window.session.bench.open_case(other))
    settle(qtbot, window)
    assert not view.withdrawal.isVisible()
    assert not view.withdrawn.isVisible()
    assert ExhibitId(view.withdrawal.exhibit) == ""
    assert case_of(window).party(Lane.OTHER) is None
