"""How well faces are compared: `python3 -m tests.benchmarks.faces DIR`.

DIR holds `pairs.csv` (fold, reference, probe, same) and `images/`. The last line of stdout is one
JSON object with all figures. Photos that were described stay in the cache, so a stopped run goes
on. Where the photos of one person share a folder, every photo is also compared with every other.
"""

import argparse
import inspect
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Final

import numpy as np

from app.domain.exhibit import digest_of
from app.engines.face import align, detect, embed
from app.engines.face.calibration import Calibration, read_calibration
from app.engines.face.embed import Templates
from app.engines.face.engine import MODELS, VERSION
from app.engines.face.reference import TOLERANCE, reference_engine
from app.engines.face.score import compare
from app.engines.model_shelf import ModelShelf
from tests.benchmarks import face_figures as figures
from tests.benchmarks.face_figures import Flags, Floats
from tests.benchmarks.face_templates import (
    Described,
    Pair,
    corpus_digest,
    describe_all,
    our_describer,
    read_pairs,
    their_describer,
)

RESOURCES: Final = Path(__file__).parents[2] / "resources"
SUPPORTS: Final = 1.0
"""Score that supports the same, and its negative different people. Source: faces.md, step 5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Pairs, and what one engine made of their photos."""

    pairs: Sequence[Pair]
    names: Sequence[str]
    described: Mapping[str, Described]

    @property
    def same(self) -> Flags:
        """The truth of each pair."""
        return np.array([pair.same for pair in self.pairs])

    @property
    def folds(self) -> list[str]:
        """The fold of each pair."""
        return [pair.fold for pair in self.pairs]

    def cost(self) -> dict[str, float]:
        """CPU ms of a pair, by stage; a comparison itself costs some microseconds."""
        stages = dict.fromkeys(chain.from_iterable(d.ms for d in self.described.values()))
        count = len(self.described)
        ms = {s: 2 * sum(d.ms.get(s, 0.0) for d in self.described.values()) / count for s in stages}
        return {stage: round(value, 2) for stage, value in ms.items()}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    wanted = _arguments(arguments)
    pairs = read_pairs(wanted.folder, wanted.limit)
    names = list(dict.fromkeys(name for pair in pairs for name in (pair.reference, pair.probe)))
    photos = [wanted.folder / "images" / name for name in names]
    cache = wanted.cache or Path(tempfile.gettempdir()) / "rightful-face-benchmark"
    calibration = read_calibration((RESOURCES / "calibration" / "face.json").read_bytes())
    shelf = ModelShelf(folder=RESOURCES / "models")
    weights = {name: shelf.model(name) for name in MODELS}
    tag = f"rightful-face {VERSION} crops={wanted.crops} {_made_by(weights)[:16]}"
    make = our_describer(weights, crops=wanted.crops)
    ours = describe_all(photos, make, cache, tag, lanes=2)
    corpus = Corpus(pairs=pairs, names=names, described=dict(zip(names, ours, strict=True)))
    found = our_figures(corpus, calibration, crops=wanted.crops)
    if wanted.baseline:
        engine = reference_engine(lambda _: sys.exit("the benchmark opens photos itself"))
        tag = f"face_recognition {engine.provenance.version}"
        theirs = describe_all(photos, their_describer(engine), cache, tag, lanes=1)
        found["baseline"] = their_figures(
            Corpus(pairs=pairs, names=names, described=dict(zip(names, theirs, strict=True)))
        )
    found["corpus"] = corpus_digest(wanted.folder, photos)
    sys.stdout.write(json.dumps(found, sort_keys=True, allow_nan=False) + "\n")


def _made_by(weights: Mapping[str, bytes]) -> str:
    """Digest of all that a template depends on: the models, and the code around them."""
    code = [inspect.getsource(module).encode() for module in (align, detect, embed)]
    return digest_of("".join(digest_of(part) for part in (*weights.values(), *code)).encode())


def our_figures(corpus: Corpus, calibration: Calibration, *, crops: bool) -> dict[str, Any]:
    """All figures of this program's engine; those of the graded score too if there are crops."""
    central, graded = _scores(corpus, calibration)
    found = _figures(central, corpus)
    found["calibration"] = calibration.name
    found["strangers_same"], found["genuine_different"] = _wrong_sides(central, corpus.same)
    if crops:
        same, different = _wrong_sides(graded, corpus.same)
        genuine = graded[corpus.same]
        found["graded"] = {
            "strangers_same": same,
            "genuine_different": different,
            "genuine_same": float((figures.ranked(genuine) >= SUPPORTS).mean()),
            "strangers_different": float((graded[~corpus.same] <= -SUPPORTS).mean()),
        }
    found["all_against_all"] = _all_against_all(corpus, calibration)
    return found


def their_figures(corpus: Corpus) -> dict[str, Any]:
    """The figures of `face_recognition`, its distances calibrated on the other folds."""
    distance = np.full(len(corpus.pairs), np.nan)
    for index, pair in enumerate(corpus.pairs):
        one, other = corpus.described[pair.reference], corpus.described[pair.probe]
        if one.found and other.found:
            distance[index] = np.linalg.norm(one.dlib[0] - other.dlib[0])
    found = _figures(figures.calibrated(-distance, corpus.same, corpus.folds), corpus)
    called = np.nan_to_num(distance, nan=np.inf) <= TOLERANCE
    found["as_shipped"] = {
        "tolerance": TOLERANCE,
        "accuracy": float((called == corpus.same).mean()),
        "false_match_rate": float(called[~corpus.same].mean()),
    }
    return found


def _scores(corpus: Corpus, calibration: Calibration) -> tuple[Floats, Floats]:
    """Central and graded score of every pair; NaN where a face is missing."""
    scores = np.full((2, len(corpus.pairs)), np.nan)
    for index, pair in enumerate(corpus.pairs):
        one, other = corpus.described[pair.reference], corpus.described[pair.probe]
        if one.found and other.found:
            score = compare(_templates(one), _templates(other), calibration)
            scores[:, index] = score.central, score.graded
    return scores[0], scores[1]


def _templates(described: Described) -> Templates:
    return Templates(dlib=described.dlib, sface=described.sface)


def _figures(scores: Floats, corpus: Corpus) -> dict[str, Any]:
    same = corpus.same
    genuine, impostor = scores[same], scores[~same]
    folds = figures.accuracy_by_fold(scores, same, corpus.folds)
    cost = corpus.cost()
    rates = figures.true_match_rates(genuine, impostor)
    return {
        "pairs": len(corpus.pairs),
        "photos": len(corpus.names),
        "accuracy": float(np.mean(folds)),
        "accuracy_by_fold": folds,
        "accuracy_se": float(np.std(folds, ddof=1) / len(folds) ** 0.5) if folds[1:] else None,
        "eer": figures.equal_error_rate(genuine, impostor),
        "eer_interval": figures.interval(figures.equal_error_rate, genuine, impostor),
        "tmr_at_fmr": rates,
        "tmr_at_fmr_interval": {
            name: figures.interval(partial(_rate_at, name=name), genuine, impostor)
            for name, rate in rates.items()
            if rate is not None
        },
        "cllr": figures.cllr(genuine, impostor),
        "cllr_least": figures.least_cllr(genuine, impostor),
        "reliability": figures.reliability(genuine, impostor),
        "no_face": sum(not one.found for one in corpus.described.values()),
        "cpu_ms_per_pair": round(sum(cost.values()), 2),
        "cpu_ms_per_pair_by_stage": cost,
    }


def _rate_at(genuine: Floats, impostor: Floats, name: str) -> float:
    # A resampling repeats strangers, never makes more of them: each rate that was told is told.
    return figures.true_match_rates(genuine, impostor)[name] or 0.0


def _wrong_sides(scores: Floats, same: Flags) -> tuple[float, float]:
    """Shares of strangers that support the same, of genuine pairs that support different."""
    strangers = float((figures.ranked(scores[~same]) >= SUPPORTS).mean())
    return strangers, float((scores[same] <= -SUPPORTS).mean())


def _all_against_all(corpus: Corpus, calibration: Calibration) -> dict[str, Any] | None:
    """Every photo with every other; who is who is told by the folder of a photo."""
    names = [name for name in corpus.names if corpus.described[name].found]
    people = np.array([str(Path(name).parent) for name in names])
    if len(set(people)) in {1, len(names)}:
        return None
    scores, same = every_pair(corpus, names, people, calibration)
    genuine, impostor = scores[same], scores[~same]
    rates = figures.true_match_rates(genuine, impostor)
    edges = np.arange(-8.0, 10.25, 0.25)
    return {
        "genuine": len(genuine),
        "strangers": len(impostor),
        "tmr_at_fmr": rates,
        "tmr_at_fmr_interval": {
            name: figures.share_interval(genuine >= figures.threshold_at(impostor, rate))
            for name, rate in figures.RATES.items()
            if rates[name] is not None
        },
        "threshold_at_fmr": {
            name: round(figures.threshold_at(impostor, rate), 4)
            for name, rate in figures.RATES.items()
            if rates[name] is not None
        },
        "operating_points": [
            {
                "score": score,
                "reached_by_genuine": float((genuine >= score).mean()),
                "reached_by_strangers": float((impostor >= score).mean()),
            }
            for score in (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0)
        ],
        "histogram": {
            "from": -8.0,
            "step": 0.25,
            "genuine": np.histogram(genuine, edges)[0].tolist(),
            "strangers": np.histogram(impostor, edges)[0].tolist(),
        },
    }


def every_pair(
    corpus: Corpus, names: Sequence[str], people: "np.ndarray[Any, Any]", calibration: Calibration
) -> tuple[Floats, Flags]:
    """Central scores of all pairs of photos, and which of them show one person."""
    line = calibration.fused
    dlib = np.stack([corpus.described[name].dlib[0] for name in names])
    sface = np.stack([corpus.described[name].sface[0] for name in names])
    squares = (dlib**2).sum(axis=1)
    scores, same = [], []
    for row in range(len(names) - 1):
        apart = squares[row] + squares[row + 1 :] - 2 * (dlib[row + 1 :] @ dlib[row])
        distance = np.sqrt(np.maximum(apart, 0))
        cosine = sface[row + 1 :] @ sface[row]
        scores.append(line.dlib * distance + line.sface * cosine + line.offset)
        same.append(people[row + 1 :] == people[row])
    return np.concatenate(scores).astype(np.float64), np.concatenate(same)


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m tests.benchmarks.faces")
    parser.add_argument("folder", type=Path, help="folder with pairs.csv and images/")
    parser.add_argument("--limit", type=int, help="so many pairs, evenly from all")
    parser.add_argument("--baseline", action="store_true", help="face_recognition in the same run")
    parser.add_argument("--crops", action="store_true", help="the graded score too; 7 times slower")
    parser.add_argument("--cache", type=Path, help="where described photos are kept")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
