"""The judged faces as pictures for the report: level by the eyes, of one size, where they can be.

A face without points, or too near the edge of its page, is cut out as it lies.
"""

from collections.abc import Mapping

from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Raster
from app.domain.finding import Finding, Measure
from app.domain.paper import Paper
from app.domain.ports import CaseStore, Decoder

_PICTURE_PX = 1600
"""Longer side of a picture before its face is cut out for the report."""
_CHIP_PX = 480
_SIDE = 4.3
"""Side of a level picture, in distances between the eyes: the 112 px chip of `faces.md`, whose eyes
stand 35.2 px apart (side 3.18), with a third more around it, so that ears and chin are in it."""
_EYES_DOWN = 0.47
"""Where the eyes stand in it, from the top, as a part of its side."""
_AROUND = 0.6
"""How much of a face box's size is kept around it."""


def faces_of(store: CaseStore, decoder: Decoder, case: Case) -> Mapping[ExhibitId, Raster]:
    """The judged faces, cut out of their pages."""
    judged = dict.fromkeys(e for a in case.assessments if a.sealed for e in (a.reference, a.probe))
    pictures: dict[ExhibitId, Raster] = {}
    for exhibit_id in judged:
        exhibit = case.exhibit(exhibit_id)
        box = _face_of(case, exhibit_id)
        if exhibit is None or box is None or box.region is None:
            continue
        content = store.evidence(case.id, exhibit_id)
        level = _level(case, box)
        if level is not None:
            pictures[exhibit_id] = decoder.level(content, exhibit.media_type, level, _CHIP_PX)
            continue
        page = decoder.render(content, exhibit.media_type, box.region.page, _PICTURE_PX)
        full = _full_width(case, exhibit_id)
        pictures[exhibit_id] = cut_out(page, box, page.width / full if full else 1.0)
    return pictures


def _face_of(case: Case, exhibit_id: ExhibitId) -> Finding | None:
    """The face that was compared; where none is said to be, the largest."""
    own = [f for f in case.findings if f.exhibits == (exhibit_id,)]
    meant = (f for f in own if f.measure is Measure.FACE_MEANT)
    return next(meant, next((f for f in own if f.measure is Measure.FACE_BOX), None))


def _level(case: Case, face: Finding) -> Paper | None:
    """The square around a face, upright by its eyes; None when it has none, or leaves the page."""
    own = [f for f in case.findings if f.exhibits == face.exhibits and f.region is not None]
    eyes = {
        f.subject: (f.region.x, f.region.y)
        for f in own
        if f.region and f.measure is Measure.FACE_POINT and f.value == face.value
    }
    page = next((f.region for f in own if f.measure is Measure.FACE_COUNT), None)
    if page is None or face.region is None or not {"right_eye", "left_eye"} <= eyes.keys():
        return None
    right, left = complex(*eyes["right_eye"]), complex(*eyes["left_eye"])
    along = (left - right) * _SIDE  # the person's right eye stands at the left
    down = along * 1j
    corner = (left + right) / 2 - along / 2 - down * _EYES_DOWN
    corners = [corner, corner + along, corner + along + down, corner + down]
    within = all(0 <= c.real <= page.width and 0 <= c.imag <= page.height for c in corners)
    paper = Paper(
        page=face.region.page, corners=tuple((round(c.real), round(c.imag)) for c in corners)
    )
    return paper if within and paper.sound else None


def _full_width(case: Case, exhibit_id: ExhibitId) -> int:
    """Width of the page that regions are given in, pixels; 0 when not measured."""
    return next(
        (
            f.region.width
            for f in case.findings
            if f.measure is Measure.FACE_COUNT and f.exhibits == (exhibit_id,) and f.region
        ),
        0,
    )


def cut_out(page: Raster, box: Finding, scale: float) -> Raster:
    """The face of `box` with some room around it, from a page drawn at `scale` (0 to 1)."""
    region = box.region
    if region is None:
        return page
    room = _AROUND * max(region.width, region.height) * scale
    left = max(0, int(region.x * scale - room))
    top = max(0, int(region.y * scale - room))
    right = min(page.width, int((region.x + region.width) * scale + room))
    bottom = min(page.height, int((region.y + region.height) * scale + room))
    rows = (
        page.pixels[(y * page.width + left) * 3 : (y * page.width + right) * 3]
        for y in range(top, bottom)
    )
    return Raster(width=right - left, height=bottom - top, pixels=b"".join(rows))
