"""Moulds a portrait by its own mesh: turns the head, closes the eyes.

What cannot be asked of a portrait in the public domain is made of it, triangle by triangle.
"""

from typing import Final

import cv2
import numpy as np

from app.engines.face.align import Points, Rgb, inverse, mapped
from app.engines.face.detect import Face
from app.engines.face.embed import Floats, Network
from app.engines.face.mesh import Mesh, lay_mesh

# Places in the mesh. Source: MediaPipe's canonical face model.
_LIDS_ABOVE: Final = (
    (33, 246, 161, 160, 159, 158, 157, 173, 133),
    (263, 466, 388, 387, 386, 385, 384, 398, 362),
)
_LIDS_BELOW: Final = (
    (33, 7, 163, 144, 145, 153, 154, 155, 133),
    (263, 249, 390, 373, 374, 380, 381, 382, 362),
)


def turned(image: Rgb, face: Face, network: Network, degrees: float) -> Rgb:
    """The head turned aside, in space, by its mesh."""
    mesh, flat = _laid(image, face, network)
    scale = 1.0 / float(np.sqrt(abs(np.linalg.det(mesh.frame[:, :2]))))
    depth = mesh.points[:, 2] * scale
    middle, behind = flat[:, 0].mean(), float(depth.max())
    angle = np.radians(degrees)
    across = (flat[:, 0] - middle) * np.cos(angle) + (depth - behind) * np.sin(angle)
    away = -(flat[:, 0] - middle) * np.sin(angle) + (depth - behind) * np.cos(angle)
    moved = np.column_stack([across - across.mean() + middle, flat[:, 1]]).astype(np.float32)
    ground = np.full_like(image, 150)
    return _remoulded(image, ground, (flat, moved), away)


def with_closed_eyes(image: Rgb, face: Face, network: Network) -> Rgb:
    """The skin above the lids drawn over the eyes, down to a thin line of lashes."""
    _, flat = _laid(image, face, network)
    closed = image.copy()
    for above, below in zip(_LIDS_ABOVE, _LIDS_BELOW, strict=True):
        rim = np.concatenate([flat[list(above)], flat[list(below[::-1])]]).round().astype(np.int32)
        mask = np.zeros(image.shape[:2], np.uint8)
        cv2.fillConvexPoly(mask, cv2.convexHull(rim), 255)
        around = cv2.dilate(mask, np.ones((5, 5), np.uint8))
        closed = np.asarray(cv2.inpaint(closed, around, 5, cv2.INPAINT_TELEA), np.uint8)
        line = flat[list(below)].round().astype(np.int32)
        cv2.polylines(closed, [line], isClosed=False, color=(70, 50, 42), thickness=1)
    return closed


def _laid(image: Rgb, face: Face, network: Network) -> tuple[Mesh, Points]:
    mesh = lay_mesh(network, image, face.points[:2])
    return mesh, mapped(mesh.points[:, :2], inverse(mesh.frame))


def _remoulded(
    image: Rgb, drawn: Rgb, way: tuple[Points, Points], away: Floats | None = None
) -> Rgb:
    """Every triangle of the face on `drawn`, from its old place to its new one, farthest first."""
    start, end = way
    triangles = _triangles(start, image.shape)
    if away is not None:
        triangles = sorted(triangles, key=lambda corners: -float(away[list(corners)].mean()))
    for corners in triangles:
        _draw(image, drawn, start[list(corners)], end[list(corners)])
    return drawn


def _triangles(points: Points, shape: tuple[int, ...]) -> list[tuple[int, int, int]]:
    plane = cv2.Subdiv2D((-2000, -2000, shape[1] + 4000, shape[0] + 4000))
    known = {}
    for number, (x, y) in enumerate(points.tolist()):
        plane.insert((x, y))
        known[round(x, 2), round(y, 2)] = number
    found = []
    for corners in np.asarray(plane.getTriangleList(), np.float32).reshape(-1, 3, 2).tolist():
        names = [known.get((round(x, 2), round(y, 2))) for x, y in corners]
        one, two, three = names
        if one is not None and two is not None and three is not None:
            found.append((one, two, three))
    return found


def _draw(image: Rgb, onto: Rgb, start: Points, end: Points) -> None:
    low = np.floor(end.min(axis=0)).astype(int)
    high = np.ceil(end.max(axis=0)).astype(int) + 1
    low = np.clip(low, 0, (onto.shape[1], onto.shape[0]))
    high = np.clip(high, 0, (onto.shape[1], onto.shape[0]))
    wide, tall = (high - low).tolist()
    if wide < 1 or tall < 1:
        return
    inside = (end - low).astype(np.float32)
    way = cv2.getAffineTransform(start.astype(np.float32), inside)
    patch = cv2.warpAffine(image, way, (wide, tall), borderMode=cv2.BORDER_REFLECT_101)
    mask = np.zeros((tall, wide), np.uint8)
    cv2.fillConvexPoly(mask, inside.round().astype(np.int32), 1)
    place = onto[low[1] : high[1], low[0] : high[0]]
    place[mask > 0] = patch[mask > 0]
