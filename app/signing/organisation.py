"""Certificates of an organisation's own authority, for keys that were made on this workstation.

Laws: the private key stays where it is; a request goes out and a chain comes back. What comes back
is adopted only when it is for that key and name, made for signing, and whole up to a root.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding

from app.domain.errors import CertificateError
from app.signing.certificates import common_name, fingerprint
from app.signing.files import write_whole
from app.signing.trust import Standing, judge, read_roots

_PEM = b"-----BEGIN"


def request(examiner: str, key: rsa.RSAPrivateKey) -> bytes:
    """A signing request (PKCS #10, PEM) that carries name and public key, and nothing else."""
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, examiner)])
    made = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    return made.public_bytes(Encoding.PEM)


def read_chain(
    pem: bytes, examiner: str, key: rsa.RSAPublicKey, now: datetime
) -> tuple[x509.Certificate, ...]:
    """The certificate for `key` and its issuers up to their root, in order.

    Raises:
        CertificateError: It is for another key or person, not made for signing, not valid now, or
            not whole.
    """
    try:
        given = read_roots([pem])
    except ValueError as error:
        raise CertificateError("no certificate") from error
    own = [item for item in given if item.public_key() == key]
    if len(own) != 1:
        raise CertificateError("for another key")
    if common_name(own[0]) != examiner:
        raise CertificateError(f"for {common_name(own[0])}")
    roots = [item for item in given if item.issuer == item.subject and item is not own[0]]
    others = [item for item in given if item is not own[0]]
    judged = judge(own[0], others, roots, now)
    if judged.standing is not Standing.PINNED:
        raise CertificateError(judged.standing.value)
    return judged.chain


def keep_revocations(folder: Path, content: bytes, issuers: Iterable[x509.Certificate]) -> str:
    """Keep a revocation list (DER or PEM) that one of `issuers` signed; gives that one's name.

    Raises:
        CertificateError: It is none, of nobody known here, or older than the one at hand.
    """
    try:
        loader = x509.load_pem_x509_crl if content.startswith(_PEM) else x509.load_der_x509_crl
        new = loader(content)
    except ValueError as error:
        raise CertificateError("no revocation list") from error
    issuer = next((item for item in issuers if issued_by(new, item)), None)
    if issuer is None:
        raise CertificateError("a revocation list of nobody known here")
    file = folder / f"{fingerprint(issuer)[:32]}.crl"
    if file.exists():
        held = x509.load_der_x509_crl(file.read_bytes())
        if new.last_update_utc < held.last_update_utc:
            raise CertificateError("older than the revocation list at hand")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(file, new.public_bytes(Encoding.DER))
    return common_name(issuer)


def issued_by(revoked: x509.CertificateRevocationList, issuer: x509.Certificate) -> bool:
    """Whether `issuer` signed that list."""
    key = issuer.public_key()
    if revoked.issuer != issuer.subject or not isinstance(key, rsa.RSAPublicKey):
        return False
    try:
        return revoked.is_signature_valid(key)
    except (InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError):
        return False


def revocations_in(folder: Path) -> tuple[bytes, ...]:
    """Every list that is kept there."""
    return tuple(file.read_bytes() for file in sorted(folder.glob("*.crl")))
