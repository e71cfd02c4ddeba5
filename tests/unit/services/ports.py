"""Small, honest implementations of the ports, for tests of services."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.case import AccountState, Case, Party
from app.domain.errors import CancelledError, DamagedError, EngineTimeoutError
from app.domain.exhibit import Evidence, Lane, MediaType, Raster
from app.domain.finding import Finding, Measure
from app.domain.paper import Paper
from app.domain.ports import CancelToken
from app.domain.provenance import Provenance
from app.services.desk import Desk
from app.store.memory import MemoryStore
from tests.unit.services.dossiers import NOW

JPEG = b"\xff\xd8\xff"
BY = Provenance(engine="fake", version="1")


@dataclass
class TickingClock:
    """Each look at it is a second later."""

    at: datetime = NOW

    def now(self) -> datetime:
        """See `Clock.now`."""
        self.at += timedelta(seconds=1)
        return self.at


class PlainDecoder:
    """One page for everything; what holds the word "broken" is damaged."""

    def inspect(self, content: bytes, media_type: MediaType) -> int:
        """See `Decoder.inspect`."""
        if b"broken" in content:
            raise DamagedError(media_type)
        return 1

    def render(self, content: bytes, media_type: MediaType, page: int, longest_px: int) -> Raster:
        """See `Decoder.render`."""
        side = min(longest_px, 2 + page + len(content + media_type.encode()) % 2)
        return Raster(width=side, height=side, pixels=bytes(side * side * 3))

    def level(self, content: bytes, media_type: MediaType, paper: Paper, longest_px: int) -> Raster:
        """See `Decoder.level`."""
        width, height = (min(side, longest_px) for side in paper.size)
        shade = (len(content) + len(media_type)) % 64 + 160
        return Raster(width=width, height=height, pixels=bytes([shade]) * (width * height * 3))


@dataclass
class WordEngine:
    """Finds one face in everything, scores every pair, and is stopped by the word "slow"."""

    score: int = 25000
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        cancel.check()
        ids = tuple(item.exhibit.id for item in evidence)
        self.asked.append(ids)
        if any(b"slow" in item.content for item in evidence):
            raise EngineTimeoutError
        found = tuple(
            Finding(measure=Measure.FACE_COUNT, value=1, exhibits=(name,), provenance=BY)
            for name in ids
        )
        values = ((Measure.FACE_SCORE, ""), (Measure.FACE_SUBSCORE, "sface.cosine"))
        return found + tuple(
            Finding(measure=m, value=self.score, exhibits=(ids[0], probe), provenance=BY, subject=s)
            for probe in ids[1:]
            for m, s in values
        )


@dataclass
class Stoppable:
    """Stops the work at its nth question."""

    after: int = 10**9

    def check(self) -> None:
        """See `CancelToken.check`."""
        self.after -= 1
        if self.after < 0:
            raise CancelledError


def quiet(_done: int, _total: int, _item: str) -> None:
    """Nobody listens."""


def a_desk(examiner: str = "M. Vale") -> Desk:
    return Desk(store=MemoryStore(), clock=TickingClock(), examiner=examiner)


def a_case() -> Case:
    return Case(
        id="SP-1",
        opened_at=NOW,
        submitted_at=NOW,
        account=AccountState.ACTIVE,
        parties=(Party(lane=Lane.REGISTERED, name="Alex Rowan Specimen"),),
    )
