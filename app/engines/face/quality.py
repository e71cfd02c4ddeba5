"""Quality rows: what in a picture limits the comparison. Each is measured, none is judged here.

The bounds of every row, with unit and source, stand in the calibration. Source of the rows:
ISO/IEC 29794-5 as far as the parts allow.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from app.engines.face.align import SFACE, Rgb, cut, to_chip
from app.engines.face.detect import Face
from app.engines.face.embed import Floats
from app.engines.face.living import Signs, drawing, profile, stone, turn_deg
from app.engines.face.mesh import Mesh

Luma: TypeAlias = NDArray[np.float64]

_WHITE: Final = 250
"""Grey level above which skin shows nothing any more. Source: faces.md, recipe step 2."""

_MIDDLE: Final = (64, 192)
"""Grey levels that a photocopy lacks."""

_DARK_EYES: Final = 0.82
_STRANGE_MUZZLE: Final = 0.5
_FLAT_LIPS: Final = 0.4
"""Limits of three signs of a covered face. Source: of 200 press photographs 2 in 100 go beyond
either; of the same with painted glasses or masks 95 and 88 in 100 do."""

_BLOCK_PX: Final = 8
_GRID_PX: Final = 512
"""Side of the part that is looked at: 64 blocks each way."""
_MOST_STEP: Final = 32
"""Grey levels: a real edge is as strong as any, so that one edge makes no grid."""
_LEAST_STEP: Final = 0.25

# Places in the mesh. Source: MediaPipe's canonical face model.
_LIDS: Final = (159, 145, 386, 374)
_EYES: Final = (
    ((159, 145), (33, 133), (119, 118)),
    ((386, 374), (263, 362), (348, 347)),
)
"""Lids, corners, and the cheek below, eye by eye."""
_IRIS: Final = 0.16
"""Half of the iris in widths of the eye."""
_CHEEKS: Final = (50, 280, 205, 425)
_FOREHEAD: Final = (9, 107, 336)
_MUZZLE: Final = (164, 200, 199, 57, 287)
_LIPS: Final = (61, 291, 0, 17)


def quality(
    image: Rgb, face: Face, mesh: Mesh, others: Sequence[Face], signs: Signs
) -> Mapping[str, float]:
    """The value of every row for `face`; `others` are the further faces of the same picture."""
    luma = cv2.cvtColor(mesh.picture, cv2.COLOR_RGB2GRAY)
    skin = luma[mesh.inside() > 0]
    if skin.size == 0:
        skin = luma.reshape(-1)
    seen = _eyes_seen(mesh)
    return {
        "detection": face.confidence,
        "inter_eye": face.inter_eye_px,
        "pose": max(abs(mesh.yaw_deg), abs(mesh.pitch_deg), turn_deg(face)),
        "eyes": mesh.eye_opening,
        "eyes_seen": seen,
        "mouth": mesh.mouth_opening,
        "sharpness": _sharpness(image, face),
        "exposure": float(skin.mean()),
        "glare": float((skin > _WHITE).mean()),
        "greyscale": _chroma(mesh),
        "photocopy": float(((skin < _MIDDLE[0]) | (skin > _MIDDLE[1])).mean()),
        "compression": _blockiness(image, face),
        "second_face": max((other.area_px / face.area_px for other in others), default=0.0),
        "occlusion": occlusion(mesh),
        "profile": profile(face, mesh, signs.settled),
        "strength": signs.strength,
        "drawing": drawing(mesh),
        "stone": stone(mesh, seen, selfie=signs.selfie),
    }


def occlusion(mesh: Mesh) -> float:
    """The worst of three signs that something covers the face, each as a share of its own limit.

    Dark glasses leave no brightness around the eyes; a mask leaves nothing of the forehead's colour
    around the mouth, or no contrast where the lips are. A beard or a deep shadow can raise it too,
    hence amber at most: a heuristic.
    """
    return max(
        _darkness(mesh) / _DARK_EYES,
        _strangeness(mesh) / _STRANGE_MUZZLE,
        _FLAT_LIPS / max(_lip_contrast(mesh), _FLAT_LIPS / 9),
    )


def _eyes_seen(mesh: Mesh) -> float:
    """How much darker the iris is than the cheek, of the eye that shows more.

    The mesh lays open eyes on closed lids too; their skin it cannot darken.
    """
    luma = cv2.cvtColor(mesh.picture, cv2.COLOR_RGB2GRAY).astype(np.float64)
    found = []
    for lids, corners, cheek in _EYES:
        centre = mesh.points[list(lids), :2].mean(axis=0)
        wide = float(np.linalg.norm(mesh.points[corners[0], :2] - mesh.points[corners[1], :2]))
        iris = _around(luma, centre, max(2, int(wide * _IRIS)))
        skin = [_around(luma, mesh.points[place, :2], 4) for place in cheek]
        bright = float(np.median([patch.mean() for patch in skin if patch.size] or [0.0]))
        if iris.size:
            found.append(1.0 - float(np.percentile(iris, 25)) / max(bright, 1.0))
    return max(found, default=0.0)


def _around(luma: Luma, centre: Floats, reach: int) -> Luma:
    """The square around a point, cut at the picture's edge."""
    column, row = (round(float(value)) for value in centre)
    top, left = max(row - reach, 0), max(column - reach, 0)
    return luma[top : max(row + reach + 1, 0), left : max(column + reach + 1, 0)]


def _blockiness(image: Rgb, face: Face) -> float:
    """How much stronger the steps at the edges of a grid of 8 px are than between, less 1.

    The grid may begin anywhere, for a picture may have been cut; a picture that was made smaller
    has none left, and then compression limits little. Source: JPEG's blocks, ITU-T T.81.
    """
    left, top, width, height = (round(edge) for edge in _core(face.box))
    cut_out = image[max(0, top) : max(0, top + height), max(0, left) : max(0, left + width)]
    if min(cut_out.shape[:2]) < 2 * _BLOCK_PX:
        return 0.0
    luma = cv2.cvtColor(cut_out, cv2.COLOR_RGB2GRAY)
    pairs = ((luma[:, 1:], luma[:, :-1], 0), (luma[1:], luma[:-1], 1))
    found = []
    for ahead, behind, along in pairs:
        # In bytes, by OpenCV: 3 instead of 21 ms for the face of a 12-megapixel photo.
        steps = np.minimum(cv2.absdiff(ahead, behind), _MOST_STEP)
        by_line = cv2.reduce(steps, along, cv2.REDUCE_AVG, dtype=cv2.CV_64F).reshape(-1)
        by_phase = [float(by_line[phase::_BLOCK_PX].mean()) for phase in range(_BLOCK_PX)]
        found.append(max(by_phase) / max(float(np.median(by_phase)), _LEAST_STEP))
    return min(found) - 1.0


def _core(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The middle of a box, no larger than tells a grid: 2 instead of 6 ms for 12 megapixels."""
    left, top, width, height = box
    wide, high = min(width, _GRID_PX), min(height, _GRID_PX)
    return left + (width - wide) / 2, top + (height - high) / 2, wide, high


def _sharpness(image: Rgb, face: Face) -> float:
    chip = cut(image, to_chip(face.points, SFACE), SFACE.size_px)
    return float(cv2.Laplacian(cv2.cvtColor(chip, cv2.COLOR_RGB2GRAY), cv2.CV_64F).var())


def _chroma(mesh: Mesh) -> float:
    """Mean distance from grey in CIELAB, 8-bit units."""
    lab = cv2.cvtColor(mesh.picture, cv2.COLOR_RGB2LAB)[mesh.inside() > 0].astype(np.float64)
    return float(np.hypot(lab[:, 1] - 128, lab[:, 2] - 128).mean()) if len(lab) else 0.0


def _darkness(mesh: Mesh) -> float:
    """1 minus the brightness at the lids over that of the cheeks."""
    lids, cheeks = _lab(mesh, _LIDS)[0], _lab(mesh, _CHEEKS)[0]
    return float(max(0.0, 1.0 - lids / max(float(cheeks), 1.0)))


def _strangeness(mesh: Mesh) -> float:
    """Distance in CIELAB of muzzle and forehead, lightness weighed half; 100 units are 1."""
    step = _lab(mesh, _MUZZLE) - _lab(mesh, _FOREHEAD)
    return float(np.linalg.norm(step * (0.5, 1.0, 1.0))) / 100


def _lip_contrast(mesh: Mesh) -> float:
    """Spread of brightness over the lips, as a share of the whole face's."""
    luma = cv2.cvtColor(mesh.picture, cv2.COLOR_RGB2GRAY)
    lips = mesh.points[_LIPS, :2]
    left, top = np.clip(lips.min(axis=0).astype(int) - 2, 0, len(luma) - 1)
    right, bottom = np.clip(lips.max(axis=0).astype(int) + 3, (left + 1, top + 1), len(luma))
    skin = luma[mesh.inside() > 0]
    spread = float(skin.std()) if skin.size else 0.0
    return float(luma[top:bottom, left:right].std()) / max(spread, 1.0)


def _lab(mesh: Mesh, places: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The median colour around some points of the mesh, CIELAB in 8-bit units."""
    patches = [mesh.patch(place, 4) for place in places]
    pixels = np.concatenate([patch.reshape(-1, 3) for patch in patches if patch.size])
    if not len(pixels):
        return np.zeros(3, np.float64)
    lab = cv2.cvtColor(pixels.reshape(1, -1, 3), cv2.COLOR_RGB2LAB)
    return np.asarray(np.median(lab.reshape(-1, 3), axis=0), np.float64)
