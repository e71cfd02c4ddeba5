"""Where the eyes of a photo are: as measured, in px of what is shown, and as set by hand."""

from dataclasses import replace

from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Raster
from app.domain.finding import Finding, Measure
from app.services.faces import POINTS
from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.face_shape import FaceShape, shape_by_eyes, shape_of


def eye_points(case: Case, exhibit_id: ExhibitId) -> tuple[Finding, ...]:
    """The eyes of the face that is meant: the person's right one, which is seen left, first."""
    own = [f for f in case.findings if f.exhibits == (exhibit_id,)]
    rank = next((f.value for f in own if f.measure is Measure.FACE_MEANT), 0)
    by_name = {f.subject: f for f in own if f.measure is Measure.FACE_POINT and f.value == rank}
    names = ("right_eye", "left_eye")
    return tuple(by_name[name] for name in names) if by_name.keys() >= set(names) else ()


def scale_of(case: Case, exhibit_id: ExhibitId, raster: Raster) -> float:
    """How much smaller the raster is than the page that regions are given in."""
    widths = (
        f.region.width
        for f in case.findings
        if f.measure is Measure.FACE_COUNT and f.exhibits == (exhibit_id,) and f.region
    )
    width = next(widths, 0)
    return raster.width / width if width else 1.0


def eyes_of(points: tuple[Finding, ...], scale: float) -> Eyes | None:
    """The eyes that were measured, in px of a raster of this scale; None when none were."""
    regions = [p.region for p in points if p.region is not None]
    if len(regions) != 2:  # noqa: PLR2004 -- a pair of eyes
        return None
    left, right = (complex(r.x * scale, r.y * scale) for r in regions)
    return Eyes(left=left, right=right) if abs(right - left) >= 1 else None


def shape_with_eyes(case: Case, exhibit_id: ExhibitId, eyes: Eyes) -> FaceShape:
    """The face that is meant with other eyes, or one built on them where they lie outside it."""
    plain = shape_by_eyes(eyes.left, eyes.right)
    own = [f for f in case.findings if f.exhibits == (exhibit_id,) and f.region is not None]
    box = next((f for f in own if f.measure is Measure.FACE_MEANT), None)
    if box is None or box.region is None:
        return plain
    spots = {
        f.subject: complex(f.region.x, f.region.y)
        for f in own
        if f.measure is Measure.FACE_POINT and f.value == box.value and f.region
    }
    region = box.region
    points = tuple(spots[name] for name in POINTS if name in spots)
    known = shape_of((region.x, region.y, region.width, region.height), points)
    corrected = replace(known, right_eye=eyes.left, left_eye=eyes.right)
    return corrected if corrected.sound else plain
