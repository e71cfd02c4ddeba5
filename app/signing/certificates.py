"""The certificates that a workstation issues to itself, and says so in their names.

RSA-3072, because elliptic keys make the PDF claim version 2.0, which breaks PDF/A-3.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.padding import AsymmetricPadding
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.domain.exhibit import Digest, digest_of

KEY_BITS = 3072
"""Source: NIST SP 800-57 part 1, table 2: 128 bits of security, good beyond 2030."""

_AUTHORITY_DAYS = 3652
_EXAMINER_DAYS = 1096
DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")
"""Source: RFC 9336."""


class PrivateKey(Protocol):
    """What signs: an RSA key in memory, or on a token that it never leaves."""

    def sign(
        self, data: bytes, padding: AsymmetricPadding, algorithm: hashes.HashAlgorithm, /
    ) -> bytes:
        """The signature of `data`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockedKey:
    """An examiner's key, ready to sign. It does not leave this package."""

    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    """The issuer first, the root last."""
    revocations: tuple[x509.CertificateRevocationList, ...]
    """Of every issuer that gave one; may be empty."""
    private_key: PrivateKey = field(repr=False)

    @property
    def examiner(self) -> str:
        """Whom the certificate names."""
        return common_name(self.certificate)

    @property
    def fingerprint(self) -> Digest:
        """SHA-256 of the certificate."""
        return fingerprint(self.certificate)

    def sign(self, message: bytes) -> bytes:
        """RSASSA-PKCS1-v1_5 with SHA-256: one message, one signature (RFC 8017 section 8.2)."""
        return self.private_key.sign(message, padding.PKCS1v15(), hashes.SHA256())


def common_name(certificate: x509.Certificate) -> str:
    """Whom `certificate` names; empty when it names nobody."""
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else ""


def fingerprint(certificate: x509.Certificate) -> Digest:
    """SHA-256 of the certificate."""
    return digest_of(certificate.public_bytes(Encoding.DER))


def new_key() -> rsa.RSAPrivateKey:
    """A fresh private key; takes up to some seconds."""
    return rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)


def authority_name(key: rsa.RSAPublicKey) -> x509.Name:
    """The name of a workstation's root; it carries a piece of its key, so no two are alike."""
    mark = x509.SubjectKeyIdentifier.from_public_key(key).digest.hex()[:8]
    return _name(f"Rightful workstation {mark} (self-issued)")


def issue_authority(key: rsa.RSAPrivateKey, now: datetime, name: x509.Name) -> x509.Certificate:
    """The workstation's own root."""
    builder = _builder(name, name, key.public_key(), now, timedelta(days=_AUTHORITY_DAYS))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(authority=True), critical=True)
    return builder.sign(key, hashes.SHA256())


def issue_examiner(
    examiner: str,
    key: rsa.RSAPublicKey,
    authority: x509.Certificate,
    authority_key: rsa.RSAPrivateKey,
    now: datetime,
) -> x509.Certificate:
    """A certificate with which `examiner` signs documents and messages."""
    lifetime = min(timedelta(days=_EXAMINER_DAYS), authority.not_valid_after_utc - now)
    builder = _builder(_name(examiner), authority.subject, key, now, lifetime)
    builder = builder.add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    builder = builder.add_extension(_usage(authority=False), critical=True)
    builder = builder.add_extension(
        # emailProtection is what `openssl cms -verify` asks for
        x509.ExtendedKeyUsage([DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION]),
        critical=False,
    )
    builder = builder.add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()),
        critical=False,
    )
    return builder.sign(authority_key, hashes.SHA256())


def issue_revocations(
    authority: x509.Certificate, key: rsa.RSAPrivateKey, now: datetime
) -> x509.CertificateRevocationList:
    """The authority's list of withdrawn certificates, so far empty."""
    return (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.subject)
        .last_update(now)
        .next_update(authority.not_valid_after_utc)
        .add_extension(x509.CRLNumber(int(now.timestamp())), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False
        )
        .sign(key, hashes.SHA256())
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: rsa.RSAPublicKey,
    now: datetime,
    lifetime: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + lifetime)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
