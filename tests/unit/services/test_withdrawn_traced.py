"""What a signed result tells of what was withdrawn, and what it holds in its place."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.custody import Action
from app.domain.exhibit import Lane, Role
from app.domain.withdrawal import IssuedError
from app.services.intake import Submission
from app.services.leaving import Leaving
from app.services.waiting import Wait, waits
from app.services.withdraw import bring_back, traced, withdraw
from tests.gui.disputes import partial, restored
from tests.gui.ports import PASSPHRASE, SettableClock, a_bench, keep
from tests.unit.services.replayed import (
    PAYSLIP,
    SEALED,
    STATEMENT,
    STRAY,
    WATCH,
    a_case,
    at_the_desk,
    withdrawn,
)


def test_what_a_result_names_stays_and_what_came_later_can_go(tmp_path: Path) -> None:
    bench, case = a_case(partial())
    bench.attest(case.id, bench.determine(case.id), Leaving(folder=tmp_path / "1"), PASSPHRASE)
    with pytest.raises(IssuedError):
        withdrawn(bench, PAYSLIP, SEALED)
    bench.desk.clock.at += bench.desk.clock.at - case.submitted_at  # type: ignore[attr-defined]
    late = Submission(
        name="late.pdf", untrusted_content=b"%PDF-1.7 late", lane=Lane.OTHER, role=Role.FUNDS
    )
    added = bench.take_in(case.id, [late], WATCH).exhibits[-1]
    assert withdrawn(bench, added.id).withdrawn[0].exhibit == added


def test_a_result_names_it_with_its_entry_and_weighs_nothing_of_it(tmp_path: Path) -> None:
    bench, case = a_case(partial())
    withdrawn(bench, STATEMENT)
    shown = bench.determine(case.id)
    result, _ = bench.attest(case.id, shown, Leaving(folder=tmp_path), PASSPHRASE)
    (told,) = result.withdrawn
    assert told.withdrawal.exhibit.digest == case.exhibit(STATEMENT).digest  # type: ignore[union-attr]
    assert told.entry in bench.desk.store.trail()
    assert told.entry.event.action is Action.EXHIBIT_WITHDRAWN
    assert told.entry.sequence < result.checkpoint.size
    assert result.set_aside == case.statements
    assert result.dossier.statements == ()
    gone = replace(result.dossier, exhibits=case.exhibits)
    with pytest.raises(ValueError, match="withdrawn is weighed"):
        replace(result, dossier=gone)
    other = replace(told, entry=replace(told.entry, sequence=result.checkpoint.size))
    with pytest.raises(ValueError, match="not in the trail"):
        replace(result, withdrawn=(other,))
    with pytest.raises(ValueError, match="without cause"):
        replace(result, withdrawn=())


class SlowedClock(SettableClock):
    """Set back by a second at each reading, as a clock that ran ahead may be at any moment."""

    def now(self) -> datetime:
        """See `Clock.now`."""
        self.at -= timedelta(seconds=1)
        return self.at


def test_a_clock_that_is_set_back_meanwhile_parts_no_withdrawal_from_its_entry() -> None:
    bench, case = a_case(partial())
    clock = SlowedClock()
    desk = replace(bench.desk, clock=clock)
    clock.at += timedelta(hours=1)
    withdraw(desk, case.id, STATEMENT, STRAY)
    clock.at += timedelta(hours=1)
    bring_back(desk, case.id, STATEMENT)
    clock.at += timedelta(hours=1)
    (told,) = traced(desk.store, withdraw(desk, case.id, STATEMENT, STRAY))
    assert told.entry == desk.store.trail()[-1], "the entry of this withdrawal, of no earlier one"
    assert told.entry.event.at == told.withdrawal.at


def test_what_waits_for_a_signature_is_void_once_something_is_withdrawn(tmp_path: Path) -> None:
    bench = a_bench()
    case = keep(bench, restored())
    second = at_the_desk(bench, "J. Berg")
    pressure = Submission(
        name="chat.pdf", untrusted_content=b"%PDF-1.7", lane=Lane.OTHER, role=Role.PRESSURE
    )
    logged = bench.take_in(case.id, [pressure], WATCH).exhibits[-1]
    leaving = Leaving(folder=tmp_path / "out")
    bench.attest(case.id, bench.determine(case.id), leaving, PASSPHRASE)
    found = bench.determine(case.id)
    policy = bench.tools.policy
    assert waits(second.case(case.id), "J. Berg", policy, found.at) is Wait.OWN_SIGNATURE
    withdrawn(bench, logged.id)  # though it never weighed
    assert waits(second.case(case.id), "J. Berg", policy, found.at) is not Wait.OWN_SIGNATURE
    _, files = second.attest(case.id, second.determine(case.id), leaving, PASSPHRASE)
    assert files == (), "it is signed anew, by the first of two"
