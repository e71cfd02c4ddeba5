"""Scores: how far they may be read, and when two networks contradict each other."""

from dataclasses import replace

import numpy as np
import pytest

from app.domain.errors import ExaminationError
from app.domain.finding import Gate
from app.engines.face.calibration import Limit, read_calibration
from app.engines.face.embed import Templates
from app.engines.face.score import Score, compare
from tests.unit.engines.face.conftest import CALIBRATION

SHIPPED = read_calibration(CALIBRATION.read_bytes())
SCORE = Score(central=2.0, low=1.5, high=2.5, distance=0.4, cosine=0.6, conflict=False)


def templates(
    distance: float, cosine: float, strengths: tuple[float, float] = (2.5, 2.5)
) -> tuple[Templates, Templates]:
    """Two faces that are so far apart, and how much their chips show."""
    strong = np.asarray(strengths, np.float32)
    first, second = np.zeros((2, 1, 128), np.float32)
    aside = np.zeros((1, 128), np.float32)
    first[0, 0] = 1.0
    aside[0, 0] = distance
    second[0, :2] = cosine, np.sqrt(1 - cosine**2)
    return (
        Templates(dlib=np.zeros((1, 128), np.float32), sface=first, strength=strong[:1]),
        Templates(dlib=aside, sface=second, strength=strong[1:]),
    )


@pytest.mark.parametrize(
    ("low", "high", "graded"), [(1.5, 2.5, 1.5), (-2.5, -1.5, -1.5), (-0.5, 3.0, 0.0)]
)
def test_the_end_that_claims_least_is_graded(low: float, high: float, graded: float) -> None:
    assert replace(SCORE, low=low, high=high).graded == graded


def test_the_fused_score_is_the_line_of_the_calibration() -> None:
    score = compare(*templates(0.5, 0.25), SHIPPED)
    assert score.central == pytest.approx(-6.67 * 0.5 + 11.22 * 0.25 - 4.98 * 2.5 + 12.52, abs=1e-4)
    assert (score.low, score.high) == (score.central, score.central)


def test_the_weaker_picture_counts_and_never_beyond_what_was_validated() -> None:
    plain, faint, fainter, bright, brighter = (
        compare(*templates(0.5, 0.25, (strength, 2.6)), SHIPPED).central
        for strength in (2.5, 2.3, 0.0, 2.6, 9.0)
    )
    low, high = SHIPPED.strength
    assert faint - plain == pytest.approx(4.98 * 0.2, abs=1e-4)
    assert fainter == pytest.approx(plain + 4.98 * (2.5 - low), abs=1e-4)
    assert bright == pytest.approx(brighter, abs=1e-4), "the weaker of the two counts"
    assert compare(*templates(0.5, 0.25, (9.0, 9.0)), SHIPPED).central == pytest.approx(
        plain - 4.98 * (high - 2.5), abs=1e-4
    )


def test_all_pairs_of_crops_set_the_ends() -> None:
    (one, other), (_, far) = templates(0.4, 0.6), templates(0.9, 0.1)
    crops = Templates(
        dlib=np.concatenate([other.dlib, far.dlib]),
        sface=np.concatenate([other.sface, far.sface]),
        strength=np.concatenate([other.strength, far.strength]),
    )
    score = compare(one, crops, SHIPPED)
    assert score.high == score.central
    assert score.low == pytest.approx(compare(one, far, SHIPPED).central, abs=1e-4)


@pytest.mark.parametrize(
    ("distance", "cosine", "conflict"),
    [(0.3, 0.7, False), (0.9, 0.05, False), (0.3, 0.0, True), (0.9, 0.8, True)],
)
def test_networks_on_different_sides_are_a_conflict(
    *, distance: float, cosine: float, conflict: bool
) -> None:
    assert compare(*templates(distance, cosine), SHIPPED).conflict is conflict


def test_no_number_is_never_a_score() -> None:
    one, other = templates(float("nan"), 0.5)
    with pytest.raises(ExaminationError):
        compare(one, other, SHIPPED)


@pytest.mark.parametrize(
    ("value", "gate"),
    [(5.0, Gate.GREEN), (3.0, Gate.AMBER), (1.0, Gate.RED), (4.0, Gate.GREEN), (2.0, Gate.AMBER)],
)
def test_a_limit_has_three_answers(value: float, gate: Gate) -> None:
    limit = Limit(
        name="row", unit="px", source="test", green=(4, float("inf")), amber=(2, float("inf"))
    )
    assert limit.gate(value) is gate


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"set": 1}', b"\xff"])
def test_a_calibration_that_is_none_is_refused(text: bytes) -> None:
    with pytest.raises(ExaminationError):
        read_calibration(text)
