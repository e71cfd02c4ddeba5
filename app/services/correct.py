"""Keeps what an examiner reads beside what the machine read, which stays as it was.

Laws:
1. A correction is a finding of the examiner: who and when stand in its provenance, and its custody
   event in the trail. It is never shown as read by a machine.
2. Whatever is entered, a confirmation given before no longer holds: something else is read now.
3. A line that is assigned, an edit that is accepted, names what it was taken from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import UnknownCaseError
from app.domain.exhibit import Exhibit, ExhibitId
from app.domain.finding import Finding, Measure, Value
from app.domain.provenance import Provenance
from app.services.desk import Desk
from app.services.match import EXAMINER, MATCHED, Matcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an examiner reads in a field."""

    exhibit: ExhibitId
    field: str
    text: str
    line: str = ""
    """The printed line that it was taken from, as page.line; empty when typed."""
    edit: str = ""
    """The proposed edit of the zone that was accepted, such as 6:O>0."""


def confirm_reading(desk: Desk, case_id: str, exhibit_id: ExhibitId) -> Case:
    """The examiner compared the reading with the crop and stands for it."""
    case = desk.store.load(case_id)
    exhibit = _exhibit(case, exhibit_id)
    finding = _by_examiner(desk, exhibit, (Measure.DOCUMENT_CONFIRMED, "", True))
    kept = _without(case, (Measure.DOCUMENT_CONFIRMED, "", (exhibit_id,)))
    return desk.keep(
        replace(case, findings=(*kept, finding)), Action.READING_CONFIRMED, exhibit.digest
    )


def correct_field(desk: Desk, matcher: Matcher, case_id: str, entry: Entry) -> Case:
    """Keep `entry` beside the engine's reading, and compare the document with the record anew.

    Raises:
        UnknownCaseError: There is no such exhibit, or no such line in it.
    """
    case = desk.store.load(case_id)
    exhibit = _exhibit(case, entry.exhibit)
    subject = f"{entry.field}@{EXAMINER}"
    region = _line(case, entry).region if entry.line else None
    told = {name: text for name, text in (("line", entry.line), ("edit", entry.edit)) if text}
    stated = (Measure.DOCUMENT_FIELD, subject, entry.text)
    corrected = replace(_by_examiner(desk, exhibit, stated, told), region=region)
    kept = _without(
        case,
        (Measure.DOCUMENT_FIELD, subject, (entry.exhibit,)),
        (Measure.DOCUMENT_CONFIRMED, "", (entry.exhibit,)),
    )
    grown = compared(replace(case, findings=(*kept, corrected)), matcher, exhibit)
    return desk.keep(grown, _action(entry), wire.digest(corrected))


def withdraw_reading(
    desk: Desk, matcher: Matcher, case_id: str, place: tuple[ExhibitId, str]
) -> Case:
    """Take back what an examiner read in a field (`place`: exhibit and field).

    Raises:
        UnknownCaseError: Nobody read anything else there.
    """
    case = desk.store.load(case_id)
    exhibit = _exhibit(case, place[0])
    told = (Measure.DOCUMENT_FIELD, f"{place[1]}@{EXAMINER}", (exhibit.id,))
    gone = next((f for f in case.findings if (f.measure, f.subject, f.exhibits) == told), None)
    if gone is None:
        raise UnknownCaseError(f"{exhibit.id}, {place[1]}")
    kept = _without(case, told, (Measure.DOCUMENT_CONFIRMED, "", (exhibit.id,)))
    grown = compared(replace(case, findings=kept), matcher, exhibit)
    return desk.keep(grown, Action.READING_WITHDRAWN, wire.digest(gone))


def compared(case: Case, matcher: Matcher, paper: Exhibit) -> Case:
    """The case with what `paper` says compared with the record anew."""
    kept = tuple(f for f in case.findings if f.exhibits != (paper.id,) or f.measure not in MATCHED)
    read = tuple(f for f in kept if f.exhibits == (paper.id,))
    return replace(case, findings=kept + matcher.match(case, paper, read))


def _action(entry: Entry) -> Action:
    if entry.edit:
        return Action.EDIT_ACCEPTED
    return Action.LINE_ASSIGNED if entry.line else Action.FIELD_CORRECTED


def _line(case: Case, entry: Entry) -> Finding:
    found = (
        f
        for f in case.findings
        if (f.measure, f.subject, f.exhibits)
        == (Measure.DOCUMENT_LINE, entry.line, (entry.exhibit,))
    )
    line = next(found, None)
    if line is None:
        raise UnknownCaseError(f"{entry.exhibit}, line {entry.line}")
    return line


def _without(case: Case, *gone: tuple[Measure, str, tuple[ExhibitId, ...]]) -> tuple[Finding, ...]:
    return tuple(f for f in case.findings if (f.measure, f.subject, f.exhibits) not in gone)


def _by_examiner(
    desk: Desk,
    exhibit: Exhibit,
    stated: tuple[Measure, str, Value],
    told: Mapping[str, str] = MappingProxyType({}),
) -> Finding:
    measure, subject, value = stated
    at = desk.clock.now().isoformat()
    provenance = Provenance(
        engine=EXAMINER, version=desk.examiner, parameters={"at": at} | dict(told)
    )
    return Finding(
        measure=measure,
        value=value,
        exhibits=(exhibit.id,),
        provenance=provenance,
        subject=subject,
    )


def _exhibit(case: Case, exhibit_id: ExhibitId) -> Exhibit:
    exhibit = case.exhibit(exhibit_id)
    if exhibit is None:
        raise UnknownCaseError(exhibit_id)
    return exhibit
