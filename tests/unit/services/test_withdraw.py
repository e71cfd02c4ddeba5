"""What came in by mistake is withdrawn and brought back: it weighs nothing, and is not lost."""

from dataclasses import replace

import pytest

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Determination, Reason, Status
from app.domain.errors import SealError, UnknownCaseError
from app.domain.exhibit import ExhibitId, Lane, MeantFace
from app.domain.finding import Measure
from app.domain.policy import GRANTS
from app.domain.withdrawal import JudgedError, WithdrawalError, WithdrawnFor
from app.services.correct import Entry
from app.services.examine import further_tasks, tasks
from app.services.intake import Submission
from app.services.waiting import Wait, waits
from app.services.withdraw import Why
from tests.gui.disputes import partial, unjudged
from tests.unit.services.replayed import (
    PASSPORT,
    PAYSLIP,
    SEALED,
    SELFIE,
    STATEMENT,
    STRAY,
    WATCH,
    a_case,
    at_the_desk,
    withdrawn,
)


def said(found: Determination) -> Determination:
    """What was determined; in which order things are on file says nothing."""
    return replace(found, dossier=found.policy)


def everything(case: Case) -> set[ExhibitId]:
    """Every exhibit that anything in the case that is weighed is about."""
    found = {one for finding in case.findings for one in finding.exhibits}
    stated = {one for statement in case.statements for one in statement.exhibits}
    return {e.id for e in case.exhibits} | found | stated


@pytest.mark.parametrize("exhibit", [PASSPORT, STATEMENT, PAYSLIP, ExhibitId("E-10")])
def test_what_is_withdrawn_is_nowhere_weighed_and_stays_on_file(exhibit: ExhibitId) -> None:
    bench, before = a_case(unjudged())
    why = Why(reason=WithdrawnFor.OTHER, note=" Sent by a neighbour. ")
    case = withdrawn(bench, exhibit, why)
    assert exhibit not in everything(case)
    (one,) = case.withdrawn
    assert one.exhibit == before.exhibit(exhibit)
    assert (one.examiner, one.reason, one.note) == (
        bench.examiner,
        WithdrawnFor.OTHER,
        "Sent by a neighbour.",
    )
    assert all(exhibit not in task.ids for task in (*tasks(case), *further_tasks(case)))
    event = bench.desk.store.trail()[-1].event
    assert (event.action, event.object) == (Action.EXHIBIT_WITHDRAWN, one.exhibit.digest)
    assert bench.desk.store.evidence(case.id, exhibit), "its bytes are kept as the case is"
    with pytest.raises(UnknownCaseError):
        bench.raster(case.id, exhibit, 0, 100)


@pytest.mark.parametrize("exhibit", [PASSPORT, STATEMENT, PAYSLIP, ExhibitId("E-10")])
def test_the_outcome_changes_and_returns_with_it(exhibit: ExhibitId) -> None:
    bench, before = a_case(partial())
    shown = bench.determine(before.id)
    withdrawn(bench, exhibit, SEALED)
    between = bench.determine(before.id)
    assert said(between) != said(shown)
    assert all(exhibit not in state.evidence for state in between.conditions)
    assert not GRANTS & set(between.outcomes)
    case = bench.bring_back(before.id, exhibit, WATCH)
    assert said(bench.determine(case.id)) == said(shown)
    assert (case.exhibits, case.statements, case.deposits) == (
        before.exhibits,
        before.statements,
        before.deposits,
    )
    assert set(map(wire.encode, case.findings)) == set(map(wire.encode, before.findings))
    assert (case.withdrawn, case.set_aside.findings, case.set_aside.statements) == ((), (), ())
    assert bench.desk.store.trail()[-1].event.case == case.id
    assert Action.EXHIBIT_BROUGHT_BACK in {e.event.action for e in bench.desk.store.trail()}


def test_another_reason_is_said_in_words() -> None:
    bench, case = a_case(unjudged())
    with pytest.raises(WithdrawalError):
        withdrawn(bench, PASSPORT, Why(reason=WithdrawnFor.OTHER, note="  "))
    assert bench.case(case.id) == case


def test_only_what_is_there_is_withdrawn_and_only_what_is_withdrawn_comes_back() -> None:
    bench, case = a_case(unjudged())
    withdrawn(bench, PASSPORT)
    for exhibit in (PASSPORT, ExhibitId("E-99")):
        with pytest.raises(UnknownCaseError):
            withdrawn(bench, exhibit)
    with pytest.raises(UnknownCaseError):
        bench.bring_back(case.id, SELFIE, WATCH)


def test_a_sealed_judgement_counts_no_more_and_somebody_else_judges() -> None:
    bench, case = a_case(partial())
    with pytest.raises(JudgedError):
        withdrawn(bench, SELFIE)
    assert bench.case(case.id).exhibits == case.exhibits
    shown = bench.determine(case.id)
    case = withdrawn(bench, SELFIE, SEALED)
    assert len(case.assessments) == 2, "what is sealed stays as it was sealed"
    found = bench.determine(case.id)
    holder = next(state for state in found.conditions if state.id == "ID_R")
    assert holder.status is Status.UNKNOWN
    assert Reason.NOT_SEALED in holder.reasons
    assert bench.examiner not in holder.who
    assert waits(case, bench.examiner, bench.tools.policy, found.at) is Wait.ANOTHER_JUDGE
    with pytest.raises(SealError):  # who has seen scores does not judge anew
        bench.save_marks(case.id, replace(case.assessments[0], sealed_at=None))
    bench.bring_back(case.id, SELFIE, WATCH)
    assert said(bench.determine(case.id)) == said(shown)


def test_nobody_sets_aside_a_judgement_that_they_may_not_see() -> None:
    bench, _ = a_case(partial())
    second = at_the_desk(bench, "J. Berg")
    for why in (STRAY, SEALED):
        with pytest.raises(JudgedError):
            withdrawn(second, SELFIE, why)
    assert withdrawn(second, PASSPORT).withdrawn, "nobody judged it"


def test_a_copy_of_what_is_withdrawn_does_not_come_in_by_the_same_door() -> None:
    bench, case = a_case(unjudged())
    content = bench.desk.store.evidence(case.id, PAYSLIP)
    exhibit = case.exhibit(PAYSLIP)
    assert exhibit is not None
    content = b"%PDF-1.7 " + content
    first = bench.take_in(
        case.id, [Submission(name="a.pdf", untrusted_content=content, lane=Lane.OTHER)], WATCH
    ).exhibits[-1]
    withdrawn(bench, first.id)
    again = [
        Submission(name="b.pdf", untrusted_content=content, lane=lane)
        for lane in (Lane.OTHER, Lane.REGISTERED)
    ]
    case = bench.take_in(case.id, again, WATCH)
    (later,) = [exhibit for exhibit in case.exhibits if exhibit.digest == first.digest]
    assert later.lane is Lane.REGISTERED, "the other party may have handed in the same"
    assert later.id != first.id, "no name is given twice"
    assert [e.id for e in bench.case(case.id).exhibits].count(first.id) == 0


def test_what_an_examiner_said_of_it_comes_back_with_it() -> None:
    bench, case = a_case(unjudged())
    entry = Entry(exhibit=PASSPORT, field="surname", text="ROWAN-SPECIMEN")
    bench.correct_field(case.id, entry)
    bench.mean_face(case.id, (PASSPORT, MeantFace(rank=0, box=(1, 1, 9, 9))), "", WATCH)
    before = bench.confirm_reading(case.id, PASSPORT)
    withdrawn(bench, PASSPORT)
    case = bench.desk.store.load(case.id)
    assert {f.measure for f in case.set_aside.findings} == {
        Measure.DOCUMENT_FIELD,
        Measure.DOCUMENT_CONFIRMED,
        Measure.FACE_PICK,
    }
    case = bench.bring_back(case.id, PASSPORT, WATCH)
    assert set(map(wire.encode, case.findings)) == set(map(wire.encode, before.findings))


def test_the_record_that_was_stated_meanwhile_is_the_one_it_is_compared_with() -> None:
    bench, case = a_case(unjudged())
    withdrawn(bench, PASSPORT)
    holder = case.party(Lane.REGISTERED)
    assert holder is not None
    bench.name_party(case.id, replace(holder, record={**holder.record, "surname": "OTHERWISE"}))
    back = bench.bring_back(case.id, PASSPORT, WATCH)
    verdicts = {
        str(f.value)
        for f in back.findings
        if (f.measure, f.subject, f.exhibits)
        == (Measure.DOCUMENT_MATCH, "surname@mrz", (PASSPORT,))
    }
    assert verdicts == {"different"}


def test_two_withdrawn_papers_hold_one_statement_until_both_are_back() -> None:
    dossier = unjudged()
    both = replace(dossier.statements[0], exhibits=(STATEMENT, PAYSLIP))
    bench, case = a_case(replace(dossier, statements=(both,)))
    withdrawn(bench, STATEMENT)
    case = withdrawn(bench, PAYSLIP)
    assert bench.desk.store.load(case.id).set_aside.statements == (both,)
    bench.bring_back(case.id, STATEMENT, WATCH)
    assert bench.desk.store.load(case.id).statements == ()
    bench.bring_back(case.id, PAYSLIP, WATCH)
    kept = bench.desk.store.load(case.id)
    assert (kept.statements, kept.set_aside.statements) == ((both,), ())


def test_before_the_seal_no_colleague_s_words_and_no_claim_are_told() -> None:
    bench, case = a_case(partial())
    why = Why(reason=WithdrawnFor.OTHER, note="It shows somebody else.", despite_seal=True)
    withdrawn(bench, STATEMENT, why)
    seen = at_the_desk(bench, "J. Berg").case(case.id)
    (one,) = seen.withdrawn
    assert "somebody else" not in one.note
    assert (seen.set_aside.statements, seen.set_aside.findings) == ((), ())
    assert bench.case(case.id).withdrawn[0].note == why.note
