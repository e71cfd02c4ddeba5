"""Scores of a corpus: pair by pair, and every photo with every other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.engines.face.calibration import Calibration
from app.engines.face.embed import Templates
from app.engines.face.score import compare
from tests.benchmarks import face_figures as figures
from tests.benchmarks.face_corpus import Pair, people_told, person_of
from tests.benchmarks.face_figures import Flags, Floats
from tests.benchmarks.face_templates import Described

SUPPORTS: Final = 1.0
"""Score that supports the same, and its negative different people. Source: faces.md, step 5."""
_POINTS: Final = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0)
_EDGES: Final = np.arange(-8.0, 10.25, 0.25)

Singles: TypeAlias = NDArray[np.float32]
Row = Callable[[int, slice], Floats]
"""Scores of one photo with a run of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Pairs, and what one engine made of their photos."""

    pairs: Sequence[Pair]
    described: Mapping[str, Described]
    probes: Mapping[str, Described] | None = None
    """The probes where they were damaged; else they are as the other photos."""

    @property
    def same(self) -> Flags:
        """The truth of each pair."""
        return np.array([pair.same for pair in self.pairs], bool)

    @property
    def folds(self) -> list[str]:
        """The fold of each pair."""
        return [pair.fold for pair in self.pairs]

    def both(self, pair: Pair) -> tuple[Described, Described]:
        """Reference and probe."""
        return self.described[pair.reference], (self.probes or self.described)[pair.probe]

    def cost(self) -> dict[str, float]:
        """CPU ms of a pair, by stage; a comparison itself costs some microseconds."""
        everyone = self.described.values()
        stages = dict.fromkeys(chain.from_iterable(each.ms for each in everyone))
        sums = {stage: sum(each.ms.get(stage, 0.0) for each in everyone) for stage in stages}
        return {stage: round(2 * ms / len(everyone), 2) for stage, ms in sums.items()}


def scored(corpus: Corpus, calibration: Calibration) -> tuple[Floats, Floats]:
    """Central and graded score of every pair; NaN where a face is missing."""
    scores = np.full((2, len(corpus.pairs)), np.nan)
    for index, pair in enumerate(corpus.pairs):
        one, other = corpus.both(pair)
        if one.found and other.found:
            score = compare(_templates(one), _templates(other), calibration)
            scores[:, index] = score.central, score.graded
    return scores[0], scores[1]


def distances(corpus: Corpus) -> Floats:
    """Distance of every pair as `face_recognition` tells it; NaN where a face is missing."""
    apart = np.full(len(corpus.pairs), np.nan)
    for index, pair in enumerate(corpus.pairs):
        one, other = corpus.both(pair)
        if one.found and other.found:
            apart[index] = np.linalg.norm(one.dlib[0] - other.dlib[0])
    return apart


def called(corpus: Corpus, scores: Floats) -> dict[str, float]:
    """How often each side is supported wrongly and rightly, the policy's gates observed.

    A red row says nothing at all; grey, copied, glared, dark, bright, tiny, covered and doubtful
    pictures never say different. Two networks in conflict are left to the policy: they are as rare
    as one in 3,000.
    """
    sides = [corpus.both(pair) for pair in corpus.pairs]
    red = np.array([one.red or other.red for one, other in sides], bool)
    soft = np.array([one.soft or other.soft for one, other in sides], bool)
    same, ranked = corpus.same, figures.ranked(scores)
    says_same = (ranked >= SUPPORTS) & ~red
    says_different = (scores <= -SUPPORTS) & ~red & ~soft
    return {
        "false_supports_same": figures.share(says_same[~same]),
        "false_supports_different": figures.share(says_different[same]),
        "supports_same": figures.share(says_same[same]),
        "supports_different": figures.share(says_different[~same]),
        "false_supports_different_ungated": figures.share((scores <= -SUPPORTS)[same]),
        "supports_same_ungated": figures.share((ranked >= SUPPORTS)[same]),
    }


def all_against_all(corpus: Corpus, row: Callable[[Sequence[Described]], Row]) -> Any:  # noqa: ANN401 -- JSON
    """Every photo with every other; None where their names do not tell who is who."""
    names = [name for name, each in corpus.described.items() if each.found]
    people = np.array([person_of(name) for name in names])
    if not people_told(corpus.pairs) or len(set(people)) in {0, 1, len(names)}:
        return None
    of = row([corpus.described[name] for name in names])
    scores = np.concatenate([of(i, slice(i + 1, None)) for i in range(len(names) - 1)])
    same = np.concatenate([people[i + 1 :] == people[i] for i in range(len(names) - 1)])
    return _everyone(scores[same].astype(np.float64), scores[~same].astype(np.float64))


def our_row(calibration: Calibration, *, graded: bool) -> Callable[[Sequence[Described]], Row]:
    """Rows of our central scores, or of the graded ones over all pairs of crops."""

    def make(photos: Sequence[Described]) -> Row:
        crops = slice(None) if graded else slice(0, 1)
        dlib = np.stack([each.dlib[crops] for each in photos])
        sface = np.stack([each.sface[crops] for each in photos])
        strength = np.stack([each.strength[crops] for each in photos])
        return partial(_our_row, (dlib, sface, strength), calibration)

    return make


def _our_row(
    stacked: tuple[Singles, Singles, Singles], calibration: Calibration, index: int, rest: slice
) -> Floats:
    dlib, sface, strength = stacked
    line = calibration.fused
    ends = []
    for crop in range(dlib.shape[1]):
        one, others = dlib[index, crop], dlib[rest]
        squares = (others**2).sum(axis=2) + (one**2).sum() - 2 * others @ one
        weaker = np.clip(np.minimum(strength[rest], strength[index, crop]), *calibration.strength)
        fused = line.dlib * np.sqrt(np.maximum(squares, 0)) + line.strength * weaker + line.offset
        fused += line.sface * (sface[rest] @ sface[index, crop])
        ends.append((fused.min(axis=1), fused.max(axis=1)))
    low = np.min([end[0] for end in ends], axis=0)
    high = np.max([end[1] for end in ends], axis=0)
    return np.asarray(np.maximum(low, np.minimum(high, 0)) if ends[1:] else low, np.float64)


def their_row(photos: Sequence[Described]) -> Row:
    """Rows of negative distances as `face_recognition` tells them."""
    vectors = np.stack([each.dlib[0] for each in photos]).astype(np.float64)
    return lambda index, rest: -np.linalg.norm(vectors[rest] - vectors[index], axis=1)


def _templates(described: Described) -> Templates:
    return Templates(dlib=described.dlib, sface=described.sface, strength=described.strength)


def _everyone(genuine: Floats, impostor: Floats) -> dict[str, Any]:
    rates = figures.true_match_rates(genuine, impostor)
    told = {name: rate for name, rate in figures.RATES.items() if rates[name] is not None}
    limits = {name: figures.threshold_at(impostor, rate) for name, rate in told.items()}
    return {
        "genuine": len(genuine),
        "strangers": len(impostor),
        "tmr_at_fmr": rates,
        "tmr_at_fmr_interval": {
            name: figures.share_interval(genuine >= limit) for name, limit in limits.items()
        },
        "threshold_at_fmr": {name: round(limit, 4) for name, limit in limits.items()},
        "operating_points": [
            {
                "score": score,
                "reached_by_genuine": float((genuine >= score).mean()),
                "reached_by_strangers": float((impostor >= score).mean()),
            }
            for score in _POINTS
        ],
        "histogram": {
            "from": float(_EDGES[0]),
            "step": 0.25,
            "genuine": np.histogram(genuine, _EDGES)[0].tolist(),
            "strangers": np.histogram(impostor, _EDGES)[0].tolist(),
        },
    }
