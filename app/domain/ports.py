"""What the services ask for; `bootstrap` picks who answers.

Each port guarantees its own family of errors, whatever the library beneath raises.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable

from app.domain.case import Case
from app.domain.custody import Checkpoint, CustodyEvent, TrailEntry, TrailReport
from app.domain.exhibit import Digest, Evidence, ExhibitId, MediaType, Raster
from app.domain.explanation import Explanation
from app.domain.finding import Finding
from app.domain.ledger_table import LedgerTable
from app.domain.paper import Paper

Progress = Callable[[int, int, str], None]
"""Called with done, total, and the name of the item at hand."""


class CancelToken(Protocol):
    """Asked between steps of long work."""

    def check(self) -> None:
        """Return if the work may go on.

        Raises:
            CancelledError: Somebody asked to stop.
        """


class Phase(StrEnum):
    """What an engine goes on to in one item where it takes long; told, and never kept."""

    SECOND_READING = "second_reading"
    """Of a machine-readable zone, by the reader of another make."""
    PRINT = "print"
    """Everything on the page beside the zone."""


@runtime_checkable
class Listener(Protocol):
    """A cancel token whose owner also wants to hear how far the work is."""

    def reached(self, phase: Phase) -> None:
        """The work goes on to `phase` now."""


def reach(cancel: CancelToken, phase: Phase) -> None:
    """Tell whoever waits, if they listen."""
    if isinstance(cancel, Listener):
        cancel.reached(phase)


class Clock(Protocol):
    """The only source of the present instant."""

    def now(self) -> datetime:
        """The present in UTC, aware, whole microseconds."""


class Engine(Protocol):
    """Turns evidence into findings. Every discipline is one of these, and nothing more."""

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """Measure what can be measured; the same evidence always gives the same findings.

        Raises:
            ExaminationError: The engine itself failed; a poor photo is no such failure.
            IntakeError: The bytes cannot be decoded.
            CancelledError: `cancel` was set.
        """


@runtime_checkable
class Explainer(Protocol):
    """An engine that can say where a score comes from."""

    def explain(self, pair: Sequence[Evidence], cancel: CancelToken) -> Explanation:
        """What stands behind the comparison of reference and probe.

        Raises:
            ExaminationError: There is no face to explain, or the engine failed.
            IntakeError: The bytes cannot be decoded.
            CancelledError: `cancel` was set.
        """


@runtime_checkable
class Tabulator(Protocol):
    """An engine that shows a table before an examiner says what its columns mean."""

    def tabulate(self, item: Evidence, cancel: CancelToken) -> LedgerTable:
        """The table, read as `item` says, else by a guess; nothing is kept of it.

        Raises:
            ExaminationError: The engine itself failed.
            IntakeError: It is no table.
            CancelledError: `cancel` was set.
        """


class Decoder(Protocol):
    """Looks into untrusted bytes so far as intake and display need it."""

    def inspect(self, content: bytes, media_type: MediaType) -> int:
        """Decode once within limits and give the number of pages.

        Raises:
            IntakeError: Damaged, encrypted or beyond the limits.
        """

    def render(self, content: bytes, media_type: MediaType, page: int, longest_px: int) -> Raster:
        """The upright page as pixels, its longer side at most `longest_px`; never enlarged.

        Raises:
            IntakeError: Damaged, encrypted or beyond the limits.
        """

    def level(self, content: bytes, media_type: MediaType, paper: Paper, longest_px: int) -> Raster:
        """A paper on a page, upright and without perspective, as large as it is on the page raster.

        Raises:
            IntakeError: Damaged, encrypted or beyond the limits, or the corners bound no paper.
        """


class CaseStore(Protocol):
    """Keeps cases and evidence at rest, encrypted; every write is durable when it returns."""

    def case_ids(self) -> tuple[str, ...]:
        """All cases, newest change first."""

    def load(self, case_id: str) -> Case:
        """The case as last saved.

        Raises:
            UnknownCaseError: There is none.
            TamperedError: Its bytes are not those that were written.
        """

    def save(self, case: Case, event: CustodyEvent) -> None:
        """Keep `case` and append `event` to the audit trail, both or neither.

        Raises:
            StoreError: Neither was kept.
        """

    def add_evidence(self, case_id: str, evidence: Evidence) -> None:
        """Keep the bytes of an exhibit, encrypted under the case's key, before `save` names it."""

    def evidence(self, case_id: str, exhibit_id: ExhibitId) -> bytes:
        """The bytes as they were taken in.

        Raises:
            TamperedError: They are not.
        """

    def add_package(self, case_id: str, result_id: str, content: bytes) -> None:
        """Keep a signed result under the case's key, before `save` names its leaving."""

    def package(self, case_id: str, result_id: str) -> bytes:
        """A signed result as it was kept.

        Raises:
            UnknownCaseError: None of that name was.
            TamperedError: Its bytes are not those that were kept.
        """

    def trail(self) -> tuple[TrailEntry, ...]:
        """The audit trail from its first entry."""

    def note(self, event: CustodyEvent) -> None:
        """Append an event about the store itself, which is of no case, to the audit trail."""

    def check(self) -> tuple[str, ...]:
        """Read everything there is; gives what is not as it was written, empty when all is well."""

    def audit(self, claims: Sequence[Checkpoint]) -> TrailReport:
        """Check the whole trail, and hold against it the checkpoints that results claim."""

    def proof(self, earlier: int) -> tuple[Digest, ...]:
        """That the first `earlier` entries begin the trail. Source: RFC 6962 section 2.1.2."""

    def checkpoint(self) -> Checkpoint:
        """Size and root of the trail as it stands. Source: RFC 6962 section 2.1."""

    def erase(self, case_id: str, event: CustodyEvent) -> None:
        """Destroy a case's key, and with it the case; the trail stays."""


class Logins(Protocol):
    """Who can sign in at this workstation, each with a passphrase and a key of their own."""

    def examiners(self) -> tuple[str, ...]:
        """All of them, the one who set the workstation up first."""

    def add(self, examiner: str, passphrase: str, opener: str) -> None:
        """Make a login and a key; `opener` is the passphrase of who set the workstation up.

        Raises:
            KeyUnavailableError: It is not.
            StoreError: The person has a login already, or the name or passphrase will not do.
        """

    def remove(self, examiner: str, opener: str) -> None:
        """Remove a login and its key.

        Raises:
            KeyUnavailableError: `opener` is not the passphrase of who set the workstation up.
            UnknownExaminerError: There is no such login, or it must stay.
        """

    def change_passphrase(self, examiner: str, old: str, new: str) -> None:
        """Open login and key of `examiner` with `new`, whole or not at all.

        Raises:
            WrongPassphraseError: `old` is wrong or `new` is empty.
        """


class PolicyCabinet(Protocol):
    """Keeps the organisation's policies, each with its detached signature."""

    def present(self) -> tuple[bytes, bytes] | None:
        """The one in place, if any.

        Raises:
            AmbiguousPolicyError: There are several.
        """

    def earlier(self) -> tuple[tuple[bytes, bytes], ...]:
        """Those that it replaced."""

    def newest(self) -> Mapping[str, int]:
        """The newest version ever put in place, by the policy's id."""

    def put(self, policy: tuple[str, int], text: bytes, signature: bytes) -> None:
        """Put one in place, durably; `policy` is its id and version."""
