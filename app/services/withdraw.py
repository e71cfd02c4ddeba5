"""Takes an exhibit that came in by mistake out of the weighing, and brings it back.

Laws:
1. What is withdrawn leaves `exhibits` with all that was measured, said or stated of it, so that
   nothing can weigh it; digest, examiner, moment and reason stay on file, the bytes stay sealed in
   the store, and an entry of the trail tells of it.
2. A sealed judgement is never changed. One that rests on a withdrawn exhibit counts no more, as its
   photos are no pair of the case any more; whoever sealed it has seen scores, so somebody else
   judges what remains. That is done only by who may see that judgement, and says so.
3. What a signed result names stays as it was signed: only what came in later can be withdrawn.
4. What comes back is measured anew; what examiners said of it, and statements, are there again.
"""

from dataclasses import dataclass, replace

from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import UnknownCaseError
from app.domain.exhibit import Exhibit, ExhibitId
from app.domain.ports import CaseStore
from app.domain.withdrawal import (
    IssuedError,
    JudgedError,
    Withdrawal,
    WithdrawalError,
    WithdrawnExhibit,
    WithdrawnFor,
)
from app.services.assess import judged
from app.services.desk import Desk
from app.services.said import parted


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why an exhibit is withdrawn; words are needed where no reason of the list fits."""

    reason: WithdrawnFor
    note: str = ""
    despite_seal: bool = False
    """Whether the examiner was told that a sealed judgement rests on it."""


def issued(case: Case, exhibit: Exhibit) -> bool:
    """Whether a signed result names `exhibit` (law 3)."""
    return any(export.at >= exhibit.added_at for export in case.exports)


def withdraw(desk: Desk, case_id: str, exhibit_id: ExhibitId, why: Why) -> Case:
    """Take an exhibit out of the weighing; it stays on file.

    Raises:
        UnknownCaseError: The case has no such exhibit.
        WithdrawalError: Another reason than those of the list is not said in words.
        IssuedError: A signed result names it.
        JudgedError: A sealed judgement rests on it, and that was not said or may not be seen yet.
    """
    case = desk.store.load(case_id)
    exhibit = case.exhibit(exhibit_id)
    if exhibit is None:
        raise UnknownCaseError(exhibit_id)
    if why.reason is WithdrawnFor.OTHER and not why.note.strip():
        raise WithdrawalError("no words")
    if issued(case, exhibit):
        raise IssuedError(exhibit_id)
    resting = {judgement.lane for judgement in case.sealed_on(exhibit_id)}
    unseen = any(not judged(case, desk.examiner, lane) for lane in resting)
    if unseen or (resting and not why.despite_seal):
        raise JudgedError(exhibit_id)
    gone = Withdrawal(
        exhibit=exhibit,
        at=desk.clock.now(),
        examiner=desk.examiner,
        reason=why.reason,
        note=why.note.strip(),
    )
    left = replace(
        case,
        exhibits=tuple(item for item in case.exhibits if item is not exhibit),
        withdrawn=(*case.withdrawn, gone),
        unavailable=tuple(u for u in case.unavailable if exhibit_id not in u.split(":")),
    )
    return desk.keep(parted(left), Action.EXHIBIT_WITHDRAWN, exhibit.digest, gone.at)


def bring_back(desk: Desk, case_id: str, exhibit_id: ExhibitId) -> Case:
    """Let a withdrawn exhibit weigh again; what engines tell of it is open to be measured.

    Raises:
        UnknownCaseError: No exhibit of that name is withdrawn.
    """
    case = desk.store.load(case_id)
    gone = case.withdrawal(exhibit_id)
    if gone is None:
        raise UnknownCaseError(exhibit_id)
    everything = sorted((*case.exhibits, gone.exhibit), key=lambda item: int(item.id[2:]))
    back = replace(
        case,
        exhibits=tuple(everything),
        withdrawn=tuple(one for one in case.withdrawn if one is not gone),
    )
    return desk.keep(parted(back), Action.EXHIBIT_BROUGHT_BACK, gone.exhibit.digest)


def traced(store: CaseStore, case: Case) -> tuple[WithdrawnExhibit, ...]:
    """What is withdrawn now, each with its entry in the trail, for whoever retraces a result."""
    if not case.withdrawn:
        return ()
    entries = [
        entry
        for entry in store.trail()
        if (entry.event.case, entry.event.action) == (case.id, Action.EXHIBIT_WITHDRAWN)
    ]
    return tuple(
        WithdrawnExhibit(
            withdrawal=one,
            entry=next(
                e for e in entries if e.event.object == one.exhibit.digest and e.event.at == one.at
            ),
        )
        for one in case.withdrawn
    )
