"""Where keys lie, and one key file: read, opened, written. Names are digests, never of people."""

from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from app.domain.errors import KeyUnavailableError
from app.domain.exhibit import digest_of
from app.signing import sealed_key
from app.signing.files import write_whole

IN_FILE, ON_TOKEN = "chain", "token-chain"
"""Which key a chain belongs to: the one in the file, or the one on the token."""


def mark(examiner: str) -> str:
    """What stands for a name in the names of files."""
    return digest_of(examiner.encode())[:32]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPlaces:
    """The files of each examiner in the folder of keys."""

    folder: Path

    @property
    def lists(self) -> Path:
        """The revocation lists that were taken in."""
        return self.folder / "lists"

    def key(self, examiner: str) -> Path:
        """The private key under its passphrase, with its certificate."""
        return self.folder / f"examiner-{mark(examiner)}.key"

    def chain(self, examiner: str, where: str) -> Path:
        """Certificate and issuers, when they are an organisation's."""
        return self.folder / f"examiner-{mark(examiner)}.{where}.pem"

    def token(self, examiner: str) -> Path:
        """Which token this examiner signs with."""
        return self.folder / f"examiner-{mark(examiner)}.token"


def read_key(file: Path) -> sealed_key.SealedKey:
    """What the file holds, still sealed.

    Raises:
        KeyUnavailableError: There is none, or it was changed.
    """
    try:
        return sealed_key.read(file.read_bytes())
    except OSError as error:
        raise KeyUnavailableError("no key file") from error


def certificate_of(key: sealed_key.SealedKey) -> x509.Certificate:
    """Its certificate; asks for no passphrase.

    Raises:
        KeyUnavailableError: There is none in it.
    """
    try:
        return x509.load_der_x509_certificate(key.certificate)
    except ValueError as error:
        raise KeyUnavailableError("key file without certificate") from error


def open_key(file: Path, passphrase: str) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    """Certificate and private key.

    Raises:
        KeyUnavailableError: The passphrase is another one, or the file was changed.
    """
    sealed = read_key(file)
    key = load_der_private_key(sealed_key.unseal(sealed, passphrase), None)
    certificate = certificate_of(sealed)
    if not isinstance(key, rsa.RSAPrivateKey) or key.public_key() != certificate.public_key():
        raise KeyUnavailableError("key and certificate do not belong together")
    return certificate, key


def write_key(
    file: Path, key: rsa.RSAPrivateKey, certificate: x509.Certificate, passphrase: str
) -> None:
    """Seal a key under `passphrase`; what stood there stands until the new one is whole."""
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    write_whole(file, sealed_key.seal(private, certificate.public_bytes(Encoding.DER), passphrase))
