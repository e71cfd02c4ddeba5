"""What the engine was validated with: fusion, limits, error rates; digests that must agree."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.errors import ExaminationError, ModelMismatchError
from app.domain.exhibit import Digest
from app.domain.finding import Gate


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The bounds of one quality row; outside `green` it is amber, outside `amber` red."""

    name: str
    unit: str
    source: str
    green: tuple[float, float]
    amber: tuple[float, float]

    def gate(self, value: float) -> Gate:
        """What `value` allows."""
        if self.green[0] <= value <= self.green[1]:
            return Gate.GREEN
        return Gate.AMBER if self.amber[0] <= value <= self.amber[1] else Gate.RED


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """log10 likelihood ratio = dlib * distance + sface * cosine + strength * weaker + offset.

    `weaker` is the strength of the weaker SFace vector of the two, kept within the bounds that were
    validated: faint pictures of one person lie farther apart than plain ones.
    """

    dlib: float
    sface: float
    strength: float
    offset: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Everything that was fitted or measured on the validation set, none of it in code."""

    name: str
    version: str
    """Of the engine that was validated."""
    models: Mapping[str, Digest]
    fused: Line
    dlib_alone: Line
    sface_alone: Line
    strength: tuple[float, float]
    """Bounds within which the strength of a template counts."""
    limits: Mapping[str, Limit]

    def check(self, models: Mapping[str, Digest], version: str) -> None:
        """Return if these are the models and this is the engine that were validated.

        Raises:
            ModelMismatchError: At least one is another; then no score may be graded.
        """
        if version != self.version:
            raise ModelMismatchError("engine: not validated here")
        for name, digest in self.models.items():
            if models.get(name) != digest:
                raise ModelMismatchError(f"{name}: not validated here")

    def fit(self, rows: Mapping[str, float]) -> bool:
        """Whether no row of a photo is red: then it may be compared."""
        return all(self.limits[name].gate(value) is not Gate.RED for name, value in rows.items())


def read_calibration(text: bytes) -> Calibration:
    """The calibration that `text` (JSON, as shipped under resources) stands for.

    Raises:
        ExaminationError: It is no such text.
    """
    try:
        return _calibration(json.loads(text))
    except (KeyError, TypeError, ValueError) as error:
        raise ExaminationError("the calibration cannot be read") from error


def _calibration(raw: Mapping[str, Any]) -> Calibration:
    lines = {name: Line(**line) for name, line in raw["lines"].items()}
    return Calibration(
        name=str(raw["set"]["name"]),
        version=str(raw["engine"]["version"]),
        models={str(name): Digest(digest) for name, digest in raw["models"].items()},
        fused=lines["fused"],
        dlib_alone=lines["dlib"],
        sface_alone=lines["sface"],
        strength=_bounds(raw["strength"]),
        limits={row["name"]: _limit(row) for row in raw["quality"]},
    )


def _limit(row: Mapping[str, Any]) -> Limit:
    return Limit(
        name=str(row["name"]),
        unit=str(row["unit"]),
        source=str(row["source"]),
        green=_bounds(row["green"]),
        amber=_bounds(row["amber"]),
    )


def _bounds(pair: list[float | None]) -> tuple[float, float]:
    low, high = pair
    return (
        float("-inf") if low is None else float(low),
        float("inf") if high is None else float(high),
    )
