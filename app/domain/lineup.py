"""A line-up: the submitted face among faces of strangers, and which of them an examiner picked.

Law: a pick is kept beside the case and has no field in a dossier: no rule can weigh it, and it
grants nothing.
"""

from dataclasses import dataclass
from datetime import datetime

from app.domain.exhibit import Digest, ExhibitId, Lane

LEAST_FILLERS = 3
MOST_FILLERS = 8
"""Faces of strangers. Source: our ruling; with the submitted one they answer to the keys 1 to 9."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineUpPick:
    """What one examiner picked, once and for all; `picked` is None for "none of them"."""

    examiner: str
    lane: Lane
    reference: ExhibitId
    probe: ExhibitId
    shown: tuple[Digest, ...]
    """Digests of the pictures in the order in which they stood; names of files are not kept."""
    place: int
    """Where the submitted face stood, counted from 1."""
    picked: int | None
    at: datetime
    salt: str
    """Random, so that nobody can guess the pick from its digest in the audit trail."""

    def __post_init__(self) -> None:
        places = range(1, len(self.shown) + 1)
        if self.place not in places or self.picked not in (None, *places):
            raise ValueError("a pick is one of those shown, or none")

    @property
    def found(self) -> bool:
        """Whether the submitted face is the one that was picked."""
        return self.picked == self.place
