"""Figures of a comparison engine: what its scores are worth on labelled pairs.

Scores are log10 likelihood ratios; a pair without a face has none (NaN) and counts as different.
Every resampling starts from the same seed, so that the figures repeat.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]

RATES: Final = {"1e-2": 1e-2, "1e-3": 1e-3, "1e-4": 1e-4, "1e-5": 1e-5}
_RESAMPLINGS: Final = 500
_SEED: Final = 20261122
_LOWEST: Final = -1e9


def ranked(scores: Floats) -> Floats:
    """The scores with the missing ones below all others."""
    return np.where(np.isfinite(scores), scores, _LOWEST)


def accuracy_by_fold(scores: Floats, same: Flags, folds: Sequence[str]) -> list[float]:
    """Share of right calls in each fold, the threshold chosen on the others.

    Source: LFW view 2 protocol (Huang 2007).
    """
    scores, names = ranked(scores), np.asarray(folds)
    shares = []
    for name in dict.fromkeys(folds):
        held_out = names == name
        seen = scores if held_out.all() else scores[~held_out]
        truth = same if held_out.all() else same[~held_out]
        threshold = best_threshold(seen, truth)
        shares.append(float(((scores[held_out] >= threshold) == same[held_out]).mean()))
    return shares


def best_threshold(scores: Floats, same: Flags) -> float:
    """The threshold with the most right calls; of several the middle one."""
    order = np.argsort(scores)
    ordered, truth = scores[order], same[order]
    right = np.concatenate([[0], np.cumsum(~truth)]) + np.concatenate(
        [np.cumsum(truth[::-1])[::-1], [0]]
    )
    best = np.flatnonzero(right == right.max())
    cut = int(best[len(best) // 2])
    low = ordered[max(cut - 1, 0)]
    high = ordered[min(cut, len(ordered) - 1)]
    return float((low + high) / 2)


def equal_error_rate(genuine: Floats, impostor: Floats) -> float:
    """Where false matches and false non-matches are equally frequent."""
    genuine, impostor = np.sort(ranked(genuine)), np.sort(ranked(impostor))
    at = np.unique(np.concatenate([genuine, impostor]))
    missed = np.searchsorted(genuine, at, side="left") / len(genuine)
    passed = 1 - np.searchsorted(impostor, at, side="left") / len(impostor)
    nearest = int(np.argmin(np.abs(missed - passed)))
    return float((missed[nearest] + passed[nearest]) / 2)


def threshold_at(impostor: Floats, rate: float) -> float:
    """The least score that at most `rate` of strangers reach; NaN when there are too few."""
    allowed = int(rate * len(impostor))
    if allowed < 1:
        return float("nan")
    highest = np.partition(ranked(impostor), -allowed - 1)
    return float(np.nextafter(highest[-allowed - 1], np.inf))


def true_match_rates(genuine: Floats, impostor: Floats) -> dict[str, float | None]:
    """Share of genuine pairs accepted at each false match rate; None when strangers are too few."""
    found: dict[str, float | None] = {}
    for name, rate in RATES.items():
        threshold = threshold_at(impostor, rate)
        share = float((ranked(genuine) >= threshold).mean())
        found[name] = share if np.isfinite(threshold) else None
    return found


def cllr(genuine: Floats, impostor: Floats) -> float:
    """Cost of the log likelihood ratios in bits; 1 says nothing. Source: Brummer 2006.

    A missing score is a likelihood ratio of 1.
    """
    ratio = np.log(10)
    missed = np.logaddexp(0, -ratio * np.nan_to_num(genuine, nan=0.0))
    passed = np.logaddexp(0, ratio * np.nan_to_num(impostor, nan=0.0))
    return float((missed.mean() + passed.mean()) / (2 * np.log(2)))


def least_cllr(genuine: Floats, impostor: Floats) -> float:
    """Cllr after the best monotonous recalibration, by pooled adjacent violators."""
    scores = np.concatenate([genuine, impostor])
    truth = np.concatenate([np.ones(len(genuine)), np.zeros(len(impostor))])
    known = np.isfinite(scores)
    scores, truth = scores[known], truth[known]
    order = np.lexsort((truth, scores))
    share = np.clip(_pooled(truth[order]), 1e-9, 1 - 1e-9)
    odds = np.log10(share / (1 - share)) - np.log10(truth.sum() / (1 - truth).sum())
    right = truth[order] > 0
    return cllr(odds[right], odds[~right])


def _pooled(values: Floats) -> Floats:
    """The non-decreasing sequence nearest to `values`."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        total, count = float(value), 1
        while blocks and blocks[-1][0] / blocks[-1][1] >= total / count:
            before, many = blocks.pop()
            total, count = total + before, count + many
        blocks.append((total, count))
    return np.concatenate([np.full(count, total / count) for total, count in blocks])


def interval(
    figure: Callable[[Floats, Floats], float], genuine: Floats, impostor: Floats
) -> list[float]:
    """95 per cent of `figure` over resampled pairs."""
    chance = np.random.default_rng(_SEED)
    values = [
        figure(
            genuine[chance.integers(0, len(genuine), len(genuine))],
            impostor[chance.integers(0, len(impostor), len(impostor))],
        )
        for _ in range(_RESAMPLINGS)
    ]
    return [float(value) for value in np.percentile(values, (2.5, 97.5))]


def share_interval(hits: Flags) -> list[float]:
    """95 per cent of a share over resampled items."""
    chance = np.random.default_rng(_SEED)
    counts = chance.binomial(len(hits), float(hits.mean()), _RESAMPLINGS) / len(hits)
    return [float(value) for value in np.percentile(counts, (2.5, 97.5))]


def calibrated(values: Floats, same: Flags, folds: Sequence[str]) -> Floats:
    """Scores of an uncalibrated `values`, each fold by a logistic line fitted on the others."""
    names = np.asarray(folds)
    scores = np.full(len(values), np.nan)
    for name in dict.fromkeys(folds):
        held_out = names == name
        others = np.isfinite(values) & (~held_out | held_out.all())
        slope, offset = logistic_line(values[others][:, None], same[others])
        scores[held_out] = slope[0] * values[held_out] + offset
    return scores


def logistic_line(values: Floats, same: Flags, *, ridge: float = 1e-3) -> tuple[Floats, float]:
    """Weights and offset of the log10 likelihood ratio, both classes weighed alike.

    `values`: shape (pairs, features). Source: Brummer 2006, prior-weighted logistic regression.
    """
    columns = np.column_stack([values, np.ones(len(values))])
    share = np.where(same, 0.5 / same.sum(), 0.5 / (~same).sum())
    weights = np.zeros(columns.shape[1])
    keep = np.diag([ridge / len(values)] * values.shape[1] + [0.0])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(columns @ weights, -50, 50)))
        slope = columns.T @ (share * (chance - same)) + keep @ weights
        curve = (columns * (share * chance * (1 - chance))[:, None]).T @ columns + keep
        step = np.linalg.lstsq(curve + 1e-12 * np.eye(len(curve)), slope, rcond=None)[0]
        weights -= step
        if float(np.abs(step).max()) < 1e-9:
            break
    return weights[:-1] / np.log(10), float(weights[-1] / np.log(10))


def share(hits: Flags) -> float:
    """Share of hits; 0 of none."""
    return float(hits.mean()) if len(hits) else 0.0


def trade_off(genuine: Floats, impostor: Floats, *, most: int = 400) -> list[list[float]]:
    """False match and false non-match rate over all thresholds: a DET curve of so many points."""
    genuine, impostor = np.sort(ranked(genuine)), np.sort(ranked(impostor))
    at = np.unique(np.concatenate([genuine, impostor]))
    at = at[np.unique(np.linspace(0, len(at) - 1, min(most, len(at))).astype(int))]
    missed = np.searchsorted(genuine, at, side="left") / len(genuine)
    passed = 1 - np.searchsorted(impostor, at, side="left") / len(impostor)
    return [[round(float(x), 6), round(float(y), 6)] for x, y in zip(passed, missed, strict=True)]


def reliability(genuine: Floats, impostor: Floats) -> list[Mapping[str, float | int]]:
    """Of the pairs in each band of scores: how many are genuine, and how many there ought to be."""
    edges = np.arange(-4.0, 8.5, 1.0)
    rows: list[Mapping[str, float | int]] = []
    for low, high in pairwise(edges.tolist()):
        inside = [values[(values >= low) & (values < high)] for values in (genuine, impostor)]
        both = np.concatenate(inside)
        expected = float((1 / (1 + 10.0 ** -(both + np.log10(len(genuine) / len(impostor))))).sum())
        rows.append(
            {
                "from": float(low),
                "genuine": len(inside[0]),
                "strangers": len(inside[1]),
                "expected_genuine": round(expected, 2),
            }
        )
    return rows
