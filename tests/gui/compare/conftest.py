"""What every test of Compare begins with."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.screens.compare.controller import CompareController
from app.ui.session import Session
from app.ui.tasks import Tasks
from tests.gui.compare.comparing import settled
from tests.gui.started import at_practice, in_front
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace

ROOMY = (1384, 820)


@pytest.fixture
def session(place: MemoryPlace, tasks: Tasks) -> Session:
    """The practice case, open."""
    return at_practice(place.open(EXAMINER, PASSPHRASE), tasks)


@pytest.fixture
def screen(qtbot: QtBot, session: Session) -> CompareController:
    """The compare screen, in front."""
    return in_front(qtbot, CompareController(session), ROOMY)


@pytest.fixture
def photos_seen(qtbot: QtBot, screen: CompareController) -> None:
    """Both photos are in their panes."""
    settled(qtbot, screen)
