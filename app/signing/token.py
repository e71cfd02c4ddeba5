"""Keys that live on a PKCS #11 token and never leave it: we send what is to be signed.

The PIN passes through; it is kept nowhere. Source: PKCS #11 3.0, CKM_SHA256_RSA_PKCS.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import AsymmetricPadding
from pkcs11.exceptions import PKCS11Error

from app.domain.attestation import TokenPlace
from app.domain.errors import KeyUnavailableError


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenKey:
    """A private key on a token: signs as an RSA key in memory would."""

    place: TokenPlace
    pin: str = field(repr=False)

    def sign(
        self, data: bytes, _padding: AsymmetricPadding, _algorithm: hashes.HashAlgorithm
    ) -> bytes:
        """RSASSA-PKCS1-v1_5 with SHA-256, computed on the token.

        Raises:
            KeyUnavailableError: The token is gone, or refuses.
        """
        with _session(self.place, self.pin) as session:
            key = session.get_key(pkcs11.ObjectClass.PRIVATE_KEY, label=self.place.key)
            sign: Callable[..., bytes] = key.sign  # type: ignore[attr-defined] # made at run time
            return bytes(sign(data, mechanism=pkcs11.Mechanism.SHA256_RSA_PKCS))


def certificates_on(place: TokenPlace, pin: str) -> tuple[x509.Certificate, ...]:
    """Every certificate on the token.

    Raises:
        KeyUnavailableError: The token is not there, or the PIN is another one.
    """
    kind = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}
    with _session(place, pin) as session:
        found = [bytes(item[pkcs11.Attribute.VALUE]) for item in session.get_objects(kind)]
    return tuple(map(x509.load_der_x509_certificate, found))


def extractable(place: TokenPlace, pin: str) -> bool:
    """Whether the key could be read out of the token.

    Raises:
        KeyUnavailableError: The token is not there, or the PIN is another one.
    """
    with _session(place, pin) as session:
        key = session.get_key(pkcs11.ObjectClass.PRIVATE_KEY, label=place.key)
        return bool(key[pkcs11.Attribute.EXTRACTABLE])


@contextmanager
def _session(place: TokenPlace, pin: str) -> Iterator[pkcs11.Session]:
    try:
        token = pkcs11.lib(place.module).get_token(token_label=place.token)
        with token.open(user_pin=pin) as session:
            yield session
    except (PKCS11Error, RuntimeError, OSError) as error:
        # the library's text may quote what was sent; only its kind is told
        raise KeyUnavailableError(f"token: {type(error).__name__}") from None
