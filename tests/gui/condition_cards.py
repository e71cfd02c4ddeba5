"""Cards of conditions that say what a test has them say."""

from pytestqt.qtbot import QtBot

from app.ui.icons import Icon
from app.ui.widgets.condition_card import ConditionCard, ConditionModel
from app.ui.widgets.state_badge import State


def a_disclaimer(
    qtbot: QtBot, state: State, word: str, lines: tuple[tuple[State, str], ...] = ()
) -> ConditionCard:
    """The card of a disclaimer that is told of until 9 December 2026, half of its time over."""
    card = ConditionCard()
    qtbot.addWidget(card)
    card.display(
        ConditionModel(
            title="Disclaimer",
            clause="C1",
            state=state,
            word=word,
            lines=lines,
            chips=(("E-07", Icon.FILE),),
            clock="true until 9 Dec 2026",
            time_left=0.5,
        )
    )
    return card
