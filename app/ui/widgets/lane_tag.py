"""Whose lane: R is a square, S and O are round, the letter always stands in it."""

from enum import StrEnum
from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.phrases import told_of
from app.ui.widgets.painting import framed, write
from app.ui.widgets.text import Text

_SIDE_PX: Final = 18


class Tag(StrEnum):
    """The letters; S names the submitted picture, O the other party."""

    REGISTERED = "R"
    SUBMITTED = "S"
    OTHER = "O"


class LaneTag(QWidget):
    """A letter of 18 px in its lane's shape and colour."""

    spoken_role: ClassVar = QAccessible.Role.Graphic

    def __init__(self, tag: Tag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag: Final = tag
        self.setAccessibleName(name_of(tag))
        self.setToolTip(name_of(tag))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme.px(_SIDE_PX), theme.px(_SIDE_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape and letter."""
        draw_tag(QPainter(self), QRectF(self.rect()), self._tag)


def name_of(tag: Tag) -> str:
    """Whose lane it is, in words."""
    names = {
        Tag.REGISTERED: _tr("Registered holder"),
        Tag.SUBMITTED: _tr("Submitted"),
        Tag.OTHER: _tr("Other party"),
    }
    return names[tag]


def _tr(text: str) -> str:
    return QCoreApplication.translate("LaneTag", text)


def draw_tag(painter: QPainter, area: QRectF, tag: Tag) -> None:
    """Paint a tag into `area`."""
    square = tag is Tag.REGISTERED
    framed(
        painter,
        area,
        radius=theme.px(3) if square else area.width() / 2,
        fill=theme.colour("rh" if square else "op"),
    )
    letter = font("caption", weight=700)
    letter.setPixelSize(round(area.height() * 0.62))
    painter.setFont(letter)
    painter.setPen(theme.colour("on_lane"))
    write(painter, area, tag, Qt.AlignmentFlag.AlignCenter)


class LaneName(QWidget):
    """A tag and the name of the person who stands in that lane."""

    def __init__(self, tag: Tag, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name: Final = Text(name, "body_strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._tag: Final = LaneTag(tag)
        self._whose: Final = self._tag.accessibleName()
        row.addWidget(self._tag)
        row.addWidget(self.name)

    def show_name(self, name: str) -> None:
        """Somebody else stands in the lane; nobody is put away."""
        self.name.setText(name)
        self.setVisible(bool(name))

    def set_short(self, *, short: bool) -> None:
        """Where there is no room for the name, the tag tells it."""
        self.name.setVisible(not short)
        told = told_of(self._whose, self.name.text()) if short else self._whose
        self._tag.setToolTip(told)
        self._tag.setAccessibleName(told)
        self.updateGeometry()
