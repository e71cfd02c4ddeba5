"""What Reveal shows after the seal. No Qt here, and no percentage of likeness anywhere."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.exhibit import Lane
from app.domain.finding import Gate
from app.domain.validation import Distribution

_GAP = "\N{NO-BREAK SPACE}"
_FINEST = 12
"""Places after which a share is no longer measured by anybody."""


class Agreement(StrEnum):
    """How examiner and engine stand to each other."""

    AGREE = "agree"
    DIFFER = "differ"
    CANNOT_SAY = "cannot_say"
    NO_RESULT = "no_result"


class Side(StrEnum):
    """What a score supports."""

    SAME = "same"
    NEITHER = "neither"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One measured error rate, as a count."""

    count: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModel:
    """The number line, in log10 likelihood ratios."""

    score: float
    cannot_say: tuple[float, float]
    operating: tuple[tuple[float, str], ...]
    genuine: Distribution
    impostor: Distribution
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkModel:
    """One network alone: `at` is its own log10 likelihood ratio, `figure` its raw value."""

    name: str
    figure: str
    word: str
    side: Side
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityRow:
    """One quality row of both photos, the submitted one second."""

    key: str
    name: str
    texts: tuple[str, str]
    gates: tuple[Gate | None, Gate | None]
    gate: Gate
    """The worse of both."""
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleRow:
    """One read-only scale; `value` is None where there is nothing to show."""

    value: int | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealModel:
    """Everything that the screen draws."""

    lane: Lane
    agreement: Agreement
    sealed: str
    headline: str
    sentence: str
    rates: tuple[Rate, ...]
    """Empty when there is no score to stand before."""
    measured_on: str
    line: LineModel | None
    networks: tuple[NetworkModel, ...]
    engine: str
    limits: tuple[str, ...]
    yours: ScaleRow
    engines: ScaleRow
    fused: ScaleRow
    side: Side
    conclusion: str
    because: str
    quality: tuple[QualityRow, ...]
    coming: tuple[str, ...]


def counted(share: float, pattern: str) -> str:
    """A share as a count out of a round number: 0.00015 is 15 in 100 000.

    Args:
        share: 0 to 1, as measured; its own digits decide how large the round number is.
        pattern: Such as "{} in {}".
    """
    exact = Decimal(repr(share))
    for places in range(3, _FINEST):
        count = exact.scaleb(places)
        if count == count.to_integral_value():
            return pattern.format(grouped(int(count)), grouped(10**places))
    return pattern.format(grouped(round(share * 10**_FINEST)), grouped(10**_FINEST))


def grouped(number: int) -> str:
    """Thousands apart, by a space that does not break."""
    return f"{number:,}".replace(",", _GAP)


def complement(share: float) -> float:
    """What is left of the whole, without the noise of binary fractions."""
    return float(1 - Decimal(repr(share)))
