"""`rightful read --record FILE`: what a document says beside a record, field by field.

The record is one JSON object of field names and texts, as in a case: see the practice case.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from app.domain.case import AccountState, Case, Party
from app.domain.errors import MalformedCaseError
from app.domain.evidence_strength import grade
from app.domain.exhibit import Exhibit
from app.domain.finding import Finding, Measure
from app.domain.record_match import RecordField
from app.services.match import Matcher


def read_record(path: Path | None) -> Mapping[str, str]:
    """Read a record; an empty one without a file.

    Raises:
        MalformedCaseError: It is no object of known fields and texts.
        OSError: The file cannot be read.
    """
    if path is None:
        return {}
    try:
        said = json.loads(path.read_bytes())
    except ValueError as error:
        raise MalformedCaseError(str(error)) from error
    known = {field.value for field in RecordField}
    whole = isinstance(said, dict) and all(isinstance(text, str) for text in said.values())
    if not whole or not said.keys() <= known:
        raise MalformedCaseError(f"a record holds texts of: {', '.join(sorted(known))}")
    return {str(name): str(text) for name, text in said.items()}


def beside_record(
    matcher: Matcher,
    record: Mapping[str, str],
    about: tuple[Exhibit, Sequence[Finding]],
    at: datetime,
) -> dict[str, object]:
    """Every verdict with its reason, the sources that contradict each other, the strength."""
    exhibit, found = about
    case = Case(
        id="-",
        opened_at=at,
        submitted_at=at,
        account=AccountState.ACTIVE,
        parties=(Party(lane=exhibit.lane, name="-", record=record),),
    )
    matched = matcher.match(case, exhibit, found)
    reasons = {f.subject: f.value for f in _of(matched, Measure.DOCUMENT_MATCH_REASON)}
    graded = grade((*found, *matched))
    return {
        "comparison": {
            f.subject: {"verdict": f.value, "reason": reasons[f.subject]}
            for f in _of(matched, Measure.DOCUMENT_MATCH)
        },
        "conflicts": {f.subject: f.value for f in _of(matched, Measure.DOCUMENT_CONFLICT)},
        "numbers": {f.subject: f.value for f in _of(matched, Measure.DOCUMENT_NUMBER_CHECK)},
        "specimen": {f.subject: f.value for f in _of(matched, Measure.DOCUMENT_SPECIMEN)},
        "in_force": next((f.value for f in _of(matched, Measure.DOCUMENT_CURRENT)), None),
        "minor": next((f.value for f in _of(matched, Measure.DOCUMENT_MINOR)), None),
        "evidence": {"strength": graded.strength, "missing": list(graded.failing)},
    }


def _of(found: Sequence[Finding], measure: Measure) -> list[Finding]:
    return [f for f in found if f.measure is measure]
