"""Makes the decide screen's model of a case and of what the policy determined."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from app.domain.case import Case
from app.domain.determination import Determination, Reason, in_force
from app.domain.exhibit import Lane
from app.domain.policy import GRANTS, STRICTER, Outcome, Policy
from app.services import phrases_policy as words
from app.services.attest import may_be_signed
from app.services.influence import PressureOrder
from app.services.phrases import prose
from app.services.phrases_policy import Say
from app.ui.both_clocks import here
from app.ui.screens.decide.conditions import conditions_of, countdown
from app.ui.screens.decide.trace import trace_of
from app.ui.screens.decide.view_model import ClockShown, DecideModel, PartyShown, Remedy

_IDENTITIES = {
    "verified": ("met", "identity verified"),
    "refuted": ("unmet", "identity refuted"),
    "inconclusive": ("unknown", "identity inconclusive"),
    "absent": ("absent", "no identity submitted"),
}
_POSITIONS = {
    "claims": "claims the account",
    "disclaims_both": "disclaims account and assets",
    "disclaims_account": "disclaims the account only",
    "disclaims_assets": "disclaims the assets only",
    "silent": "has stated nothing",
    "contradictory": "contradicts itself",
}
_REMEDIES = {
    Reason.DIGEST_CHANGED: (
        "Restore the case from a backup, or take the exhibit in again.",
        "intake",
        "Open Intake",
    ),
    Reason.STEP_MISSING: (
        "Have every exhibit read; a step that cannot be taken is marked.",
        "intake",
        "Open Intake",
    ),
    Reason.NOT_SEALED: ("Compare the faces and seal a conclusion.", "compare", "Open Compare"),
    Reason.DATED_LATER: (
        "Set the clock right, or record the statement with its date.",
        "funds",
        "Open Statements and funds",
    ),
    Reason.POLICY_EXPIRED: ("Install the policy that is in force.", "", ""),
}


def present(
    case: Case, found: Determination, policy: Policy, at: datetime, say: Say = str
) -> DecideModel:
    """The model of `found`, as the policy determined it of `case`; `at` is now."""
    names = words.names_of(case, say)
    done = carried_out(case, found)
    codes = " + ".join(done.outcomes) or say("no outcome")
    meta = say("{} · {} · policy {}").format(codes, found.rule, policy.id)
    return DecideModel(
        outcome=done.outcomes[0] if done.outcomes else "",
        state=_state(done),
        word=words.sentence(words.short(done.outcomes, say)) or say("Halted"),
        meta=meta,
        sentence=words.outcome_sentence(done, names, say),
        referral=say("The case also goes to the fraud desk.") if found.referral else "",
        clock=_clock(found, at, say),
        parties=_parties(found, names, say),
        conditions=conditions_of(case, found, (policy, at), say),
        trace=trace_of(found, policy, say),
        change=words.change_sentence(found, names, say) if found.outcomes else "",
        requests=tuple(words.request_sentence(item, names, say) for item in found.requests),
        not_checked=not_checked(found, say),
        pressure=len(case.pressure),
        order="",
        practice=(),
        signers=_signers(found, say),
        missing=missing(found, case, policy, say),
        second=bool(found.outcomes) and not may_be_signed(found, case.stricter, policy),
        signed=_signed(case, say),
        halted=_halted(found, say),
        stricter=stricter(case, say),
        choices=_choices(case, found, say),
    )


def order_words(order: PressureOrder, say: Say = str) -> str:
    """Where pressure stands in the audit trail; empty while the trail does not tell."""
    if order.sealed is None or order.disclosed is None:
        return ""
    seen = say("Your seal is entry {} of the audit trail; claims and pressure opened to you at {}.")
    told = seen.format(order.sealed, order.disclosed)
    if not order.logged:
        return told
    logged = words.listed(tuple(str(number) for number in order.logged), say)
    return prose(told, say("Logged at {}.").format(logged))


def carried_out(case: Case, found: Determination) -> Determination:
    """`found` with the outcomes that are in force: a stricter choice stands for the policy's."""
    return replace(found, outcomes=in_force(found.outcomes, case.stricter))


def not_checked(found: Determination, say: Say = str) -> str:
    """What no evidence of this kind can show."""
    items = (words.NOT_CHECKED.get(item, item.replace("_", " ")) for item in found.not_checked)
    return say("Not checked: {}.").format(say(", ").join(say(item) for item in items))


def missing(found: Determination, case: Case, policy: Policy, say: Say = str) -> str:
    """Why nothing can be signed of `found`; empty when something can."""
    if not found.outcomes:
        return say("The policy halted; there is no outcome to sign")
    if may_be_signed(found, case.stricter, policy):
        return ""
    return say("A second examiner still has to judge blind")


def stricter(case: Case, say: Say = str) -> str:
    """The stricter choice on file, in words; empty when there is none."""
    choice = case.stricter
    if choice is None:
        return ""
    what = words.short((Outcome(choice.outcome),), say)
    words_ = say(
        "{} chose a stricter outcome than the policy\N{RIGHT SINGLE QUOTATION MARK}s, {}: {}"
    )
    return words_.format(choice.examiner, what, choice.reason)


def _state(found: Determination) -> str:
    if not found.outcomes:
        return "unmet"
    if GRANTS & set(found.outcomes):
        return "met"
    return "blocked" if Outcome.ESCALATE in found.outcomes else "info"


def _clock(found: Determination, at: datetime, say: Say) -> ClockShown | None:
    held = tuple(words.label(state.id) for state in found.conditions if state.until is not None)
    if found.until is None or not found.outcomes:
        return None
    lead = say("{} are true together until") if len(held) > 1 else say("{} is true until")
    local = here(found.until, partial(words.day, say=say))
    return ClockShown(
        lead=lead.format(words.listed(held, say)),
        moment=words.moment(found.until, say),
        left=countdown(found.until - at, say),
        foot=say("{} local · recalculated when you sign").format(local),
    )


def _parties(found: Determination, names: words.Names, say: Say) -> tuple[PartyShown, ...]:
    situation = found.situation
    claims = say("claims the account") if situation["op_claims"] == "yes" else ""
    stance = say(_POSITIONS[situation["position"]])
    if situation["position"] == "claims" and situation["request"] == "yes":
        stance = say("claims the account and asks for the reset")
    rows = (
        (Lane.REGISTERED, words.sentence(names.holder), situation["rh"], stance),
        (Lane.OTHER, words.sentence(names.other), situation["op"], claims),
    )
    return tuple(
        PartyShown(
            lane=lane,
            name=words.sentence(name),
            state=_IDENTITIES[value][0],
            identity=say(_IDENTITIES[value][1]),
            stance=said,
        )
        for lane, name, value, said in rows
    )


def _signers(found: Determination, say: Say) -> str:
    if not found.outcomes:
        return ""
    needed, present_ = found.examiners_needed, found.examiners_present
    lead = prose(say("One examiner signs this outcome."), _judge_asked(found, say))
    if needed > 1:
        lead = say("This outcome needs {} examiners who judged blind; {} judged so far.")
        lead = lead.format(needed, min(present_, needed))
    stricter_words = say("You can choose a stricter one with a reason, never a looser one.")
    return prose(lead, stricter_words)


def _signed(case: Case, say: Say) -> str:
    if not case.exports:
        return ""
    last = case.exports[-1]
    told = say("Signed {}; result {}.")
    return told.format(words.moment(last.at, say), last.result_id[:8])


def lapse_words(found: Determination, say: Say = str) -> str:
    """What ended when `found` did: the conditions by name, and the instant."""
    ended = [words.label(state.id) for state in found.conditions if state.until == found.until]
    if found.until is None or not ended:
        return ""
    told = say("{} ended on {}; ask again").format(
        words.listed(tuple(ended), say), words.moment(found.until, say)
    )
    if ended == ["C2"]:
        told = say("C2 ended on {}; ask compliance again").format(words.moment(found.until, say))
    return told


def _judge_asked(found: Determination, say: Say) -> str:
    """Whose blind judgement an undecided face requires beside the signature."""
    reasons = {request.reason for request in found.requests}
    if Reason.EXAMINERS_DIFFER in reasons:
        return say("The examiners differ: a third one is required to judge blind.")
    if Reason.SECOND_EXAMINER in reasons:
        return say("The faces are open: a second examiner is required to judge blind.")
    return ""


def _halted(found: Determination, say: Say) -> Remedy | None:
    if found.outcomes:
        return None
    fault = found.faults[0] if found.faults else Reason.STEP_MISSING
    do, screen, button = _REMEDIES.get(fault, _REMEDIES[Reason.STEP_MISSING])
    why = say("Nothing follows from this evidence until that is in order.")
    return Remedy(why=why, do=say(do), screen=screen, button=say(button))


def _choices(case: Case, found: Determination, say: Say) -> tuple[tuple[str, str], ...]:
    """Keeping frozen is a choice only where something is frozen."""
    open_codes = sorted(STRICTER - set(found.outcomes))
    return tuple(
        (code.value, words.sentence(say(words.SHORT[code])))
        for code in open_codes
        if found.outcomes and (code is not Outcome.KEEP_FROZEN or case.account.frozen)
    )
