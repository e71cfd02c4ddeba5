"""What an examiner says that the columns of a table mean, and the table as it is read by that.

Laws:
1. What is said is a finding of the examiner: who and when stand in its provenance, and its custody
   event in the trail. What the engine read by anything else goes, and is read anew.
2. Nothing is read by a guess, nor by what was said of another table; both are only offered.
3. A table is looked at in a child; what comes back is text, and nothing of it is kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import EngineMissingError, UnknownCaseError
from app.domain.exhibit import Digest, Evidence, Exhibit, ExhibitId, MediaType
from app.domain.finding import Finding, Measure
from app.domain.ledger_map import LedgerMap
from app.domain.ledger_table import LedgerTable
from app.domain.ports import CancelToken, Engine, Tabulator
from app.domain.provenance import Provenance
from app.services.desk import Desk
from app.services.match import EXAMINER

_FUNDS: Final = "funds"
_OF_THE_TABLE: Final = frozenset(m for m in Measure if m.value.startswith("funds."))
_MOST_CASES: Final = 200
"""The newest, in which a table with the same titles is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody said of a table, and when (ISO 8601)."""

    columns: LedgerMap
    examiner: str
    at: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabulated:
    """A table, and by whose word it was read."""

    table: LedgerTable
    said: Said | None = None
    """Of this exhibit."""
    remembered: Said | None = None
    """Of another exhibit with the same titles, where nothing is said of this one."""


def said_of(findings: Sequence[Finding], exhibit: ExhibitId) -> Said | None:
    """What is said of the columns of this exhibit, if anything."""
    found = (f for f in findings if _says(f) and f.exhibits == (exhibit,))
    return next(map(_said, found), None)


def said_columns(findings: Sequence[Finding], exhibit: ExhibitId) -> LedgerMap | None:
    """The map alone; see `said_of`."""
    said = said_of(findings, exhibit)
    return said.columns if said is not None else None


def name_columns(
    desk: Desk, case_id: str, exhibit_id: ExhibitId, said: tuple[LedgerMap, Digest] | None
) -> Case:
    """Say what the columns mean of a table with this fingerprint; None takes it back.

    The table is then open for examination again.

    Raises:
        UnknownCaseError: There is no such table, or nothing can be read by such a map.
    """
    case = desk.store.load(case_id)
    exhibit = _table(case, exhibit_id)
    if said is not None and said[0].faults:
        raise UnknownCaseError(f"{exhibit_id}: {', '.join(said[0].faults)}")
    mine = (exhibit_id,)
    kept = tuple(f for f in case.findings if f.exhibits != mine or f.measure not in _OF_THE_TABLE)
    spoken = () if said is None else (_spoken(desk, exhibit_id, said),)
    label = f"{_FUNDS}:{exhibit_id}:"
    changed = replace(
        case,
        findings=kept + spoken,
        unavailable=tuple(item for item in case.unavailable if not item.startswith(label)),
    )
    thing = wire.digest(spoken[0]) if spoken else exhibit.digest
    return desk.keep(changed, Action.COLUMNS_NAMED, thing)


def tabulate(
    desk: Desk,
    engines: Mapping[str, Engine],
    place: tuple[str, ExhibitId, LedgerMap | None],
    cancel: CancelToken,
) -> Tabulated:
    """A table read by the map that is asked for; else as said, as remembered, or by a guess.

    Raises:
        UnknownCaseError: There is no such table.
        ExaminationError: The engine failed.
        IntakeError: The exhibit is no table.
    """
    case_id, exhibit_id, asked = place
    case = desk.store.load(case_id)
    exhibit = _table(case, exhibit_id)
    engine: object = engines.get(_FUNDS)
    if not isinstance(engine, Tabulator):
        raise EngineMissingError(_FUNDS)
    said = said_of(case.findings, exhibit_id)
    item = Evidence(
        exhibit=exhibit,
        content=desk.store.evidence(case_id, exhibit_id),
        read_as=asked or (said.columns if said else None),
    )
    table = engine.tabulate(item, cancel)
    if item.read_as is not None:
        return Tabulated(table=table, said=said)
    remembered = next(_elsewhere(desk, case, table.fingerprint), None)
    if remembered is not None:
        table = engine.tabulate(replace(item, read_as=remembered.columns), cancel)
    return Tabulated(table=table, remembered=remembered)


def _elsewhere(desk: Desk, case: Case, fingerprint: Digest) -> Iterator[Said]:
    """What was said of tables with the same titles: in this case, then in others, newest first."""
    others = (name for name in desk.store.case_ids() if name != case.id)
    cases = (case, *(desk.store.load(name) for name in islice(others, _MOST_CASES)))
    for each in cases:
        for finding in reversed(each.findings):
            if _says(finding) and finding.subject == fingerprint:
                yield _said(finding)


def _says(finding: Finding) -> bool:
    return finding.measure is Measure.FUNDS_COLUMNS


def _said(finding: Finding) -> Said:
    return Said(
        columns=wire.decode(str(finding.value).encode(), LedgerMap),
        examiner=finding.provenance.version,
        at=finding.provenance.parameters.get("at", ""),
        fingerprint=finding.subject,
    )


def _spoken(desk: Desk, exhibit_id: ExhibitId, said: tuple[LedgerMap, Digest]) -> Finding:
    return Finding(
        measure=Measure.FUNDS_COLUMNS,
        value=wire.encode(said[0]).decode(),
        exhibits=(exhibit_id,),
        provenance=Provenance(
            engine=EXAMINER,
            version=desk.examiner,
            parameters={"at": desk.clock.now().isoformat()},
        ),
        subject=said[1],
    )


def _table(case: Case, exhibit_id: ExhibitId) -> Exhibit:
    exhibit = case.exhibit(exhibit_id)
    if exhibit is None or exhibit.media_type is not MediaType.TEXT:
        raise UnknownCaseError(exhibit_id)
    return exhibit
