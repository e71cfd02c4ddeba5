"""Points that are settled by several looks."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from app.engines.face.align import Points, Rgb
from app.engines.face.detect import Face
from app.engines.face.engine import FaceEngine
from app.engines.face.mesh import five_points, lay_mesh
from app.engines.face.settle import settled

SIDES = [1, 0, 2, 4, 3]


def points_of(engine: FaceEngine, image: Rgb, face: Face) -> Points:
    onlooker = engine.onlookers[0]
    mesh = lay_mesh(onlooker.mesh, image, face.points[:2])
    return settled(onlooker.detector, onlooker.mesh, image, face, mesh).points


def mirrored(face: Face, width: int) -> Face:
    points = face.points[SIDES] * (-1, 1) + (width - 1, 0)
    return replace(face, points=points.astype(np.float32))


def test_mirror_images_agree_better_than_by_one_look(
    engine: FaceEngine, portraits: Mapping[str, Rgb]
) -> None:
    settled_apart: list[float] = []
    seen_apart: list[float] = []
    for image in portraits.values():
        flipped = np.ascontiguousarray(image[:, ::-1])
        ((face,), (again,)) = (engine.onlookers[0].detector.faces(i) for i in (image, flipped))
        back = replace(again, points=points_of(engine, flipped, again))
        for apart, one, other in (
            (settled_apart, points_of(engine, image, face), back),
            (seen_apart, face.points, again),
        ):
            gap = np.abs(one - mirrored(other, image.shape[1]).points).mean()
            apart.append(gap / face.inter_eye_px)
    assert np.mean(seen_apart) > 0.02, "the control: one look misses"
    assert np.mean(settled_apart) < 0.7 * np.mean(seen_apart)


def test_points_are_settled_near_where_the_detector_saw_them(
    engine: FaceEngine, portraits: Mapping[str, Rgb]
) -> None:
    (face,) = engine.onlookers[0].detector.faces(portraits["holder"])
    moved = points_of(engine, portraits["holder"], face) - face.points
    assert 0 < np.abs(moved).max() < 0.1 * face.inter_eye_px


def test_a_face_that_its_mirror_image_does_not_show_is_none(
    engine: FaceEngine, portraits: Mapping[str, Rgb]
) -> None:
    (face,) = engine.onlookers[0].detector.faces(portraits["holder"])
    blank = np.zeros_like(portraits["holder"])
    assert engine.onlookers[0].detector.mirrored(blank, face) is None
    assert engine.onlookers[0].detector.mirrored(portraits["holder"], face) is not None


def test_the_mesh_puts_the_right_eye_first_and_the_mouth_below_the_nose(
    engine: FaceEngine, portraits: Mapping[str, Rgb]
) -> None:
    image, network = portraits["holder"], engine.onlookers[0].mesh
    (face,) = engine.onlookers[0].detector.faces(image)
    right, left, nose, *mouth = five_points(network, lay_mesh(network, image, face.points[:2]))
    assert right[0] < nose[0] < left[0]
    assert all(corner[1] > nose[1] > right[1] for corner in mouth)
    assert mouth[0][0] < mouth[1][0]
