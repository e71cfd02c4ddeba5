"""Saying what the columns of somebody's table mean: chosen, previewed, kept, changed, undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.custody import Action
from app.domain.errors import EngineTimeoutError
from app.domain.exhibit import Evidence, ExhibitId
from app.domain.finding import Finding
from app.domain.ledger_map import DateOrder, Meaning
from app.domain.ledger_table import LedgerTable
from app.domain.ports import CancelToken, Engine
from app.services.columns import said_of
from app.services.workbench import Workbench
from app.ui.screens.funds.columns_card import ColumnsCard
from app.ui.screens.funds.controller import FundsController
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.widgets.buttons import Button
from app.ui.widgets.text import Text
from tests.gui.ports import a_bench
from tests.gui.started import in_front
from tests.gui.tables import CASE, EXCHANGE, a_case_of, with_funds

PAPERS = {"history-bank.csv": EXCHANGE.encode(), "again-bank.csv": EXCHANGE.encode() + b"\n"}
FIRST = ExhibitId("E-01")


@pytest.fixture(scope="module")
def examined() -> Workbench:
    """A case with two tables of the same titles, read once."""
    bench = with_funds(a_bench())
    a_case_of(bench, PAPERS)
    return bench


@pytest.fixture
def opened(qtbot: QtBot, tasks: Tasks) -> Callable[..., FundsController]:
    def enter(bench: Workbench | None = None) -> FundsController:
        if bench is None:
            bench = with_funds(a_bench())
            a_case_of(bench, PAPERS)
        session = Session(bench, tasks)
        screen = FundsController(session)
        session.show(bench.case(CASE))
        return in_front(qtbot, screen)

    return enter


def card(screen: FundsController) -> ColumnsCard:
    return screen.view.columns


def press(screen: FundsController, qtbot: QtBot, word: str) -> None:
    """Press the first button with these words, in the order of the papers."""

    def shown() -> list[Button]:
        buttons = screen.view.papers.findChildren(Button)
        return [button for button in buttons if button.text() == word and button.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    shown()[0].click()


def open_table(screen: FundsController, qtbot: QtBot) -> ColumnsCard:
    press(screen, qtbot, "Say what the columns mean")
    qtbot.waitUntil(lambda: bool(card(screen).grid.boxes))
    return card(screen)


def texts(screen: FundsController) -> str:
    return "\n".join(t.text() for t in card(screen).findChildren(Text) if t.isVisible())


def test_a_guess_is_offered_with_the_table_as_it_stands(
    opened: Callable[..., FundsController], examined: Workbench, qtbot: QtBot
) -> None:
    screen = opened(examined)
    shown = open_table(screen, qtbot)
    assert [box.key() for box in shown.grid.boxes] == [
        *("ignore", "date", "direction", "asset", "amount", "ignore", "ignore"),
    ]
    assert shown.settings.order.key() == "mdy"
    assert "04/13/2024 11:00:00" in texts(screen)
    missed = "Row 3, \N{LEFT DOUBLE QUOTATION MARK}5 \N{MIDDLE DOT} Swap"
    qtbot.waitUntil(lambda: missed in texts(screen))
    assert shown.rows.rows.cell(1, 1).text == "\N{MINUS SIGN}200.00"
    assert QApplication.focusWidget() is shown.grid.boxes[0]
    assert said_of(examined.case(CASE).findings, FIRST) is None, "nothing is said by looking"


def test_each_choice_is_answered_with_what_would_be_read(
    opened: Callable[..., FundsController], examined: Workbench, qtbot: QtBot
) -> None:
    screen = opened(examined)
    shown = open_table(screen, qtbot)
    shown.grid.boxes[6].choose("balance")
    qtbot.waitUntil(lambda: shown.rows.rows.cell(0, 4).text != "")
    shown.grid.boxes[5].choose("fee")
    qtbot.waitUntil(lambda: shown.rows.rows.cell(1, 3).text == "1.5")
    shown.settings.order.box.choose("dmy")
    qtbot.waitUntil(lambda: "The day could not be told." in texts(screen))
    shown.grid.boxes[1].choose("ignore")
    qtbot.waitUntil(lambda: not shown.save.isEnabled())
    assert "Say which column is the day." in texts(screen)
    assert not shown.rows.isVisible()
    QTest.keyClick(shown.grid.boxes[1], Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_what_is_said_is_kept_remembered_and_taken_back(
    opened: Callable[..., FundsController], qtbot: QtBot
) -> None:
    screen = opened()
    bench = screen._session.bench  # noqa: SLF001 -- what the window holds
    shown = open_table(screen, qtbot)
    shown.grid.boxes[0].choose("reference")
    shown.grid.boxes[6].choose("balance")
    shown.settings.whose.box.choose("other")
    shown.save.click()
    qtbot.waitUntil(lambda: said_of(bench.case(CASE).findings, FIRST) is not None)
    said = said_of(bench.case(CASE).findings, FIRST)
    assert said is not None
    assert said.examiner == "M. Vale"
    assert said.columns.columns[0] is Meaning.REFERENCE
    assert (said.columns.order, said.columns.account) == (DateOrder.MONTH_FIRST, False)
    actions = [entry.event.action for entry in bench.desk.store.trail()]
    assert actions.count(Action.COLUMNS_NAMED) == 1
    qtbot.waitUntil(lambda: "columns as M. Vale says" in papers_text(screen))
    assert "4 rows" in papers_text(screen)
    assert not shown.isVisible()
    again = open_table(screen, qtbot)
    assert again.grid.boxes[0].key() == "reference", "the other table has the same titles"
    assert "by the word of M. Vale" in texts(screen)
    assert not again.back.isVisible()
    again.cancel.click()
    press(screen, qtbot, "Columns")
    qtbot.waitUntil(again.back.isVisible)
    assert "Said by M. Vale" in texts(screen)
    again.back.click()
    qtbot.waitUntil(lambda: said_of(bench.case(CASE).findings, FIRST) is None)
    qtbot.waitUntil(lambda: "columns as M. Vale says" not in papers_text(screen))


def papers_text(screen: FundsController) -> str:
    found = screen.view.papers.findChildren(QWidget)
    return "\n".join(w.text() if isinstance(w, QLabel) else w.accessibleName() for w in found)


def test_the_keyboard_alone_will_do(
    opened: Callable[..., FundsController], examined: Workbench, qtbot: QtBot
) -> None:
    screen = opened(examined)
    shown = open_table(screen, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown.grid.boxes[0])
    wanted: list[QWidget] = [*shown.grid.boxes, shown.settings.order.box, shown.settings.point.box]
    wanted += [shown.settings.zone.box, shown.settings.asset.edit, shown.settings.whose.box]
    for widget in wanted:
        assert QApplication.focusWidget() is widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    for _ in range(4):  # the preview and what can be taken back lie between
        reached = QApplication.focusWidget()
        assert reached is not None
        if reached is shown.cancel:
            break
        QTest.keyClick(reached, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown.cancel
    QTest.keyClick(shown.grid.boxes[0], Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown.grid.boxes[0].key() == "date")
    qtbot.waitUntil(lambda: "Two columns mean what only one can." in texts(screen))


class Broken:
    """An engine that does not answer."""

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        cancel.check()
        assert evidence
        return ()

    def tabulate(self, item: Evidence, cancel: CancelToken) -> LedgerTable:
        """See `Tabulator.tabulate`."""
        cancel.check()
        raise EngineTimeoutError(item.exhibit.id)


def test_a_table_that_cannot_be_opened_says_so(
    opened: Callable[..., FundsController], qtbot: QtBot
) -> None:
    bench = with_funds(a_bench())
    a_case_of(bench, PAPERS)
    engines: dict[str, Engine] = {**bench.tools.engines, "funds": Broken()}
    screen = opened(replace(bench, tools=replace(bench.tools, engines=engines)))
    press(screen, qtbot, "Say what the columns mean")
    qtbot.waitUntil(lambda: "did not answer" in card(screen).banner.accessibleName())
    assert not card(screen).save.isVisible()
    assert card(screen).banner.isVisible()
