"""Finds papers on a page: cards and sheets on a table, as four corners each.

1. Edges and bright or coloured areas give outlines at a small size.
2. An outline with four corners, of a paper's proportions, is a paper; largest first, none twice.

A page that is filled by its paper has no outline: then none is found, and the page is the paper.
"""

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from app.engines.document.text_models import Quad

Pixels = NDArray[np.uint8]

_SIDE: Final = 640  # pixels; a card that fills a sixth of the page is then 250 wide
_AREA: Final = (0.03, 0.92)  # of the page; above, the outline is that of the picture itself
_ASPECT: Final = (1.2, 1.9)
"""Longer over shorter side. Source: ISO/IEC 7810: ID-1 1.586, ID-2 1.419, ID-3 1.42; A4 1.414; seen
from the side they vary by a fifth."""
_CORNERS: Final = 4
_STRAIGHT: Final = 0.9  # of the area that its smallest rectangle or hull has
_MOST: Final = 6


def find_papers(page: Pixels) -> tuple[Quad, ...]:
    """Give the papers on `page` (RGB), largest first, each from some corner clockwise."""
    factor = min(1.0, _SIDE / max(page.shape[:2]))
    small = cv2.resize(page, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    found: list[Quad] = []
    for mask in _masks(np.asarray(small, np.uint8)):
        contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        found += [quad for c in contours if (quad := _paper(c, mask.size)) is not None]
    kept: list[Quad] = []
    for quad in sorted(found, key=_area, reverse=True):
        if not any(_overlap(quad, other) for other in kept):
            kept.append(quad)
    return tuple(quad / factor for quad in kept[:_MOST])


def _masks(small: Pixels) -> Iterator[NDArray[np.uint8]]:
    """Part paper from table by edges, by brightness and by colour."""
    soft = cv2.bilateralFilter(small, 7, 40, 7)
    gray = cv2.cvtColor(soft, cv2.COLOR_RGB2GRAY)
    square = np.ones((5, 5), np.uint8)
    for low in (25, 60):
        edges = cv2.dilate(cv2.Canny(gray, low, 3 * low), np.ones((3, 3), np.uint8))
        yield np.asarray(cv2.morphologyEx(edges, cv2.MORPH_CLOSE, square), np.uint8)
    for plane in (gray, cv2.cvtColor(soft, cv2.COLOR_RGB2HSV)[:, :, 1]):
        _, parted = cv2.threshold(plane, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        for mask in (parted, 255 - parted):
            yield np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((9, 9))), np.uint8)


def _paper(contour: MatLike, page: int) -> Quad | None:
    hull = cv2.convexHull(contour)
    area = float(cv2.contourArea(hull))
    if not _AREA[0] * page < area < _AREA[1] * page:
        return None
    bent = cv2.approxPolyDP(hull, 0.03 * cv2.arcLength(hull, True), True)  # noqa: FBT003 -- closed
    if len(bent) != _CORNERS or cv2.contourArea(bent) < _STRAIGHT * area:
        return None
    quad = np.asarray(bent[:, 0, :], np.float64)
    if cv2.contourArea(quad.astype(np.float32), oriented=True) < 0:
        quad = quad[::-1]
    sides = [float(np.hypot(*(quad[(k + 1) % 4] - quad[k]))) for k in range(4)]
    first, second = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    aspect = max(first, second) / max(min(first, second), 1.0)
    return quad if _ASPECT[0] < aspect < _ASPECT[1] else None


def _area(quad: Quad) -> float:
    return float(cv2.contourArea(quad.astype(np.float32)))


def _overlap(quad: Quad, other: Quad) -> bool:
    """Tell whether the middle of the smaller lies on the larger."""
    middle = (float(quad[:, 0].mean()), float(quad[:, 1].mean()))
    return cv2.pointPolygonTest(other.astype(np.float32), middle, measureDist=False) >= 0


def upright(quad: Quad, along: NDArray[np.float64]) -> Quad:
    """Let `quad` begin at the upper left as one reads it, lines running `along`."""
    across = np.array([-along[1], along[0]])
    first = int(np.argmin(quad @ along + quad @ across))
    return np.roll(quad, -first, axis=0)
