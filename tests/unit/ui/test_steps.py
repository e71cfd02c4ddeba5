"""How far a case is, told from what this examiner may see."""

from dataclasses import replace

from app.domain.case import Case, Refusal
from app.domain.exhibit import Lane, Role
from app.domain.finding import Measure
from app.domain.position import HoldKind, HoldState, HoldStatement
from app.ui.steps import Stage, next_step, places
from tests.unit.services.dossiers import (
    NOW,
    PASSPORT,
    REFERENCE,
    SELFIE,
    a_finding,
    ago,
    an_exhibit,
    seen,
)
from tests.unit.services.ports import a_case
from tests.unit.ui.judgements import sealed_by

EXAMINER = "M. Vale"
READ = replace(
    a_case(),
    exhibits=(REFERENCE, SELFIE, PASSPORT),
    findings=(
        *seen(REFERENCE, SELFIE, PASSPORT),
        a_finding(Measure.DOCUMENT_FORMAT, "TD3", PASSPORT),
    ),
)


def stages(case: Case) -> dict[str, Stage]:
    return {place.key: place.stage for place in places(case, EXAMINER)}


def test_an_empty_case_begins_with_intake() -> None:
    assert stages(a_case())["intake"] is Stage.TODO
    assert next_step(a_case(), EXAMINER) == "intake"


def test_before_the_seal_later_steps_are_locked_with_the_reason() -> None:
    found = {place.key: place for place in places(READ, EXAMINER)}
    for key in ("reveal", "decide", "export"):
        assert found[key].stage is Stage.LOCKED
        assert found[key].reason == "opens after your seal"
    assert found["compare"].blocks == "Compare: not sealed"
    assert next_step(READ, EXAMINER) == "compare"


def test_another_examiners_seal_opens_nothing() -> None:
    other = replace(READ, assessments=(sealed_by("R. Second", REFERENCE, SELFIE),))
    assert stages(other)["decide"] is Stage.LOCKED


def test_the_own_seal_opens_the_rest() -> None:
    own = replace(READ, assessments=(sealed_by(EXAMINER, REFERENCE, SELFIE),))
    assert stages(own)["compare"] is Stage.DONE
    assert stages(own)["reveal"] is Stage.DONE
    assert stages(own)["decide"] is Stage.TODO


def test_an_item_that_is_not_examined_leaves_intake_begun() -> None:
    late = an_exhibit("E-09", Lane.REGISTERED, Role.PROBE)
    assert stages(replace(READ, exhibits=(*READ.exhibits, late)))["intake"] is Stage.PART


def test_a_refused_item_needs_a_person_until_it_came_in() -> None:
    refused = Refusal(name=SELFIE.name, code="intake.damaged", at=ago(days=4))
    assert replace(READ, refusals=(refused,)).unresolved == ()
    open_still = replace(READ, refusals=(replace(refused, name="contract.pdf"),))
    assert stages(open_still)["intake"] is Stage.ATTENTION
    without = replace(open_still.refusals[0], left_out=True)
    assert stages(replace(open_still, refusals=(without,)))["intake"] is not Stage.ATTENTION


def test_a_field_that_differs_needs_a_person() -> None:
    differs = a_finding(Measure.DOCUMENT_MATCH, "different", PASSPORT, subject="surname@mrz")
    case = replace(READ, findings=(*READ.findings, differs))
    found = {place.key: place for place in places(case, EXAMINER)}
    assert found["documents"].stage is Stage.ATTENTION
    assert found["documents"].blocks == "Documents: one field differs"


def test_holds_are_done_when_all_three_are_clear_and_statements_can_be_seen() -> None:
    clear = tuple(
        HoldStatement(
            kind=kind, state=HoldState.CLEAR, officer="C. Roe", reference="1", stated_at=NOW
        )
        for kind in HoldKind
    )
    own = replace(READ, holds=clear, assessments=(sealed_by(EXAMINER, REFERENCE, SELFIE),))
    assert stages(own)["funds"] is Stage.DONE
    assert stages(replace(READ, holds=clear))["funds"] is Stage.PART
    assert stages(replace(own, holds=clear[:2]))["funds"] is Stage.PART
    blocked = (*clear, replace(clear[0], state=HoldState.BLOCKED, stated_at=NOW))
    assert stages(replace(own, holds=blocked))["funds"] is Stage.ATTENTION
