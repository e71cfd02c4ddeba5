"""Joins the queue with the store: lists cases, opens them, makes new ones."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app.domain.case import AccountState, Case
from app.domain.errors import RightfulError
from app.domain.exhibit import Lane
from app.services.assess import judged, lane_pairs
from app.services.phrases import prose
from app.services.practice import FIRST, TITLES
from app.services.workbench import Workbench
from app.ui.commands import Command
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.queue.erasing import ask_to_erase
from app.ui.screens.queue.present import ACCOUNTS, Watch, present, row_of
from app.ui.screens.queue.view import QueueView
from app.ui.screens.queue.view_model import CaseRow, Segment, Shown
from app.ui.session import Session
from app.ui.steps import next_step
from app.ui.tasks import WorkLane


class QueueController(QObject):
    """The first screen after unlocking."""

    help_requested = Signal()
    counted = Signal(int)
    """How many cases there are."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Final = session
        self._rows: tuple[CaseRow, ...] = ()
        self._shown = Shown()
        self.asked: QMessageBox | None = None
        """The question before an erasure."""
        self.view: Final = QueueView(
            [(key, say(word)) for key, word in ACCOUNTS.items()],
            [(name, say(title)) for name, title in TITLES.items() if name != FIRST],
        )
        self.view.case_requested.connect(self.open_case)
        self.view.case_created.connect(self._create)
        self.view.folder_requested.connect(self.choose_folder)
        self.view.practice_requested.connect(self.start_practice)
        self.view.verify_requested.connect(lambda: session.go("verify"))
        self.view.help_requested.connect(self.help_requested)
        self.view.shown_changed.connect(self._show)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Screen.keys`."""
        if not self._rows:
            return (
                ("Enter", self.tr("start")),
                ("N", self.tr("new case")),
                ("F1", self.tr("help")),
            )
        return (
            ("J K", self.tr("case")),
            ("Enter", self.tr("open")),
            ("N", self.tr("new case")),
            ("/", self.tr("filter")),
            ("Ctrl K", self.tr("find or do anything")),
        )

    def entered(self) -> None:
        """Read the cases anew."""
        self._session.ask(WorkLane.CASE, _read, self._take)

    def commands(self) -> tuple[Command, ...]:
        """See `Offers`."""
        own = (
            Command(words=self.tr("New case"), run=self._start_new, keys="N"),
            Command(words=self.tr("Open case folder"), run=self.choose_folder),
            *(
                Command(
                    words=self.tr("Practise: {}").format(say(title)),
                    run=partial(self.start_practice, name),
                )
                for name, title in TITLES.items()
            ),
        )
        words = self.tr("Open case {}")
        cases = tuple(
            Command(words=words.format(row.case), run=partial(self.open_case, row.case))
            for row in self._rows
        )
        words = self.tr("Erase case {}")
        erasing = tuple(
            Command(words=words.format(row.case), run=partial(self.erase, row))
            for row in self._rows
        )
        return own + cases + erasing

    def start_practice(self, name: str = "") -> None:
        """Open a practice case, have it examined, and go on to the faces.

        Without a name it is the first that is not in the queue.
        """
        there = {row.case.lower() for row in self._rows}
        chosen = name or next((each for each in TITLES if each not in there), FIRST)
        self._session.work(lambda bench, watch: bench.open_practice(watch, chosen), self._examine)

    def choose_folder(self) -> None:
        """Ask for a case as a case system exported it."""
        chosen = QFileDialog.getExistingDirectory(self.view, self.tr("A folder with case.json"))
        if chosen:
            self.open_folder(Path(chosen))

    def open_folder(self, folder: Path) -> None:
        """Take in a case as a case system exported it."""
        self._session.work(lambda bench, watch: bench.open_folder(folder, watch), self._examine)

    def open_case(self, case_id: str) -> None:
        """Open a case at the step that asks for something."""
        if case_id:
            self._session.ask(WorkLane.CASE, lambda bench: bench.case(case_id), self._opened)

    def erase(self, row: CaseRow) -> None:
        """Ask, then erase a case; one whose day has not come is erased early."""

        def act(bench: Workbench) -> Sequence[CaseRow]:
            bench.erase(row.case, early=not row.due)
            return _read(bench)

        def done(rows: Sequence[CaseRow]) -> None:
            if self._session.case is not None and self._session.case.id == row.case:
                self._session.show(None)
            self._session.go("queue")
            self._take(tuple(rows))
            self._session.told.emit(self.tr("Case {} is erased.").format(row.case))

        session = self._session
        self.asked = ask_to_erase(
            self.view.window(), row, lambda: session.ask(WorkLane.CASE, act, done)
        )

    def _opened(self, case: Case) -> None:
        self._session.show(case)
        self._session.go(next_step(case, self._session.bench.examiner) or "decide")

    def _examine(self, case: Case) -> None:
        session = self._session

        def done(examined: Case) -> None:
            QTimer.singleShot(0, self, lambda: session.go(_first_look(examined, examiner)))

        examiner = session.bench.examiner
        session.work(lambda bench, watch: bench.examine(case.id, watch), done)
        QTimer.singleShot(0, self, lambda: session.go("intake"))  # in a turn of its own

    def _start_new(self) -> None:
        self._session.go("queue")
        self.view.start_new()

    def _create(self, number: str, account: str) -> None:
        def act(bench: Workbench) -> Case:
            now = bench.tools.clock.now()
            case = Case(id=number, opened_at=now, submitted_at=now, account=AccountState(account))
            return bench.open_case(case)

        def done(case: Case) -> None:
            self.view.end_new()
            self._session.show(case)
            self._session.go("intake")

        def failed(error: RightfulError) -> None:
            told = explain(error.code)
            self.view.form.refuse(prose(told.what, told.remedy))

        self._session.ask(WorkLane.CASE, act, done, failed)

    def _take(self, rows: tuple[CaseRow, ...]) -> None:
        self._rows = rows
        self.counted.emit(len(rows))
        self.view.display(present(rows, self._shown, say))
        if self.view.isVisible():
            self.view.take_focus()

    def _show(self, segment: str, words: str) -> None:
        self._shown = Shown(segment=Segment(segment), words=words)
        self.view.display(present(self._rows, self._shown, say))


def _first_look(case: Case, examiner: str) -> str:
    """Faces first, while nothing else is known; then whatever asks for something."""
    blind = bool(lane_pairs(case, Lane.REGISTERED)) and not judged(case, examiner, Lane.REGISTERED)
    return "compare" if blind else next_step(case, examiner) or "decide"


def _read(bench: Workbench) -> tuple[CaseRow, ...]:
    """Every case as a row; one that cannot be opened keeps its place and says why."""
    policy = bench.tools.policy
    valid = {each.id: each.valid_for for each in policy.conditions if each.valid_for is not None}
    watch = Watch(at=bench.tools.clock.now(), valid=valid, policy=policy)
    rows = []
    for case_id in bench.desk.store.case_ids():
        try:
            rows.append(row_of(bench.case(case_id), bench.examiner, watch, say))
        except RightfulError as error:
            rows.append(CaseRow(case=case_id, amiss=explain(error.code).what))
    return tuple(rows)
