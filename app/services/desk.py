"""The desk at which every verb works: one store, one clock, one examiner.

Law: each change is one load, one pure edit and one durable save with its custody event; what a
verb returns has been kept.
"""

from dataclasses import dataclass
from datetime import datetime

from app.domain.case import Case
from app.domain.custody import Action, CustodyEvent
from app.domain.exhibit import Digest
from app.domain.ports import CaseStore, Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where the examiner works."""

    store: CaseStore
    clock: Clock
    examiner: str

    def keep(self, case: Case, action: Action, thing: Digest, at: datetime | None = None) -> Case:
        """Save `case`, and that `action` was done to what has the digest `thing`.

        `at`: when, where the case itself says so; a clock asked twice may have been set between.
        """
        event = CustodyEvent(
            at=at or self.clock.now(),
            who=self.examiner,
            action=action,
            case=case.id,
            object=thing,
        )
        self.store.save(case, event)
        return case
