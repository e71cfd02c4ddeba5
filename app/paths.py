"""Where files lie. Nobody else knows."""

import os
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """The resources: beside the package in a source tree, inside it in an installed copy."""
    inside = _HERE / "resources"
    return inside if inside.is_dir() else _HERE.parent / "resources"


def data() -> Path:
    """The examiner's own folder: case store, keys, trusted roots. RIGHTFUL_HOME overrides it."""
    if chosen := os.environ.get("RIGHTFUL_HOME"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "Rightful"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Rightful"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share")) / "rightful"


def store() -> Path:
    """The case store."""
    return data() / "store"


def keys() -> Path:
    """The examiners' keys and the workstation's root certificate."""
    return data() / "keys"


def practice_keys() -> Path:
    """Keys of practice results; their root is believed of practice results only."""
    return data() / "practice-keys"


def face_model() -> Path:
    """A face model that the organisation brought: `model.toml`, weights, `calibration.json`."""
    return data() / "face-model"


def trusted() -> Path:
    """Roots that the examiner added, as PEM files."""
    return data() / "trust"


def policies() -> Path:
    """The organisation's policy, if one was installed, and those before it."""
    return data() / "policies"


def policy_trust() -> Path:
    """Roots whose keys may sign policies, as PEM files; nothing else is believed of them."""
    return data() / "policy-trust"


def organisation_keys() -> Path:
    """The organisation's key for policies, on the workstation where they are signed."""
    return data() / "organisation-keys"


def settings() -> Path:
    """What the examiner set."""
    return data() / "settings.json"
