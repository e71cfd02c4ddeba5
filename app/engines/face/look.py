"""One photo alone: its faces, the one that is meant, its templates and its quality."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import hypot
from typing import Final

import numpy as np

from app.domain.errors import ExaminationError
from app.domain.exhibit import Evidence, ExhibitId, MeantFace, Role
from app.engines.face.align import Points, Rgb
from app.engines.face.detect import Detector, Face
from app.engines.face.embed import Embedder, Floats, Network, Templates
from app.engines.face.guest import Guest
from app.engines.face.living import Signs
from app.engines.face.mesh import lay_mesh
from app.engines.face.portraits import Kind, Portrait, portrait_of
from app.engines.face.quality import quality
from app.engines.face.settle import settled

_POINTS: Final = 5
RIVAL_AREA: Final = 0.5
"""A further face of at least this share of the largest one's area may be the one that is meant, so
the examiner picks. Source: ruling; smaller ones stand in the background."""
ALONE_IN_THE_MIDDLE: Final = 0.15
"""Share of the picture's sides: nearer to its middle, and rivals this much farther out, the largest
face is the one that was meant. Source: 900 press photographs, 60 with a rival: 53 settled so, all
rightly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A decoded page, and how many pixels of the page raster one of its pixels is."""

    pixels: Rgb
    scale: float = 1.0

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the page raster in pixels."""
        height, width = self.pixels.shape[:2]
        return round(width * self.scale), round(height * self.scale)


Decode = Callable[[Evidence], Picture]
"""Opens the first page of an exhibit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one photo shows."""

    exhibit: ExhibitId
    scale: float
    size: tuple[int, int]
    """Width and height of the page raster in pixels."""
    faces: tuple[Face, ...]
    """The largest first."""
    meant: Face | None
    """The face that is compared; None when there is none, or several and no pick."""
    points: Points | None = None
    """Of the meant face, settled: where its chips are cut."""
    templates: Templates | None = None
    guest: Floats | None = None
    """The vector of the model that the organisation brought, if it brought one."""
    rows: Mapping[str, float] = field(default_factory=dict)
    """Quality rows of the meant face."""
    portrait: Portrait | None = None
    """Of an identity page the main portrait, of a photo the one on a card held in the hand."""
    held: Templates | None = None
    """Of the portrait on a card in the hand, where it is compared beside the meant face."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Onlooker:
    """Looks at photos with one detector of its own; the networks may be shared between threads."""

    detector: Detector
    embedder: Embedder
    mesh: Network
    guest: Guest | None = None
    crops: bool = True
    """Whether moved crops are described too; without them a score has no ends."""

    def look(self, evidence: Evidence, picture: Picture) -> Look:
        """Find, choose, describe and judge the face of one photo.

        Raises:
            ExaminationError: A network failed.
        """
        faces = self.detector.faces(picture.pixels)
        height, width = picture.pixels.shape[:2]
        printed = portrait_of(picture.pixels, faces, evidence.exhibit.role)
        if printed is not None and printed.kind is Kind.PAGE and evidence.meant is None:
            meant: Face | None = printed.face
        else:
            live = tuple(f for f in faces if printed is None or f is not printed.face)
            meant = _meant(faces, live, (width, height), (evidence.meant, picture.scale))
        seen = Look(
            exhibit=evidence.exhibit.id,
            scale=picture.scale,
            size=picture.size,
            faces=faces,
            meant=meant,
            portrait=printed,
            held=self._held(picture.pixels, printed),
        )
        if meant is None:
            return seen
        face = meant
        mesh = lay_mesh(self.mesh, picture.pixels, face.points[:2])
        found = settled(self.detector, self.mesh, picture.pixels, face, mesh)
        by_hand = evidence.meant is not None and evidence.meant.placed
        points = face.points if by_hand else found.points
        others = tuple(other for other in faces if not _one_place(other, face))
        made = self.embedder.templates(picture.pixels, points, crops=self.crops)
        signs = Signs(
            strength=float(made.strength[0]),
            settled=found,
            selfie=evidence.exhibit.role is Role.PROBE,
        )
        return replace(
            seen,
            points=points,
            guest=self.guest.describe(picture.pixels, points) if self.guest else None,
            templates=made,
            rows=quality(picture.pixels, face, mesh, others, signs),
        )

    def _held(self, image: Rgb, printed: Portrait | None) -> Templates | None:
        if printed is None or printed.kind is not Kind.HELD:
            return None
        return self.embedder.templates(image, printed.face.points, crops=self.crops)


def _meant(
    found: tuple[Face, ...],
    faces: tuple[Face, ...],
    size: tuple[int, int],
    picked: tuple[MeantFace | None, float],
) -> Face | None:
    """The face that an examiner means, else the only large one, else the one in the middle.

    Else none: the examiner picks. That there was a rival stays visible in the row `second_face`.
    `faces` are those of `found` that are no portrait on a card.
    """
    pick, scale = picked
    if pick is not None:
        if pick.placed:
            return _placed(pick, scale)
        return found[pick.rank] if pick.rank < len(found) else None
    if not faces:
        return None
    offs = [_off_centre(face, size) for face in faces]
    rivals = [
        off
        for face, off in zip(faces[1:], offs[1:], strict=True)
        if face.area_px >= RIVAL_AREA * faces[0].area_px
    ]
    alone = offs[0] < ALONE_IN_THE_MIDDLE
    aside = all(off >= offs[0] + ALONE_IN_THE_MIDDLE for off in rivals)
    return faces[0] if not rivals or (alone and aside) else None


def _placed(pick: MeantFace, scale: float) -> Face:
    """The face as a person set it, in px of the picture that is looked at.

    Raises:
        ExaminationError: Its points describe no face.
    """
    points = np.asarray(pick.points, np.float32) / scale
    if points.shape != (_POINTS, 2) or np.ptp(points[:2], axis=0).max() < 1:
        raise ExaminationError("a face was placed without two eyes apart")
    left, top, width, height = (length / scale for length in pick.box)
    return Face(box=(left, top, width, height), points=points, confidence=1.0)


def _one_place(one: Face, other: Face) -> bool:
    """Whether two boxes are of one face: the centre of each lies in the other."""
    return all(
        abs(one.box[side] + one.box[side + 2] / 2 - other.box[side] - other.box[side + 2] / 2)
        < min(one.box[side + 2], other.box[side + 2]) / 2
        for side in (0, 1)
    )


def _off_centre(face: Face, size: tuple[int, int]) -> float:
    """How far the face's centre lies from the picture's, as a share of its sides."""
    left, top, width, height = face.box
    return hypot((left + width / 2) / size[0] - 0.5, (top + height / 2) / size[1] - 0.5)
