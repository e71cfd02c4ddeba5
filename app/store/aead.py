"""Authenticated encryption of whole byte strings: AES-256-GCM, a fresh random nonce in front.

Source: NIST SP 800-38D. A key seals at most 2**32 messages with random nonces (section 8.3); a
case key seals one message for each save and exhibit of one case, which stays far below.
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app import wire
from app.domain.errors import TamperedError

KEY_BYTES = 32
OVERHEAD = 12 + 16
"""Bytes that sealing adds: nonce and tag. Source: NIST SP 800-38D sections 5.2.1.1, 5.2.1.2."""
_NONCE_BYTES = 12


def new_key() -> bytes:
    """A random key from the operating system."""
    return os.urandom(KEY_BYTES)


def seal(key: bytes, content: bytes, *place: str) -> bytes:
    """Encrypt `content` so that it opens only under the same `place` (the associated data)."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, wire.encode(place))


def unseal(key: bytes, sealed: bytes, *place: str) -> bytes:
    """The content that `seal` was given.

    Raises:
        TamperedError: A byte differs, or it was sealed for another place or under another key.
    """
    if len(sealed) < OVERHEAD:
        raise TamperedError("too short to be sealed")
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], wire.encode(place))
    except InvalidTag as error:
        raise TamperedError("seal broken") from error
