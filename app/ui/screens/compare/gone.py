"""Drafts and judgements whose photos were withdrawn, or filed elsewhere, meanwhile."""

from collections.abc import Iterator

from app.domain.assessment import Assessment
from app.domain.case import Case
from app.ui.phrases import Say
from app.ui.screens.compare.view_model import pairs_of
from app.ui.widgets.photo_marks import Side


def standing(case: Case, draft: Assessment | None) -> Assessment | None:
    """The draft while its photos are a pair; what is sealed stays what it is."""
    if draft is None or draft.sealed:
        return draft
    pairs = {(one.id, other.id) for one, other in pairs_of(case, draft.lane)}
    return draft if (draft.reference, draft.probe) in pairs else None


def notices(case: Case, draft: Assessment, say: Say) -> Iterator[tuple[Side, str]]:
    """What stands in place of a photo that was withdrawn."""
    sides = {Side.REGISTERED: draft.reference, Side.SUBMITTED: draft.probe}
    for side, exhibit in sides.items():
        if case.withdrawal(exhibit) is not None:
            yield (
                side,
                say("{} is withdrawn: this judgement stays on file and counts no more.").format(
                    exhibit
                ),
            )
