"""The registered photo, and faces among which the submitted one stands; keys pick, 0 is none."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.exhibit import Raster
from app.ui import theme
from app.ui.fonts import font
from app.ui.widgets.buttons import Button
from app.ui.widgets.painting import framed, pen, write
from app.ui.widgets.photo import image_of
from app.ui.widgets.text import Text

_COLUMNS: Final = 5
_FACE_PX: Final = (136, 170)
_REGISTERED_PX: Final = (240, 300)
_NUMBER_PX: Final = 26
_KEYS: Final = {Qt.Key(Qt.Key.Key_0.value + number): number for number in range(10)}
_PASSED_ON: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Question})


class FacePicture(QAbstractButton):
    """One face, cut to the size of all others; with a number it can be picked."""

    def __init__(self, raster: Raster, size_px: tuple[int, int], name: str, number: str) -> None:
        super().__init__()
        self._image: Final = image_of(raster)
        self._size_px: Final = size_px
        self._number: Final = number
        self.setAccessibleName(name)
        self.setProperty("ring", "on")
        pickable = bool(number)
        policy = Qt.FocusPolicy.StrongFocus if pickable else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, on=pickable)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The face, and its number below."""
        width, height = (theme.px(side) for side in self._size_px)
        return QSize(width, height + (theme.px(_NUMBER_PX) if self._number else 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the middle of the picture, and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width, height = (theme.px(side) for side in self._size_px)
        wide = min(self._image.width(), self._image.height() * width / height)
        high = wide * height / width
        cut = QRectF(
            (self._image.width() - wide) / 2, (self._image.height() - high) / 2, wide, high
        )
        place = QRectF(0, 0, width, height)
        painter.drawImage(place, self._image, cut)
        edge = pen("rh", 2) if self.underMouse() and self._number else pen("hair")
        framed(painter, place, edge=edge)
        painter.setFont(font("body_strong"))
        painter.setPen(theme.colour("text"))
        below = QRectF(0, height, width, theme.px(_NUMBER_PX))
        write(painter, below, self._number, Qt.AlignmentFlag.AlignCenter)


class LineUpPage(QWidget):
    """Asks once which face is the registered person's; nothing of the answer is judged here."""

    picked = Signal(int)
    """The place of a face, counted from 1; 0 for none of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Line-up"))
        self.faces: tuple[FacePicture, ...] = ()
        self.told = Text("", "body", "text2", wrap=True)
        self.none = Button(self.tr("None of them (0)"))
        self.none.clicked.connect(lambda: self.picked.emit(0))
        self._registered = QVBoxLayout()
        self._grid = QGridLayout()
        self._shown: list[QWidget] = []
        self._lay_out()
        self.wait()

    def wait(self) -> None:
        """Show no face yet."""
        self._clear()
        self.told.setText(self.tr("The faces are being laid out."))
        self.none.setEnabled(False)

    def show_faces(self, registered: Raster, faces: Sequence[Raster]) -> None:
        """Show the registered photo beside the faces, in their order."""
        self._clear()
        own = FacePicture(registered, _REGISTERED_PX, self.tr("Registered photo"), "")
        self._registered.insertWidget(0, own)
        self.faces = tuple(
            FacePicture(face, _FACE_PX, self.tr("Face {}").format(number), str(number))
            for number, face in enumerate(faces, 1)
        )
        for index, face in enumerate(self.faces):
            face.clicked.connect(lambda _=False, place=index + 1: self.picked.emit(place))
            self._grid.addWidget(face, *divmod(index, _COLUMNS))
        self._shown = [own, *self.faces]
        self.none.setEnabled(True)
        self.told.setText(
            self.tr(
                "Strangers stand among them, and the submitted face may be any. Press its number, "
                "or 0. Your answer is kept and cannot be changed; it grants nothing, and no rule "
                "weighs it."
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 pick a face, 0 none; nothing else reaches the features behind."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and key in _KEYS:
            if self.none.isEnabled() and _KEYS[key] <= len(self.faces):
                self.picked.emit(_KEYS[key])
        elif not plain or key in _PASSED_ON:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        for widget in self._shown:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._shown, self.faces = [], ()

    def _lay_out(self) -> None:
        caption = Text(self.tr("REGISTERED"), "caption", "rh")
        self._registered.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        self._registered.addStretch(1)
        self._grid.setSpacing(theme.px(16))
        right = QVBoxLayout()
        right.setSpacing(theme.px(16))
        right.addLayout(self._grid)
        right.addWidget(self.none, 0, Qt.AlignmentFlag.AlignLeading)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(32))
        row.addLayout(self._registered)
        row.addLayout(right)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.px(side) for side in (32, 24, 32, 24)))
        whole.setSpacing(theme.px(12))
        whole.addWidget(
            Text(
                self.tr("Which face is the registered person\N{RIGHT SINGLE QUOTATION MARK}s?"),
                "title",
            )
        )
        whole.addWidget(self.told)
        whole.addSpacing(theme.px(8))
        whole.addLayout(row, 1)
