"""Puts a line-up before the photos of Compare, where a folder of faces is set in Preferences."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.errors import RightfulError
from app.domain.exhibit import ExhibitId, Lane
from app.services.lineup import LineUp, line_up_due
from app.ui.screens.compare.view import CompareView
from app.ui.session import Session
from app.ui.surroundings import Surroundings
from app.ui.tasks import WorkLane

_Key = tuple[str, tuple[Lane, ExhibitId, ExhibitId]]


class LineUpStep(QObject):
    """Once for each lane, before anything of it is rated."""

    def __init__(self, session: Session, view: CompareView) -> None:
        super().__init__()
        self._session: Final = session
        self._view: Final = view
        self._around: Surroundings | None = None
        self._key: _Key | None = None
        self._given_up: set[_Key] = set()
        self._shown: LineUp | None = None
        view.line_up.picked.connect(self._pick)

    def settle(self, around: Surroundings) -> None:
        """Say where the settings are kept."""
        self._around = around

    def offer(self, case: Case, draft: Assessment) -> None:
        """Cover the photos while a line-up is due, and have it laid out."""
        if not self._view.isVisible():
            return
        pair = (draft.lane, draft.reference, draft.probe)
        key = (case.id, pair)
        folder = self._around.settings.now.fillers if self._around is not None else ""
        due = bool(folder) and not draft.ratings and key not in self._given_up
        if not due or not line_up_due(case, self._session.bench.examiner, pair):
            self._end()
            return
        if key == self._key:
            return
        self._key, self._shown = key, None
        self._view.line_up.wait()
        self._view.cover(on=True)

        def done(found: LineUp) -> None:
            if self._key == key:
                self._shown = found
                self._view.line_up.show_faces(found.registered, found.faces)

        def failed(error: RightfulError) -> None:
            self._given_up.add(key)
            if self._key == key:
                self._end()
                self._session.refused.emit(error)

        self._session.ask(
            WorkLane.ENGINE, lambda bench: bench.line_up(case.id, pair, Path(folder)), done, failed
        )

    def _pick(self, place: int) -> None:
        shown, key = self._shown, self._key
        if shown is None or key is None:
            return
        self._shown = None  # a second press picks nothing
        case_id = key[0]
        self._session.change(lambda bench: bench.pick(case_id, shown, place or None))

    def _end(self) -> None:
        if self._key is not None:
            self._key, self._shown = None, None
            self._view.line_up.wait()
            self._view.cover(on=False)
