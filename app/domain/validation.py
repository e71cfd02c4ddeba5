"""What the face engine was validated with: the error rates that stand before every score."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.errors import MalformedError
from app.domain.finding import SCALE

_NETWORKS = {"dlib.distance": "dlib", "sface.cosine": "sface"}
"""Sub-score, and the line of the calibration that belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatingPoint:
    """How often a score is reached. `score` in ten-thousandths; the others are shares, 0 to 1."""

    score: int
    by_genuine: float
    by_strangers: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """How often each score came up: equal bins from `start`, `step` wide, in log10 LR."""

    start: float
    step: float
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorstGroup:
    """The group of people whose strangers are mistaken for one another most often."""

    who: str
    factor: float
    """How many times as often as in the whole set, at the strict operating points."""
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityLimit:
    """The bounds of one quality row, None where it has none; between green and amber it limits."""

    unit: str
    green: tuple[float | None, float | None]
    amber: tuple[float | None, float | None]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Validation:
    """A named set, its size, what was measured on it and what it cannot tell."""

    name: str
    genuine_pairs: int
    stranger_pairs: int
    """Of the same person and of different people: what the shares of `points` are shares of."""
    points: tuple[OperatingPoint, ...]
    limits: tuple[str, ...]
    worst_group: WorstGroup
    genuine: Distribution
    impostor: Distribution
    alone: Mapping[str, tuple[float, float]]
    """By sub-score: slope and offset that make one network's value a log10 likelihood ratio."""
    quality: Mapping[str, QualityLimit]
    """By quality row."""

    def at(self, score: int) -> OperatingPoint:
        """The strictest operating point that `score` (ten-thousandths) reaches, else the first."""
        reached = [point for point in self.points if point.score <= score]
        return max(reached or self.points[:1], key=lambda point: point.score)


def parse_validation(text: bytes) -> Validation:
    """The validation that a calibration file (JSON) tells of.

    Raises:
        MalformedError: It tells of none.
    """
    try:
        return _validation(json.loads(text))
    except (KeyError, TypeError, ValueError) as error:
        raise MalformedError("calibration") from error


def _validation(raw: Mapping[str, Any]) -> Validation:
    everyone = raw["measured"]["all_against_all"]
    bins = everyone["histogram"]
    return Validation(
        name=str(raw["set"]["name"]),
        genuine_pairs=int(everyone["genuine"]),
        stranger_pairs=int(everyone["strangers"]),
        points=tuple(
            OperatingPoint(
                score=int(point["score"]),
                by_genuine=float(point["reached_by_genuine"]),
                by_strangers=float(point["reached_by_strangers"]),
            )
            for point in raw["operating_points"]
        ),
        limits=tuple(str(limit) for limit in raw["set"]["limits"]),
        worst_group=_worst_group(raw["worst_group"]),
        genuine=_distribution(bins, "genuine"),
        impostor=_distribution(bins, "strangers"),
        alone={
            name: (float(raw["lines"][network][network]), float(raw["lines"][network]["offset"]))
            for name, network in _NETWORKS.items()
        },
        quality={str(row["name"]): _limit(row) for row in raw["quality"]},
    )


def _limit(row: Mapping[str, Any]) -> QualityLimit:
    (green_low, green_high), (amber_low, amber_high) = row["green"], row["amber"]
    return QualityLimit(
        unit=str(row["unit"]),
        green=(green_low, green_high),
        amber=(amber_low, amber_high),
        source=str(row["source"]),
    )


def _worst_group(raw: Mapping[str, Any]) -> WorstGroup:
    return WorstGroup(who=str(raw["who"]), factor=float(raw["factor"]), source=str(raw["source"]))


def _distribution(bins: Mapping[str, Any], who: str) -> Distribution:
    return Distribution(
        start=int(bins["from"]) / SCALE,
        step=int(bins["step"]) / SCALE,
        counts=tuple(int(count) for count in bins[who]),
    )
