"""Joins Reveal with the case: closed until this examiner sealed the lane."""

from typing import Final

from PySide6.QtCore import QObject

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.domain.exhibit import Lane
from app.domain.explanation import Explanation
from app.services.assess import assessment_of, lane_pairs
from app.services.phrases import prose
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.placed import behind
from app.ui.screens.reveal.present import present
from app.ui.screens.reveal.view import RevealBody, RevealView
from app.ui.screens.reveal.view_model import RevealModel
from app.ui.session import Session


class RevealController(QObject):
    """The step after the seal."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session: Final = session
        self._lane = Lane.REGISTERED
        self._explained: RevealBody | None = None
        self._shown: tuple[Case, RevealModel] | None = None
        self.view: Final = RevealView()
        self.view.compare_requested.connect(lambda: session.go("compare"))
        self.view.begun.connect(self._explain)
        self.view.continued.connect(lambda: session.go("documents"))
        self.view.lane_chosen.connect(self._choose)
        session.case_changed.connect(self._show)
        self._show(None)  # a case is shown when the screen is entered

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("Ctrl \N{RETURN SYMBOL}", self.tr("continue")),
            ("Tab", self.tr("scales, line, rows")),
            (
                "\N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW}",
                self.tr("read the points of the line"),
            ),
        )

    def mark(self) -> str:
        """See `Resumes.mark`: the lane."""
        return self._lane

    def resume(self, mark: str) -> None:
        """See `Resumes.resume`."""
        self._choose(mark)

    def entered(self) -> None:
        """See `Placed.entered`."""
        self._show(self._session.case)
        self.view.take_focus()

    def _choose(self, lane: str) -> None:
        self._lane = Lane(lane)
        self._show(self._session.case)

    def _show(self, case: Case | None) -> None:
        if behind(self.view):
            if case is None:
                self.view.clear()
            return
        lanes = tuple(lane for lane in Lane if case is not None and lane_pairs(case, lane))
        if lanes and self._lane not in lanes:
            self._lane = lanes[0]
        self.view.offer_lanes(lanes, self._lane)
        self._shown = None
        if case is None or not lanes:
            self.view.lock(
                self.tr("There is nothing to reveal."),
                self.tr("This lane has no two photos to compare."),
            )
            return
        bench = self._session.bench
        own = assessment_of(case, bench.examiner, self._lane)
        if own is None or not own.sealed:
            self.view.lock(
                self.tr("It opens after your seal."),
                self.tr(
                    "Nothing that the engine measured is shown before your own conclusion is "
                    "sealed, so that you judge by the photos alone."
                ),
            )
            return
        standards = (bench.tools.policy, bench.tools.validation)
        model = present(case, own, standards, say)
        self._shown = (case, model)
        self.view.display(model)
        self._explain()

    def _explain(self) -> None:
        """Have the faces levelled and the places found, once for each body that is shown."""
        body = self.view.body
        compared = body.compared if body is not None else None
        if compared is None or body is self._explained or not self.view.isVisible():
            return
        if self._shown is None:
            return
        case, model = self._shown
        self._explained = body

        def done(told: Explanation) -> None:
            if self.view.body is body:
                compared.explain(told)

        def failed(error: RightfulError) -> None:
            if self.view.body is body:
                told = say(explain(error.code).what)
                compared.wait(prose(self.tr("Nothing can be shown here."), told))

        self._session.look(
            lambda bench, stop: bench.explain(case.id, model.pair, stop), done, failed
        )
