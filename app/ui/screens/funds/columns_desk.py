"""Opens a table in a child, asks it anew at every choice, and has what was said kept."""

from typing import Final

from PySide6.QtCore import QObject

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.domain.exhibit import Digest, ExhibitId
from app.domain.ledger_map import LedgerMap
from app.services.columns import Tabulated
from app.services.phrases import prose
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.funds.columns_present import columns_model
from app.ui.screens.funds.view import FundsView
from app.ui.session import Session
from app.ui.tasks import CancelSource
from app.ui.widgets.reading_order import follow_layout


class ColumnsDesk(QObject):
    """The choice that was made last is the one that is answered."""

    def __init__(self, session: Session, view: FundsView) -> None:
        super().__init__()
        self._session: Final = session
        self._view: Final = view
        self._exhibit = ""
        self._table: Digest | None = None
        self._asked: CancelSource | None = None
        card = view.columns
        view.papers.columns_wished.connect(self.open)
        card.changed.connect(self._try)
        card.kept.connect(self._keep)
        card.taken_back.connect(lambda: self._name(None))
        card.cancelled.connect(self.close)

    def open(self, exhibit: str) -> None:
        """Show the table of an exhibit, and what is said of it or guessed."""
        self.close()
        self._exhibit = exhibit
        self._view.columns.wait(self._title(), self.tr("The table is being opened."))
        self._view.show_from(self._view.columns)
        self._ask(None)

    def close(self) -> None:
        """Put the table away; nothing is kept."""
        self._drop()
        self._exhibit, self._table = "", None
        self._view.columns.clear()

    def _try(self, said: LedgerMap) -> None:
        self._ask(said)

    def _ask(self, said: LedgerMap | None) -> None:
        case, exhibit = self._session.case, self._exhibit
        if case is None or not exhibit:
            return
        self._drop()
        first = said is None

        def tabulate(bench: Workbench, stop: CancelSource) -> Tabulated:
            return bench.tabulate(case.id, (ExhibitId(exhibit), said), stop)

        def done(found: Tabulated) -> None:
            self._asked = None
            self._show(found, said or found.table.read_as, first=first)

        self._asked = self._session.look(tabulate, done, self._refuse)

    def _show(self, found: Tabulated, said: LedgerMap, *, first: bool) -> None:
        self._table = found.table.fingerprint
        self._view.columns.display(
            columns_model(found, (self._exhibit, self._name_of()), said, say)
        )
        if first:
            follow_layout(self._view)
            self._view.columns.take_focus()
            self._view.show_from(self._view.columns)

    def _refuse(self, error: RightfulError) -> None:
        told = explain(error.code)
        self._view.columns.refuse(told.what, prose(told.meaning, told.remedy))

    def _keep(self, said: LedgerMap) -> None:
        if self._table is not None:
            self._name((said, self._table))

    def _name(self, said: tuple[LedgerMap, Digest] | None) -> None:
        case, exhibit = self._session.case, ExhibitId(self._exhibit)
        if case is None or not exhibit:
            return
        case_id = case.id

        def act(bench: Workbench, watch: Watch) -> Case:
            return bench.name_columns(case_id, (exhibit, said), watch)

        self.close()
        self._session.work(act)

    def _drop(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _title(self) -> str:
        return f"{self._exhibit} \N{MIDDLE DOT} {self._name_of()}"

    def _name_of(self) -> str:
        case = self._session.case
        exhibit = case.exhibit(ExhibitId(self._exhibit)) if case is not None else None
        return (exhibit.note or exhibit.name) if exhibit is not None else ""
