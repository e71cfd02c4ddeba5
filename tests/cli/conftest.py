"""The real command, as a process of its own, in a home of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.bootstrap.workstation import Workstation
from app.cli.main import main

ROOT = Path(__file__).parents[2]
PRACTICE = ROOT / "resources/practice/sp-2041/files"


@dataclass(frozen=True)
class Ran:
    """What a command left: exit code, JSON lines, words."""

    code: int
    lines: list[dict[str, object]]
    words: str

    def one(self, key: str) -> dict[str, object]:
        """The one line that has `key`."""
        return next(line for line in self.lines if key in line)


Run = Callable[..., Ran]
Lines = list[dict[str, object]]
Here = Callable[..., tuple[int, Lines, str]]
"""Runs a verb in this process: exit code, JSON lines, words."""


def run_in(home: Path, *arguments: str | Path, **environment: str) -> Ran:
    """Run a verb with `home` as the program's folder."""
    result = subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "RIGHTFUL_HOME": str(home), **environment},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return Ran(code=result.returncode, lines=lines, words=result.stderr)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for the whole session: making keys takes seconds."""
    return tmp_path_factory.mktemp("rightful-home")


@pytest.fixture(scope="session")
def run(home: Path) -> Run:
    """Run a verb as the examiner Ada, who has a passphrase."""

    def call(*arguments: str | Path, **environment: str) -> Ran:
        known: Mapping[str, str] = {"RIGHTFUL_PASSPHRASE": "a long one", **environment}
        return run_in(home, "--examiner", "Ada", *arguments, **known)

    return call


@pytest.fixture(scope="session")
def demo(home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, Path]:
    """The practice case, run headless once."""
    out = tmp_path_factory.mktemp("demo")
    return run_in(home, "demo", "--out", out), out


class KeptWarm(Workstation):
    """A workstation whose children outlive a verb."""

    def close(self) -> None:
        """Close the store, as between two people."""
        self.lock()

    def end(self) -> None:
        """Close everything."""
        super().close()


@pytest.fixture
def here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Here]:
    """Run verbs in this process, one after the other, in a home of their own."""
    monkeypatch.setenv("RIGHTFUL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RIGHTFUL_PASSPHRASE", "a long one")
    workstation = KeptWarm()

    def call(*arguments: str | Path) -> tuple[int, Lines, str]:
        capsys.readouterr()
        code = main(["--examiner", "Ada", *map(str, arguments)], workstation)
        left = capsys.readouterr()
        return code, [json.loads(line) for line in left.out.splitlines()], left.err

    yield call
    workstation.end()
