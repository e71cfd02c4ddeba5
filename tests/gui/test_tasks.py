"""Work leaves the GUI thread and its answer comes back on it, unless it was cancelled."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import EngineCrashedError, RightfulError
from app.ui.tasks import CancelSource, Tasks, WorkLane


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    assert qtbot is not None
    before = threading.active_count()
    made = Tasks()
    yield made
    made.close()
    assert threading.active_count() == before


def unheard(_value: object) -> None:
    pytest.fail("this answer must not come")


def test_the_answer_comes_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    def work(_cancel: CancelSource) -> int:
        threads.append(threading.current_thread())
        return 42

    answers: list[tuple[int, threading.Thread]] = []
    tasks.start(
        WorkLane.ENGINE,
        work,
        lambda value: answers.append((value, threading.current_thread())),
        unheard,
    )
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(42, threading.main_thread())]
    assert threads[0] is not threading.main_thread()


def test_a_failure_is_told_with_its_code(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_cancel: CancelSource) -> None:
        raise EngineCrashedError

    told: list[RightfulError] = []
    tasks.start(WorkLane.ENGINE, work, unheard, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].code == "examination.crashed"


def test_a_defect_is_not_told_but_raised_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_cancel: CancelSource) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        tasks.start(WorkLane.ENGINE, work, unheard, unheard)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_after_cancel_neither_answer_comes(tasks: Tasks, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(_cancel: CancelSource) -> int:
        begun.set()
        go_on.wait(5)
        return 1  # it does not listen; still nobody hears its answer

    source = tasks.start(WorkLane.CASE, work, unheard, unheard)
    assert begun.wait(5)
    source.cancel()
    go_on.set()
    after: list[int] = []
    tasks.start(WorkLane.CASE, lambda _cancel: 2, after.append, unheard)
    qtbot.waitUntil(lambda: after == [2])


def test_work_that_waits_in_line_never_begins_once_cancelled(tasks: Tasks, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def first(_cancel: CancelSource) -> None:
        begun.set()
        go_on.wait(5)

    tasks.start(WorkLane.CASE, first, lambda _none: None, unheard)
    assert begun.wait(5)
    waiting = tasks.start(WorkLane.CASE, unheard, unheard, unheard)
    waiting.cancel()
    go_on.set()
    last: list[int] = []
    tasks.start(WorkLane.CASE, lambda _cancel: 3, last.append, unheard)
    qtbot.waitUntil(lambda: last == [3])


@pytest.mark.parametrize(("lane", "together"), [(WorkLane.CASE, False), (WorkLane.ENGINE, True)])
def test_the_case_lane_alone_has_one_writer(
    tasks: Tasks, qtbot: QtBot, lane: WorkLane, *, together: bool
) -> None:
    second_is_inside = threading.Event()
    seen: list[bool] = []
    done: list[None] = []
    tasks.start(lane, lambda _cancel: second_is_inside.wait(0.3), seen.append, unheard)
    tasks.start(lane, lambda _cancel: second_is_inside.set(), done.append, unheard)
    qtbot.waitUntil(lambda: bool(seen and done))
    assert seen == [together]


def test_progress_is_relayed_to_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[tuple[int, int, threading.Thread]] = []

    def show(done: int, total: int) -> None:
        seen.append((done, total, threading.current_thread()))

    report = tasks.relay(show)
    tasks.start(WorkLane.ENGINE, lambda _cancel: report(3, 16), lambda _none: None, unheard)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(3, 16, threading.main_thread())]


def test_closing_stops_what_runs(tasks: Tasks) -> None:
    begun = threading.Event()
    stopped: list[bool] = []

    def work(cancel: CancelSource) -> None:
        begun.set()
        while not cancel.cancelled:
            threading.Event().wait(0.005)
        stopped.append(True)
        cancel.check()

    tasks.start(WorkLane.ENGINE, work, unheard, unheard)
    assert begun.wait(5)
    tasks.close()
    assert stopped == [True]
