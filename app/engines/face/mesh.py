"""The shape of a levelled face: 468 points, and what they say of pose, eyes and mouth."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from app.engines.face.align import Points, Rgb, Transform, cut, similarity
from app.engines.face.embed import Floats, Network

SIZE_PX: Final = 192
"""Side of the picture that the network expects. Source: its input."""

_EYES: Final = ((73.0, 80.0), (119.0, 80.0))
"""Where the eyes are put: the face then fills as much as in MediaPipe's own crops."""

_WIDTH: Final = 468 * 3
_NEUTRAL_PITCH_DEG: Final = 3.5
"""Lean of the line from forehead to chin when looking ahead: median of 250 press photographs."""

# Places in the mesh. Source: MediaPipe's canonical face model.
_OUTER_EYES: Final = (33, 263)
_FOREHEAD_CHIN: Final = (10, 152)
_LIDS: Final = (((159, 145), (33, 133)), ((386, 374), (362, 263)))
_LIPS: Final = ((13, 14), (61, 291))
_FIVE: Final = (
    (33, 133, 159, 145, 160, 144, 158, 153),
    (263, 362, 386, 374, 387, 373, 385, 380),
    (1,),
    (61,),
    (291,),
)
"""The rims of both eyes, the nose tip, both mouth corners; the person's right first."""
_OTHER_SIDE: Final = (1, 0, 2, 4, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mesh:
    """468 points on a levelled face, and the picture that they lie on."""

    picture: Rgb
    """Shape (192, 192, 3)."""
    frame: Transform
    """From the image to the picture."""
    points: Floats
    """Shape (468, 3) in px; depth grows away from the camera."""

    @property
    def yaw_deg(self) -> float:
        """How far the head turns aside; 0 looks into the camera."""
        across = self.points[_OUTER_EYES[1]] - self.points[_OUTER_EYES[0]]
        return float(np.degrees(np.arctan2(across[2], across[0])))

    @property
    def pitch_deg(self) -> float:
        """How far the head nods; 0 looks into the camera."""
        down = self.points[_FOREHEAD_CHIN[1]] - self.points[_FOREHEAD_CHIN[0]]
        return float(np.degrees(np.arctan2(down[2], down[1]))) - _NEUTRAL_PITCH_DEG

    @property
    def eye_opening(self) -> float:
        """Height over width of the more closed eye. Source: eye aspect ratio, Soukupova 2016."""
        return min(self._ratio(*lids) for lids in _LIDS)

    @property
    def mouth_opening(self) -> float:
        """Height over width of the opening between the lips."""
        return self._ratio(*_LIPS)

    def inside(self) -> Rgb:
        """1 where the picture shows the face, else 0: shape (192, 192)."""
        mask = np.zeros((SIZE_PX, SIZE_PX), np.uint8)
        hull = cv2.convexHull(self.points[:, :2].round().astype(np.int32))
        return np.asarray(cv2.fillConvexPoly(mask, hull, 1), np.uint8)

    def patch(self, centre: int, half_px: int) -> Rgb:
        """The pixels around one point of the mesh, cut at the picture's edge."""
        column, row = (round(float(value)) for value in self.points[centre, :2])
        top, left = max(row - half_px, 0), max(column - half_px, 0)
        return self.picture[top : max(row + half_px, 1), left : max(column + half_px, 1)]

    def _ratio(self, height: tuple[int, int], width: tuple[int, int]) -> float:
        return self._apart(height) / max(self._apart(width), 1e-6)

    def _apart(self, pair: tuple[int, int]) -> float:
        return float(np.linalg.norm(self.points[pair[0], :2] - self.points[pair[1], :2]))


def lay_mesh(network: Network, image: Rgb, eyes: Points) -> Mesh:
    """The mesh on the face with these eyes.

    Raises:
        ExaminationError: The network failed.
    """
    frame = similarity(eyes, np.asarray(_EYES, np.float32))
    picture = cut(image, frame, SIZE_PX)
    return Mesh(picture=picture, frame=frame, points=_points(network, picture))


def five_points(network: Network, mesh: Mesh) -> Points:
    """Eyes, nose and mouth corners in px of the mesh's picture, the mean with its mirror image's.

    Raises:
        ExaminationError: The network failed.
    """
    mirrored = _five(_points(network, np.ascontiguousarray(mesh.picture[:, ::-1])))
    mirrored = mirrored[list(_OTHER_SIDE)]
    mirrored[:, 0] = SIZE_PX - 1 - mirrored[:, 0]
    return np.asarray((_five(mesh.points) + mirrored) / 2, np.float32)


def five_seen(mesh: Mesh) -> Points:
    """The same five points by this mesh alone."""
    return _five(mesh.points)


def _points(network: Network, picture: Rgb) -> Floats:
    rows = network.run(np.asarray(picture[None] / 255.0, np.float32), _WIDTH)
    return rows.reshape(-1, 3)


def _five(points: Floats) -> Points:
    """The five points that the detector gives, of one mesh."""
    return np.stack([points[list(places), :2].mean(axis=0) for places in _FIVE])
