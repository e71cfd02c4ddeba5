"""The seal of Compare: what it waits for, what it shuts; and no score anywhere before it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Confidence, Feature
from app.domain.exhibit import Lane
from app.domain.finding import Measure
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.compare.view import CompareView
from app.ui.screens.compare.view_model import pairs_of
from app.ui.session import Session
from app.ui.widgets.photo_scene import Blend
from tests.builders import a_dossier
from tests.gui.compare.comparing import press, rate_everything, strip_of
from tests.gui.ports import keep
from tests.gui.workplaces import EXAMINER
from tests.unit.services.ports import WordEngine

SCORE = 25000
"""What `WordEngine` gives every pair."""


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


def test_the_last_mark_does_not_move_the_seal(qtbot: QtBot, screen: CompareController) -> None:
    panel = screen.view.panel
    rate_everything(screen)
    panel.scale.choose(2)
    qtbot.waitUntil(lambda: panel.seal.reason.text() == "Your confidence is left")
    tall, top = panel.sizeHint().height(), panel.seal.button.y()
    panel.confided.emit(Confidence.HIGH)
    assert panel.seal.button.isEnabled()
    assert (panel.sizeHint().height(), panel.seal.button.y()) == (tall, top)


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
