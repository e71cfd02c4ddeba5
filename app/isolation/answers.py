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
from app.domain.explanation import Explanation
from app.domain.finding import Finding
from app.domain.ledger_map import MOST_COLUMNS
from app.domain.ledger_table import LedgerTable
from app.isolation.messages import CANCELLED, MOST_SIDE_PX, Reply

T = TypeVar("T")
Read: TypeAlias = Callable[[Reply, Sequence[bytes]], T]

MOST_PAGES: Final = 500
"""As in `app.engines.decode_limits`."""
_MOST_DETAIL: Final = 500
_A_PAIR: Final = 2
_MOST_CHIP_PX: Final = 512
_MOST_COLUMNS: Final = 32
_MOST_SPOTS: Final = 1000
"""Two meshes of 468 points fit in."""
_MOST_SHOWN: Final = 32
"""Lines of a table that stand for all."""
_MOST_ROWS: Final = 100_000
"""As in `app.engines.funds.csv_table`."""


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


def read_explanation(reply: Reply, parts: Sequence[bytes]) -> Explanation:
    """What stands behind a score, every number within the chips that it speaks of."""
    side, columns = reply.width, reply.pages
    spots = [spot for mesh in reply.meshes for spot in mesh]
    whole = (
        len(parts) == len(reply.meshes) == _A_PAIR
        and 0 < side == reply.height <= _MOST_CHIP_PX
        and 0 < columns <= _MOST_COLUMNS
        and len(reply.losses) == columns * columns
        and len(spots) <= _MOST_SPOTS
        and all(0 <= place < side for spot in spots for place in spot)
    )
    if not whole:
        raise EngineCrashedError("an explanation of no pair")
    try:
        chips = [Raster(width=side, height=side, pixels=part) for part in parts]
    except ValueError as error:
        raise EngineCrashedError("pixels do not fill the chip") from error
    return Explanation(
        reference=chips[0],
        probe=chips[1],
        reference_mesh=reply.meshes[0],
        probe_mesh=reply.meshes[1],
        columns=columns,
        losses=reply.losses,
    )


def read_table(reply: Reply, _: Sequence[bytes]) -> LedgerTable:
    """The first lines of a table, no wider and no longer than they may be."""
    table = reply.table
    if table is None:
        raise EngineCrashedError("no table")
    width = len(table.titles)
    cells = [*table.titles, *(cell for line in table.lines for cell in line)]
    told = [*(item.text for item in table.missed), *(row.text for row in table.rows)]
    whole = (
        0 < width <= MOST_COLUMNS
        and len(table.read_as.columns) <= MOST_COLUMNS
        and all(len(line) <= width for line in table.lines)
        and max(map(len, (table.lines, table.rows, table.missed))) <= _MOST_SHOWN
        and all(len(text) <= _MOST_DETAIL for text in (*cells, *told))
        and 0 <= table.read <= table.count <= _MOST_ROWS
    )
    if not whole:
        raise EngineCrashedError("a table beyond the bounds")
    return table


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
