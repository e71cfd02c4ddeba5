"""From several reads of one zone to one reading: each position by vote, with its support.

Laws:
1. A position is voted on among reads of the winning line length only; nothing is moved, padded or
   replaced to make a line fit (no repair).
2. The support of a position is the share of the votes that its character got, weighted by the
   recogniser's own certainty.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from app.engines.document.mrz_format import recognise

FULL: Final = 10_000
"""Supports are integers in ten-thousandths."""
_WIDTHS: Final = {3: (30,), 2: (44, 36)}


@dataclass(frozen=True, slots=True)
class LineRead:
    """One line as read once; `weights` holds the certainty of each character, 0 to 1."""

    text: str
    weights: tuple[float, ...]


Read: TypeAlias = tuple[LineRead, ...]
"""All lines of a zone as read once, top to bottom."""


@dataclass(frozen=True, slots=True)
class VotedLine:
    """One line by vote."""

    text: str
    support: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Vote:
    """All lines by vote."""

    lines: tuple[VotedLine, ...]
    agreeing: int  # reads that equal the winner in every character
    reads: int

    @property
    def texts(self) -> tuple[str, ...]:
        """The raw lines."""
        return tuple(line.text for line in self.lines)

    @property
    def least_support(self) -> int:
        """The weakest position's support; 0 for no text."""
        return min((least for line in self.lines for least in line.support), default=0)


def vote(reads: Sequence[Read]) -> Vote:
    """Vote over `reads`, which all have the same number of lines."""
    if not reads:
        return Vote((), 0, 0)
    widths = _widths(reads)
    columns = zip(*reads, strict=True)
    lines = tuple(_voted(column, width) for column, width in zip(columns, widths, strict=True))
    texts = tuple(line.text for line in lines)
    agreeing = sum(tuple(line.text for line in read) == texts for read in reads)
    return Vote(lines, agreeing, len(reads))


def _widths(reads: Sequence[Read]) -> tuple[int, ...]:
    """Choose the lengths to vote at: the format's that most lines have, else each line's own."""
    count = len(reads[0])
    lengths = Counter(len(line.text) for read in reads for line in read)
    width = max(_WIDTHS.get(count, ()), key=lambda width: lengths[width], default=0)
    widths = []
    for column in zip(*reads, strict=True):
        own = Counter(len(line.text) for line in column)
        widths.append(width if own[width] else own.most_common(1)[0][0])
    return tuple(widths)


def _voted(column: Sequence[LineRead], width: int) -> VotedLine:
    fitting = [line for line in column if len(line.text) == width]
    text, support = "", []
    for position in range(width):
        votes: defaultdict[str, float] = defaultdict(float)
        for line in fitting:
            votes[line.text[position]] += max(line.weights[position], 1e-3)
        winner = max(votes, key=lambda character: votes[character])
        text += winner
        support.append(round(FULL * votes[winner] / sum(votes.values())))
    return VotedLine(text, tuple(support))


def fits_a_format(texts: Sequence[str]) -> bool:
    """Tell whether `texts` have the shape of a zone."""
    return recognise(texts) is not None
