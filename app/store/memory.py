"""A case store that forgets: for tests of services. The contract suite runs over it too."""

from collections.abc import Sequence

from app import wire
from app.domain.case import Case
from app.domain.custody import Checkpoint, CustodyEvent, TrailEntry, TrailReport
from app.domain.errors import StoreError, UnknownCaseError
from app.domain.exhibit import Digest, Evidence, ExhibitId, digest_of
from app.store import rules, trail


class MemoryStore:
    """See `CaseStore`. Keeps texts, not objects, so that what cannot be written shows here too."""

    def __init__(self, origin: str = "memory") -> None:
        self._origin = origin
        self._cases: dict[str, bytes] = {}
        self._evidence: dict[tuple[str, ExhibitId], tuple[Digest, bytes]] = {}
        self._named: set[tuple[str, ExhibitId]] = set()
        self._trail: list[TrailEntry] = []

    def case_ids(self) -> tuple[str, ...]:
        """See `CaseStore.case_ids`."""
        return tuple(reversed(self._cases))

    def load(self, case_id: str) -> Case:
        """See `CaseStore.load`."""
        if case_id not in self._cases:
            raise UnknownCaseError(case_id)
        return wire.decode(self._cases[case_id], Case)

    def save(self, case: Case, event: CustodyEvent) -> None:
        """See `CaseStore.save`."""
        rules.check_save(case, event, kept=case.id in self._cases)
        text = rules.text_of(case, Case)
        self._append(event)
        self._cases.pop(case.id, None)
        self._cases[case.id] = text
        self._named.update((case.id, name) for name in rules.names_of(case))

    def add_evidence(self, case_id: str, evidence: Evidence) -> None:
        """See `CaseStore.add_evidence`."""
        rules.check_evidence(evidence)
        self._put((case_id, evidence.exhibit.id), evidence.exhibit.digest, evidence.content)

    def evidence(self, case_id: str, exhibit_id: ExhibitId) -> bytes:
        """See `CaseStore.evidence`."""
        if (case_id, exhibit_id) not in self._evidence:
            raise UnknownCaseError(f"{case_id} {exhibit_id}")
        return self._evidence[case_id, exhibit_id][1]

    def add_package(self, case_id: str, result_id: str, content: bytes) -> None:
        """See `CaseStore.add_package`."""
        self._put((case_id, rules.name_of(result_id)), digest_of(content), content)

    def package(self, case_id: str, result_id: str) -> bytes:
        """See `CaseStore.package`."""
        return self.evidence(case_id, rules.name_of(result_id))

    def trail(self) -> tuple[TrailEntry, ...]:
        """See `CaseStore.trail`."""
        return tuple(self._trail)

    def note(self, event: CustodyEvent) -> None:
        """See `CaseStore.note`."""
        rules.check_event("", event)
        self._append(event)

    def check(self) -> tuple[str, ...]:
        """See `CaseStore.check`: memory does not rot."""
        return ()

    def audit(self, claims: Sequence[Checkpoint]) -> TrailReport:
        """See `CaseStore.audit`."""
        return trail.audit(self._origin, self._texts(), claims)

    def proof(self, earlier: int) -> tuple[Digest, ...]:
        """See `CaseStore.proof`."""
        return trail.proof(self._texts(), earlier)

    def checkpoint(self) -> Checkpoint:
        """See `CaseStore.checkpoint`."""
        return trail.checkpoint(self._origin, self._texts())

    def erase(self, case_id: str, event: CustodyEvent) -> None:
        """See `CaseStore.erase`."""
        rules.check_event(case_id, event)
        if case_id not in self._cases:
            raise UnknownCaseError(case_id)
        self._append(event)
        del self._cases[case_id]
        for place in [place for place in self._evidence if place[0] == case_id]:
            del self._evidence[place]
            self._named.discard(place)

    def _put(self, place: tuple[str, ExhibitId], digest: Digest, content: bytes) -> None:
        known = self._evidence.get(place)
        if known and place in self._named and known[0] != digest:
            raise StoreError("bytes that a case names never change")
        self._evidence[place] = (digest, content)

    def _texts(self) -> Sequence[bytes]:
        return [wire.encode(entry) for entry in self._trail]

    def _append(self, event: CustodyEvent) -> None:
        self._trail.append(trail.follow(self._trail[-1] if self._trail else None, event))
