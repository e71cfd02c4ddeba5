"""The forms of Funds take a moment by either clock, tell it by both and keep it in UTC."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.services.workbench import Workbench
from app.ui import theme
from app.ui.screens.funds.controller import FundsController
from app.ui.screens.funds.entry_form import EntryForm
from app.ui.screens.funds.moment_field import MomentField
from app.ui.session import Session
from app.ui.tokens import ThemeName
from tests.builders import NOW
from tests.gui.disputes import partial
from tests.gui.ports import keep
from tests.gui.started import in_front

CASE = "SP-2041"


@pytest.fixture(autouse=True)
def _in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def screen(qtbot: QtBot, session: Session, bench: Workbench) -> FundsController:
    made = FundsController(session)
    session.show(keep(bench, partial()))
    in_front(qtbot, made)
    qtbot.waitUntil(lambda: session.tasks.idle)
    return made


def opened(screen: FundsController, name: str) -> tuple[EntryForm, MomentField]:
    adds = {"hold": screen.view.holds.add, "deposit": screen.view.funds.add}
    adds[name].click()
    form = screen.view.forms[name]
    field = form.controls[{"hold": "stated_at", "deposit": "moved_in_at"}[name]]
    assert isinstance(field, MomentField)
    return form, field


def typed(field: MomentField, text: str) -> None:
    field.edit.selectAll()
    QTest.keyClicks(field.edit, text)


def test_a_hold_is_typed_by_the_clock_here_and_kept_in_utc(
    screen: FundsController, bench: Workbench, qtbot: QtBot
) -> None:
    form, field = opened(screen, "hold")
    here = f"{NOW.astimezone():%Y-%m-%d %H:%M}"
    assert (field.edit.text(), field.clocks.choice()) == (here, "local")
    typed(field, "2026-11-12 09:15")
    assert field.reading.isVisible()
    assert field.reading.text() == "12 Nov 2026, 08:15 UTC · 09:15 local"
    form.fill({"officer": "T. Lind", "reference": "CR-7", "state": "clear"})
    form.save.click()
    qtbot.waitUntil(lambda: len(bench.case(CASE).holds) == 4)
    assert bench.case(CASE).holds[-1].stated_at == datetime(2026, 11, 12, 8, 15, tzinfo=UTC)


def test_what_is_typed_goes_by_the_clock_that_is_chosen_and_what_was_written_stays(
    screen: FundsController,
) -> None:
    _, field = opened(screen, "hold")
    field.clocks.cells["UTC"].click()
    assert field.edit.text() == f"{NOW:%Y-%m-%d %H:%M}", "the same moment, as nobody typed it"
    typed(field, "2026-11-12 09:15")
    field.clocks.cells["local"].click()
    assert field.edit.text() == "2026-11-12 09:15"
    assert field.reading.text() == "12 Nov 2026, 08:15 UTC · 09:15 local"
    typed(field, "soon")
    assert not field.reading.isVisible()


def test_a_deposit_goes_by_utc_as_ledgers_do(screen: FundsController) -> None:
    form, field = opened(screen, "deposit")
    assert (field.clocks.choice(), field.edit.text()) == ("UTC", f"{NOW:%Y-%m-%d %H:%M}")
    field.clocks.cells["local"].click()
    form.clear()
    assert (field.clocks.choice(), field.edit.text(), field.reading.text()) == ("UTC", "", "")


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("2026-03-29 02:30", "The clocks here were set forward over this time. Enter it in UTC."),
        (
            "2026-10-25 02:30",
            "This time came twice here: at 00:30 and at 01:30 UTC. Enter it in UTC.",
        ),
    ],
)
def test_an_hour_that_is_none_or_two_is_not_kept(
    screen: FundsController, bench: Workbench, at: str, told: str
) -> None:
    form, field = opened(screen, "hold")
    form.fill({"officer": "T. Lind", "reference": "CR-7"})
    typed(field, at)
    assert not field.reading.isVisible()
    form.save.click()
    assert field.sentence.text() == told
    assert field.edit.accessibleDescription() == told
    assert len(bench.case(CASE).holds) == 3
    field.clocks.cells["UTC"].click()
    assert field.reading.isVisible()


def test_the_chain_of_a_deposit_tells_its_moment_and_does_not_turn(screen: FundsController) -> None:
    screen.view.funds.link.click()
    field = screen.view.forms["deposit"].controls["moved_in_at"]
    assert isinstance(field, MomentField)
    assert not any(cell.isEnabled() for cell in field.clocks.cells.values())
    assert field.reading.isVisible()


@pytest.fixture
def twice(qapp: QApplication) -> Iterator[None]:
    """At 200 %."""
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT, scale=2.0)
    yield
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT)


@pytest.mark.usefixtures("twice")
def test_at_200_percent_a_form_lies_in_the_least_window(
    qtbot: QtBot, session: Session, bench: Workbench
) -> None:
    made = FundsController(session)
    session.show(keep(bench, partial()))
    in_front(qtbot, made, (1168, 640))
    view = made.view
    adds = {"statement": view.statements.add, "hold": view.holds.add, "deposit": view.funds.add}
    for name, add in adds.items():
        add.click()
        form = made.view.forms[name]
        form.make()
        assert form.minimumSizeHint().width() <= 1168 - 2 * theme.px(24), name
