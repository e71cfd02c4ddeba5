"""A paper on a page, level and without perspective."""

from typing import Final

import cv2
import numpy as np

from app.domain.errors import DamagedError
from app.domain.paper import Paper
from app.engines.decode_limits import PAGE_SIDE_PX, Rgb, fitted

_BEYOND_PX: Final = 8
"""Of a corner outside the page: corners are found on a small picture, and rounded."""


def levelled(page: Rgb, paper: Paper, longest_px: int = PAGE_SIDE_PX) -> Rgb:
    """Give the paper as large as it is on the page raster, its longer side at most `longest_px`.

    Raises:
        DamagedError: Its corners bound no area of this page.
    """
    high, wide = page.shape[:2]
    within = all(
        -_BEYOND_PX <= x <= wide + _BEYOND_PX and -_BEYOND_PX <= y <= high + _BEYOND_PX
        for x, y in paper.corners
    )
    if not (paper.sound and within):
        raise DamagedError("no paper at these corners")
    own = paper.size
    size = fitted(*own, min(longest_px, PAGE_SIDE_PX))
    factor = size[0] / own[0]
    if factor < 1:  # a warp does not average
        page = np.asarray(cv2.GaussianBlur(page, (0, 0), 0.4 / factor), np.uint8)
    target = np.array([[0, 0], [size[0], 0], size, [0, size[1]]], np.float32)
    matrix = cv2.getPerspectiveTransform(np.array(paper.corners, np.float32), target)
    flat = cv2.warpPerspective(page, matrix, size, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, np.uint8)
