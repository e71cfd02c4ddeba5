"""Keys of one examiner, and an organisation that certifies them."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509

from app.signing.certificates import issue_authority, new_key
from app.signing.key_office import FolderKeyOffice
from app.signing.keys import Keyring
from tests.builders import NOW, FixedClock
from tests.issued import EXAMINER, PASSPHRASE
from tests.unit.signing.organisations import Organisation


@pytest.fixture(scope="session")
def organisation() -> Organisation:
    """One that certifies our examiners."""
    key = new_key()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Example Exchange Root CA")])
    return Organisation(issue_authority(key, NOW - timedelta(days=9), name), key)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keys that were made once; nobody writes here."""
    folder = tmp_path_factory.mktemp("made")
    Keyring(folder).create(EXAMINER, PASSPHRASE, FixedClock())
    return folder


@pytest.fixture
def keys(made: Path, tmp_path: Path) -> Path:
    """A copy of them, to be changed."""
    return Path(shutil.copytree(made, tmp_path / "keys"))


@pytest.fixture
def office(keys: Path) -> FolderKeyOffice:
    """The office over that copy."""
    return FolderKeyOffice(keys, FixedClock())
