"""Which page of a document is before us, whole or one paper of it level; brings the pixels."""

from typing import Final, TypeAlias

from PySide6.QtCore import QObject

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.domain.exhibit import ExhibitId
from app.domain.finding import Region
from app.domain.paper import Paper
from app.services.phrases import prose
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.screens.documents.levelling import Levelling
from app.ui.screens.documents.page_side import PageSide
from app.ui.screens.documents.paper_strip import THUMB_PX
from app.ui.screens.documents.view_model import PaperModel
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.widgets.photo import Photo, prepare

_PAGE_PX: Final = 4096
"""Longer side of a page raster, so that regions and pixels agree. Source: law 1 of rasters."""

_Place: TypeAlias = tuple[str, ExhibitId, int, str]
"""Case, exhibit, page, and the paper that is shown level."""


class PageDesk(QObject):
    """Keeps the place; what is shown level stays so while pages are turned."""

    def __init__(self, session: Session, side: PageSide) -> None:
        super().__init__()
        self._session: Final = session
        self._side: Final = side
        self._case: Case | None = None
        self._paper: PaperModel | None = None
        self.page = 0
        self._level = False
        self._sheet = ""
        self._shown: _Place | None = None
        self._thumbs: dict[str, Photo] = {}
        self._thumbs_of: tuple[str, str, int] | None = None
        side.page_wished.connect(self.turn_to)
        side.level_wished.connect(lambda on: self.level(on=on))
        side.views.strip.paper_chosen.connect(self._choose)

    def display(self, case: Case | None, paper: PaperModel | None) -> None:
        """Show the page of `paper` that we are at."""
        self._case, self._paper = case, paper
        self._side.show_place(paper, self.page)
        self._fetch()

    def turn_to(self, page: int) -> None:
        """Show another page."""
        if self._paper is not None and 0 <= page < self._paper.pages:
            self.page = page
            self.display(self._case, self._paper)

    def follow(self, region: Region | None) -> None:
        """Turn to the page, and the paper on it, where `region` lies."""
        if region is None or self._paper is None:
            return
        page, sheet = self.page, self._sheet
        self._aim(region)
        if region.page != page:
            self.turn_to(region.page)
        elif self._sheet != sheet and self._level:
            self._fetch()

    def _aim(self, region: Region) -> None:
        """Choose the paper that `region` lies on, unless it lies on the chosen one."""
        sheets = self._paper.sheets if self._paper is not None else ()
        held = [
            key
            for key, paper in sheets
            if paper.page == region.page and Levelling(paper, *paper.size).region(region)
        ]
        if held and self._sheet not in held:
            self._sheet = held[0]

    def level(self, *, on: bool) -> None:
        """Show the paper level, or the page whole."""
        self._level = on
        region = self._side.region
        if on and region is not None and region.page == self.page:
            self._aim(region)
        self._fetch()

    def _choose(self, sheet: str) -> None:
        self._sheet = sheet
        self._fetch()

    def _sheets(self) -> tuple[str, ...]:
        sheets = self._paper.sheets if self._paper is not None else ()
        return tuple(key for key, paper in sheets if paper.page == self.page)

    def _fetch(self) -> None:
        """Bring the page, or the paper on it, into the viewer, unless it is there already."""
        here = self._sheets()
        if self._sheet not in here:
            self._sheet = here[0] if here else ""
        self._side.views.show_papers(here, self._thumbs, self._sheet if self._level else "")
        case, paper = self._case, self._paper
        if case is None or paper is None:
            self._shown = None
            self._side.show_page(None)
            return
        self._fetch_thumbs(case, paper, here)
        sheet = self._sheet if self._level else ""
        place = (case.id, paper.key, self.page, sheet)
        if place != self._shown:
            self._shown = place
            self._bring(place, dict(paper.sheets).get(sheet))

    def _bring(self, place: _Place, lying: Paper | None) -> None:
        case, exhibit, page, sheet = place
        self._side.show_page(None, self.tr("The page is being opened."))

        def fetch(bench: Workbench) -> Photo:
            if sheet:
                return prepare(bench.level(case, exhibit, sheet, _PAGE_PX))
            return prepare(bench.raster(case, exhibit, page, _PAGE_PX))

        def done(photo: Photo) -> None:
            if self._shown == place:
                onto = Levelling(lying, photo.width, photo.height) if lying is not None else None
                self._side.show_page(photo, onto=onto)

        def failed(error: RightfulError) -> None:
            if self._shown == place:
                told = explain(error.code)
                self._side.show_page(None, prose(told.what, told.meaning))

        self._session.ask(WorkLane.ENGINE, fetch, done, failed)

    def _fetch_thumbs(self, case: Case, paper: PaperModel, here: tuple[str, ...]) -> None:
        """Bring small pictures of several papers, once for each page that is looked at level."""
        place = (case.id, paper.key, self.page)
        if not self._level or len(here) < 2 or place == self._thumbs_of:  # noqa: PLR2004 -- a choice
            return
        self._thumbs_of = place

        def fetch(bench: Workbench) -> dict[str, Photo]:
            return {k: prepare(bench.level(case.id, paper.key, k, THUMB_PX)) for k in here}

        def done(thumbs: dict[str, Photo]) -> None:
            if self._thumbs_of == place:
                self._thumbs = thumbs
                self._side.views.show_papers(here, thumbs, self._sheet if self._level else "")

        def failed(_error: RightfulError) -> None:
            self._thumbs_of = None  # the viewer says why; the papers can be chosen without pictures

        self._session.ask(WorkLane.ENGINE, fetch, done, failed)
