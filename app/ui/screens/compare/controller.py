"""Joins the compare screen with the case: photos, marks, undo, seal."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject

from app.domain.assessment import Assessment, Confidence, PinPair, Rating
from app.domain.case import Case
from app.domain.exhibit import Exhibit, ExhibitId, Lane, Raster
from app.domain.finding import Finding, Measure
from app.services.assess import assessment_of
from app.services.faces import anchor_of
from app.services.workbench import Workbench
from app.ui.phrases import moment, say
from app.ui.screens.compare.line_up import LineUpStep
from app.ui.screens.compare.view import CompareView
from app.ui.screens.compare.view_model import CompareModel, begin, pairs_of, present, rated
from app.ui.session import Session
from app.ui.surroundings import Surroundings
from app.ui.tasks import WorkLane
from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.photo import Photo, prepare
from app.ui.widgets.photo_marks import Caption, Pin, Side

_LONGEST_PX = 6000
"""Longer side of what is shown; a 24-megapixel photo fits whole."""
_THUMB_PX = 320


class CompareController(QObject):
    """One lane at a time, the registered holder's first."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.view = CompareView()
        self._draft: Assessment | None = None
        self._undo: list[Assessment] = []
        self._shown: dict[Side, tuple[object, ...] | None] = dict.fromkeys(Side)
        self._thumbs: Mapping[ExhibitId, Photo] = {}
        self._asked: set[ExhibitId] = set()
        self._strips: object = None
        self._line_up = LineUpStep(session, self.view)
        self._connect()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Screen.keys`."""
        return (
            ("↑ ↓", self.tr("feature")),
            ("Q W E R T", self.tr("rate")),
            ("V", self.tr("not visible")),
            ("Space", self.tr("blink, hold")),
            ("P", self.tr("pin")),
            ("Ctrl ⏎", self.tr("seal")),
        )

    def settle(self, around: Surroundings) -> None:
        """Say where the settings are kept; without them no line-up is held."""
        self._line_up.settle(around)

    def entered(self) -> None:
        """Show the case at hand."""
        case = self._session.case
        if case is None:
            return
        lane = self._lane(case)
        done = self._draft is not None and self._draft.sealed and self._draft.lane is not lane
        if self._draft is None or done or self._shown[Side.REGISTERED] is None:
            self._load(case, lane)
        self.view.turn_to(self.view.current, glide=False)
        self.view.setFocus()
        if self._draft is not None:
            self._line_up.offer(case, self._draft)

    def _connect(self) -> None:
        view, panel = self.view, self.view.panel
        self._session.case_changed.connect(self._case_changed)
        view.rated.connect(self._rate)
        view.reference_chosen.connect(lambda key: self._choose(reference=ExhibitId(key)))
        view.probe_chosen.connect(lambda key: self._choose(probe=ExhibitId(key)))
        view.undo_requested.connect(self._take_back)
        view.pair.pins_changed.connect(self._pin)
        panel.concluded.connect(lambda step: self._mark(lambda d: replace(d, conclusion=step)))
        panel.confided.connect(
            lambda key: self._mark(lambda d: replace(d, confidence=Confidence(key)))
        )
        panel.seal_requested.connect(self._seal)
        panel.remarked.connect(self._remark)
        panel.reveal_requested.connect(lambda: self._session.go("reveal"))

    def _lane(self, case: Case) -> Lane:
        """The first lane with a pair that this examiner has not sealed; else the first with one."""
        lanes = [lane for lane in Lane if pairs_of(case, lane)]
        known = {lane: assessment_of(case, self._session.bench.examiner, lane) for lane in lanes}
        unsealed = (lane for lane, a in known.items() if a is None or not a.sealed)
        return next(unsealed, lanes[0] if lanes else Lane.REGISTERED)

    def _case_changed(self, case: Case | None) -> None:
        if case is None:
            self._draft, self._undo = None, []
            self._shown = dict.fromkeys(Side)
            return
        lane = self._draft.lane if self._draft else self._lane(case)
        fresh = self._shown[Side.REGISTERED] is None
        other = (self._shown[Side.REGISTERED] or ("",))[0] != case.id
        if fresh or other or self._draft is None:
            self._load(case, self._lane(case))
            return
        known = assessment_of(case, self._session.bench.examiner, lane)
        if known is not None and known.sealed:
            self._draft = known
        self._display(case)

    def _load(self, case: Case, lane: Lane) -> None:
        examiner = self._session.bench.examiner
        self._undo = []
        self._thumbs, self._asked, self._strips = {}, set(), None
        self._draft = assessment_of(case, examiner, lane) or begin(
            case, examiner, lane, anchor_of(case)[0]
        )
        self._shown = dict.fromkeys(Side)
        self._display(case)

    def _display(self, case: Case) -> None:
        draft = self._draft
        if draft is None:
            for side in Side:
                words = self.tr(
                    "Nothing to compare yet. In Intake, file one item as Registered photo "
                    "and one as Face photo or Identity document."
                )
                self.view.pair.show_notice(side, words)
            return
        model = present(case, draft, say)
        self.view.display(model)
        self._show_strips(case, model)
        self._line_up.offer(case, draft)
        for side, exhibit_id in (
            (Side.REGISTERED, draft.reference),
            (Side.SUBMITTED, draft.probe),
        ):
            self._show(case, side, exhibit_id)

    def _show_strips(self, case: Case, model: CompareModel) -> None:
        """Show the strips anew when a photo is chosen, judged usable, or has its thumbnail."""
        photos = (*model.references, *model.probes)
        shown = (case.id, model.reference, model.probe, photos, frozenset(self._thumbs))
        if shown == self._strips:
            return
        self._strips = shown
        self.view.show_strips(model, self._thumbs)
        for photo in photos:
            if photo.key not in self._thumbs and photo.key not in self._asked:
                self._asked.add(photo.key)
                self._fetch_thumb(case, photo.key)

    def _fetch_thumb(self, case: Case, exhibit_id: ExhibitId) -> None:
        def fetch(bench: Workbench) -> Photo:
            return prepare(bench.raster(case.id, exhibit_id, 0, _THUMB_PX))

        def done(photo: Photo) -> None:
            self._thumbs = {**self._thumbs, exhibit_id: photo}
            if self._session.case is not None and self._session.case.id == case.id:
                self._display(self._session.case)

        self._session.ask(WorkLane.ENGINE, fetch, done)

    def _show(self, case: Case, side: Side, exhibit_id: ExhibitId) -> None:
        """Bring a photo into its pane, unless it is there already."""
        exhibit = case.exhibit(exhibit_id)
        eyes = _points(case, exhibit_id)
        place = (case.id, exhibit_id, *(f.region for f in eyes))
        if exhibit is None or self._shown[side] == place or not _examined(case, exhibit_id):
            return
        self._shown[side] = place
        page = eyes[0].region.page if eyes and eyes[0].region else 0

        def fetch(bench: Workbench) -> Photo:
            raster = bench.raster(case.id, exhibit_id, page, _LONGEST_PX)
            return prepare(raster, _eyes(eyes, _scale(case, exhibit_id, raster)))

        def done(photo: Photo) -> None:
            if self._shown[side] == place:
                self.view.pair.show_photo(side, photo, self._caption(side, exhibit))

        self._session.ask(WorkLane.ENGINE, fetch, done)

    def _caption(self, side: Side, exhibit: Exhibit) -> Caption:
        label = self.tr("REGISTERED") if side is Side.REGISTERED else self.tr("SUBMITTED")
        when = moment(self._session.bench.tools.clock.now())
        return Caption(
            label=label,
            what=f"{exhibit.id} · {exhibit.note or exhibit.name}",
            stamp=self.tr("{} · {} UTC").format(self._session.bench.examiner, when),
        )

    def _rate(self, rating: Rating) -> None:
        self._mark(lambda draft: rated(draft, rating))

    def _pin(self, pins: tuple[Pin, ...]) -> None:
        pairs = tuple(
            PinPair(number=p.number, reference=_whole(p.registered), probe=_whole(p.submitted))
            for p in pins
            if p.registered is not None and p.submitted is not None
        )
        self._mark(lambda draft: replace(draft, pins=pairs))

    def _choose(
        self, *, reference: ExhibitId | None = None, probe: ExhibitId | None = None
    ) -> None:
        self._mark(
            lambda draft: replace(
                draft, reference=reference or draft.reference, probe=probe or draft.probe
            )
        )

    def _mark(self, edit: Callable[[Assessment], Assessment]) -> None:
        """Change the draft: shown at once, kept in the background."""
        if self._draft is None or self._draft.sealed:
            return
        changed = edit(self._draft)
        if changed != self._draft:
            self._undo.append(self._draft)
            self._keep(changed)

    def _take_back(self) -> None:
        if self._undo and self._draft is not None and not self._draft.sealed:
            self._keep(self._undo.pop())

    def _keep(self, draft: Assessment) -> None:
        case = self._session.case
        if case is None:
            return
        self._draft = draft
        self._display(case)
        case_id = case.id
        self._session.change(lambda bench: bench.save_marks(case_id, draft))

    def _seal(self) -> None:
        case, draft = self._session.case, self._draft
        if case is not None and draft is not None and draft.complete:
            case_id = case.id
            self._session.change(lambda bench: bench.seal(case_id, draft))

    def _remark(self, text: str) -> None:
        case, draft = self._session.case, self._draft
        if case is not None and draft is not None:
            case_id, lane = case.id, draft.lane
            self._session.change(lambda bench: bench.add_remark(case_id, lane, text))


def _whole(point: complex | None) -> tuple[int, int]:
    return (0, 0) if point is None else (round(point.real), round(point.imag))


def _examined(case: Case, exhibit_id: ExhibitId) -> bool:
    """Whether the photo has been looked at: its eyes may be known, or known not to be found."""
    marked = any(exhibit_id in label.split(":") for label in case.unavailable)
    return marked or any(
        f.measure is Measure.FACE_COUNT and f.exhibits == (exhibit_id,) for f in case.findings
    )


def _points(case: Case, exhibit_id: ExhibitId) -> tuple[Finding, ...]:
    """The eyes of the face that is meant: the person's right one, which is seen left, first."""
    own = [f for f in case.findings if f.exhibits == (exhibit_id,)]
    rank = next((f.value for f in own if f.measure is Measure.FACE_MEANT), 0)
    by_name = {f.subject: f for f in own if f.measure is Measure.FACE_POINT and f.value == rank}
    names = ("right_eye", "left_eye")
    return tuple(by_name[name] for name in names) if by_name.keys() >= set(names) else ()


def _scale(case: Case, exhibit_id: ExhibitId, raster: Raster) -> float:
    """How much smaller the raster is than the page that regions are given in."""
    widths = (
        f.region.width
        for f in case.findings
        if f.measure is Measure.FACE_COUNT and f.exhibits == (exhibit_id,) and f.region
    )
    width = next(widths, 0)
    return raster.width / width if width else 1.0


def _eyes(points: tuple[Finding, ...], scale: float) -> Eyes | None:
    regions = [p.region for p in points if p.region is not None]
    if len(regions) != 2:  # noqa: PLR2004 -- a pair of eyes
        return None
    left, right = (complex(r.x * scale, r.y * scale) for r in regions)
    return Eyes(left=left, right=right) if abs(right - left) >= 1 else None
