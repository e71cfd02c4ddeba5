"""A result really issued, once a test session: keys take seconds to make."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa

from app.domain.attestation import Attestation, Reading, StepReason
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.domain.ports_signing import Parcel
from app.domain.validation import parse_validation
from app.signing.anchors import Anchors
from app.signing.certificates import UnlockedKey
from app.signing.inspection import read_result
from app.signing.keys import Keyring
from app.signing.phrases_en import ENGLISH
from app.signing.report_text import ReportText
from app.signing.result import Workshop, WorkstationSigner
from tests.builders import (
    NOW,
    RESOURCES,
    FixedClock,
    a_dossier,
    a_policy,
    an_attestation,
    some_pictures,
)

EXAMINER, SECOND = "M. Vale", "N. Åström 王芳"
PASSPHRASE = "correct horse battery staple"  # noqa: S105 -- opens keys made for one test run
LATER = NOW + timedelta(minutes=5)
NAMES = ("report.pdf", "result.json", "disclosures.json", "result.json.p7s", "root.pem")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workstation:
    """Two examiners and the root that both are issued by."""

    examiner: UnlockedKey
    second: UnlockedKey
    root: bytes
    authority_key: rsa.RSAPrivateKey


@cache
def workstation() -> Workstation:
    with TemporaryDirectory() as folder:
        keyring = Keyring(Path(folder))
        return Workstation(
            examiner=keyring.create(EXAMINER, PASSPHRASE, FixedClock()),
            second=keyring.create(SECOND, PASSPHRASE, FixedClock()),
            root=keyring.root_pem(),
            authority_key=keyring.authority(PASSPHRASE)[1],
        )


def rsa_key(key: UnlockedKey) -> rsa.RSAPrivateKey:
    """The private key of somebody whose key lies in a file."""
    assert isinstance(key.private_key, rsa.RSAPrivateKey)
    return key.private_key


def revoking(
    key: UnlockedKey, at: datetime, reason: x509.ReasonFlags | None = None
) -> x509.CertificateRevocationList:
    """The authority's list that withdraws the certificate of `key`."""
    authority, authority_key = root_of_the_workstation()
    entry = x509.RevokedCertificateBuilder(key.certificate.serial_number, at)
    if reason is not None:
        entry = entry.add_extension(x509.CRLReason(reason), critical=False)
    return (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.subject)
        .last_update(at)
        .next_update(at + timedelta(days=30))
        .add_revoked_certificate(entry.build())
        .sign(authority_key, hashes.SHA256())
    )


def root_of_the_workstation() -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    """Certificate and key of the authority, for certificates that it would never issue."""
    return workstation().examiner.chain[-1], workstation().authority_key


@cache
def another_workstation() -> Workstation:
    """One that has keys for people of the same names."""
    return workstation.__wrapped__()


def words(attestation: Attestation) -> ReportText:
    calibration = (RESOURCES / "calibration/face.json").read_bytes()
    return ReportText(
        attestation=attestation,
        phrases=ENGLISH,
        policy=a_policy(),
        validation=parse_validation(calibration),
    )


def shop() -> Workshop:
    return Workshop(resources=RESOURCES, policy=a_policy())


def issue(attestation: Attestation, key: UnlockedKey, into: Path) -> dict[str, bytes]:
    signer = WorkstationSigner(key, shop())
    files = signer.issue(attestation, some_pictures(), Parcel(folder=into)).files
    return {file.name: file.read_bytes() for file in files}


@cache
def issued() -> Mapping[str, bytes]:
    key = workstation().examiner
    with TemporaryDirectory() as folder:
        return issue(an_attestation(certificate=key.fingerprint), key, Path(folder, "out"))


EVIDENCE = {"E-01.jpg": b"exhibit 1", "E-03.jpg": b"exhibit 3", "E-07.pdf": b"exhibit 7"}


@cache
def packed() -> bytes:
    """A result and some of its evidence in one file."""
    key = workstation().examiner
    with TemporaryDirectory() as folder:
        signer = WorkstationSigner(key, shop())
        parcel = Parcel(folder=Path(folder, "out"), evidence=EVIDENCE)
        signer.issue(an_attestation(certificate=key.fingerprint), some_pictures(), parcel)
        return Path(folder, "out", "result.asice").read_bytes()


def for_two(key: UnlockedKey, **changes: object) -> Attestation:
    """A result that two examiners judged and both have to sign."""
    dossier = a_dossier()
    colleague = tuple(replace(one, examiner=SECOND) for one in dossier.assessments)
    judged = replace(dossier, assessments=(*dossier.assessments, *colleague))
    return an_attestation(judged, certificate=key.fingerprint, signatures=2, **changes)


def countersign(files: Mapping[str, bytes], key: UnlockedKey, **changes: Any) -> dict[str, bytes]:  # noqa: ANN401 -- the signer's own
    """What stands after `key` signed, five minutes later, what it reviewed."""
    reviewed = digest_of(files.get("result.json", b""))
    order: dict[str, Any] = {"issued": files, "reviewed": reviewed, "at": LATER} | changes
    with TemporaryDirectory() as folder:
        parcel = Parcel(folder=Path(folder, "out"))
        issued = WorkstationSigner(key, shop()).countersign(**order, into=parcel)
        return {file.name: file.read_bytes() for file in issued.files}


@cache
def once_signed() -> Mapping[str, bytes]:
    key = workstation().examiner
    with TemporaryDirectory() as folder:
        return issue(for_two(key), key, Path(folder, "out"))


@cache
def twice_signed() -> Mapping[str, bytes]:
    return countersign(once_signed(), workstation().second)


def read(files: Mapping[str, bytes], **anchors: object) -> Reading:
    """Read with this workstation's root pinned, unless `anchors` say otherwise."""
    pinned: dict[str, object] = {"roots": (workstation().root,)}
    return read_result(files, Anchors(**pinned | anchors))  # type: ignore[arg-type] # by name


def broken(reading: Reading) -> tuple[int, StepReason]:
    """The first step that does not hold, and why."""
    step = next(step for step in reading.steps if step.state is not Status.MET)
    return step.step, step.reason
