"""Pixels made to break the face engine: odd shapes, noise, cartoons. A finding, never a crash."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.engines.face.align import Rgb
from app.engines.face.detect import Detector
from app.engines.model_shelf import ModelShelf

SHELF = ModelShelf(folder=Path(__file__).parents[2] / "resources" / "models")
PORTRAIT = Path(__file__).parents[1] / "practice" / "portraits" / "other-party.jpg"


def filled(height: int, width: int, level: int) -> Rgb:
    return np.full((height, width, 3), level, np.uint8)


def noise() -> Rgb:
    return np.random.default_rng(1).integers(0, 256, (600, 500, 3), np.uint8)


def smiley() -> Rgb:
    canvas = filled(400, 400, 255)
    cv2.circle(canvas, (200, 200), 150, (255, 220, 0), -1)
    for eye in ((150, 160), (250, 160)):
        cv2.circle(canvas, eye, 15, (0, 0, 0), -1)
    cv2.ellipse(canvas, (200, 230), (70, 50), 0, 0, 180, (0, 0, 0), 8)
    return canvas


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector(SHELF.model("yunet"))


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: filled(1, 1, 0), id="one pixel"),
        pytest.param(lambda: filled(20, 20, 128), id="20x20"),
        pytest.param(lambda: filled(1, 4096, 90), id="one row"),
        pytest.param(lambda: filled(4096, 1, 90), id="one column"),
        pytest.param(lambda: filled(4096, 4096, 255), id="a white page as large as they come"),
        pytest.param(noise, id="noise"),
        pytest.param(smiley, id="a drawn face"),
    ],
)
def test_a_picture_without_a_person_has_no_face(
    make: Callable[[], Rgb], detector: Detector
) -> None:
    assert detector.faces(make()) == ()


def test_a_crowd_is_counted_and_nobody_taken(detector: Detector) -> None:
    one = cv2.imread(str(PORTRAIT))
    assert one is not None
    crowd = np.tile(np.ascontiguousarray(one[:, :, ::-1], np.uint8), (3, 4, 1))
    faces = detector.faces(crowd)
    assert len(faces) == 12
    assert faces[-1].area_px > 0.8 * faces[0].area_px
