"""The decide screen's model, for each way that a case can stand. No Qt."""

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.case import Case, StricterChoice
from app.domain.determination import Dossier, Reason
from app.domain.policy import Outcome
from app.domain.position import PressureItem
from app.services.determine import determine
from app.ui.screens.decide.conditions import left_words
from app.ui.screens.decide.present import present
from app.ui.screens.decide.view_model import ConditionShown, DecideModel
from tests.builders import NOW, a_policy
from tests.gui.disputes import blocked, halted, partial, restored, stale


def case_of(dossier: Dossier, **changes: object) -> Case:
    case = Case(
        id=dossier.case,
        opened_at=dossier.submitted_at,
        submitted_at=dossier.submitted_at,
        account=dossier.account,
        parties=dossier.parties,
        exhibits=dossier.exhibits,
        findings=dossier.findings,
        assessments=dossier.assessments,
        statements=dossier.statements,
        holds=dossier.holds,
        deposits=dossier.deposits,
    )
    return replace(case, **changes)  # type: ignore[arg-type]  # fields are given by name


def model_of(dossier: Dossier, at: datetime = NOW, **changes: object) -> DecideModel:
    policy = a_policy()
    return present(case_of(dossier, **changes), determine(dossier, policy, at), policy, at)


def card(model: DecideModel, name: str) -> ConditionShown:
    return next(item for item in model.conditions if item.id == name)


def test_partial_funds_ask_exactly_for_what_is_missing() -> None:
    model = model_of(partial())
    assert (model.state, model.meta) == ("info", "O4 + O3 · R8 · policy ownership-2026-11")
    (asked,) = model.requests
    how = "How 4 180 USDT was earned, and where it was held before 3 Mar 2025"
    assert asked.replace("\N{NO-BREAK SPACE}", " ") == how
    funds = card(model, "C3")
    assert (funds.state, funds.word) == ("partial", "Partial")
    assert [state for state, _ in funds.lines] == ["met", "unmet"]
    assert model.missing == ""


def test_the_shared_clock_is_that_of_the_conditions_that_hold() -> None:
    clock = model_of(partial()).clock
    assert clock is not None
    assert clock.lead == "C1 and C2 are true together until"
    assert clock.moment == "16 Nov 2026, 09:41 UTC"


def test_every_tried_rule_is_in_the_trace_and_one_applies() -> None:
    rows = model_of(partial()).trace
    assert [row.rule for row in rows] == [*(f"R{n}" for n in range(9)), "R9\N{EN DASH}R11"]
    assert [row.rule for row in rows if row.applies] == ["R8"]
    assert rows[-1].title == "not reached"


def test_a_second_examiner_is_missing() -> None:
    model = model_of(restored(examiners=1))
    assert model.missing == "A second examiner still has to judge blind"
    assert "1 judged so far" in model.signers
    assert model_of(restored()).missing == ""


def test_faces_left_open_require_a_second_examiner_and_a_tie_a_third() -> None:
    alone = restored(examiners=1)
    weak = tuple(replace(a, conclusion=0) for a in alone.assessments)
    assert "a second examiner is required" in model_of(replace(alone, assessments=weak)).signers
    both = restored(examiners=2)
    one, *others = both.assessments
    apart = (replace(one, conclusion=-2), *others)
    assert "a third one is required" in model_of(replace(both, assessments=apart)).signers


def test_a_condition_that_the_rule_leaves_aside_says_so() -> None:
    model = model_of(restored())
    assert card(model, "C1").clock == "R6 does not ask for this"
    assert card(model, "C3").clock == "R6 does not ask for this"
    assert card(model, "ID_R").clock == "does not lapse"


def test_halted_there_is_no_outcome_and_one_thing_to_do() -> None:
    model = model_of(halted())
    assert model.halted is not None
    assert (model.halted.screen, model.halted.button) == ("intake", "Open Intake")
    assert (model.change, model.requests, model.choices, model.clock) == ("", (), (), None)
    assert model.missing.startswith("The policy halted")


def test_a_hold_is_named_and_never_clears_the_account() -> None:
    model = model_of(blocked())
    assert model.state == "blocked"
    holds = card(model, "C2")
    assert holds.state == "blocked"
    assert holds.lines[0] == ("unmet", "Judicial freeze: blocked")


def test_a_stale_statement_lapses_the_card_and_offers_to_ask_again() -> None:
    holds = card(model_of(stale()), "C2")
    assert holds.lapsed
    assert holds.clock == "lapsed; ask again"
    assert ("unknown", "Law enforcement: stale") in holds.lines


def test_pressure_is_a_count_and_changes_nothing_else() -> None:
    item = PressureItem(source="post", at=NOW, text="everybody says so")
    loud, quiet = model_of(partial(), pressure=(item,) * 3), model_of(partial())
    assert (loud.pressure, quiet.pressure) == (3, 0)
    assert replace(loud, pressure=0) == quiet


def test_a_stricter_choice_is_told_with_its_reason() -> None:
    choice = StricterChoice(outcome="O6", reason="Two courts ask.", examiner="M. Vale", at=NOW)
    told = model_of(partial(), stricter=choice).stricter
    assert told == (
        "M. Vale chose a stricter outcome than the "
        "policy\N{RIGHT SINGLE QUOTATION MARK}s, escalate: Two courts ask."
    )


def test_only_stricter_outcomes_are_offered() -> None:
    assert [code for code, _ in model_of(partial()).choices] == [Outcome.ESCALATE]
    assert [code for code, _ in model_of(restored()).choices] == [Outcome.ESCALATE]
    assert model_of(blocked()).choices == ()


def test_every_clause_has_its_text() -> None:
    for maker in (partial, restored, blocked, halted):
        for item in model_of(maker()).conditions:
            assert item.clause_text.startswith(f"{item.clause}: ")
            assert len(item.lines) <= 3


def test_time_left_shrinks_and_is_worded_by_its_size() -> None:
    now, later = (card(model_of(partial(), at), "C2") for at in (NOW, NOW + timedelta(hours=60)))
    assert now.left is not None
    assert later.left is not None
    assert now.left > 0.9
    assert 0.2 > later.left > 0
    assert left_words(timedelta(days=26, hours=3)) == "26 days"
    assert left_words(timedelta(days=2, hours=22)) == "2 d 22 h"
    assert left_words(timedelta(hours=5, minutes=3)) == "5 h 3 min"
    assert left_words(timedelta(seconds=-1)) == "0 h 0 min"


def test_each_fault_leads_somewhere_or_says_what_to_do() -> None:
    policy = a_policy()
    for fault in (
        Reason.DIGEST_CHANGED,
        Reason.POLICY_EXPIRED,
        Reason.STEP_MISSING,
        Reason.NOT_SEALED,
        Reason.DATED_LATER,
    ):
        found = replace(determine(halted(), policy, NOW), faults=(fault,))
        model = present(case_of(halted()), found, policy, NOW)
        assert model.halted is not None
        assert model.halted.do
        assert bool(model.halted.screen) == bool(model.halted.button)
