"""The clerk's verbs of the workbench: one method per verb, each a single call.

Law: what comes out of here is `disclosed`: what this examiner may see now, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.case import AccountState, Capacity, Case, Party
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.policy import Outcome
from app.domain.ports_signing import KeyRing
from app.domain.position import Deposit, HoldStatement, PartyStatement, PressureItem
from app.services import (
    assess,
    chain_links,
    correct,
    intake,
    keeping,
    record,
    withdraw,
)
from app.services.chain_suggestions import Link
from app.services.correct import Entry
from app.services.desk import Desk
from app.services.influence import PressureOrder, pressure_order
from app.services.intake import Submission
from app.services.keeping import Audit
from app.services.people import People
from app.services.record_facts import record_facts
from app.services.tools import Tools, Watch
from app.services.withdraw import Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Clerk:
    """What takes no measuring and no judging: taking in, recording, correcting, keeping."""

    desk: Desk
    tools: Tools
    keys: KeyRing
    people: People

    @property
    def examiner(self) -> str:
        """Who works here."""
        return self.desk.examiner

    def case(self, case_id: str) -> Case:
        """One case as this examiner may see it."""
        return self._disclosed(self.desk.store.load(case_id))

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
        progress, cancel = watch
        items = (item for path in paths for item in intake.submitted(path, place))
        done, case = 0, self.case(case_id)
        for portion in intake.portions(items):

            def tell(count: int, total: int, item: str, before: int = done) -> None:
                progress(before + count, before + total, item)

            case = self.take_in(case_id, portion, (tell, cancel))
            done += len(portion)
        return case

    def file_exhibit(self, case_id: str, exhibit_id: ExhibitId, place: tuple[Lane, Role]) -> Case:
        """See `services.intake`."""
        return self._disclosed(intake.file_exhibit(self.desk, case_id, exhibit_id, place))

    def leave_out(self, case_id: str, name: str, *, left_out: bool = True) -> Case:
        """See `services.intake`."""
        return self._disclosed(intake.leave_out(self.desk, case_id, name, left_out=left_out))

    def withdraw(self, case_id: str, exhibit_id: ExhibitId, why: Why) -> Case:
        """See `services.withdraw`."""
        return self._disclosed(withdraw.withdraw(self.desk, case_id, exhibit_id, why))

    def name_party(self, case_id: str, party: Party) -> Case:
        """See `services.record`."""
        return self._disclosed(record.name_party(self.desk, self.tools.matcher, case_id, party))

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

    def withdraw_reading(self, case_id: str, exhibit_id: ExhibitId, field: str) -> Case:
        """See `services.correct`."""
        place = (exhibit_id, field)
        return self._disclosed(
            correct.withdraw_reading(self.desk, self.tools.matcher, case_id, place)
        )

    def _disclosed(self, case: Case) -> Case:
        return assess.disclosed(case, self.examiner)
