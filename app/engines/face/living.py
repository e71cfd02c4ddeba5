"""Signs that what was found is no photograph of a living face: a profile, a drawing, a statue.

Each is measured on the face alone, whatever lies around it, and none is judged here: the limits
stand in the calibration, below grey, copied, hazy and covered photographs of people.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from app.engines.face.detect import Face
from app.engines.face.mesh import Mesh
from app.engines.face.settle import Settled

Labs: TypeAlias = NDArray[np.float64]
"""Pixels in CIELAB, 8-bit units: shape (n, 3)."""

_NOSE_AHEAD: Final = 0.63
"""How far the tip of the nose lies before the eyes, in their distance. Source: fit of the nose's
place aside of the eyes against the mesh's turn, 2,500 press photographs, correlation 0.95."""

_PROFILE: Final = (4.923, 5.174, 3.334, -75.64, 77.55)
"""Weights of the mesh's turn in 45 degrees, of the logarithms of the two distances between looks,
of the detector's confidence, and an offset. Source: ridge logistic regression of 71 press portraits
turned by 65 to 85 degrees in space against 2,500 as they are and 1,072 damaged."""
_LEAST_APART: Final = 0.02

_BURNT: Final = (3, 252)
"""Grey levels outside which a photograph has lost all grain."""
_ENOUGH_LEFT: Final = 0.25
"""Share of the face that must not be burnt out for the rest to speak."""
_RIM_PX: Final = 7
"""The outline of a face against its background is left away."""
_FLOOR: Final = 2.0
"""Step of brightness that rounding makes."""

_GREY: Final = 128
_HUES: Final = (0.055, 1.0)
"""Spread of colour that the spread of light does not explain, as its share and in 8-bit units of
CIELAB: below either a face is of one stuff. Source: of 2,500 press photographs those in colour
begin at 0.059, hazy ones at 1.2; portraits toned as marble and bronze end at 0.9."""
_LIFELESS: Final = 0.7
"""1 less the row `eyes_seen` where no iris is seen. Source: 1 in 100 of 2,500 press photographs
lies below 0.3, 9 in 10 portraits toned as stone do."""
_COLOURED: Final = 14.0
"""Chroma, in 8-bit units of CIELAB, of what lies around a face without any. Source: 19 to 37 around
four faces carved in rock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What the networks said of the face, beside where it is."""

    strength: float
    """Of the template. See `Templates.strength`."""
    settled: Settled
    """Where several looks put the points of the face."""
    selfie: bool = False
    """Whether a person ought to stand before the camera: a print of one may be grey on colour."""


def turn_deg(face: Face) -> float:
    """How far the head turns aside, by the nose's place beside the middle of the eyes.

    The mesh never leans a head by more than some 40 degrees, whatever it is laid on.
    """
    along = face.points[1] - face.points[0]
    nose = face.points[2] - face.points[:2].mean(axis=0)
    aside = abs(float(nose @ along)) / max(float(along @ along), 1e-6)
    return float(np.degrees(np.arctan(aside / _NOSE_AHEAD)))


def profile(face: Face, mesh: Mesh, settled: Settled) -> float:
    """How much rather this is a profile, or no face, than a face seen from the front: log odds.

    The detector puts the eye that it does not see into the air; mesh and mirror image put it
    elsewhere.
    """
    turned = max(abs(mesh.yaw_deg), abs(mesh.pitch_deg)) / 45
    apart = (np.log(way + _LEAST_APART) for way in (settled.by_mesh, settled.by_mirror))
    return float(np.dot((turned, *apart, face.confidence, 1.0), _PROFILE))


def drawing(mesh: Mesh) -> float:
    """How much stronger the strongest steps of brightness are than the plain ones, as a logarithm.

    A photograph of a face has some step everywhere, by grain and form; a drawing has lines and
    areas. What is burnt out, as in an overexposed photo, is left away.
    """
    luma = cv2.cvtColor(mesh.picture, cv2.COLOR_RGB2GRAY)
    steps = np.hypot(cv2.Sobel(luma, cv2.CV_32F, 1, 0), cv2.Sobel(luma, cv2.CV_32F, 0, 1))
    face = cv2.erode(mesh.inside(), np.ones((_RIM_PX, _RIM_PX), np.uint8)) > 0
    burnt = ((luma <= _BURNT[0]) | (luma >= _BURNT[1])).astype(np.uint8)
    left = face & (cv2.dilate(burnt, np.ones((3, 3), np.uint8)) == 0)
    told = steps[left] if left.sum() > _ENOUGH_LEFT * face.sum() else steps[face]
    if not len(told):
        return 0.0
    plain, strong = np.percentile(told, (50, 99))
    return float(np.log((strong + _FLOOR) / (plain + _FLOOR)))


def stone(mesh: Mesh, eyes_seen: float, *, selfie: bool) -> float:
    """How much a face is of one lifeless stuff, as a share of the limit: 0 where it has hues.

    Without hues it is stone where no iris is darker than the cheek, or where what lies around it
    has colour: a grey photograph is grey all over.
    """
    lab = cv2.cvtColor(mesh.picture, cv2.COLOR_RGB2LAB).astype(np.float64)
    inside = mesh.inside()
    skin = lab[cv2.erode(inside, np.ones((_RIM_PX, _RIM_PX), np.uint8)) > 0]
    around = lab[inside == 0, 1:] - _GREY
    if not len(skin) or not len(around) or _has_hues(skin):
        return 0.0
    coloured = float(np.percentile(np.hypot(*around.T), 75)) / _COLOURED if selfie else 0.0
    return max((1.0 - eyes_seen) / _LIFELESS, coloured)


def _has_hues(skin: Labs) -> bool:
    """Whether colour changes otherwise than with light, as lips, cheeks and brows make it."""
    light, *colours = (skin - skin.mean(axis=0)).T
    spread = max(float(light @ light), 1e-6)
    left = [colour - (colour @ light) / spread * light for colour in colours]
    unexplained = float(np.sqrt(sum(float(one @ one) for one in left)))
    share = unexplained / float(np.sqrt(spread))
    return share >= _HUES[0] and unexplained / float(np.sqrt(len(skin))) >= _HUES[1]
