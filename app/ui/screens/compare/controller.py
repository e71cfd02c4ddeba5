"""Joins the compare screen with the case: photos, marks, undo, seal."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QObject

from app.domain.assessment import Assessment, Confidence, Feature, Rating
from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Lane
from app.services.assess import assessment_of
from app.services.phrases import prose
from app.ui.commands import Command
from app.ui.phrases import say
from app.ui.picture_out import PictureOut
from app.ui.placed import behind
from app.ui.screens.compare.at_hand import draft_at_hand, lane_at_hand
from app.ui.screens.compare.eyes import shape_with_eyes
from app.ui.screens.compare.feature_list import ROWS
from app.ui.screens.compare.gone import notices, standing
from app.ui.screens.compare.line_up import LineUpStep
from app.ui.screens.compare.marks import Marks, pairs_kept, pins_shown
from app.ui.screens.compare.offers import commands_of, keys_of
from app.ui.screens.compare.pictures import PanePictures, told_of
from app.ui.screens.compare.seal_panel import SealPanel
from app.ui.screens.compare.unseen import Unseen
from app.ui.screens.compare.view import CompareView
from app.ui.screens.compare.view_model import CompareModel, present, rated
from app.ui.session import Session
from app.ui.surroundings import Surroundings
from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.feature_places import place_of
from app.ui.widgets.photo_marks import Pin, Side


class CompareController(QObject):
    """One lane at a time, the registered holder's first."""

    PARTS: ClassVar = (*ROWS.values(), SealPanel)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.view = CompareView(session.parts)
        self._marks = Marks()
        self.pictures = PanePictures(session, self.view.pair, self.view.isVisible)
        self._loaded = ""
        """The case that the marks belong to."""
        self.picture = PictureOut(session, self.view.pair)
        self._told_sealed = False
        self._strips: object = None
        self._model: CompareModel | None = None
        self._line_up = LineUpStep(session, self.view)
        Unseen(self.view, session.told.emit)
        self._connect()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return keys_of(sealed=self._sealed)

    @property
    def _sealed(self) -> bool:
        return self._marks.draft is not None and self._marks.draft.sealed

    @property
    def tools(self) -> tuple[tuple[str, str], ...]:
        """The keys of the viewer, for the manual."""
        return self.view.tools.keys

    def commands(self) -> tuple[Command, ...]:
        """See `Offers`."""
        return commands_of(self.view, sealed=self._sealed)

    def mark(self) -> str:
        """See `Resumes.mark`: the feature under rating."""
        return self.view.current

    def resume(self, mark: str) -> None:
        """See `Resumes.resume`."""
        if mark in self.view.rows and mark != self.view.current:  # where a case begins is whole
            self.view.turn_to(Feature(mark), glide=False)
            self.view.pair.stand_at(*place_of(Feature(mark)))

    def settle(self, around: Surroundings) -> None:
        """Say where the settings are kept; without them no line-up is held."""
        self._line_up.settle(around)

    def entered(self) -> None:
        """Show the case at hand."""
        case = self._session.case
        if case is None:
            return
        lane = lane_at_hand(case, self._session.bench.examiner)
        draft = self._marks.draft
        done = draft is not None and draft.sealed and draft.lane is not lane
        if draft is None or done or self._loaded != case.id:
            self._load(case, lane)
        else:
            self._display(case)
        self.view.turn_to(self.view.current, glide=False)
        self.view.setFocus()
        if self._marks.draft is not None:
            self._line_up.offer(case, self._marks.draft)

    def _connect(self) -> None:
        view, panel = self.view, self.view.panel
        self._session.case_changed.connect(self._case_changed)
        view.rated.connect(self._rate)
        view.reference_chosen.connect(lambda key: self._choose(reference=ExhibitId(key)))
        view.probe_chosen.connect(lambda key: self._choose(probe=ExhibitId(key)))
        view.undo_requested.connect(self._undo)
        view.redo_requested.connect(self._redo)
        view.pair.pins.changed.connect(self._pin)
        view.pair.eyes_corrected.connect(self._set_eyes)
        view.tools.save_wished.connect(lambda: self.picture.ask(self.in_panes()))
        view.leaves = lambda event: self.picture.take_key(event, self.in_panes())
        view.left.connect(self.pictures.put_away)
        self.pictures.thumbs_changed.connect(self._show_again)
        panel.concluded.connect(lambda step: self._mark(lambda d: replace(d, conclusion=step)))
        panel.confided.connect(
            lambda key: self._mark(lambda d: replace(d, confidence=Confidence(key)))
        )
        panel.seal_requested.connect(self._seal)
        panel.remarked.connect(self._remark)
        panel.reveal_requested.connect(lambda: self._session.go("reveal"))

    def _case_changed(self, case: Case | None) -> None:
        if case is None:
            self._loaded = ""
            self._marks.begin(None)
            self.view.close_list()
            self.pictures.forget()
            return
        draft = standing(case, self._marks.draft)
        if self._loaded != case.id or draft is None:
            self._load(case, lane_at_hand(case, self._session.bench.examiner))
            return
        known = assessment_of(case, self._session.bench.examiner, draft.lane)
        if known is not None and known.sealed:
            self._marks.begin(known)
        self._display(case)

    def _load(self, case: Case, lane: Lane) -> None:
        examiner = self._session.bench.examiner
        self._loaded, self._strips, self._model = case.id, None, None
        self._marks.begin(draft_at_hand(case, examiner, lane, self._session.unsaved))
        self.pictures.forget()
        self.view.pair.pins.show(())
        self._display(case)

    def in_panes(self) -> tuple[ExhibitId, ...]:
        """The exhibits that are seen now."""
        draft, state = self._marks.draft, self.view.pair.state
        if draft is None:
            return ()
        sides = ((Side.REGISTERED, draft.reference), (Side.SUBMITTED, draft.probe))
        return tuple(exhibit for side, exhibit in sides if state.layer(side) is not None)

    def _show_again(self) -> None:
        if self._session.case is not None and self._model is not None:
            self._show_strips(self._session.case, self._model)

    def _display(self, case: Case) -> None:
        if behind(self.view):
            return
        draft = self._marks.draft
        if draft is None:
            self.view.close_list()
            for side in Side:
                words = self.tr(
                    "Nothing to compare yet. In Intake, file one item as Registered photo "
                    "and one as Face photo or Identity document."
                )
                self.view.pair.show_notice(side, words)
            return
        model = present(case, draft, say, told_of)
        model = replace(model, notice=prose(model.notice))  # Han takes no space between
        self._model = model
        self.view.display(model)
        self._show_strips(case, model)
        if draft.sealed is not self._told_sealed:
            self._told_sealed = draft.sealed
            self._session.keys_changed.emit()
        self._line_up.offer(case, draft)
        self._show_pins()
        sides = {draft.reference: Side.REGISTERED, draft.probe: Side.SUBMITTED}
        for photo in model.pair:
            self.pictures.show(case, sides[photo.key], photo)
        for side, words in notices(case, draft, say):
            self.view.pair.show_notice(side, words)

    def _show_strips(self, case: Case, model: CompareModel) -> None:
        """Show the strips anew when a photo is chosen, judged usable, or has its thumbnail."""
        photos = (*model.references, *model.probes)
        thumbs = self.pictures.thumbs
        shown = (case.id, model.reference, model.probe, photos, frozenset(thumbs))
        if shown == self._strips:
            return
        self._strips = shown
        self.view.show_strips(model, thumbs)
        for photo in photos:
            self.pictures.fetch_thumb(case, photo.key)

    def _rate(self, rating: Rating) -> None:
        self._mark(lambda draft: rated(draft, rating))

    def _pin(self, pins: tuple[Pin, ...]) -> None:
        kept = pairs_kept(pins)
        self._mark(lambda draft: replace(draft, pins=kept))
        if self._marks.open is None:
            self._show_pins()  # sealed: they stay where they were

    def _choose(
        self, *, reference: ExhibitId | None = None, probe: ExhibitId | None = None
    ) -> None:
        draft = self._marks.open
        if draft is None or {reference or draft.reference, probe or draft.probe} == {
            draft.reference,
            draft.probe,
        }:
            return
        if draft.pins:
            self._session.told.emit(
                self.tr("The pins belong to the photos they were set in; Ctrl+Z brings them back.")
            )
        self._mark(
            lambda draft: replace(
                draft,
                reference=reference or draft.reference,
                probe=probe or draft.probe,
                pins=(),
            )
        )

    def _mark(self, edit: Callable[[Assessment], Assessment]) -> None:
        """Change the draft: shown at once, kept in the background."""
        if self._marks.change(edit):
            self._keep()

    def _undo(self) -> None:
        pins = self.view.pair.pins
        if any(not pin.paired for pin in pins.now):  # set last, and kept nowhere
            pins.show([pin for pin in pins.now if pin.paired])
        elif self._marks.undo():
            self._keep()

    def _redo(self) -> None:
        if self._marks.redo():
            self._keep()

    def _show_pins(self) -> None:
        """Show the pins of the draft, unless they are what is shown; one that waits stays."""
        draft, pins = self._marks.draft, self.view.pair.pins
        kept = () if draft is None else draft.pins
        if pairs_kept(pins.now) != kept:
            pins.show(pins_shown(kept), kept[-1].number if kept else 0)

    def _set_eyes(self, side: str, eyes: Eyes) -> None:
        """Have the face taken that these eyes belong to, and everything measured anew."""
        case, draft = self._session.case, self._marks.draft
        if case is None or draft is None:
            return
        if draft.sealed:
            told = self.tr("You judged this photo under seal: correct its face in Photos.")
            self._session.told.emit(told)
            return
        exhibit_id = draft.reference if side == Side.REGISTERED else draft.probe
        shape = shape_with_eyes(case, exhibit_id, self.pictures.page_eyes(Side(side), eyes))
        choice = (exhibit_id, shape.meant())
        # asked for where a colleague has judged the photo under seal, else not kept
        why = self.tr("Eyes set by hand in Compare, to align the photos.")
        self._session.work(lambda bench, watch: bench.mean_face(case.id, choice, why, watch))

    def _keep(self) -> None:
        case, draft = self._session.case, self._marks.draft
        if case is None or draft is None:
            return
        self._display(case)
        self._session.save_marks(case.id, draft)

    def _seal(self) -> None:
        case, draft = self._session.case, self._marks.draft
        if case is not None and draft is not None and draft.complete:
            case_id = case.id
            self._session.change(lambda bench: bench.seal(case_id, draft))

    def _remark(self, text: str) -> None:
        case, draft = self._session.case, self._marks.draft
        if case is not None and draft is not None:
            case_id, lane = case.id, draft.lane
            self._session.change(lambda bench: bench.add_remark(case_id, lane, text))
