"""Whom a case waits for, said to those alone who have judged it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.domain.case import Case
from app.domain.determination import Dossier
from app.domain.exhibit import Lane
from app.services.assess import disclosed
from app.services.leaving import Leaving
from app.services.waiting import Wait, waits
from app.ui.screens.queue.present import Watch, row_of
from tests.builders import NOW, a_policy
from tests.gui.disputes import partial, restored, unjudged
from tests.gui.ports import a_bench, keep

FIRST, SECOND = "M. Vale", "J. Berg"


def case_of(dossier: Dossier) -> Case:
    return keep(a_bench(FIRST), dossier)


def wait_of(case: Case, examiner: str) -> Wait:
    return waits(disclosed(case, examiner), examiner, a_policy(), NOW)


def test_a_grant_waits_for_a_second_judge_and_only_the_first_is_told() -> None:
    case = case_of(restored(examiners=1))
    assert wait_of(case, FIRST) is Wait.ANOTHER_JUDGE
    assert wait_of(case, SECOND) is Wait.NOTHING
    watch = Watch(at=NOW, valid={"C2": timedelta(hours=72)}, policy=a_policy())
    assert row_of(case, FIRST, watch).action == "Waits for a second examiner"
    assert row_of(disclosed(case, SECOND), SECOND, watch).action == "Judge blind"


def test_what_one_may_sign_and_what_nobody_judged_waits_for_nobody_else() -> None:
    assert wait_of(case_of(partial()), FIRST) is Wait.NOTHING
    assert wait_of(case_of(unjudged()), FIRST) is Wait.NOTHING


def test_an_inconclusive_face_waits_for_a_second_judge() -> None:
    dossier = restored(examiners=1)
    doubtful = tuple(
        replace(each, conclusion=0) if each.lane is Lane.REGISTERED else each
        for each in dossier.assessments
    )
    case = case_of(replace(dossier, assessments=doubtful))
    assert wait_of(case, FIRST) is Wait.ANOTHER_JUDGE


def test_after_the_first_signature_it_waits_for_the_second(tmp_path: Path) -> None:
    first = a_bench(FIRST)
    case = keep(first, restored())
    first.attest(
        case.id, first.determine(case.id), Leaving(folder=tmp_path), "four plain words here"
    )
    kept = first.desk.store.load(case.id)
    assert wait_of(kept, FIRST) is Wait.ANOTHER_SIGNATURE
    assert wait_of(kept, SECOND) is Wait.OWN_SIGNATURE
    assert wait_of(kept, "R. Third") is Wait.NOTHING
    assert disclosed(kept, "R. Third").pending is None


def test_two_who_lean_apart_wait_for_a_third_and_a_third_settles_it() -> None:
    dossier = restored(examiners=2)
    one, other = (a for a in dossier.assessments if a.lane is Lane.REGISTERED)
    rest = tuple(a for a in dossier.assessments if a.lane is not Lane.REGISTERED)
    apart = (one, replace(other, conclusion=-2))
    case = case_of(replace(dossier, assessments=(*apart, *rest)))
    assert wait_of(case, one.examiner) is wait_of(case, other.examiner) is Wait.THIRD_JUDGE
    assert wait_of(case, "R. Third") is Wait.NOTHING, "who still judges is told nothing"
    watch = Watch(at=NOW, valid={"C2": timedelta(hours=72)}, policy=a_policy())
    assert row_of(case, one.examiner, watch).action == "Waits for a third examiner"
    third = replace(one, examiner="R. Third")
    settled = case_of(replace(dossier, assessments=(*apart, third, *rest)))
    assert wait_of(settled, one.examiner) is Wait.NOTHING
