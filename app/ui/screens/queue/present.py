"""From disclosed cases to the queue. No Qt here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.case import AccountState, Case
from app.domain.exhibit import Lane, Role
from app.domain.policy import Policy
from app.domain.position import Stance
from app.services.assess import judged, lane_pairs
from app.services.keeping import due
from app.services.waiting import Wait, waits
from app.ui.screens.queue.view_model import CaseRow, Group, QueueModel, Segment, Shown
from app.ui.steps import Place, Stage, open_step, places

Say = Callable[[str], str]

_SOON = timedelta(hours=24)
"""Source: screens.md, "a condition ends within 24 hours"."""
_PERSON = (Role.REFERENCE, Role.PROBE, Role.DOCUMENT)


ACCOUNTS: Mapping[AccountState, str] = {
    AccountState.ACTIVE: "Active",
    AccountState.RISK_FROZEN: "Frozen",
    AccountState.JUDICIALLY_FROZEN: "Judicially frozen",
    AccountState.CLOSED: "Closed",
}
_ACTIONS: Mapping[str, str] = {
    "intake": "Take in exhibits",
    "photos": "Look at the photos",
    "compare": "Compare photos",
    "reveal": "See the comparison",
    "documents": "Check the documents",
    "funds": "State holds and funds",
    "decide": "Decide",
    "export": "Sign the outcome",
}
"""By the first step that still asks for something."""
_SPECIAL: Mapping[tuple[str, Stage], str] = {
    ("intake", Stage.ATTENTION): "Replace what was refused",
    ("intake", Stage.PART): "Have the exhibits read",
    ("documents", Stage.ATTENTION): "Explain what differs",
    ("funds", Stage.ATTENTION): "Legal: see the hold",
}


_WAITS: Mapping[Wait, str] = {
    Wait.NOTHING: "",
    Wait.ANOTHER_JUDGE: "Waits for a second examiner",
    Wait.THIRD_JUDGE: "Waits for a third examiner",
    Wait.OWN_SIGNATURE: "Sign as second examiner",
    Wait.ANOTHER_SIGNATURE: "Waits for the second signature",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """The present instant, and how long each condition holds, by its id."""

    at: datetime
    valid: Mapping[str, timedelta]
    policy: Policy | None = None
    """What tells whether another examiner is needed; without it nobody is asked for."""


def row_of(case: Case, examiner: str, watch: Watch, say: Say = str) -> CaseRow:
    """One case as a row, at the instant that `watch` says."""
    at = watch.at
    steps = places(case, examiner)
    lapse = min(_lapses(case, watch.valid), default=None)
    if lane_pairs(case, Lane.REGISTERED) and not judged(case, examiner, Lane.REGISTERED):
        return _blind(case, at, say)
    return CaseRow(
        case=case.id,
        account=_account(case, say),
        judicial=case.account is AccountState.JUDICIALLY_FROZEN,
        lanes=tuple(_lane(case, examiner, lane, say) for lane in Lane),
        action=_awaited(case, examiner, watch, say) or _action(steps, say),
        done=(sum(step.stage is Stage.DONE for step in steps), len(steps)),
        age=span(at - case.opened_at, say),
        lapsing=_lapsing(lapse, at, say),
        soon=lapse is not None and lapse[0] - at <= _SOON and not case.exports,
        due=due(case, at.date()),
        segment=Segment.DONE if case.exports else Segment.OPEN,
    )


def _blind(case: Case, at: datetime, say: Say) -> CaseRow:
    """A case whose faces this examiner has still to judge: how far others are is not said."""
    return CaseRow(
        case=case.id,
        account=_account(case, say),
        judicial=case.account is AccountState.JUDICIALLY_FROZEN,
        action=say("Judge blind"),
        age=span(at - case.opened_at, say),
        lapsing="\N{EM DASH}",
        due=due(case, at.date()),
        segment=Segment.BLIND,
    )


def _account(case: Case, say: Say) -> str:
    words = say(ACCOUNTS[case.account])
    return f"{say('Practice')} \N{MIDDLE DOT} {words}" if case.practice else words


def present(rows: tuple[CaseRow, ...], shown: Shown, say: Say = str) -> QueueModel:
    """The rows that are asked for, in groups."""
    counts = {segment: sum(_within(row, segment) for row in rows) for segment in Segment}
    words = shown.words.casefold().split()
    kept = [
        row
        for row in _ordered(rows, shown)
        if _within(row, shown.segment) and all(word in _text(row) for word in words)
    ]
    groups = (
        Group(
            title=say("Lapses soon"),
            note=say("a condition ends within 24 hours"),
            rows=tuple(row for row in kept if row.soon and not row.due),
        ),
        Group(
            title=say("Kept for its time"),
            note=say("to be erased: find “Erase case” with Ctrl K"),
            rows=tuple(row for row in kept if row.due),
        ),
        Group(
            title=say("In progress"),
            rows=tuple(row for row in kept if _plain(row) and row.segment is not Segment.DONE),
        ),
        Group(
            title=say("Done"),
            rows=tuple(row for row in kept if _plain(row) and row.segment is Segment.DONE),
        ),
    )
    return QueueModel(
        groups=tuple(group for group in groups if group.rows),
        counts=counts,
        filtered=bool(rows) and not kept,
        changed=next((row.case for row in rows if row.amiss), ""),
    )


def _ordered(rows: Sequence[CaseRow], shown: Shown) -> list[CaseRow]:
    """Pinned cases first, then those open last, then as the store has them."""
    last = len(shown.recent)
    places = {case: number for number, case in enumerate(shown.recent)}
    marked = [replace(row, pinned=row.case in shown.pinned) for row in rows]
    return sorted(marked, key=lambda row: (not row.pinned, places.get(row.case, last)))


def span(time: timedelta, say: Say = str) -> str:
    """A span in its largest unit, such as 3 d, 4 h, 5 min."""
    minutes = max(0, int(time.total_seconds() // 60))
    if minutes >= 24 * 60:
        return say("{} d").format(minutes // (24 * 60))
    if minutes >= 60:  # noqa: PLR2004 -- an hour
        return say("{} h").format(minutes // 60)
    return say("{} min").format(minutes)


def _plain(row: CaseRow) -> bool:
    return not (row.soon or row.due)


def _within(row: CaseRow, segment: Segment) -> bool:
    if segment is Segment.OPEN:
        return row.segment is not Segment.DONE
    return segment is Segment.ALL or row.segment is segment


def _action(steps: Sequence[Place], say: Say) -> str:
    step = open_step(steps)
    if step is None:
        return say("Nothing is left to do")
    return say(_SPECIAL.get((step.key, step.stage)) or _ACTIONS[step.key])


def _awaited(case: Case, examiner: str, watch: Watch, say: Say) -> str:
    """Whom the case waits for; empty when it is for this examiner to go on."""
    if watch.policy is None or case.exports:
        return ""
    words = _WAITS[waits(case, examiner, watch.policy, watch.at)]
    return say(words) if words else ""


def _text(row: CaseRow) -> str:
    words = (row.case, row.account, row.action, row.amiss, row.lapsing)
    return " ".join((*words, *(word for _, word in row.lanes))).casefold()


def _lane(case: Case, examiner: str, lane: Lane, say: Say) -> tuple[str, str]:
    if not case.of(lane, *_PERSON):
        return "absent", say("absent")
    if not lane_pairs(case, lane):
        return "unknown", say("nothing to compare")
    if judged(case, examiner, lane):
        return "met", say("judged")
    return "unknown", say("not yet judged")


def _lapses(case: Case, valid: Mapping[str, timedelta]) -> Iterator[tuple[datetime, str]]:
    latest = {hold.kind: hold for hold in sorted(case.holds, key=lambda hold: hold.stated_at)}
    if "C2" in valid:
        yield from ((hold.stated_at + valid["C2"], "C2") for hold in latest.values())
    own = [s for s in case.statements if s.lane is Lane.REGISTERED and s.withdrawn_at is None]
    last = max(own, key=lambda statement: statement.made_at, default=None)
    disclaimed = last is not None and {last.account, last.assets} == {Stance.DISCLAIMS}
    if last is not None and disclaimed and "C1" in valid:
        yield last.made_at + valid["C1"], "C1"


def _lapsing(lapse: tuple[datetime, str] | None, at: datetime, say: Say) -> str:
    if lapse is None:
        return "\N{EM DASH}"
    until, condition = lapse
    words = say("{}, in {}") if until > at else say("{} ended")
    return words.format(condition, span(until - at, say))
