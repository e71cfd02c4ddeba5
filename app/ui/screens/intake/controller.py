"""Joins intake with the workbench: items come in and are examined, parties are stated."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.domain.case import AccountState, Capacity, Case, Party
from app.domain.errors import DamagedError
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.finding import Measure
from app.services.natural_order import natural
from app.services.phrases import prose
from app.services.phrases_said import told_waiting
from app.services.said import waiting
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.ui.commands import Command
from app.ui.latest import LatestProgress
from app.ui.phrases import say
from app.ui.screens.intake.parties import PartiesCard
from app.ui.screens.intake.present import ACCOUNTS, CAPACITIES, ROLES, present
from app.ui.screens.intake.view import IntakeView
from app.ui.screens.intake.view_model import FIELDS, full_name, record_of
from app.ui.screens.intake.withdrawing import Withdrawing
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.undoing import Deed


def parties_card() -> PartiesCard:
    """Made before the rest of the screen, see `Parts`."""
    return PartiesCard(
        [(key, say(word)) for key, word in ACCOUNTS.items()],
        [(key, say(word)) for key, word in CAPACITIES.items()],
        {key: say(word) for key, word in FIELDS.items()},
    )


class IntakeController(QObject):
    """The first step of a case."""

    PARTS: ClassVar = (parties_card,)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Final = session
        card = session.parts.take(parties_card)
        self.view: Final = IntakeView(card, [(key, say(word)) for key, word in ROLES.items()])
        self.view.paths_dropped.connect(self.take_in)
        self.view.drop.files_requested.connect(self.choose_files)
        self.view.again_requested.connect(self.choose_files)
        self.view.left_out.connect(self._leave_out)
        self.view.drop.folder_requested.connect(self.choose_folder)
        self.view.total.rest_requested.connect(self._read_on)
        self.view.filed.connect(self._file)
        self.withdrawing: Final = Withdrawing(session, self.view)
        self.view.continued.connect(lambda: session.go("photos"))
        self.view.progress.stop_requested.connect(session.stop)
        card.account_stated.connect(self._state_account)
        card.party_stated.connect(self._state_party)
        session.case_changed.connect(self._show)
        self._progress: Final = LatestProgress(self._show_progress, self)
        session.progressed.connect(self._progress.tell)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("\N{UPWARDS ARROW} \N{DOWNWARDS ARROW}", self.tr("exhibit")),
            ("R O", self.tr("lane")),
            ("K", self.tr("kind")),
            ("Del", self.tr("withdraw")),
            ("Ctrl \N{RETURN SYMBOL}", self.tr("next")),
        )

    def commands(self) -> tuple[Command, ...]:
        """See `Offers`: what the button beside the count does has a key as well."""
        offered = self.view.total.withdraw
        if offered.isHidden():
            return ()
        return (Command(words=offered.text(), run=offered.click, keys="Del"),)

    def mark(self) -> str:
        """See `Resumes.mark`: the row in use."""
        return self.view.row_in_use

    def resume(self, mark: str) -> None:
        """See `Resumes.resume`."""
        self.view.row_in_use = mark
        self.view.take_focus()

    def entered(self) -> None:
        """See `Placed.entered`."""
        self._show(self._session.case)
        self.view.take_focus()
        brought, self._session.to_take_in = self._session.to_take_in, ()
        self.take_in(brought)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take items into the lane chosen, in the order of their names; then have them examined."""
        case = self._session.case
        if case is None or not paths:
            return
        chosen = sorted(paths, key=lambda path: natural(path.name))
        place = (Lane(self.view.drop.lane.choice()), None)

        def act(bench: Workbench, watch: Watch) -> Case:
            try:
                return bench.take_in_paths(case.id, chosen, place, watch)
            except OSError as error:  # a path that the system will not open
                raise DamagedError(type(error).__name__) from error

        self._session.work(act, self._examine)

    def choose_files(self) -> None:
        """Ask for files."""
        names, _ = QFileDialog.getOpenFileNames(self.view, self.tr("Bring exhibits"))
        self.take_in([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self.view, self.tr("Bring a folder"))
        self.take_in([Path(name)] if name else [])

    def _read_on(self) -> None:
        if self._session.case is not None:
            self._examine(self._session.case)

    def _examine(self, case: Case) -> None:
        self._session.work(lambda bench, watch: bench.examine(case.id, watch))

    def _file(self, exhibit: str, lane: str, role: str) -> None:
        case = self._session.case
        if case is None:
            return
        known = case.exhibit(ExhibitId(exhibit))
        if known is None:
            return
        before, after = (known.lane, known.role), (Lane(lane), Role(role))
        aside: list[Measure] = []

        def put(place: tuple[Lane, Role], done: Callable[[], None]) -> None:
            def act(bench: Workbench, watch: Watch) -> Case:
                aside[:] = waiting(
                    bench.case(case.id), bench.file_exhibit(case.id, known.id, place)
                )
                return bench.examine(case.id, watch)

            def filed(kept: Case) -> None:
                if self._session.at_hand(kept.id):  # nothing is taken back in another case
                    done()

            self._session.work(act, filed)

        words = self.tr("{} is filed as {}, lane {}.")
        filed_as = words.format(known.id, say(ROLES[after[1]]), after[0])

        def did() -> None:
            deed = Deed(
                sentence=prose(filed_as, told_waiting(aside, say)),
                undo=partial(put, before),
                redo=partial(put, after),
            )
            self._session.undoing.did(deed)

        put(after, did)

    def _leave_out(self, name: str) -> None:
        case = self._session.case
        if case is None:
            return

        def put(done: Callable[[], None], *, left_out: bool) -> None:
            def kept(changed: Case) -> None:
                self._session.show_changed(changed)
                if self._session.at_hand(changed.id):
                    done()

            self._session.ask(
                WorkLane.CASE,
                lambda bench: bench.leave_out(case.id, name, left_out=left_out),
                kept,
            )

        deed = Deed(
            sentence=self.tr("{} is left out.").format(name),
            undo=partial(put, left_out=False),
            redo=partial(put, left_out=True),
        )
        put(lambda: self._session.undoing.did(deed), left_out=True)

    def _state_account(self, account: str, capacity: str) -> None:
        case = self._session.case
        if case is not None:
            stated = (AccountState(account), Capacity(capacity))
            self._session.change(lambda bench: bench.state_account(case.id, *stated))

    def _state_party(self, lane: str, stated: Mapping[str, str]) -> None:
        case = self._session.case
        if case is None:
            return
        known = case.party(Lane(lane))
        record = record_of(known.record if known else {}, stated)
        name = full_name(stated)
        if known is not None and name == full_name(known.record):
            name = known.name
        party = Party(lane=Lane(lane), name=name, record=record)
        self._session.change(lambda bench: bench.name_party(case.id, party))

    def _show(self, case: Case | None) -> None:
        if case is not None and self.view.isVisible():
            self.view.display(present(case, say))

    def _show_progress(self, done: int, total: int, item: str) -> None:
        words = self.tr("{} of {} done").format(done, total)
        self.view.show_progress(words, done, total, item)
