"""The way on from statements and funds: in sight, and never beside another deciding button."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.services.workbench import Workbench
from app.ui.screens.funds.controller import FundsController
from app.ui.session import Session
from tests.gui.disputes import partial
from tests.gui.ports import keep
from tests.gui.started import in_front


@pytest.fixture
def screen(session: Session, bench: Workbench, qtbot: QtBot) -> FundsController:
    screen = FundsController(session)
    session.show(keep(bench, partial(), 0))
    in_front(qtbot, screen)
    return screen


def test_the_way_on_is_in_sight_and_leads_to_decide(
    session: Session, screen: FundsController
) -> None:
    view = screen.view
    view.resize(1180, 700)
    button = view.action.button
    assert not button.visibleRegion().isEmpty()
    corner = button.mapTo(view, button.rect().bottomRight())
    assert corner.x() > view.width() * 0.9
    assert corner.y() > view.height() * 0.9
    asked: list[str] = []
    session.screen_requested.connect(asked.append)
    button.click()
    assert asked == ["decide"]


def test_a_form_that_is_open_has_the_only_deciding_button_and_moves_nothing(
    screen: FundsController, qtbot: QtBot
) -> None:
    view = screen.view
    button = view.action.button
    stands = button.mapTo(view, QPoint())
    for name, form in view.forms.items():
        view.open_form(name)
        qtbot.waitUntil(form.isVisible)
        assert not button.isVisible(), name
        view.close_form(name)
        assert button.isVisible(), name
        assert button.mapTo(view, QPoint()) == stands
