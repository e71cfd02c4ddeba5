"""A badge says on asking why it stands so and since when; a digest that is shown short is whole."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.domain.exhibit import Lane
from app.services.determine import determine
from app.ui.screens.decide.head import PartiesLine
from app.ui.screens.decide.present import present
from app.ui.screens.funds.cards import HoldsCard
from app.ui.screens.funds.present import badges
from app.ui.screens.intake.rows import ExhibitLine
from app.ui.screens.reveal.compared import CrossCard
from app.ui.screens.reveal.view_model import Cross, Side
from app.ui.widgets.state_badge import State, StateBadge
from tests.builders import NOW, a_policy
from tests.gui.condition_cards import a_disclaimer
from tests.gui.disputes import partial
from tests.gui.test_large_rows import ITEM
from tests.unit.ui.test_decide_model import case_of
from tests.unit.ui.test_funds_model import model_of


def test_the_badge_of_a_condition_says_why_and_until_when(qtbot: QtBot) -> None:
    card = a_disclaimer(qtbot, State.UNMET, "Unmet", ((State.UNMET, "The holder claims."),))
    assert card.badge.toolTip() == "The holder claims.\ntrue until 9 Dec 2026"
    assert card.badge.accessibleDescription() == card.badge.toolTip()


def test_the_badges_of_the_parties_say_what_their_identity_rests_on(qtbot: QtBot) -> None:
    case = case_of(partial())
    model = present(case, determine(partial(), a_policy(), NOW), a_policy(), NOW)
    line = PartiesLine()
    qtbot.addWidget(line)
    line.display(model.parties, model.conditions)
    for badge in line.findChildren(StateBadge):
        assert badge.toolTip().splitlines() == [
            "The faces support the same person",
            "The document agrees with the record",
        ]


def test_a_small_badge_of_reveal_says_what_was_compared(qtbot: QtBot) -> None:
    what = "E-03, photo of the passport, against E-01"
    card = CrossCard((Cross(what=what, word="supports the same person", side=Side.SAME),), "")
    qtbot.addWidget(card)
    (badge,) = card.findChildren(StateBadge)
    assert badge.toolTip() == badge.accessibleDescription() == what


def test_the_badges_of_funds_say_why_and_until_when() -> None:
    found = determine(partial(), a_policy(), NOW)
    told = {label: why for label, _, _, why in badges(found, Lane.OTHER)}
    assert told["C2"] == "Everything it asks for is there\nto 16 Nov 2026, 09:41 UTC"
    assert told["C3"] == "Part of the deposits has no source"


def test_the_badge_of_a_hold_says_who_stated_it_and_when(qtbot: QtBot) -> None:
    card = HoldsCard()
    qtbot.addWidget(card)
    card.display(model_of(case_of(partial())))
    first = next(each for each in card.findChildren(StateBadge) if each.word == "Clear")
    assert first.toolTip().splitlines()[:3] == ["K. Lund", "LG-7731", "13 Nov 09:41 UTC"]


def test_the_whole_digest_of_an_exhibit_can_be_had(qtbot: QtBot) -> None:
    row = ExhibitLine(ITEM, [("document", "Identity document")])
    qtbot.addWidget(row)
    row.display(replace(ITEM, sha256="ab" * 32))
    assert row.digest.toolTip() == row.digest.accessibleDescription() == "ab" * 32
