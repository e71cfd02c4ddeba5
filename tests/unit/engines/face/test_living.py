"""Signs that a face is none of a living person before the camera, each alone."""

from collections.abc import Mapping
from dataclasses import replace

import cv2
import numpy as np
import pytest

from app.engines.face.align import Rgb
from app.engines.face.detect import Face
from app.engines.face.engine import FaceEngine
from app.engines.face.living import drawing, profile, stone, turn_deg
from app.engines.face.mesh import Mesh, lay_mesh
from app.engines.face.settle import settled
from tests.unit.engines.face.moulded import turned


def seen(engine: FaceEngine, image: Rgb) -> tuple[Face, Mesh]:
    onlooker = engine.onlookers[0]
    face = onlooker.detector.faces(image)[0]
    return face, lay_mesh(onlooker.mesh, image, face.points[:2])


@pytest.mark.parametrize("degrees", [-40, -20, 0, 20, 40])
def test_the_nose_tells_how_far_a_head_is_turned(degrees: float) -> None:
    face = Face(
        box=(0, 0, 100, 100),
        points=np.array([(30, 40), (70, 40), (50, 60), (35, 80), (65, 80)], np.float32),
        confidence=0.9,
    )
    aside = face.points.copy()
    aside[2, 0] += 40 * 0.63 * np.tan(np.radians(degrees))
    assert turn_deg(replace(face, points=aside)) == pytest.approx(abs(degrees), abs=0.1)


def test_a_profile_grows_with_the_turn(engine: FaceEngine, portraits: Mapping[str, Rgb]) -> None:
    onlooker, image = engine.onlookers[0], portraits["other"]
    (face,) = onlooker.detector.faces(image)
    told = []
    for degrees in (0, 40, 80):
        view = turned(image, face, onlooker.mesh, degrees)
        found, mesh = seen(engine, view)
        looks = settled(onlooker.detector, onlooker.mesh, view, found, mesh)
        told.append(profile(found, mesh, looks))
    assert told == sorted(told)
    assert told[2] - told[0] > 5


def test_grain_is_what_a_drawing_lacks(engine: FaceEngine, portraits: Mapping[str, Rgb]) -> None:
    """The same face in four colours is one; with grain over it the areas are none any more."""
    _, mesh = seen(engine, portraits["holder"])
    few = (cv2.medianBlur(mesh.picture, 7) // 64 * 64 + 32).astype(np.uint8)
    grain = np.random.default_rng(2).normal(0, 12, few.shape)
    grainy = np.clip(few + grain, 0, 255).astype(np.uint8)
    limit = engine.calibration.limits["drawing"].amber[1]
    assert drawing(mesh) < limit
    assert drawing(replace(mesh, picture=few)) > limit
    assert drawing(replace(mesh, picture=grainy)) < limit


def test_stone_has_no_hues_and_no_iris(engine: FaceEngine, portraits: Mapping[str, Rgb]) -> None:
    _, mesh = seen(engine, portraits["holder"])
    grey = cv2.cvtColor(cv2.cvtColor(mesh.picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    toned = replace(mesh, picture=(grey * (0.5, 0.6, 0.55)).astype(np.uint8))
    assert stone(mesh, 0.1, selfie=True) == 0
    assert stone(toned, 0.1, selfie=True) > 1
    assert stone(toned, 0.6, selfie=True) < 1


def test_a_grey_face_amid_colour_is_stone_only_before_the_camera(
    engine: FaceEngine, portraits: Mapping[str, Rgb]
) -> None:
    """On a page it is a printed portrait."""
    _, mesh = seen(engine, portraits["holder"])
    luma = cv2.cvtColor(mesh.picture, cv2.COLOR_RGB2GRAY)
    canvas = np.full_like(mesh.picture, (90, 140, 200))
    inside = cv2.dilate(mesh.inside(), np.ones((5, 5), np.uint8)) > 0
    canvas[inside] = luma[inside][:, None]
    carved = replace(mesh, picture=canvas)
    assert stone(carved, 0.6, selfie=True) > 1
    assert stone(carved, 0.6, selfie=False) < 1
