"""Our dlib network and dlib itself say the same of one chip; the reference engine runs as shipped.

Skipped, with its reason, where the extra `reference` is not installed.
"""

import importlib
import warnings
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from app.engines.face.align import DLIB, Rgb, cut, to_chip
from app.engines.face.detect import Detector
from app.engines.face.embed import WIDTH, Network
from app.engines.face.look import Picture
from app.engines.face.reference import TOLERANCE, ReferenceEngine, reference_engine
from app.engines.model_shelf import ModelShelf

ROOT = Path(__file__).parents[2]
PORTRAITS = ROOT / "tests" / "practice" / "portraits"
SHELF = ModelShelf(folder=ROOT / "resources" / "models")
NAMES = ("holder-registered", "holder-submitted", "other-party")

dlib: Any = pytest.importorskip("dlib", reason="the extra `reference` (dlib-bin) is not installed")
pytest.importorskip("face_recognition_models", reason="`face-recognition-models` is not installed")


@pytest.fixture(scope="module")
def reference() -> ReferenceEngine:
    return reference_engine(lambda _: pytest.fail("opened an exhibit"))


@pytest.fixture(scope="module")
def original() -> Any:  # noqa: ANN401 -- dlib has no types
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pkg_resources warns that it will go
        models = importlib.import_module("face_recognition_models")
    return dlib.face_recognition_model_v1(models.face_recognition_model_location())


def portrait(name: str) -> Rgb:
    picture = cv2.imread(str(PORTRAITS / f"{name}.jpg"))
    assert picture is not None, f"{name} is missing"
    return np.ascontiguousarray(picture[:, :, ::-1], np.uint8)


@pytest.mark.parametrize("name", NAMES)
def test_one_chip_has_one_vector(name: str, original: Any) -> None:  # noqa: ANN401 -- as above
    image = portrait(name)
    (face,) = Detector(SHELF.model("yunet")).faces(image)
    chip = cut(image, to_chip(face.points, DLIB), DLIB.size_px)
    ours = Network(SHELF.model("dlib")).run(chip[None].astype(np.float32), WIDTH)[0]
    theirs = np.asarray(original.compute_face_descriptor(chip))
    assert np.abs(ours - theirs).max() <= 1e-4


def test_the_reference_engine_tells_the_people_apart(reference: ReferenceEngine) -> None:
    vectors = []
    for name in NAMES:
        picture = Picture(pixels=portrait(name))
        (box,) = reference.boxes(picture)
        vectors.append(reference.vector(picture, box))
    assert np.linalg.norm(vectors[0] - vectors[1]) <= TOLERANCE
    assert np.linalg.norm(vectors[0] - vectors[2]) > TOLERANCE


def test_the_reference_engine_says_what_it_is(reference: ReferenceEngine) -> None:
    assert reference.provenance.engine == "face_recognition"
    assert set(reference.provenance.models) == {"dlib_resnet", "five_points"}
    assert reference.provenance.parameters["detector"] == "hog"
