"""What every test of Export begins with."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.determination import Dossier
from app.services.workbench import Workbench
from app.ui.screens.export.controller import ExportController
from app.ui.session import Session
from tests.gui.export.exporting import Open
from tests.gui.ports import keep
from tests.gui.started import in_front


@pytest.fixture
def opened(session: Session, bench: Workbench, qtbot: QtBot) -> Open:
    """Opens Export on a dossier."""

    def enter(dossier: Dossier) -> ExportController:
        screen = ExportController(session)
        session.show(keep(bench, dossier))
        return in_front(qtbot, screen)

    return enter
