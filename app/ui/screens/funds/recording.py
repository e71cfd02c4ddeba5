"""What a form says, and the act that puts it on record."""

from collections.abc import Callable
from datetime import datetime

from app.domain.case import Case
from app.domain.exhibit import Lane
from app.domain.position import Deposit, HoldStatement, PartyStatement, PressureItem
from app.services.workbench import Workbench
from app.ui.phrases import say
from app.ui.screens.funds.entries import (
    Draft,
    Needs,
    deposit_of,
    hold_of,
    pressure_of,
    statement_of,
)

Entry = PartyStatement | HoldStatement | Deposit | PressureItem


def entry_of(name: str, draft: Draft, lane: Lane, now: datetime) -> Entry | Needs:
    """What the form of that name says, or what its fields still need."""
    match name:
        case "statement":
            return statement_of(draft, now, say)
        case "hold":
            return hold_of(draft, now, say)
        case "pressure":
            return pressure_of(draft, now, say)
        case _:
            return deposit_of(draft, lane, now, say)


def act_of(case_id: str, entry: Entry) -> Callable[[Workbench], Case]:
    """The act that records `entry` in the case."""

    def act(bench: Workbench) -> Case:
        match entry:
            case PartyStatement():
                return bench.add_statement(case_id, entry)
            case HoldStatement():
                return bench.add_hold(case_id, entry)
            case Deposit():
                return bench.add_deposit(case_id, entry)
            case PressureItem():
                return bench.log_pressure(case_id, entry)

    return act
