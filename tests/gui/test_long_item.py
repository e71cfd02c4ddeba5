"""An item that takes long says what is done with it, and can be stopped there."""

import threading
from collections.abc import Sequence
from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.domain.exhibit import Evidence, Lane, Role
from app.domain.finding import Finding
from app.domain.ports import CancelToken, Phase, reach
from app.services.intake import Submission
from app.ui.main import Door
from app.ui.screens.intake.controller import IntakeController
from tests.gui.ports import a_bench
from tests.gui.started import enter_at
from tests.unit.services.ports import JPEG, Stoppable, a_case, quiet

LONG_MS = 20_000


class SlowReader:
    """Comes to its second reading, and stays there until it is stopped."""

    def __init__(self) -> None:
        self.waits = threading.Event()

    def examine(self, _evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        reach(cancel, Phase.SECOND_READING)
        while not self.waits.wait(0.01):
            cancel.check()
        return ()


def test_a_second_reading_is_told_beside_its_item_and_can_be_stopped(
    qtbot: QtBot, door: Door
) -> None:
    made = a_bench()
    slow = SlowReader()
    bench = replace(
        made, tools=replace(made.tools, engines={"document": slow, "face": slow, "funds": slow})
    )
    bench.open_case(a_case())
    item = Submission(
        name="passport.jpg", untrusted_content=JPEG, lane=Lane.REGISTERED, role=Role.DOCUMENT
    )
    case = bench.take_in(a_case().id, [item], (quiet, Stoppable()))
    window = enter_at(qtbot, door, bench, case)
    window.go("intake")
    intake = window.placed("intake")
    assert isinstance(intake, IntakeController)
    view = intake.view
    view.total.rest.click()
    words = "passport.jpg \N{MIDDLE DOT} MRZ: second reading"
    try:
        qtbot.waitUntil(lambda: view.progress.remark.text() == words, timeout=LONG_MS)
        window.go("photos")
        qtbot.waitUntil(window.frame.progress.isVisible)
        assert window.frame.progress.remark.text() == words
        window.frame.progress.stop.click()
        qtbot.waitUntil(lambda: not window.frame.progress.isVisible())
        qtbot.waitUntil(lambda: window.session.tasks.idle, timeout=LONG_MS)
    finally:
        slow.waits.set()
    assert not window.session.at_work
