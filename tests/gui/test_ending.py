"""The program ends by itself, and well, whatever it leaves behind and however soon it is closed."""

import os
import subprocess
import sys
from pathlib import Path


def ended(program: str, home: Path) -> "subprocess.CompletedProcess[str]":
    """How the real program came to its end, `home` its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RIGHTFUL_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_program_that_copied_something_ends_with_0_when_it_is_closed(tmp_path: Path) -> None:
    done = ended("tests.gui.copy_and_close", tmp_path)
    assert (done.returncode, done.stdout) == (0, "SP-2041"), done.stderr


def test_a_window_closed_in_its_first_turn_is_gone_and_nothing_begins(tmp_path: Path) -> None:
    done = ended("tests.gui.close_at_once", tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert not (tmp_path / "last-defect.txt").exists()
