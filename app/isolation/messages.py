"""What parent and child say to each other: framing and bounds.

A frame is the length of its header (4 bytes, big-endian), the header in canonical JSON, then the
parts that the header counts. Law: every number is bounded before anything is made of it, and
nothing is ever unpickled. The parent trusts no word of a child that has seen hostile bytes.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import IO, ClassVar, Final, TypeAlias, TypeVar

from app import wire
from app.domain.attestation import Step
from app.domain.errors import MalformedError
from app.domain.exhibit import Exhibit, ExhibitId, MeantFace, MediaType
from app.domain.explanation import Spots
from app.domain.finding import Finding
from app.domain.ledger_map import LedgerMap
from app.domain.ledger_table import LedgerTable
from app.domain.paper import Corner
from app.domain.ports import Phase
from app.signing.anchors import Anchors

Part: TypeAlias = bytes | memoryview
M = TypeVar("M", "Request", "Reply")

MOST_HEADER_BYTES: Final = 8 * 2**20
"""The text layer of 500 pages fits in."""
MOST_PARTS: Final = 64
MOST_SIDE_PX: Final = 4096
"""Of a page raster, as in `app.engines.decode_limits`; a child that says more is not believed."""
CANCELLED: Final = "cancelled"
"""Code of the answer to work that was stopped; `CancelledError` has none of its own."""
_LENGTH: Final = struct.Struct(">I")


class Verb(StrEnum):
    """What a child is asked for."""

    INSPECT = "inspect"
    RENDER = "render"
    LEVEL = "level"
    EXAMINE = "examine"
    EXPLAIN = "explain"
    TABULATE = "tabulate"
    READ_RESULT = "read_result"
    STOP = "stop"
    """Leave what you are at; never answered by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One question. The bytes of the evidence follow as parts, in the order of `exhibits`."""

    most_bytes: ClassVar = 512 * 2**20
    """Of all parts together: a reference and a probe of 200 MiB each fit in."""
    verb: Verb
    seconds: int = 0
    """How long the answer is waited for; a child left alone ends by itself after that."""
    media_type: MediaType | None = None
    page: int = 0
    longest_px: int = 0
    corners: tuple[Corner, ...] = ()
    """Of a paper on `page` to be shown level."""
    engine: str = ""
    exhibits: tuple[Exhibit, ...] = ()
    meant: Mapping[ExhibitId, MeantFace] = field(default_factory=dict)
    """Of faces: which one of a photo an examiner meant."""
    read_as: Mapping[ExhibitId, LedgerMap] = field(default_factory=dict)
    """Of tables: what an examiner said that the columns mean."""
    names: tuple[str, ...] = ()
    """Of a signed result: which of its files each part is."""
    anchors: Anchors | None = None
    """Of a signed result: what it is held against."""
    sizes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer: an error by its stable code, or what was asked for.

    Pixels follow as a part; so does the text of a result that was read.
    """

    most_bytes: ClassVar = MOST_SIDE_PX * MOST_SIDE_PX * 3
    """One page raster."""
    code: str = ""
    detail: str = ""
    pages: int = 0
    width: int = 0
    height: int = 0
    findings: tuple[Finding, ...] = ()
    meshes: tuple[Spots, ...] = ()
    """Of an explanation: the points on each chip; the chips follow as parts."""
    losses: tuple[int, ...] = ()
    table: LedgerTable | None = None
    steps: tuple[Step, ...] = ()
    signers: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    digest: str = ""
    phase: Phase | None = None
    """Not the answer yet: what the work goes on to meanwhile."""
    sizes: tuple[int, ...] = ()


def send(stream: IO[bytes], message: Request | Reply, parts: Sequence[Part] = ()) -> None:
    """Write one frame; `message.sizes` must be those of `parts`.

    Raises:
        OSError: Nobody reads.
    """
    header = wire.encode(message)
    stream.write(_LENGTH.pack(len(header)) + header)
    for part in parts:
        stream.write(part)
    stream.flush()


def receive(stream: IO[bytes], kind: type[M]) -> tuple[M, tuple[bytes, ...]]:
    """Read one frame.

    Raises:
        EOFError: The other side ended.
        MalformedError: It said something that is no such message.
    """
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > MOST_HEADER_BYTES:
        raise MalformedError(f"a header of {length} bytes")
    message = wire.decode(_exactly(stream, length), kind)
    sizes = message.sizes
    if len(sizes) > MOST_PARTS or any(size < 0 for size in sizes) or sum(sizes) > kind.most_bytes:
        raise MalformedError("parts beyond the bounds")
    return message, tuple(_exactly(stream, size) for size in sizes)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    pieces = []
    left = size
    while left:
        piece = stream.read(left)  # of a buffered stream one call, without a copy
        if not piece:
            raise EOFError
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)
