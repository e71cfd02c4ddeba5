"""Where lines and fields of a zone stand on the page, as boxes to light up."""

from collections.abc import Iterable

import numpy as np

from app.domain.finding import Region
from app.engines.document.mrz_layout import LAYOUTS, MrzField, MrzFormat, Span
from app.engines.document.mrz_line import Line, Point, Zone


def region_of_zone(zone: Zone, page: int, scale: float) -> Region:
    """Box the whole zone; `scale` leads from the picture read to the page raster."""
    return boxed([corner for line in zone for corner in _corners(line, 0.0, 1.0)], page, scale)


def region_of_line(line: Line, page: int, scale: float) -> Region:
    """Box one line."""
    return boxed(_corners(line, 0.0, 1.0), page, scale)


def region_of_field(zone: Zone, fmt: MrzFormat, field: MrzField, page: int, scale: float) -> Region:
    """Box one field: the characters of a line are evenly set (ICAO 9303-3, 4.3)."""
    layout = LAYOUTS[fmt]
    span = layout.fields.get(field) or layout.names or Span(0, 0, layout.shape[1])
    width = layout.shape[1]
    corners = _corners(zone[span.line], span.start / width, span.end / width)
    return boxed(corners, page, scale)


def _corners(line: Line, first: float, last: float) -> list[Point]:
    way = line.end - line.start
    half = 0.6 * line.height * line.across
    ends = (line.start + first * way, line.start + last * way)
    return [end + side * half for end in ends for side in (-1, 1)]


def boxed(corners: Iterable[Point], page: int, scale: float) -> Region:
    """Box some points of the picture that was read, on the page raster."""
    points = np.array(list(corners)) * scale
    x, y = np.floor(points.min(axis=0)).clip(0).astype(int).tolist()
    right, bottom = np.ceil(points.max(axis=0)).clip(1).astype(int).tolist()
    return Region(page=page, x=x, y=y, width=max(right - x, 1), height=max(bottom - y, 1))
