"""What the decide screen shows; signs and icons are named by their keys. No Qt, no services."""

from dataclasses import dataclass

from app.domain.exhibit import Lane

Line = tuple[str, str]
"""The key of a sign, and what it is said of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionShown:
    """One card; `chips` are names with what they are: exhibit, officer's reference, examiner."""

    id: str
    title: str
    clause: str
    clause_text: str
    state: str
    word: str
    lines: tuple[Line, ...]
    chips: tuple[tuple[str, str], ...]
    clock: str
    left: float | None
    lapsed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceRow:
    """One rule, or the last ones that were not reached."""

    rule: str
    title: str
    clauses: str
    word: str
    applies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyShown:
    """One side in one line."""

    lane: Lane
    name: str
    state: str
    identity: str
    stance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockShown:
    """How long the conditions that hold are true together."""

    lead: str
    moment: str
    left: str
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """The one thing to do when the policy halted."""

    why: str
    do: str
    screen: str
    button: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideModel:
    """Everything that the screen draws."""

    outcome: str
    """The code of the first outcome; empty when halted."""
    state: str
    word: str
    meta: str
    sentence: str
    referral: str
    clock: ClockShown | None
    parties: tuple[PartyShown, ...]
    conditions: tuple[ConditionShown, ...]
    trace: tuple[TraceRow, ...]
    change: str
    requests: tuple[str, ...]
    not_checked: str
    pressure: int
    order: str
    """Where pressure stands in the audit trail, beside this examiner's seal."""
    signers: str
    """Who signs, and that stricter may be chosen, never looser."""
    missing: str
    """Why it cannot be signed; empty when it can."""
    second: bool
    """Whether a second examiner's judgement is what is missing."""
    signed: str
    """When a result was signed last, and which; empty when none was."""
    halted: Remedy | None
    practice: tuple[str, ...]
    """What is true of a practice case, told after the seal; empty for any other case."""
    stricter: str
    """A stricter choice on file, in words."""
    choices: tuple[tuple[str, str], ...]
    """The stricter outcomes to choose from: code and words."""
