"""What the parent makes of an answer, believing none of it unchecked.

Each reader raises `EngineCrashedError` at an answer that cannot be true; that child is not asked
again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias, TypeVar

from app.domain.errors import (
    CancelledError,
    EngineCrashedError,
    ExaminationError,
    IntakeError,
    RightfulError,
)
from app.domain.exhibit import ExhibitId, Raster
from app.domain.finding import Finding
from app.isolation.messages import CANCELLED, MOST_SIDE_PX, Reply

T = TypeVar("T")
Read: TypeAlias = Callable[[Reply, Sequence[bytes]], T]

MOST_PAGES: Final = 500
"""As in `app.engines.decode_limits`."""
_MOST_DETAIL: Final = 500


def error_of(reply: Reply) -> Exception | None:
    """The error that the child met, as its own class; any code it may not raise is nonsense."""
    if not reply.code:
        return None
    if reply.code == CANCELLED:
        return CancelledError()
    return _KINDS.get(reply.code, EngineCrashedError)(reply.detail[:_MOST_DETAIL])


def read_pages(reply: Reply, _: Sequence[bytes]) -> int:
    """How many pages an exhibit has."""
    if not 1 <= reply.pages <= MOST_PAGES:
        raise EngineCrashedError(f"{reply.pages} pages")
    return reply.pages


def read_raster(reply: Reply, parts: Sequence[bytes]) -> Raster:
    """The pixels of a page."""
    if not (0 < reply.width <= MOST_SIDE_PX and 0 < reply.height <= MOST_SIDE_PX):
        raise EngineCrashedError(f"{reply.width} x {reply.height} px")
    try:
        return Raster(width=reply.width, height=reply.height, pixels=b"".join(parts))
    except ValueError as error:
        raise EngineCrashedError("pixels do not fill the raster") from error


def findings_about(exhibits: Iterable[ExhibitId]) -> Read[tuple[Finding, ...]]:
    """Make a reader of findings that may speak of these exhibits only."""
    asked = frozenset(exhibits)

    def read(reply: Reply, _: Sequence[bytes]) -> tuple[Finding, ...]:
        if not all(asked.issuperset(finding.exhibits) for finding in reply.findings):
            raise EngineCrashedError("findings about other exhibits")
        return reply.findings

    return read


def _with_kin(family: type[RightfulError]) -> Iterator[type[RightfulError]]:
    yield family
    for child in family.__subclasses__():
        yield from _with_kin(child)


_KINDS: Final = {
    kind.code: kind for family in (IntakeError, ExaminationError) for kind in _with_kin(family)
}
