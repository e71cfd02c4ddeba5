"""How well zones are read: exact lines, wrong accepts, processor time.

Run: python3 -m tests.benchmarks.mrz DIR. DIR holds images and `truth.json`: image name to
`{"fmt", "lines", "valid"}`, where valid says that the printed zone passes every check digit.
A table of misses goes to stdout; the last line is one JSON object with all figures, those of peers
among them where they are installed (`pip install fastmrz readmrz passporteye`, and tesseract).
"""

import hashlib
import json
import os
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # processor time of one thread, as in the child

import cv2
import numpy as np

from app.domain.errors import IntakeError
from app.domain.exhibit import MediaType
from app.engines import raster
from app.engines.document.assembly import page_reader
from app.engines.document.mrz_accept import doubts
from app.engines.document.mrz_read import PageReader
from app.engines.document.text_models import TextNetworks
from tests.benchmarks.mrz_peers import figures_of, peers

MODELS: Final = Path(__file__).parents[2] / "resources/models"
TYPES: Final = {
    ".jpg": MediaType.JPEG,
    ".jpeg": MediaType.JPEG,
    ".png": MediaType.PNG,
    ".webp": MediaType.WEBP,
    ".tif": MediaType.TIFF,
    ".tiff": MediaType.TIFF,
    ".pdf": MediaType.PDF,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One image, read."""

    name: str
    wanted: tuple[str, ...]
    valid: bool
    got: tuple[str, ...]
    why: str  # the doubts; empty and with lines: accepted
    cpu_ms: float

    @property
    def exact(self) -> bool:
        """Whether every character is right."""
        return self.got == self.wanted

    @property
    def accepted(self) -> bool:
        """Whether nobody would be asked to look."""
        return bool(self.got) and not self.why


class Onwards:
    """Nobody stops a benchmark but with Ctrl-C."""

    def check(self) -> None:
        """Go on."""


def tried(reader: PageReader, image: Path, truth: dict[str, object]) -> Trial:
    lines, valid = truth["lines"], truth["valid"]
    assert isinstance(lines, list)
    start = time.process_time()
    try:
        page = raster.decode(image.read_bytes(), TYPES[image.suffix.lower()])
        reading = reader.read(page.pixels, Onwards())
        why = "no zone" if reading is None else ",".join(doubts(reading.vote))
    except IntakeError as error:
        reading, why = None, error.code
    return Trial(
        name=image.name,
        wanted=tuple(lines),
        valid=bool(valid),
        got=() if reading is None else reading.vote.texts,
        why=why,
        cpu_ms=1000 * (time.process_time() - start),
    )


def figures(trials: list[Trial]) -> dict[str, float | int]:
    spent = sorted(trial.cpu_ms for trial in trials)
    count = max(len(trials), 1)
    valid = [trial for trial in trials if trial.valid]
    exact = sum(trial.exact for trial in trials)
    return {
        "images": len(trials),
        "exact": exact,
        "exact_rate": round(exact / count, 4),
        "valid": len(valid),
        "valid_exact": sum(trial.exact for trial in valid),
        "accepted": sum(trial.accepted for trial in trials),
        "accepted_wrong": sum(trial.accepted and not trial.exact for trial in trials),
        "cpu_ms_median": round(statistics.median(spent)) if spent else 0,
        "cpu_ms_p90": round(spent[int(0.9 * (len(spent) - 1))]) if spent else 0,
        "cpu_ms_max": round(spent[-1]) if spent else 0,
    }


def main() -> None:
    """Read every image that the truth names and print what came out."""
    cv2.setNumThreads(1)
    folder = Path(sys.argv[1])
    text = (folder / "truth.json").read_bytes()
    truth = json.loads(text)
    reader, _ = page_reader(MODELS, TextNetworks())
    reader.read(np.full((400, 600, 3), 255, np.uint8), Onwards())  # models are loaded once
    trials: list[Trial] = []
    for name in sorted(truth):
        trial = tried(reader, folder / name, truth[name])
        trials.append(trial)
        if not trial.exact:
            print(f"{name}: {trial.why or 'ACCEPTED WRONG'}, {trial.cpu_ms:.0f} ms")  # noqa: T201
            print(*(f"  wanted {line}" for line in trial.wanted), sep="\n")  # noqa: T201
            print(*(f"  got    {line}" for line in trial.got), sep="\n")  # noqa: T201
    others = {
        name: peer if isinstance(peer, str) else figures_of(peer, folder, truth)
        for name, peer in peers()
    }
    found = {"truth_sha256": hashlib.sha256(text).hexdigest(), **figures(trials), "peers": others}
    print(json.dumps(found))  # noqa: T201 -- the figures are what this command is for


if __name__ == "__main__":
    main()
