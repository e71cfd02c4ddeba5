"""What stands behind a score: level chips, a mesh inside them, and places that matter."""

from collections.abc import Mapping

import numpy as np
import pytest

from app.domain.errors import ExaminationError
from app.domain.exhibit import Role
from app.engines.face.align import Rgb
from app.engines.face.engine import FaceEngine
from tests.unit.engines.face.conftest import NeverStop, Show


def test_the_middle_of_the_face_carries_the_score_and_the_ground_nothing(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["again"], Role.PROBE))
    told = engine.explain(pair, NeverStop())
    losses = np.array(told.losses).reshape(told.columns, told.columns)
    assert losses[2:6, 2:6].max() == losses.max() > 5_000
    assert not losses[0].any(), "above the forehead there is no face to cover"
    assert (told.reference.width, told.probe.width) == (256, 256)
    assert len(told.probe_mesh) == len(told.reference_mesh) == 468
    assert all(0 <= place < 256 for spot in told.probe_mesh for place in spot)
    assert told == engine.explain(pair, NeverStop()), "the same evidence, the same explanation"


def test_of_different_people_the_places_that_set_them_apart_are_told(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["other"], Role.PROBE))
    assert max(engine.explain(pair, NeverStop()).losses) > 0


def test_without_a_face_there_is_nothing_to_explain(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    blank = show(np.zeros((80, 80, 3), np.uint8), Role.PROBE)
    with pytest.raises(ExaminationError):
        engine.explain((show(portraits["holder"], Role.REFERENCE), blank), NeverStop())
