"""What every decoder keeps to: bounds, one shape of picture, one family of errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.errors import DamagedError, IntakeError, TooLargeError

Rgb: TypeAlias = NDArray[np.uint8]
"""An image: shape (height, width, 3), RGB, contiguous."""

MAX_PIXELS: Final = 64 * 1024 * 1024
"""Of one image, told from its header. Source: robustness.md, limits to start from."""

MAX_PAGES: Final = 500
"""Of one document. Source: robustness.md, limits to start from."""

PAGE_SIDE_PX: Final = 4096
"""Long side of a page raster: a 12-megapixel photo stays whole, larger ones are averaged down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One upright page as pixels."""

    pixels: Rgb
    scale: float = 1.0
    """Pixels of the page raster to one of `pixels`; above 1 only if a smaller picture sufficed."""


@contextmanager
def guarded() -> Iterator[None]:
    """Let only the family of intake out, whatever a decoder raises on hostile bytes."""
    try:
        yield
    except IntakeError:
        raise
    except MemoryError as error:
        raise TooLargeError("no memory left to decode it") from error
    except Exception as error:
        raise DamagedError(type(error).__name__) from error


def check_size(width: int, height: int) -> None:
    """Return if an image of this size may be decoded.

    Raises:
        TooLargeError: It has more than `MAX_PIXELS`.
        DamagedError: It has none.
    """
    if width < 1 or height < 1:
        raise DamagedError("no pixels")
    if width * height > MAX_PIXELS:
        raise TooLargeError(f"{width} x {height} px")


def fitted(width: int, height: int, longest_px: int = PAGE_SIDE_PX) -> tuple[int, int]:
    """Width and height with the longer one at most `longest_px`; never enlarged."""
    scale = min(1.0, longest_px / max(width, height))
    return max(round(width * scale), 1), max(round(height * scale), 1)


def shrunk(pixels: Rgb, longest_px: int = PAGE_SIDE_PX) -> Rgb:
    """The image within that bound, each pixel the mean of those that it stands for."""
    height, width = pixels.shape[:2]
    size = fitted(width, height, longest_px)
    if size == (width, height):
        return pixels
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
