"""The policy: clauses, thresholds, conditions and ordered rules, all of it data.

Laws: rules are tried in order and the first hit wins; the last rule always hits and changes
nothing; every value that the public statement is silent about stands here, not in code.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.exhibit import Digest


class Outcome(StrEnum):
    """The closed list of consequences."""

    RESTORE_ACCESS = "O1"
    RELEASE_ASSETS = "O1b"
    ASSISTED_WITHDRAWAL = "O2"
    KEEP_FROZEN = "O3"
    REQUEST_MORE = "O4"
    REJECT_CLAIM = "O5"
    ESCALATE = "O6"
    NO_CHANGE = "O7"


GRANTS = frozenset({Outcome.RESTORE_ACCESS, Outcome.RELEASE_ASSETS, Outcome.ASSISTED_WITHDRAWAL})
"""Outcomes that give somebody something. UNKNOWN never leads here."""

STRICTER = frozenset({Outcome.KEEP_FROZEN, Outcome.ESCALATE})
"""What an examiner may choose instead of the policy's outcome. Source: product.md, rulings."""

When = Mapping[str, frozenset[str]]
"""A variable of the situation, and the values that satisfy; all must hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One sentence of the statement behind the policy, in short."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A bound with its unit and where it comes from. Scores are in ten-thousandths."""

    value: int
    unit: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One question of the policy. `valid_for` is None when it does not lapse."""

    id: str
    clauses: tuple[str, ...]
    title: str
    valid_for: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Of one rule: these outcomes when `when` holds; the first that holds is taken."""

    when: When
    outcomes: tuple[Outcome, ...]
    asks: tuple[str, ...] = ()
    """Conditions whose open points are asked for with these outcomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the decision table: hit when any of `any_of` holds."""

    id: str
    title: str
    clauses: tuple[str, ...]
    any_of: tuple[When, ...]
    branches: tuple[Branch, ...]
    """Empty means halt: no outcome at all (R0)."""
    referral: bool = False
    """Whether the case also goes to the fraud desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """All that `determine` may lean on besides the dossier."""

    id: str
    version: int
    title: str
    issued: date
    expires: date
    digest: Digest
    clauses: tuple[Clause, ...]
    thresholds: Mapping[str, Threshold]
    required_fields: tuple[str, ...]
    """Fields of a document that must equal the record before it supports an identity."""
    matching_verdicts: frozenset[str]
    """Verdicts of a field's comparison that count as equal."""
    never_different: frozenset[str]
    """Quality rows whose amber or red gate keeps a face from supporting different people."""
    conditions: tuple[Condition, ...]
    rules: tuple[Rule, ...]
    reviewers: Mapping[Outcome, int]
    """How many examiners must have judged before this outcome may be signed."""
    not_checked: tuple[str, ...]
    """What no evidence of this kind can show; printed with every outcome."""

    def limit(self, name: str) -> int:
        """The value of a threshold; the parser has seen to it that it is there."""
        return self.thresholds[name].value

    def condition(self, name: str) -> Condition:
        """The condition of that id; the parser has seen to it that it is there."""
        return next(item for item in self.conditions if item.id == name)
