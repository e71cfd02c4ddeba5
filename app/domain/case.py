"""A case: all that belongs to one question about one account."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.domain.assessment import Assessment
from app.domain.custody import Checkpoint
from app.domain.exhibit import Digest, Exhibit, ExhibitId, Lane
from app.domain.finding import Finding
from app.domain.lineup import LineUpPick
from app.domain.policy import Outcome
from app.domain.position import Deposit, HoldStatement, PartyStatement, PressureItem
from app.domain.withdrawal import Withdrawal

_KEPT_YEARS = 5
ACQUIRED_ON = "acquired_on"
"""What a party's record may say beside what documents say: when it acquired the account."""


class AccountState(StrEnum):
    """What the platform says about the account. The program never changes it."""

    ACTIVE = "active"
    RISK_FROZEN = "risk_frozen"
    JUDICIALLY_FROZEN = "judicially_frozen"
    CLOSED = "closed"

    @property
    def frozen(self) -> bool:
        """Whether assets cannot leave."""
        return self in (AccountState.RISK_FROZEN, AccountState.JUDICIALLY_FROZEN)


class Capacity(StrEnum):
    """Whether the registered holder can speak alone. Special goes to legal."""

    ORDINARY = "ordinary"
    SPECIAL = "special"
    """Dead, minor, incapacitated, corporate or joint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of the dispute. `record` maps field names to registered (R) or declared (O) values.

    Field names: those of `record_match.RecordField`, and `ACQUIRED_ON`; dates in ISO 8601.
    """

    lane: Lane
    name: str
    record: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _ = self.acquired_on

    @property
    def acquired_on(self) -> date | None:
        """The day on which this party says it acquired the account, where it says one."""
        stated = self.record.get(ACQUIRED_ON, "")
        return date.fromisoformat(stated) if stated else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An item that could not be taken in, and why. The rest went on."""

    name: str
    code: str
    at: datetime
    left_out: bool = False
    """An examiner said that the case does without it; that it came stays on file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StricterChoice:
    """An examiner's choice of a stricter outcome than the policy's. Never a looser one."""

    outcome: str
    reason: str
    examiner: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerChoice:
    """A stricter choice that was withdrawn, or replaced by another one; it stays on file."""

    choice: StricterChoice
    examiner: str
    """Who withdrew it."""
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A result that left the program."""

    result_id: str
    digest: Digest
    at: datetime
    checkpoint: Checkpoint
    """What it says of the audit trail."""
    outcomes: tuple[Outcome, ...] = ()
    """What it says that follows."""
    signers: tuple[str, ...] = ()
    folder: str = ""
    """Where it was written, on this workstation."""
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A result that waits for another examiner's signature: no result yet, and nowhere but here."""

    result_id: str
    digest: Digest
    """SHA-256 of its `result.json`, which every signer signs."""
    stands_on: Digest
    """Digest of the determination at `at`; when what is determined differs, it is void."""
    at: datetime
    signers: tuple[str, ...]
    needed: int
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """By name, as signed so far; empty in what an examiner is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """What rests on an exhibit that is withdrawn, or filed elsewhere; nothing weighs it meanwhile.

    It comes back with the exhibit.
    """

    findings: tuple[Finding, ...] = ()
    """What examiners said of it; what engines measured is measured anew."""
    statements: tuple[PartyStatement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything known so far. Nothing is changed in place: each verb gives a new case."""

    id: str
    opened_at: datetime
    submitted_at: datetime
    account: AccountState
    practice: bool = False
    capacity: Capacity = Capacity.ORDINARY
    parties: tuple[Party, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    """Exhibits that came in by mistake; they are not among `exhibits`, so nothing weighs them."""
    set_aside: SetAside = field(default_factory=SetAside)
    findings: tuple[Finding, ...] = ()
    unavailable: tuple[str, ...] = ()
    """Steps that could not be taken, each as "step:error code"; marked, never silently missing."""
    assessments: tuple[Assessment, ...] = ()
    line_ups: tuple[LineUpPick, ...] = ()
    """Who picked which face of a line-up; nothing weighs them."""
    statements: tuple[PartyStatement, ...] = ()
    holds: tuple[HoldStatement, ...] = ()
    deposits: tuple[Deposit, ...] = ()
    pressure: tuple[PressureItem, ...] = ()
    stricter: StricterChoice | None = None
    former_choices: tuple[FormerChoice, ...] = ()
    exports: tuple[Export, ...] = ()
    pending: Pending | None = None
    keep_until: date | None = None
    """The last day on which it is to be kept, where an examiner set one."""

    @property
    def kept_until(self) -> date:
        """The last day on which it is to be kept: as set, or five years after its last result.

        Source: FATF recommendation 11, records are kept for at least five years.
        """
        last = max([self.opened_at, *(export.at for export in self.exports)]).date()
        leap = (last.month, last.day) == (2, 29)
        return self.keep_until or last.replace(
            year=last.year + _KEPT_YEARS, day=28 if leap else last.day
        )

    @property
    def unresolved(self) -> tuple[Refusal, ...]:
        """What was refused, did not come in later under the same name, and is not left out."""
        came = [(item.name, item.added_at) for item in self.came_in]
        return tuple(
            refusal
            for refusal in self.refusals
            if not refusal.left_out
            and not any(name == refusal.name and at > refusal.at for name, at in came)
        )

    @property
    def came_in(self) -> tuple[Exhibit, ...]:
        """Every exhibit that ever came in, the withdrawn ones last."""
        return (*self.exhibits, *(one.exhibit for one in self.withdrawn))

    def party(self, lane: Lane) -> Party | None:
        """Who stands in `lane`, if anybody."""
        return next((party for party in self.parties if party.lane is lane), None)

    def exhibit(self, exhibit_id: ExhibitId) -> Exhibit | None:
        """The exhibit of that name, if there is one."""
        return next((item for item in self.exhibits if item.id == exhibit_id), None)

    def withdrawal(self, exhibit_id: ExhibitId) -> Withdrawal | None:
        """How the exhibit of that name was withdrawn, if it was."""
        return next((one for one in self.withdrawn if one.exhibit.id == exhibit_id), None)

    def sealed_on(self, exhibit_id: ExhibitId) -> tuple[Assessment, ...]:
        """The sealed judgements that rest on the exhibit of that name."""
        return tuple(
            a for a in self.assessments if a.sealed and exhibit_id in (a.reference, a.probe)
        )

    def of(self, lane: Lane, *roles: str) -> tuple[Exhibit, ...]:
        """The exhibits of one lane in the given roles, oldest first."""
        return tuple(item for item in self.exhibits if item.lane is lane and item.role in roles)
