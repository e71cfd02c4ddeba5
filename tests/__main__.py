"""`python3 -m tests`: makes the environment, then runs all checks up to the first that fails.

With arguments only pytest runs, with these arguments.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from app.launcher import enter
from app.launcher_system import say

ROOT = Path(__file__).resolve().parent.parent
CONTRACTS = "from importlinter.cli import lint_imports_command as check; check()"
QUIET = ("-m", "pytest", "-q")
TWO = ("-n", "2", "--dist", "worksteal")
CHECKS = {
    "style (ruff check)": ("-m", "ruff", "check", "."),
    "layout (ruff format)": ("-m", "ruff", "format", "--check", "."),
    "types (mypy)": ("-m", "mypy"),
    "import contracts (lint-imports)": ("-c", CONTRACTS),
    "tests (pytest)": (*QUIET, *TWO, "--ignore=tests/gui", "--ignore=tests/benchmarks"),
    "tests of the window (pytest)": (*QUIET, *TWO, "-m", "not timed", "tests/gui"),
    # What is timed comes last, where nothing else asks for the processors.
    "tests that watch the clock (pytest)": (*QUIET, "-m", "timed", "tests/gui"),
}


def main() -> int:
    """Run the checks and give the exit code of the first that fails, else 0."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # A place of its own: two runs at once would clear away each other's folders.
    with TemporaryDirectory(prefix="rightful-tests-") as place:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = place
        # What engines said of the practice cases: asked once in a run, not in each process of it.
        os.environ["RIGHTFUL_REMEMBERED"] = str(Path(place) / "remembered")
        return _run(("-m", "pytest", *sys.argv[1:])) if sys.argv[1:] else _run_checks()


def _run_checks() -> int:
    for name, command in CHECKS.items():
        say(f"\n=== {name}")
        begun = time.monotonic()
        code = _run(command)
        outcome = f"FAILED ({code})" if code else "passed"
        say(f"=== {name}: {outcome}, {time.monotonic() - begun:.0f} s")
        if code:
            return code
    say("\n=== all checks passed")
    return 0


def _run(command: tuple[str, ...]) -> int:
    return subprocess.call([sys.executable, *command], cwd=ROOT)


if __name__ == "__main__":
    enter("tests")
    sys.exit(main())
