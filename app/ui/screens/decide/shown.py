"""What a condition's card shows."""

from app.ui.icons import Icon
from app.ui.screens.decide.view_model import ConditionShown
from app.ui.widgets.condition_card import ConditionCard, ConditionModel
from app.ui.widgets.explained import explains
from app.ui.widgets.state_badge import State

_CHIPS = {"exhibit": Icon.FILE, "officer": Icon.STAMP, "examiner": Icon.PERSON}


def show(card: ConditionCard, item: ConditionShown) -> None:
    """Show how a condition stands, and what it is."""
    card.display(_card(item))
    explains(card, f"condition.{item.id}")
    card.clause.setToolTip(item.clause_text)
    card.clause.setWhatsThis(item.clause_text)


def _card(item: ConditionShown) -> ConditionModel:
    return ConditionModel(
        title=item.title,
        clause=item.clause,
        state=State(item.state),
        word=item.word,
        lines=tuple((State(state), words) for state, words in item.lines),
        chips=tuple((name, _CHIPS[kind]) for name, kind in item.chips),
        clock=item.clock,
        time_left=item.left,
        lapsed=item.lapsed,
    )
