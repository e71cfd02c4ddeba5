"""Asks an engine about one document."""

from collections.abc import Sequence

from app.domain.exhibit import MediaType, Role
from app.domain.finding import Finding, Measure
from app.domain.ports import Engine
from tests.hostile.specimens import Token, evidence_of


def look(engine: Engine, content: bytes, media_type: MediaType) -> tuple[Finding, ...]:
    """Everything that is found of it."""
    return engine.examine([evidence_of(content, media_type, role=Role.DOCUMENT)], Token())


def of(found: Sequence[Finding], measure: Measure) -> list[Finding]:
    """What was found of one kind."""
    return [finding for finding in found if finding.measure is measure]
