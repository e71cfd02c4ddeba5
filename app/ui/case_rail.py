"""What rail and top bar say of the case at hand."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.case import AccountState, Case
from app.domain.exhibit import Lane
from app.ui.icons import Icon
from app.ui.phrases import say
from app.ui.steps import ORDER, places
from app.ui.widgets.bars import TopModel
from app.ui.widgets.state_badge import State
from app.ui.widgets.steps_rail import Blocker, Step, StepState

IN_CASE: Final = ORDER
"""Screens that show the case at hand."""
BACK: Final = "back"
"""The place of the rail that leads from beside the case into it again."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Rail", text)


def rail_of(
    case: Case | None, examiner: str, cases: int, left: str = ""
) -> tuple[tuple[Step, ...], tuple[Blocker, ...]]:
    """The places to go: the steps of `case`, or those beside any case.

    `left` is the number of the case that is at hand while one looks at something beside it.
    """
    if case is None:
        count = str(cases) if cases else ""
        back = Step(key=BACK, name=_tr("Back to the case"), icon=Icon.BACK, reason=left)
        return (
            *((back,) if left else ()),
            Step(key="queue", name=_tr("Queue"), icon=Icon.QUEUE, count=count),
            Step(key="verify", name=_tr("Verify a result"), icon=Icon.VERIFY),
            Step(key="practice", name=_tr("Practice case"), icon=Icon.PRACTICE),
            Step(key="preferences", name=_tr("Preferences"), icon=Icon.PREFERENCES),
            Step(key="help", name=_tr("Help"), icon=Icon.HELP),
        ), ()
    names = screen_names()
    found = places(case, examiner, say)
    steps = tuple(
        Step(key=p.key, name=names[p.key], state=StepState(p.stage), reason=p.reason) for p in found
    )
    blockers = tuple(Blocker(key=p.key, sentence=p.blocks) for p in found if p.blocks)
    return (Step(key="queue", name=_tr("Queue"), icon=Icon.BACK), *steps), blockers


def screen_names() -> dict[str, str]:
    """What every screen is called."""
    return {
        "queue": _tr("Queue"),
        "intake": _tr("Intake"),
        "photos": _tr("Photos"),
        "compare": _tr("Compare"),
        "reveal": _tr("Reveal"),
        "documents": _tr("Documents"),
        "funds": _tr("Statements, funds"),
        "decide": _tr("Decide"),
        "export": _tr("Seal and export"),
        "verify": _tr("Verify a result"),
        "preferences": _tr("Preferences"),
        "help": _tr("Help"),
    }


def top_of(case: Case | None, examiner: str, saved: str) -> TopModel:
    """What the top bar says."""
    if case is None:
        return TopModel(saved=saved, examiner=examiner)
    accounts = {
        AccountState.ACTIVE: (State.INFO, _tr("Active account")),
        AccountState.RISK_FROZEN: (State.INFO, _tr("Frozen account")),
        AccountState.JUDICIALLY_FROZEN: (State.BLOCKED, _tr("Judicially frozen")),
        AccountState.CLOSED: (State.ABSENT, _tr("Closed account")),
    }
    state, words = accounts[case.account]
    registered, other = (case.party(lane) for lane in (Lane.REGISTERED, Lane.OTHER))
    return TopModel(
        case=case.id,
        account=(state, f"{_tr('Practice')} \N{MIDDLE DOT} {words}" if case.practice else words),
        registered=registered.name if registered else "",
        other=other.name if other else "",
        saved=saved,
        examiner=examiner,
    )
