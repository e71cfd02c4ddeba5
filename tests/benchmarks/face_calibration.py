"""Writes what a benchmark measured into the shipped calibration: counts only, nobody's picture.

`python3 -m tests.benchmarks.face_calibration FIGURES.json NAME DATE`, where FIGURES.json is the
last line that `tests.benchmarks.faces` printed. Where it was measured on all against all, the
histograms and operating points of the calibration become those.
"""

import json
import sys
from pathlib import Path
from typing import Any, Final

TARGET: Final = Path(__file__).parents[2] / "resources" / "calibration" / "face.json"
_OF_THE_SET: Final = (
    "pairs",
    "photos",
    "accuracy",
    "accuracy_se",
    "eer",
    "eer_interval",
    "cllr",
    "no_face",
)
_OF_ALL: Final = ("genuine", "strangers", "tmr_at_fmr", "threshold_at_fmr", "operating_points")


def measured(figures: dict[str, Any], name: str, date: str) -> dict[str, Any]:
    """The part of the figures that the program shows, scores in ten-thousandths."""
    everyone = figures["all_against_all"]
    block = {"name": name, "date": date, "corpus": figures["corpus"]}
    block |= {key: figures[key] for key in _OF_THE_SET}
    block["all_against_all"] = {key: everyone[key] for key in _OF_ALL} | {
        "operating_points": [
            point | {"score": round(point["score"] * 10_000)}
            for point in everyone["operating_points"]
        ],
        "threshold_at_fmr": {
            rate: round(score * 10_000) for rate, score in everyone["threshold_at_fmr"].items()
        },
        "histogram": everyone["histogram"]
        | {
            "from": round(everyone["histogram"]["from"] * 10_000),
            "step": round(everyone["histogram"]["step"] * 10_000),
        },
    }
    return block


def main() -> None:
    """Read the figures, keep all else of the calibration, write it back."""
    source, name, date = sys.argv[1:]
    figures = json.loads(Path(source).read_text("utf-8").splitlines()[-1])
    calibration = json.loads(TARGET.read_text("utf-8"))
    calibration["measured"] = measured(figures, name, date)
    TARGET.write_text(json.dumps(calibration, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
