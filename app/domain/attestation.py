"""Attestations: signed claims about digests, and what comes of checking one."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.case import StricterChoice
from app.domain.custody import Checkpoint, Growth
from app.domain.determination import Determination, Dossier, Status, in_force
from app.domain.exhibit import Digest
from app.domain.policy import Outcome
from app.domain.position import PartyStatement
from app.domain.withdrawal import WithdrawnExhibit

SCHEMA = "rightful-result/1"


class Audience(StrEnum):
    """Who a result is for. Letters to the parties show less; see product.md."""

    CASE_FILE = "case_file"
    REGULATOR = "regulator"
    """With everything: evidence, pressure, and the trail of the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyName:
    """Which policy was used."""

    id: str
    version: int
    digest: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """What is signed: the dossier, what the policy made of it, and where both come from.

    Its canonical JSON is `result.json`. Source of the shape: in-toto Statement, SLSA VSA.
    """

    schema: str
    result_id: str
    audience: Audience
    practice: bool
    issued_at: datetime
    examiner: str
    certificate: Digest
    signatures: int
    """How many examiners sign it, the one named here first; fewer are not yet a result."""
    program: str
    policy: PolicyName
    dossier: Dossier
    determination: Determination
    stricter: StricterChoice | None
    pressure_items: int
    """How many were logged; their influence is none, and their content is not here."""
    withdrawn: tuple[WithdrawnExhibit, ...] = ()
    """What came in by mistake: it has no place in the dossier, so that it cannot matter."""
    set_aside: tuple[PartyStatement, ...] = ()
    """Statements that rest on a withdrawn exhibit, and weigh as little."""
    supersedes: str | None
    checkpoint: Checkpoint
    growth: Growth | None
    """From the checkpoint of the result that left before this one; None where none is kept."""

    def __post_init__(self) -> None:
        dossier, gone = self.dossier, {one.withdrawal.exhibit.id for one in self.withdrawn}
        weighed = {exhibit.id for exhibit in dossier.exhibits}
        weighed.update(name for finding in dossier.findings for name in finding.exhibits)
        weighed.update(name for stated in dossier.statements for name in stated.exhibits)
        if not gone.isdisjoint(weighed):
            raise ValueError("something withdrawn is weighed")
        if any(gone.isdisjoint(statement.exhibits) for statement in self.set_aside):
            raise ValueError("a statement is set aside without cause")
        entries = [one.entry for one in self.withdrawn]
        if any(e.event.case != dossier.case for e in entries) or any(
            e.sequence >= self.checkpoint.size for e in entries
        ):
            raise ValueError("a withdrawal is not in the trail of this case")

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What is to be carried out: the policy's word, unless an examiner chose a stricter one."""
        return in_force(self.determination.outcomes, self.stricter)


class StepReason(StrEnum):
    """Why a step of verification ended as it did; closed."""

    HOLDS = "holds"
    NOT_GIVEN = "not_given"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    SIGNATURE_MISSING = "signature_missing"
    SIGNATURE_INVALID = "signature_invalid"
    SIGNER_UNTRUSTED = "signer_untrusted"
    SIGNERS_DIFFER = "signers_differ"
    CHANGED_AFTER_SIGNING = "changed_after_signing"
    TWINS_DIFFER = "twins_differ"
    NOT_CANONICAL = "not_canonical"
    SCHEMA_UNKNOWN = "schema_unknown"
    EVIDENCE_DIFFERS = "evidence_differs"
    POLICY_UNKNOWN = "policy_unknown"
    OUTCOME_DIFFERS = "outcome_differs"
    PAGES_DIFFER = "pages_differ"
    TRAIL_DIFFERS = "trail_differs"
    CERTIFICATE_EXPIRED = "certificate_expired"
    TIME_NOT_ATTESTED = "time_not_attested"
    """The time is the workstation's own word; stated, not held against the result."""
    DISCLOSURE_DIFFERS = "disclosure_differs"
    """A value that came along is not the one whose commitment was signed."""
    ANOTHER_CASE = "another_case"
    """A true result, replayed for a case that it is not about."""
    EARLIER_STEP = "earlier_step"
    """Not looked at, because an earlier step did not hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One numbered step of verification. Source of the order: signing.md section 3."""

    step: int
    state: Status
    reason: StepReason
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenPlace:
    """Which key on which PKCS #11 token, and the library that speaks to it."""

    module: str
    """Path of the library that the token's maker gives."""
    token: str
    key: str
    """Labels on the token."""
    schema: str = "rightful-token/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyInfo:
    """Whom a key names, who vouches for that, and until when. Nothing of it is secret."""

    examiner: str
    certificate: Digest
    issuer: str
    root: Digest
    until: datetime
    token: str
    """Label of the token that the key lives on; empty when it lies in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What an independent clock says: that the signatures were there at `at`."""

    holds: bool
    """Whether it is whole, and of these signatures."""
    believed: bool = False
    """Whether its authority is among those believed here."""
    at: datetime | None = None
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What comes of reading a result: every step but the seventh, and what it says so far."""

    steps: tuple[Step, ...]
    result: bytes = b""
    """The attestation with what is disclosed of it, as canonical JSON; empty once a step broke."""
    signers: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    """Paths of the personal fields that were not disclosed."""
    digest: str = ""
    """SHA-256 of `result.json` as signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a stranger learns from a result."""

    steps: tuple[Step, ...]
    signers: tuple[str, ...] = ()
    result_id: str = ""
    case: str = ""
    """Which case it is about: whoever acts on it compares this with the case at hand."""
    outcomes: tuple[str, ...] = ()
    """What is to be carried out, a stricter choice included."""
    hidden: tuple[str, ...] = ()
    """Paths of the personal fields that this copy does not disclose."""
    withdrawn: tuple[str, ...] = ()
    """Exhibits that it names as withdrawn: they came in by mistake, and were not weighed."""
    practice: bool = False
    """Whether the result says of itself that nobody may act on it."""
    digest: str = ""
    """SHA-256 of `result.json`; with the result's id it names the result."""
    checkpoint: Checkpoint | None = None
    """What the result says of its workstation's trail; None unless its signatures hold."""

    def of_case(self, case: str) -> "Verification":
        """Held against the case that it is to be about; an empty `case` asks nothing.

        A true result of another case does not hold for this one: step 5 says so.
        """
        if not case or not self.case or case == self.case:
            return self
        told = Step(
            step=5, state=Status.UNMET, reason=StepReason.ANOTHER_CASE, detail=f"{self.case}"
        )
        return replace(
            self, steps=tuple(told if one.step == told.step else one for one in self.steps)
        )

    @property
    def state(self) -> Status:
        """UNMET outranks UNKNOWN outranks MET; no step at all is UNKNOWN."""
        states = {step.state for step in self.steps}
        if Status.UNMET in states:
            return Status.UNMET
        return Status.UNKNOWN if Status.UNKNOWN in states or not states else Status.MET
