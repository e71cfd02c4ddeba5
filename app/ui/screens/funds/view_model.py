"""What the statements and funds screen shows. No Qt, no services."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.exhibit import Lane
from app.domain.finding import Region
from app.domain.position import HoldKind

Choice = tuple[str, str]
"""A key and its words."""
Say = Callable[[str], str]
"""A phrase function: the window's translates, a test's is `str`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldTile:
    """One kind of hold; `state` is the key of a sign."""

    kind: HoldKind
    title: str
    state: str
    word: str
    officer: str = ""
    reference: str = ""
    stated: str = ""
    until: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementTile:
    """One statement; `position` is its place in the case."""

    position: int
    when: str
    lines: tuple[tuple[str, str], ...]
    """The key of a sign, and what is said."""
    withdrawn: str = ""
    """When it was withdrawn; empty while it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneStatements:
    """What one party stated, the latest first."""

    lane: Lane
    name: str
    tiles: tuple[StatementTile, ...]
    nothing: str
    """What to say when there is none."""
    verified: tuple[str, str] = ("", "")
    """The key of a sign, and as whom this party is verified; empty until that is determined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainNode:
    """One place of a chain; not known, `second` says what to ask for."""

    title: str
    second: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainRow:
    """One deposit; `position` is its place in the case."""

    position: int
    earned: ChainNode
    held: ChainNode
    day: str
    amount: str
    moved_in: str
    """The record of the transfer."""
    tests: str
    state: str
    word: str
    explained: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One deposit's part of a bar."""

    share: float
    explained: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageBar:
    """One asset."""

    asset: str
    words: str
    count: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRead:
    """What was read of one funds paper."""

    exhibit: str
    title: str
    answers: tuple[tuple[str, str], ...]
    """The key of a sign, and the answer in words."""
    count: str
    """How many rows."""
    doubts: tuple[tuple[str, str], ...]
    """A row, and what was seen of it."""
    places: tuple[Region | None, ...] = ()
    """Where the row of each doubt stands; None in a paper without pages."""
    rows: int = 0
    """How many can be listed, balances and totals among them."""
    table: bool = False
    """Whether it is a table, of which somebody can say what its columns mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionRow:
    """One row of a paper for one place of a chain; `position` is the deposit's in the case."""

    position: int
    link: str
    exhibit: str
    about: str
    """The deposit."""
    place: str
    paper: str
    row: str
    reasons: str


Badge = tuple[str, str, str, str]
"""Condition, the key of its sign, the word, and why it stands so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundsModel:
    """Everything that the screen draws."""

    lane: Lane
    """Whose funds are shown."""
    names: tuple[tuple[Lane, str], ...]
    """As they stand within a sentence."""
    locked: bool
    """Whether statements and pressure open after this examiner's seal."""
    statements: tuple[LaneStatements, ...]
    holds: tuple[HoldTile, ...]
    coverage: tuple[CoverageBar, ...]
    chain: tuple[ChainRow, ...]
    unexplained: str
    """How many deposits have no chain; empty when none."""
    remark: str
    pressure: tuple[str, ...]
    badges: tuple[Badge, ...] = ()
    """Once the policy was asked."""
    statement_papers: tuple[Choice, ...] = ()
    funds_papers: tuple[Choice, ...] = ()
    papers: tuple[PaperRead, ...] = ()
    """What was read of the funds papers of the lane."""
    suggestions: tuple[SuggestionRow, ...] = ()
    ledgers: tuple[Choice, ...] = ()
    """Ledgers with rows that are no deposits yet, and the sentence about each."""
    linked: str = ""
    """What was linked last and can be undone; empty when nothing."""
