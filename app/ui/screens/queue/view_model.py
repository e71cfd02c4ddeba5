"""The queue as values: what each case asks for next. Never a name, a face, a claim or a score."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Segment(StrEnum):
    """Which cases are shown."""

    ALL = "all"
    OPEN = "open"
    BLIND = "blind"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One case in one line."""

    case: str
    account: str = ""
    judicial: bool = False
    lanes: tuple[tuple[str, str], ...] = ()
    """For R and O: met, unknown or absent, and its word."""
    action: str = ""
    done: tuple[int, int] = (0, 0)
    age: str = ""
    lapsing: str = ""
    soon: bool = False
    due: bool = False
    """Whether it has been kept for as long as it is to be."""
    segment: Segment = Segment.OPEN
    pinned: bool = False
    amiss: str = ""
    """Why the case cannot be opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows under one heading."""

    title: str
    rows: tuple[CaseRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueModel:
    """What the queue shows; `counts` is by segment, over all cases."""

    groups: tuple[Group, ...] = ()
    counts: Mapping[Segment, int]
    filtered: bool = False
    changed: str = ""
    """The first case that was changed outside the program."""

    @property
    def empty(self) -> bool:
        """Whether there is no case at all."""
        return not self.counts[Segment.ALL]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the examiner wants to see."""

    segment: Segment = Segment.ALL
    words: str = ""
    pinned: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    """Cases that were open last, the latest first."""
