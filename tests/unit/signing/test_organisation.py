"""Keys under an organisation's authority: certified, renewed, withdrawn."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
)

from app.domain.attestation import StepReason
from app.domain.determination import Status
from app.domain.errors import CertificateError, KeyUnavailableError
from app.signing.certificates import issue_revocations, new_key
from app.signing.key_office import FolderKeyOffice
from app.signing.keys import Keyring
from app.signing.trust import pem_of
from tests.builders import NOW, an_attestation
from tests.issued import EXAMINER, PASSPHRASE, issue, read
from tests.unit.signing.organisations import Organisation
from tests.unit.signing.test_independent_tools import CHECKED, run


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
