"""Types are told from bytes."""

import pytest

from app.domain.errors import UnsupportedMediaError
from app.domain.exhibit import MediaType
from app.services.media import is_zip, sniff
from tests.hostile.specimens import pdf, picture


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (picture("JPEG"), MediaType.JPEG),
        (picture("PNG"), MediaType.PNG),
        (picture("WEBP"), MediaType.WEBP),
        (picture("TIFF"), MediaType.TIFF),
        (b"MM\0*" + bytes(8), MediaType.TIFF),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", MediaType.HEIC),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", MediaType.HEIC),
        (pdf(), MediaType.PDF),
        (b"\xef\xbb\xbf\r\n" + pdf(), MediaType.PDF),
    ],
)
def test_each_type_is_told(content: bytes, media_type: MediaType) -> None:
    assert sniff(content) is media_type
    assert not is_zip(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xd8",
        b"MZ\x90\0",
        b"GIF89a",
        b"PK\x03\x04",
        b"RIFF\0\0\0\0WAVE",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
        b"\0\0\0\x18ftypisom\0\0\0\0isomheic"[:16],
        b"%!PS-Adobe",
        b"text, and further on %PDF-1.7",
    ],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(UnsupportedMediaError):
        sniff(content)


def test_a_zip_is_told() -> None:
    assert is_zip(b"PK\x03\x04rest")
    assert is_zip(b"PK\x05\x06" + bytes(18))
    assert not is_zip(b"PK")
