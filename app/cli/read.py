"""`rightful read FILE…`: what documents say, one JSON line a file, without a case."""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.cli.beside_record import beside_record, read_record
from app.cli.compare import loose_evidence
from app.cli.output import Exit, Interrupt, emit, explain
from app.cli.verbs import Verbs
from app.domain.errors import RightfulError
from app.domain.exhibit import ExhibitId, Role
from app.domain.finding import SCALE, Finding, Measure
from app.services.tools import Tools
from app.services.workplace import Workplace

_EXHIBIT = ExhibitId("E-01")
_NO_FORMAT = "none"
"""What looks like lines of a zone but is no format of ICAO Doc 9303."""


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verb takes."""
    verb = verbs.add_parser("read", help="read documents: machine-readable zone, fields, text")
    verb.add_argument("files", type=Path, nargs="+", metavar="FILE")
    verb.add_argument(
        "--record", type=Path, metavar="FILE", help="a record (JSON) to compare every field with"
    )
    verb.set_defaults(run=run)


def run(given: argparse.Namespace, workplace: Workplace) -> Exit:
    """Read, one JSON line a file."""
    tools = workplace.tools()
    record = read_record(given.record)
    return max((_line(tools, path, record) for path in given.files), key=_SEVERITY.index)


_SEVERITY = (Exit.MET, Exit.INCONCLUSIVE, Exit.COULD_NOT_RUN)


def _line(tools: Tools, path: Path, record: Mapping[str, str]) -> Exit:
    try:
        evidence = loose_evidence(path, (_EXHIBIT, Role.DOCUMENT), tools.clock.now())
        found = tools.engines["document"].examine([evidence], Interrupt())
    except (RightfulError, OSError) as error:
        emit({"file": str(path), "mrz": None, "fields": {}, "text": "", **explain(error)})
        return Exit.COULD_NOT_RUN
    zone = _zone(found)
    paper = {} if zone else _statement(tools, path)
    emit(
        {
            "file": str(path),
            "mrz": zone,
            "unrecognised_lines": [] if zone else _lines(found),
            "further_zones": {
                f.subject: str(f.value).split("\n")
                for f in _of(found, Measure.DOCUMENT_FURTHER_ZONE)
            },
            "fields": {f.subject: f.value for f in _of(found, Measure.DOCUMENT_FIELD)},
            "text": "\n".join(str(f.value) for f in _of(found, Measure.DOCUMENT_TEXT)),
            **paper,
            **beside_record(tools.matcher, record, (evidence.exhibit, found), tools.clock.now()),
        }
    )
    return Exit.MET if zone is not None and zone["accepted"] else Exit.INCONCLUSIVE


def _statement(tools: Tools, path: Path) -> dict[str, object]:
    """What the file says as a statement of an account; nothing when it has no rows."""
    evidence = loose_evidence(path, (_EXHIBIT, Role.FUNDS), tools.clock.now())
    try:
        found = tools.engines["funds"].examine([evidence], Interrupt())
    except RightfulError:
        return {}
    rows = [json.loads(str(f.value)) for f in _of(found, Measure.FUNDS_ROW)]
    if not rows:
        return {}
    reasons = {f.subject: f.value for f in _of(found, Measure.FUNDS_REASON)}
    return {
        "statement": {
            "fields": {f.subject: f.value for f in _of(found, Measure.FUNDS_FIELD)},
            "rows": rows,
            "doubts": [f.subject for f in _of(found, Measure.FUNDS_ROW_DOUBT)],
            "answers": {
                f.subject: [f.value, reasons.get(f.subject, "")]
                for f in _of(found, Measure.FUNDS_ANSWER)
            },
        }
    }


def _of(found: Sequence[Finding], measure: Measure) -> list[Finding]:
    return [f for f in found if f.measure is measure]


def _lines(found: Sequence[Finding]) -> list[str]:
    return [str(f.value) for f in _of(found, Measure.DOCUMENT_MRZ_LINE)]


def _zone(found: Sequence[Finding]) -> dict[str, object] | None:
    form = next((f.value for f in _of(found, Measure.DOCUMENT_FORMAT)), _NO_FORMAT)
    if form == _NO_FORMAT:
        return None
    accepted = _of(found, Measure.DOCUMENT_MRZ_ACCEPTED)
    support = (f for f in _of(found, Measure.DOCUMENT_MRZ_SUPPORT) if not f.subject)
    return {
        "format": form,
        "lines": _lines(found),
        "accepted": any(f.value is True for f in accepted),
        "doubts": sorted({doubt for f in accepted for doubt in f.subject.split(",") if doubt}),
        "support": next((int(f.value) / SCALE for f in support), None),
        "check_digits": {f.subject: f.value for f in _of(found, Measure.DOCUMENT_CHECK_DIGIT)},
    }
