"""Brings photos into the panes and thumbnails into the strips, decoded by a child."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.domain.exhibit import Exhibit, ExhibitId, Lane, Role
from app.domain.finding import Finding, Gate, Measure
from app.services.phrases import prose
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.phrases import moment
from app.ui.screens.compare.eyes import eye_points, eyes_of, scale_of
from app.ui.screens.compare.look_log import LookLog
from app.ui.screens.compare.view_model import PhotoModel
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.widgets.face_frame import Eyes, Pose
from app.ui.widgets.photo import Photo, prepare
from app.ui.widgets.photo_marks import Caption, Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.tone_curve import ToneCurve

_PAGE_PX: Final = 4096
"""Longer side of a page raster, so that regions, pins and pixels agree. Source: law 1 of rasters.
Two such photos with their halvings take 180 MB at most; two of 12 megapixels take 130."""
_THUMB_PX: Final = 320


class PanePictures(QObject):
    """What is in the panes; asks for a photo once."""

    thumbs_changed = Signal()

    def __init__(self, session: Session, pair: PhotoPair, looked_at: Callable[[], bool]) -> None:
        super().__init__(pair)
        self._session: Final = session
        self._pair: Final = pair
        self._looked_at: Final = looked_at
        """Whether the screen is in front: large photos are held only then."""
        self._log: Final = LookLog(session, pair)
        self._shown: dict[Side, tuple[object, ...] | None] = dict.fromkeys(Side)
        self._scales: dict[Side, float] = dict.fromkeys(Side, 1.0)
        self._lay: dict[Side, tuple[ExhibitId, Pose, ToneCurve]] = {}
        """How the photo lay that was put away."""
        self._asked: set[ExhibitId] = set()
        self.thumbs: Mapping[ExhibitId, Photo] = {}

    def forget(self) -> None:
        """Another case, or another lane: everything is asked for anew."""
        self._log.tell()
        self._shown, self._lay = dict.fromkeys(Side), {}
        self._asked, self.thumbs = set(), {}

    def put_away(self) -> None:
        """Nobody looks: large photos are let go; `show` brings them back as they lay."""
        self._log.tell()
        for side in Side:
            self._remember(side)
            self._shown[side] = None
            self._pair.show_notice(side, "")

    def _remember(self, side: Side) -> None:
        layer, place = self._pair.state.layer(side), self._shown[side]
        if layer is not None and place is not None:
            self._lay[side] = (ExhibitId(str(place[1])), layer.pose, layer.curve)

    def page_eyes(self, side: Side, eyes: Eyes) -> Eyes:
        """Eyes in px of the photo at `side`, in px of its page as the case keeps them."""
        scale = self._scales[side]
        return Eyes(left=eyes.left / scale, right=eyes.right / scale)

    def fetch_thumb(self, case: Case, exhibit_id: ExhibitId) -> None:
        """Have the thumbnail of a photo made, unless somebody has asked already."""
        if exhibit_id in self._asked:
            return
        self._asked.add(exhibit_id)

        def fetch(bench: Workbench) -> Photo:
            return prepare(bench.raster(case.id, exhibit_id, 0, _THUMB_PX))

        def done(photo: Photo) -> None:
            if exhibit_id in self._asked and self._session.at_hand(case.id):
                self.thumbs = {**self.thumbs, exhibit_id: photo}
                self.thumbs_changed.emit()

        self._session.ask(WorkLane.ENGINE, fetch, done)

    def show(self, case: Case, side: Side, photo: PhotoModel) -> None:
        """Bring a photo into its pane, unless it is there already."""
        exhibit = case.exhibit(photo.key)
        eyes = eye_points(case, photo.key)
        place = (case.id, photo.key, *(f.region for f in eyes))
        if exhibit is None or not self._looked_at() or self._shown[side] == place:
            return
        caption = self._caption(case, side, (exhibit, photo))
        if not _examined(case, photo.key):
            words = self.tr("The photo has not been looked at yet. It opens as soon as it was.")
            self._pair.show_notice(side, words, caption)
            return
        self._remember(side)
        self._shown[side] = place
        self._log.follow(side, case.id, exhibit.id)
        self._pair.show_notice(side, self.tr("The photo is being opened."), caption)

        def done(found: tuple[Photo, float]) -> None:
            if self._shown[side] == place:
                picture, self._scales[side] = found
                self._pair.show_photo(side, picture, caption)
                self._lay_again(side, photo.key)

        def failed(error: RightfulError) -> None:
            if self._shown[side] == place:
                self._pair.show_notice(side, told_of(error.code), caption)

        self._session.ask(WorkLane.ENGINE, _fetching(case, photo.key, eyes), done, failed)

    def _lay_again(self, side: Side, photo: ExhibitId) -> None:
        """As it lay when it was put away."""
        lay = self._lay.pop(side, None)
        if lay is not None and lay[0] == photo:
            self._pair.lay(side, *lay[1:])

    def _caption(self, case: Case, side: Side, shown: tuple[Exhibit, PhotoModel]) -> Caption:
        exhibit, photo = shown
        label = self.tr("REGISTERED") if side is Side.REGISTERED else self.tr("SUBMITTED")
        words = [exhibit.id, exhibit.note or exhibit.name]
        siblings = case.of(Lane.REGISTERED, Role.REFERENCE)
        if side is Side.REGISTERED and exhibit in siblings and len(siblings) > 1:
            number = siblings.index(exhibit) + 1
            words.append(self.tr("photo {} of {}").format(number, len(siblings)))
        if side is Side.SUBMITTED and exhibit.lane is Lane.REGISTERED:
            words.append(self.tr("in lane R"))
        if photo.gate is not Gate.GREEN:
            words.append(photo.word)
        when = moment(self._session.bench.tools.clock.now())
        return Caption(
            label=label,
            what=" \N{MIDDLE DOT} ".join(words),
            stamp=self.tr("{} · {} UTC").format(self._session.bench.examiner, when),
        )


def _fetching(
    case: Case, exhibit_id: ExhibitId, eyes: tuple[Finding, ...]
) -> Callable[[Workbench], tuple[Photo, float]]:
    """What brings a photo, and how much smaller it is than its page."""
    page = eyes[0].region.page if eyes and eyes[0].region else 0

    def fetch(bench: Workbench) -> tuple[Photo, float]:
        raster = bench.raster(case.id, exhibit_id, page, _PAGE_PX)
        scale = scale_of(case, exhibit_id, raster)
        return prepare(raster, eyes_of(eyes, scale)), scale

    return fetch


def _examined(case: Case, exhibit_id: ExhibitId) -> bool:
    """Whether the photo has been looked at: its eyes may be known, or known not to be found."""
    marked = any(exhibit_id in label.split(":") for label in case.unavailable)
    return marked or any(
        f.measure is Measure.FACE_COUNT and f.exhibits == (exhibit_id,) for f in case.findings
    )


def told_of(code: str) -> str:
    """What an error means, for the photo that it kept from being shown or compared."""
    error = explain(code)
    return prose(error.what, error.meaning)
