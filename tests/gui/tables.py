"""Funds papers on a real workbench: tables and a statement, read by the engine as it is."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.case import AccountState, Case, Party
from app.domain.exhibit import Lane, Role
from app.services.intake import Submission, open_case
from app.services.workbench import Workbench
from tests.builders import NOW
from tests.unit.engines.funds.reading import engine, quick
from tests.unit.services.ports import Stoppable, quiet

CASE = "SP-2077"
EXCHANGE = """Order No,Created,Kind,Coin,Quantity of coin,Cost,Left
8801,04/03/2024 03:05:00,Deposit,USDT,6200.00,0,6200.00
8802,04/13/2024 11:00:00,Withdrawal,USDT,200.00,1.5,5998.50
8803,04/14/2024 11:00:00,Swap,USDT,5,0,
8804,04/15/2024 12:30:00,Deposit,USDT,4180.00,0,10178.50
"""
WATCH = (quiet, Stoppable())


def with_funds(bench: Workbench, *, whole: bool = False) -> Workbench:
    """The same workbench with the funds engine."""
    engines = {**bench.tools.engines, "funds": engine() if whole else quick()}
    return replace(bench, tools=replace(bench.tools, engines=engines))


def a_case_of(bench: Workbench, papers: Mapping[str, bytes]) -> Case:
    """A case of the other party's funds papers, examined."""
    case = Case(
        id=CASE,
        opened_at=NOW,
        submitted_at=NOW,
        account=AccountState.ACTIVE,
        parties=(
            Party(lane=Lane.REGISTERED, name="Alex Rowan SPECIMEN"),
            Party(lane=Lane.OTHER, name="Jordan Ode SPECIMEN"),
        ),
    )
    open_case(bench.desk, case)
    submissions = [
        Submission(name=name, untrusted_content=content, lane=Lane.OTHER, role=Role.FUNDS)
        for name, content in papers.items()
    ]
    bench.take_in(CASE, submissions, WATCH)
    return bench.examine(CASE, WATCH)
