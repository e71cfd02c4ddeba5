"""The registered photos as a strip; one of them is in the pane."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.phrases import in_a_row
from app.ui.widgets.flow import Flow
from app.ui.widgets.painting import framed, pen, sided, write
from app.ui.widgets.photo import Photo
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.state_badge import State, tone_of
from app.ui.widgets.text import Text

_THUMB_PX: Final = (44, 56)
_GAP_PX: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One photo of the strip."""

    key: str
    title: str
    word: str
    """Such as usable, limited, unsuitable."""
    state: State
    photo: Photo | None = field(default=None, compare=False)


class _FrameButton(QAbstractButton):
    """A thumbnail, its date, and how far it can be used."""

    def __init__(self, frame: Frame, tone: str) -> None:
        super().__init__()
        self._tone: Final = tone
        self._size = QSize()
        self._tell(frame)
        self.setCheckable(True)
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_frame(self, frame: Frame) -> None:
        """Show this photo from now on."""
        if frame != self._frame or frame.photo is not self._frame.photo:
            self._tell(frame)

    @property
    def key(self) -> str:
        """Of its photo."""
        return self._frame.key

    def _tell(self, frame: Frame) -> None:
        self._frame = frame
        self._thumb: QImage | None = None
        self.setAccessibleName(in_a_row(frame.title, frame.word))
        title = QFontMetrics(font("body_strong")).horizontalAdvance(frame.title)
        word = QFontMetrics(font("caption")).horizontalAdvance(frame.word)
        width, height = _THUMB_PX
        size = QSize(theme.px(width + 26) + max(title, word) + 1, theme.px(height + 10))
        if size != self._size:
            self._size = size
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Thumbnail and words beside it."""
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, thumbnail, words."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        edge = pen(self._tone, 2) if self.isChecked() else pen("hair")
        fill = "raised" if self.underMouse() and not self.isChecked() else "surface"
        framed(painter, area, radius=theme.px(6), fill=theme.colour(fill), edge=edge)
        width, height = (theme.px(side) for side in _THUMB_PX)
        place = QRectF(theme.px(5), theme.px(5), width, height)
        if self._frame.photo is not None:
            painter.drawImage(sided(painter, area, place), self._thumbnail(self._frame.photo))
        left = place.right() + theme.px(9)
        middle = area.center().y()
        painter.setFont(font("body_strong"))
        painter.setPen(theme.colour("text"))
        pitch = theme.px(18)
        line = sided(painter, area, QRectF(left, middle - pitch, area.width() - left, pitch))
        write(painter, line, self._frame.title)
        painter.setFont(font("caption"))
        painter.setPen(theme.colour(tone_of(self._frame.state)))
        write(painter, line.translated(0, pitch), self._frame.word)

    def _thumbnail(self, photo: Photo) -> QImage:
        """The middle of the photo in the shape of the thumbnail, made once."""
        if self._thumb is None:
            level = photo.levels[-1]
            width, height = _THUMB_PX
            wide = min(level.width(), round(level.height() * width / height))
            high = min(level.height(), round(wide * height / width))
            self._thumb = level.copy(
                (level.width() - wide) // 2, (level.height() - high) // 2, wide, high
            ).scaled(
                theme.px(2 * width),
                theme.px(2 * height),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._thumb


class FilmStrip(Flow):
    """A choice of one photo, framed in the colour of its lane; left and right move it.

    More photos than the width holds go on in further lines: none is scrolled out of sight.
    """

    frame_chosen = Signal(str)

    def __init__(self, name: str, tone: str = "rh", parent: QWidget | None = None) -> None:
        super().__init__(_GAP_PX, parent)
        self._tone: Final = tone
        self.setAccessibleName(name)
        self.frames: dict[str, _FrameButton] = {}
        self._group = QButtonGroup(self)

    def show_frames(self, frames: Sequence[Frame], chosen: str) -> None:
        """Show these photos, with the one of key `chosen` as the one in the pane."""
        if [frame.key for frame in frames] != list(self.frames):
            self._rename(frames)
        self._group.setExclusive(bool(chosen))  # else one of them stays the chosen one
        for frame in frames:
            button = self.frames[frame.key]
            button.show_frame(frame)
            button.setChecked(frame.key == chosen)
        self._group.setExclusive(True)
        self.settle()

    def _rename(self, frames: Sequence[Frame]) -> None:
        """As many buttons as photos; a photo that is still there keeps its own, and the focus."""
        keys = {frame.key for frame in frames}
        before, self.frames = self.frames, {}
        free = [old for key, old in before.items() if key not in keys and not old.hasFocus()]
        for frame in frames:
            button = before.get(frame.key) or (free.pop() if free else self._button(frame))
            button.raise_()  # readers walk them as they lie
            self.frames[frame.key] = button
        for old in before.values():
            if old not in self.frames.values():
                self._group.removeButton(old)
        self.show_widgets(list(self.frames.values()))

    def _button(self, frame: Frame) -> _FrameButton:
        button = _FrameButton(frame, self._tone)
        button.clicked.connect(lambda: self.frame_chosen.emit(button.key))
        self._group.addButton(button)
        button.setParent(self)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose the neighbour."""
        on = -1 if self.isRightToLeft() else 1
        step = {Qt.Key.Key_Left: -on, Qt.Key.Key_Right: on}.get(Qt.Key(event.key()))
        keys = list(self.frames)
        now = next((n for n, key in enumerate(keys) if self.frames[key].isChecked()), None)
        if step is None or now is None or not 0 <= now + step < len(keys):
            super().keyPressEvent(event)
            return
        self.frames[keys[now + step]].setFocus()
        self.frames[keys[now + step]].click()


class Strips(Breakable):
    """Strips side by side, each behind its word; one below the other where one would break."""

    def __init__(
        self, strips: Sequence[tuple[str, FilmStrip]], parent: QWidget | None = None
    ) -> None:
        words = [Text(word, "caption", "text2") for word, _ in strips]
        widest = max(text.sizeHint().width() for text in words)
        for text in words:
            text.setMinimumWidth(widest)
        rows = [
            Breakable((text, strip), (0, 1)) for text, (_, strip) in zip(words, strips, strict=True)
        ]
        super().__init__((*rows, QWidget()), (*(0 for _ in rows), 1), gap_px=16, parent=parent)
