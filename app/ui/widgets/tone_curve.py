"""Contrast and gamma of what is shown. The photo itself is never touched, and the use is logged."""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QImage

_MIDDLE: Final = 127.5


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneCurve:
    """How shown values depend on those of the photo."""

    contrast: float = 1.0
    """Slope about mid-grey, 0.25 to 4; 1 leaves the photo as it is."""
    gamma: float = 1.0
    """0.25 to 4; above 1 lightens the shadows."""

    @property
    def plain(self) -> bool:
        """Whether the photo is shown as it is."""
        return self == ToneCurve()

    def table(self) -> bytes:
        """The shown value for each of 0 to 255."""
        return bytes(self._value(number) for number in range(256))

    def _value(self, number: int) -> int:
        lifted = 255 * math.pow(number / 255, 1 / self.gamma)
        return min(255, max(0, round((lifted - _MIDDLE) * self.contrast + _MIDDLE)))


def curved(picture: QImage, curve: ToneCurve) -> QImage:
    """A picture of pane size, drawn through `curve`."""
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    pixels = bytes(rgb.constBits()).translate(curve.table())
    return QImage(
        pixels, rgb.width(), rgb.height(), rgb.bytesPerLine(), QImage.Format.Format_RGB888
    ).copy()  # owns its pixels, which this function's bytes would not outlive
