"""Determinations: outcome <- rule <- conditions <- findings <- exhibits, retraceable by a stranger.

Laws: three states, never a bare bool; a condition whose finding is missing is UNKNOWN, never MET;
UNMET outranks UNKNOWN outranks MET.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.assessment import Assessment
from app.domain.case import AccountState, Capacity, Party, StricterChoice
from app.domain.exhibit import Digest, Exhibit
from app.domain.finding import Finding
from app.domain.policy import STRICTER, Outcome
from app.domain.position import Deposit, HoldStatement, PartyStatement


class Status(StrEnum):
    """After ETSI EN 319 102-1: passed, failed, indeterminate."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a condition stands where it stands; closed."""

    HELD = "held"
    NOTHING_SUBMITTED = "nothing_submitted"
    FACE_SAME = "face_supports_same"
    FACE_DIFFERENT = "face_supports_different"
    FACE_INCONCLUSIVE = "face_inconclusive"
    FACE_NO_SCORE = "face_no_score"
    FACE_RED_GATE = "face_unsuitable"
    EXAMINERS_DIFFER = "examiners_differ"
    SECOND_EXAMINER = "second_examiner"
    """Asked for beside better evidence: somebody else's judgement, blind (R4)."""
    ENGINE_DIFFERS = "engine_differs"
    REFERENCE_SUSPECT = "reference_suspect"
    """Registered photos of one person show, by the engine, different people."""
    UNEXPLAINED_DIFFERENCE = "unexplained_difference"
    NOT_SEALED = "not_sealed"
    NO_DOCUMENT = "no_document"
    DOCUMENT_UNREAD = "document_unread"
    DOCUMENT_INCOMPLETE = "document_incomplete"
    DOCUMENT_EXPIRED = "document_expired"
    CHECK_DIGIT_WRONG = "check_digit_wrong"
    FIELD_DIFFERS = "field_differs"
    NO_STATEMENT = "no_statement"
    """Silence is not a disclaimer."""
    ONE_OF_TWO = "one_of_two"
    WITHDRAWN = "withdrawn"
    LATER_CLAIM = "later_claim"
    CONTRADICTORY = "contradictory"
    DURESS = "duress"
    NEVER_OPENED = "never_opened"
    IDENTITY_NOT_VERIFIED = "identity_not_verified"
    LAPSED = "lapsed"
    BLOCKED = "blocked"
    STALE = "stale"
    NOT_STATED = "not_stated"
    NO_DEPOSITS = "no_deposits"
    PARTIAL = "partial"
    FUNDS_CONTRADICTED = "funds_contradicted"
    BEFORE_ACQUISITION = "before_acquisition"
    """A deposit is dated before the day on which the other party says it acquired the account."""
    DIGEST_CHANGED = "digest_changed"
    POLICY_EXPIRED = "policy_expired"
    STEP_MISSING = "step_missing"
    DATED_LATER = "dated_later"
    """Something is dated after the instant of the determination."""


class Identity(StrEnum):
    """How far a lane's identity is established: by face and documents together."""

    VERIFIED = "verified"
    REFUTED = "refuted"
    INCONCLUSIVE = "inconclusive"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that the policy may weigh. Pressure items have no field here: they cannot matter."""

    case: str
    account: AccountState
    capacity: Capacity
    submitted_at: datetime
    parties: tuple[Party, ...]
    exhibits: tuple[Exhibit, ...]
    intact: bool
    """Whether every exhibit's bytes still have the digest that they came in with."""
    unavailable: tuple[str, ...]
    findings: tuple[Finding, ...]
    assessments: tuple[Assessment, ...]
    """Sealed ones only."""
    statements: tuple[PartyStatement, ...]
    holds: tuple[HoldStatement, ...]
    deposits: tuple[Deposit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionState:
    """One condition at one instant, with everything it rests on."""

    id: str
    clauses: tuple[str, ...]
    status: Status
    reasons: tuple[Reason, ...]
    evidence: tuple[str, ...] = ()
    """Exhibit ids, or the references of officers' statements."""
    who: tuple[str, ...] = ()
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleStep:
    """One rule of the trace, in order."""

    rule: str
    applies: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterfactual:
    """The least change that would lead to a grant: which conditions, and what then."""

    conditions: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One thing to ask for: of which condition, why, and about what."""

    condition: str
    reason: Reason
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Determination:
    """What the policy says of a dossier at one instant; empty `outcomes` means halted (R0)."""

    outcomes: tuple[Outcome, ...]
    rule: str
    clauses: tuple[str, ...]
    referral: bool
    situation: Mapping[str, str]
    conditions: tuple[ConditionState, ...]
    trace: tuple[RuleStep, ...]
    counterfactual: Counterfactual | None
    requests: tuple[Request, ...]
    faults: tuple[Reason, ...]
    """What halts everything (R0); empty when evidence, policy and steps are in order."""
    not_checked: tuple[str, ...]
    examiners_needed: int
    examiners_present: int
    policy: Digest
    dossier: Digest
    at: datetime
    until: datetime | None

    @property
    def signable(self) -> bool:
        """Whether it may leave the program as a result."""
        return bool(self.outcomes) and self.examiners_present >= self.examiners_needed


def in_force(outcomes: tuple[Outcome, ...], stricter: StricterChoice | None) -> tuple[Outcome, ...]:
    """What is carried out: the policy's outcomes, or the stricter choice with what it leaves.

    Law: a choice takes away what is granted or concluded, never what is held, asked or escalated;
    a choice that nobody may make, and a case that halted, leave nothing.
    """
    if stricter is None or not outcomes:
        return outcomes
    if stricter.outcome not in STRICTER or not stricter.reason.strip():
        return ()
    left = (code for code in outcomes if code in STRICTER or code is Outcome.REQUEST_MORE)
    return tuple(dict.fromkeys((Outcome(stricter.outcome), *left)))
