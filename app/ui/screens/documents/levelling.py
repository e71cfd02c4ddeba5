"""From a page to the level picture of one paper on it: where a box goes."""

import math
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF, QTransform

from app.domain.finding import Region
from app.domain.paper import Paper

_STEEPEST: Final = math.radians(35)
"""Beyond, the box of a line says too little of how long and how high the line is."""


class Levelling:
    """A page's boxes on the picture of `paper`, which is `width` by `height` pixels.

    A box on the page lies level on the page, the line in it along the paper. Where the paper is
    tilted, the box is larger than its line; the line's own length and height follow from both.
    """

    def __init__(self, paper: Paper, width: int, height: int) -> None:
        corners = [QPointF(x, y) for x, y in paper.corners]
        edges = [QPointF(*at) for at in ((0, 0), (width, 0), (width, height), (0, height))]
        onto = QTransform.quadToQuad(QPolygonF(corners), QPolygonF(edges))
        self._onto: Final = onto if isinstance(onto, QTransform) else QTransform()
        self._back: Final = self._onto.inverted()[0]
        self._size: Final = width, height
        self._page: Final = paper.page

    def region(self, region: Region) -> Region | None:
        """Where a box of the page lies on the level picture; None if it lies on no part of it."""
        middle = QPointF(region.x + region.width / 2, region.y + region.height / 2)
        at = self._onto.map(middle)
        wide, high = self._size
        if region.page != self._page or not (0 <= at.x() <= wide and 0 <= at.y() <= high):
            return None
        corners = [self._onto.map(corner) for corner in self._of_line(region, middle, at)]
        left = max(math.floor(min(corner.x() for corner in corners)), 0)
        top = max(math.floor(min(corner.y() for corner in corners)), 0)
        right = min(math.ceil(max(corner.x() for corner in corners)), wide)
        foot = min(math.ceil(max(corner.y() for corner in corners)), high)
        return Region(
            page=region.page, x=left, y=top, width=max(right - left, 1), height=max(foot - top, 1)
        )

    def _of_line(self, region: Region, middle: QPointF, at: QPointF) -> list[QPointF]:
        """The corners of the line whose box on the page is `region`."""
        step = self._back.map(at + QPointF(1, 0)) - middle
        turn = math.atan2(step.y(), step.x())
        wide, high = float(region.width), float(region.height)
        off = math.remainder(turn, math.pi / 2)
        if round((turn - off) / (math.pi / 2)) % 2:  # the paper lies on its side
            wide, high = high, wide
        if abs(off) < _STEEPEST:
            share, cos, sin = math.cos(2 * off), math.cos(off), abs(math.sin(off))
            length, height = (wide * cos - high * sin) / share, (high * cos - wide * sin) / share
            wide, high = (length, height) if min(length, height) > 1 else (wide, high)
        along = QPointF(math.cos(turn), math.sin(turn)) * (wide / 2)
        across = QPointF(-math.sin(turn), math.cos(turn)) * (high / 2)
        return [middle + along * i + across * j for i in (-1.0, 1.0) for j in (-1.0, 1.0)]
