"""Joins the photos screen with the case: what is shown, which face is meant, what leads."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from app.domain.case import Case
from app.domain.errors import RightfulError, SealError
from app.domain.exhibit import ExhibitId, MeantFace
from app.services.phrases import prose
from app.services.workbench import Workbench
from app.ui.commands import Command
from app.ui.explain import explain
from app.ui.phrases import moment, say
from app.ui.picture_out import PictureOut
from app.ui.placed import behind
from app.ui.screens.photos.present import first_of, photos_of, present
from app.ui.screens.photos.view import PhotosView
from app.ui.screens.photos.view_model import DetailModel, PhotosModel
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.widgets.face_shape import FaceShape, blank_shape, shape_of
from app.ui.widgets.photo import Photo, prepare
from app.ui.widgets.photo_marks import Caption, Side

_PAGE_PX: Final = 4096
"""Longer side of a page raster, so that regions and pixels agree. Source: law 1 of rasters."""
_THUMB_PX: Final = 320


class PhotosController(QObject):
    """One photo at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session: Final = session
        self.view: Final = PhotosView()
        self.picture: Final = PictureOut(session, self.view.editor)
        self._case = ""
        self._chosen: ExhibitId | None = None
        self._model: PhotosModel | None = None
        self._shown: tuple[str, ExhibitId] | None = None
        self._thumbs: Mapping[ExhibitId, Photo] = {}
        self._asked: set[ExhibitId] = set()
        self._tried: tuple[ExhibitId, FaceShape | None] | None = None
        """The photo whose face was said last, and the shape that was to be kept."""
        self._explained: set[ExhibitId] = set()
        """Photos that somebody judged under seal, as the case said when it refused."""
        self._connect()
        self._show(None)  # a case is shown when the screen is entered

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("\N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW}", self.tr("photo")),
            ("1 \N{HORIZONTAL ELLIPSIS} 9", self.tr("pick a face")),
            ("C", self.tr("correct the face")),
            ("A", self.tr("judge by this photo")),
            ("Ctrl \N{RETURN SYMBOL}", self.tr("next")),
        )

    def commands(self) -> tuple[Command, ...]:
        """See `Offers`."""
        return (
            Command(
                words=self.tr("Next photo"),
                run=partial(self.view.step, 1),
                keys="\N{RIGHTWARDS ARROW}",
            ),
            Command(
                words=self.tr("Previous photo"),
                run=partial(self.view.step, -1),
                keys="\N{LEFTWARDS ARROW}",
            ),
        )

    def mark(self) -> str:
        """See `Resumes.mark`: the photo that is open."""
        return self._chosen or ""

    def resume(self, mark: str) -> None:
        """See `Resumes.resume`."""
        case = self._session.case
        if case is not None and any(e.id == mark for photos in photos_of(case) for e in photos):
            self._open(mark)

    def entered(self) -> None:
        """See `Placed.entered`."""
        self._show(self._session.case)
        self.view.take_focus()

    def _connect(self) -> None:
        view, side, session = self.view, self.view.side, self._session
        session.case_changed.connect(self._show)
        session.refused.connect(self._refused)
        view.photo_chosen.connect(self._open)
        view.face_picked.connect(self._pick)
        view.left.connect(self._put_away)
        view.intake_requested.connect(lambda: session.go("intake"))
        view.editor.kept.connect(self._keep)
        view.editor.left.connect(self._leave)
        side.correction_begun.connect(self._begin)
        side.correction_kept.connect(self._keep)
        side.correction_left.connect(self._leave)
        side.taken_back.connect(lambda: self._mean(None))
        side.lead_wished.connect(self._lead)
        side.looking_requested.connect(self._look)
        side.continued.connect(lambda: session.go("compare"))
        view.save.clicked.connect(lambda: self.picture.ask(self.in_pane()))
        view.leaves = lambda event: self.picture.take_key(event, self.in_pane())

    @property
    def _detail(self) -> DetailModel | None:
        return self._model.detail if self._model is not None else None

    def _show(self, case: Case | None) -> None:
        if case is None:
            self._case, self._chosen, self._shown = "", None, None
            return
        if case.id != self._case:
            self._case, self._thumbs, self._asked = case.id, {}, set()
            self._chosen, self._tried, self._explained = None, None, set()
            self._model = None
        known = {exhibit.id for photos in photos_of(case) for exhibit in photos}
        if self._chosen not in known:
            self._chosen = first_of(case)
        if not behind(self.view):
            self._display(case)

    def _display(self, case: Case) -> None:
        bench = self._session.bench
        standards = (bench.tools.policy, bench.tools.validation)
        model = present(case, self._chosen, standards, (bench.examiner, say))
        if model.detail is not None and model.detail.key in self._explained:
            model = replace(model, detail=replace(model.detail, needs_reason=True))
        self._model = model
        self.view.display(model)
        self.view.show_strips(model, self._thumbs)
        if model.detail is not None:
            self._say_caption(model.detail)
        for tab in (*model.registered, *model.submitted):
            if tab.key not in self._asked and self.view.isVisible():
                self._asked.add(tab.key)
                self._fetch_thumb(case, tab.key)
        if self.view.isVisible():
            self._fetch(case)

    def in_pane(self) -> tuple[ExhibitId, ...]:
        """The exhibit that is seen now."""
        return () if self._detail is None or self._shown is None else (self._detail.key,)

    def _say_caption(self, detail: DetailModel) -> None:
        """Label and caption, painted into the pane."""
        side = Side.REGISTERED if detail.registered else Side.SUBMITTED
        label = self.tr("REGISTERED") if detail.registered else self.tr("SUBMITTED")
        bench = self._session.bench
        stamp = self.tr("{} · {} UTC").format(bench.examiner, moment(bench.tools.clock.now()))
        what = f"{detail.key} \N{MIDDLE DOT} {detail.caption} \N{MIDDLE DOT} {detail.word}"
        self.view.editor.show_caption(side, Caption(label=label, what=what, stamp=stamp))

    def _fetch_thumb(self, case: Case, exhibit_id: ExhibitId) -> None:
        def fetch(bench: Workbench) -> Photo:
            return prepare(bench.raster(case.id, exhibit_id, 0, _THUMB_PX))

        def done(photo: Photo) -> None:
            if case.id == self._case and self._model is not None:
                self._thumbs = {**self._thumbs, exhibit_id: photo}
                self.view.show_strips(self._model, self._thumbs)

        self._session.ask(WorkLane.ENGINE, fetch, done, lambda _error: None)

    def _put_away(self) -> None:
        """Nobody looks: the large photo is let go until somebody does."""
        self._leave()
        self._shown = None
        self.view.editor.show_page(None)
        self.view.side.faces.show_photo(None)

    def _fetch(self, case: Case) -> None:
        """Bring the photo into the pane, unless it is there already."""
        detail = self._detail
        if detail is None or self._shown == (case.id, detail.key):
            return
        place = self._shown = (case.id, detail.key)
        self._leave()
        self.view.show_photo(None, detail, self.tr("The photo is being opened."))

        def fetch(bench: Workbench) -> Photo:
            return prepare(bench.raster(case.id, place[1], 0, _PAGE_PX))

        def done(photo: Photo) -> None:
            if self._shown == place and self._detail is not None:
                self.view.show_photo(photo, self._detail)

        def failed(error: RightfulError) -> None:
            if self._shown == place and self._detail is not None:
                told = explain(error.code)
                self.view.show_photo(None, self._detail, prose(told.what, told.meaning))

        self._session.ask(WorkLane.ENGINE, fetch, done, failed)

    def _open(self, key: str) -> None:
        self._chosen = ExhibitId(key)
        if self._session.case is not None:
            self._display(self._session.case)

    def _pick(self, rank: int) -> None:
        detail = self._detail
        faces = detail.faces if detail is not None else ()
        found = next((face for face in faces if face.meant.rank == rank >= 0), None)
        if found is not None and len(faces) > 1:
            self._mean(found.meant)

    def _begin(self) -> None:
        """Take the face that is compared in hand, else the first one, else a blank box."""
        detail = self._detail
        if detail is None or not all(detail.size):
            return
        faces = sorted(detail.faces, key=lambda face: not face.chosen)
        shape = blank_shape(*detail.size)
        if faces:
            points = detail.points if faces[0].chosen else ()
            shape = shape_of(faces[0].meant.box, points)
        self.view.side.edit(on=True)
        self.view.editor.edit(shape)

    def _keep(self) -> None:
        shape = self.view.editor.shape_now
        if shape is None:
            return
        if not shape.sound:
            self._session.told.emit(self.tr("Both eyes have to lie inside the box, apart."))
            return
        if self._mean(shape.meant()):
            self._leave()

    def _leave(self) -> None:
        self.view.editor.edit(None)
        self.view.side.edit(on=False)
        self.view.side.refuse("")

    def _mean(self, meant: MeantFace | None) -> bool:
        """Have the choice kept and the comparison redone; False when a reason is still needed."""
        case, detail = self._session.case, self._detail
        if case is None or detail is None:
            return False
        reason = self.view.side.reason.edit.text().strip()
        if detail.needs_reason and not reason:
            told = self.tr("This photo was judged under seal: say why its face changes.")
            self.view.side.refuse(told)
            self.view.side.reason.edit.setFocus()
            return False
        choice = (detail.key, meant)
        self._tried = (detail.key, self.view.editor.shape_now)
        self._session.work(
            lambda bench, watch: bench.mean_face(case.id, choice, reason, watch), self._meant
        )
        self.view.side.refuse("")
        self.view.side.reason.edit.clear()
        return True

    def _meant(self, _case: Case) -> None:
        """It is kept: no later refusal is about it."""
        self._tried = None

    def _refused(self, error: RightfulError) -> None:
        """Ask for the reason where another examiner has judged, and take up what was drawn."""
        case = self._session.case
        if error.code != SealError.code or self._tried is None or case is None:
            return
        key, shape = self._tried
        self._tried = None
        self._explained.add(key)
        self._display(case)
        if shape is not None and self._chosen == key:
            self.view.side.edit(on=True)
            self.view.editor.edit(shape)
        told = self.tr("This photo was judged under seal: say why its face changes.")
        self.view.side.refuse(told)

    def _lead(self) -> None:
        case, detail = self._session.case, self._detail
        if case is not None and detail is not None:
            self._session.change(lambda bench: bench.choose_anchor(case.id, detail.key))

    def _look(self) -> None:
        case = self._session.case
        if case is not None:
            self._session.work(lambda bench, watch: bench.examine(case.id, watch))
