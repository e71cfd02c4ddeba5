"""Reads the forms: values of the domain, or what each field still needs. No Qt."""

from collections.abc import Callable, Mapping
from datetime import datetime

from app.domain.exhibit import ExhibitId, Lane
from app.domain.position import (
    Deposit,
    HoldKind,
    HoldState,
    HoldStatement,
    PartyStatement,
    PressureItem,
    Stance,
)
from app.ui.screens.funds.typed_moments import lacking, read_moment

Draft = Mapping[str, str]
"""What stands in the fields, by their names; a box that is ticked says "yes"."""
Needs = dict[str, str]
"""What fields need, by their names."""
Say = Callable[[str], str]

MEDIA = ("written", "video call", "in person", "telephone")
"""How a statement can be made."""


def statement_of(draft: Draft, now: datetime, say: Say = str) -> PartyStatement | Needs:
    """A party's statement."""
    account, assets = Stance(draft["account"]), Stance(draft["assets"])
    needs = _date(draft, "made_at", now, say)
    said = {account, assets} - {Stance.NONE} or _ticked(draft, "never_opened", "duress")
    if not said:
        needs["account"] = say("A statement says something of the account or of its assets.")
    if _ticked(draft, "requests_reset") and account is not Stance.CLAIMS:
        needs["account"] = say("Only who claims the account can ask for its reset.")
    made_at = read_moment(draft["made_at"])
    if needs or made_at is None:
        return needs
    return PartyStatement(
        lane=Lane(draft["lane"]),
        made_at=made_at,
        medium=draft["medium"],
        account=account,
        assets=assets,
        requests_reset=_ticked(draft, "requests_reset"),
        never_opened=_ticked(draft, "never_opened"),
        duress=_ticked(draft, "duress"),
        exhibits=tuple(ExhibitId(draft[name]) for name in ("exhibit",) if draft[name]),
    )


def hold_of(draft: Draft, now: datetime, say: Say = str) -> HoldStatement | Needs:
    """An officer's statement."""
    needs = _date(draft, "stated_at", now, say)
    if not draft["officer"].strip():
        needs["officer"] = say("A hold is stated by a named officer.")
    if not draft["reference"].strip():
        needs["reference"] = say(
            "The officer\N{RIGHT SINGLE QUOTATION MARK}s reference, so that it can be found again."
        )
    stated_at = read_moment(draft["stated_at"])
    if needs or stated_at is None:
        return needs
    return HoldStatement(
        kind=HoldKind(draft["kind"]),
        state=HoldState(draft["state"]),
        officer=draft["officer"].strip(),
        reference=draft["reference"].strip(),
        stated_at=stated_at,
    )


def deposit_of(draft: Draft, lane: Lane, now: datetime, say: Say = str) -> Deposit | Needs:
    """An amount moved in, with as much of its chain as there is."""
    needs = _date(draft, "moved_in_at", now, say)
    if not draft["asset"].strip():
        needs["asset"] = say("Which asset, such as USDT.")
    moved_in_at = read_moment(draft["moved_in_at"])
    chain = {name: ExhibitId(draft[name]) or None for name in ("earned", "held", "moved_in")}
    try:
        made = Deposit(
            lane=lane,
            asset=draft["asset"].strip(),
            amount=draft["amount"].strip().replace(" ", ""),
            moved_in_at=moved_in_at or now,
            earned=chain["earned"],
            held=chain["held"],
            moved_in=chain["moved_in"],
            reasonable=_ticked(draft, "reasonable"),
            verifiable=_ticked(draft, "verifiable"),
            compliant=_ticked(draft, "compliant"),
            contradicted=_ticked(draft, "contradicted"),
            stated_at=now,
        )
    except ValueError:
        return needs | {"amount": say("A plain decimal above zero, such as 4180.00.")}
    return needs or made


def draft_of(kept: Deposit) -> Draft:
    """What the form of a deposit says of one that is on file; its moment has a field of its own."""
    ticks = ("reasonable", "verifiable", "compliant", "contradicted")
    return {
        "asset": kept.asset,
        "amount": kept.amount,
        "earned": kept.earned or "",
        "held": kept.held or "",
        "moved_in": kept.moved_in or "",
        **{name: "yes" if getattr(kept, name) else "" for name in ticks},
    }


def pressure_of(draft: Draft, now: datetime, say: Say = str) -> PressureItem | Needs:
    """A narrative for the log."""
    needs = _date(draft, "at", now, say)
    for name, words in (("source", say("Where it was seen.")), ("text", say("What it says."))):
        if not draft[name].strip():
            needs[name] = words
    at = read_moment(draft["at"])
    if needs or at is None:
        return needs
    return PressureItem(source=draft["source"].strip(), at=at, text=draft["text"].strip())


def _date(draft: Draft, name: str, now: datetime, say: Say) -> Needs:
    need = lacking(draft[name], now, say)
    return {name: need} if need else {}


def _ticked(draft: Draft, *names: str) -> bool:
    return any(draft[name] == "yes" for name in names)
