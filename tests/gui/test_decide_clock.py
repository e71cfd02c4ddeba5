"""The decide screen as time passes, as a stricter choice goes back, and what the trail tells."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.custody import Action, CustodyEvent
from app.domain.exhibit import digest_of
from app.services.workbench import Workbench
from app.ui.screens.decide.controller import DecideController
from app.ui.session import Session
from tests.builders import NOW
from tests.gui.disputes import restored
from tests.gui.ports import SettableClock, keep
from tests.gui.started import in_front


@pytest.fixture
def screen(session: Session, bench: Workbench, qtbot: QtBot) -> DecideController:
    made = DecideController(session)
    session.show(keep(bench, restored(), pressure=2))
    in_front(qtbot, made)
    qtbot.waitUntil(lambda: made.found is not None)
    return made


def places(widget: QWidget) -> list[tuple[int, int, int, int]]:
    children = widget.findChildren(QWidget)
    return [c.geometry().getRect() for c in children if c.isVisible()]  # type: ignore[misc]


def test_the_countdown_runs_without_anything_being_laid_out(
    screen: DecideController, clock: SettableClock
) -> None:
    until = NOW - timedelta(hours=1) + timedelta(hours=72)
    assert screen.view.head.left.text() == "2 d 23 h left"
    before = places(screen.view)
    said = []
    for left in (
        timedelta(hours=5, minutes=2),
        timedelta(minutes=59, seconds=7),
        timedelta(seconds=3),
    ):
        clock.at = until - left
        screen.ticked()
        said.append(screen.view.head.left.text())
    assert said == ["5 h 2 min left", "59 min 07 s left", "0 min 03 s left"]
    assert places(screen.view) == before


def test_a_lapse_while_the_screen_is_open_stops_the_signing_and_says_so(
    screen: DecideController, clock: SettableClock, qtbot: QtBot
) -> None:
    assert screen.view.foot.sign.button.isEnabled()
    clock.at = NOW + timedelta(hours=71, seconds=1)
    screen.lapsed()
    qtbot.waitUntil(lambda: screen.found is not None and screen.found.rule == "R5")
    assert "R5" in screen.view.head.meta.text()
    holds = screen.view.cards[3]
    assert holds.clock.text() == "lapsed; ask again"
    assert holds.ask_again.isVisible()


def test_a_stricter_choice_can_be_withdrawn_with_a_reason(
    screen: DecideController, bench: Workbench, qtbot: QtBot
) -> None:
    foot = screen.view.foot
    assert not foot.withdraw.isVisible()
    foot.choose.click()
    foot.reason.edit.setText("A call that did not sound free.")
    foot.confirm.click()
    qtbot.waitUntil(
        lambda: bench.case("SP-2041").stricter is not None and foot.withdraw.isVisible()
    )
    assert "O6" in screen.view.head.meta.text()
    foot.withdraw.click()
    assert foot.confirm.text() == "Withdraw"
    foot.confirm.click()
    assert foot.reason.sentence.text() == "Withdrawing the choice needs a reason."
    foot.reason.edit.setText("Cleared by telephone.")
    foot.confirm.click()
    qtbot.waitUntil(
        lambda: bench.case("SP-2041").stricter is None and not foot.withdraw.isVisible()
    )
    qtbot.waitUntil(lambda: screen.view.head.meta.text().startswith("O1 · R6"))
    assert len(bench.case("SP-2041").former_choices) == 1


def test_the_trail_tells_that_pressure_came_after_the_seal(
    screen: DecideController, bench: Workbench, qtbot: QtBot
) -> None:
    assert screen.view.order.isHidden()
    case = bench.desk.store.load("SP-2041")
    for action in (Action.PRESSURE_LOGGED, Action.SEALED, Action.CLAIMS_DISCLOSED):
        bench.desk.store.save(
            case,
            CustodyEvent(
                at=NOW, who=bench.examiner, action=action, case=case.id, object=digest_of(b"x")
            ),
        )
    screen.entered()
    qtbot.waitUntil(screen.view.order.isVisible)
    logged, sealed, opened = (entry.sequence for entry in bench.desk.store.trail()[-3:])
    assert screen.view.order.text() == (
        f"Your seal is entry {sealed} of the audit trail; claims and pressure opened to you at "
        f"{opened}. Logged at {logged}."
    )
