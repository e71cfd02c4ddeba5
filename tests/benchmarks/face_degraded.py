"""The comparison of damaged probes with references as they are, by each engine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from app.engines.face.calibration import Calibration
from app.engines.face.reference import TOLERANCE
from tests.benchmarks import face_figures as figures
from tests.benchmarks.face_damage import KINDS
from tests.benchmarks.face_figures import Floats
from tests.benchmarks.face_scores import Corpus, called, distances, scored
from tests.benchmarks.face_templates import Damaging, Described

DescribeAll: TypeAlias = Callable[[Sequence[Path], Damaging | None], list[Described]]
"""What an engine makes of photos, damaged if told."""


def degraded(
    folder: Path,
    corpus: Corpus,
    engines: Mapping[str, DescribeAll],
    calibration: Calibration,
) -> dict[str, Any]:
    """Each kind of damage done to the probes of some pairs."""
    names = list(dict.fromkeys(pair.probe for pair in corpus.pairs))
    names = [name for name in names if corpus.described[name].found]
    pairs = [pair for pair in corpus.pairs if pair.probe in set(names)]
    photos = [folder / "images" / name for name in names]
    places = {
        photo: corpus.described[name].points for photo, name in zip(photos, names, strict=True)
    }
    whole = described(folder, replace(corpus, pairs=pairs), engines["ours"])
    found: dict[str, Any] = {"pairs": len(pairs), "genuine": int(whole.same.sum()), "kinds": {}}
    base = described(folder, whole, engines["baseline"]) if "baseline" in engines else None
    for kind in KINDS:
        seen = dict(zip(names, engines["ours"](photos, (kind, places)), strict=True))
        spoilt = replace(whole, probes=seen)
        central, graded = scored(spoilt, calibration)
        row: dict[str, Any] = called(spoilt, graded) | _both_costs(central, spoilt)
        if base is not None:
            seen = dict(zip(names, engines["baseline"](photos, (kind, places)), strict=True))
            row["baseline"] = _as_shipped(replace(base, probes=seen))
        found["kinds"][kind] = row
    return found


def _both_costs(scores: Floats, corpus: Corpus) -> dict[str, float]:
    genuine, impostor = scores[corpus.same], scores[~corpus.same]
    return {
        "no_face": sum(not each.found for each in (corpus.probes or {}).values()),
        "eer": figures.equal_error_rate(genuine, impostor),
        "cllr": figures.cllr(genuine, impostor),
    }


def _as_shipped(corpus: Corpus) -> dict[str, float]:
    apart = np.nan_to_num(distances(corpus), nan=np.inf)
    return {
        "no_face": sum(not each.found for each in (corpus.probes or {}).values()),
        "eer": figures.equal_error_rate(-apart[corpus.same], -apart[~corpus.same]),
        "true_match_rate": figures.share((apart <= TOLERANCE)[corpus.same]),
        "false_match_rate": figures.share((apart <= TOLERANCE)[~corpus.same]),
    }


def described(folder: Path, corpus: Corpus, engine: DescribeAll) -> Corpus:
    """The corpus with what `engine` makes of its photos."""
    names = list(dict.fromkeys(n for pair in corpus.pairs for n in (pair.reference, pair.probe)))
    made = engine([folder / "images" / name for name in names], None)
    return replace(corpus, described=dict(zip(names, made, strict=True)))
