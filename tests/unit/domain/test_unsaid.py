"""A difference without a word why: it keeps the same person from being sealed, and nobody else."""

from dataclasses import replace

import pytest

from app.domain.assessment import (
    REQUIRED_FEATURES,
    Difference,
    Explanation,
    Feature,
    Visibility,
)
from app.domain.exhibit import Lane
from tests.builders import an_assessment


@pytest.mark.parametrize(
    ("conclusion", "similarity", "complete"),
    [(1, -1, False), (3, -2, False), (0, -2, True), (-3, -2, True), (3, 0, True)],
)
def test_only_the_same_person_needs_a_word_for_each_difference(
    conclusion: int, similarity: int, *, complete: bool
) -> None:
    judged = an_assessment(Lane.REGISTERED, "E-01", "E-02", conclusion)
    first = replace(judged.ratings[0], similarity=similarity)
    judged = replace(judged, ratings=(first, *judged.ratings[1:]))
    assert judged.complete is complete
    assert judged.unsaid() == (() if complete else (REQUIRED_FEATURES[0],))


@pytest.mark.parametrize(
    "said",
    [
        {"difference": Difference.EXPLAINED, "explanation": Explanation.POSE},
        {"difference": Difference.UNEXPLAINED},
        {"in_probe": Visibility.NOT_VISIBLE, "similarity": None},
    ],
)
def test_any_word_settles_it(said: dict[str, object]) -> None:
    judged = an_assessment(Lane.REGISTERED, "E-01", "E-02")
    first = replace(judged.ratings[0], similarity=-2)
    said_of = replace(first, **said)  # type: ignore[arg-type]
    assert not replace(judged, ratings=(first, *judged.ratings[1:])).complete
    assert replace(judged, ratings=(said_of, *judged.ratings[1:])).complete
    assert first.feature is Feature(REQUIRED_FEATURES[0])
