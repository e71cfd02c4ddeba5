"""The three kinds of hold as tiles: who said what when, and how long it counts."""

from datetime import UTC, datetime
from functools import partial

from app.domain.case import Case
from app.domain.policy import Policy
from app.domain.position import HoldKind, HoldState, HoldStatement
from app.services.phrases_policy import HOLDS, Say, day
from app.ui.both_clocks import in_both
from app.ui.screens.funds.view_model import HoldTile

_WORST_LAST = (HoldState.CLEAR, HoldState.UNKNOWN, HoldState.BLOCKED)
_SIGNS = {
    HoldState.CLEAR: ("met", "Clear"),
    HoldState.BLOCKED: ("blocked", "Blocked"),
    HoldState.UNKNOWN: ("unknown", "Unknown"),
}


def hold_tiles(case: Case, policy: Policy, at: datetime, say: Say = str) -> tuple[HoldTile, ...]:
    """The three tiles of C2, by the same law as the policy: the latest counts, for its time."""
    return tuple(_tile(_latest(case, kind), kind, (policy, at), say) for kind in HoldKind)


def _latest(case: Case, kind: HoldKind) -> HoldStatement | None:
    stated = [hold for hold in case.holds if hold.kind is kind]
    return max(
        stated,
        key=lambda hold: (hold.stated_at, _WORST_LAST.index(hold.state), hold.reference),
        default=None,
    )


def _tile(
    hold: HoldStatement | None, kind: HoldKind, when: tuple[Policy, datetime], say: Say
) -> HoldTile:
    title = say(HOLDS[kind])
    if hold is None:
        return HoldTile(kind=kind, title=title, state="unknown", word=say("Unknown"))
    policy, at = when
    valid_for = policy.condition("C2").valid_for
    end = None if valid_for is None else hold.stated_at + valid_for
    sign, name = _SIGNS[hold.state]
    stale = hold.state is HoldState.CLEAR and end is not None and at >= end
    state, word = ("unknown", say("Stale")) if stale else (sign, say(name))
    until = ""
    if hold.state is HoldState.CLEAR and end is not None:
        until = say("to {}").format(in_both(end, _stamp(end, at, say), partial(day, say=say), say))
    return HoldTile(
        kind=kind,
        title=title,
        state=state,
        word=word,
        officer=hold.officer,
        reference=hold.reference,
        stated=_stamp(hold.stated_at, at, say),
        until=until,
        stale=stale,
    )


def _stamp(at: datetime, now: datetime, say: Say) -> str:
    """A moment in UTC; within this year the year is left away."""
    return f"{day(at, say, year=at.year != now.year)} {at.astimezone(UTC):%H:%M} UTC"
