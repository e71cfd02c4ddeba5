"""The question who works here is there at once: nothing is loaded for it that it does not need."""

import subprocess
import sys

import pytest

ASKED = "from app.bootstrap.entrance import Entrance; import app.ui.main; place = Entrance()"
READY = f"{ASKED}; place.prepare(); import app.ui.main_window"
TELL = "; import sys; print(*{name.partition('.')[0] for name in sys.modules}, *sys.modules)"
OPENING = {"cryptography", "argon2", "sqlcipher3", "asn1crypto", "pkcs11", "rapidfuzz", "stdnum"}
WORK = {"app.bootstrap.workstation", "app.services.workbench", "app.ui.main_window"}
OF_OTHERS = {"numpy", "cv2", "PIL", "onnxruntime", "pyhanko", "reportlab", "lxml", "pdfplumber"}
"""What children, or whoever signs, load."""


def loaded(program: str) -> set[str]:
    """Every package and module that is there after `program`."""
    done = subprocess.run(
        [sys.executable, "-c", program + TELL], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("program", "there", "absent"),
    [
        pytest.param(ASKED, {"PySide6"}, OPENING | WORK | OF_OTHERS, id="asked"),
        pytest.param(READY, OPENING | WORK, OF_OTHERS, id="ready"),
    ],
)
def test_what_is_loaded(program: str, there: set[str], absent: set[str]) -> None:
    found = loaded(program)
    assert there <= found
    assert not absent & found
