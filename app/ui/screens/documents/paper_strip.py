"""The papers that were found on a page, small and level; one of them is in the viewer."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets.face_frame import Similarity
from app.ui.widgets.let_go import let_go
from app.ui.widgets.painting import framed, pen
from app.ui.widgets.photo import Photo, draw_photo

THUMB_PX: Final = 96
"""Longer side of a thumbnail's pixels: twice what is drawn, for screens of twice the density."""
_SIZE_PX: Final = (52, 36)
_EDGE_PX: Final = 3


class _Thumb(QAbstractButton):
    """One paper."""

    def __init__(self, key: str, name: str, photo: Photo | None) -> None:
        super().__init__()
        self.key: Final = key
        self._photo: Final = photo
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for a card."""
        return QSize(*(theme.px(side) for side in _SIZE_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and paper."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        edge = (
            pen("accent", 2)
            if self.isChecked()
            else pen("control" if self.underMouse() else "hair")
        )
        framed(painter, area, radius=theme.px(4), fill=theme.colour("stage"), edge=edge)
        if self._photo is None:
            return
        room = 2 * theme.px(_EDGE_PX)
        wide, high = self._photo.width, self._photo.height
        scale = min((area.width() - room) / wide, (area.height() - room) / high)
        corner = complex(area.width() - scale * wide, area.height() - scale * high) / 2
        onto = Similarity(turn=complex(scale), shift=corner)
        draw_photo(painter, self._photo, onto, self.devicePixelRatioF())


class PaperStrip(QWidget):
    """Shows nothing where a page has one paper: there is nothing to choose."""

    paper_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group: Final = QButtonGroup(self)
        self._row: Final = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(4))
        self._group.idClicked.connect(lambda place: self.paper_chosen.emit(self.keys[place]))
        self.keys: tuple[str, ...] = ()
        self._thumbs: dict[str, Photo] = {}
        self.hide()

    def show_papers(self, keys: Sequence[str], thumbs: Mapping[str, Photo], chosen: str) -> None:
        """Show these papers in order, and which one is in the viewer."""
        if (self.keys, self._thumbs) == (tuple(keys), dict(thumbs)):
            for place, key in enumerate(self.keys):
                self._group.button(place).setChecked(key == chosen)
            return
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            let_go(button)
        self.keys, self._thumbs = tuple(keys), dict(thumbs)
        name = self.tr("Paper {} of {}")
        for place, key in enumerate(self.keys):
            told = name.format(place + 1, len(self.keys))
            thumb = _Thumb(key, told, thumbs.get(key))
            thumb.setChecked(key == chosen)
            self._group.addButton(thumb, place)
            self._row.addWidget(thumb)
        self.setVisible(len(self.keys) > 1)

    def press(self, place: int) -> None:
        """Choose a paper by its place, as a click does."""
        self._group.button(place).click()
