"""From several reads of one zone to one reading: each position by vote, with its support.

Laws:
1. A position is voted on among reads of the winning line length only; nothing is moved, padded or
   replaced to make a line fit (no repair).
2. A line by vote gives way to a line that was read as a whole only where more check digits hold
   for it; its support then stays that of a minority, and an examiner looks.
3. The support of a position is the share of the votes that its character got, weighted by the
   recogniser's own certainty.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from app.engines.document.mrz_format import parse, recognise

FULL: Final = 10_000
"""Supports are integers in ten-thousandths."""
_ABSTAINS: Final = 1e-6  # counts only where nobody says anything
_WIDTHS: Final = {3: (30,), 2: (44, 36)}


@dataclass(frozen=True, slots=True)
class LineRead:
    """One line as read once; `weights` holds the certainty of each character, 0 to 1 as it is read.

    A character of no weight abstains: its reader cannot tell it from another one.
    """

    text: str
    weights: tuple[float, ...]

    def agrees(self, text: str) -> bool:
        """Tell whether this read says `text`, wherever it does not abstain."""
        return len(text) == len(self.text) and all(
            mine == theirs or not weight
            for mine, theirs, weight in zip(self.text, text, self.weights, strict=True)
        )

    def over(self, text: str) -> str:
        """Give `text` with every character on which this read does not abstain."""
        if len(text) != len(self.text):
            return text
        return "".join(
            mine if weight else theirs
            for mine, theirs, weight in zip(self.text, text, self.weights, strict=True)
        )


Read: TypeAlias = tuple[LineRead, ...]
"""All lines of a zone as read once, top to bottom."""


def weighed(read: Read, weight: float) -> Read:
    """Give `read` so many times the say."""
    return tuple(LineRead(line.text, tuple(weight * w for w in line.weights)) for line in read)


def without(read: Read, dropped: Callable[[str, float], bool]) -> Read:
    """Give `read` as one that abstains wherever `dropped` holds of character and certainty."""
    return tuple(
        LineRead(
            line.text,
            tuple(
                0.0 if dropped(c, w) else w for c, w in zip(line.text, line.weights, strict=True)
            ),
        )
        for line in read
    )


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
    return _counted(lines, reads)


def chosen(reads: Sequence[Read]) -> Vote:
    """Vote over `reads`, then prefer lines as read for which more check digits hold."""
    outcome = vote(reads)
    for number in range(len(outcome.lines)):
        if (held := _digits(outcome.texts))[1]:
            break
        texts = list(outcome.texts)
        others = Counter(read[number].over(texts[number]) for read in reads)
        for text, _ in others.most_common():
            texts[number] = text
            if _digits(texts)[0] > held[0]:
                line = _supported([read[number] for read in reads], text)
                outcome = _counted(
                    (*outcome.lines[:number], line, *outcome.lines[number + 1 :]), reads
                )
                held = _digits(outcome.texts)
    return outcome


def supported(texts: Sequence[str], reads: Sequence[Read]) -> Vote:
    """Give `texts` as a reading, with the support that `reads` lend to each character."""
    columns = zip(*reads, strict=True)
    lines = (_supported(column, text) for column, text in zip(columns, texts, strict=True))
    return _counted(tuple(lines), reads)


def _digits(texts: Sequence[str]) -> tuple[int, bool]:
    """Count the check digits that hold, and tell whether there is nothing left to hold."""
    mrz = parse(texts)
    if mrz is None:
        return 0, True
    return sum(check.passed for check in mrz.checks), mrz.all_digits_pass


def _supported(column: Sequence[LineRead], text: str) -> VotedLine:
    """Give `text` the support that all reads of its length give it."""
    fitting = [line for line in column if len(line.text) == len(text)]
    support = []
    for position, character in enumerate(text):
        votes = [(line.text[position] == character, line.weights[position]) for line in fitting]
        mine = sum(weight for same, weight in votes if same)
        support.append(round(FULL * mine / (sum(weight for _, weight in votes) or 1)))
    return VotedLine(text, tuple(support))


def _counted(lines: tuple[VotedLine, ...], reads: Sequence[Read]) -> Vote:
    texts = tuple(line.text for line in lines)
    agreeing = sum(
        all(line.agrees(text) for line, text in zip(read, texts, strict=True)) for read in reads
    )
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
    text = ""
    for position in range(width):
        votes: defaultdict[str, float] = defaultdict(float)
        for line in fitting:
            votes[line.text[position]] += line.weights[position] or _ABSTAINS
        text += max(votes, key=lambda character: votes[character])
    return _supported(column, text)


def fits_a_format(texts: Sequence[str]) -> bool:
    """Tell whether `texts` have the shape of a zone."""
    return recognise(texts) is not None
