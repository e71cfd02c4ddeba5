"""Brings the page on which a row stands, decoded in a child, with the row's box."""

from typing import Final

from PySide6.QtCore import QObject

from app.domain.errors import RightfulError
from app.domain.exhibit import ExhibitId
from app.domain.finding import Region
from app.services.phrases import prose
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.screens.funds.view import FundsView
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.widgets.photo import Photo, prepare

_PAGE_PX: Final = 4096
"""Longer side of a page raster, so that regions and pixels agree. Source: law 1 of rasters."""


class RowPage(QObject):
    """The row that was asked for last is the one that is shown."""

    def __init__(self, session: Session, view: FundsView) -> None:
        super().__init__()
        self._session: Final = session
        self._view: Final = view
        self._wished: tuple[str, str, Region] | None = None
        view.papers.row_wished.connect(self._bring)

    def close(self) -> None:
        """Show no page, and none that is still on its way."""
        self._wished = None
        self._view.papers.close_page()

    def _bring(self, exhibit: str, region: Region) -> None:
        case = self._session.case
        if case is None:
            return
        wished = self._wished = (case.id, exhibit, region)
        self._view.papers.show_page(None, self.tr("The page is being opened."))

        def fetch(bench: Workbench) -> Photo:
            return prepare(bench.raster(wished[0], ExhibitId(exhibit), region.page, _PAGE_PX))

        def done(photo: Photo) -> None:
            if self._wished == wished:
                self._view.papers.show_page(photo, "", region)
                self._view.show_part(self._view.papers.page)

        def failed(error: RightfulError) -> None:
            if self._wished == wished:
                told = explain(error.code)
                self._view.papers.show_page(None, prose(told.what, told.meaning))

        self._session.ask(WorkLane.ENGINE, fetch, done, failed)
