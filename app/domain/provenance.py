"""Where a finding comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.exhibit import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The engine, its models and its settings. Source of the idea: in-toto, SLSA."""

    engine: str
    version: str
    models: Mapping[str, Digest] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
