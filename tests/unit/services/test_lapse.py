"""A condition that lapses between what was shown and the signature stops the signing."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.custody import Action
from app.domain.errors import LapsedError
from app.domain.exhibit import Lane
from app.domain.position import HoldKind, HoldState, HoldStatement
from app.services.leaving import Leaving
from app.services.workbench import Workbench
from tests.builders import NOW
from tests.gui.disputes import partial
from tests.gui.ports import PASSPHRASE, SettableClock, a_bench, keep

LAPSES = timedelta(hours=71)
"""After this C2 does: its tiles are an hour old."""


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock(at=NOW)


@pytest.fixture
def bench(clock: SettableClock) -> Workbench:
    made = a_bench(clock=clock)
    keep(made, partial())
    return made


def exported(bench: Workbench) -> bool:
    return any(e.event.action is Action.EXPORTED for e in bench.desk.store.trail())


def test_what_still_holds_is_signed_at_a_later_instant(
    bench: Workbench, clock: SettableClock, tmp_path: Path
) -> None:
    shown = bench.determine("SP-2041")
    clock.at = NOW + LAPSES - timedelta(microseconds=1)
    attestation, files = bench.attest(
        "SP-2041", shown, Leaving(folder=tmp_path / "out"), PASSPHRASE
    )
    assert attestation.determination.at == clock.at
    assert files
    assert exported(bench)


def test_a_tile_that_turned_stale_stops_the_signing(
    bench: Workbench, clock: SettableClock, tmp_path: Path
) -> None:
    shown = bench.determine("SP-2041")
    assert (shown.rule, shown.until) == ("R8", NOW + LAPSES)
    clock.at = NOW + LAPSES
    with pytest.raises(LapsedError, match="R5"):
        bench.attest("SP-2041", shown, Leaving(folder=tmp_path / "out"), PASSPHRASE)
    assert not (tmp_path / "out").exists()
    assert not exported(bench)


def test_a_hold_stated_meanwhile_stops_the_signing(bench: Workbench, tmp_path: Path) -> None:
    shown = bench.determine("SP-2041")
    hold = HoldStatement(
        kind=HoldKind.JUDICIAL,
        state=HoldState.BLOCKED,
        officer="K. Lund",
        reference="LG-9",
        stated_at=NOW,
    )
    bench.add_hold("SP-2041", hold)
    with pytest.raises(LapsedError, match="R1"):
        bench.attest("SP-2041", shown, Leaving(folder=tmp_path / "out"), PASSPHRASE)
    assert not exported(bench)


def test_a_later_claim_of_the_holder_reopens_the_case(bench: Workbench, tmp_path: Path) -> None:
    shown = bench.determine("SP-2041")
    number = next(
        n for n, s in enumerate(bench.case("SP-2041").statements) if s.lane is Lane.REGISTERED
    )
    bench.withdraw_statement("SP-2041", number)
    with pytest.raises(LapsedError):
        bench.attest("SP-2041", shown, Leaving(folder=tmp_path / "out"), PASSPHRASE)
