"""States of Decide that screens.md names: a lapse in view, signed, halted, evaluating."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from app.domain.case import Export
from app.domain.custody import Checkpoint
from app.domain.exhibit import digest_of
from app.services.workbench import Workbench
from app.ui.screens.decide.controller import DecideController
from app.ui.session import Session
from tests.builders import NOW
from tests.gui.disputes import halted, partial, restored
from tests.gui.ports import SettableClock, keep


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> Iterator[DecideController]:
    made = DecideController(session)
    qtbot.addWidget(made.view)
    made.view.resize(1232, 820)
    made.view.show()
    yield made
    made.view.close()


def test_a_condition_that_ends_in_view_is_named_with_whom_to_ask(
    screen: DecideController, session: Session, clock: SettableClock, qtbot: QtBot
) -> None:
    session.show(keep(session.bench, partial()))
    screen.entered()
    qtbot.waitUntil(lambda: screen.found is not None)
    assert not screen.view.banner.isVisible()
    clock.at = NOW + timedelta(hours=71, seconds=1)
    screen.lapsed()
    assert not screen.view.foot.sign.button.isEnabled(), "nothing is signed while it is weighed"
    qtbot.waitUntil(lambda: screen.found is not None and screen.found.rule == "R5")
    banner = screen.view.banner
    assert banner.isVisible()
    assert banner.title.text().startswith("C2 ended on ")
    assert banner.title.text().endswith("; ask compliance again")
    with qtbot.waitSignal(session.screen_requested) as asked:
        banner.button.click()
    assert asked.args == ["funds"]
    screen.entered()
    qtbot.waitUntil(lambda: screen.found is not None)
    assert not banner.isVisible(), "who comes later has not seen the outcome before"


def test_a_signed_case_says_when_and_which_result_and_leads_to_export(
    screen: DecideController, session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    case = keep(bench, restored())
    checkpoint = Checkpoint(origin="tests", size=3, root=digest_of(b"trail"))
    signed = Export(
        result_id="0123456789abcdef" * 2,
        digest=digest_of(b"result"),
        at=NOW - timedelta(hours=1),
        checkpoint=checkpoint,
    )
    session.show(replace(case, exports=(signed,)))
    screen.entered()
    qtbot.waitUntil(lambda: screen.found is not None)
    foot = screen.view.foot
    first = foot.signers.text().splitlines()[0]
    assert first.startswith("Signed ")
    assert first.endswith("; result 01234567.")
    assert foot.sign.button.text() == "Export"
    assert foot.sign.button.shortcut() == QKeySequence("Ctrl+Return")
    with qtbot.waitSignal(session.screen_requested) as asked:
        foot.sign.button.click()
    assert asked.args == ["export"]


def test_halted_has_no_outcome_a_reason_and_one_button(
    screen: DecideController, session: Session, qtbot: QtBot
) -> None:
    session.show(keep(session.bench, halted()))
    screen.entered()
    assert "being evaluated" in screen.view.head.meta.text()
    qtbot.waitUntil(lambda: screen.found is not None)
    view = screen.view
    assert "no outcome" in view.head.meta.text()
    assert view.head.badge.word == "Halted"
    assert view.banner.title.text()
    assert view.banner.button.text() == "Open Intake"
    assert not view.foot.sign.button.isEnabled()
    assert view.foot.sign.reason.text()
    assert not view.foot.choose.isVisible()
