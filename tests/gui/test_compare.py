"""Comparing: marks by keyboard, undo, the seal; and no score anywhere before it."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import REQUIRED_FEATURES, Confidence, Feature
from app.domain.exhibit import Lane
from app.domain.finding import Measure
from app.services.assess import assessment_of
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.compare.view import CompareView
from app.ui.screens.compare.view_model import pairs_of
from app.ui.session import Session
from app.ui.tasks import Tasks, WorkLane
from app.ui.widgets.photo_scene import Blend
from tests.builders import a_dossier
from tests.gui.ports import keep
from tests.gui.started import at_practice, in_front
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace
from tests.unit.services.ports import WordEngine

ROOMY = (1384, 820)
SCORE = 25000
"""What `WordEngine` gives every pair."""


@pytest.fixture
def session(place: MemoryPlace, tasks: Tasks) -> Session:
    return at_practice(place.open(EXAMINER, PASSPHRASE), tasks)


@pytest.fixture
def screen(qtbot: QtBot, session: Session) -> CompareController:
    """The compare screen, in front."""
    return in_front(qtbot, CompareController(session), ROOMY)


def press(screen: CompareController, key: Qt.Key, modifier: object = None) -> None:
    """Press a key as it reaches the screen."""
    held = modifier if isinstance(modifier, Qt.KeyboardModifier) else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(screen.view, QKeyEvent(QKeyEvent.Type.KeyPress, key, held))


def rate_everything(screen: CompareController) -> None:
    """All eight features by keyboard alone."""
    screen.view.turn_to(Feature.EARS, glide=False)
    for _ in REQUIRED_FEATURES:
        press(screen, Qt.Key.Key_R)
        press(screen, Qt.Key.Key_Down)


def strip_of(screen: CompareController) -> str:
    """The reference in the pane."""
    frames = screen.view.references.frames.items()
    return next(key for key, frame in frames if frame.isChecked())


def saved(session: Session) -> int:
    """How many features are rated in what is kept."""
    case = session.bench.desk.store.load(session.case.id if session.case else "")
    known = assessment_of(case, EXAMINER, Lane.REGISTERED)
    return 0 if known is None else len(REQUIRED_FEATURES) - len(known.missing())


def test_the_seal_waits_and_says_what_is_missing(screen: CompareController) -> None:
    panel = screen.view.panel
    assert not panel.seal.button.isEnabled()
    assert panel.seal.reason.text() == "8 features left"
    rate_everything(screen)
    assert panel.seal.reason.text() == "Your conclusion is left"
    panel.scale.choose(2)
    panel.confided.emit(Confidence.HIGH)
    assert panel.seal.button.isEnabled()


def test_a_difference_without_a_word_keeps_the_same_person_from_being_sealed(
    screen: CompareController,
) -> None:
    view, panel = screen.view, screen.view.panel
    rate_everything(screen)
    view.rows[Feature.NOSE].scale.choose(-1)
    panel.scale.choose(2)
    panel.confided.emit(Confidence.HIGH)
    assert not panel.seal.button.isEnabled()
    assert panel.seal.reason.text() == "Say what explains the difference: Nose"
    panel.scale.choose(-2)
    assert panel.seal.button.isEnabled(), "where people differ, differences need no excuse"
    panel.scale.choose(2)
    assert not panel.seal.button.isEnabled()
    reason = view.rows[Feature.NOSE].reason
    reason.setFocus()
    QTest.keyClicks(reason, "Explained by p")
    assert panel.seal.button.isEnabled()


def test_arrows_lead_from_the_last_feature_to_the_conclusion_and_back(
    screen: CompareController,
) -> None:
    view = screen.view
    view.setFocus()
    for _ in REQUIRED_FEATURES:
        held = QApplication.focusWidget()
        assert held is not None
        assert not view.panel.scale.hasFocus()
        QTest.keyClick(held, Qt.Key.Key_Down)
    assert view.panel.scale.hasFocus()
    QTest.keyClick(view.panel.scale, Qt.Key.Key_Right)
    assert view.panel.scale.value is not None
    QTest.keyClick(view.panel.scale, Qt.Key.Key_Up)
    assert not view.panel.scale.hasFocus()
    assert view.current is REQUIRED_FEATURES[-1]
    for _ in range(2):
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, Qt.Key.Key_Down)
    held = QApplication.focusWidget()
    assert held is not None
    assert view.panel.confidence.isAncestorOf(held)


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


def test_arrows_walk_features_from_a_scale_that_was_pressed(screen: CompareController) -> None:
    view = screen.view
    view.turn_to(Feature.EARS, glide=False)
    scale = view.rows[Feature.EARS].scale
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton)
    assert scale.hasFocus()
    QTest.keyClick(scale, Qt.Key.Key_Down)
    assert view.current is Feature.FACIAL_MARKS


def test_the_last_mark_does_not_move_the_seal(qtbot: QtBot, screen: CompareController) -> None:
    panel = screen.view.panel
    rate_everything(screen)
    panel.scale.choose(2)
    qtbot.waitUntil(lambda: panel.seal.reason.text() == "Your confidence is left")
    tall, top = panel.sizeHint().height(), panel.seal.button.y()
    panel.confided.emit(Confidence.HIGH)
    assert panel.seal.button.isEnabled()
    assert (panel.sizeHint().height(), panel.seal.button.y()) == (tall, top)


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


def test_without_a_pair_nothing_stands_there_of_a_seal(
    screen: CompareController, session: Session
) -> None:
    panel, case = screen.view.panel, session.case
    assert case is not None
    own = replace(a_dossier().assessments[0], examiner=EXAMINER)
    session.show(replace(case, assessments=(own,)))
    assert panel.reveal.isVisible()
    session.show(replace(case, id="SP-1", exhibits=(), findings=(), assessments=()))
    told = [widget.accessibleName() for widget in panel.findChildren(QWidget)]
    assert (panel.scale.value, panel.sealed_scale.value, panel.words.text()) == (None, None, "")
    assert panel.confidence.choice() == panel.sealed.text() == ""
    assert not any("+" in each or "sha256" in each for each in told)
    after = (panel.sealed_scale, panel.sealed, panel.remark, panel.reveal)
    assert not any(widget.isVisible() for widget in after)
    assert panel.seal.isVisible()
    assert "Nothing to compare yet" in panel.seal.reason.text()


def test_before_any_case_came_with_a_pair_the_seal_stands_alone(qtbot: QtBot) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    view.close_list()
    panel = view.panel
    assert panel.reveal.isHidden()
    assert panel.remark.isHidden()
    assert not panel.seal.isHidden()


def test_arrows_walk_features_while_a_button_has_the_focus(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    view = screen.view
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)  # before that nothing has the focus
    frame = next(iter(view.references.frames.values()))
    frame.setFocus()
    qtbot.waitUntil(lambda: session.tasks.idle)  # thumbnails make the strips anew
    frame = next(iter(view.references.frames.values()))
    assert frame.hasFocus()
    chosen = strip_of(screen)
    for button in (view.tools.wipe, view.tools.blink, view.rows[Feature.EARS].in_probe, frame):
        view.turn_to(Feature.EARS, glide=False)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Down)
        reached = [view.current]
        QTest.keyClick(button, Qt.Key.Key_T)
        QTest.keyClick(button, Qt.Key.Key_Up)
        assert [*reached, view.current] == [Feature.FACIAL_MARKS, Feature.EARS]
        assert button.hasFocus()
    assert view.rows[Feature.EARS].scale.value is None
    assert view.rows[Feature.FACIAL_MARKS].scale.value == 2
    assert strip_of(screen) == chosen
    assert view.pair.state.blend is Blend.NONE


def test_coming_back_after_the_seal_leads_to_the_lane_that_is_left(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    dossier = a_dossier(case="SP-9", assessments=())
    case = keep(session.bench, dossier)
    session.show(case)
    first, second = (pairs_of(case, lane)[0] for lane in Lane)
    assert strip_of(screen) == first[0].id
    own = replace(a_dossier().assessments[0], examiner=EXAMINER, sealed_at=None)
    session.change(lambda bench: bench.seal(case.id, own))
    qtbot.waitUntil(screen.view.panel.sealed.isVisible)
    assert strip_of(screen) == first[0].id, "what was sealed stays in view"
    screen.entered()
    assert strip_of(screen) == second[0].id
    assert not screen.view.panel.sealed.isVisible()


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


def test_after_the_seal_the_key_bar_tells_what_keys_do_then(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    rating = {"Q W E R T", "V", "P"}
    assert rating <= dict(screen.keys).keys()
    rate_everything(screen)
    screen.view.panel.scale.choose(2)
    screen.view.panel.confided.emit(Confidence.HIGH)
    with qtbot.waitSignal(session.keys_changed):
        screen.view.panel.seal.button.click()
    told = dict(screen.keys)
    assert rating.isdisjoint(told)
    assert 0 < len(told) <= 6
    for key, blend in ((Qt.Key.Key_W, Blend.WIPE), (Qt.Key.Key_O, Blend.OVERLAY)):
        assert key.name.removeprefix("Key_") in told
        press(screen, key)
        assert screen.view.pair.state.blend is blend
    press(screen, Qt.Key.Key_M)
    assert "M" in told
    assert screen.view.pair.state.loupe is not None
    on = screen.view.panel.reveal.button.shortcut().toString()
    assert (on, told["Ctrl \N{RETURN SYMBOL}"]) == (
        "Ctrl+Return",
        "the engine\N{RIGHT SINGLE QUOTATION MARK}s comparison",
    )


def test_sealing_shuts_the_list_and_opens_the_reveal(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    rate_everything(screen)
    screen.view.panel.scale.choose(2)
    screen.view.panel.confided.emit(Confidence.HIGH)
    screen.view.panel.seal.button.setFocus()
    screen.view.panel.seal.button.click()
    qtbot.waitUntil(screen.view.panel.sealed.isVisible)
    qtbot.waitUntil(screen.view.panel.reveal.button.hasFocus)
    assert "sha256" in screen.view.panel.sealed.text()
    assert not screen.view.rows[Feature.NOSE].scale.isVisible()
    with qtbot.waitSignal(session.screen_requested) as asked:
        screen.view.panel.reveal.button.click()
    assert asked.args == ["reveal"]


def test_no_score_before_the_seal_in_anything_that_can_be_read(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    qtbot.waitUntil(lambda: screen.view.pair.magnification() > 0)
    assert session.case is not None
    kept = session.bench.desk.store.load(session.case.id)
    scores = [f for f in kept.findings if f.measure is Measure.FACE_SCORE]
    assert scores, "the control: there is a score to be found"
    assert scores[0].value == WordEngine().score == SCORE
    for widget in (screen.view, *screen.view.findChildren(QWidget)):
        told = (
            widget.toolTip(),
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.whatsThis(),
            str(getattr(widget, "text", str)()),
        )
        for words in told:
            assert str(SCORE) not in words
            assert "2.5" not in words


def test_every_control_has_a_name(screen: CompareController) -> None:
    for widget in screen.view.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            named = widget.accessibleName() or str(getattr(widget, "text", str)())
            assert named, f"{type(widget).__name__} has no name"
