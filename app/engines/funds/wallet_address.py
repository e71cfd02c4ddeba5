"""Whether a wallet's address or a transaction's id has the form and the checksum that it must have.

Law: a good checksum says that nothing was mistyped, never whose the wallet is.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from Crypto.Hash import keccak
from stdnum import bitcoin
from stdnum.exceptions import ValidationError

_BASE58: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_MODIFIED: Final = 0x2BC830A3
"""Source: BIP-350; the polynomial is that of BIP-173."""
_TRON: Final = 0x41
"""First byte of an address of Tron's main network. Source: Tron protocol, address format."""
_LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict with its reason, and the kind that was recognised."""

    valid: bool
    kind: str
    reason: str


def check_address(text: str) -> Checked:
    """Check an address by the rules of its kind."""
    plain = text.strip()
    for kind, (form, check) in _KINDS.items():
        if len(plain) <= _LONGEST and form.fullmatch(plain):
            reason = check(plain)
            return Checked(not reason, kind, reason or "checksum_holds")
    return Checked(valid=False, kind="unknown", reason="no_known_form")


def check_transaction(text: str) -> Checked:
    """Check the form of a transaction's id; ids carry no checksum of their own."""
    for kind, form in _TRANSACTIONS.items():
        if form.fullmatch(text.strip()):
            return Checked(valid=True, kind=kind, reason="form_holds")
    return Checked(valid=False, kind="unknown", reason="no_known_form")


def _ethereum(text: str) -> str:
    """Source: EIP-55. An address in one case alone carries no checksum."""
    digits = text[2:]
    if digits in {digits.lower(), digits.upper()}:
        return ""
    hashed = keccak.new(digest_bits=256, data=digits.lower().encode()).hexdigest()
    right = "".join(
        c.upper() if int(h, 16) > 7 else c.lower()  # noqa: PLR2004 -- EIP-55, the high bit
        for c, h in zip(digits, hashed, strict=False)
    )
    return "" if digits == right else "checksum_wrong"


def _base58(text: str) -> str:
    try:
        bitcoin.validate(text)
    except ValidationError:
        return "checksum_wrong"
    return ""


def _tron(text: str) -> str:
    """Base58Check with the first byte of Tron."""
    number = 0
    for letter in text:
        number = 58 * number + _BASE58.index(letter)
    if number.bit_length() > 200:  # noqa: PLR2004 -- 25 bytes
        return "checksum_wrong"
    raw = number.to_bytes(25, "big")
    check = hashlib.sha256(hashlib.sha256(raw[:21]).digest()).digest()[:4]
    return "" if raw[0] == _TRON and raw[21:] == check else "checksum_wrong"


def _segwit(text: str) -> str:
    """Source: BIP-173 and BIP-350: version 0 is bech32 of 20 or 32 bytes, later ones bech32m."""
    if text not in {text.lower(), text.upper()}:
        return "mixed_case"
    part, _, data = text.lower().rpartition("1")
    values = [_BECH32.find(letter) for letter in data]
    if -1 in values or len(values) < 8:  # noqa: PLR2004 -- version, one byte, six of checksum
        return "checksum_wrong"
    spread = [ord(c) >> 5 for c in part] + [0] + [ord(c) & 31 for c in part]
    found = _polymod(spread + values)
    if found != (1 if values[0] == 0 else _MODIFIED):
        return "checksum_wrong"
    program = _bytes(values[1:-6])
    if program is None or values[0] > 16 or not 2 <= len(program) <= 40:  # noqa: PLR2004
        return "program_wrong"
    return "program_wrong" if values[0] == 0 and len(program) not in {20, 32} else ""


def native_address(program: bytes) -> str:
    """The address of version 0 that a hash of 20 bytes has on the main network."""
    number = int.from_bytes(program, "big")
    count = len(program) * 8 // 5
    values = [0, *((number >> 5 * (count - 1 - at)) & 31 for at in range(count))]
    spread = [ord(c) >> 5 for c in "bc"] + [0] + [ord(c) & 31 for c in "bc"]
    check = _polymod(spread + values + [0] * 6) ^ 1
    values += [(check >> 5 * (5 - at)) & 31 for at in range(6)]
    return "bc1" + "".join(_BECH32[value] for value in values)


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATORS):
            check ^= generator if (top >> bit) & 1 else 0
    return check


def _bytes(values: list[int]) -> bytes | None:
    """Groups of five bits to bytes; none when more than padding is left, or it is not zero."""
    number, bits = 0, 5 * len(values)
    for value in values:
        number = number << 5 | value
    rest = bits % 8
    if rest > 4 or number & ((1 << rest) - 1):  # noqa: PLR2004 -- BIP-173: at most four bits
        return None
    return (number >> rest).to_bytes(bits // 8, "big")


_KINDS: Final[Mapping[str, tuple[re.Pattern[str], Callable[[str], str]]]] = {
    "ethereum": (re.compile(r"0x[0-9a-fA-F]{40}"), _ethereum),
    "bitcoin_segwit": (re.compile(r"(?:bc|tb|BC|TB)1[0-9A-Za-z]{6,87}"), _segwit),
    "tron": (re.compile(rf"T[{_BASE58}]{{33}}"), _tron),
    "bitcoin": (re.compile(rf"[13][{_BASE58}]{{25,34}}"), _base58),
}
_TRANSACTIONS: Final = {
    "ethereum": re.compile(r"0x[0-9a-fA-F]{64}"),
    "bitcoin_or_tron": re.compile(r"[0-9a-fA-F]{64}"),
    "solana": re.compile(rf"[{_BASE58}]{{86,88}}"),
}
