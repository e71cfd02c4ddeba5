"""How well faces are compared: `python3 -m tests.benchmarks.faces DIR`.

DIR holds `pairs.csv` and `images/` (see `face_corpus`). The same pairs go through
`face_recognition` in the same run unless `--no-baseline` is told. The last line of stdout is one
JSON object with all figures; `--json` and `--page` write it, and a page with plots, to files too.
Photos that were described stay in the cache, so a stopped run goes on where it was. Where the names
of the photos tell who is who, every photo is also compared with every other: the rates that the
pairs are too few for come from there (`tmr_at_fmr_from`).
"""

import argparse
import inspect
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import numpy as np

from app.domain.errors import EngineMissingError
from app.domain.exhibit import digest_of
from app.engines import decode_image
from app.engines.face import align, detect, embed, living, mesh, quality, settle
from app.engines.face.calibration import Calibration, read_calibration
from app.engines.face.engine import MODELS, VERSION
from app.engines.face.guest import Guest, guest_model, read_declaration
from app.engines.face.reference import TOLERANCE, reference_engine
from app.engines.model_shelf import ModelShelf
from tests.benchmarks import face_figures as figures
from tests.benchmarks.face_corpus import corpus_digest, evenly, read_pairs
from tests.benchmarks.face_degraded import DescribeAll, degraded, described
from tests.benchmarks.face_figures import Floats
from tests.benchmarks.face_guest import calibrate, guest_describer
from tests.benchmarks.face_page import page
from tests.benchmarks.face_scores import (
    Corpus,
    all_against_all,
    called,
    distances,
    our_row,
    scored,
    their_row,
)
from tests.benchmarks.face_templates import (
    SOFT,
    baseline_all,
    describe_all,
    our_describer,
)

RESOURCES: Final = Path(__file__).parents[2] / "resources"
_CODE: Final[Sequence[ModuleType]] = (
    align,
    detect,
    embed,
    living,
    mesh,
    quality,
    settle,
    decode_image,
)
"""What a description depends on, besides the models."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and write what was asked for."""
    wanted = _arguments(arguments)
    listing = read_pairs(wanted.folder, wanted.limit)
    if not listing.pairs:
        raise SystemExit(f"{wanted.folder}: no pair with a label")
    calibration = read_calibration((RESOURCES / "calibration" / "face.json").read_bytes())
    ours = _ours(wanted, calibration)
    corpus = described(wanted.folder, Corpus(pairs=listing.pairs, described={}), ours)
    found = our_figures(corpus, calibration, crops=wanted.crops)
    theirs = None if wanted.no_baseline else _theirs(wanted.cache)
    if theirs is not None:
        other = described(wanted.folder, corpus, theirs)
        found["baseline"] = their_figures(other)
    if wanted.model:
        guest, engine = _guest(wanted)
        found["guest"] = calibrate(
            described(wanted.folder, corpus, engine), guest, wanted.calibrate
        )
    if wanted.degrade:
        few = evenly(listing.pairs, min(wanted.degrade_pairs, len(listing.pairs)))
        small = replace(corpus, pairs=few)
        engines = {"ours": ours} | ({"baseline": theirs} if theirs else {})
        found["degraded"] = degraded(wanted.folder, small, engines, calibration)
    found["left_out"] = {"unlabelled": listing.unlabelled, "repeated": listing.repeated}
    found["corpus"] = corpus_digest(
        wanted.folder, [wanted.folder / "images" / name for name in listing.photos]
    )
    text = json.dumps(found, sort_keys=True, allow_nan=False)
    if wanted.json:
        wanted.json.write_text(text + "\n", "utf-8")
    if wanted.page:
        wanted.page.write_text(page(found), "utf-8")
    sys.stdout.write(text + "\n")


def our_figures(corpus: Corpus, calibration: Calibration, *, crops: bool) -> dict[str, Any]:
    """All figures of this program's engine; those of the graded score too if there are crops."""
    central, graded = scored(corpus, calibration)
    everyone = all_against_all(corpus, our_row(calibration, graded=False))
    found = _figures(central, corpus, everyone)
    found["calibration"] = calibration.name
    found["supports"] = called(corpus, central)
    if crops:
        found["graded"] = called(corpus, graded) | {
            "cllr": figures.cllr(graded[corpus.same], graded[~corpus.same]),
            "all_against_all": all_against_all(corpus, our_row(calibration, graded=True)),
        }
    found["groups"] = _groups(central, corpus)
    return found


def their_figures(corpus: Corpus) -> dict[str, Any]:
    """The figures of `face_recognition`, its distances calibrated on the other folds."""
    apart = distances(corpus)
    scores = figures.calibrated(-apart, corpus.same, corpus.folds)
    found = _figures(scores, corpus, all_against_all(corpus, their_row))
    is_same = np.nan_to_num(apart, nan=np.inf) <= TOLERANCE
    found["as_shipped"] = {
        "tolerance": TOLERANCE,
        "accuracy": float((is_same == corpus.same).mean()),
        "false_match_rate": figures.share(is_same[~corpus.same]),
        "true_match_rate": figures.share(is_same[corpus.same]),
    }
    return found


def _figures(scores: Floats, corpus: Corpus, everyone: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    same = corpus.same
    genuine, impostor = scores[same], scores[~same]
    folds = figures.accuracy_by_fold(scores, same, corpus.folds)
    cost = corpus.cost()
    two = {} if not (len(genuine) and len(impostor)) else _of_both(genuine, impostor, everyone)
    return {
        "pairs": len(corpus.pairs),
        "genuine": len(genuine),
        "photos": len(corpus.described),
        "accuracy": float(np.mean(folds)),
        "accuracy_by_fold": folds,
        "accuracy_se": float(np.std(folds, ddof=1) / len(folds) ** 0.5) if folds[1:] else None,
        **two,
        "no_face": sum(each.readable and not each.found for each in corpus.described.values()),
        "unreadable": sum(not each.readable for each in corpus.described.values()),
        "cpu_ms_per_pair": round(sum(cost.values()), 2),
        "cpu_ms_per_pair_by_stage": cost,
        "all_against_all": everyone,
    }


def _of_both(genuine: Floats, impostor: Floats, everyone: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    """What needs people of both kinds: alike and strangers."""
    rates = figures.true_match_rates(genuine, impostor)
    spread = {
        name: figures.interval(partial(_rate_at, name=name), genuine, impostor)
        for name, rate in rates.items()
        if rate is not None
    }
    origin = dict.fromkeys(spread, "pairs")
    if everyone is not None:
        more = {n: r for n, r in everyone["tmr_at_fmr"].items() if rates[n] is None and r}
        rates |= more
        spread |= {name: everyone["tmr_at_fmr_interval"][name] for name in more}
        origin |= dict.fromkeys(more, "all against all")
    return {
        "eer": figures.equal_error_rate(genuine, impostor),
        "eer_interval": figures.interval(figures.equal_error_rate, genuine, impostor),
        "tmr_at_fmr": rates,
        "tmr_at_fmr_from": origin,
        "tmr_at_fmr_interval": spread,
        "cllr": figures.cllr(genuine, impostor),
        "cllr_least": figures.least_cllr(genuine, impostor),
        "reliability": figures.reliability(genuine, impostor),
        "det": figures.trade_off(genuine, impostor),
    }


def _rate_at(genuine: Floats, impostor: Floats, name: str) -> float:
    # A resampling repeats strangers, never makes more of them: each rate that was told is told.
    return figures.true_match_rates(genuine, impostor)[name] or 0.0


def _groups(scores: Floats, corpus: Corpus) -> dict[str, Any]:
    """Of each group that is labelled: how its people fare at the scores that all are held to."""
    labels = np.array([pair.group for pair in corpus.pairs])
    found: dict[str, Any] = {}
    for label in sorted(set(labels.tolist()) - {""}):
        inside = labels == label
        of_them = replace(corpus, pairs=[p for p in corpus.pairs if p.group == label])
        found[label] = called(of_them, scores[inside]) | {
            "pairs": int(inside.sum()),
            "genuine": int(of_them.same.sum()),
        }
    return found


def _ours(wanted: argparse.Namespace, calibration: Calibration) -> DescribeAll:
    weights = _weights()
    make = our_describer(weights, calibration, crops=wanted.crops)
    gates = digest_of(f"{calibration.limits} {SOFT}".encode())
    tag = f"rightful-face {VERSION} crops={wanted.crops} {_made_by(weights)[:16]} {gates[:16]}"
    return lambda photos, damage: describe_all(photos, make, wanted.cache, tag, damage)


def _guest(wanted: argparse.Namespace) -> tuple[Guest, DescribeAll]:
    declared = read_declaration(wanted.model.read_bytes())
    weights = _weights()
    guest = guest_model(declared, (wanted.model.parent / declared.file).read_bytes())
    make = guest_describer(weights, guest)
    tag = f"{declared} {_made_by(weights)[:16]}"
    return guest, lambda photos, damage: describe_all(photos, make, wanted.cache, tag, damage)


def _weights() -> dict[str, bytes]:
    shelf = ModelShelf(folder=RESOURCES / "models")
    return {name: shelf.model(name) for name in MODELS}


def _theirs(cache: Path) -> DescribeAll | None:
    try:
        version = reference_engine(lambda _: sys.exit("opens nothing")).provenance.version
    except EngineMissingError:
        sys.stderr.write("face_recognition is not installed: no baseline\n")
        return None
    tag = f"face_recognition {version}"
    return lambda photos, damage: baseline_all(photos, cache, tag, damage)


def _made_by(weights: Mapping[str, bytes]) -> str:
    """Digest of the models and the code that a description depends on."""
    code = [inspect.getsource(module).encode() for module in _CODE]
    return digest_of("".join(digest_of(part) for part in (*weights.values(), *code)).encode())


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m tests.benchmarks.faces")
    add = parser.add_argument
    cache = Path(tempfile.gettempdir()) / "rightful-face-benchmark"
    add("folder", type=Path, help="folder with pairs.csv and images/")
    add("--limit", type=int, help="so many pairs, evenly from all")
    add("--no-baseline", action="store_true", help="without face_recognition, which takes longest")
    add("--crops", action="store_true", help="the graded score too; 5 times slower")
    add("--degrade", action="store_true", help="damage the probes of some pairs, in 17 ways")
    add("--degrade-pairs", type=int, default=180, help="how many pairs, evenly from all")
    add("--model", type=Path, help="model.toml of a brought face model, measured too")
    add("--calibrate", type=Path, help="write the calibration of that model there")
    add("--cache", type=Path, default=cache, help="where described photos are kept")
    add("--json", type=Path, help="also write the figures there")
    add("--page", type=Path, help="also write a page with plots there (HTML)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
