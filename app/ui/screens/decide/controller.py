"""Joins the decide screen with the policy: asked anew on entering, on a change, on a lapse."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from app.domain.case import Case
from app.domain.determination import Determination
from app.domain.errors import RightfulError, SealError
from app.domain.exhibit import ExhibitId, Role
from app.domain.policy import Outcome
from app.services.phrases import prose
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.decide.present import present
from app.ui.screens.decide.view import DecideView
from app.ui.screens.decide.view_model import DecideModel
from app.ui.session import Session
from app.ui.tasks import CancelSource, WorkLane

_LONGEST_MS: Final = 3_600_000
"""A timer of Qt counts in 31 bits of milliseconds; an hour is well within."""
_PLACES: Final = {
    Role.REFERENCE: "compare",
    Role.PROBE: "compare",
    Role.DOCUMENT: "documents",
    Role.STATEMENT: "funds",
    Role.FUNDS: "funds",
    Role.PRESSURE: "funds",
}
_EVIDENCE: Final = {"ID_R": "documents", "ID_O": "documents"}


class DecideController(QObject):
    """Shows what the policy says now; signs nothing."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session: Final = session
        self.view: Final = DecideView()
        self.found: Determination | None = None
        self._model: DecideModel | None = None
        self._last = ""
        """The case whose outcome the view shows."""
        self._asked: CancelSource | None = None
        self._lapse: Final = QTimer(self)
        self._lapse.setSingleShot(True)
        self._lapse.timeout.connect(self.lapsed)
        self._connect()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Screen.keys`."""
        return (
            ("Ctrl \N{RETURN SYMBOL}", self.tr("review and sign")),
            ("1 \N{HORIZONTAL ELLIPSIS} 5", self.tr("go to a condition")),
            ("Enter", self.tr("walk back to the evidence")),
            ("F1", self.tr("all keys")),
        )

    def entered(self) -> None:
        """Ask the policy anew."""
        self._evaluate()
        self.view.take_focus()

    def lapsed(self) -> None:
        """Ask anew if what was shown has lapsed; else wait on."""
        if self.found is None or self.found.until is None:
            return
        if self._now() >= self.found.until:
            self._evaluate()
        else:
            self._wind(self.found)

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.case_changed.connect(self._case_changed)
        view.sign_requested.connect(lambda: session.go("export"))
        view.screen_requested.connect(session.go)
        view.stricter_chosen.connect(self._choose)
        view.copy_requested.connect(self._copy)
        view.exhibit_requested.connect(self._open)
        view.clause_requested.connect(self._tell_clause)
        view.condition_requested.connect(lambda name: session.go(_EVIDENCE.get(name, "funds")))

    def _now(self) -> datetime:
        return self._session.bench.tools.clock.now()

    def _case_changed(self, case: Case | None) -> None:
        self._forget()
        if case is not None and self.view.isVisible():
            self._evaluate()

    def _forget(self) -> None:
        """What was asked about an older state of the case is not heard any more."""
        self._lapse.stop()
        self.found = None
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _evaluate(self) -> None:
        case = self._session.case
        if case is None:
            return
        self._forget()
        self.view.show_wait(same=self._last == case.id)

        def done(found: Determination) -> None:
            self.found, self._last = found, case.id
            policy = self._session.bench.tools.policy
            self._model = present(case, found, policy, self._now(), say)
            self.view.display(self._model)
            self._wind(found)

        def ask(bench: Workbench) -> Determination:
            return bench.determine(case.id)

        self._asked = self._session.ask(WorkLane.CASE, ask, done, self._refuse)

    def _refuse(self, error: RightfulError) -> None:
        self._last = ""
        self._model = None
        if isinstance(error, SealError):
            self.view.show_locked()
            return
        told = explain(error.code)
        self.view.refuse(told.what, prose(told.meaning, told.remedy))

    def _wind(self, found: Determination) -> None:
        if found.until is not None:
            left = round((found.until - self._now()).total_seconds() * 1000) + 1
            self._lapse.start(max(0, min(left, _LONGEST_MS)))

    def _choose(self, code: str, reason: str) -> None:
        case = self._session.case
        if case is None:
            return

        def done(changed: Case) -> None:
            self.view.foot.close_form()
            self._session.show(changed)

        def act(bench: Workbench) -> Case:
            return bench.choose_stricter(case.id, Outcome(code), reason)

        self._session.ask(WorkLane.CASE, act, done)

    def _copy(self) -> None:
        if self._model is not None:
            QGuiApplication.clipboard().setText("\n".join(self._model.requests))
            self._session.told.emit(self.tr("The list is copied."))

    def _open(self, name: str) -> None:
        """Officers' references and examiners are no exhibits: they lead to where they speak."""
        case = self._session.case
        exhibit = case.exhibit(ExhibitId(name)) if case is not None else None
        if exhibit is not None:
            self._session.go(_PLACES[exhibit.role])
        elif case is not None and any(a.examiner == name for a in case.assessments):
            self._session.go("compare")
        else:
            self._session.go("funds")

    def _tell_clause(self, name: str) -> None:
        policy = self._session.bench.tools.policy
        text = next((clause.text for clause in policy.clauses if clause.id == name), "")
        if text:
            self._session.told.emit(f"{name}: {say(text)}")
