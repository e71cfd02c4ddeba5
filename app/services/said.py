"""What examiners said of exhibits: in its place, or set aside until it holds again.

Laws:
- What was said of a picture holds wherever the exhibit is filed, as long as it is looked at for
  that: which face is meant, what stands in a field, what the columns of a table are.
- What hangs on the place goes with it: a photo that is registered no more is none to judge by.
- Nothing said is lost: what does not hold is set aside, and comes back with the exhibit.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from app.domain.case import Case, SetAside
from app.domain.exhibit import Exhibit, ExhibitId, Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.position import PartyStatement
from app.services.match import EXAMINER

_FACES = frozenset({Role.REFERENCE, Role.PROBE, Role.DOCUMENT})
_PAPERS = frozenset({Role.STATEMENT, Role.FUNDS})
_LOOKED_AT_FOR: Mapping[Measure, Collection[Role]] = {
    Measure.FACE_PICK: _FACES,
    Measure.FACE_ANCHOR: {Role.REFERENCE},
    Measure.DOCUMENT_FIELD: {Role.DOCUMENT},
    Measure.DOCUMENT_CONFIRMED: {Role.DOCUMENT},
    Measure.FUNDS_COLUMNS: _PAPERS,
}
"""In which roles an exhibit is looked at for what was said of it; all that examiners say."""


def parted(case: Case) -> Case:
    """The case with what does not hold set aside, and all else in its place."""
    places = {item.id: item for item in case.exhibits}
    gone = {one.exhibit.id for one in case.withdrawn}
    aside = case.set_aside
    known = {_key(finding) for finding in case.findings}
    back = (f for f in aside.findings if _stands(f, places, gone) and _key(f) not in known)
    said = (*aside.findings, *(f for f in case.findings if by_examiner(f)))
    stated = (*aside.statements, *case.statements)
    return replace(
        case,
        findings=(*(f for f in case.findings if _stands(f, places, gone)), *back),
        statements=_in_order(s for s in stated if gone.isdisjoint(s.exhibits)),
        set_aside=SetAside(
            findings=tuple(f for f in said if not _stands(f, places, gone)),
            statements=_in_order(s for s in stated if not gone.isdisjoint(s.exhibits)),
        ),
    )


def by_examiner(finding: Finding) -> bool:
    """Whether an examiner said it, and no engine."""
    return finding.provenance.engine == EXAMINER


def waiting(before: Case, after: Case) -> tuple[Measure, ...]:
    """What examiners said in `before` and what no longer holds in `after`, each kind once."""
    lost = (f for f in before.findings if by_examiner(f) and f not in after.findings)
    return tuple(dict.fromkeys(finding.measure for finding in lost))


def _stands(
    finding: Finding, places: Mapping[ExhibitId, Exhibit], gone: Collection[ExhibitId]
) -> bool:
    if not set(gone).isdisjoint(finding.exhibits):
        return False
    if not by_examiner(finding):
        return True
    return all(_holds(finding.measure, places[one]) for one in finding.exhibits if one in places)


def _holds(measure: Measure, exhibit: Exhibit) -> bool:
    """Whether what was said of `exhibit` holds where it is filed."""
    if measure is Measure.FACE_ANCHOR and exhibit.lane is not Lane.REGISTERED:
        return False
    return exhibit.role in _LOOKED_AT_FOR.get(measure, Role)


def _key(finding: Finding) -> tuple[object, ...]:
    """Which registered photo to judge by is said once in a case; anything else once of a place."""
    if finding.measure is Measure.FACE_ANCHOR:
        return (finding.measure,)
    return (finding.measure, finding.subject, finding.exhibits, finding.region)


def _in_order(statements: Iterable[PartyStatement]) -> tuple[PartyStatement, ...]:
    """As they were made, whenever they came back."""
    return tuple(sorted(statements, key=lambda statement: statement.made_at))
