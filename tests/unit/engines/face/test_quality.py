"""Quality rows: each has a picture that must trip it, and plain portraits trip none."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import cv2
import numpy as np
import pytest

from app.domain.exhibit import Role
from app.domain.finding import Gate, Measure
from app.engines.face.align import Rgb
from app.engines.face.detect import Face
from app.engines.face.engine import FaceEngine
from app.engines.face.living import Signs
from app.engines.face.mesh import lay_mesh
from app.engines.face.quality import quality
from app.engines.face.settle import settled
from tests.unit.engines.face.conftest import NeverStop, Show
from tests.unit.engines.face.moulded import turned, with_closed_eyes

_LOWER_LIP = 14
_CORNERS = (61, 291)
"""Places in the mesh. Source: MediaPipe's canonical face model."""

Spoil = Callable[[Rgb, Face], Rgb]


def blurred(image: Rgb, face: Face) -> Rgb:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), face.inter_eye_px / 12), np.uint8)


def noisy(image: Rgb, _: Face) -> Rgb:
    grain = np.random.default_rng(1).normal(0, 60, image.shape)
    return np.clip(image + grain, 0, 255).astype(np.uint8)


def glared(image: Rgb, face: Face) -> Rgb:
    nose = face.points[2].astype(int).tolist()
    reach = round(face.inter_eye_px / 3)
    return np.asarray(cv2.circle(image.copy(), nose, reach, (255, 255, 255), -1), np.uint8)


def grey(image: Rgb, _: Face) -> Rgb:
    return np.repeat(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)[:, :, None], 3, axis=2).astype(
        np.uint8
    )


def photocopied(image: Rgb, face: Face) -> Rgb:
    luma = grey(image, face).astype(np.float64)
    return np.clip((luma - 120) * 6 + 128, 0, 255).astype(np.uint8)


def dark(image: Rgb, _: Face) -> Rgb:
    return (image * 0.25).astype(np.uint8)


def small(image: Rgb, face: Face) -> Rgb:
    scale = 18 / face.inter_eye_px
    return np.asarray(
        cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
    )


def with_dark_glasses(image: Rgb, face: Face) -> Rgb:
    reach = face.inter_eye_px
    axes = (round(reach * 0.38), round(reach * 0.28))
    covered = image.copy()
    for eye in face.points[:2].astype(int).tolist():
        cv2.ellipse(covered, eye, axes, 0, 0, 360, (20, 20, 20), -1)
    return covered


def masked(image: Rgb, face: Face) -> Rgb:
    across = face.points[1] - face.points[0]
    down = np.array([-across[1], across[0]])
    nose = face.points[2]
    edge = [
        nose - across * 0.75 - down * 0.1,
        nose + across * 0.75 - down * 0.1,
        nose + across * 0.6 + down * 1.1,
        nose - across * 0.6 + down * 1.1,
    ]
    cloth = np.array(edge, np.int32)
    return np.asarray(cv2.fillConvexPoly(image.copy(), cloth, (190, 205, 215)), np.uint8)


def beside_another(image: Rgb, _: Face) -> Rgb:
    half = shrunk(image, 0.5)
    canvas = np.zeros((image.shape[0], half.shape[1], 3), np.uint8)
    canvas[: half.shape[0]] = half
    return np.hstack([image, canvas])


def compressed(image: Rgb, _: Face) -> Rgb:
    larger = cv2.resize(image, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    packed = cv2.imencode(".jpg", larger[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 10])[1]
    opened = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
    return np.ascontiguousarray(opened[:, :, ::-1], np.uint8)


def shrunk(image: Rgb, scale: float) -> Rgb:
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def gates_of(engine: FaceEngine, show: Show, image: Rgb) -> dict[str, Gate]:
    findings = engine.examine((show(image, Role.PROBE),), NeverStop())
    return {f.subject: Gate(str(f.value)) for f in findings if f.measure is Measure.FACE_GATE}


@pytest.mark.parametrize(
    ("spoil", "row", "worst"),
    [
        (blurred, "sharpness", Gate.AMBER),
        (noisy, "sharpness", Gate.AMBER),
        (glared, "glare", Gate.AMBER),
        (grey, "greyscale", Gate.AMBER),
        (photocopied, "photocopy", Gate.AMBER),
        (dark, "exposure", Gate.AMBER),
        (small, "inter_eye", Gate.AMBER),
        (with_dark_glasses, "occlusion", Gate.AMBER),
        (masked, "occlusion", Gate.AMBER),
        (beside_another, "second_face", Gate.AMBER),
        (compressed, "compression", Gate.AMBER),
    ],
)
@pytest.mark.parametrize("whose", ["holder", "again"])
def test_a_spoilt_photo_trips_its_row(  # noqa: PLR0913 -- a table of three, and who is on it
    engine: FaceEngine,
    show: Show,
    portraits: Mapping[str, Rgb],
    *,
    whose: str,
    spoil: Spoil,
    row: str,
    worst: Gate,
) -> None:
    image = portraits[whose]
    (face,) = engine.onlookers[0].detector.faces(image)
    assert gates_of(engine, show, image)[row] is Gate.GREEN
    assert gates_of(engine, show, spoil(image, face))[row] in {worst, Gate.RED}


@pytest.mark.parametrize("whose", ["holder", "again", "other"])
def test_a_plain_portrait_trips_no_row(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, whose: str
) -> None:
    gates = gates_of(engine, show, portraits[whose])
    assert len(gates) == 18
    assert set(gates.values()) == {Gate.GREEN}


def test_every_limit_says_its_unit_and_source(shipped: FaceEngine) -> None:
    for limit in shipped.calibration.limits.values():
        assert limit.unit
        assert limit.source
        assert limit.green[0] >= limit.amber[0]
        assert limit.green[1] <= limit.amber[1]


@pytest.mark.parametrize("whose", ["holder", "other"])
def test_closed_eyes_trip_their_row(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, whose: str
) -> None:
    onlooker, image = engine.onlookers[0], portraits[whose]
    (face,) = onlooker.detector.faces(image)
    closed = with_closed_eyes(image, face, onlooker.mesh)
    assert gates_of(engine, show, image)["eyes_seen"] is Gate.GREEN
    assert gates_of(engine, show, closed)["eyes_seen"] is Gate.AMBER


@pytest.mark.parametrize("whose", ["holder", "again", "other"])
def test_a_gaping_mouth_trips_its_row(
    engine: FaceEngine, portraits: Mapping[str, Rgb], *, whose: str
) -> None:
    """On the mesh, whose lower lip is drawn down: the mesh believes in no painted mouth."""
    onlooker, image = engine.onlookers[0], portraits[whose]
    (face,) = onlooker.detector.faces(image)
    mesh = lay_mesh(onlooker.mesh, image, face.points[:2])
    gaping = mesh.points.copy()
    gaping[_LOWER_LIP, 1] += 0.7 * np.linalg.norm(gaping[_CORNERS[0]] - gaping[_CORNERS[1]])
    found = settled(onlooker.detector, onlooker.mesh, image, face, mesh)
    signs = Signs(strength=2.5, settled=found)
    limit = engine.calibration.limits["mouth"]
    opened = quality(image, face, replace(mesh, points=gaping), (), signs)
    assert limit.gate(quality(image, face, mesh, (), signs)["mouth"]) is Gate.GREEN
    assert limit.gate(opened["mouth"]) is Gate.AMBER


@pytest.mark.parametrize("whose", ["holder", "again", "other"])
def test_a_turned_head_trips_its_row(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, whose: str
) -> None:
    onlooker, image = engine.onlookers[0], portraits[whose]
    (face,) = onlooker.detector.faces(image)
    aside = turned(image, face, onlooker.mesh, 55)
    assert gates_of(engine, show, image)["pose"] is Gate.GREEN
    assert gates_of(engine, show, aside)["pose"] in {Gate.AMBER, Gate.RED}


def test_each_row_tells_value_gate_unit_limit_and_source(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    found = engine.examine((show(portraits["holder"], Role.PROBE),), NeverStop())
    values = {f.subject: f.value for f in found if f.measure is Measure.FACE_QUALITY}
    gates = {f.subject for f in found if f.measure is Measure.FACE_GATE}
    assert values.keys() == gates == engine.calibration.limits.keys()
    assert all(type(value) is int for value in values.values())
