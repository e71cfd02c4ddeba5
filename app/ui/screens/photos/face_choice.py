"""The faces of one photo as thumbnails to pick from; nothing is chosen before somebody picks."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.photos.view_model import FaceModel
from app.ui.widgets.film_strip import FilmStrip, Frame
from app.ui.widgets.late_scroll import LateScroll
from app.ui.widgets.photo import Photo
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text

_HIGH_PX: Final = 84
_AROUND: Final = 0.2
"""Of the box's sides, shown around a face."""


class FaceChoice(QWidget):
    """Shown while a photo shows more than one face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip: Final = FilmStrip(self.tr("Which face is meant?"))
        self.frame_chosen: Final = self.strip.frame_chosen
        self._faces: tuple[FaceModel, ...] = ()
        self._photo: Photo | None = None
        scroll = LateScroll()
        scroll.setWidget(self.strip)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFixedHeight(theme.px(_HIGH_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(Text(self.tr("Which face is meant?"), "body_strong"))
        column.addWidget(scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_faces(self, faces: tuple[FaceModel, ...]) -> None:
        """Offer these faces."""
        if faces != self._faces:
            self._faces = faces
            self._show()
        self.setVisible(len(faces) > 1)

    def show_photo(self, photo: Photo | None) -> None:
        """Cut the thumbnails out of this photo; its px are those of the page."""
        self._photo = photo
        self._show()

    def take_focus(self) -> None:
        """Begin with the first face."""
        first = next(iter(self.strip.frames.values()), None)
        if first is not None:
            first.setFocus()

    def _show(self) -> None:
        chosen = next((str(face.meant.rank) for face in self._faces if face.chosen), "")
        self.strip.show_frames([self._frame(face) for face in self._faces], chosen)

    def _frame(self, face: FaceModel) -> Frame:
        rank = face.meant.rank
        return Frame(
            key=str(rank),
            title=str(rank + 1) if rank >= 0 else "\N{PENCIL}",
            word="\N{CHECK MARK}" if face.chosen else "",
            state=State.MET if face.chosen else State.UNKNOWN,
            photo=_cut(self._photo, face),
        )


def _cut(photo: Photo | None, face: FaceModel) -> Photo | None:
    if photo is None:
        return None
    region = face.region
    across, down = round(region.width * _AROUND), round(region.height * _AROUND)
    whole = QRect(region.x, region.y, region.width, region.height)
    place = whole.adjusted(-across, -down, across, down).intersected(photo.levels[0].rect())
    if place.isEmpty():
        return None
    return Photo(levels=(photo.levels[0].copy(place),), eyes=photo.eyes, eyes_found=False)
