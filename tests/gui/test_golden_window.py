"""The golden cases through the window: the decide screen shows their outcome and their rule."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.services.supposed import Supposed
from app.ui.screens.decide.controller import DecideController
from app.ui.session import Session
from app.ui.tasks import Tasks
from tests.golden import CASES
from tests.gui.ports import SettableClock, a_bench, keep

WHOLE = [name for name, case in CASES.items() if case.content.intact]
"""Those whose evidence is as it came in: the store of the test cannot lie about it."""


def decided(case: Supposed, tasks: Tasks, qtbot: QtBot) -> DecideController:
    """The decide screen of the case at its own instant."""
    bench = a_bench(clock=SettableClock(at=case.at))
    kept = keep(bench, replace(case.dossier, case="SP-1"), pressure=len(case.content.pressure))
    session = Session(bench, tasks)
    screen = DecideController(session)
    qtbot.addWidget(screen.view)
    session.show(kept)
    screen.view.show()
    screen.entered()
    qtbot.waitUntil(lambda: screen.found is not None or screen.view.locked.isVisible())
    return screen


@pytest.mark.parametrize("name", WHOLE)
def test_decide_shows_outcome_and_rule(name: str, tasks: Tasks, qtbot: QtBot) -> None:
    case = CASES[name]
    expected = case.content.expect[0]
    screen = decided(case, tasks, qtbot)
    view, found = screen.view, screen.found
    if found is None:  # nobody judged the faces: the screen stays closed
        assert view.locked.isVisible()
    else:
        codes = " + ".join(expected.outcomes) or "no outcome"
        assert view.head.meta.text().startswith(f"{codes} · {expected.rule} · policy ")
        sign = view.foot.sign.button
        signs = sign.isEnabled() and "second examiner" not in sign.text()
        assert signs is found.signable
    view.close()
