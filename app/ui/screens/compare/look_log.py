"""Tells the trail how photos are shown, once the hand has come to rest."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.domain.exhibit import ExhibitId
from app.services.viewing import Look
from app.ui.session import Session
from app.ui.widgets.photo_marks import Side
from app.ui.widgets.photo_pair import PhotoPair

_REST_MS: Final = 500
"""A slider says some sixty values a second; the one that stays is what was looked at."""
_PLAIN: Final = Look(contrast=10_000, gamma=10_000, mirrored=False)


class LookLog(QObject):
    """Listens to a pair; whose photo lies at a side is told by `follow`."""

    def __init__(self, session: Session, pair: PhotoPair) -> None:
        super().__init__(pair)
        self._session: Final = session
        self._pair: Final = pair
        self._photos: dict[Side, tuple[str, ExhibitId]] = {}
        self._told: dict[tuple[str, ExhibitId], Look] = {}
        self._timer: Final = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.tell)
        pair.curve_changed.connect(lambda *_changed: self._timer.start())
        pair.flip_changed.connect(lambda *_changed: self._timer.start())

    def follow(self, side: Side, case_id: str, exhibit_id: ExhibitId) -> None:
        """Another photo is about to lie at `side`, shown as it is; the same one as it was."""
        self.tell()
        if self._photos.get(side) == (case_id, exhibit_id):
            return  # it comes anew, and lies as it lay
        place = self._photos[side] = (case_id, exhibit_id)
        if self._told.setdefault(place, _PLAIN) != _PLAIN:
            self._note(place, _PLAIN)
        self._told[place] = _PLAIN

    def tell(self) -> None:
        """Tell what has not been told, now: the photos are about to go."""
        self._timer.stop()
        for side, place in self._photos.items():
            layer = self._pair.state.layer(side)
            if layer is None:
                continue
            look = Look(
                contrast=round(layer.curve.contrast * 10_000),
                gamma=round(layer.curve.gamma * 10_000),
                mirrored=layer.pose.mirrored,
            )
            if look != self._told[place]:
                self._told[place] = look
                self._note(place, look)

    def _note(self, place: tuple[str, ExhibitId], look: Look) -> None:
        case_id, exhibit_id = place
        self._session.change(lambda bench: bench.note_look(case_id, exhibit_id, look))
