"""How long a case is kept, its erasure, and the audit of the trail."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.case import AccountState, Case, Export
from app.domain.custody import Action
from app.domain.errors import ClockError, KeptLongerError, UnknownCaseError
from app.domain.exhibit import Digest, digest_of
from app.services import keeping
from app.services.desk import Desk
from app.services.intake import open_case
from app.store.memory import MemoryStore
from tests.gui.ports import SettableClock

NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock(NOON)


@pytest.fixture
def desk(clock: SettableClock) -> Desk:
    desk = Desk(store=MemoryStore(), clock=clock, examiner="Ada")
    open_case(desk, Case(id="C-1", opened_at=NOON, submitted_at=NOON, account=AccountState.ACTIVE))
    return desk


def test_a_case_is_kept_five_years_after_its_last_result(desk: Desk) -> None:
    case = desk.store.load("C-1")
    assert case.kept_until == date(2029, 2, 28)
    left = Export(
        result_id="r",
        digest=Digest("0" * 64),
        at=NOON + timedelta(days=366),
        checkpoint=desk.store.checkpoint(),
    )
    assert replace(case, exports=(left,)).kept_until == date(2030, 3, 1)


def test_a_day_that_was_set_holds_instead(desk: Desk) -> None:
    case = keeping.set_retention(desk, "C-1", date(2026, 1, 31))
    assert case.kept_until == date(2026, 1, 31)
    assert not keeping.due(case, date(2026, 1, 31))
    assert keeping.due(case, date(2026, 2, 1))
    assert desk.store.trail()[-1].event.action is Action.RETENTION_SET


def test_a_case_is_not_erased_before_its_day_unless_that_is_said(desk: Desk) -> None:
    with pytest.raises(KeptLongerError):
        keeping.erase(desk, "C-1", early=False)
    assert desk.store.case_ids() == ("C-1",)
    keeping.erase(desk, "C-1", early=True)
    with pytest.raises(UnknownCaseError):
        desk.store.load("C-1")
    assert desk.store.audit(()).whole


def test_a_case_is_erased_after_its_day(desk: Desk, clock: SettableClock) -> None:
    clock.at = NOON + timedelta(days=6 * 365)
    keeping.erase(desk, "C-1", early=False)
    assert desk.store.trail()[-1].event.action is Action.CASE_ERASED


def test_practice_goes_at_any_time(desk: Desk) -> None:
    case = replace(desk.store.load("C-1"), id="P-1", practice=True)
    open_case(desk, case)
    keeping.erase(desk, "P-1", early=False)
    assert desk.store.case_ids() == ("C-1",)


def test_a_clock_that_stood_ahead_is_stated_once_and_work_goes_on(
    desk: Desk, clock: SettableClock
) -> None:
    clock.at = NOON + timedelta(days=3650)
    keeping.set_retention(desk, "C-1", date(2031, 1, 1))
    clock.at = NOON + timedelta(days=1)
    with pytest.raises(ClockError):
        keeping.set_retention(desk, "C-1", date(2032, 1, 1))
    keeping.correct_clock(desk)
    keeping.set_retention(desk, "C-1", date(2032, 1, 1))
    report = desk.store.audit(())
    assert (report.whole, report.clock_corrected) == (True, (2,))


def test_an_audit_without_results_is_of_the_chain_alone(desk: Desk) -> None:
    found = desk.store.audit(())
    assert (found.whole, found.checkpoint) == (True, desk.store.checkpoint())
    assert found.checkpoint.root == desk.store.audit((found.checkpoint,)).checkpoint.root
    rogue = replace(found.checkpoint, root=digest_of(b"another"))
    assert desk.store.audit((rogue,)).unmatched == (rogue,)
