"""How far a case is, step by step, told from the disclosed case alone. No Qt here.

Law: nothing that this examiner may not see yet can move a step, since it is not in the case.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.case import Case
from app.domain.exhibit import Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.match_words import Verdict
from app.domain.position import HoldKind, HoldState
from app.services.assess import assessment_of, judged, lane_pairs
from app.services.examine import tasks

Say = Callable[[str], str]

ORDER = ("intake", "photos", "compare", "reveal", "documents", "funds", "decide", "export")
"""The steps of a case, in the order of the rail."""
AFTER_SEAL = frozenset({"reveal", "decide", "export"})
"""Closed until this examiner sealed the registered holder's comparison."""


class Stage(StrEnum):
    """How far a step is."""

    TODO = "todo"
    PART = "part"
    DONE = "done"
    ATTENTION = "attention"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One step of a case."""

    key: str
    stage: Stage
    reason: str = ""
    """Why it is locked."""
    blocks: str = ""
    """What of it still blocks a decision; empty when nothing does."""


def places(case: Case, examiner: str, say: Say = str) -> tuple[Place, ...]:
    """Every step of the case, in order."""
    open_now = judged(case, examiner, Lane.REGISTERED)
    makers: dict[str, Callable[[Case, Say], Place]] = {
        "intake": _intake,
        "photos": _photos,
        "compare": lambda case, say: _compare(case, examiner, say),
        "reveal": _reveal,
        "documents": _documents,
        "funds": lambda case, say: _funds(case, say, open_now=open_now),
        "decide": _decide,
        "export": lambda case, _say: Place(key="export", stage=_exported(case)),
    }
    return tuple(
        Place(key=key, stage=Stage.LOCKED, reason=say("opens after your seal"))
        if key in AFTER_SEAL and not open_now
        else makers[key](case, say)
        for key in ORDER
    )


def closed(case: Case, examiner: str, key: str) -> bool:
    """Whether that step is locked; told without looking at the others."""
    if key not in AFTER_SEAL:
        return False
    faces = key != "reveal" or lane_pairs(case, Lane.REGISTERED)
    return not (faces and judged(case, examiner, Lane.REGISTERED))


def next_step(case: Case, examiner: str) -> str:
    """The first step that still asks for something; empty when all is done."""
    step = open_step(places(case, examiner))
    return step.key if step is not None else ""


def open_step(steps: Sequence[Place]) -> Place | None:
    """The first of `steps` that still asks for something."""
    return next((p for p in steps if p.stage not in {Stage.DONE, Stage.LOCKED}), None)


def _intake(case: Case, say: Say) -> Place:
    refused = len(case.unresolved)
    if not case.exhibits:
        return Place(key="intake", stage=Stage.TODO, blocks=say("Intake: no exhibits yet"))
    if refused:
        words = (
            say("Intake: {} items were not taken in")
            if refused > 1
            else say("Intake: one item was not taken in")
        )
        return Place(key="intake", stage=Stage.ATTENTION, blocks=words.format(refused))
    waiting = sum(1 for task in tasks(case) if len(task.exhibits) == 1)
    if waiting:
        return Place(key="intake", stage=Stage.PART, blocks=say("Intake: not all is read yet"))
    return Place(key="intake", stage=Stage.DONE)


def _photos(case: Case, say: Say) -> Place:
    """A photo whose face nobody has chosen gives no score; everything else is a matter of taste."""
    photos = [e for e in case.exhibits if e.role in {Role.REFERENCE, Role.PROBE}]
    if not photos:
        return Place(key="photos", stage=Stage.TODO)
    meant = {f.exhibits for f in case.findings if f.measure is Measure.FACE_GATE}
    counts = {f.exhibits: f.value for f in case.findings if f.measure is Measure.FACE_COUNT}
    asking = [e.id for e in photos if (e.id,) not in meant and int(counts.get((e.id,), 0)) > 1]
    if asking:
        words = say("Photos: which face is meant in {}?").format(asking[0])
        return Place(key="photos", stage=Stage.ATTENTION, blocks=words)
    unseen = any((e.id,) not in counts and not _unavailable(case, e.id) for e in photos)
    return Place(key="photos", stage=Stage.PART if unseen else Stage.DONE)


def _unavailable(case: Case, photo: str) -> bool:
    return any(label.startswith(f"face:{photo}:") for label in case.unavailable)


def _compare(case: Case, examiner: str, say: Say) -> Place:
    if not lane_pairs(case, Lane.REGISTERED):
        words = say("Compare: no registered photo with a submitted face")
        return Place(key="compare", stage=Stage.TODO, blocks=words)
    left = [lane for lane in Lane if not judged(case, examiner, lane)]
    if not left:
        return Place(key="compare", stage=Stage.DONE)
    begun = any(assessment_of(case, examiner, lane) for lane in Lane)
    words = say("Compare: not sealed")
    if left == [Lane.OTHER]:
        words = say("Compare: the other party is not judged yet")
    return Place(key="compare", stage=Stage.PART if begun else Stage.TODO, blocks=words)


def _reveal(case: Case, say: Say) -> Place:
    if not lane_pairs(case, Lane.REGISTERED):
        return Place(key="reveal", stage=Stage.LOCKED, reason=say("there are no faces to compare"))
    return Place(key="reveal", stage=Stage.DONE)


def _documents(case: Case, say: Say) -> Place:
    papers = case.of(Lane.REGISTERED, Role.DOCUMENT)
    if not papers:
        words = say("Documents: none of the registered holder")
        return Place(key="documents", stage=Stage.TODO, blocks=words)
    read = {f.exhibits[0] for f in case.findings if f.measure is Measure.DOCUMENT_FORMAT}
    if not any(paper.id in read for paper in papers):
        return Place(key="documents", stage=Stage.TODO, blocks=say("Documents: not read yet"))
    differing = len({(f.exhibits, f.subject) for f in case.findings if _differs(f)})
    if differing:
        words = (
            say("Documents: {} fields differ")
            if differing > 1
            else say("Documents: one field differs")
        )
        return Place(key="documents", stage=Stage.ATTENTION, blocks=words.format(differing))
    if any(_unsure(case)):
        words = say("Documents: a reading waits for your look")
        return Place(key="documents", stage=Stage.PART, blocks=words)
    return Place(key="documents", stage=Stage.DONE)


def _differs(finding: Finding) -> bool:
    return finding.measure is Measure.DOCUMENT_MATCH and finding.value == Verdict.DIFFERENT


def _unsure(case: Case) -> Iterator[Finding]:
    confirmed = {f.exhibits for f in case.findings if f.measure is Measure.DOCUMENT_CONFIRMED}
    for finding in case.findings:
        accepted = finding.measure is Measure.DOCUMENT_MRZ_ACCEPTED
        if accepted and finding.value is False and finding.exhibits not in confirmed:
            yield finding


def _funds(case: Case, say: Say, *, open_now: bool) -> Place:
    latest = {hold.kind: hold.state for hold in sorted(case.holds, key=lambda h: h.stated_at)}
    if HoldState.BLOCKED in latest.values():
        return Place(key="funds", stage=Stage.ATTENTION, blocks=say("Holds: one is in force"))
    missing = sum(latest.get(kind) is not HoldState.CLEAR for kind in HoldKind)
    if missing:
        words = say("Holds: {} of 3 not stated").format(missing)
        begun = bool(case.holds or case.statements or case.deposits)
        return Place(key="funds", stage=Stage.PART if begun else Stage.TODO, blocks=words)
    # before the seal no statement is disclosed, so nobody can say that all is told
    return Place(key="funds", stage=Stage.DONE if open_now else Stage.PART)


def _decide(case: Case, _say: Say) -> Place:
    return Place(key="decide", stage=_exported(case))


def _exported(case: Case) -> Stage:
    return Stage.DONE if case.exports else Stage.TODO
