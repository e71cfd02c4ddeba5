"""What an examiner opens Compare on: which lane, and which draft of it."""

from collections.abc import Mapping

from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.exhibit import Lane
from app.services.assess import assessment_of
from app.services.faces import anchor_of
from app.ui.screens.compare.gone import standing
from app.ui.screens.compare.view_model import begin, pairs_of


def lane_at_hand(case: Case, examiner: str) -> Lane:
    """The first lane with a pair that this examiner has not sealed; else the first with one."""
    lanes = [lane for lane in Lane if pairs_of(case, lane)]
    known = {lane: assessment_of(case, examiner, lane) for lane in lanes}
    unsealed = (lane for lane, a in known.items() if a is None or not a.sealed)
    return next(unsealed, lanes[0] if lanes else Lane.REGISTERED)


def draft_at_hand(
    case: Case, examiner: str, lane: Lane, unsaved: Mapping[tuple[str, Lane], Assessment]
) -> Assessment | None:
    """What the examiner has said of `lane`, or a blank draft; None where there is no pair.

    `unsaved`: by case and lane, what is still on its way to the store: newer than the case.
    """
    known = assessment_of(case, examiner, lane)
    if known is None or not known.sealed:
        known = standing(case, unsaved.get((case.id, lane), known))
    return known or begin(case, examiner, lane, anchor_of(case)[0])
