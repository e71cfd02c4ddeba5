"""The time of a signature, attested by another clock: fetched by file."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from app.domain.attestation import StepReason
from app.domain.errors import CertificateError
from app.signing import timestamp
from app.signing.key_office import FolderKeyOffice
from app.signing.trust import pem_of
from tests.builders import NOW, FixedClock
from tests.issued import issued, read, root_of_the_workstation
from tests.unit.signing.test_independent_tools import run

TSA = """[ tsa ]
default_tsa = one
[ one ]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
"""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A time stamping authority of openssl's, under the workstation's root, for once."""
    folder = tmp_path_factory.mktemp("tsa")
    root, root_key = root_of_the_workstation()
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Example Clock")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(root.subject)
        .public_key(key.public_key())
        .serial_number(77)
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=3000))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()),
            critical=False,
        )
        .sign(root_key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "tsa.key").write_bytes(private)
    (folder / "tsa.pem").write_bytes(pem_of(certificate))
    (folder / "root.pem").write_bytes(pem_of(root))
    (folder / "serial").write_text("01")
    (folder / "tsa.cnf").write_text(TSA.format(folder=folder))
    return folder


def stamped(authority: Path, request: bytes) -> bytes:
    (authority / "request.tsq").write_bytes(request)
    command = ["ts", "-reply", "-config", "tsa.cnf", "-queryfile", "request.tsq"]
    run("openssl", *command, "-out", "answer.tsr", folder=authority)
    return (authority / "answer.tsr").read_bytes()


def test_a_stamp_is_fetched_by_file_and_attests_the_time(
    authority: Path, keys: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name, content in issued().items():
        (out / name).write_bytes(content)
    root = pem_of(root_of_the_workstation()[0])
    office = FolderKeyOffice(keys, FixedClock(), (root,))
    answer = stamped(authority, office.stamp_request(out))
    stamp = office.keep_stamp(out, answer)
    assert (stamp.authority, stamp.believed) == ("Example Clock", True)
    files = {file.name: file.read_bytes() for file in out.iterdir()}
    reading = read(files)
    assert reading.steps[-1].reason is StepReason.HOLDS
    assert "stamped 20" in reading.steps[-1].detail
    verify = ["ts", "-verify", "-data", str(out / "result.json.p7s"), "-in", "answer.tsr"]
    said = run("openssl", *verify, "-CAfile", "root.pem", folder=authority)
    assert "Verification: OK" in said


def test_a_stamp_of_something_else_or_changed_is_refused(
    authority: Path, office: FolderKeyOffice, tmp_path: Path
) -> None:
    root = pem_of(root_of_the_workstation()[0])
    twin = issued()["result.json.p7s"]
    true = stamped(authority, timestamp.request(twin))
    genuine = timestamp.examine(true, twin, (root,))
    assert genuine.believed
    assert not timestamp.examine(true, twin + b" ", (root,)).holds
    for at in range(60, len(true), len(true) // 30):
        flipped = bytearray(true)
        flipped[at] ^= 1
        said = timestamp.examine(bytes(flipped), twin, (root,))
        assert not said.believed or said == genuine, at  # nothing that it says can be changed
    for nothing in (b"", b"0", true[:-1], twin):
        assert not timestamp.examine(nothing, twin, (root,)).holds
    other = stamped(authority, timestamp.request(b"another result"))
    files = dict(issued()) | {"result.json.p7s.tsr": other}
    assert read(files).steps[-1].reason is StepReason.SIGNATURE_INVALID
    (tmp_path / "result.json.p7s").write_bytes(twin)
    with pytest.raises(CertificateError):
        office.keep_stamp(tmp_path, other)
    assert not (tmp_path / "result.json.p7s.tsr").exists()
    by_stranger = timestamp.examine(true, twin, ())
    assert not by_stranger.believed
