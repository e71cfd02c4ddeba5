"""What a form says, as the act that puts it on record."""

from collections.abc import Callable

from app.domain.case import Case
from app.domain.position import Deposit, HoldStatement, PartyStatement, PressureItem
from app.services.workbench import Workbench

Entry = PartyStatement | HoldStatement | Deposit | PressureItem


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
