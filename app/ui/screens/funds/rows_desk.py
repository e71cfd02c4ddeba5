"""Lists every row of the paper that was asked for, and brings the page of the one at hand."""

from typing import Final

from PySide6.QtCore import QObject

from app.ui.phrases import say
from app.ui.screens.funds.row_page import RowPage
from app.ui.screens.funds.rows_present import rows_model
from app.ui.screens.funds.view import FundsView
from app.ui.session import Session


class RowsDesk(QObject):
    """One paper at a time; it follows the case when that changes."""

    def __init__(self, session: Session, view: FundsView) -> None:
        super().__init__()
        self._session: Final = session
        self._view: Final = view
        self._page: Final = RowPage(session, view, view.rows)
        view.papers.rows_wished.connect(self.open)
        view.rows.closed.connect(self.close)

    def open(self, exhibit: str) -> None:
        """List the rows of an exhibit."""
        self._show(exhibit)
        self._view.rows.take_focus()
        self._view.show_from(self._view.rows)

    def refresh(self) -> None:
        """The same paper, as the case has it now."""
        if self._view.rows.exhibit:
            self._show(self._view.rows.exhibit)

    def close(self) -> None:
        """Put the rows away."""
        self._page.close()
        self._view.rows.display(None)

    def _show(self, exhibit: str) -> None:
        case = self._session.case
        self._view.rows.display(rows_model(case, exhibit, say) if case is not None else None)
