"""Exhibits: submitted items, each fixed by its digest."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from app.domain.ledger_map import LedgerMap

ExhibitId = NewType("ExhibitId", str)
"""Short name within a case, as printed on chips and in reports: "E-01"."""

Digest = NewType("Digest", str)
"""SHA-256 as 64 lower-case hexadecimal digits."""

_HEX = re.compile(r"[0-9a-f]{64}")


def digest_of(content: bytes) -> Digest:
    """SHA-256 of `content`. Source: FIPS 180-4."""
    return Digest(hashlib.sha256(content).hexdigest())


class Lane(StrEnum):
    """A dispute has two parties, never one applicant."""

    REGISTERED = "R"
    """The person on the KYC record."""
    OTHER = "O"
    """Who holds the credentials or assets and is not on the record."""


class Role(StrEnum):
    """What an exhibit is looked at for."""

    REFERENCE = "reference"
    """A registered photo. Source of the term: ISO/IEC 2382-37."""
    PROBE = "probe"
    """A submitted face image. Source of the term: ISO/IEC 2382-37."""
    DOCUMENT = "document"
    STATEMENT = "statement"
    FUNDS = "funds"
    PRESSURE = "pressure"
    """Posts, threats, chats: logged, never weighed."""


class MediaType(StrEnum):
    """What the bytes are, whatever the name says."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    TIFF = "image/tiff"
    HEIC = "image/heic"
    PDF = "application/pdf"
    TEXT = "text/plain"
    """A ledger as CSV, or a wallet proof."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One submitted item as the case knows it; its bytes lie in the store."""

    id: ExhibitId
    digest: Digest
    size: int
    """Bytes."""
    media_type: MediaType
    lane: Lane
    role: Role
    name: str
    """The name that it arrived under; may hold personal data."""
    pages: int
    """Frames of an image, pages of a document; at least 1."""
    added_at: datetime
    note: str = ""

    def __post_init__(self) -> None:
        if not _HEX.fullmatch(self.digest):
            raise ValueError("digest: not SHA-256 in lower-case hexadecimal")
        if self.size < 1 or self.pages < 1:
            raise ValueError("an exhibit has at least one byte and one page")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeantFace:
    """The face of a photo that an examiner means: one that was found, or one placed by hand."""

    rank: int = 0
    """Of those found, by area; -1 when it was placed by hand."""
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, width, height in px of the upright page raster."""
    points: tuple[tuple[int, int], ...] = ()
    """Placed by hand: right eye, left eye, nose tip, right and left mouth corner, the person's
    right first."""

    @property
    def placed(self) -> bool:
        """Whether a person set it, in place of the detector."""
        return self.rank < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An exhibit with its bytes. Hostile until looked at in a child process."""

    exhibit: Exhibit
    content: bytes
    meant: MeantFace | None = None
    """Which face an examiner chose; without, the engine takes the only one that can be meant."""
    read_as: LedgerMap | None = None
    """What an examiner said that the columns of a table mean; without, its titles tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """Pixels that a child decoded, safe to draw.

    `pixels` is RGB, 8 bits a channel, row by row without padding: `width * height * 3` bytes.
    """

    width: int
    height: int
    pixels: bytes

    def __post_init__(self) -> None:
        if len(self.pixels) != self.width * self.height * 3:
            raise ValueError("pixels do not fill the raster")
