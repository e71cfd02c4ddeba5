"""What the policy says, in English: conditions, outcome, requests, what would change the outcome.

The window translates them through `say`. Fragments, which can stand after a colon, begin small.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from app.domain.case import Case
from app.domain.determination import ConditionState, Determination, Reason, Request
from app.domain.exhibit import Lane
from app.domain.policy import GRANTS, Outcome
from app.domain.position import HoldKind
from app.services.phrases import prose
from app.services.phrases_reasons import ASKS, REASONS

Say = Callable[[str], str]

CONDITIONS: Mapping[str, str] = {
    "ID_R": "Holder",
    "ID_O": "Other party",
    "C1": "Disclaimer",
    "C2": "No hold",
    "C3": "Source of funds",
    "C3_R": "Holder\N{RIGHT SINGLE QUOTATION MARK}s funds",
    "S1": "Claim and request",
}
LABELS: Mapping[str, str] = {"ID_R": "ID R", "ID_O": "ID O", "C3_R": "C3 R"}
HOLDS: Mapping[HoldKind, str] = {
    HoldKind.JUDICIAL: "Judicial freeze",
    HoldKind.LAW_ENFORCEMENT: "Law enforcement",
    HoldKind.COMPLIANCE: "Compliance risk",
}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.RESTORE_ACCESS: "Restore access to the registered holder.",
    Outcome.RELEASE_ASSETS: "Release the assets to the registered holder.",
    Outcome.ASSISTED_WITHDRAWAL: "The other party is eligible for assisted withdrawal and closure.",
    Outcome.KEEP_FROZEN: "The account stays frozen.",
    Outcome.REQUEST_MORE: "Ask for what is missing.",
    Outcome.REJECT_CLAIM: (
        "Reject the claim made in the registered holder\N{RIGHT SINGLE QUOTATION MARK}s name."
    ),
    Outcome.ESCALATE: "Escalate to legal or compliance.",
    Outcome.NO_CHANGE: "Change nothing.",
}
SHORT: Mapping[Outcome, str] = {
    Outcome.RESTORE_ACCESS: "restore access",
    Outcome.RELEASE_ASSETS: "release assets",
    Outcome.ASSISTED_WITHDRAWAL: "eligible for assisted withdrawal and closure",
    Outcome.KEEP_FROZEN: "keep frozen",
    Outcome.REQUEST_MORE: "request more",
    Outcome.REJECT_CLAIM: "reject the claim",
    Outcome.ESCALATE: "escalate",
    Outcome.NO_CHANGE: "no change",
}
NOT_CHECKED: Mapping[str, str] = {
    "chip": "chip",
    "liveness": "liveness",
    "issuer_database": "issuer database",
    "ultraviolet_infrared": "ultraviolet and infrared",
}
_WITH_NAMES: Mapping[Outcome, str] = {
    Outcome.RESTORE_ACCESS: "Restore access to {holder}.",
    Outcome.RELEASE_ASSETS: "Release the assets to {holder}.",
    Outcome.ASSISTED_WITHDRAWAL: "{other} is eligible for assisted withdrawal and closure.",
    Outcome.KEEP_FROZEN: "The account stays frozen.",
    Outcome.REJECT_CLAIM: "Reject the claim made in the name of {holder}.",
    Outcome.ESCALATE: "Escalate to legal or compliance.",
    Outcome.NO_CHANGE: "Change nothing.",
}
_ASK: Mapping[str, str] = {
    "ID_R": "Ask {holder} for better evidence of identity.",
    "ID_O": "Ask {other} for evidence of identity.",
    "C1": "Ask {holder} what becomes of account and assets.",
    "C2": "Ask the officers about the holds that are open.",
    "C3": "Ask {other} where {detail} came from.",
    "C3_R": "Ask {holder} where {detail} came from.",
}
_STATES: Mapping[str, tuple[str, str]] = {
    "met": ("met", "Met"),
    "unmet": ("unmet", "Unmet"),
    "unknown": ("unknown", "Unknown"),
    "verified": ("met", "Verified"),
    "refuted": ("unmet", "Refuted"),
    "inconclusive": ("unknown", "Inconclusive"),
    "absent": ("absent", "Absent"),
    "blocked": ("blocked", "Blocked"),
    "partial": ("partial", "Partial"),
    "contradicted": ("unmet", "Contradicted"),
}
_VARIABLES: Mapping[str, str] = {"ID_R": "rh", "ID_O": "op", "C2": "holds"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How the two parties are called in sentences."""

    holder: str
    other: str


def names_of(case: Case, say: Say = str) -> Names:
    """The names of the parties, or what they are when nobody named them."""
    holder, other = (case.party(lane) for lane in (Lane.REGISTERED, Lane.OTHER))
    return Names(
        holder=holder.name if holder else say("the registered holder"),
        other=other.name if other else say("the other party"),
    )


def sentence(fragment: str, end: str = "") -> str:
    """A fragment with a capital in front and `end` behind."""
    return fragment[:1].upper() + fragment[1:] + end


def day(at: datetime, say: Say = str, *, year: bool = True) -> str:
    """A date in UTC."""
    at = at.astimezone(UTC)
    pattern = say("{day} {month} {year}") if year else say("{day} {month}")
    return pattern.format(day=at.day, month=say(_MONTHS[at.month - 1]), year=at.year)


def moment(at: datetime, say: Say = str) -> str:
    """A date and time in UTC, to the minute."""
    return say("{day}, {time} UTC").format(day=day(at, say), time=f"{at.astimezone(UTC):%H:%M}")


def amount(value: Decimal | str) -> str:
    """An exact decimal for reading: thousands apart, no zeros at the end of a fraction."""
    exact = Decimal(value)
    whole, _, fraction = f"{exact.copy_abs():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", _SPACE)
    fraction = fraction.rstrip("0")
    sign = "\N{MINUS SIGN}" if exact < 0 else ""
    return f"{sign}{grouped}.{fraction}" if fraction else f"{sign}{grouped}"


def label(condition: str) -> str:
    """The id of a condition as it is printed."""
    return LABELS.get(condition, condition)


def listed(items: tuple[str, ...], say: Say = str) -> str:
    """Some items in one line: "C1, C2 and C3"."""
    if not items[1:]:
        return "".join(items)
    return prose(say("{} and {}").format(say(", ").join(items[:-1]), items[-1]))


def state_of(found: Determination, state: ConditionState, say: Say = str) -> tuple[str, str]:
    """How a condition stands: the key of its sign, and the word."""
    value = found.situation[_VARIABLES[state.id]] if state.id in _VARIABLES else state.status.value
    if state.id in {"C3", "C3_R"}:
        value = found.situation["funds" if state.id == "C3" else "rh_funds"]
        value = value if value in {"partial", "contradicted"} else state.status.value
    key, word = _STATES["met" if value == "clear" else value]
    return key, say(word)


def short(outcomes: tuple[Outcome, ...], say: Say = str) -> str:
    """The outcomes as words of a badge or after a colon."""
    return listed(tuple(say(SHORT[code]) for code in outcomes), say)


def outcome_sentence(found: Determination, names: Names, say: Say = str) -> str:
    """What follows, a sentence a line; when halted, why nothing does."""
    if not found.outcomes:
        why = listed(tuple(say(REASONS[fault]) for fault in found.faults), say)
        return say("The policy halted: {}.").format(why)
    words = [prose(_outcome(code, found, names, say)) for code in found.outcomes]
    return "\n".join(words)


def _outcome(code: Outcome, found: Determination, names: Names, say: Say) -> str:
    if code is Outcome.REQUEST_MORE:
        return _asking(found.requests, names, say)
    if code is Outcome.KEEP_FROZEN and found.outcomes[0] is Outcome.REQUEST_MORE:
        return say("The account stays frozen until then.")
    if code is Outcome.KEEP_FROZEN and found.outcomes[0] in GRANTS:
        return say("The assets stay held until their source is shown.")
    return sentence(say(_WITH_NAMES[code]).format(holder=names.holder, other=names.other))


def _asking(requests: tuple[Request, ...], names: Names, say: Say) -> str:
    conditions = {request.condition for request in requests}
    if len(conditions) != 1:
        return say("Ask for what is missing: {} items.").format(len(requests))
    details = [_deposit(request.detail, say) for request in requests if request.detail]
    detail = details[0][0] if len(details) == 1 else say("{} deposits").format(len(details))
    if not details:
        detail = say("the funds")
    words = say(_ASK[next(iter(conditions))])
    return words.format(holder=names.holder, other=names.other, detail=detail)


def _deposit(detail: str, say: Say) -> tuple[str, str]:
    """Amount with asset, and the day, of a request's detail; the detail itself when it is none."""
    parts = detail.split()
    try:
        given = datetime.strptime(parts[-1], "%Y-%m-%d").replace(tzinfo=UTC)
        return f"{amount(parts[0])}{_SPACE}{' '.join(parts[1:-1])}", day(given, say)
    except (ValueError, ArithmeticError, IndexError):
        return detail, ""


def request_sentence(request: Request, names: Names, say: Say = str) -> str:
    """One thing to ask for, and whom."""
    if request.condition == "C2" and request.detail:
        kind = say(HOLDS[HoldKind(request.detail)])
        return say("{}: {}").format(kind, say(REASONS[request.reason]))
    if request.detail:
        what, when = _deposit(request.detail, say)
        words = say("How {} was earned, and where it was held before {}")
        return prose(words.format(what, when))
    who = names.other if request.condition in {"ID_O", "C3"} else names.holder
    what = say(ASKS.get(request.reason, REASONS[request.reason]))
    alone = request.reason is Reason.SECOND_EXAMINER
    return sentence(what if alone else say("{}: {}").format(who, what))


def change_sentence(found: Determination, names: Names, say: Say = str) -> str:
    """The least that would grant something more."""
    least = found.counterfactual
    if least is None and GRANTS & set(found.outcomes):
        return say("There is nothing more to grant.")
    if least is None:
        return say("No small change of the conditions would grant more.")
    labels = listed(tuple(label(name) for name in least.conditions), say)
    words = say("The only condition in the way is {}: {}.")
    if len(least.conditions) > 1:
        words = say("The conditions in the way are {}: {}.")
    states = {state.id: state for state in found.conditions}
    why = dict.fromkeys(_why(states.get(name), found.requests, say) for name in least.conditions)
    then = [
        say(_WITH_NAMES[code]).format(holder=names.holder, other=names.other)
        for code in least.outcomes
        if code in _WITH_NAMES
    ]
    follows = say("Were it met, the outcome would be: {}")
    if len(least.conditions) > 1:
        follows = say("Were they met, the outcome would be: {}")
    why_words = words.format(labels, say("; ").join(why))
    return prose(why_words, follows.format(prose(*then)))


def _why(state: ConditionState | None, requests: tuple[Request, ...], say: Say) -> str:
    if state is None:
        return say("the holder claims and asks for the reset")
    missing = [r.detail for r in requests if r.condition == state.id and r.detail]
    if state.id in {"C3", "C3_R"} and len(missing) == 1:
        return say("{} moved in on {} has no source").format(*_deposit(missing[0], say))
    return listed(tuple(say(REASONS[reason]) for reason in state.reasons), say)
