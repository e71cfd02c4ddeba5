"""A private key at rest: Argon2id turns the passphrase into the key of AES-256-GCM.

Laws: parameters are bounded before they are used, so that a forged file cannot ask for all memory;
they and the certificate are authenticated with the key; the passphrase is kept nowhere.
"""

import os
import unicodedata
from dataclasses import dataclass, replace

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app import wire
from app.domain.errors import KeyUnavailableError, MalformedError

SCHEMA = "rightful-key/1"
_SALT_BYTES = 16
_NONCE_BYTES = 12
_LARGEST_FILE = 65_536
_MEMORY_KIB = range(19_456, 1_048_577)
_PASSES = range(2, 11)
_LANES = range(1, 9)
"""Not weaker than the least of OWASP's password storage cheat sheet, not dearer than 1 GiB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """Argon2id parameters. Default: RFC 9106 section 4, second recommended option."""

    name: str = "argon2id"
    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        bounded = self.memory_kib in _MEMORY_KIB and self.passes in _PASSES
        if self.name != "argon2id" or not bounded or self.lanes not in _LANES:
            raise ValueError("key derivation out of bounds")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedKey:
    """What the key file holds, as canonical JSON."""

    schema: str
    derivation: Derivation
    salt: bytes
    nonce: bytes
    certificate: bytes
    """DER; public, so that the keys of a workstation can be listed without any passphrase."""
    sealed: bytes
    """The private key (PKCS #8, DER) and its tag."""


def seal(private_key: bytes, certificate: bytes, passphrase: str) -> bytes:
    """The key file of `private_key` under `passphrase`."""
    header = SealedKey(
        schema=SCHEMA,
        derivation=Derivation(),
        salt=os.urandom(_SALT_BYTES),
        nonce=os.urandom(_NONCE_BYTES),
        certificate=certificate,
        sealed=b"",
    )
    cipher = AESGCM(_derive(passphrase, header))
    sealed = cipher.encrypt(header.nonce, private_key, wire.encode(header))
    return wire.encode(replace(header, sealed=sealed))


def read(text: bytes) -> SealedKey:
    """The key file as a value, still sealed.

    Raises:
        KeyUnavailableError: It is no key file, or asks for more than the bounds allow.
    """
    if len(text) > _LARGEST_FILE:
        raise KeyUnavailableError("key file too large")
    try:
        key = wire.decode(text, SealedKey)
    except MalformedError as error:
        raise KeyUnavailableError("key file damaged") from error
    if key.schema != SCHEMA or len(key.salt) != _SALT_BYTES or len(key.nonce) != _NONCE_BYTES:
        raise KeyUnavailableError("key file of another kind")
    return key


def unseal(key: SealedKey, passphrase: str) -> bytes:
    """The private key (PKCS #8, DER).

    Raises:
        KeyUnavailableError: The passphrase is another one, or the file was changed.
    """
    cipher = AESGCM(_derive(passphrase, key))
    try:
        return cipher.decrypt(key.nonce, key.sealed, wire.encode(replace(key, sealed=b"")))
    except InvalidTag:
        raise KeyUnavailableError("passphrase") from None


def _derive(passphrase: str, key: SealedKey) -> bytes:
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode(),
        key.salt,
        time_cost=key.derivation.passes,
        memory_cost=key.derivation.memory_kib,
        parallelism=key.derivation.lanes,
        hash_len=32,
        type=Type.ID,
    )
