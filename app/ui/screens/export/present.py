"""Makes the page of what will be signed; the determination it shows is the one that is signed."""

from datetime import datetime
from pathlib import Path

from app.domain.case import AccountState, Case, Pending
from app.domain.case_number import file_name
from app.domain.determination import ConditionState, Determination
from app.domain.exhibit import Lane
from app.domain.policy import Policy
from app.services import phrases_policy as words
from app.services.assess import same_examiner
from app.services.attest import fits, signatures_needed
from app.services.phrases import prose
from app.services.phrases_policy import Say
from app.services.phrases_withdrawn import WITHDRAWN_FOR
from app.ui.digests import grouped
from app.ui.screens.decide.present import carried_out, missing, not_checked, stricter
from app.ui.screens.export.view_model import ConditionRow, ExportModel, Section

_ACCOUNTS = {
    AccountState.ACTIVE: "active",
    AccountState.RISK_FROZEN: "frozen (risk)",
    AccountState.JUDICIALLY_FROZEN: "frozen (judicial)",
    AccountState.CLOSED: "closed",
}


def present(
    case: Case, found: Determination, policy: Policy, examiner: str, say: Say = str
) -> ExportModel:
    """The page of `found`, to be signed by `examiner`."""
    names = words.names_of(case, say)
    done = carried_out(case, found)
    codes = " + ".join(done.outcomes) or say("no outcome")
    return ExportModel(
        case=case.id,
        meta=say("Outcome {} · rule {} · policy {}").format(codes, found.rule, policy.id),
        sentence=words.outcome_sentence(done, names, say),
        stricter=stricter(case, say),
        facts=_facts(case, found, examiner, say),
        conditions=tuple(_row(found, state, say) for state in found.conditions),
        sections=_sections(case, found, policy, say),
        missing=missing(found, case, policy, say) or _waiting(case, found, examiner, say),
        before=_before(case, (found, policy, examiner), say),
    )


def free_folder(documents: Path, case_id: str) -> Path:
    """A folder that is not there yet, named by the case."""
    name = file_name(case_id)
    tried = (documents / (name if n == 1 else f"{name}-{n}") for n in range(1, 10_000))
    return next((folder for folder in tried if not folder.exists()), documents / name)


def _facts(
    case: Case, found: Determination, examiner: str, say: Say
) -> tuple[tuple[str, str], ...]:
    names = words.names_of(case, say)
    others = say("not required for {}").format(" + ".join(found.outcomes) or say("no outcome"))
    if found.examiners_needed > 1:
        others = say("{} of {} have judged").format(found.examiners_present, found.examiners_needed)
    return (
        (say("Account"), say(_ACCOUNTS[case.account])),
        (say("Determined"), words.moment(found.at, say)),
        (say("Registered holder"), names.holder),
        (say("Examiner"), examiner),
        (say("Other party"), names.other),
        (say("Second examiner"), others),
    )


def _row(found: Determination, state: ConditionState, say: Say) -> ConditionRow:
    key, word = words.state_of(found, state, say)
    until: datetime | None = state.until
    return ConditionRow(
        key=state.id,
        label=words.label(state.id),
        title=say(words.CONDITIONS[state.id]),
        state=key,
        word=word,
        evidence=" ".join(state.evidence) or "\N{EM DASH}",
        until=words.moment(until, say) if until else "\N{EM DASH}",
    )


def _sections(case: Case, found: Determination, policy: Policy, say: Say) -> tuple[Section, ...]:
    names = words.names_of(case, say)
    asked = tuple((words.request_sentence(item, names, say),) for item in found.requests)
    who = {Lane.REGISTERED: names.holder, Lane.OTHER: names.other}
    judged = tuple(
        (a.examiner, say("{}, {}").format(words.moment(a.sealed_at, say), who[a.lane]))
        for a in case.assessments
        if a.sealed_at
    )
    count = len(case.pressure)
    pressure = say("Pressure log: {} items, influence: none (S11).").format(count)
    if count == 1:
        pressure = say("Pressure log: one item, influence: none (S11).")
    evidence = tuple((exhibit.id, grouped(exhibit.digest)) for exhibit in case.exhibits)
    sections = (
        Section(title=say("What is asked for"), lines=asked),
        Section(
            title=say("What would change this"),
            lines=((words.change_sentence(found, names, say),),),
        ),
        Section(title=say("Conclusions, sealed before any score was shown"), lines=judged),
        Section(title=say("Not checked"), lines=((not_checked(found, say),), (pressure,))),
        Section(title=say("Withdrawn, not weighed"), lines=_withdrawn(case, say)),
        Section(
            title=say("Evidence and policy, sha256"),
            lines=(*evidence, (say("Policy"), grouped(policy.digest))),
            machine=True,
        ),
    )
    return tuple(section for section in sections if section.lines and found.outcomes)


def _withdrawn(case: Case, say: Say) -> tuple[tuple[str, ...], ...]:
    """What came in by mistake, as the result names it: why, by whom, when, and its digest."""
    told = say("{}. {}, {}. SHA-256 {}")
    return tuple(
        (
            f"{one.exhibit.id} {one.exhibit.lane}",
            told.format(
                say("{}: {}").format(say(WITHDRAWN_FOR[one.reason]), one.note)
                if one.note
                else say(WITHDRAWN_FOR[one.reason]),
                one.examiner,
                words.moment(one.at, say),
                grouped(one.exhibit.digest),
            ),
        )
        for one in case.withdrawn
    )


def _signed_by(case: Case, found: Determination) -> Pending | None:
    """What waits for a signature and still says what is determined now."""
    waiting = case.pending
    return waiting if waiting and fits(waiting, found, case) else None


def _waiting(case: Case, found: Determination, examiner: str, say: Say) -> str:
    waiting = _signed_by(case, found)
    own = waiting is not None and any(same_examiner(n, examiner) for n in waiting.signers)
    return (
        say("It waits for another examiner\N{RIGHT SINGLE QUOTATION MARK}s signature")
        if own
        else ""
    )


def _before(case: Case, order: tuple[Determination, Policy, str], say: Say) -> str:
    """What the signature does beside signing: who signed before, what is superseded."""
    found, policy, examiner = order
    told = []
    if case.exports:
        last = case.exports[-1]
        words_ = say("Result {} was signed on {}. The new one says that it takes its place.")
        told.append(words_.format(last.result_id[:8], words.moment(last.at, say)))
    waiting = _signed_by(case, found)
    if waiting is not None:
        names = say(", ").join(waiting.signers)
        words_ = say(
            "{} signed it on {}. Your signature is put to the same bytes and completes it."
        )
        if _waiting(case, found, examiner, say):
            words_ = say("{} signed it on {}. Nothing leaves before the second signature.")
        told.append(words_.format(names, words.moment(waiting.at, say)))
    elif not case.practice and signatures_needed(found, case.stricter, policy) > 1:
        told.append(
            say(
                "You sign first; it then waits here for another "
                "examiner\N{RIGHT SINGLE QUOTATION MARK}s signature."
            )
        )
        if case.pending is not None:
            told.insert(0, say("What was signed before no longer fits what is on file."))
    return prose(*told)
