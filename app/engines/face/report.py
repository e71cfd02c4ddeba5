"""Findings of the face engine: looks and scores in the words of the domain."""

from app.domain.exhibit import ExhibitId
from app.domain.finding import SCALE, Finding, Measure, Region
from app.domain.provenance import Provenance
from app.engines.face.calibration import Calibration
from app.engines.face.detect import Face
from app.engines.face.guest import Guest
from app.engines.face.look import Look
from app.engines.face.score import Score

POINTS = ("right_eye", "left_eye", "nose_tip", "right_mouth_corner", "left_mouth_corner")
"""The person's right first."""
BY_HAND = -1
"""Rank of a face that an examiner placed."""


def of_photo(look: Look, calibration: Calibration, by: Provenance) -> tuple[Finding, ...]:
    """What one photo shows: faces, their places, and the quality of the one that is meant."""
    about = (look.exhibit,)
    width, height = look.size
    findings = [
        Finding(
            measure=Measure.FACE_COUNT,
            value=len(look.faces),
            exhibits=about,
            provenance=by,
            region=Region(page=0, x=0, y=0, width=width, height=height),
        )
    ]
    for rank, face in enumerate(look.faces):
        findings += _places(face, rank, look, by)
    findings += _meant(look, by)
    findings += _portrait(look, by)
    for name, value in look.rows.items():
        gate = calibration.limits[name].gate(value)
        findings += [
            Finding(measure=measure, value=weighed, exhibits=about, provenance=by, subject=name)
            for measure, weighed in (
                (Measure.FACE_QUALITY, in_units(value)),
                (Measure.FACE_GATE, gate.value),
            )
        ]
    return tuple(findings)


def of_portrait(
    exhibits: tuple[ExhibitId, ...], look: Look, score: Score, by: Provenance
) -> tuple[Finding, ...]:
    """How the portrait on a card in the hand stands to a reference, or to its own holder."""
    if look.portrait is None:
        return ()
    return (
        Finding(
            measure=Measure.FACE_PORTRAIT_SCORE,
            value=in_units(score.graded),
            exhibits=exhibits,
            provenance=by,
            subject=look.portrait.kind.value,
            region=_region(look.portrait.face.box, look.scale),
        ),
    )


def of_pair(
    reference: ExhibitId, probe: ExhibitId, score: Score, by: Provenance
) -> tuple[Finding, ...]:
    """What one comparison gave."""
    rows = (
        (Measure.FACE_SCORE, in_units(score.graded), ""),
        (Measure.FACE_SUBSCORE, in_units(score.distance), "dlib.distance"),
        (Measure.FACE_SUBSCORE, in_units(score.cosine), "sface.cosine"),
        (Measure.FACE_CONFLICT, score.conflict, ""),
    )
    return tuple(
        Finding(
            measure=measure,
            value=value,
            exhibits=(reference, probe),
            provenance=by,
            subject=subject,
        )
        for measure, value, subject in rows
    )


def of_guest(
    reference: Look, probe: Look, guest: Guest | None, by: Provenance
) -> tuple[Finding, ...]:
    """What the model that the organisation brought says of one comparison; never weighed."""
    if guest is None or reference.guest is None or probe.guest is None:
        return ()
    cosine = float(reference.guest @ probe.guest)
    rows = [("guest.cosine", cosine)]
    if guest.line is not None:
        rows.append(("guest.score", guest.line[0] * cosine + guest.line[1]))
    return tuple(
        Finding(
            measure=Measure.FACE_SUBSCORE,
            value=in_units(value),
            exhibits=(reference.exhibit, probe.exhibit),
            provenance=by,
            subject=subject,
        )
        for subject, value in rows
    )


def in_units(value: float) -> int:
    """`value` as the integer in ten-thousandths that is signed."""
    return round(value * SCALE)


def _portrait(look: Look, by: Provenance) -> list[Finding]:
    """Which of the faces is printed on a document; the others of a page are ghosts of it."""
    if look.portrait is None:
        return []
    rank = next(n for n, face in enumerate(look.faces) if face is look.portrait.face)
    return [
        Finding(
            measure=Measure.FACE_PORTRAIT,
            value=rank,
            exhibits=(look.exhibit,),
            provenance=by,
            subject=look.portrait.kind.value,
            region=_region(look.portrait.face.box, look.scale),
        )
    ]


def _meant(look: Look, by: Provenance) -> list[Finding]:
    """Which face is compared; one placed by hand brings its own box and points."""
    if look.meant is None:
        return []
    ranks = [rank for rank, face in enumerate(look.faces) if face is look.meant]
    rank = ranks[0] if ranks else BY_HAND
    told = Finding(
        measure=Measure.FACE_MEANT,
        value=rank,
        exhibits=(look.exhibit,),
        provenance=by,
        region=_region(look.meant.box, look.scale),
    )
    return [told, *(_places(look.meant, rank, look, by)[1:] if rank == BY_HAND else ())]


def _places(face: Face, rank: int, look: Look, by: Provenance) -> list[Finding]:
    """The box of one face and its five points, in pixels of the page raster."""
    spots = [("", _region(face.box, look.scale))]
    spots += [
        (name, _region((float(point[0]), float(point[1]), 0.0, 0.0), look.scale))
        for name, point in zip(POINTS, face.points, strict=True)
    ]
    return [
        Finding(
            measure=Measure.FACE_POINT if name else Measure.FACE_BOX,
            value=rank,
            exhibits=(look.exhibit,),
            provenance=by,
            subject=name,
            region=region,
        )
        for name, region in spots
    ]


def _region(box: tuple[float, float, float, float], scale: float) -> Region:
    left, top, width, height = (round(length * scale) for length in box)
    return Region(page=0, x=left, y=top, width=width, height=height)
