"""A signer nobody knows, or whose certificate ended: well signed, and caught all the same."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from app import commitments, wire
from app.domain.attestation import Reading, StepReason
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.signing import cms, pades
from app.signing.certificates import (
    UnlockedKey,
    fingerprint,
    issue_authority,
    issue_examiner,
    issue_revocations,
    new_key,
)
from app.signing.trust import pem_of
from tests.builders import NOW, an_attestation
from tests.hostile.claims import Files, draw_for
from tests.issued import (
    EXAMINER,
    another_workstation,
    broken,
    issue,
    read,
    revoking,
    workstation,
)

EARLIER, LATER = NOW - timedelta(days=1), NOW + timedelta(days=9)


def test_a_root_that_nobody_pinned_is_named_and_trusted_by_nobody(files: Files) -> None:
    reading = read(files, roots=())
    assert broken(reading) == (2, StepReason.SIGNER_UNTRUSTED)
    step = reading.steps[1]
    assert step.state is Status.UNKNOWN
    assert fingerprint(workstation().examiner.chain[-1]) in step.detail
    assert reading.digest == digest_of(files["result.json"])


def test_another_workstation_with_people_of_the_same_names_is_not_trusted(
    tmp_path: Path,
) -> None:
    key = another_workstation().examiner
    forged = issue(an_attestation(certificate=key.fingerprint), key, tmp_path / "forged")
    reading = read(forged)
    assert broken(reading) == (2, StepReason.SIGNER_UNTRUSTED)
    assert reading.steps[1].state is Status.UNKNOWN


def rogue() -> UnlockedKey:
    """An examiner of an authority that borrows the name of the pinned root."""
    authority = workstation().examiner.chain[-1]
    root_key, key = new_key(), new_key()
    root = issue_authority(root_key, NOW, authority.subject)
    certificate = issue_examiner(EXAMINER, key.public_key(), root, root_key, NOW)
    revoked = issue_revocations(root, root_key, NOW)
    return UnlockedKey(
        certificate=certificate, chain=(root,), revocations=(revoked,), private_key=key
    )


def test_a_rogue_authority_of_the_same_name_is_refused(tmp_path: Path) -> None:
    key = rogue()
    forged = issue(an_attestation(certificate=key.fingerprint), key, tmp_path / "forged")
    assert forged["root.pem"] == pem_of(key.chain[-1])
    reading = read(forged)
    assert broken(reading) == (2, StepReason.SIGNER_UNTRUSTED)
    assert reading.steps[1].state is Status.UNMET
    assert reading.result == b""


def test_a_result_signed_after_the_certificate_expired_is_refused() -> None:
    key = workstation().examiner
    late = NOW + timedelta(days=4 * 366)
    plain = an_attestation(certificate=key.fingerprint, issued_at=late)
    text = wire.encode(commitments.seal(plain, b"")[0])
    twin = cms.sign(bytes.fromhex(digest_of(text)), [key], late)
    reading = read({"result.json": text, "result.json.p7s": twin})
    assert broken(reading) == (10, StepReason.CERTIFICATE_EXPIRED)


def with_list(files: Files, revoked: x509.CertificateRevocationList) -> Reading:
    signer = replace(workstation().examiner, revocations=(revoked,))
    return read({"report.pdf": pades.certify(draw_for(files), signer, NOW)})


def test_a_revoked_certificate_is_refused(files: Files) -> None:
    reading = with_list(files, revoking(workstation().examiner, EARLIER))
    assert broken(reading) == (10, StepReason.SIGNER_UNTRUSTED)
    assert reading.steps[-1].detail.startswith("revoked: ")


def test_a_list_at_hand_counts_like_one_that_came_along(files: Files) -> None:
    revoked = revoking(workstation().examiner, EARLIER).public_bytes(Encoding.DER)
    assert broken(read(files, revocations=(revoked,))) == (10, StepReason.SIGNER_UNTRUSTED)


def test_a_list_of_somebody_else_revokes_nothing(files: Files) -> None:
    authority = workstation().examiner.chain[-1]
    entry = x509.RevokedCertificateBuilder(
        workstation().examiner.certificate.serial_number, EARLIER
    ).build()
    for name in (authority.subject, another_workstation().examiner.chain[-1].subject):
        forged = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(name)
            .last_update(EARLIER)
            .next_update(LATER)
            .add_revoked_certificate(entry)
            .sign(new_key(), hashes.SHA256())
        )
        reading = with_list(files, forged)
        assert {step.state for step in reading.steps} == {Status.MET}
        assert "no revocation list" in reading.steps[-1].detail


def test_a_key_withdrawn_later_leaves_it_open_and_a_stolen_one_refuses(files: Files) -> None:
    """Without an independent clock nobody can tell a signature made before from one made after."""
    gone = revoking(workstation().examiner, LATER, x509.ReasonFlags.cessation_of_operation)
    reading = with_list(files, gone)
    assert (reading.steps[-1].state, reading.steps[-1].reason) == (
        Status.UNKNOWN,
        StepReason.SIGNER_UNTRUSTED,
    )
    stolen = revoking(workstation().examiner, LATER, x509.ReasonFlags.key_compromise)
    assert broken(with_list(files, stolen)) == (10, StepReason.SIGNER_UNTRUSTED)
    assert with_list(files, stolen).steps[-1].state is Status.UNMET
