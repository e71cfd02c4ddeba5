"""For whom a case waits: another examiner's judgement, or another examiner's signature.

Law: asked of a disclosed case, and nothing before the own seal: that a second examiner is needed
would already tell how the first one judged.
"""

from datetime import datetime
from enum import StrEnum

from app.domain.case import Case
from app.domain.determination import ConditionState, Reason
from app.domain.exhibit import Lane
from app.domain.policy import Policy
from app.services.assess import judged, same_examiner
from app.services.attest import fits, signatures_needed, weighed
from app.services.determine import determine
from app.services.weigh_face import TIE_BROKEN_BY


class Wait(StrEnum):
    """What has to come before the result can leave."""

    NOTHING = "nothing"
    ANOTHER_JUDGE = "another_judge"
    THIRD_JUDGE = "third_judge"
    """Two have judged and lean apart."""
    OWN_SIGNATURE = "own_signature"
    ANOTHER_SIGNATURE = "another_signature"


def waits(case: Case, examiner: str, policy: Policy, at: datetime) -> Wait:
    """For whom `case`, as `examiner` may see it, waits at `at`."""
    if not case.assessments or any(not judged(case, examiner, lane) for lane in Lane):
        return Wait.NOTHING
    found = determine(weighed(case, intact=True), policy, at)
    if case.pending is not None and fits(case.pending, found, case):
        own = any(same_examiner(name, examiner) for name in case.pending.signers)
        return Wait.ANOTHER_SIGNATURE if own else Wait.OWN_SIGNATURE
    if any(_tied(state) for state in found.conditions):
        return Wait.THIRD_JUDGE
    asked = any(request.reason is Reason.SECOND_EXAMINER for request in found.requests)
    short = found.examiners_present < signatures_needed(found, case.stricter, policy)
    return Wait.ANOTHER_JUDGE if asked or short else Wait.NOTHING


def _tied(state: ConditionState) -> bool:
    """Whether two examiners lean apart, and the third who settles it has not judged."""
    return Reason.EXAMINERS_DIFFER in state.reasons and len(state.who) < TIE_BROKEN_BY
