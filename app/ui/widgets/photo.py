"""A photo ready to be drawn at any zoom: the raster and its halvings. Never a decoder in sight."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from app.domain.exhibit import Raster
from app.ui.widgets.face_frame import Eyes, Similarity, supposed_eyes

_SMALLEST_PX: Final = 256
_CRISP_FROM: Final = 3.0
"""From this magnification on, pixels are shown as they are; smoothing would invent."""


class Sharpness(Enum):
    """How carefully a photo is drawn."""

    FINE = auto()
    """Smoothed: whoever looks at it at rest sees every detail that the level holds."""
    QUICK = auto()
    """Nearest pixels, while it moves."""


def image_of(raster: Raster) -> QImage:
    """The raster as an image; nothing is decoded, the bytes are pixels already."""
    shown = QImage(
        raster.pixels,
        raster.width,
        raster.height,
        raster.width * 3,
        QImage.Format.Format_RGB888,
    )
    return shown.convertToFormat(QImage.Format.Format_RGB32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """The levels of one photo, each half the size of the one before, and its eye points."""

    levels: tuple[QImage, ...]
    eyes: Eyes
    eyes_found: bool

    @property
    def width(self) -> int:
        """Px of the raster."""
        return self.levels[0].width()

    @property
    def height(self) -> int:
        """Px of the raster."""
        return self.levels[0].height()


def prepare(raster: Raster, eyes: Eyes | None = None) -> Photo:
    """Make a photo of a raster; may be called by a worker, a large one takes some 100 ms."""
    levels = [image_of(raster)]
    while min(levels[-1].width(), levels[-1].height()) >= 2 * _SMALLEST_PX:
        last = levels[-1]
        levels.append(
            last.scaled(
                last.width() // 2,
                last.height() // 2,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
    found = eyes is not None
    return Photo(
        levels=tuple(levels),
        eyes=eyes or supposed_eyes(raster.width, raster.height),
        eyes_found=found,
    )


def draw_photo(
    painter: QPainter,
    photo: Photo,
    onto: Similarity,
    ratio: float = 1.0,
    sharpness: Sharpness = Sharpness.FINE,
) -> None:
    """Draw `photo`, whose pixels go `onto` the px of the widget; `ratio` device px a px."""
    level = photo.levels[_level_for(photo, onto.scale * ratio)]
    smooth = sharpness is Sharpness.FINE and onto.scale * ratio < _CRISP_FROM
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=smooth)
    painter.setTransform(_matrix(onto), combine=True)
    painter.scale(photo.width / level.width(), photo.height / level.height())
    painter.drawImage(QPointF(0, 0), level)
    painter.restore()


def _level_for(photo: Photo, scale: float) -> int:
    """The smallest level that still has a pixel for every device px."""
    number = 0
    while number + 1 < len(photo.levels) and scale * 2 ** (number + 1) <= 1:
        number += 1
    return number


def _matrix(onto: Similarity) -> QTransform:
    turn, shift = onto.turn, onto.shift
    side = -1 if onto.mirrored else 1
    return QTransform(
        side * turn.real, side * turn.imag, -turn.imag, turn.real, shift.real, shift.imag
    )
