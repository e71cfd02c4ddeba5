"""What bytes are, told by their first ones. A name is never asked.

Nothing is parsed here: whether the rest keeps the promise, a child process finds out.
"""

import re
from itertools import pairwise
from typing import Final

from app.domain.errors import UnsupportedMediaError
from app.domain.exhibit import MediaType

_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", MediaType.JPEG),  # ITU-T T.81, B.1.1: start of image, then a marker
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),  # W3C PNG, 5.2
    (b"II*\0", MediaType.TIFF),  # TIFF 6.0, section 2
    (b"MM\0*", MediaType.TIFF),
)
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis"})
"""Still pictures in HEVC. Source: ISO/IEC 23008-12, annex B.4."""
_LONGEST_BRANDS: Final = 256
_BLANK: Final = b"\xef\xbb\xbf\0\t\n\f\r "
_GLANCE: Final = 4096
_WIDE: Final = frozenset({b"\xff\xfe", b"\xfe\xff"})
"""Byte order marks of UTF-16."""
_TEXT: Final = re.compile(rb"[\t\r\n\x20-\xff]+")
_HEAD_AND_ROW: Final = 2
_PROOF: Final = b'{"address"'
"""A wallet proof; see `app.engines.funds.proof`."""
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
"""A first member, or the end of an empty one. Source: PKWARE APPNOTE 4.3.7, 4.3.16."""


def sniff(content: bytes) -> MediaType:
    """The type of an item.

    Raises:
        UnsupportedMediaError: None that is read here.
    """
    for beginning, media_type in _BEGINNINGS:
        if content.startswith(beginning):
            return media_type
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return MediaType.WEBP
    if _is_heic(content):
        return MediaType.HEIC
    if content[:1024].lstrip(_BLANK).startswith(b"%PDF-"):
        return MediaType.PDF
    if _is_table(content) or content.startswith(_PROOF):
        return MediaType.TEXT
    raise UnsupportedMediaError(f"begins with {content[:4].hex()}")


def _is_table(content: bytes) -> bool:
    """Whether this is text of which two lines on end are parted alike, at two places or more.

    What a bank or an exchange prints above the head of its table is let pass.
    """
    begin = content[:_GLANCE]
    wide = begin[:2] in _WIDE
    begin = begin[begin.startswith(b"\xef\xbb\xbf") * 3 :]
    plain = begin.replace(b"\0", b"") if wide else begin
    if not _TEXT.fullmatch(plain[2:] if wide else plain):
        return False
    lines = [line for line in (plain[2:] if wide else plain).splitlines() if line.strip()]
    return any(_alike(one, next_) for one, next_ in pairwise(lines))


def _alike(one: bytes, next_: bytes) -> bool:
    mark = max((b",", b";", b"\t", b"|"), key=one.count)
    return one.count(mark) >= _HEAD_AND_ROW <= next_.count(mark)


def is_zip(content: bytes) -> bool:
    """Whether this is a ZIP container."""
    return content.startswith(_ZIP)


def _is_heic(content: bytes) -> bool:
    """Whether the file-type box names a HEIC brand as its own or as a compatible one."""
    if content[4:8] != b"ftyp":
        return False
    end = min(int.from_bytes(content[:4]), _LONGEST_BRANDS)
    brands = {content[8:12], *(content[at : at + 4] for at in range(16, end, 4))}
    return not _HEIC_BRANDS.isdisjoint(brands)
