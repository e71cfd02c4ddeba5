"""Writes what a benchmark measured into the shipped calibration: counts only, nobody's picture.

`python3 -m tests.benchmarks.face_calibration FIGURES.json NAME DATE`, where FIGURES.json is the
last line that `tests.benchmarks.faces --crops` printed. The operating points and the histograms
become those of the graded score, all against all: it is the graded score that examiners are shown.
"""

import json
import sys
from pathlib import Path
from typing import Any, Final

TARGET: Final = Path(__file__).parents[2] / "resources" / "calibration" / "face.json"
_OF_THE_SET: Final = ("pairs", "photos", "accuracy", "accuracy_se", "eer", "eer_interval", "cllr")
_NONE_SEEN: Final = 3
"""Where no stranger reached a score, so many might have: the upper end of 95 per cent.
Source: rule of three (Hanley 1983)."""
_LOWEST_POINT: Final = 0
"""Points below are not operating points: nobody is supported there."""


def measured(figures: dict[str, Any], name: str, date: str) -> dict[str, Any]:
    """The part of the figures that the program shows, scores in ten-thousandths."""
    everyone = figures["graded"]["all_against_all"]
    block = {"name": name, "date": date, "corpus": figures["corpus"]}
    block |= {key: figures[key] for key in (*_OF_THE_SET, "no_face")}
    bins = everyone["histogram"]
    block["all_against_all"] = {
        "genuine": everyone["genuine"],
        "strangers": everyone["strangers"],
        "tmr_at_fmr": everyone["tmr_at_fmr"],
        "operating_points": [
            {
                "score": _units(point["score"]),
                "reached_by_genuine": round(point["reached_by_genuine"], 4),
                "reached_by_strangers": _two_figures(
                    max(point["reached_by_strangers"], _NONE_SEEN / everyone["strangers"])
                ),
            }
            for point in everyone["operating_points"]
        ],
        "threshold_at_fmr": {
            rate: _units(score) for rate, score in everyone["threshold_at_fmr"].items()
        },
        "histogram": bins | {"from": _units(bins["from"]), "step": _units(bins["step"])},
    }
    return block


def _units(score: float) -> int:
    return round(score * 10_000)


def _two_figures(share: float) -> float:
    return float(f"{share:.1e}")


def main() -> None:
    """Read the figures, keep all else of the calibration, write it back."""
    source, name, date = sys.argv[1:]
    figures = json.loads(Path(source).read_text("utf-8").splitlines()[-1])
    calibration = json.loads(TARGET.read_text("utf-8"))
    block = measured(figures, name, date)
    points = block["all_against_all"]["operating_points"]
    calibration["measured"] = block
    calibration["operating_points"] = [p for p in points if p["score"] >= _LOWEST_POINT]
    calibration["set"] |= {"name": name, "date": date} | {
        key: figures[key] for key in ("pairs", "accuracy", "eer", "eer_interval")
    }
    TARGET.write_text(json.dumps(calibration, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
