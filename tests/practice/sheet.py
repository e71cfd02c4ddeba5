"""A sheet to draw on in millimetres, as documents are specified."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

Ink = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""
Point = tuple[float, float]
"""Millimetres from the left and upper edges."""

FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_WATERMARK: Final = (166, 40, 48)
DOTS: Final = 24
"""Dots per millimetre while drawing; halved when finished, which smooths every edge."""


def font(name: str, size: float) -> ImageFont.FreeTypeFont:
    """Load a bundled font at `size` dots. The basic layout is the same on every machine."""
    return ImageFont.truetype(FONTS / f"{name}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


class Sheet:
    """A page or a card under the pen."""

    def __init__(self, width: float, height: float, paper: Ink) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (round(width * DOTS), round(height * DOTS)), paper)
        self._pen = ImageDraw.Draw(self.image)

    def write(self, at: Point, text: str, face: str, size: float, ink: Ink) -> None:
        """Write `text` with its baseline starting at `at`; `size` is the em in millimetres."""
        place = (round(at[0] * DOTS), round(at[1] * DOTS))
        self._pen.text(place, text, fill=ink, font=font(face, size * DOTS), anchor="ls")

    def spaced(self, at: Point, text: str, pitch: float, ink: Ink) -> None:
        """Write machine-readable text, one character every `pitch` millimetres."""
        face = font("OCRB", pitch / 0.723 * DOTS)  # 0.723 em: the advance of the bundled OCR-B
        for place, character in enumerate(text):
            x = round((at[0] + place * pitch) * DOTS)
            self._pen.text((x, round(at[1] * DOTS)), character, fill=ink, font=face, anchor="ls")

    def line(self, points: Iterable[Point], ink: Ink, width: float) -> None:
        """Draw a line of `width` millimetres through `points`."""
        dots = [(round(x * DOTS), round(y * DOTS)) for x, y in points]
        self._pen.line(dots, fill=ink, width=max(1, round(width * DOTS)), joint="curve")

    def fill(self, corner: Point, opposite: Point, ink: Ink) -> None:
        """Fill a rectangle."""
        self._pen.rectangle([round(v * DOTS) for v in (*corner, *opposite)], fill=ink)

    def blend(self, mask: Image.Image, ink: Ink) -> None:
        """Lay `ink` over the sheet, as strongly as `mask` says."""
        self.image.paste(Image.new("RGB", self.image.size, ink), (0, 0), mask)

    def picture(self, picture: Image.Image, corner: Point, size: Point) -> None:
        """Print a picture with its upper left corner at `corner`."""
        dots = (round(size[0] * DOTS), round(size[1] * DOTS))
        printed = picture.resize(dots, Image.Resampling.LANCZOS)
        self.image.paste(printed, (round(corner[0] * DOTS), round(corner[1] * DOTS)))

    def across(self, word: str, centre: Point, size: float) -> None:
        """Lay `word` over the sheet, rising to the right, as a pale red watermark."""
        face = font("Inter-Bold", size * DOTS)
        wide = round(face.getlength(word))
        mask = Image.new("L", (wide, round(size * DOTS)), 0)
        ImageDraw.Draw(mask).text((0, mask.height * 7 // 8), word, 44, face, anchor="ls")
        turned = mask.rotate(17, Image.Resampling.BICUBIC, expand=True)
        whole = Image.new("L", self.image.size, 0)
        left = round(centre[0] * DOTS) - turned.width // 2
        whole.paste(turned, (left, round(centre[1] * DOTS) - turned.height // 2))
        self.blend(whole, _WATERMARK)

    def finished(self) -> Image.Image:
        """Give the sheet at half the dots, with smooth edges."""
        size = (self.image.width // 2, self.image.height // 2)
        return self.image.resize(size, Image.Resampling.LANCZOS)
