"""An answer that comes late: another case is at hand by then, or the window is about to close."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.case import Capacity, Case
from app.domain.errors import EngineCrashedError, RightfulError, UnreadableError
from app.services.correct import Entry
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.ui.picture_out import PictureOut
from app.ui.screens.decide.controller import DecideController
from app.ui.screens.documents.taking_back import keep_reading
from app.ui.screens.export.controller import ExportController
from app.ui.screens.funds.controller import FundsController
from app.ui.screens.verify.controller import VerifyController
from app.ui.session import Session
from app.ui.tasks import Tasks, WorkLane
from tests.gui.disputes import partial as dispute
from tests.gui.disputes import unjudged
from tests.gui.ports import PASSPHRASE, keep
from tests.gui.started import in_front

FIRST, SECOND = "SP-2041", "SP-2042"


@pytest.fixture
def cases(bench: Workbench, session: Session) -> tuple[Case, Case]:
    """Two disputes; the first is at hand."""
    first, second = (keep(bench, replace(dispute(), case=name)) for name in (FIRST, SECOND))
    session.show(first)
    return first, second


@contextmanager
def busy(session: Session) -> Iterator[None]:
    """The one writer has something else to do meanwhile, as it has in a long reading."""
    go = threading.Event()
    session.ask(WorkLane.CASE, lambda _bench: go.wait(10), lambda _done: None)
    try:
        yield
    finally:
        go.set()


def rest(qtbot: QtBot, session: Session) -> None:
    """Wait until every answer was heard."""
    qtbot.waitUntil(lambda: session.tasks.idle, timeout=10_000)


def closing(bench: Workbench, name: str = FIRST) -> Case:
    """A short act whose trace is easily told."""
    case = bench.case(name)
    return bench.state_account(name, case.account, Capacity.SPECIAL)


def endless(begun: threading.Event, bench: Workbench, watch: Watch) -> Case:
    """A long reading that listens."""
    case = bench.case(FIRST)
    begun.set()
    while case.id:
        watch[1].check()
        threading.Event().wait(0.005)
    return case


def test_a_change_is_kept_and_does_not_bring_back_the_case_that_was_left(
    qtbot: QtBot, session: Session, bench: Workbench, cases: tuple[Case, Case]
) -> None:
    with busy(session):
        session.change(closing)
        session.show(cases[1])
    rest(qtbot, session)
    assert session.case == cases[1]
    assert bench.case(FIRST).capacity is Capacity.SPECIAL


def test_long_work_is_kept_and_does_not_bring_back_the_case_that_was_left(
    qtbot: QtBot, session: Session, cases: tuple[Case, Case]
) -> None:
    heard: list[str] = []
    with busy(session):
        session.work(lambda bench, _watch: closing(bench), lambda case: heard.append(case.id))
        session.show(cases[1])
    rest(qtbot, session)
    assert session.case == cases[1]
    assert heard == [FIRST], "what follows in that case follows all the same"


def test_work_that_fails_half_way_shows_what_was_kept(
    qtbot: QtBot, session: Session, cases: tuple[Case, Case]
) -> None:
    def act(bench: Workbench, _watch: Watch) -> Case:
        closing(bench)
        raise EngineCrashedError

    refused: list[RightfulError] = []
    session.refused.connect(refused.append)
    session.work(act)
    rest(qtbot, session)
    assert [error.code for error in refused] == [EngineCrashedError.code]
    assert session.case is not None
    assert (cases[0].capacity, session.case.capacity) == (Capacity.ORDINARY, Capacity.SPECIAL)


def test_stop_ends_all_long_work_that_was_asked_for(
    qtbot: QtBot, session: Session, cases: tuple[Case, Case]
) -> None:
    begun = threading.Event()

    for _ in cases:
        session.work(partial(endless, begun))
    assert begun.wait(5)
    before = session.at_work
    session.stop()
    assert (before, session.at_work) == (True, False)
    rest(qtbot, session)


def test_a_mark_that_waits_behind_a_long_reading_is_kept_when_the_window_closes(
    session: Session, bench: Workbench, tasks: Tasks, cases: tuple[Case, Case]
) -> None:
    assert session.case == cases[0]
    begun = threading.Event()
    session.work(partial(endless, begun))
    assert begun.wait(5)
    session.change(closing)
    tasks.close()
    assert bench.case(FIRST).capacity is Capacity.SPECIAL


def test_a_reading_that_was_kept_in_a_case_that_was_left_is_not_taken_back_in_another(
    qtbot: QtBot, session: Session, bench: Workbench, cases: tuple[Case, Case]
) -> None:
    first, second = cases
    with busy(session):
        keep_reading(session, first, Entry(exhibit=first.exhibits[0].id, field="surname", text="X"))
        session.show(second)
    rest(qtbot, session)
    assert not session.undoing.undo()
    assert session.case == second
    assert bench.case(FIRST).findings != first.findings


def signing(qtbot: QtBot, session: Session, folder: Path, passphrase: str) -> ExportController:
    """Export, whose case is being signed while the examiner has gone on to the next."""
    screen = in_front(qtbot, ExportController(session))
    qtbot.waitUntil(lambda: screen.shown is not None)
    with busy(session):
        choices = screen.view.choices
        choices.folder.edit.setText(str(folder))
        choices.passphrase.edit.setText(passphrase)
        choices.sign.button.click()
        session.show(session.bench.case(SECOND))
        screen.entered()
    rest(qtbot, session)
    return screen


def told(screen: ExportController) -> str:
    return " ".join(screen.view.page.texts())


def test_who_goes_to_another_case_while_one_is_signed_sees_the_page_of_that_other(
    qtbot: QtBot, session: Session, cases: tuple[Case, Case], tmp_path: Path
) -> None:
    assert cases[1].id == SECOND
    screen = signing(qtbot, session, tmp_path / "result", PASSPHRASE)
    assert (tmp_path / "result/report.pdf").exists()
    assert SECOND in told(screen)
    assert FIRST not in told(screen)
    assert not screen.view.choices.issued.isVisible()
    assert screen.view.choices.folder.edit.isEnabled()
    assert screen.view.choices.passphrase.text() == ""
    session.show(session.bench.case(FIRST))
    screen.entered()
    qtbot.waitUntil(lambda: FIRST in told(screen))


def test_what_kept_another_case_from_being_signed_is_no_word_about_this_one(
    qtbot: QtBot, session: Session, cases: tuple[Case, Case], tmp_path: Path
) -> None:
    assert cases[1].id == SECOND
    refused: list[RightfulError] = []
    session.refused.connect(refused.append)
    screen = signing(qtbot, session, tmp_path / "result", "a guess")
    assert len(refused) == 1
    assert not screen.view.choices.banner.isVisible()
    assert screen.view.choices.folder.edit.isEnabled()


def test_how_the_conditions_of_another_case_stand_is_not_shown(
    qtbot: QtBot, session: Session, bench: Workbench, cases: tuple[Case, Case]
) -> None:
    assert session.case == cases[0]
    blind = keep(bench, replace(unjudged(), case="SP-2043"))
    screen = FundsController(session)
    with busy(session):
        in_front(qtbot, screen)
        session.show(blind)
    rest(qtbot, session)
    assert screen.model is not None
    assert screen.model.locked
    assert screen.model.badges == ()


def test_the_list_of_another_case_is_not_copied(
    qtbot: QtBot,
    session: Session,
    cases: tuple[Case, Case],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copied: list[str] = []
    monkeypatch.setattr("app.ui.copying.put", copied.append)
    screen = in_front(qtbot, DecideController(session))
    rest(qtbot, session)
    screen.view.copy_requested.emit()
    assert len(copied) == 1
    with busy(session):
        session.show(cases[1])
        screen.view.copy_requested.emit()
    assert len(copied) == 1
    rest(qtbot, session)


def test_a_view_of_one_case_is_never_saved_as_one_of_another(
    qtbot: QtBot,
    session: Session,
    cases: tuple[Case, Case],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ask(*_about: object) -> tuple[str, str]:
        session.show(cases[1])  # as work that ends while the question stands
        return str(tmp_path / "view.png"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    view = QWidget()
    qtbot.addWidget(view)
    PictureOut(session, view).ask([cases[0].exhibits[0].id])
    rest(qtbot, session)
    assert list(tmp_path.glob("*.png")) == []


def test_a_path_that_the_system_will_not_open_is_refused_in_words(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    screen = in_front(qtbot, VerifyController(session))
    with qtbot.waitSignal(session.refused) as refused:
        screen.verify([tmp_path / ("x" * 300)])
    assert refused.args is not None
    assert isinstance(refused.args[0], UnreadableError)
