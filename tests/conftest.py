"""What holds for every test: no screen, and no one's home folder."""

import os
import sys

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": ".run",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


CHOICES = ("RIGHTFUL_HOME", "RIGHTFUL_EXAMINER", "RIGHTFUL_PASSPHRASE")


DEPTH = 1000
"""See `app.engines.funds`: tests that import wallets before it leave the bound of py_ecc, by which
a nested text ends the whole process."""


def pytest_collection_finish() -> None:
    """Put Python's own bound on recursion back."""
    sys.setrecursionlimit(DEPTH)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test an empty home folder of its own."""
    home = tmp_path_factory.mktemp("home")
    for name, place in FOLDERS.items():
        folder = home / place
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    for name in CHOICES:
        monkeypatch.delenv(name, raising=False)
