"""Whom to believe: the way from a signer's certificate to a root pinned beforehand.

Law: a root that arrives together with a result proves nothing; it can only be named.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import verification
from cryptography.x509.oid import ExtendedKeyUsageOID

from app.signing.certificates import DOCUMENT_SIGNING

Certificates = tuple[x509.Certificate, ...]


class Standing(StrEnum):
    """How a certificate stands to the pinned roots."""

    PINNED = "pinned"
    UNPINNED = "unpinned"
    """Its chain is whole and ends in a root that nobody here has pinned."""
    EXPIRED = "expired"
    """Its chain would be whole at another time."""
    BROKEN = "broken"
    """No chain, or one to a root that borrows the name of a pinned one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """A standing and the chain behind it, the signer first; empty when broken."""

    standing: Standing
    chain: Certificates = ()


def read_roots(pems: Iterable[bytes]) -> Certificates:
    """The certificates in PEM texts.

    Raises:
        ValueError: A text holds none.
    """
    return tuple(root for pem in pems for root in x509.load_pem_x509_certificates(pem))


def pem_of(certificate: x509.Certificate) -> bytes:
    """The one PEM text of `certificate` that this program writes."""
    return certificate.public_bytes(Encoding.PEM)


def judge(
    signer: x509.Certificate,
    others: Sequence[x509.Certificate],
    pinned: Collection[x509.Certificate],
    at: datetime,
    made_for: verification.ExtensionPolicy | None = None,
) -> Trust:
    """Where the chain of `signer` ends, at the time of signing.

    `others` came with the result: intermediates, and perhaps a root that nobody pinned. `made_for`
    is what the certificate must be for; documents, when left out.
    """
    purpose = made_for or SIGNER
    if chain := _chain(signer, others, pinned, (at, purpose)):
        return Trust(standing=Standing.PINNED, chain=chain)
    for moment in (signer.not_valid_before_utc, signer.not_valid_after_utc):
        if chain := _chain(signer, others, pinned, (moment, purpose)):
            return Trust(standing=Standing.EXPIRED, chain=chain)
    strangers = [item for item in others if item.issuer == item.subject]
    chain = _chain(signer, others, strangers, (at, purpose))
    if chain and chain[-1].subject not in {root.subject for root in pinned}:
        return Trust(standing=Standing.UNPINNED, chain=chain)
    return Trust(standing=Standing.BROKEN)


def _chain(
    signer: x509.Certificate,
    others: Sequence[x509.Certificate],
    roots: Collection[x509.Certificate],
    check: tuple[datetime, verification.ExtensionPolicy],
) -> Certificates:
    """Source of the rules: RFC 5280 section 6, as `cryptography` implements it."""
    if not roots:
        return ()
    verifier = (
        verification.PolicyBuilder()
        .store(verification.Store(list(roots)))
        .time(check[0])
        .extension_policies(ca_policy=_CA, ee_policy=check[1])
        .build_client_verifier()
    )
    try:
        return tuple(verifier.verify(signer, list(others)).chain)
    except verification.VerificationError:
        return ()


def _signs_documents(
    _policy: verification.Policy, _certificate: x509.Certificate, usage: x509.ExtendedKeyUsage
) -> None:
    if DOCUMENT_SIGNING not in usage and ExtendedKeyUsageOID.EMAIL_PROTECTION not in usage:
        raise ValueError("not made for signing documents")


def _stamps(
    _policy: verification.Policy, _certificate: x509.Certificate, usage: x509.ExtendedKeyUsage
) -> None:
    if set(usage) != {ExtendedKeyUsageOID.TIME_STAMPING}:
        raise ValueError("not made for time stamps")


def _binds(
    _policy: verification.Policy, _certificate: x509.Certificate, usage: x509.KeyUsage
) -> None:
    if not (usage.digital_signature or usage.content_commitment):
        raise ValueError("not made for signing")


def _issues(
    _policy: verification.Policy, _certificate: x509.Certificate, usage: x509.KeyUsage
) -> None:
    if not usage.key_cert_sign:
        raise ValueError("not made for issuing")


def _is_authority(
    _policy: verification.Policy, _certificate: x509.Certificate, basic: x509.BasicConstraints
) -> None:
    if not basic.ca:
        raise ValueError("not an authority")


_AGNOSTIC = verification.Criticality.AGNOSTIC
SIGNER = (
    verification.ExtensionPolicy.permit_all()
    .require_present(x509.ExtendedKeyUsage, _AGNOSTIC, _signs_documents)
    .require_present(x509.KeyUsage, _AGNOSTIC, _binds)
)
STAMPER = verification.ExtensionPolicy.permit_all().require_present(
    x509.ExtendedKeyUsage, verification.Criticality.CRITICAL, _stamps
)
"""Source: RFC 3161 section 2.3: for time stamping alone, and critical."""
_CA = (
    verification.ExtensionPolicy.permit_all()
    .require_present(x509.BasicConstraints, _AGNOSTIC, _is_authority)
    .require_present(x509.KeyUsage, _AGNOSTIC, _issues)
)
