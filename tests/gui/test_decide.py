"""The decide screen over a real workbench: it shows what the policy says, and no more."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.determination import Dossier
from app.services.workbench import Workbench
from app.ui.screens.decide.controller import DecideController
from app.ui.session import Session
from app.ui.widgets.chip import EvidenceChip
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text
from tests.builders import NOW
from tests.gui.disputes import halted, partial, restored, stale, unjudged
from tests.gui.ports import SettableClock, keep
from tests.gui.started import in_front

Open = Callable[..., DecideController]


@pytest.fixture
def opened(session: Session, bench: Workbench, qtbot: QtBot) -> Open:
    def enter(dossier: Dossier, pressure: int = 0) -> DecideController:
        screen = DecideController(session)
        session.show(keep(bench, dossier, pressure))
        return in_front(qtbot, screen)

    return enter


def settled(screen: DecideController, qtbot: QtBot) -> DecideController:
    qtbot.waitUntil(lambda: screen.found is not None)
    return screen


def test_the_outcome_is_asked_off_the_gui_thread_and_then_said(opened: Open, qtbot: QtBot) -> None:
    screen = opened(partial(), pressure=3)
    assert "being evaluated" in screen.view.head.meta.text()
    assert not screen.view.foot.sign.button.isEnabled()
    settled(screen, qtbot)
    view = screen.view
    assert view.head.sentence.text().startswith("Ask Jordan Ode SPECIMEN where 4")
    assert view.head.badge.word == "Request more and keep frozen"
    assert view.head.lead.text() == "C1 and C2 are true together until"
    assert view.pressure.text() == "3 items"
    assert view.foot.sign.button.isEnabled()
    assert [card.badge.state for card in view.cards] == [*[State.MET] * 4, State.PARTIAL]


def test_what_a_second_examiner_must_judge_is_sent_on_and_not_signed(
    opened: Open, session: Session, qtbot: QtBot
) -> None:
    screen = settled(opened(restored(examiners=1)), qtbot)
    assert screen.view.head.sentence.text() == "Restore access to Alex Rowan SPECIMEN."
    sign = screen.view.foot.sign
    assert sign.button.text() == "Send to a second examiner"
    assert sign.reason.text() == "A second examiner still has to judge blind"
    told: list[str] = []
    session.told.connect(told.append)
    with (
        qtbot.assertNotEmitted(screen.view.sign_requested),
        qtbot.waitSignal(session.screen_requested) as asked,
    ):
        sign.button.click()
    assert asked.args == ["queue"]
    assert told == [
        "SP-2041 waits for a second examiner, who finds it in the queue to judge blind."
    ]


def test_two_examiners_open_the_way_to_export(opened: Open, session: Session, qtbot: QtBot) -> None:
    screen = settled(opened(restored()), qtbot)
    with qtbot.waitSignal(session.screen_requested) as asked:
        screen.view.foot.sign.button.click()
    assert asked.args == ["export"]


def test_halted_offers_one_thing_to_do(opened: Open, session: Session, qtbot: QtBot) -> None:
    screen = settled(opened(halted()), qtbot)
    view = screen.view
    assert view.head.sentence.text() == "The policy halted: a mandatory step is missing."
    assert not view.foot.sign.button.isEnabled()
    assert not view.foot.choose.isVisible()
    with qtbot.waitSignal(session.screen_requested) as asked:
        view.banner.button.click()
    assert asked.args == ["intake"]


def test_before_the_seal_nothing_of_the_outcome_is_shown(
    opened: Open, session: Session, qtbot: QtBot
) -> None:
    screen = opened(unjudged())
    qtbot.waitUntil(screen.view.locked.isVisible)
    assert screen.found is None
    assert not screen.view.head.isVisible()
    with qtbot.waitSignal(session.screen_requested) as asked:
        screen.view.locked.buttons[0].click()
    assert asked.args == ["compare"]


def test_a_lapse_is_noticed_while_the_screen_is_open(
    opened: Open, clock: SettableClock, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    before = screen.found
    assert before is not None
    assert before.until is not None
    clock.at = before.until + timedelta(seconds=1)
    screen.lapsed()
    qtbot.waitUntil(lambda: screen.found is not None and screen.found.rule == "R5")
    card = screen.view.cards[3]
    assert card.clock.text() == "lapsed; ask again"
    assert card.ask_again.isVisible()


def test_a_timer_that_ends_too_early_asks_nothing(
    opened: Open, clock: SettableClock, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    before = screen.found
    clock.at = NOW + timedelta(hours=1)
    screen.lapsed()
    assert screen.found is before


def test_a_changed_case_is_determined_anew(
    opened: Open, session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    chained = replace(
        partial().deposits[1],
        earned=partial().deposits[0].earned,
        reasonable=True,
        verifiable=True,
        compliant=True,
    )
    session.change(lambda bench: bench.add_deposit("SP-2041", chained))
    qtbot.waitUntil(lambda: screen.found is not None and screen.found.rule == "R7")
    assert "eligible for assisted withdrawal" in screen.view.head.sentence.text()
    assert bench.case("SP-2041").deposits[-1].earned == "E-11"


def test_a_stricter_outcome_needs_a_reason_and_is_kept(
    opened: Open, bench: Workbench, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    foot = screen.view.foot
    foot.choose.click()
    foot.confirm.click()
    assert foot.reason.sentence.text() == "A stricter outcome needs a reason."
    foot.reason.edit.setText("Two courts ask about it.")
    foot.confirm.click()
    qtbot.waitUntil(lambda: "chose a stricter outcome" in foot.signers.text())
    choice = bench.case("SP-2041").stricter
    assert choice is not None
    assert (choice.outcome, choice.reason) == ("O6", "Two courts ask about it.")
    assert not foot.reason.isVisible()


def test_what_is_asked_for_can_be_copied(opened: Open, qtbot: QtBot) -> None:
    screen = settled(opened(stale()), qtbot)
    screen.view.copy.click()
    assert QGuiApplication.clipboard().text() == "Law enforcement: a statement is too old"


def test_chips_walk_back_to_where_the_evidence_is(
    opened: Open, session: Session, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    asked: list[str] = []
    session.screen_requested.connect(asked.append)
    for name in ("E-01", "E-03", "E-07", "E-11", "LG-7731", "M. Vale"):
        screen.view.exhibit_requested.emit(name)
    assert asked == ["compare", "documents", "funds", "funds", "funds", "compare"]


def test_a_clause_tells_its_text(opened: Open, session: Session, qtbot: QtBot) -> None:
    screen = settled(opened(partial()), qtbot)
    clause = screen.view.cards[2].clause
    with qtbot.waitSignal(session.told) as told:
        clause.click()
    assert told.args == [clause.toolTip()]
    assert clause.toolTip().startswith("C1: The registered individual explicitly disclaims")


def test_figures_go_to_the_cards_and_enter_walks_back(
    opened: Open, session: Session, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    screen.view.activateWindow()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier)
    screen.view.keyPressEvent(key)
    assert screen.view.focusWidget() is screen.view.cards[4]
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(session.screen_requested) as asked:
        screen.view.cards[4].keyPressEvent(enter)
    assert asked.args == ["funds"]


def test_another_case_never_shows_the_outcome_of_the_last(
    opened: Open, session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    view = screen.view
    session.show(keep(bench, replace(unjudged(), case="SP-2042")))
    assert screen.found is None
    assert (view.head.sentence.text(), view.head.sentence.accessibleName()) == ("", "")
    assert not any(card.isVisible() for card in view.cards)
    qtbot.waitUntil(view.locked.isVisible)
    session.show(None)
    screen.entered()
    assert screen.found is None


def test_the_old_sentence_stays_grey_while_the_same_case_is_weighed(
    opened: Open, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    said = screen.view.head.sentence.text()
    screen.entered()
    assert screen.view.head.sentence.text() == said
    assert "being evaluated" in screen.view.head.meta.text()
    assert not screen.view.foot.sign.button.isEnabled()
    settled(screen, qtbot)
    assert screen.view.foot.sign.button.isEnabled()


def test_everything_has_a_name_and_no_words_are_cut(opened: Open, qtbot: QtBot) -> None:
    screen = settled(opened(partial()), qtbot)
    view = screen.view
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in view.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    assert len(controls) > 15
    for widget in controls:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    told = view.head.sentence.accessibleName()
    assert "R8" in told
    assert "16 Nov 2026, 09:41 UTC" in told
    qtbot.waitUntil(lambda: not any(map(clipped, view.findChildren(Text))))


def clipped(text: Text) -> bool:
    least = text.minimumSizeHint().width()
    short = text.width() < least or text.height() < text.heightForWidth(text.width())
    return text.isVisible() and short


def test_the_sentence_bears_a_ring_only_when_somebody_walks_to_it(
    opened: Open, qtbot: QtBot
) -> None:
    view = settled(opened(partial()), qtbot).view
    view.foot.sign.button.setFocus()
    view.take_focus()
    assert not view.head.sentence.property("ring")
    view.foot.sign.button.setFocus()
    view.head.sentence.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.head.sentence.property("ring")


def test_tab_goes_from_the_sentence_over_cards_and_chips_to_the_action(
    opened: Open, qtbot: QtBot
) -> None:
    view = settled(opened(partial()), qtbot).view
    walk: list[QWidget] = [view.head.sentence]
    while walk[-1] is not view.foot.sign.button:
        following = walk[-1].nextInFocusChain()
        assert following is not None
        assert len(walk) < 400
        walk.append(following)
    chips = [chip for card in view.cards for chip in card.findChildren(EvidenceChip)]
    places = [walk.index(stop) for stop in (view.cards[0], *chips, view.copy, view.foot.choose)]
    assert len(chips) > 8
    assert places == sorted(places)
