"""Keeps what an examiner reads in a field, with the way back to what stood there before."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.case import Case
from app.domain.finding import Finding, Measure
from app.services.correct import Entry
from app.services.match import EXAMINER
from app.services.workbench import Workbench
from app.ui.phrases import say
from app.ui.screens.documents.fields import choices
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.undoing import Deed


def keep_reading(session: Session, case: Case, entry: Entry) -> None:
    """Keep `entry`; taking it back brings the examiner's earlier reading, or none."""
    before = _read_before(case, entry)

    def put(wanted: Entry | None, kept: Callable[[], None] | None = None) -> None:
        def act(bench: Workbench) -> Case:
            if wanted is None:
                return bench.withdraw_reading(case.id, entry.exhibit, entry.field)
            return bench.correct_field(case.id, wanted)

        def done(changed: Case) -> None:
            session.show_changed(changed)
            if kept is not None and session.at_hand(changed.id):
                kept()

        session.ask(WorkLane.CASE, act, done)

    names = dict(choices(say))
    words = QCoreApplication.translate("TakingBack", "Your reading of {} is kept.")
    deed = Deed(
        sentence=words.format(names.get(entry.field, entry.field)),
        undo=lambda done: put(before, done),
        redo=lambda done: put(entry, done),
    )
    put(entry, lambda: session.undoing.did(deed))  # what was refused is not there to take back


def _read_before(case: Case, entry: Entry) -> Entry | None:
    wanted = (Measure.DOCUMENT_FIELD, f"{entry.field}@{EXAMINER}", (entry.exhibit,))
    found = (f for f in case.findings if (f.measure, f.subject, f.exhibits) == wanted)
    known = next(found, None)
    return None if known is None else _entry_of(known, entry)


def _entry_of(finding: Finding, entry: Entry) -> Entry:
    told = finding.provenance.parameters
    return Entry(
        exhibit=entry.exhibit,
        field=entry.field,
        text=str(finding.value),
        line=str(told.get("line", "")),
        edit=str(told.get("edit", "")),
    )
