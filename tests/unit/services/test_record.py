"""What may be recorded; a stricter choice and its withdrawal; pressure in the trail."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import get_type_hints

import pytest

from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Dossier
from app.domain.errors import ContradictoryDatesError, DatedLaterError
from app.domain.errors_policy import LooserOutcomeError
from app.domain.policy import Outcome
from app.domain.position import HoldKind, HoldState, HoldStatement, PressureItem
from app.services import assess, record
from app.services.desk import Desk
from app.services.influence import pressure_order
from app.services.intake import open_case
from tests.unit.services.dossiers import DISCLAIMER, NOW, held, moved_in
from tests.unit.services.ports import a_case, a_desk
from tests.unit.services.test_blindness import an_examined_case, marks

TOMORROW = timedelta(days=2)


@pytest.fixture
def desk() -> Desk:
    made = a_desk()
    open_case(made, a_case())
    return made


def test_a_tile_dated_tomorrow_is_refused(desk: Desk) -> None:
    tile = replace(held()[0], stated_at=desk.clock.now() + TOMORROW)
    with pytest.raises(DatedLaterError):
        record.add_hold(desk, "SP-1", tile)
    assert desk.store.load("SP-1").holds == ()


@pytest.mark.parametrize(("officer", "reference"), [("", "LG-1"), ("K. Lund", " ")])
def test_a_tile_needs_a_named_officer_and_a_reference(officer: str, reference: str) -> None:
    with pytest.raises(ValueError, match="named officer"):
        HoldStatement(
            kind=HoldKind.JUDICIAL,
            state=HoldState.CLEAR,
            officer=officer,
            reference=reference,
            stated_at=NOW,
        )


def test_contradictory_dates_are_refused(desk: Desk) -> None:
    early = replace(DISCLAIMER, withdrawn_at=DISCLAIMER.made_at - timedelta(seconds=1))
    with pytest.raises(ContradictoryDatesError):
        record.add_statement(desk, "SP-1", early)
    late = replace(moved_in(), moved_in_at=moved_in().stated_at + timedelta(seconds=1))
    with pytest.raises(ContradictoryDatesError):
        record.add_deposit(desk, "SP-1", late)
    case = desk.store.load("SP-1")
    assert (case.statements, case.deposits) == ((), ())


def test_pressure_has_a_source_and_no_later_date(desk: Desk) -> None:
    with pytest.raises(ValueError, match="source"):
        PressureItem(source=" ", at=NOW, text="It is mine.")
    item = PressureItem(source="post", at=desk.clock.now() + TOMORROW, text="It is mine.")
    with pytest.raises(DatedLaterError):
        record.log_pressure(desk, "SP-1", item)


def test_nothing_that_is_weighed_can_hold_a_pressure_item() -> None:
    hints = get_type_hints(Dossier)
    assert {field.name for field in fields(Dossier)} == set(hints)
    assert not any("PressureItem" in str(kind) for kind in hints.values())


def chosen(desk: Desk, outcome: Outcome = Outcome.ESCALATE) -> Case:
    return record.choose_stricter(desk, "SP-1", outcome, " A call that did not sound free. ")


def test_a_stricter_choice_is_withdrawn_with_a_reason_and_stays_on_file(desk: Desk) -> None:
    first = chosen(desk).stricter
    case = record.withdraw_stricter(replace(desk, examiner="J. Berg"), "SP-1", "Cleared by phone.")
    (former,) = case.former_choices
    assert case.stricter is None
    assert (former.choice, former.examiner, former.reason) == (
        first,
        "J. Berg",
        "Cleared by phone.",
    )
    actions = [entry.event.action for entry in desk.store.trail()][-2:]
    assert actions == [Action.STRICTER_CHOSEN, Action.STRICTER_WITHDRAWN]


def test_another_choice_keeps_the_one_before_on_file(desk: Desk) -> None:
    chosen(desk)
    case = chosen(desk, Outcome.KEEP_FROZEN)
    assert case.stricter is not None
    assert [former.choice.outcome for former in case.former_choices] == [Outcome.ESCALATE]


@pytest.mark.parametrize("outcome", sorted({*Outcome} - {Outcome.KEEP_FROZEN, Outcome.ESCALATE}))
def test_a_looser_outcome_is_never_chosen(desk: Desk, outcome: Outcome) -> None:
    with pytest.raises(LooserOutcomeError):
        chosen(desk, outcome)


def test_nothing_is_withdrawn_without_a_choice_or_a_reason(desk: Desk) -> None:
    with pytest.raises(LooserOutcomeError):
        record.withdraw_stricter(desk, "SP-1", "Why not.")
    chosen(desk)
    with pytest.raises(LooserOutcomeError):
        record.withdraw_stricter(desk, "SP-1", "  ")
    assert desk.store.load("SP-1").stricter is not None


def test_the_trail_shows_that_pressure_was_disclosed_after_the_seal() -> None:
    desk = a_desk()
    an_examined_case(desk)
    before = pressure_order(desk.store.trail(), "SP-1", desk.examiner)
    assert (before.sealed, before.disclosed, before.after_seal) == (None, None, False)
    assess.seal(desk, "SP-1", marks())
    order = pressure_order(desk.store.trail(), "SP-1", desk.examiner)
    assert order.after_seal
    assert order.sealed is not None
    assert order.disclosed == order.sealed + 1
    assert max(order.logged) < order.sealed
    other = pressure_order(desk.store.trail(), "SP-1", "J. Berg")
    assert (other.logged, other.disclosed) == (order.logged, None)
