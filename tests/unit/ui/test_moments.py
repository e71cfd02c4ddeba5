"""A moment is told in UTC and as the clock on the wall has it, with its day where that is another.

The zone is that of the machine, so each test puts one on.
"""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.position import HoldKind, HoldState, HoldStatement
from app.services.phrases_policy import day, moment
from app.ui.both_clocks import here, in_both
from app.ui.screens.funds.holds import hold_tiles
from tests.builders import a_policy
from tests.gui.disputes import partial
from tests.unit.ui.test_decide_model import case_of

EVENING = datetime(2026, 11, 13, 20, 5, tzinfo=UTC)


@pytest.fixture
def in_shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_shanghai")
def test_the_day_is_told_where_it_is_another_one_here() -> None:
    morning = EVENING.replace(hour=1)
    assert here(morning, day) == "09:05"
    assert here(EVENING, day) == "14 Nov 2026 04:05", "the day before would be a wrong day"
    assert in_both(morning, moment(morning), day, str) == "13 Nov 2026, 01:05 UTC · 09:05 local"


@pytest.mark.usefixtures("in_shanghai")
def test_how_long_a_hold_counts_is_told_in_both() -> None:
    hold = HoldStatement(
        kind=HoldKind.JUDICIAL,
        state=HoldState.CLEAR,
        officer="R. Okafor",
        reference="LG-1",
        stated_at=EVENING,
    )
    tile = hold_tiles(case_of(replace(partial(), holds=(hold,))), a_policy(), EVENING)[0]
    assert tile.stated == "13 Nov 20:05 UTC"
    assert tile.until == "to 16 Nov 20:05 UTC · 17 Nov 2026 04:05 local"
