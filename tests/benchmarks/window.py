"""How soon the window is of use and a case stands there, what memory it takes, where it stalls.

Usage: python3 -m tests.benchmarks.window DIR [--cases 40] [--runs 3] [--typed 3]

DIR gets a store of that many cases, made once: practice cases by real engines and keys, and their
copies. Then the program is started as a process of its own, unlocked by passphrase and led through
every screen by `window_drive`, once to warm the disk and then RUNS times.
`start_ms` counts from the start of the process until the queue is painted and answers, without the
seconds for which somebody types the passphrase (three for four words; the program uses them to get
ready, and `--typed 0` tells what it takes without them); `argon2id_ms` is the part of it that a
guess shall cost, `usable_ms` what is left. A gap leaves out what other processes took of the
window's thread, and names where it was as seen by a sampler, which sees Python and the way into Qt.
The least of the runs is told, and the worst gap of all; the last line on stdout is JSON.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from app.settings import SettingsFile
from tests.gui.filled import (
    BEGUN,
    EXAMINER,
    FUNDED,
    JUDGED,
    PASSPHRASE,
    at_home,
    copy,
    prepared,
)

LONGEST_S = 600
OPENED = (JUDGED, BEGUN, FUNDED)
BOUNDS = {"usable_ms": 1500, "opened_ms": 300, "memory_mb": 300, "gap_ms": 50}
"""On two idle cores. Source: issue 7."""


def fill(folder: Path, cases: int) -> None:
    """A store of that many cases in `folder`, unless it is there."""
    done = folder / f"filled-{cases}"
    if done.exists():
        return
    with prepared(folder) as given:
        sources = given.order
        for number in range(cases - len(sources)):
            copy(given.bench, sources[number % len(sources)], f"ZZ-{number:03}")
    done.touch()


def run(folder: Path, typed: float) -> Mapping[str, object]:
    """One life of the program; what it measured."""
    with at_home(folder):
        settings = SettingsFile(folder / "home" / "settings.json")
        settings.change(toured=True, examiner=EXAMINER, last_case="", last_screen="", places={})
        environment = {name: value for name, value in os.environ.items() if "BYTECODE" not in name}
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")  # warm, whatever the tree is
        environment["RIGHTFUL_PASSPHRASE"] = PASSPHRASE
        command = [sys.executable, "-m", "tests.benchmarks.window_drive", *OPENED]
        ended = subprocess.run(
            [*command, str(typed), str(time.monotonic())],
            env=environment,
            stdout=subprocess.PIPE,
            timeout=LONGEST_S,
            check=True,
        )
    told: Mapping[str, object] = json.loads(ended.stdout.splitlines()[-1])
    sys.stdout.write(json.dumps(told) + "\n")
    return told


def least(runs: list[Mapping[str, object]], name: str) -> float:
    """Of a figure, the run that the machine disturbed least."""
    return min(float(str(run[name])) for run in runs)


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.window")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cases", type=int, default=40)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--typed", type=float, default=3.0)
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    fill(asked.folder, asked.cases)
    run(asked.folder, asked.typed)
    runs = [run(asked.folder, asked.typed) for _ in range(asked.runs)]
    figures = {
        name: least(runs, name)
        for name, value in runs[0].items()
        if not isinstance(value, list | dict)
    }
    worst = max((gap for one in runs for gap in one["gaps"]), key=lambda gap: gap["ms"])  # type: ignore[attr-defined]
    last = runs[-1]
    sys.stdout.write(
        json.dumps(
            {
                **figures,
                "opened": last["opened"],
                "memory": last["memory"],
                "worst_gap": worst,
                "cores": os.cpu_count(),
                "load": os.getloadavg(),
                "bounds": BOUNDS,
            }
        )
        + "\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
