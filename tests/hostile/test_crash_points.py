"""Killed, or met by an error, between any two lines of seal, save, sign, export, erase, migrate.

Each act is struck at every 29th line of ours (the last acknowledged state must stand, whole,
and nothing may lie about after the next start). By hand, `python -m tests.hostile.crash_points`
strikes every line.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.crash_points import ACTS
from tests.unit.store.building import figure

ROOT = Path(__file__).resolve().parents[2]
STRIDE = 29


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="needs fork: not on Windows")
@pytest.mark.parametrize("how", ["kill", "error"])
@pytest.mark.parametrize("act", ACTS)
def test_an_act_struck_anywhere_leaves_a_whole_state(act: str, how: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.hostile.crash_points", act, how, str(tmp_path)]
    ran = subprocess.run(
        [*command, str(STRIDE)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    said = json.loads(ran.stdout)
    figure(f"{act}, {how}: struck at {said['points']} of {said['lines']} lines")
    assert said["wrong"] == []
    assert said["points"] > 3
