"""Comparisons: what supports what, and what never becomes a score."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import cv2
import numpy as np
import pytest

from app.domain.errors import CancelledError, ExaminationError, ModelMismatchError
from app.domain.exhibit import Lane, MeantFace, Role
from app.domain.finding import Finding, Measure
from app.engines.face.align import Rgb
from app.engines.face.embed import Embedder
from app.engines.face.engine import FaceEngine, face_engine
from tests.unit.engines.face.conftest import CALIBRATION, NeverStop, Show

GO_ON = NeverStop()


def score_of(findings: tuple[Finding, ...]) -> int | None:
    scores = [int(f.value) for f in findings if f.measure is Measure.FACE_SCORE]
    assert len(scores) < 2
    return scores[0] if scores else None


def counts(findings: tuple[Finding, ...]) -> list[int]:
    return [int(f.value) for f in findings if f.measure is Measure.FACE_COUNT]


def test_two_photos_of_one_person_support_the_same(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["again"], Role.PROBE))
    score = score_of(engine.examine(pair, GO_ON))
    assert score is not None
    assert score >= 10_000


def test_photos_of_two_people_support_different(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["other"], Role.PROBE))
    score = score_of(engine.examine(pair, GO_ON))
    assert score is not None
    assert score <= -10_000


def test_the_same_evidence_gives_the_same_findings(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["again"], Role.PROBE))
    assert engine.examine(pair, GO_ON) == engine.examine(pair, GO_ON)


@pytest.mark.parametrize("turns", [1, 2, 3])
@pytest.mark.parametrize("whose", ["again", "other"])
def test_a_turned_photo_scores_as_the_upright_one(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, turns: int, whose: str
) -> None:
    turned = np.ascontiguousarray(np.rot90(portraits[whose], turns))
    reference = show(portraits["holder"], Role.REFERENCE)
    score = score_of(engine.examine((reference, show(turned, Role.PROBE)), GO_ON))
    assert score is not None
    assert score >= 10_000 if whose == "again" else score <= -10_000


def test_a_face_that_fills_the_frame_is_found(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    (box,) = engine.onlookers[0].detector.faces(portraits["holder"])
    left, top, width, height = (round(edge) for edge in box.box)
    tight = np.ascontiguousarray(portraits["holder"][top : top + height, left : left + width])
    pair = (show(tight, Role.REFERENCE), show(portraits["again"], Role.PROBE))
    score = score_of(engine.examine(pair, GO_ON))
    assert score is not None
    assert score >= 10_000


@pytest.mark.parametrize("side", [1, 20, 300])
def test_a_picture_without_a_face_is_a_finding_and_no_score(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, side: int
) -> None:
    black = np.zeros((side, side, 3), np.uint8)
    pair = (show(portraits["holder"], Role.REFERENCE), show(black, Role.PROBE))
    findings = engine.examine(pair, GO_ON)
    assert counts(findings) == [1, 0]
    assert score_of(findings) is None


def test_two_equal_faces_are_shown_and_not_scored(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    both = np.hstack([portraits["again"], portraits["again"]])
    pair = (show(portraits["holder"], Role.REFERENCE), show(both, Role.PROBE))
    findings = engine.examine(pair, GO_ON)
    boxes = [f for f in findings if f.measure is Measure.FACE_BOX and f.exhibits == ("E-02",)]
    assert len(boxes) == 2
    assert score_of(findings) is None


def test_the_picked_face_is_the_one_that_is_compared(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    height = portraits["holder"].shape[0]
    other = cv2.resize(portraits["other"], (height * 4 // 5, height))
    both = np.hstack([portraits["again"][:height], np.asarray(other, np.uint8)])
    reference, probe = show(portraits["holder"], Role.REFERENCE), show(both, Role.PROBE)
    picked = [replace(probe, meant=MeantFace(rank=rank)) for rank in (0, 1, 7)]
    scores = [score_of(engine.examine((reference, probe), GO_ON)) for probe in picked]
    assert scores[2] is None, "a face that is not there was compared"
    first, second = (score for score in scores[:2] if score is not None)
    assert max(first, second) >= 10_000
    assert min(first, second) <= -10_000


def test_a_face_placed_by_hand_is_compared_and_the_found_ones_stay(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    reference = show(portraits["holder"], Role.REFERENCE)
    probe = show(np.hstack([portraits["again"], portraits["again"]]), Role.PROBE)
    found = engine.examine((reference, probe), GO_ON)
    spots = [
        f.region
        for f in found
        if (f.measure, f.value, f.exhibits) == (Measure.FACE_POINT, 1, (probe.exhibit.id,))
    ]
    points = tuple((spot.x, spot.y) for spot in spots if spot is not None)
    left, top = (min(point[axis] for point in points) for axis in (0, 1))
    placed = MeantFace(rank=-1, box=(left, top, 90, 120), points=points)
    again = engine.examine((reference, replace(probe, meant=placed)), GO_ON)
    assert score_of(found) is None, "the control: nothing was compared before"
    assert (score_of(again) or 0) >= 10_000
    own = [f for f in again if f.measure is Measure.FACE_BOX and f.exhibits == (probe.exhibit.id,)]
    assert len(own) == 2
    meant = [f.value for f in again if f.measure is Measure.FACE_MEANT]
    assert meant == [0, -1]


@pytest.mark.parametrize("spoilt", ["reference", "probe"])
def test_a_photo_that_a_red_row_calls_unsuitable_is_judged_and_not_scored(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, spoilt: str
) -> None:
    tiny = np.asarray(cv2.resize(portraits["again"], (20, 20)), np.uint8)
    pair = (show(portraits["holder"], Role.REFERENCE), show(tiny, Role.PROBE))
    findings = engine.examine(pair[::-1] if spoilt == "reference" else pair, GO_ON)
    assert counts(findings) == [1, 1], "the control: both faces are found"
    assert "red" in [f.value for f in findings if f.subject == "inter_eye"]
    assert not {f.measure for f in findings} & {Measure.FACE_SCORE, Measure.FACE_SUBSCORE}


@pytest.mark.parametrize("points", [(), ((5, 5),) * 5])
def test_a_face_placed_without_eyes_apart_never_becomes_a_score(
    engine: FaceEngine,
    show: Show,
    portraits: Mapping[str, Rgb],
    *,
    points: tuple[tuple[int, int], ...],
) -> None:
    probe = show(portraits["again"], Role.PROBE)
    bad = replace(probe, meant=MeantFace(rank=-1, box=(1, 1, 9, 9), points=points))
    with pytest.raises(ExaminationError):
        engine.examine((show(portraits["holder"], Role.REFERENCE), bad), GO_ON)


def test_a_face_alone_in_the_middle_is_meant_and_its_rival_stays_visible(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    middle, rival = portraits["again"], portraits["other"]
    height, width = middle.shape[:2]
    canvas = np.full((height, width * 3, 3), 128, np.uint8)
    canvas[:, width : 2 * width] = middle
    small = cv2.resize(rival, (width * 3 // 4, height * 3 // 4))
    canvas[: small.shape[0], 2 * width : 2 * width + small.shape[1]] = small
    findings = engine.examine(
        (show(portraits["holder"], Role.REFERENCE), show(canvas, Role.PROBE)), GO_ON
    )
    counted = [f.value for f in findings if f.measure is Measure.FACE_COUNT]
    gates = [f.value for f in findings if f.subject == "second_face" and f.exhibits == ("E-02",)]
    assert counted[1] == 2, "the control: there is a rival"
    assert score_of(findings) is not None
    assert "amber" in gates


def test_the_first_item_is_compared_with_each_of_the_rest_whatever_its_role(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    page = show(portraits["again"], Role.DOCUMENT, lane=Lane.OTHER)
    rest = (show(portraits["other"], Role.PROBE), show(portraits["holder"], Role.DOCUMENT))
    findings = engine.examine((page, *rest), GO_ON)
    pairs = [f.exhibits for f in findings if f.measure is Measure.FACE_SCORE]
    assert pairs == [("E-01", "E-02"), ("E-01", "E-03")]


def test_a_real_face_beside_half_a_face_is_told_once(
    engine: FaceEngine, portraits: Mapping[str, Rgb]
) -> None:
    whole = portraits["other"]
    crowd = np.ascontiguousarray(np.tile(whole, (1, 2, 1))[:, whole.shape[1] // 2 :])
    faces = engine.onlookers[0].detector.faces(crowd)
    assert faces
    assert all(abs(face.roll_deg) < 20 for face in faces), "the neighbour was seen upside down"
    for one, other in combinations(faces, 2):
        assert abs(one.box[0] - other.box[0]) > one.box[2] / 2


def test_regions_are_in_pixels_of_the_page_raster(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], pictures: dict[str, object]
) -> None:
    item = show(portraits["holder"], Role.REFERENCE)
    (small,) = [f for f in engine.examine((item,), GO_ON) if f.measure is Measure.FACE_BOX]
    pictures["E-01"] = replace(pictures["E-01"], scale=2.0)  # type: ignore[type-var]  # a Picture
    afresh = replace(engine)
    (large,) = [f for f in afresh.examine((item,), GO_ON) if f.measure is Measure.FACE_BOX]
    assert small.region is not None
    assert large.region is not None
    assert abs(large.region.width - 2 * small.region.width) <= 1


def test_both_eyes_are_told_for_linked_panes(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    findings = engine.examine((show(portraits["holder"], Role.REFERENCE),), GO_ON)
    spots = {f.subject: f.region for f in findings if f.measure is Measure.FACE_POINT}
    right, left = spots["right_eye"], spots["left_eye"]
    assert right is not None
    assert left is not None
    assert left.x - right.x > 80
    assert abs(left.y - right.y) < 20


class BrokenNetwork:
    """A network that gives what it is told to."""

    def __init__(self, value: float) -> None:
        self._value = value

    def run(self, batch: Rgb, width: int) -> Rgb:
        """See `Network.run`; the checks of the real one stand in the test of embed."""
        return np.full((len(batch), width), self._value, np.float32)


@pytest.mark.parametrize("value", [0.0, float("nan")])
def test_a_network_without_numbers_never_becomes_a_score(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, value: float
) -> None:
    broken = BrokenNetwork(value)
    embedder = Embedder(broken, broken)  # type: ignore[arg-type]  # broken on purpose
    sick = replace(
        engine, onlookers=tuple(replace(one, embedder=embedder) for one in engine.onlookers)
    )
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["again"], Role.PROBE))
    with pytest.raises(ExaminationError):
        sick.examine(pair, GO_ON)


def test_an_engine_that_was_not_validated_is_refused(weights: Mapping[str, bytes]) -> None:
    text = CALIBRATION.read_bytes().replace(b'"version": "2"', b'"version": "0"')
    assert text != CALIBRATION.read_bytes(), "the control: another version"
    with pytest.raises(ModelMismatchError):
        face_engine(weights, text, lambda _: pytest.fail("opened a photo"))


def test_models_that_were_not_validated_are_refused(weights: Mapping[str, bytes]) -> None:
    other = dict(weights) | {"sface": weights["sface"][:-1] + b"\0"}
    with pytest.raises(ModelMismatchError):
        face_engine(other, CALIBRATION.read_bytes(), lambda _: pytest.fail("opened a photo"))


def test_the_graded_score_claims_less_than_the_central_one(
    engine: FaceEngine, shipped: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["again"], Role.PROBE))
    central = score_of(engine.examine(pair, GO_ON))
    graded = score_of(replace(shipped, decode=engine.decode).examine(pair, GO_ON))
    assert central is not None
    assert graded is not None
    assert 10_000 <= graded < central


def test_a_missing_model_is_told(weights: Mapping[str, bytes]) -> None:
    rest = {name: content for name, content in weights.items() if name != "dlib"}
    with pytest.raises(ExaminationError, match="dlib"):
        face_engine(rest, CALIBRATION.read_bytes(), lambda _: pytest.fail("opened a photo"))


class StopNow:
    """A cancel token that was set."""

    def check(self) -> None:
        """Stop."""
        raise CancelledError


def test_a_stopped_examination_gives_nothing(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    with pytest.raises(CancelledError):
        engine.examine((show(portraits["holder"], Role.REFERENCE),), StopNow())
