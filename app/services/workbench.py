"""The one door for window and command line: one method per verb, each a single call.

Law: what comes out of here is `disclosed`: what this examiner may see now, and nothing else.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from app.domain.assessment import Assessment
from app.domain.attestation import Attestation, Verification
from app.domain.case import AccountState, Capacity, Case, Party
from app.domain.determination import Determination, Status
from app.domain.errors import SealError, UnknownCaseError
from app.domain.exhibit import Exhibit, ExhibitId, Lane, MeantFace, Raster, Role
from app.domain.explanation import Explanation
from app.domain.letter import Letter, RefusedLine
from app.domain.paper import papers_in
from app.domain.policy import Outcome, Policy
from app.domain.ports import (
    CancelToken,
    Clock,
    Decoder,
    Engine,
    KeyOffice,
    KeyRing,
    Progress,
    Redactor,
)
from app.domain.position import Deposit, HoldStatement, PartyStatement, PressureItem
from app.domain.validation import Validation
from app.services import (
    assess,
    chain_links,
    correct,
    faces,
    intake,
    keeping,
    letters,
    lineup,
    practice,
    record,
)
from app.services.attest import Press, attest, dossier_of
from app.services.case_folder import read_case_folder
from app.services.chain_suggestions import Link
from app.services.correct import Entry
from app.services.desk import Desk
from app.services.determine import determine
from app.services.examine import examine
from app.services.influence import PressureOrder, pressure_order
from app.services.intake import Submission
from app.services.keeping import Audit
from app.services.leaving import Leaving
from app.services.letter_guard import refused_lines
from app.services.letters import Order
from app.services.match import Matcher
from app.services.people import People
from app.services.policies import PolicyShelf
from app.services.record_facts import import_folder, record_facts
from app.services.verify import Bench, verify

Watch = tuple[Progress, CancelToken]
"""Who is told how far long work is, and who may stop it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What works without a case store: engines, decoder, policy, verification."""

    decoder: Decoder
    engines: Mapping[str, Engine]
    matcher: Matcher
    policy: Policy
    shelf: PolicyShelf
    validation: Validation
    bench: Bench
    redactor: Redactor
    key_office: KeyOffice
    clock: Clock
    practice: Path
    program: str

    def verify(self, files: Sequence[Path]) -> Verification:
        """See `services.verify`."""
        return verify(self.bench, files)

    def redact(
        self, result: Path, drop: Sequence[str], into: Path
    ) -> tuple[Verification, tuple[Path, ...]]:
        """A copy of a result that hides fields, and what verifying the copy says.

        No file is written when the result does not hold.

        Raises:
            UnknownFieldError: It discloses no field of that name.
            MalformedError: It is not the folder of a whole result.
            ExportError: The copy could not be written; nothing was left behind.
        """
        found = self.verify((result,))
        if found.state is Status.UNMET:
            return found, ()
        files = self.redactor.redact(result, drop, into)
        return self.verify((into,)), files


class Workplace(Protocol):
    """Where the program was started; `bootstrap` makes it and the faces are handed it."""

    def tools(self, roots: tuple[bytes, ...] = ()) -> Tools:
        """What works without a case store; `roots` (PEM) are believed beside the usual ones."""

    def shelf(self) -> PolicyShelf:
        """The policies here; there even when the one that is installed may not rule."""

    def examiners(self) -> tuple[str, ...]:
        """Who can sign in here, the first one first; empty at first run."""

    def open(self, examiner: str, passphrase: str) -> "Workbench":
        """Unlock the case store as `examiner`, or make store and login at first run.

        Raises:
            UnknownExaminerError: Nobody of that name can sign in here.
            StoreError: Wrong passphrase, tampered, busy, full or newer than this program.
        """

    def practice(self, examiner: str) -> AbstractContextManager[tuple["Workbench", str]]:
        """A store that lasts as long as the context, with the passphrase of its practice key."""

    def back_up(self, bench: "Workbench", into: Path) -> None:
        """Copy store, keys and settings of trust, encrypted as they are, to the new folder `into`.

        Raises:
            StoreError: Nothing is left at `into`.
        """

    def restore(self, source: Path, examiner: str, passphrase: str) -> "Workbench":
        """Put a backup in the place of what is there, which is set aside, and open it.

        Raises:
            TamperedError: It is not whole. Nothing was changed.
            WrongPassphraseError: It does not open. Nothing was changed.
        """

    def warm(self) -> None:
        """Start the engines' processes, so that the first examination does not wait for them."""

    def lock(self) -> None:
        """Close the case store, so that somebody else can sign in; what runs warm stays warm."""

    def close(self) -> None:
        """Stop everything that was started."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """Everything that an examiner can do."""

    desk: Desk
    tools: Tools
    keys: KeyRing
    people: People

    @property
    def examiner(self) -> str:
        """Who works here."""
        return self.desk.examiner

    def cases(self) -> tuple[Case, ...]:
        """Every case, the one changed last first."""
        return tuple(self.case(case_id) for case_id in self.desk.store.case_ids())

    def case(self, case_id: str) -> Case:
        """One case as this examiner may see it."""
        return self._disclosed(self.desk.store.load(case_id))

    def open_case(self, case: Case) -> Case:
        """Keep a new, empty case."""
        return intake.open_case(self.desk, case)

    def open_folder(self, folder: Path, watch: Watch) -> Case:
        """Take in a case as a case system exported it; see `services.case_folder`."""
        found = read_case_folder(folder, self.desk.clock.now())
        decoder = self.tools.decoder
        return self._disclosed(import_folder(self.desk, decoder, found, found.case(), watch))

    def open_practice(self, watch: Watch, name: str = practice.FIRST) -> Case:
        """See `services.practice`."""
        work = (self.tools.practice, name, watch)
        return self._disclosed(practice.open_practice(self.desk, self.tools.decoder, work))

    def feedback(self, case_id: str) -> practice.Feedback:
        """See `services.practice`."""
        case = self.desk.store.load(case_id)
        found = self.determine(case_id)
        return practice.feedback(self.desk, self.tools.practice, case, found)

    def add_facts(self, case_id: str, text: bytes) -> Case:
        """See `services.record_facts`."""
        return self._disclosed(record_facts(self.desk, self.tools.matcher, case_id, text))

    def take_in(self, case_id: str, submissions: Sequence[Submission], watch: Watch) -> Case:
        """See `services.intake`."""
        work = (submissions, *watch)
        return self._disclosed(intake.take_in(self.desk, self.tools.decoder, case_id, work))

    def take_in_paths(
        self, case_id: str, paths: Sequence[Path], place: tuple[Lane, Role | None], watch: Watch
    ) -> Case:
        """Take in files, folders and ZIP archives; a bad container costs one line as well."""
        submissions = [item for path in paths for item in intake.submitted(path, place)]
        return self.take_in(case_id, submissions, watch)

    def file_exhibit(self, case_id: str, exhibit_id: ExhibitId, place: tuple[Lane, Role]) -> Case:
        """See `services.intake`."""
        return self._disclosed(intake.file_exhibit(self.desk, case_id, exhibit_id, place))

    def name_party(self, case_id: str, party: Party) -> Case:
        """See `services.record`."""
        return self._disclosed(record.name_party(self.desk, self.tools.matcher, case_id, party))

    def examine(self, case_id: str, watch: Watch) -> Case:
        """See `services.examine`."""
        engines = (self.tools.engines, self.tools.matcher)
        return self._disclosed(examine(self.desk, engines, case_id, watch))

    def raster(self, case_id: str, exhibit_id: ExhibitId, page: int, longest_px: int) -> Raster:
        """One page of an exhibit, upright, as pixels that a child process decoded.

        Raises:
            SealError: It holds a claim or pressure, and the holder's lane is not judged.
        """
        exhibit, content = self._visible(self.desk.store.load(case_id), exhibit_id)
        return self.tools.decoder.render(content, exhibit.media_type, page, longest_px)

    def level(self, case_id: str, exhibit_id: ExhibitId, paper: str, longest_px: int) -> Raster:
        """A paper that was found in an exhibit (`paper`: page.number), level and upright.

        Raises:
            SealError: As `raster`.
            UnknownCaseError: No finding tells of such a paper.
        """
        case = self.desk.store.load(case_id)
        exhibit, content = self._visible(case, exhibit_id)
        place = papers_in(f for f in case.findings if f.exhibits == (exhibit_id,)).get(paper)
        if place is None:
            raise UnknownCaseError(f"{exhibit_id}, paper {paper}")
        return self.tools.decoder.level(content, exhibit.media_type, place, longest_px)

    def _visible(self, case: Case, exhibit_id: ExhibitId) -> tuple[Exhibit, bytes]:
        """An exhibit that may be looked at now, and its bytes."""
        exhibit = case.exhibit(exhibit_id)
        if exhibit is None:
            raise UnknownCaseError(exhibit_id)
        early = not assess.judged(case, self.examiner, Lane.REGISTERED)
        if early and exhibit.role in assess.CLAIMING:
            raise SealError("a claim, before the seal")
        return exhibit, self.desk.store.evidence(case.id, exhibit_id)

    def audit(self, places: Sequence[Path]) -> Audit:
        """See `services.keeping`."""
        return keeping.audit(self.desk, self.tools.bench, places)

    def correct_clock(self) -> None:
        """See `services.keeping`."""
        keeping.correct_clock(self.desk)

    def check_store(self) -> tuple[str, ...]:
        """See `CaseStore.check`."""
        return self.desk.store.check()

    def set_retention(self, case_id: str, until: date) -> Case:
        """See `services.keeping`."""
        return self._disclosed(keeping.set_retention(self.desk, case_id, until))

    def erase(self, case_id: str, *, early: bool = False) -> None:
        """See `services.keeping`."""
        keeping.erase(self.desk, case_id, early=early)

    def mean_face(
        self, case_id: str, choice: tuple[ExhibitId, MeantFace | None], reason: str, watch: Watch
    ) -> Case:
        """See `services.faces`; what was measured of another face is measured anew at once."""
        faces.mean_face(self.desk, case_id, *choice, reason)
        return self.examine(case_id, watch)

    def choose_anchor(self, case_id: str, exhibit_id: ExhibitId) -> Case:
        """See `services.faces`."""
        return self._disclosed(faces.choose_anchor(self.desk, case_id, exhibit_id))

    def explain(
        self, case_id: str, pair: tuple[ExhibitId, ExhibitId], cancel: CancelToken
    ) -> Explanation:
        """What stands behind the score of a pair.

        Raises:
            SealError: This examiner may not see that score yet.
            EngineMissingError: The engine does not explain.
        """
        return faces.explain(self.desk, self.tools.engines, self.case(case_id), (pair, cancel))

    def save_marks(self, case_id: str, assessment: Assessment) -> Case:
        """See `services.assess`."""
        return self._disclosed(assess.save_marks(self.desk, case_id, assessment))

    def seal(self, case_id: str, assessment: Assessment) -> Case:
        """See `services.assess`."""
        return self._disclosed(assess.seal(self.desk, case_id, assessment))

    def line_up(
        self, case_id: str, pair: tuple[Lane, ExhibitId, ExhibitId], folder: Path
    ) -> lineup.LineUp:
        """See `services.lineup`."""
        return lineup.line_up(self.desk, self.tools.decoder, case_id, (pair, folder))

    def pick(self, case_id: str, shown: lineup.LineUp, picked: int | None) -> Case:
        """See `services.lineup`."""
        return self._disclosed(lineup.pick(self.desk, case_id, shown, picked))

    def add_remark(self, case_id: str, lane: Lane, text: str) -> Case:
        """See `services.assess`."""
        return self._disclosed(assess.add_remark(self.desk, case_id, lane, text))

    def add_statement(self, case_id: str, statement: PartyStatement) -> Case:
        """See `services.record`."""
        return self._disclosed(record.add_statement(self.desk, case_id, statement))

    def withdraw_statement(self, case_id: str, position: int) -> Case:
        """See `services.record`."""
        return self._disclosed(record.withdraw_statement(self.desk, case_id, position))

    def add_hold(self, case_id: str, hold: HoldStatement) -> Case:
        """See `services.record`."""
        return self._disclosed(record.add_hold(self.desk, case_id, hold))

    def add_deposit(self, case_id: str, deposit: Deposit) -> Case:
        """See `services.record`."""
        return self._disclosed(record.add_deposit(self.desk, case_id, deposit))

    def link_paper(
        self, case_id: str, place: tuple[int, Link], exhibit_id: ExhibitId | None
    ) -> Case:
        """See `services.chain_links`."""
        return self._disclosed(chain_links.link_paper(self.desk, case_id, place, exhibit_id))

    def take_over(self, case_id: str, exhibit_id: ExhibitId) -> Case:
        """See `services.chain_links`."""
        return self._disclosed(chain_links.take_over(self.desk, case_id, exhibit_id))

    def log_pressure(self, case_id: str, item: PressureItem) -> Case:
        """See `services.record`."""
        return self._disclosed(record.log_pressure(self.desk, case_id, item))

    def state_account(self, case_id: str, account: AccountState, capacity: Capacity) -> Case:
        """See `services.record`."""
        return self._disclosed(record.state_account(self.desk, case_id, account, capacity))

    def choose_stricter(self, case_id: str, outcome: Outcome, reason: str) -> Case:
        """See `services.record`."""
        return self._disclosed(record.choose_stricter(self.desk, case_id, outcome, reason))

    def withdraw_stricter(self, case_id: str, reason: str) -> Case:
        """See `services.record`."""
        return self._disclosed(record.withdraw_stricter(self.desk, case_id, reason))

    def pressure_order(self, case_id: str) -> PressureOrder:
        """See `services.influence`."""
        return pressure_order(self.desk.store.trail(), case_id, self.examiner)

    def confirm_reading(self, case_id: str, exhibit_id: ExhibitId) -> Case:
        """See `services.correct`."""
        return self._disclosed(correct.confirm_reading(self.desk, case_id, exhibit_id))

    def correct_field(self, case_id: str, entry: Entry) -> Case:
        """See `services.correct`."""
        return self._disclosed(correct.correct_field(self.desk, self.tools.matcher, case_id, entry))

    def determine(self, case_id: str) -> Determination:
        """What the policy says now.

        Raises:
            SealError: This examiner has still to judge faces blind.
        """
        case = self.desk.store.load(case_id)
        if not assess.may_determine(case, self.examiner):
            raise SealError("not sealed by this examiner")
        dossier = dossier_of(self.desk.store, case)
        return determine(dossier, self.tools.policy, self.desk.clock.now())

    def attest(
        self, case_id: str, shown: Determination, leaving: Leaving, passphrase: str
    ) -> tuple[Attestation, tuple[Path, ...]]:
        """See `services.attest`; the passphrase is the examiner's own."""
        press = Press(
            signer=self.keys.signer(self.examiner, passphrase, leaving.language),
            decoder=self.tools.decoder,
            policy=self.tools.policy,
            program=self.tools.program,
        )
        return attest(self.desk, press, case_id, (shown, leaving))

    def letter(self, case_id: str, order: Order) -> tuple[Letter, tuple[RefusedLine, ...]]:
        """A letter as it would go now, and the lines that the guard refuses.

        Raises:
            SealError: This examiner has still to judge faces blind.
        """
        found = self.determine(case_id)
        case = self.desk.store.load(case_id)
        letter = letters.draft(case, found, order, self.desk.clock.now())
        return letter, refused_lines(letter, case)

    def sign_letter(self, letter: Letter, into: Path, passphrase: str) -> tuple[Path, ...]:
        """See `services.letters`; what was shown is what is signed."""
        signer = self.keys.signer(self.examiner, passphrase)
        order = letter, self.determine(letter.case)
        return letters.sign_letter(self.desk, signer, order, (self.tools.program, into))

    def prepared(self, case: Case) -> tuple[Assessment, ...]:
        """See `services.practice`."""
        return practice.prepared_for(self.desk, self.tools.practice, case)

    def _disclosed(self, case: Case) -> Case:
        return assess.disclosed(case, self.examiner)
