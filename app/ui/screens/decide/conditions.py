"""The condition cards: state, why in words, evidence, clauses, and the time that is left."""

from datetime import datetime, timedelta

from app.domain.case import Case
from app.domain.determination import ConditionState, Determination, Reason, Status
from app.domain.exhibit import Lane
from app.domain.policy import Policy
from app.services import phrases_policy as words
from app.services.determine import decide
from app.services.phrases_policy import Say, amount, day
from app.services.phrases_reasons import REASONS
from app.services.weigh_conditions import falling_short
from app.ui.screens.decide.view_model import ConditionShown, Line
from app.ui.screens.funds.coverage import coverage, in_order
from app.ui.screens.funds.holds import hold_tiles

_MOST_LINES = 3
_SOON = timedelta(hours=24)
"""When the hour matters. Source: screens.md, "a condition ends within 24 hours"."""
_ASKS_ABOUT = {
    "rh": "ID_R",
    "op": "ID_O",
    "c1": "C1",
    "holds": "C2",
    "funds": "C3",
    "rh_funds": "C3_R",
}
_SPEAK_FOR = frozenset({Reason.FACE_SAME, Reason.HELD})
_SPEAK_AGAINST = frozenset(
    {
        Reason.FACE_DIFFERENT,
        Reason.CHECK_DIGIT_WRONG,
        Reason.FIELD_DIFFERS,
        Reason.DOCUMENT_EXPIRED,
        Reason.DURESS,
        Reason.NEVER_OPENED,
        Reason.WITHDRAWN,
        Reason.LAPSED,
        Reason.CONTRADICTORY,
        Reason.FUNDS_CONTRADICTED,
        Reason.BEFORE_ACQUISITION,
    }
)
_DISCLAIMED = {
    "disclaims_both": (("met", "Account: disclaimed"), ("met", "Assets: disclaimed")),
    "disclaims_account": (("met", "Account: disclaimed"), ("unmet", "Assets: not disclaimed")),
    "disclaims_assets": (("unmet", "Account: not disclaimed"), ("met", "Assets: disclaimed")),
    "claims": (("unmet", "The holder claims; nothing is disclaimed"),),
}
_LAPSES = frozenset({Reason.LAPSED, Reason.STALE})


def conditions_of(
    case: Case, found: Determination, weighed: tuple[Policy, datetime], say: Say = str
) -> tuple[ConditionShown, ...]:
    """Who is who, then the three conditions; the funds are those of the lane that is asked."""
    policy, at = weighed
    asked = _asked(found, policy)
    shown = _shown(found, asked)
    return tuple(_card(case, found, state, (policy, at, asked), say) for state in shown)


def clocks_of(
    found: Determination, weighed: tuple[Policy, datetime], say: Say = str
) -> tuple[tuple[str, float | None], ...]:
    """What the clocks of the same cards say at another instant, and the share that is left."""
    policy, at = weighed
    asked = _asked(found, policy)
    return tuple(
        (_told(found, state, (at, asked), say), _left(state, _valid_for(policy, state), at))
        for state in _shown(found, asked)
    )


def _shown(found: Determination, asked: frozenset[str]) -> tuple[ConditionState, ...]:
    funds = "C3_R" if "C3_R" in asked else "C3"
    states = {state.id: state for state in found.conditions}
    return tuple(states[name] for name in ("ID_R", "ID_O", "C1", "C2", funds))


def _valid_for(policy: Policy, state: ConditionState) -> timedelta | None:
    return policy.condition(state.id).valid_for


def _told(
    found: Determination,
    state: ConditionState,
    weighed: tuple[datetime, frozenset[str]],
    say: Say,
) -> str:
    at, asked = weighed
    if state.id in asked or state.until is not None:
        return _clock(state, at, say)
    return say("{} does not ask for this").format(found.rule)


def _asked(found: Determination, policy: Policy) -> frozenset[str]:
    """The conditions that the rule and its branch look at; all when the policy halted."""
    rule, branch = decide(policy, found.situation)
    if branch is None:
        return frozenset(_ASKS_ABOUT.values()) - {"C3_R"}
    named = {variable for when in (*rule.any_of, branch.when) for variable in when}
    looked = {_ASKS_ABOUT[variable] for variable in named if variable in _ASKS_ABOUT}
    return frozenset(looked | set(branch.asks))


def _card(
    case: Case,
    found: Determination,
    state: ConditionState,
    weighed: tuple[Policy, datetime, frozenset[str]],
    say: Say,
) -> ConditionShown:
    policy, at, asked = weighed
    key, word = words.state_of(found, state, say)
    lapsed = bool(_LAPSES & set(state.reasons))
    texts = {clause.id: clause.text for clause in policy.clauses}
    kind = "officer" if state.id == "C2" else "exhibit"
    chips = [(name, kind) for name in state.evidence]
    chips += [(name, "examiner") for name in state.who if state.id != "C2"]
    return ConditionShown(
        id=state.id,
        title=say(words.CONDITIONS[state.id]),
        clause=state.clauses[0],
        clause_text="\n".join(
            say("{}: {}").format(name, say(texts[name])) for name in state.clauses
        ),
        state=key,
        word=word,
        lines=_lines(case, found, state, (policy, at), say)[:_MOST_LINES],
        chips=tuple(chips),
        clock=_told(found, state, (at, asked), say),
        left=_left(state, _valid_for(policy, state), at),
        lapsed=lapsed,
    )


def _lines(
    case: Case,
    found: Determination,
    state: ConditionState,
    weighed: tuple[Policy, datetime],
    say: Say,
) -> tuple[Line, ...]:
    if state.id == "C1":
        return _disclaimer(found, state, say)
    if state.id == "C2":
        return _holds(case, state, weighed, say)
    if state.id in {"C3", "C3_R"}:
        return _funds(case, state, say)
    lines = _reasons(state.reasons, say)
    if state.status is Status.MET:
        lines += (("met", say("The document agrees with the record")),)
    return lines


def _reasons(reasons: tuple[Reason, ...], say: Say) -> tuple[Line, ...]:
    return tuple(
        (
            "met" if r in _SPEAK_FOR else "unmet" if r in _SPEAK_AGAINST else "unknown",
            words.sentence(say(REASONS[r])),
        )
        for r in reasons
    )


def _disclaimer(found: Determination, state: ConditionState, say: Say) -> tuple[Line, ...]:
    position = found.situation["position"]
    told = tuple((key, say(text)) for key, text in _DISCLAIMED.get(position, ()))
    said = {Reason.HELD, Reason.ONE_OF_TWO} | ({Reason.LATER_CLAIM} if told else set())
    rest = tuple(reason for reason in state.reasons if reason not in said)
    return (
        _reasons(tuple(r for r in rest if r in _SPEAK_AGAINST), say)
        + told
        + _reasons(tuple(r for r in rest if r not in _SPEAK_AGAINST), say)
    )


def _holds(
    case: Case, state: ConditionState, weighed: tuple[Policy, datetime], say: Say
) -> tuple[Line, ...]:
    tiles = hold_tiles(case, *weighed, say)
    lines = tuple(
        (
            "unmet" if tile.state == "blocked" else tile.state,
            say("{}: {}").format(tile.title, tile.word.lower()),
        )
        for tile in tiles
    )
    if Reason.BLOCKED in state.reasons and all(tile.state != "blocked" for tile in tiles):
        frozen = case.account.value == "judicially_frozen"
        why = say("The account is judicially frozen") if frozen else say("A hold follows from C1")
        return (("unmet", why), *lines)
    return lines


def _funds(case: Case, state: ConditionState, say: Say) -> tuple[Line, ...]:
    lane = Lane.OTHER if state.id == "C3" else Lane.REGISTERED
    short = falling_short(case)
    covered = [found for found in coverage(case, lane, say) if found.whole]
    lines: list[Line] = [
        (
            "met",
            say("{} of {} {} has a complete chain").format(
                amount(found.explained), amount(found.total), found.asset
            ),
        )
        for found in covered
    ]
    lines += [
        (
            "unmet",
            say("{} {}, {}: no source").format(
                amount(item.amount), item.asset, day(item.moved_in_at, say)
            ),
        )
        for _, item in in_order(case, lane)
        if item in short
    ]
    told = {Reason.HELD, Reason.PARTIAL}
    return tuple(lines) + _reasons(tuple(r for r in state.reasons if r not in told), say)


def _clock(state: ConditionState, at: datetime, say: Say) -> str:
    if _LAPSES & set(state.reasons):
        return say("lapsed; ask again")
    if state.until is not None:
        left = state.until - at
        end = words.day(state.until, say)
        if left < _SOON:
            end = words.moment(state.until, say)
        return say("to {} · {}").format(end, left_words(left, say))
    if state.status is Status.MET:
        return say("does not lapse")
    return say("no clock until it is met")


def left_words(left: timedelta, say: Say = str) -> str:
    """A span for reading: days when they are many, else days and hours, else minutes."""
    minutes = max(0, int(left.total_seconds()) // 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days >= 7:  # noqa: PLR2004 -- a week
        return say("{} days").format(days)
    if days:
        return say("{} d {} h").format(days, hours)
    return say("{} h {} min").format(hours, minutes)


def countdown(left: timedelta, say: Say = str) -> str:
    """How long something still holds; to the second in its last hour."""
    seconds = max(0, int(left.total_seconds()))
    if seconds >= 3600:  # noqa: PLR2004 -- an hour
        return say("{} left").format(left_words(left, say))
    return say("{} min {} s left").format(seconds // 60, f"{seconds % 60:02}")


def _left(state: ConditionState, valid_for: timedelta | None, at: datetime) -> float | None:
    if state.until is None or not valid_for:
        return None
    return max(0.0, min(1.0, (state.until - at) / valid_for))
