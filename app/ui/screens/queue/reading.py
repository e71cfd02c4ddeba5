"""What the store is asked for: every case as a row, and where work on a case begins."""

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.domain.exhibit import Lane
from app.services.assess import judged, lane_pairs
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.queue.present import Watch, row_of
from app.ui.screens.queue.view_model import CaseRow
from app.ui.steps import next_step


def first_look(case: Case, examiner: str) -> str:
    """Faces first, while nothing else is known; then whatever asks for something."""
    blind = bool(lane_pairs(case, Lane.REGISTERED)) and not judged(case, examiner, Lane.REGISTERED)
    return "compare" if blind else next_step(case, examiner) or "decide"


def read_rows(bench: Workbench) -> tuple[CaseRow, ...]:
    """Every case as a row; one that cannot be opened keeps its place and says why."""
    policy = bench.tools.policy
    valid = {each.id: each.valid_for for each in policy.conditions if each.valid_for is not None}
    watch = Watch(at=bench.tools.clock.now(), valid=valid, policy=policy)
    rows = []
    for case_id in bench.desk.store.case_ids():
        try:
            rows.append(row_of(bench.case(case_id), bench.examiner, watch, say))
        except RightfulError as error:
            rows.append(CaseRow(case=case_id, amiss=explain(error.code).what))
    return tuple(rows)
