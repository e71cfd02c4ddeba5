"""The program ends by itself, and well, whatever it leaves behind on the clipboard."""

import os
import subprocess
import sys
from pathlib import Path


def test_a_program_that_copied_something_ends_with_0_when_it_is_closed(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RIGHTFUL_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.copy_and_close"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "SP-2041"), done.stderr
