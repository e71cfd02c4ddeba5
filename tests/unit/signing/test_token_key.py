"""A key on a token signs, and its PIN is told to nobody."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from app.domain.attestation import TokenPlace
from app.domain.determination import Status
from app.domain.errors import KeyUnavailableError
from app.signing.certificates import new_key
from app.signing.key_office import FolderKeyOffice
from app.signing.keys import Keyring
from app.signing.trust import pem_of
from tests.builders import an_attestation
from tests.issued import EXAMINER, PASSPHRASE, issue, read
from tests.unit.signing.organisations import Organisation

PIN = "271828"
MODULES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
)


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TokenPlace]:
    """A token of software, with the examiner's key made outside and brought onto it."""
    util = shutil.which("softhsm2-util")
    module = next((path for path in MODULES if Path(path).exists()), None)
    if util is None or module is None:
        pytest.skip("no software token: apt-get install softhsm2")
    folder = tmp_path_factory.mktemp("token")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(
        f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n"
    )
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    subprocess.run(
        [util, "--init-token", "--free", "--label", "desk", "--so-pin", "0000", "--pin", PIN],
        check=True,
        capture_output=True,
    )
    yield TokenPlace(module=module, token="desk", key="signing")
    if before is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = before


def bring(token: TokenPlace, certificate: bytes, key: rsa.RSAPrivateKey, folder: Path) -> None:
    """Put key and certificate onto the token, as its maker's tools would."""
    import pkcs11  # noqa: PLC0415 -- not needed where there is no token

    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(pem)
    subprocess.run(
        [
            *("softhsm2-util", "--import", folder / "key.pem", "--token", token.token),
            *("--label", token.key, "--id", "01", "--pin", PIN),
        ],
        check=True,
        capture_output=True,
    )
    (folder / "key.pem").unlink()
    loaded = x509.load_pem_x509_certificate(certificate)
    with (
        pkcs11.lib(token.module)
        .get_token(token_label=token.token)
        .open(user_pin=PIN, rw=True) as session
    ):
        session.create_object(
            {
                pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                pkcs11.Attribute.TOKEN: True,
                pkcs11.Attribute.LABEL: token.key,
                pkcs11.Attribute.ID: b"\x01",
                pkcs11.Attribute.SUBJECT: loaded.subject.public_bytes(),
                pkcs11.Attribute.VALUE: loaded.public_bytes(Encoding.DER),
            }
        )


def test_a_key_on_a_token_signs_and_its_pin_is_told_to_nobody(
    token: TokenPlace,
    office: FolderKeyOffice,
    keys: Path,
    organisation: Organisation,
    tmp_path: Path,
) -> None:
    key = new_key()
    chain = organisation.certify(EXAMINER, key.public_key())
    bring(token, chain, key, tmp_path)
    told = office.use_token(EXAMINER, token, PIN, pem_of(organisation.root))
    assert (told.token, told.issuer) == ("desk", "Example Exchange Root CA")
    on_token = Keyring(keys).signing_key(EXAMINER, PIN)
    assert PIN not in repr(on_token)
    files = issue(an_attestation(certificate=on_token.fingerprint), on_token, tmp_path / "out")
    reading = read(files, roots=Keyring(keys).root_pems())
    assert {step.state for step in reading.steps} == {Status.MET}
    for secret in (PIN,):
        assert not [f for f in keys.rglob("*") if f.is_file() and secret.encode() in f.read_bytes()]
    with pytest.raises(KeyUnavailableError) as caught:
        Keyring(keys).signing_key(EXAMINER, "999999")
    assert "999999" not in str(caught.value)
    assert caught.value.__cause__ is None
    with pytest.raises(KeyUnavailableError):
        office.use_token(
            EXAMINER, replace(token, module="/nowhere.so"), PIN, pem_of(organisation.root)
        )
    office.forget_token(EXAMINER)
    assert Keyring(keys).signing_key(EXAMINER, PASSPHRASE).chain[-1] != organisation.root
