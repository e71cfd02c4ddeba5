"""Canonical JSON: one value, one text (RFC 8785).

Law: what does not re-encode to itself byte for byte is refused. That one rule catches unknown and
doubled keys, missing defaults, stray spaces and numbers written another way.
"""

import re
from typing import Final, TypeVar

import msgspec
import rfc8785

from app.domain.errors import MalformedError
from app.domain.exhibit import Digest, digest_of

T = TypeVar("T")

_BEYOND_THE_PLANE: Final = re.compile(rb"[\xf0-\xf4]")
"""The first byte, in UTF-8, of a character above U+FFFF."""


def encode(value: object) -> bytes:
    """The one text of a domain value."""
    return rfc8785.dumps(msgspec.to_builtins(value))


def encode_plain(value: object) -> bytes:
    """As `encode`, ten times as fast, for a value of text, whole numbers and moments alone.

    Both libraries write such a value alike, but for the order of keys: RFC 8785 compares UTF-16,
    which differs from UTF-8 only where there are characters above U+FFFF.
    """
    text = msgspec.json.encode(value, order="sorted")
    return encode(value) if _BEYOND_THE_PLANE.search(text) else text


def decode(text: bytes, kind: type[T]) -> T:
    """The value that `text` stands for.

    Raises:
        MalformedError: `text` is not the canonical form of a `kind`.
    """
    try:
        value = msgspec.json.decode(text, type=kind)
        again = encode(value)
    except (msgspec.MsgspecError, rfc8785.CanonicalizationError, ValueError, TypeError) as error:
        raise MalformedError(str(error)) from error
    if again != text:
        raise MalformedError("not canonical")
    return value


def decode_plain(text: bytes, kind: type[T]) -> T:
    """As `decode`, eight times as fast, for a `kind` of text, whole numbers and moments alone.

    For such values, named by fields in ASCII, both libraries write the same text.

    Raises:
        MalformedError: `text` is not the canonical form of a `kind`.
    """
    try:
        value = msgspec.json.decode(text, type=kind)
        again = msgspec.json.encode(value, order="sorted")
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise MalformedError(str(error)) from error
    return value if again == text else decode(text, kind)


def digest(value: object) -> Digest:
    """SHA-256 of the value's one text."""
    return digest_of(encode(value))
