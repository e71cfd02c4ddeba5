"""Joins the decide screen with the policy: asked anew on entering, on a change, on a lapse."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.domain.case import Case
from app.domain.determination import Determination
from app.domain.errors import RightfulError, SealError, UnknownCaseError
from app.domain.exhibit import ExhibitId, Role
from app.domain.policy import Outcome
from app.services.influence import PressureOrder
from app.services.phrases import prose
from app.services.phrases_practice import feedback_lines
from app.services.practice import Feedback
from app.services.workbench import Workbench
from app.ui import copying
from app.ui.commands import Command
from app.ui.drawing import Drawing
from app.ui.explain import explain
from app.ui.phrases import say, told_of
from app.ui.screens.decide.conditions import clocks_of, countdown
from app.ui.screens.decide.present import lapse_words, order_words, present
from app.ui.screens.decide.view import DecideView
from app.ui.screens.decide.view_model import DecideModel
from app.ui.session import Session
from app.ui.tasks import CancelSource, WorkLane

_TICK_MS: Final = 1000
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


_Answer = tuple[Determination, PressureOrder, Feedback | None]


def _feedback(bench: Workbench, case: Case) -> Feedback | None:
    """What is true of a practice case, once every face of it is judged."""
    if not case.practice:
        return None
    try:
        return bench.feedback(case.id)
    except (SealError, UnknownCaseError):
        return None


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
        self._ended = ""
        """What ended while the screen was open."""
        self._asked: CancelSource | None = None
        self._lapse: Final = QTimer(self)
        self._lapse.setSingleShot(True)
        self._lapse.timeout.connect(self.lapsed)
        self._tick: Final = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.ticked)
        for timer in (self._lapse, self._tick):
            self.view.destroyed.connect(timer.stop)  # a closed window takes the view with it
        self._connect()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("Ctrl \N{RETURN SYMBOL}", self.tr("review and sign")),
            ("1 \N{HORIZONTAL ELLIPSIS} 5", self.tr("go to a condition")),
            ("Enter", self.tr("walk back to the evidence")),
            ("F1", self.tr("all keys")),
        )

    def commands(self) -> tuple[Command, ...]:
        """See `Offers`."""
        words = self.tr("Go to condition: {}")
        return tuple(
            Command(words=words.format(card.title.text()), run=card.setFocus, keys=str(number))
            for number, card in enumerate(self.view.cards, 1)
        )

    def entered(self) -> None:
        """Ask the policy anew."""
        self._ended = ""
        self._evaluate()
        self.view.take_focus()

    def lapsed(self) -> None:
        """Ask anew if what was shown has lapsed; else wait on."""
        if self.found is None or self.found.until is None:
            return
        if self._now() >= self.found.until:
            self._ended = lapse_words(self.found, say)
            self._evaluate()
        else:
            self._wind(self.found)

    def ticked(self) -> None:
        """Let the clocks run on; the case is not asked about until something lapses."""
        found = self.found
        if found is None or found.until is None or not self.view.isVisible():
            return
        now, policy = self._now(), self._session.bench.tools.policy
        if now < found.until:
            left = countdown(found.until - now, say)
            self.view.tell_time(left, clocks_of(found, (policy, now), say))

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.case_changed.connect(self._case_changed)
        view.sign_requested.connect(lambda: session.go("export"))
        view.second_requested.connect(self._send_on)
        view.screen_requested.connect(session.go)
        view.stricter_chosen.connect(self._choose)
        view.stricter_withdrawn.connect(self._withdraw)
        view.copy_requested.connect(self._copy)
        view.exhibit_requested.connect(self._open)
        view.clause_requested.connect(self._tell_clause)
        view.condition_requested.connect(lambda name: session.go(_EVIDENCE.get(name, "funds")))

    def _now(self) -> datetime:
        return self._session.bench.tools.clock.now()

    def _case_changed(self, case: Case | None) -> None:
        self._ended = ""
        self._forget()
        if case is None or case.id != self._last:
            self._model = None
        if case is not None and self.view.isVisible():
            self._evaluate()

    def _forget(self) -> None:
        """What was asked about an older state of the case is not heard, nor drawn to its end."""
        Drawing.of_all().drop(self.view)
        self._lapse.stop()
        self._tick.stop()
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

        def done(answer: _Answer) -> None:
            Drawing.of_all().draw(self.view, self._show(case, answer))

        def ask(bench: Workbench) -> _Answer:
            found, order = bench.determine(case.id), bench.pressure_order(case.id)
            return found, order, _feedback(bench, case)

        self._asked = self._session.ask(WorkLane.CASE, ask, done, self._refuse)

    def _show(self, case: Case, answer: _Answer) -> Iterator[None]:
        """What was found holds once it is seen whole."""
        found, order, told = answer
        policy = self._session.bench.tools.policy
        model = present(case, found, policy, self._now(), say)
        lines = feedback_lines(told, say) if told is not None else ()
        model = replace(model, order=order_words(order, say), practice=lines)
        yield from self.view.draw(model)
        self.found, self._last, self._model = found, case.id, model
        if self._ended and model.halted is None:
            self.view.tell_lapse(self._ended)
        self._wind(found)

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
            self._tick.start()

    def _choose(self, code: str, reason: str) -> None:
        self._do(lambda bench, name: bench.choose_stricter(name, Outcome(code), reason))

    def _withdraw(self, reason: str) -> None:
        self._do(lambda bench, name: bench.withdraw_stricter(name, reason))

    def _do(self, act: Callable[[Workbench, str], Case]) -> None:
        case = self._session.case
        if case is None:
            return

        def done(changed: Case) -> None:
            if self._session.at_hand(changed.id):
                self.view.foot.close_form()
                self._session.show(changed)

        self._session.ask(WorkLane.CASE, lambda bench: act(bench, case.id), done)

    def _send_on(self) -> None:
        """The case waits in every other examiner's queue already; say so, and leave it there."""
        case = self._session.case
        if case is None:
            return
        told = self.tr("{} waits for a second examiner, who finds it in the queue to judge blind.")
        self._session.go("queue")
        self._session.told.emit(told.format(case.id))

    def _copy(self) -> None:
        if self._model is not None:
            copying.put("\n".join(self._model.requests))
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
            self._session.told.emit(told_of(name, say(text)))
