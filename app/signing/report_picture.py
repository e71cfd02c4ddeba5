"""Pixels for the page: scaled down and handed to reportlab without an image library.

The process that signs holds no decoder of pictures; a child decoded these, and here they are only
averaged and deflated.
"""

from reportlab.lib.utils import ImageReader

from app.domain.exhibit import Raster

_WIDEST = 300
"""Pixels across 24 mm: about 300 dpi, beyond which print shows no more."""


class Pixels(ImageReader):
    """A raster in the shape that reportlab draws from."""

    def __init__(self, picture: Raster) -> None:
        # not the parent's: that one opens files with an image library
        self._picture = picture
        self.mode = "RGB"
        self._dataA = None

    def getSize(self) -> tuple[int, int]:  # noqa: N802 -- reportlab's name
        """Width and height in pixels."""
        return self._picture.width, self._picture.height

    def getRGBData(self) -> bytes:  # noqa: N802 -- reportlab's name
        """Row by row, three bytes a pixel."""
        return self._picture.pixels

    def jpeg_fh(self) -> None:
        """None: these are pixels, no JPEG file."""

    def getTransparent(self) -> None:  # noqa: N802 -- reportlab's name
        """None: every pixel is opaque."""

    def identity(self) -> str:
        """What a message of reportlab would call it."""
        return "picture"


def framed(picture: Raster, ratio: float) -> Raster:
    """The middle of `picture` in the shape `ratio` (width by height), no finer than print shows."""
    while picture.width > _WIDEST and picture.height > 1:
        picture = halved(picture)
    width = max(1, min(picture.width, round(picture.height * ratio)))
    height = max(1, min(picture.height, round(picture.width / ratio)))
    left, top = (picture.width - width) // 2, (picture.height - height) * 2 // 5
    starts = ((y * picture.width + left) * 3 for y in range(top, top + height))
    pixels = b"".join(picture.pixels[start : start + width * 3] for start in starts)
    return Raster(width=width, height=height, pixels=pixels)


def halved(picture: Raster) -> Raster:
    """Half as wide and half as high, each pixel the mean of four; an odd last line is dropped."""
    width, height = picture.width // 2, picture.height // 2
    stride, used = picture.width * 3, width * 6
    lines = [picture.pixels[y * stride : y * stride + used] for y in range(height * 2)]
    across = _means(b"".join(lines[0::2]), b"".join(lines[1::2]))
    pixels = bytearray(width * height * 3)
    for channel in range(3):
        plane = across[channel::3]
        pixels[channel::3] = _means(plane[0::2], plane[1::2])
    return Raster(width=width, height=height, pixels=bytes(pixels))


def _means(first: bytes, second: bytes) -> bytes:
    """The mean of each two bytes, rounded down, all at once.

    a + b = 2 (a and b) + (a xor b), so half of it is (a and b) + (a xor b) / 2; the mask keeps a
    halved byte from leaking into its neighbour.
    """
    count = len(first)
    one, other = int.from_bytes(first), int.from_bytes(second)
    mask = int.from_bytes(b"\x7f" * count)
    return ((one & other) + (((one ^ other) >> 1) & mask)).to_bytes(count)
