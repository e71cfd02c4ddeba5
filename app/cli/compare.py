"""`rightful compare REF PROBE…`: one reference against each probe, without a case."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from app.cli.output import Exit, Interrupt, emit, explain
from app.cli.verbs import Verbs
from app.domain.determination import Reason
from app.domain.errors import RightfulError
from app.domain.exhibit import Evidence, Exhibit, ExhibitId, Lane, Role, digest_of
from app.domain.finding import SCALE, Finding, Measure
from app.services.media import sniff
from app.services.tools import Tools
from app.services.weigh_face import engine_rating
from app.services.workplace import Workplace

_SAME, _DIFFERENT = 2, -2
"""Ratings of the engine from which it supports a side. Source: product.md section 3."""


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verb takes."""
    verb = verbs.add_parser("compare", help="compare a registered photo with submitted ones")
    verb.add_argument("reference", type=Path, metavar="REF")
    verb.add_argument("probes", type=Path, nargs="+", metavar="PROBE")
    verb.add_argument(
        "--engine",
        default="face",
        choices=["face", "face_recognition"],
        help="the engine that measures (default: face; face_recognition is the reference engine)",
    )
    verb.set_defaults(run=run)


def run(given: argparse.Namespace, workplace: Workplace) -> Exit:
    """Compare, one JSON line a probe."""
    tools = workplace.tools()
    outcomes = [_line(tools, given.engine, (given.reference, probe)) for probe in given.probes]
    if "not_run" in outcomes:
        return Exit.COULD_NOT_RUN
    if set(outcomes) == {"supports_same"}:
        return Exit.MET
    return Exit.NOT_MET if "supports_different" in outcomes else Exit.INCONCLUSIVE


def _line(tools: Tools, engine: str, pair: tuple[Path, Path]) -> str:
    names = {"reference": str(pair[0]), "probe": str(pair[1]), "engine": engine}
    try:
        found = tools.engines[engine].examine(_evidence(tools, pair), Interrupt())
    except (RightfulError, OSError) as error:
        emit({**names, "outcome": "not_run", "score": None, "sub_scores": {}, **explain(error)})
        return "not_run"
    outcome, reason = _outcome(found, tools) if engine == "face" else _as_shipped(found)
    score = next((f.value for f in found if f.measure is Measure.FACE_SCORE), None)
    emit(
        {
            **names,
            "outcome": outcome,
            "reason": reason,
            "score": None if score is None else int(score) / SCALE,
            "sub_scores": {
                f.subject: int(f.value) / SCALE for f in found if f.measure is Measure.FACE_SUBSCORE
            },
            "faces": [int(f.value) for f in found if f.measure is Measure.FACE_COUNT],
            "quality": [_quality(f, found) for f in found if f.measure is Measure.FACE_QUALITY],
        }
    )
    return outcome


def _quality(row: Finding, found: Sequence[Finding]) -> dict[str, object]:
    gates = (
        f.value
        for f in found
        if f.measure is Measure.FACE_GATE and (f.exhibits, f.subject) == (row.exhibits, row.subject)
    )
    return {
        "photo": row.exhibits[0],
        "row": row.subject,
        "value": int(row.value) / SCALE,
        "gate": next(gates, None),
    }


def _outcome(found: Sequence[Finding], tools: Tools) -> tuple[str, str]:
    counts = [int(f.value) for f in found if f.measure is Measure.FACE_COUNT]
    if 0 in counts:
        return "no_face", "no_face"
    rating = engine_rating(found, tools.policy, _PAIR)
    if isinstance(rating, Reason):
        several = any(count > 1 for count in counts) and rating is Reason.FACE_NO_SCORE
        return ("several_faces" if several else "inconclusive"), rating.value
    if rating >= _SAME:
        return "supports_same", Reason.FACE_SAME.value
    if rating <= _DIFFERENT:
        return "supports_different", Reason.FACE_DIFFERENT.value
    return "inconclusive", Reason.FACE_INCONCLUSIVE.value


def _as_shipped(found: Sequence[Finding]) -> tuple[str, str]:
    """What the reference engine says of itself: a distance of at most its tolerance is a match."""
    counts = [int(f.value) for f in found if f.measure is Measure.FACE_COUNT]
    distance = next((int(f.value) for f in found if f.measure is Measure.FACE_SUBSCORE), None)
    if distance is None:
        return ("no_face" if 0 in counts else "several_faces"), "face_no_score"
    return ("supports_same" if distance <= _TOLERANCE else "supports_different"), "tolerance_0.6"


_TOLERANCE = 6 * SCALE // 10
"""Source: face_recognition 1.3.0, compare_faces, default tolerance 0.6."""
_PAIR = (ExhibitId("E-01"), ExhibitId("E-02"))


def _evidence(tools: Tools, pair: tuple[Path, Path]) -> list[Evidence]:
    return [
        loose_evidence(path, (name, role), tools.clock.now())
        for path, name, role in zip(pair, _PAIR, (Role.REFERENCE, Role.PROBE), strict=True)
    ]


def loose_evidence(path: Path, place: tuple[ExhibitId, Role], at: datetime) -> Evidence:
    """A file as evidence of no case.

    Raises:
        IntakeError: Its bytes are of no type that is read here.
        OSError: It cannot be read.
    """
    content = path.read_bytes()
    name, role = place
    exhibit = Exhibit(
        id=name,
        digest=digest_of(content),
        size=max(1, len(content)),
        media_type=sniff(content),
        lane=Lane.REGISTERED,
        role=role,
        name=path.name,
        pages=1,
        added_at=at,
    )
    return Evidence(exhibit=exhibit, content=content)
