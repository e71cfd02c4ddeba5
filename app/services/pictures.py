"""The judged faces as pictures for the report, cut out of their pages."""

from collections.abc import Mapping

from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Raster
from app.domain.finding import Finding, Measure
from app.domain.ports import CaseStore, Decoder

_PICTURE_PX = 1600
"""Longer side of a picture before its face is cut out for the report."""
_AROUND = 0.6
"""How much of a face box's size is kept around it."""


def faces_of(store: CaseStore, decoder: Decoder, case: Case) -> Mapping[ExhibitId, Raster]:
    """The judged faces, cut out of their pages."""
    judged = dict.fromkeys(e for a in case.assessments if a.sealed for e in (a.reference, a.probe))
    pictures: dict[ExhibitId, Raster] = {}
    for exhibit_id in judged:
        exhibit = case.exhibit(exhibit_id)
        box = next((f for f in case.findings if _is_face_of(f, exhibit_id)), None)
        if exhibit is None or box is None or box.region is None:
            continue
        content = store.evidence(case.id, exhibit_id)
        page = decoder.render(content, exhibit.media_type, box.region.page, _PICTURE_PX)
        full = _full_width(case, exhibit_id)
        pictures[exhibit_id] = cut_out(page, box, page.width / full if full else 1.0)
    return pictures


def _is_face_of(finding: Finding, exhibit_id: ExhibitId) -> bool:
    return finding.measure is Measure.FACE_BOX and finding.exhibits == (exhibit_id,)


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
