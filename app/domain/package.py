"""Packages: a result as it was signed, kept so that the same bytes can be written out again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.exhibit import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """Everything that was written but the exhibits that travelled along: those lie in the case."""

    files: Mapping[str, bytes] = field(repr=False)
    """By name: the report, the result and what stands beside it."""
    packed: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """What its container holds besides these files and exhibits, by the name there."""
    exhibits: tuple[str, ...] = ()
    """The names that exhibits have in the container."""
    container: Digest | None = None
    """Of the container as it was written; None where nothing travelled along."""
