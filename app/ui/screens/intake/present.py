"""From a disclosed case to intake. No Qt here."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from app.domain.case import AccountState, Capacity, Case
from app.domain.exhibit import Exhibit, Lane, Role
from app.domain.withdrawal import Withdrawal, WithdrawnFor
from app.services.examine import tasks
from app.services.phrases import ERRORS, prose
from app.services.phrases_policy import moment
from app.services.phrases_withdrawn import WITHDRAWN_FOR
from app.ui.digests import shortened
from app.ui.screens.intake.view_model import (
    FIELDS,
    IntakeModel,
    ItemRow,
    PartyModel,
    RefusedRow,
    WithdrawModel,
    WithdrawnRow,
)

Say = Callable[[str], str]

ROLES: Mapping[Role, str] = {
    Role.REFERENCE: "Registered photo",
    Role.PROBE: "Face photo",
    Role.DOCUMENT: "Identity document",
    Role.STATEMENT: "Statement",
    Role.FUNDS: "Source of funds",
    Role.PRESSURE: "Pressure log",
}
ACCOUNTS: Mapping[AccountState, str] = {
    AccountState.ACTIVE: "Active",
    AccountState.RISK_FROZEN: "Frozen",
    AccountState.JUDICIALLY_FROZEN: "Judicially frozen",
    AccountState.CLOSED: "Closed",
}
CAPACITIES: Mapping[Capacity, str] = {
    Capacity.ORDINARY: "Can speak alone",
    Capacity.SPECIAL: "Goes to legal",
}
_KB = 1024
_DOT = " \N{MIDDLE DOT} "


def present(case: Case, say: Say = str) -> IntakeModel:
    """Intake of `case`."""
    waiting = {task.ids[0] for task in tasks(case) if len(task.ids) == 1}
    failed = {mark.split(":")[1]: mark.rpartition(":")[2] for mark in case.unavailable}
    return IntakeModel(
        case=case.id,
        items=tuple(_item(each, waiting, failed, say) for each in case.exhibits),
        refused=tuple(_refused(each.name, each.code, say) for each in case.unresolved),
        withdrawn=tuple(_withdrawn(each, say) for each in case.withdrawn),
        account=case.account,
        capacity=case.capacity,
        parties={lane: _party(case, lane) for lane in Lane},
        lanes={lane: sum(item.lane is lane for item in case.exhibits) for lane in Lane},
        pressure=sum(item.role is Role.PRESSURE for item in case.exhibits),
    )


def present_withdrawal(case: Case, exhibit: Exhibit, say: Say = str) -> WithdrawModel:
    """What is told and asked before `exhibit` of the disclosed `case` is withdrawn."""
    follows = say(
        "It stays on file with its digest and your reason, and weighs nothing: no finding, no "
        "statement and no deposit rests on it. It can be brought back."
    )
    warning = say(
        "A sealed judgement rests on it. That stays on file as it was sealed and counts no more; "
        "whoever sealed it has seen scores, so somebody else judges what remains."
    )
    return WithdrawModel(
        id=exhibit.id,
        title=say("Withdraw {}: {}").format(exhibit.id, exhibit.name),
        follows=follows,
        warning=warning if case.sealed_on(exhibit.id) else "",
        reasons=tuple((key.value, say(words)) for key, words in WITHDRAWN_FOR.items()),
        needs_words=WithdrawnFor.OTHER,
    )


def size_of(count: int) -> str:
    """Bytes in the unit that reads best."""
    if count >= _KB * _KB:
        return f"{count / (_KB * _KB):.1f} MB"
    return f"{max(1, count // _KB)} KB"


def _item(item: Exhibit, waiting: AbstractSet[str], failed: Mapping[str, str], say: Say) -> ItemRow:
    state, word = "met", say("read")
    if item.role in {Role.STATEMENT, Role.FUNDS, Role.PRESSURE}:
        word = say("taken in")
    why = ""
    if item.id in failed:
        state, word = "partial", say("not examined")
        told = ERRORS.get(failed[item.id])
        why = say(told.what) if told is not None else ""
    elif item.id in waiting:
        state, word = "waiting", say("waiting")
    pages = say("{} page") if item.pages == 1 else say("{} pages")
    kind = item.media_type.rpartition("/")[2].upper()
    return ItemRow(
        id=item.id,
        name=item.name,
        second=_DOT.join(
            filter(None, (item.id, pages.format(item.pages), size_of(item.size), why))
        ),
        role=item.role,
        lane=item.lane,
        kind=kind,
        sha256=item.digest,
        digest=shortened(item.digest),
        state=state,
        word=word,
    )


def _refused(name: str, code: str, say: Say) -> RefusedRow:
    told = ERRORS[code]
    return RefusedRow(
        name=name, sentence=prose(say(told.what), say(told.meaning)), remedy=say(told.remedy)
    )


def _withdrawn(one: Withdrawal, say: Say) -> WithdrawnRow:
    item = one.exhibit
    lane = say("lane {}").format(item.lane)
    digest = f"SHA-256 {shortened(item.digest)}"
    by = say("{}, {}").format(one.examiner, moment(one.at, say))
    return WithdrawnRow(
        id=item.id,
        name=item.name,
        why=_DOT.join(filter(None, (say(WITHDRAWN_FOR[one.reason]), one.note))),
        second=_DOT.join((item.id, lane, digest, by)),
    )


def _party(case: Case, lane: Lane) -> PartyModel:
    party = case.party(lane)
    record = party.record if party else {}
    return PartyModel(
        name=party.name if party else "",
        fields={each: record.get(each, "") for each in FIELDS},
    )
