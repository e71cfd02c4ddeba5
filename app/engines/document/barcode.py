"""Barcodes of a page: PDF417, QR, Data Matrix and Aztec, whichever way they lie.

Laws:
1. The payload is kept as it was read; control characters are shown as pictures (U+2400), so that a
   payload cannot move a cursor, and its length is bounded.
2. PDF417 is read from rows: one that is tilted is levelled first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.domain.ports import CancelToken

Pixels = NDArray[np.uint8]
Box = tuple[int, int, int, int]
"""Left, top, width and height on the page, in its pixels."""

MOST: Final = 8
"""Codes of one page. Source: ours; an identity card has at most three."""
MOST_CHARACTERS: Final = 4_000
"""Source: ISO/IEC 18004 and 15438: no code of these holds more than 4,296 and 1,850 characters."""
_FORMATS: Final = zxingcpp.BarcodeFormats(
    (
        zxingcpp.BarcodeFormat.PDF417,
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.Aztec,
    )
)
_LONGEST_PX: Final = 1600
_LEAST_AREA: Final = 0.004  # of the page; a smaller patch of bars is none that can be read
_MOST_PATCHES: Final = 4
_DENSE: Final = 60  # mean change from pixel to pixel, of 255: bars, and little else


@dataclass(frozen=True, slots=True, kw_only=True)
class Barcode:
    """One code as read."""

    kind: str
    """PDF417, QRCode, DataMatrix or Aztec."""
    payload: str
    """Every byte as the character of its number, for parsers."""
    box: Box

    @property
    def shown(self) -> str:
        """The payload, bounded, control characters as pictures."""
        return "".join(_picture(letter) for letter in self.payload[:MOST_CHARACTERS])


def read_barcodes(page: Pixels, cancel: CancelToken) -> tuple[Barcode, ...]:
    """Give the codes of `page` (RGB), each once.

    Raises:
        CancelledError: `cancel` was set.
    """
    gray = np.asarray(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY), np.uint8)
    found: dict[tuple[str, str], Barcode] = {}
    for matrix, picture in _views(gray):
        cancel.check()
        for code in zxingcpp.read_barcodes(picture, formats=_FORMATS):
            known = _barcode(code, matrix)
            if code.valid and known.payload:
                found.setdefault((known.kind, known.payload), known)
        if len(found) >= MOST:
            break
    return tuple(found.values())[:MOST]


def _views(gray: NDArray[np.uint8]) -> Iterator[tuple[NDArray[np.float64], NDArray[np.uint8]]]:
    """Give the page, then every patch of bars levelled, with the way back to the page."""
    yield np.eye(3)[:2], gray
    for rectangle in _patches(gray):
        (x, y), (width, height), angle = rectangle
        if width < height:
            width, height, angle = height, width, angle + 90
        matrix = np.asarray(cv2.getRotationMatrix2D((x, y), angle, 1.0), np.float64)
        size = (int(width * 1.3) + 40, int(height * 1.3) + 40)
        matrix[:, 2] += np.array(size) / 2 - (x, y)
        level = cv2.warpAffine(gray, matrix, size, flags=cv2.INTER_CUBIC, borderValue=255)
        yield np.asarray(cv2.invertAffineTransform(matrix)), np.asarray(level, np.uint8)


def _patches(
    gray: NDArray[np.uint8],
) -> list[tuple[tuple[float, float], tuple[float, float], float]]:
    """Find patches dense with edges, as rectangles that lie as they lie."""
    factor = min(1.0, _LONGEST_PX / max(gray.shape))
    small = cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    edges = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    dense = (cv2.boxFilter(edges, cv2.CV_32F, (25, 25)) > _DENSE).astype(np.uint8)
    joined = cv2.morphologyEx(dense, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    contours, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    large = [c for c in contours if cv2.contourArea(c) > _LEAST_AREA * small.size]
    found = []
    for contour in sorted(large, key=cv2.contourArea, reverse=True)[:_MOST_PATCHES]:
        (x, y), (width, height), angle = cv2.minAreaRect(contour)
        found.append(((x / factor, y / factor), (width / factor, height / factor), float(angle)))
    return found


def _barcode(code: zxingcpp.Barcode, matrix: NDArray[np.float64]) -> Barcode:
    place = code.position
    corners = [place.top_left, place.top_right, place.bottom_right, place.bottom_left]
    points = np.array([(corner.x, corner.y, 1.0) for corner in corners]) @ matrix.T
    x, y = np.floor(points.min(axis=0)).clip(0).astype(int).tolist()
    right, bottom = np.ceil(points.max(axis=0)).clip(1).astype(int).tolist()
    return Barcode(
        kind=code.format.name,
        payload=code.bytes.decode("utf-8")
        if _is_utf8(code.bytes)
        else code.bytes.decode("latin-1"),
        box=(x, y, max(right - x, 1), max(bottom - y, 1)),
    )


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _picture(letter: str) -> str:
    if letter < " ":
        return chr(0x2400 + ord(letter))
    return letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
