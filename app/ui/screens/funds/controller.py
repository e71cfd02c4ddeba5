"""Joins the screen with the record: statements, holds, deposits, the pressure log."""

from dataclasses import replace
from datetime import datetime
from typing import ClassVar, Final

from PySide6.QtCore import QObject

from app.domain.case import Case
from app.domain.determination import Determination
from app.domain.errors import RightfulError
from app.domain.exhibit import ExhibitId, Lane
from app.domain.position import Deposit
from app.services.chain_suggestions import Link
from app.services.phrases import prose
from app.services.tools import Watch
from app.services.wallet_proof import WalletProof, proof_of, wallet_text
from app.services.workbench import Workbench
from app.ui.drawing import Drawing
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.placed import behind
from app.ui.screens.funds.columns_desk import ColumnsDesk
from app.ui.screens.funds.entries import Draft, Needs, draft_of
from app.ui.screens.funds.present import badges, present
from app.ui.screens.funds.recording import Entry, act_of, entry_of
from app.ui.screens.funds.row_page import RowPage
from app.ui.screens.funds.rows_desk import RowsDesk
from app.ui.screens.funds.suggesting import linked_words
from app.ui.screens.funds.verified import with_verified
from app.ui.screens.funds.view import PARTS, FundsView
from app.ui.screens.funds.view_model import FundsModel
from app.ui.session import Session
from app.ui.tasks import CancelSource, WorkLane

_DATES: Final = {
    "statement": "made_at",
    "hold": "stated_at",
    "deposit": "moved_in_at",
    "pressure": "at",
}


class FundsController(QObject):
    """The other party's funds first; the registered holder's on demand."""

    PARTS: ClassVar = PARTS

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session: Final = session
        self.view: Final = FundsView(session.parts)
        self.model: FundsModel | None = None
        self._lane = Lane.OTHER
        self._at = ""
        """The case that the forms are about."""
        self._kept: Deposit | None = None
        """The deposit whose chain is being linked; None for a new one."""
        self._linked: tuple[int, Link, str] | None = None
        """The deposit and place that a suggestion was linked to last, and the exhibit."""
        self._asked: CancelSource | None = None
        self._row: Final = RowPage(session, self.view, self.view.papers)
        self._rows: Final = RowsDesk(session, self.view)
        self._columns: Final = ColumnsDesk(session, self.view)
        self._connect()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("Tab", self.tr("next field or deposit")),
            ("L", self.tr("link a document")),
            ("J K", self.tr("row of a paper")),
            ("Enter", self.tr("save")),
            ("Esc", self.tr("leave the form")),
            ("Ctrl \N{RETURN SYMBOL}", self.tr("next step")),
        )

    def mark(self) -> str:
        """See `Resumes.mark`: the lane."""
        return self._lane

    def resume(self, mark: str) -> None:
        """See `Resumes.resume`."""
        self._choose_lane(mark)

    def entered(self) -> None:
        """Show the case at hand, and the rows that were asked for elsewhere."""
        asked, self._session.to_list = self._session.to_list, ""
        case = self._session.case
        exhibit = case.exhibit(ExhibitId(asked)) if case is not None and asked else None
        if exhibit is not None and exhibit.lane is not self._lane:
            self._choose_lane(exhibit.lane)
        else:
            self._display()
        if exhibit is not None:
            self._rows.open(exhibit.id)

    def _connect(self) -> None:
        view = self.view
        self._session.case_changed.connect(self._case_changed)
        view.lane_chosen.connect(self._choose_lane)
        view.continued.connect(lambda: self._session.go("decide"))
        view.form_requested.connect(self._start)
        view.statements.withdraw_requested.connect(self._withdraw)
        view.statements.compare_requested.connect(lambda: self._session.go("compare"))
        view.holds.state_requested.connect(self._start_hold)
        view.funds.deposit_requested.connect(self._start_link)
        view.suggestions.link_requested.connect(self._link)
        view.suggestions.take_over_requested.connect(self._take_over)
        view.suggestions.undo_requested.connect(self._undo)
        for name, form in view.forms.items():
            form.saved.connect(lambda draft, name=name: self._save(name, draft))

    def _now(self) -> datetime:
        return self._session.bench.tools.clock.now()

    def _case_changed(self, case: Case | None) -> None:
        if case is None or case.id != self._at:
            for name in self.view.forms:
                self.view.close_form(name)
            self._lane = Lane.OTHER
            self._linked = None
            self._put_away()
            self._forget_asked()
        self._at = case.id if case is not None else ""
        if case is not None and self.view.isVisible():
            self._display()

    def _choose_lane(self, key: str) -> None:
        self._lane = Lane(key)
        self._linked = None
        self._put_away()
        self.view.close_form("deposit")
        self._display()

    def _put_away(self) -> None:
        """Whatever is opened of one paper."""
        self._row.close()
        self._rows.close()
        self._columns.close()

    def _display(self) -> None:
        self._forget_asked()
        case, bench = self._session.case, self._session.bench
        if case is None or behind(self.view):
            return
        self._at = case.id
        weighed = (bench.tools.policy, self._now())
        told = linked_words(case, self._linked, say)
        self.model = replace(present(case, bench.examiner, self._lane, weighed, say), linked=told)
        self.view.display(self.model)
        self._rows.refresh()
        if not self.model.locked:
            self._weigh(case)

    def _forget_asked(self) -> None:
        """How another case, or an older state, stands is not heard, nor drawn to its end."""
        Drawing.of_all().drop(self.view)
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _weigh(self, case: Case) -> None:
        """Ask the policy how the conditions stand; a refusal is told by the window."""

        def done(found: Determination) -> None:
            if self.model is not None:
                self.model = replace(
                    self.model,
                    badges=badges(found, self._lane, say),
                    statements=with_verified(self.model.statements, found, say),
                )
                self.view.display(self.model)

        def ask(bench: Workbench) -> Determination:
            return bench.determine(case.id)

        self._asked = self._session.ask(WorkLane.CASE, ask, done)

    def _start(self, name: str) -> None:
        form, model = self.view.forms[name], self.model
        if model is None:
            return
        self._kept = None
        form.clear()
        form.hold()
        for field in form.controls.keys() & {"exhibit", "earned", "held", "moved_in"}:
            papers = model.statement_papers if field == "exhibit" else model.funds_papers
            form.offer(field, papers)
        case = self._session.case
        if name == "wallet" and case is not None:
            form.fill({"message": wallet_text(case, self._lane)})
        if name in _DATES:
            form.date(_DATES[name], self._now())
        self.view.open_form(name)

    def _start_hold(self, kind: str) -> None:
        self._start("hold")
        self.view.forms["hold"].fill({"kind": kind})

    def _start_link(self, position: int) -> None:
        """Open a deposit's chain; what it is cannot be changed, what it rests on can."""
        case = self._session.case
        if case is None:
            return
        kept = case.deposits[position]
        self._start("deposit")
        self._kept = kept
        form = self.view.forms["deposit"]
        form.fill(draft_of(kept))
        form.date("moved_in_at", kept.moved_in_at)
        form.hold("asset", "amount", "moved_in_at")
        form.take_focus()

    def _read(self, name: str, draft: Draft) -> Entry | Needs:
        made = entry_of(name, draft, self._lane, self._now())
        kept = self._kept
        if kept is None or not isinstance(made, Deposit):
            return made
        return replace(made, amount=kept.amount, moved_in_at=kept.moved_in_at, asset=kept.asset)

    def _save(self, name: str, draft: Draft) -> None:
        if name == "wallet":
            self._save_proof(draft)
            return
        case, form = self._session.case, self.view.forms[name]
        entry = self._read(name, draft)
        if case is None or isinstance(entry, dict):
            form.refuse(entry if isinstance(entry, dict) else {})
            return
        form.refuse({})
        form.save.set_busy(busy=True)

        def done(changed: Case) -> None:
            form.save.set_busy(busy=False)
            if self._session.at_hand(changed.id):  # else the form is about another case by now
                self.view.close_form(name)
                self._session.show(changed)

        def failed(error: RightfulError) -> None:
            form.save.set_busy(busy=False)
            told = explain(error.code)
            form.tell(told.what, prose(told.meaning, told.remedy))

        self._session.ask(WorkLane.CASE, act_of(case.id, entry), done, failed)

    def _save_proof(self, draft: Draft) -> None:
        """Keep a wallet's signature as an exhibit, and have it examined."""
        case, form = self._session.case, self.view.forms["wallet"]
        proof = WalletProof(**{name: draft[name] for name in ("address", "message", "signature")})
        if case is None or not proof.whole:
            form.refuse({n: say("This is needed.") for n in draft if not draft[n].strip()})
            return
        case_id, lane = case.id, self._lane
        self.view.close_form("wallet")

        def act(bench: Workbench, watch: Watch) -> Case:
            bench.take_in(case_id, [proof_of(proof, lane)], watch)
            return bench.examine(case_id, watch)

        self._session.work(act)

    def _link(self, position: int, link: str, exhibit: str) -> None:
        """Take one suggestion."""
        self._set_link((position, Link(link)), ExhibitId(exhibit))

    def _undo(self) -> None:
        """Take back what was linked last."""
        if self._linked is not None:
            self._set_link(self._linked[:2], None)

    def _set_link(self, place: tuple[int, Link], exhibit: ExhibitId | None) -> None:
        case = self._session.case
        if case is None:
            return
        case_id = case.id
        self._linked = None if exhibit is None else (*place, exhibit)
        self._session.change(lambda bench: bench.link_paper(case_id, place, exhibit))

    def _take_over(self, exhibit: str) -> None:
        case = self._session.case
        if case is not None:
            case_id = case.id
            self._session.change(lambda bench: bench.take_over(case_id, ExhibitId(exhibit)))

    def _withdraw(self, position: int) -> None:
        case = self._session.case
        if case is not None:
            case_id = case.id
            self._session.change(lambda bench: bench.withdraw_statement(case_id, position))
