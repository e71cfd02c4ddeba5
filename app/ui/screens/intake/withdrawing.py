"""Withdraws an exhibit and brings it back, each the other's way back."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from app.domain.case import Case
from app.domain.exhibit import Exhibit, ExhibitId
from app.domain.withdrawal import IssuedError, WithdrawnFor
from app.services.withdraw import Why, issued
from app.ui.phrases import say
from app.ui.screens.intake.present import present_withdrawal
from app.ui.screens.intake.view import IntakeView
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.undoing import Deed


class Withdrawing(QObject):
    """Joins the form and the list of intake with the workbench."""

    def __init__(self, session: Session, view: IntakeView) -> None:
        super().__init__(view)
        self._session: Final = session
        self._view: Final = view
        view.withdrawal_wished.connect(self.ask)
        view.withdrawal.withdrawn.connect(self._withdraw)
        view.withdrawn.brought_back.connect(self._bring_back)

    def ask(self, name: str) -> None:
        """Ask why, unless a signed result names it: then it is said that it stays."""
        case = self._session.case
        exhibit = case.exhibit(ExhibitId(name)) if case is not None else None
        if case is None or exhibit is None:
            return
        if issued(case, exhibit):
            self._session.refused.emit(IssuedError(name))
            return
        self._view.withdrawal.ask(present_withdrawal(case, exhibit, say))

    def _withdraw(self, name: str, reason: str, note: str) -> None:
        case = self._session.case
        exhibit = case.exhibit(ExhibitId(name)) if case is not None else None
        if case is None or exhibit is None:
            return
        told = bool(present_withdrawal(case, exhibit).warning)
        why = Why(reason=WithdrawnFor(reason), note=note, despite_seal=told)
        deed = Deed(
            sentence=self.tr("{} is withdrawn.").format(exhibit.id),
            undo=lambda done: self._back(case.id, exhibit.id, done),
            redo=lambda done: self._gone(case.id, exhibit.id, why, done),
        )
        self._view.close_withdrawal()
        self._gone(case.id, exhibit.id, why, lambda: self._session.undoing.did(deed))

    def _bring_back(self, name: str) -> None:
        case = self._session.case
        gone = case.withdrawal(ExhibitId(name)) if case is not None else None
        if case is None or gone is None:
            return
        exhibit: Exhibit = gone.exhibit
        why = Why(reason=gone.reason, note=gone.note, despite_seal=True)
        deed = Deed(
            sentence=self.tr("{} is brought back.").format(exhibit.id),
            undo=lambda done: self._gone(case.id, exhibit.id, why, done),
            redo=lambda done: self._back(case.id, exhibit.id, done),
        )
        self._back(case.id, exhibit.id, lambda: self._session.undoing.did(deed))

    def _gone(self, case_id: str, name: ExhibitId, why: Why, done: Callable[[], None]) -> None:
        def kept(changed: Case) -> None:
            self._session.show_changed(changed)
            self._tell(changed, done)

        self._session.ask(WorkLane.CASE, lambda bench: bench.withdraw(case_id, name, why), kept)

    def _back(self, case_id: str, name: ExhibitId, done: Callable[[], None]) -> None:
        """It is examined anew, which takes its time."""
        self._session.work(
            lambda bench, watch: bench.bring_back(case_id, name, watch),
            lambda kept: self._tell(kept, done),
        )

    def _tell(self, kept: Case, done: Callable[[], None]) -> None:
        if self._session.at_hand(kept.id):  # nothing is taken back in another case
            done()
