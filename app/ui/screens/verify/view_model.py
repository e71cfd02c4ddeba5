"""A verification as values: one sentence, then the numbered steps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step; `state` is met, unmet, unknown, absent or info."""

    number: int
    name: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyModel:
    """What is shown of one result."""

    headline: str
    state: str
    outcome: str
    steps: tuple[StepRow, ...]
    signers: tuple[str, ...]
    files: tuple[str, ...]
    result: str
    case: str = ""
    withdrawn: tuple[str, ...] = ()
    """Exhibits that the result names as withdrawn."""
    hidden: int = 0
    """How many personal fields this copy does not show."""
    practice: bool = False
