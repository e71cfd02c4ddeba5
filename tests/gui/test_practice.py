"""Practice in the window: five cases to begin with, and what was true only after the seal."""

from pytestqt.qtbot import QtBot

from app.services.practice import FIRST, TITLES
from app.ui.case_rail import top_of
from app.ui.screens.decide.controller import DecideController
from app.ui.screens.queue.first_start import FirstStart
from app.ui.session import Session
from app.ui.tasks import Tasks
from tests.gui.ports import a_bench
from tests.unit.services.ports import Stoppable, quiet

WATCH = (quiet, Stoppable())


def test_the_empty_queue_offers_the_four_further_cases(qtbot: QtBot) -> None:
    further = [(name, title) for name, title in TITLES.items() if name != FIRST]
    start = FirstStart(further)
    qtbot.addWidget(start)
    asked: list[str] = []
    start.practice_requested.connect(asked.append)
    for button in start.further:
        button.click()
    assert asked == [name for name, _ in further]
    assert [button.text() for button in start.further] == [title for _, title in further]


def test_how_it_was_is_told_on_decide_and_not_before_the_seal(qtbot: QtBot) -> None:
    bench, tasks = a_bench(), Tasks()
    case = bench.open_practice(WATCH, "sp-2042")
    case = bench.examine(case.id, WATCH)
    session = Session(bench, tasks)
    screen = DecideController(session)
    qtbot.addWidget(screen.view)
    session.show(case)
    screen.view.show()
    screen.entered()
    qtbot.waitUntil(screen.view.locked.isVisible)
    assert screen.view.practice.text() == ""
    for marks in bench.prepared(case):
        case = bench.seal(case.id, marks)
    session.show(case)
    screen.entered()
    qtbot.waitUntil(lambda: bool(screen.view.practice.text()))
    assert screen.view.practice.isVisible()
    text = screen.view.practice.text()
    assert text.startswith("Registered holder: The photos show different people.")
    assert "You concluded so too (-3)." in text
    assert "(O5, R3)" in text
    screen.view.close()
    tasks.close()


def test_the_top_bar_says_practice() -> None:
    bench = a_bench()
    told = top_of(bench.open_practice(WATCH), "M. Vale", "")
    assert told.account is not None
    assert told.account[1] == "Practice · Active account"
