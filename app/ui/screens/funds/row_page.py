"""Brings the page on which a row stands, decoded in a child, with the row's box."""

from typing import Final, Protocol

from PySide6.QtCore import QObject, SignalInstance

from app.domain.errors import RightfulError
from app.domain.exhibit import ExhibitId
from app.domain.finding import Region
from app.services.phrases import prose
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.screens.funds.view import FundsView
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.widgets.page_viewer import PageViewer
from app.ui.widgets.photo import Photo, prepare

_PAGE_PX: Final = 4096
"""Longer side of a page raster, so that regions and pixels agree. Source: law 1 of rasters."""

_Page = tuple[str, str, int]
"""Case, exhibit, number."""


class RowPane(Protocol):
    """A card that asks for rows and shows them on their pages."""

    @property
    def page(self) -> PageViewer:
        """Where the page is drawn."""

    @property
    def row_wished(self) -> SignalInstance:
        """Exhibit, and the region of one of its pages."""

    def show_page(self, page: Photo | None, words: str, region: Region | None = None) -> None:
        """Show a page with the box of a row, or `words` while there is none."""

    def close_page(self) -> None:
        """Put the page away."""


class RowPage(QObject):
    """The row that was asked for last is the one that is shown; a page is fetched once."""

    def __init__(self, session: Session, view: FundsView, pane: RowPane) -> None:
        super().__init__()
        self._session: Final = session
        self._view: Final = view
        self._pane: Final = pane
        self._wished: tuple[_Page, Region] | None = None
        self._asked: _Page | None = None
        self._at: _Page | None = None
        """The page that is at hand."""
        self._photo: Photo | None = None
        pane.row_wished.connect(self._bring)

    def close(self) -> None:
        """Show no page, and none that is still on its way."""
        self._wished = self._asked = self._at = self._photo = None
        self._pane.close_page()

    def _bring(self, exhibit: str, region: Region) -> None:
        case = self._session.case
        if case is None:
            return
        page = (case.id, exhibit, region.page)
        self._wished = (page, region)
        if self._at == page:
            self._show()
            return
        self._pane.show_page(None, self.tr("The page is being opened."))
        if self._asked != page:
            self._fetch(page)

    def _fetch(self, page: _Page) -> None:
        self._asked = page
        case_id, exhibit, number = page

        def fetch(bench: Workbench) -> Photo:
            return prepare(bench.raster(case_id, ExhibitId(exhibit), number, _PAGE_PX))

        def done(photo: Photo) -> None:
            if self._asked == page:
                self._asked, self._at, self._photo = None, page, photo
                self._show()

        def failed(error: RightfulError) -> None:
            if self._asked == page:
                self._asked = None
                told = explain(error.code)
                self._pane.show_page(None, prose(told.what, told.meaning))

        self._session.ask(WorkLane.ENGINE, fetch, done, failed)

    def _show(self) -> None:
        if self._wished is not None and self._wished[0] == self._at:
            self._pane.show_page(self._photo, "", self._wished[1])
            if self._pane is self._view.papers:  # in the table of rows the next key is at hand
                self._view.show_part(self._pane.page)
