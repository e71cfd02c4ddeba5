"""View-models without Qt: the queue's rows, intake's words, the strength of a passphrase."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.attestation import StepReason, Verification
from app.domain.case import AccountState
from app.services.phrases_verify import STEPS
from app.ui.screens.intake.present import ACCOUNTS as INTAKE_ACCOUNTS
from app.ui.screens.intake.present import ROLES, size_of
from app.ui.screens.intake.view_model import is_date, record_of
from app.ui.screens.queue.present import ACCOUNTS, Watch, present, row_of, span
from app.ui.screens.queue.view_model import Segment, Shown
from app.ui.screens.unlock.view_model import Strength, strength
from app.ui.screens.verify.present import REASONS
from app.ui.screens.verify.present import present as present_verification
from tests.unit.services.dossiers import NOW, REFERENCE, SELFIE, seen
from tests.unit.services.ports import a_case
from tests.unit.ui.judgements import sealed_by

WATCH = Watch(at=NOW + timedelta(hours=2), valid={})
FACES = replace(a_case(), exhibits=(REFERENCE, SELFIE), findings=seen(REFERENCE, SELFIE))


def test_a_case_with_faces_waits_to_be_judged_blind() -> None:
    row = row_of(FACES, "M. Vale", WATCH)
    assert row.segment is Segment.BLIND
    assert (row.action, row.lanes, row.done) == ("Judge blind", (), (0, 0))
    assert row.age == "2 h"


def test_the_own_seal_shows_and_another_ones_does_not() -> None:
    own = replace(FACES, assessments=(sealed_by("m. vale", REFERENCE, SELFIE),))
    other = replace(FACES, assessments=(sealed_by("R. Second", REFERENCE, SELFIE),))
    assert row_of(own, "M. Vale", WATCH).lanes[0] == ("met", "judged")
    assert row_of(other, "M. Vale", WATCH) == row_of(FACES, "M. Vale", WATCH)


def test_segments_count_all_cases_and_show_their_own() -> None:
    rows = (row_of(FACES, "M. Vale", WATCH), row_of(replace(a_case(), id="SP-2"), "M. Vale", WATCH))
    model = present(rows, Shown(segment=Segment.BLIND))
    assert [row.case for group in model.groups for row in group.rows] == ["SP-1"]
    assert model.counts == {
        Segment.ALL: 2,
        Segment.OPEN: 2,
        Segment.BLIND: 1,
        Segment.DONE: 0,
    }
    assert present(rows, Shown(words="nothing like it")).filtered
    assert present((), Shown()).empty


def test_every_account_state_role_and_step_reason_has_a_word() -> None:
    assert set(ACCOUNTS) == set(INTAKE_ACCOUNTS) == set(AccountState)
    assert len(ROLES) == 6
    assert set(REASONS) == set(StepReason)


def test_an_outcome_is_told_only_where_the_result_holds() -> None:
    empty = present_verification(Verification(steps=(), outcomes=("O1",)), ("report.pdf",))
    assert empty.state == "unknown"
    assert empty.outcome == ""
    assert set(STEPS) == set(range(1, 11))


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 min"), (59, "59 min"), (60, "1 h"), (1439, "23 h"), (1440, "1 d")]
)
def test_a_span_is_told_in_its_largest_unit(minutes: int, words: str) -> None:
    assert span(timedelta(minutes=minutes)) == words


@pytest.mark.parametrize(
    ("passphrase", "found"),
    [
        ("", Strength.NONE),
        ("short", Strength.SHORT),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaa", Strength.SHORT),
        ("fourteen chars", Strength.FAIR),
        ("four calm invented words", Strength.GOOD),
    ],
)
def test_length_counts_and_repetition_does_not(passphrase: str, found: Strength) -> None:
    assert strength(passphrase) is found


def test_a_date_is_empty_or_of_the_calendar() -> None:
    assert is_date("")
    assert is_date("1988-02-29")
    assert not is_date("1989-02-29")
    assert not is_date("19880229")


def test_emptied_fields_leave_the_record() -> None:
    assert record_of({"surname": "ODE", "sex": "X"}, {"surname": ""}) == {"sex": "X"}


def test_bytes_are_told_in_the_unit_that_reads_best() -> None:
    assert [size_of(n) for n in (1, 2048, 3_250_586)] == ["1 KB", "2 KB", "3.1 MB"]
