"""What Reveal shows after the seal. No Qt here, and no percentage of likeness anywhere."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.exhibit import ExhibitId, Lane
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

    key: str
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
class Told:
    """One step of the story: what it is about, and what there is to say."""

    about: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cross:
    """One further comparison of the engine, in words alone."""

    what: str
    word: str
    side: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleRow:
    """One read-only scale; `value` is None where there is nothing to show."""

    value: int | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccordRow:
    """One line: what it is about, what each examiner said, and how that stands together."""

    name: str
    values: tuple[str, ...]
    state: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccordModel:
    """Everything that the card draws."""

    examiners: tuple[str, ...]
    sentence: str
    rows: tuple[AccordRow, ...]


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
    pair: tuple[ExhibitId, ExhibitId]
    """Registered, submitted."""
    crosses: tuple[Cross, ...]
    """Every other comparison of this lane, registered photos against each other first."""
    doubt: str
    """Why the registered photos themselves are in doubt; empty when they are not."""
    story: tuple[Told, ...]
    """The whole of it in plain sentences, in the order in which it happened."""
    coming: tuple[str, ...]
    brought: str = ""
    """What the model that the organisation brought says; it is never weighed."""
    accord: AccordModel | None = None
    """How the examiners stand to each other; None while only one has judged."""


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


def once_in(share: float, pattern: str) -> str:
    """A small share as one in so many, two digits exact: 5.5e-6 is "1 in 180 000".

    Args:
        share: 0 to 1.
        pattern: Such as "about 1 in {}".
    """
    if share <= 0:
        return pattern.format("\N{INFINITY}")
    many = Decimal(f"{1 / share:.2g}")
    return pattern.format(grouped(int(many)))


def grouped(number: int) -> str:
    """Thousands apart, by a space that does not break."""
    return f"{number:,}".replace(",", _GAP)


def complement(share: float) -> float:
    """What is left of the whole, without the noise of binary fractions."""
    return float(1 - Decimal(repr(share)))
