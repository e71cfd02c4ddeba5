"""Keys under an organisation's authority, on a token, withdrawn, and stamped by another clock."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
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

from app.domain.attestation import StepReason, TokenPlace
from app.domain.determination import Status
from app.domain.errors import CertificateError, KeyUnavailableError
from app.signing import timestamp
from app.signing.certificates import issue_authority, issue_examiner, issue_revocations, new_key
from app.signing.key_office import FolderKeyOffice
from app.signing.keys import Keyring
from app.signing.trust import pem_of
from tests.builders import NOW, FixedClock, an_attestation
from tests.issued import EXAMINER, PASSPHRASE, issue, issued, read, root_of_the_workstation
from tests.unit.signing.test_independent_tools import CHECKED, run


@dataclass(frozen=True)
class Organisation:
    """An authority that is not ours."""

    root: x509.Certificate
    key: rsa.RSAPrivateKey

    def answer(self, request: bytes) -> bytes:
        """The chain for a signing request, as PEM."""
        asked = x509.load_pem_x509_csr(request)
        assert asked.is_signature_valid
        name = str(asked.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)[0].value)
        public = asked.public_key()
        assert isinstance(public, rsa.RSAPublicKey)
        return self.certify(name, public)

    def certify(self, name: str, public: rsa.RSAPublicKey) -> bytes:
        """A chain for anybody."""
        start = NOW - timedelta(days=1)
        return pem_of(issue_examiner(name, public, self.root, self.key, start)) + pem_of(self.root)


@pytest.fixture(scope="module")
def organisation() -> Organisation:
    key = new_key()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Example Exchange Root CA")])
    return Organisation(issue_authority(key, NOW - timedelta(days=9), name), key)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    Keyring(folder).create(EXAMINER, PASSPHRASE, FixedClock())
    return folder


@pytest.fixture
def keys(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "keys"))


@pytest.fixture
def office(keys: Path) -> FolderKeyOffice:
    return FolderKeyOffice(keys, FixedClock())


def test_a_request_goes_out_and_the_certificate_that_comes_back_signs(
    office: FolderKeyOffice, keys: Path, organisation: Organisation, tmp_path: Path
) -> None:
    request = office.request(EXAMINER, PASSPHRASE)
    (tmp_path / "request.pem").write_bytes(request)
    said = run("openssl", "req", "-verify", "-noout", "-in", "request.pem", folder=tmp_path)
    assert "verify OK" in said
    told = office.adopt(EXAMINER, PASSPHRASE, organisation.answer(request))
    assert (told.issuer, told.examiner) == ("Example Exchange Root CA", EXAMINER)
    assert office.listed() == (told,)
    key = Keyring(keys).signing_key(EXAMINER, PASSPHRASE)
    files = issue(an_attestation(certificate=key.fingerprint), key, tmp_path / "out")
    assert files["root.pem"] == pem_of(organisation.root)
    reading = read(files, roots=Keyring(keys).root_pems())
    assert {step.state for step in reading.steps} == {Status.MET}
    attime = ["-attime", str(int(NOW.timestamp()))]
    assert "CMS Verification successful" in run(
        "openssl", *CHECKED, *attime, folder=tmp_path / "out"
    )
    assert read(files).steps[1].reason is StepReason.SIGNER_UNTRUSTED


def test_a_certificate_for_another_key_or_name_or_without_its_root_is_refused(
    office: FolderKeyOffice, keys: Path, organisation: Organisation
) -> None:
    before = {file.name: file.read_bytes() for file in keys.iterdir()}
    own = x509.load_pem_x509_csr(office.request(EXAMINER, PASSPHRASE)).public_key()
    assert isinstance(own, rsa.RSAPublicKey)
    whole = organisation.certify(EXAMINER, own)
    rootless = whole[: whole.index(b"-----END") + len(b"-----END CERTIFICATE-----\n")]
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048).public_key()
    for chain, why in (
        (organisation.certify(EXAMINER, other), "another key"),
        (organisation.certify("Somebody Else", own), "Somebody Else"),
        (rootless, "broken"),
        (b"no certificate", "no certificate"),
    ):
        with pytest.raises(CertificateError, match=why):
            office.adopt(EXAMINER, PASSPHRASE, chain)
    with pytest.raises(KeyUnavailableError):
        office.adopt(EXAMINER, "another passphrase", whole)
    assert {file.name: file.read_bytes() for file in keys.iterdir()} == before


def test_a_new_passphrase_keeps_the_organisations_certificate(
    office: FolderKeyOffice, keys: Path, organisation: Organisation
) -> None:
    office.adopt(EXAMINER, PASSPHRASE, organisation.answer(office.request(EXAMINER, PASSPHRASE)))
    ring = Keyring(keys)
    ring.prepare_passphrase(EXAMINER, PASSPHRASE, "a new one")
    ring.settle(EXAMINER, "a new one")
    assert ring.signing_key(EXAMINER, "a new one").chain == (organisation.root,)
    with pytest.raises(KeyUnavailableError):
        ring.signing_key(EXAMINER, PASSPHRASE)


def test_a_revocation_list_is_kept_from_its_issuer_only_and_never_an_older_one(
    office: FolderKeyOffice, keys: Path, organisation: Organisation
) -> None:
    office.adopt(EXAMINER, PASSPHRASE, organisation.answer(office.request(EXAMINER, PASSPHRASE)))
    new, old = (
        issue_revocations(organisation.root, organisation.key, NOW - timedelta(days=days))
        for days in (1, 5)
    )
    assert office.keep_revocations(new.public_bytes(Encoding.PEM)) == "Example Exchange Root CA"
    with pytest.raises(CertificateError, match="older"):
        office.keep_revocations(old.public_bytes(Encoding.DER))
    strange = issue_revocations(organisation.root, new_key(), NOW)
    for content in (strange.public_bytes(Encoding.DER), b"no list"):
        with pytest.raises(CertificateError):
            office.keep_revocations(content)
    key = Keyring(keys).signing_key(EXAMINER, PASSPHRASE)
    assert [one.last_update_utc for one in key.revocations] == [NOW - timedelta(days=1)]


# --- a token ----------------------------------------------------------------------------------

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


# --- another clock ----------------------------------------------------------------------------

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
