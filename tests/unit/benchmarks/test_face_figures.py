"""The figures themselves, on scores whose figures are known."""

import numpy as np
import pytest

from tests.benchmarks import face_figures as figures

NAN = float("nan")


def test_scores_that_part_the_classes_are_always_right() -> None:
    scores, same = np.array([-2.0, -1.0, 1.0, 2.0] * 2), np.array([False, False, True, True] * 2)
    assert figures.accuracy_by_fold(scores, same, ["a"] * 4 + ["b"] * 4) == [1.0, 1.0]
    assert figures.equal_error_rate(scores[same], scores[~same]) == 0.0


def test_a_threshold_is_never_chosen_on_the_fold_that_it_judges() -> None:
    scores = np.array([0.0, 1.0, 10.0, 11.0])
    same = np.array([False, True, False, True])
    assert figures.accuracy_by_fold(scores, same, ["a", "a", "b", "b"]) == [0.5, 0.5]


def test_a_pair_without_a_face_counts_as_different() -> None:
    scores, same = np.array([NAN, NAN, 1.0, -1.0]), np.array([True, False, True, False])
    assert figures.accuracy_by_fold(scores, same, ["a"] * 4) == [0.75]


def test_one_error_in_four_of_each_class_is_an_equal_error_rate_of_a_quarter() -> None:
    genuine, impostor = np.array([-1.0, 5, 6, 7]), np.array([-7.0, -6, -5, 5.5])
    assert figures.equal_error_rate(genuine, impostor) == pytest.approx(0.25)


def test_a_rate_that_strangers_are_too_few_for_is_not_told() -> None:
    impostor = np.linspace(-5, 0, 200)
    rates = figures.true_match_rates(np.array([-0.001, 0.5]), impostor)
    assert rates == {"1e-2": 1.0, "1e-3": None, "1e-4": None, "1e-5": None}


def test_the_threshold_lets_exactly_its_share_of_strangers_pass() -> None:
    impostor = np.random.default_rng(3).permutation(1000).astype(float)
    assert int((impostor >= figures.threshold_at(impostor, 1e-2)).sum()) == 10


def test_scores_that_say_nothing_cost_one_bit() -> None:
    nothing = np.zeros(10)
    assert figures.cllr(nothing, nothing) == pytest.approx(1.0)
    assert figures.cllr(np.full(3, 9.0), np.full(3, -9.0)) < 1e-6


def test_recalibration_never_costs_more() -> None:
    chance = np.random.default_rng(5)
    genuine, impostor = 3 * chance.normal(1, 1, 300), 3 * chance.normal(-1, 1, 400)
    least = figures.least_cllr(genuine, impostor)
    assert 0.2 < least < figures.cllr(genuine, impostor)


def test_a_fitted_line_gives_likelihood_ratios() -> None:
    chance = np.random.default_rng(8)
    same = chance.random(20_000) < 0.3
    values = chance.normal(np.where(same, 1.0, -1.0), 1.0)
    (slope,), offset = figures.logistic_line(values[:, None], same)
    # Two normal classes at 1 and -1 with spread 1: the log likelihood ratio is 2 x.
    assert slope == pytest.approx(2 / np.log(10), rel=0.05)
    assert offset == pytest.approx(0.0, abs=0.05)


def test_intervals_repeat() -> None:
    chance = np.random.default_rng(9)
    genuine, impostor = chance.normal(1, 1, 80), chance.normal(-1, 1, 80)
    first = figures.interval(figures.equal_error_rate, genuine, impostor)
    assert first == figures.interval(figures.equal_error_rate, genuine, impostor)
    assert first[0] < figures.equal_error_rate(genuine, impostor) < first[1]
