"""Signed messages of old Bitcoin wallets: a recoverable signature of 65 bytes. Source: BIP-137."""

import base64
import binascii
import hashlib
from typing import Final

from Crypto.Hash import RIPEMD160
from eth_keys.datatypes import PublicKey, Signature
from eth_keys.exceptions import BadSignature
from eth_utils.exceptions import ValidationError

from app.engines.funds.wallet_address import native_address

_SIZE: Final = 65
_FIRST: Final = 27
_COMPRESSED: Final = 31
"""From this header byte on the key is written short."""
_LAST: Final = 42
_BASE58: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def is_legacy(signature: str) -> bool:
    """Whether this is a signature of that form."""
    raw = _raw(signature)
    return len(raw) == _SIZE and _FIRST <= raw[0] <= _LAST


def signed_by(address: str, message: str, signature: str) -> bool:
    """Whether the key behind `address` signed `message`.

    Electrum writes the header of old addresses for new ones too, as BIP-137 notes; so every
    address that the recovered key has counts.
    """
    raw = _raw(signature)
    try:
        made = Signature(raw[1:] + bytes([(raw[0] - _FIRST) % 4]))
        key = made.recover_public_key_from_msg_hash(_digest(message))
    except (BadSignature, ValidationError, ValueError):
        return False
    return address in _addresses(key, compressed=raw[0] >= _COMPRESSED)


def _raw(signature: str) -> bytes:
    try:
        return base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _digest(message: str) -> bytes:
    """Twice SHA-256 of the magic and the message, each behind its length."""
    text = message.encode()
    whole = b"\x18Bitcoin Signed Message:\n" + _length(len(text)) + text
    return hashlib.sha256(hashlib.sha256(whole).digest()).digest()


def _length(size: int) -> bytes:
    return bytes([size]) if size < 253 else b"\xfd" + size.to_bytes(2, "little")  # noqa: PLR2004


def _addresses(key: PublicKey, *, compressed: bool) -> set[str]:
    if not compressed:
        return {_base58(0, _hash160(b"\x04" + key.to_bytes()))}
    hashed = _hash160(key.to_compressed_bytes())
    nested = _hash160(b"\x00\x14" + hashed)
    return {_base58(0, hashed), _base58(5, nested), native_address(hashed)}


def _hash160(content: bytes) -> bytes:
    return RIPEMD160.new(hashlib.sha256(content).digest()).digest()


def _base58(version: int, payload: bytes) -> str:
    raw = bytes([version]) + payload
    raw += hashlib.sha256(hashlib.sha256(raw).digest()).digest()[:4]
    number, text = int.from_bytes(raw, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = _BASE58[rest] + text
    return "1" * (len(raw) - len(raw.lstrip(b"\0"))) + text
