"""A moment is typed by UTC or by the clock on the wall; what is no one moment is asked for."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from app.ui.screens.funds.typed_moments import (
    ByClock,
    lacking,
    moments_of,
    read_moment,
    shown_moment,
)

NOW = datetime(2026, 11, 13, 12, 0, tzinfo=UTC)
Put = Callable[[str], None]


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Put]:
    def put(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-11-13 17:30 local", "2026-11-13 09:30"),
        ("2026-11-13 17:30 UTC", "2026-11-13 17:30"),
        ("2026-11-13 17:30", "2026-11-13 17:30"),
        (" 2026-11-14  local", "2026-11-13 16:00"),
        ("2026-11-14 UTC", "2026-11-14 00:00"),
    ],
)
def test_what_is_kept_is_utc(zone: Put, typed: str, meant: str) -> None:
    zone("Asia/Shanghai")
    assert read_moment(typed) == utc(meant)


@pytest.mark.parametrize("typed", ["", " local", "UTC", "soon local", "2026-13-01 local", "9 UTC"])
def test_what_is_no_date_is_asked_for(zone: Put, typed: str) -> None:
    zone("Asia/Shanghai")
    assert moments_of(typed) is None
    assert lacking(typed, NOW) == "A date, such as 2026-11-13 09:00."


def test_a_time_that_did_not_come_is_none(zone: Put) -> None:
    zone("Europe/Berlin")
    gap = "2026-03-29 02:30"
    assert moments_of(f"{gap} local") == ()
    assert read_moment(f"{gap} local") is None
    told = lacking(f"{gap} local", NOW)
    assert told == "The clocks here were set forward over this time. Enter it in UTC."
    assert lacking(f"{gap} UTC", NOW) == ""
    assert read_moment("2026-03-29 01:59 local") == utc("2026-03-29 00:59")
    assert read_moment("2026-03-29 03:00 local") == utc("2026-03-29 01:00")


def test_a_time_that_came_twice_is_asked_for_in_utc(zone: Put) -> None:
    zone("Europe/Berlin")
    doubled = "2026-10-25 02:30"
    assert moments_of(f"{doubled} local") == (utc("2026-10-25 00:30"), utc("2026-10-25 01:30"))
    assert read_moment(f"{doubled} local") is None
    assert lacking(f"{doubled} local", NOW) == (
        "This time came twice here: at 00:30 and at 01:30 UTC. Enter it in UTC."
    )
    assert lacking(f"{doubled} UTC", NOW) == ""
    assert read_moment("2026-10-25 01:59 local") == utc("2026-10-24 23:59")
    assert read_moment("2026-10-25 03:00 local") == utc("2026-10-25 02:00")


def test_a_moment_is_shown_by_the_clock_that_can_tell_it(zone: Put) -> None:
    zone("Europe/Berlin")
    at = utc("2026-11-13 09:00:41")
    assert shown_moment(at) == "2026-11-13 09:00 UTC"
    assert shown_moment(at, ByClock.LOCAL) == "2026-11-13 10:00 local"
    for twice in ("2026-10-25 00:30", "2026-10-25 01:30"):
        assert shown_moment(utc(twice), ByClock.LOCAL) == f"{twice} UTC"
    for clock in ByClock:
        assert read_moment(shown_moment(at, clock)) == at.replace(second=0)


def test_later_than_now_is_told_by_either_clock(zone: Put) -> None:
    zone("Asia/Shanghai")
    assert lacking("2026-11-13 20:00 local", NOW) == ""
    assert lacking("2026-11-13 20:01 local", NOW) == "It is dated later than now."
    assert lacking("2026-11-13 12:01 UTC", NOW) == "It is dated later than now."


def test_a_year_that_no_clock_knows_is_no_date(zone: Put) -> None:
    zone("Asia/Shanghai")
    assert moments_of("0001-01-01 00:00 local") is None
