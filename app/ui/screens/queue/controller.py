"""Joins the queue with the store: lists cases, opens them, makes new ones."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app.domain.case import AccountState, Case
from app.domain.errors import RightfulError
from app.services.phrases import prose
from app.services.practice import FIRST, TITLES
from app.services.workbench import Workbench
from app.settings import Settings, SettingsFile
from app.ui.commands import Command
from app.ui.drawing import Drawing
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.queue.beginning import first_start
from app.ui.screens.queue.erasing import ask_to_erase
from app.ui.screens.queue.present import ACCOUNTS, present
from app.ui.screens.queue.reading import first_look, read_rows
from app.ui.screens.queue.view import QueueView
from app.ui.screens.queue.view_model import CaseRow, Segment, Shown
from app.ui.session import Session
from app.ui.steps import next_step
from app.ui.surroundings import Surroundings
from app.ui.tasks import WorkLane
from app.ui.undoing import Deed

_SLOW_MS: Final = 150
"""Shorter than that, grey rows would only flicker."""


class QueueController(QObject):
    """The first screen after unlocking."""

    help_requested = Signal()
    PARTS: ClassVar = (first_start,)

    counted = Signal(int)
    """How many cases there are."""
    ordered = Signal(object)
    """The cases in the order in which they are shown."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Final = session
        self._rows: tuple[CaseRow, ...] = ()
        self._shown = Shown()
        self._settings: SettingsFile | None = None
        self._known = False
        self._brought: tuple[Path, ...] = ()
        """What was dropped here and goes into the case that is opened next."""
        self._slow: Final = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self.view_loading)
        self.asked: QMessageBox | None = None
        """The question before an erasure."""
        accounts = [(key, say(word)) for key, word in ACCOUNTS.items()]
        self.view: Final = QueueView(accounts, session.parts.take(first_start))
        self.view.case_requested.connect(self.open_case)
        self.view.case_created.connect(self._create)
        self.view.folder_requested.connect(self.choose_folder)
        self.view.practice_requested.connect(self.start_practice)
        self.view.verify_requested.connect(lambda: session.go("verify"))
        self.view.help_requested.connect(self.help_requested)
        self.view.shown_changed.connect(self._show)
        self.view.form.closed.connect(self._forget_brought)
        self.view.pin_requested.connect(self.pin)
        self.view.changes_requested.connect(self._tell_changes)
        self.view.folder_dropped.connect(self.take_dropped)
        session.case_changed.connect(self._case_changed)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
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
            (".", self.tr("pin")),
            ("/", self.tr("filter")),
            ("Ctrl K", self.tr("find or do anything")),
        )

    def entered(self) -> None:
        """Read the cases anew."""
        if not self._known:
            self._slow.start()
        self._session.ask(WorkLane.CASE, read_rows, self._take, self._not_read)

    def settle(self, around: Surroundings) -> None:
        """Say where pins and the cases open last are kept."""
        self._settings = around.settings

    def view_loading(self) -> None:
        """The first reading takes longer than a blink."""
        if not self._known:
            self.view.show_loading()

    def pin(self, case_id: str) -> None:
        """Pin a case, or take its pin."""
        turn = partial(self._turn_pin, case_id)
        if self._settings is None:
            return
        there = case_id in self._settings.now.pinned
        words = self.tr("{} is no longer pinned.") if there else self.tr("{} is pinned.")
        turn(lambda: None)
        deed = Deed(sentence=words.format(case_id), undo=turn, redo=turn)
        self._session.undoing.did(deed)

    def _turn_pin(self, case_id: str, done: Callable[[], None]) -> None:
        if self._settings is None:
            return
        pinned = self._settings.now.pinned
        there = case_id in pinned
        others = tuple(each for each in pinned if each != case_id)
        self._settings.change(pinned=others if there else (*others, case_id))
        self._present()
        done()

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """A folder of a case system opens as its case; anything else begins a new case."""
        if len(paths) == 1 and (paths[0] / "case.json").is_file():
            self.open_folder(paths[0])
        elif paths:
            self._brought = tuple(paths)
            self._start_new()

    def commands(self) -> tuple[Command, ...]:
        """See `Offers`."""
        chosen = self.view.table.chosen()
        pinning = (
            (
                Command(
                    words=self.tr("Pin case {}, or take its pin").format(chosen),
                    run=partial(self.pin, chosen),
                    keys=".",
                ),
            )
            if chosen
            else ()
        )
        own = (
            *pinning,
            Command(words=self.tr("Find a case"), run=self.view.filter.setFocus, keys="/"),
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
            return read_rows(bench)

        def done(rows: Sequence[CaseRow]) -> None:
            if self._session.at_hand(row.case):
                self._session.show(None)
            self._session.go("queue")
            self._take(tuple(rows))
            self._session.told.emit(self.tr("Case {} is erased.").format(row.case))

        session = self._session
        self.asked = ask_to_erase(
            self.view.window(), row, lambda: session.ask(WorkLane.CASE, act, done)
        )

    def _case_changed(self, case: Case | None) -> None:
        """A case that is new is found from any screen at once, and J and K lead to it."""
        if case is not None and all(row.case != case.id for row in self._rows):
            self._session.ask(WorkLane.CASE, read_rows, self._take, self._not_read)

    def _opened(self, case: Case) -> None:
        screen = next_step(case, self._session.bench.examiner) or "decide"
        Drawing.of_all().queue(self, partial(self._session.go, screen))  # in a turn of its own
        self._session.show(case)

    def _examine(self, case: Case) -> None:
        """Open a case that came in, and have it examined."""
        session = self._session

        def done(examined: Case) -> None:
            seen = first_look(examined, session.bench.examiner)
            QTimer.singleShot(0, self, lambda: session.lead_on(examined.id, "intake", seen))

        session.show(case)
        session.work(lambda bench, watch: bench.examine(case.id, watch), done)
        QTimer.singleShot(0, self, lambda: session.go("intake"))  # in a turn of its own

    def _start_new(self) -> None:
        self._session.go("queue")
        self.view.start_new()

    def _forget_brought(self) -> None:
        self._brought = ()

    def _create(self, number: str, account: str) -> None:
        def act(bench: Workbench) -> Case:
            now = bench.tools.clock.now()
            case = Case(id=number, opened_at=now, submitted_at=now, account=AccountState(account))
            return bench.open_case(case)

        def done(case: Case) -> None:
            self.view.end_new()
            self._session.show(case)
            self._session.bring(self._brought)
            self._brought = ()

        def failed(error: RightfulError) -> None:
            told = explain(error.code)
            self.view.form.refuse(prose(told.what, told.remedy))

        self._session.ask(WorkLane.CASE, act, done, failed)

    def _take(self, rows: tuple[CaseRow, ...]) -> None:
        self._known, self._rows = True, rows
        self._slow.stop()
        self.counted.emit(len(rows))
        self._present()
        if self.view.isVisible():
            self.view.take_focus()

    def _show(self, segment: str, words: str) -> None:
        self._shown = Shown(segment=Segment(segment), words=words)
        self._present()

    def _not_read(self, error: RightfulError) -> None:
        self._known = True
        self._slow.stop()
        self._present()
        self._session.refused.emit(error)

    def _present(self) -> None:
        now = self._settings.now if self._settings is not None else Settings()
        shown = replace(self._shown, pinned=now.pinned, recent=now.recent)
        model = present(self._rows, shown, say)
        self.view.display(model)
        self.ordered.emit(tuple(row.case for group in model.groups for row in group.rows))

    def _tell_changes(self) -> None:
        def done(wrong: tuple[str, ...]) -> None:
            told = ", ".join(wrong) or self.tr("the record of the case itself")
            words = self.tr("Not as it was written: {}. A backup brings it back.")
            self.view.tell_changes(words.format(told))

        self._session.ask(WorkLane.CASE, lambda bench: bench.check_store(), done)
