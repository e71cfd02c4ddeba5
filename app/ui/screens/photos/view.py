"""Draws one photo alone: the pane, its quality beside it, all photos as strips below."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.exhibit import ExhibitId
from app.domain.finding import Gate
from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.photos.side import WIDE_PX, PhotoSide
from app.ui.screens.photos.view_model import DetailModel, PhotosModel, PhotoTab, Stage
from app.ui.widgets.banner import Banner, EmptyState
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.face_editor import FaceEditor
from app.ui.widgets.film_strip import FilmStrip, Frame, Strips
from app.ui.widgets.page_viewer import Box
from app.ui.widgets.photo import Photo
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.sides import Sides
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text

STATES: Final = {Gate.GREEN: State.MET, Gate.AMBER: State.PARTIAL, Gate.RED: State.UNMET}

_BELOW_PX = 860
"""A window narrower than this shows the two parts one below the other."""
_FACE_PX = 260
"""The least height at which a face can be looked at; it does not grow with the letters."""
_WORDS_PX = 60
"""Of the label above the face and the caption below it."""


class PhotosView(QWidget):
    """The screen; every wish is a signal."""

    photo_chosen = Signal(str)
    face_picked = Signal(int)
    """Its rank."""
    intake_requested = Signal()
    left = Signal()
    """Another screen is in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor: Final = FaceEditor(self.tr("Photo"))
        self.side: Final = PhotoSide()
        self.registered: Final = FilmStrip(self.tr("Registered photos"))
        self.submitted: Final = FilmStrip(self.tr("Submitted photos"), "op")
        self.anchor: Final = Text("", "body", "text2", wrap=True)
        self.save: Final = IconButton(Icon.EXPORT, self.tr("Save this view as a picture… (Ctrl+S)"))
        self.leaves: Callable[[QKeyEvent], bool] = lambda _event: False
        """Takes the keys by which a picture would leave the program."""
        self.agreement: Final = Banner()
        self.empty: Final = EmptyState(
            self.tr("No photo yet"),
            self.tr("Bring a registered photo and a submitted one in Intake."),
            (self.tr("Go to Intake"),),
        )
        self._whole: Final = QWidget()
        self._lay_out()
        self.registered.frame_chosen.connect(self.photo_chosen)
        self.submitted.frame_chosen.connect(self.photo_chosen)
        self.editor.box_pressed.connect(lambda number: self.face_picked.emit(number - 1))
        self.side.face_picked.connect(self.face_picked)
        self.empty.action_requested.connect(lambda _number: self.intake_requested.emit())

    def display(self, model: PhotosModel) -> None:
        """Show `model`; the photo comes through `show_photo`."""
        self.empty.setVisible(model.detail is None)
        self._whole.setVisible(model.detail is not None)
        self.anchor.setText(model.anchor)
        self.agreement.setVisible(bool(model.agreement))
        if model.agreement:
            self.agreement.tell(State.UNMET if model.suspect else State.INFO, model.agreement)
        if model.detail is not None:
            self.side.display(model.detail)
            self._show_faces(model.detail)

    def show_strips(self, model: PhotosModel, thumbs: Mapping[ExhibitId, Photo]) -> None:
        """Show which photos there are, and which one is in the pane."""
        chosen = model.detail.key if model.detail is not None else ""
        for strip, tabs in ((self.registered, model.registered), (self.submitted, model.submitted)):
            strip.show_frames([_frame(tab, thumbs) for tab in tabs], chosen)
        follow_layout(self.editor, self.registered, self.submitted, self.save)

    def show_photo(self, photo: Photo | None, detail: DetailModel, words: str = "") -> None:
        """Bring a photo into the pane, or say why there is none yet."""
        self.editor.show_page(photo, words)
        self.side.faces.show_photo(photo)
        self._show_faces(detail)

    def take_focus(self) -> None:
        """Begin with what asks for a choice, else with going on."""
        self.side.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks; a window that is only put down says nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 pick a face, C corrects, A makes the anchor, arrows change the photo."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.face_picked.emit(key - Qt.Key.Key_1)
        elif plain and key is Qt.Key.Key_C and self.side.correct.isEnabled():
            self.side.correct.click()
        elif plain and key is Qt.Key.Key_A and self.side.lead.isVisible():
            self.side.lead.click()
        elif plain and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.step(1 if key is Qt.Key.Key_Right else -1)
        elif not self.leaves(event):
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Open the photo that lies `by` further in the strips."""
        strips = (self.registered, self.submitted)
        keys = [key for strip in strips for key in strip.frames]
        checked = [
            key for strip in strips for key, button in strip.frames.items() if button.isChecked()
        ]
        place = keys.index(checked[0]) + by if checked else 0
        if 0 <= place < len(keys):
            self.photo_chosen.emit(keys[place])

    def _show_faces(self, detail: DetailModel) -> None:
        several = len(detail.faces) > 1
        boxes = [
            Box(
                region=face.region,
                number=None if face.chosen else face.meant.rank + 1,
                name=face.name,
            )
            for face in detail.faces
            if several or detail.stage is not Stage.WAITING
        ]
        self.editor.show_faces(boxes, detail.points)

    def _lay_out(self) -> None:
        stage = QFrame()
        stage.setProperty("surface", "stage")
        inside = QVBoxLayout(stage)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.editor)
        stage.setMinimumHeight(_FACE_PX + theme.px(_WORDS_PX))
        pictures = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.px(24),) * 4)
        whole.addWidget(self._whole, 1)
        whole.addWidget(self.empty, 1)
        left = QVBoxLayout(pictures)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(12))
        left.addWidget(self.agreement)
        left.addWidget(stage, 1)
        words = (self.tr("Registered"), self.tr("Submitted"))
        strips = (self.registered, self.submitted)
        left.addWidget(Strips(tuple(zip(words, strips, strict=True))))
        foot = QHBoxLayout()
        foot.addWidget(self.anchor, 1)
        foot.addWidget(self.save)
        left.addLayout(foot)
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        sides = Sides((pictures, self.side), below_px=_BELOW_PX, fixed_px=(0, WIDE_PX))
        sides.keep(self.side.action, self.side.column)
        row.addWidget(sides)


def _frame(tab: PhotoTab, thumbs: Mapping[ExhibitId, Photo]) -> Frame:
    state = STATES[tab.gate] if tab.stage is Stage.READY else State.UNKNOWN
    return Frame(key=tab.key, title=tab.key, word=tab.word, state=state, photo=thumbs.get(tab.key))
