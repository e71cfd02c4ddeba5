"""Comparing: marks by keyboard, kept as they are made, undone, and none without a pair."""

from dataclasses import replace
from threading import Event

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.assessment import REQUIRED_FEATURES, Feature
from app.ui.screens.compare.controller import CompareController
from app.ui.session import Session
from app.ui.tasks import WorkLane
from tests.gui.compare.comparing import press, rate_everything, saved


def test_what_is_rated_while_the_list_is_in_its_drawer_is_told(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    told: list[str] = []
    session.told.connect(told.append)
    press(screen, Qt.Key.Key_R)
    assert told == [], "the list is in sight"
    screen.view.resize(800, 700)
    qtbot.waitUntil(lambda: screen.view.body.is_drawer)
    press(screen, Qt.Key.Key_T)
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_V)
    press(screen, Qt.Key.Key_V)
    assert told[:2] == ["Ears: +2", "Facial marks: not rated"]
    assert told[-1] == "Facial marks: not visible"
    screen.view.body.open(opened=True)
    told.clear()
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_R)
    assert told == []


def test_a_case_that_comes_is_no_mark_that_was_made(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    told: list[str] = []
    screen.view.resize(800, 700)
    qtbot.waitUntil(lambda: screen.view.body.is_drawer)
    press(screen, Qt.Key.Key_T)
    session.told.connect(told.append)
    case = session.case
    assert case is not None
    session.show(replace(case, id="SP-9"))
    screen.entered()
    assert told == []


def test_marks_are_kept_as_they_are_made(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    rate_everything(screen)
    qtbot.waitUntil(lambda: saved(session) == len(REQUIRED_FEATURES))


def test_marks_that_wait_behind_a_reading_outlive_a_window_built_anew(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    free = Event()
    session.ask(WorkLane.CASE, lambda _bench: free.wait(), lambda _: None)
    try:
        rate_everything(screen)
        assert saved(session) == 0, "the control: nothing is kept yet"
        assert session.case is not None
        session.show(session.case)  # another answer, from before the marks
        assert screen.view.count.text() == "8 of 8 rated"
        anew = CompareController(session)  # as another language or text size has it
        qtbot.addWidget(anew.view)
        anew.view.show()
        anew.entered()
        assert anew.view.count.text() == "8 of 8 rated"
        anew.view.turn_to(Feature.EARS, glide=False)
        press(anew, Qt.Key.Key_Q)
    finally:
        free.set()
    qtbot.waitUntil(lambda: session.tasks.idle)
    assert saved(session) == len(REQUIRED_FEATURES)
    for each in (screen, anew):
        assert each.view.count.text() == "8 of 8 rated"
    assert anew.view.rows[Feature.EARS].scale.value == -2, "an older answer replaces no newer mark"
    assert not session.unsaved


def test_without_a_pair_nothing_takes_a_rating(screen: CompareController, session: Session) -> None:
    case = session.case
    assert case is not None
    rate_everything(screen)
    session.show(replace(case, id="SP-8", exhibits=()))
    row = screen.view.rows[Feature.EARS]
    assert not row.isEnabled()
    rate_everything(screen)
    assert row.scale.value is None
    assert screen.view.count.text() == ""
    session.show(replace(case, id="SP-8"))
    assert row.isEnabled()
    assert screen.view.count.text() == "0 of 8 rated"


def test_undo_takes_back_one_mark(screen: CompareController) -> None:
    screen.view.turn_to(Feature.NOSE, glide=False)
    press(screen, Qt.Key.Key_T)
    press(screen, Qt.Key.Key_Q)
    press(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.view.rows[Feature.NOSE].scale.value == 2
    press(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.view.rows[Feature.NOSE].scale.value is None


def test_a_feature_that_is_not_visible_needs_no_rating(screen: CompareController) -> None:
    screen.view.turn_to(Feature.EARS, glide=False)
    press(screen, Qt.Key.Key_V)
    press(screen, Qt.Key.Key_V)
    assert screen.view.panel.seal.reason.text() == "7 features left"
    assert not screen.view.rows[Feature.EARS].scale.isEnabled()
