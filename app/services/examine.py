"""Has every exhibit examined by the engines, and every face compared with its reference.

Laws: a step that could not be taken is marked unavailable with its reason, never silently missing;
each item is kept as soon as it is done, so that stopping loses nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Dossier
from app.domain.errors import ExaminationError, IntakeError
from app.domain.exhibit import Evidence, Exhibit, ExhibitId, Lane, Role
from app.domain.finding import Finding, Measure, Region
from app.domain.ports import CancelToken, Engine, Progress
from app.services.columns import said_columns
from app.services.desk import Desk
from app.services.faces import meant_face
from app.services.funds_match import held_against
from app.services.match import Matcher

FACE = "face"
DOCUMENT = "document"
FUNDS = "funds"
_TOLD_BY = {
    FACE: Measure.FACE_COUNT,
    DOCUMENT: Measure.DOCUMENT_FORMAT,
    FUNDS: Measure.FUNDS_SOURCE,
}
"""By which measure an examined exhibit is known."""
_A_PAIR = 2
_Known = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to examine: an exhibit alone, or a reference and its probes."""

    engine: str
    exhibits: tuple[Exhibit, ...]

    @property
    def ids(self) -> tuple[ExhibitId, ...]:
        """What the findings will be about."""
        return tuple(exhibit.id for exhibit in self.exhibits)

    @property
    def label(self) -> str:
        """How the task is marked in the case when it is unavailable."""
        return ":".join((self.engine, *self.ids))

    def parts(self) -> tuple["Task", ...]:
        """The same, one comparison at a time."""
        first, *rest = self.exhibits
        return tuple(Task(engine=self.engine, exhibits=(first, probe)) for probe in rest)


def tasks(case: Case | Dossier) -> tuple[Task, ...]:
    """Everything that is neither examined nor marked unavailable, in a fixed order.

    Comparisons come first: they look at each photo once, and tell all that a photo tells alone.
    """
    known = _known(case)
    return tuple(task for task in _all_tasks(case, known) if not _done(known, task))


def further_tasks(case: Case) -> tuple[Task, ...]:
    """What is told beside: portraits of the holder's papers against each face, and funds papers.

    No condition rests on it, so no determination waits for it.
    """
    known = _known(case)
    read = tuple(Task(engine=FUNDS, exhibits=(item,)) for item in case.exhibits if _is_paper(item))
    return (*_portraits(case, known), *(task for task in read if not _done(known, task)))


def _is_paper(exhibit: Exhibit) -> bool:
    return exhibit.role in {Role.STATEMENT, Role.FUNDS}


def _portraits(case: Case, known: _Known) -> tuple[Task, ...]:
    papers = _filed(case, Lane.REGISTERED, Role.DOCUMENT)
    faces = _filed(case, Lane.REGISTERED, Role.PROBE)
    left = {p.id: [f for f in faces if not _done(known, _pair(p, f))] for p in papers}
    return tuple(
        Task(engine=FACE, exhibits=(paper, *left[paper.id])) for paper in papers if left[paper.id]
    )


def _all_tasks(case: Case | Dossier, known: _Known) -> Iterator[Task]:
    registered = _filed(case, Lane.REGISTERED, Role.REFERENCE)
    for reference in dict.fromkeys((*(pair[0] for pair in pairs(case)), *registered)):
        probes = [probe for first, probe in pairs(case) if first is reference]
        if reference in registered:  # several registered photos are held against each other
            probes += registered[registered.index(reference) + 1 :]
        left = tuple(p for p in probes if not _done(known, _pair(reference, p)))
        if left:
            yield Task(engine=FACE, exhibits=(reference, *left))
    for exhibit in case.exhibits:
        if exhibit.role in {Role.REFERENCE, Role.PROBE, Role.DOCUMENT}:
            yield Task(engine=FACE, exhibits=(exhibit,))
        if exhibit.role is Role.DOCUMENT:
            yield Task(engine=DOCUMENT, exhibits=(exhibit,))


def _pair(reference: Exhibit, probe: Exhibit) -> Task:
    return Task(engine=FACE, exhibits=(reference, probe))


def pairs(case: Case | Dossier) -> tuple[tuple[Exhibit, Exhibit], ...]:
    """Every reference beside every face submitted against it.

    The holder's references meet the faces of both lanes (R2 asks whether the other party is the
    holder); the other party, who has no registered photo, is compared with their own document.
    """
    registered = _filed(case, Lane.REGISTERED, Role.REFERENCE)
    holder = _filed(case, Lane.REGISTERED, Role.PROBE, Role.DOCUMENT)
    other = _filed(case, Lane.OTHER, Role.PROBE)
    papers = _filed(case, Lane.OTHER, Role.DOCUMENT)
    return tuple(
        (reference, probe)
        for references, probes in ((registered, holder + other), (papers, other))
        for reference in references
        for probe in probes
    )


def _filed(case: Case | Dossier, lane: Lane, *roles: Role) -> tuple[Exhibit, ...]:
    return tuple(item for item in case.exhibits if item.lane is lane and item.role in roles)


def _known(case: Case | Dossier) -> _Known:
    """What is told of which exhibits, and what is marked unavailable; the latter as its label."""
    told = ((f.measure, *f.exhibits) for f in case.findings)
    return frozenset((*told, *((label.rpartition(":")[0],) for label in case.unavailable)))


def _done(known: _Known, task: Task) -> bool:
    """Whether there is nothing left of `task`: found, or marked unavailable."""
    if len(task.exhibits) > _A_PAIR:
        return all(_done(known, part) for part in task.parts())
    if (task.label,) in known:
        return True
    measure = _TOLD_BY[task.engine]
    if len(task.exhibits) == _A_PAIR:
        measure = Measure.FACE_SCORE
    return (measure, *task.ids) in known


def examine(
    desk: Desk,
    engines: tuple[Mapping[str, Engine], Matcher],
    case_id: str,
    watch: tuple[Progress, CancelToken],
) -> Case:
    """Take every open task; gives the case with what was found.

    Raises:
        StoreError: A finding could not be kept; those before it are.
        CancelledError: Somebody stopped; what was found before is kept.
    """
    progress, cancel = watch
    case = desk.store.load(case_id)
    both = (*tasks(case), *further_tasks(case))
    open_tasks = [task for task in both if task.engine != FUNDS or FUNDS in engines[0]]
    for done, task in enumerate(open_tasks):
        cancel.check()
        progress(done, len(open_tasks), " + ".join(item.name for item in task.exhibits))
        if not _done(_known(case), task):
            case = _take(desk, engines, case, (task, cancel))
    progress(len(open_tasks), len(open_tasks), "")
    return case


def _take(
    desk: Desk,
    engines: tuple[Mapping[str, Engine], Matcher],
    case: Case,
    work: tuple[Task, CancelToken],
) -> Case:
    task, cancel = work
    by_name, matcher = engines
    evidence = [
        Evidence(
            exhibit=item,
            content=desk.store.evidence(case.id, item.id),
            meant=meant_face(case.findings, item.id),
            read_as=said_columns(case.findings, item.id),
        )
        for item in task.exhibits
    ]
    try:
        found = by_name[task.engine].examine(evidence, cancel)
    except (ExaminationError, IntakeError) as error:
        if len(task.exhibits) > _A_PAIR:  # one bad photo costs its own comparison only
            for part in task.parts():
                case = _take(desk, engines, case, (part, cancel))
            return case
        grown = replace(case, unavailable=(*case.unavailable, f"{task.label}:{error.code}"))
    else:
        if task.engine == DOCUMENT:
            told = (f for f in case.findings if f.exhibits == task.ids)  # what an examiner reads
            found += matcher.match(case, task.exhibits[0], (*told, *found))
        if task.engine == FUNDS:
            found = held_against(case, task.exhibits[0], found, matcher.tables.spelling)
        grown = replace(case, findings=_merge(case.findings, found))
        unscored = (f"{p.label}:no_score" for p in task.parts() if not _done(_known(grown), p))
        grown = replace(grown, unavailable=(*grown.unavailable, *unscored))
    return desk.keep(grown, Action.EXAMINED, wire.digest(grown.findings))


def _merge(known: tuple[Finding, ...], found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What is found of a single exhibit again, while comparing it, is kept once."""
    seen = {_key(finding) for finding in known}
    return known + tuple(finding for finding in found if _key(finding) not in seen)


def _key(finding: Finding) -> tuple[Measure, str, tuple[ExhibitId, ...], Region | None]:
    return finding.measure, finding.subject, finding.exhibits, finding.region
