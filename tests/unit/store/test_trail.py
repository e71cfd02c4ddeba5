"""The audit trail: what is cut, rewritten, reordered or dated back shows."""

import time
from dataclasses import replace
from datetime import timedelta

import pytest

from app import wire
from app.domain.custody import Checkpoint, TrailEntry
from app.domain.errors import ClockError
from app.domain.exhibit import Digest, digest_of
from app.store.trail import NOTHING, check_trail, checkpoint, consistent, follow
from tests.unit.store.building import NOON, an_event, figure

ORIGIN = "0f" * 16


def a_trail(count: int, case_id: str = "C-1") -> list[TrailEntry]:
    entries: list[TrailEntry] = []
    for minute in range(count):
        last = entries[-1] if entries else None
        entries.append(follow(last, an_event(case_id=case_id, minutes=minute)))
    return entries


def head(entries: list[TrailEntry]) -> Checkpoint:
    return checkpoint(ORIGIN, [wire.encode(entry) for entry in entries])


def test_each_entry_names_the_one_before() -> None:
    first, second = a_trail(2)
    assert (first.sequence, first.previous) == (0, NOTHING)
    assert (second.sequence, second.previous) == (1, digest_of(wire.encode(first)))


def test_an_older_event_does_not_follow() -> None:
    (last,) = a_trail(1)
    with pytest.raises(ClockError):
        follow(last, replace(an_event(), at=NOON - timedelta(microseconds=1)))
    assert follow(last, an_event()).event.at == last.event.at


def test_a_whole_trail_has_no_break() -> None:
    assert check_trail(a_trail(20)) is None
    assert check_trail([]) is None


@pytest.mark.parametrize("place", [0, 7, 18])
def test_a_rewritten_entry_shows_at_the_one_after(place: int) -> None:
    entries = a_trail(20)
    entries[place] = replace(entries[place], event=replace(entries[place].event, who="other"))
    assert check_trail(entries) == place + 1


def test_a_missing_an_inserted_and_a_swapped_entry_show() -> None:
    whole = a_trail(9)
    assert check_trail(whole[:4] + whole[5:]) == 4
    assert check_trail(whole[1:]) == 0
    assert check_trail([*whole[:4], whole[3], *whole[4:]]) == 4
    assert check_trail([*whole[:4], whole[5], whole[4], *whole[6:]]) == 4


def test_an_entry_dated_before_the_one_before_shows() -> None:
    first, second = a_trail(2)
    early = replace(second, event=replace(second.event, at=NOON - timedelta(days=1)))
    assert check_trail([first, early]) == 1


def test_a_wrong_first_link_shows() -> None:
    (first,) = a_trail(1)
    assert check_trail([replace(first, previous=Digest("f" * 64))]) == 0


def test_an_earlier_head_stands_for_a_beginning() -> None:
    entries = a_trail(12)
    assert all(consistent(head(entries[:size]), ORIGIN, entries) for size in range(13))


def test_a_cut_trail_does_not_reach_the_head_in_a_result() -> None:
    entries = a_trail(12)
    assert check_trail(entries[:8]) is None, "the chain alone does not see it"
    assert not consistent(head(entries), ORIGIN, entries[:8])


def test_a_trail_written_anew_does_not_match_the_head_in_a_result() -> None:
    anew = a_trail(12, "C-2")
    assert check_trail(anew) is None, "the chain alone does not see it"
    assert not consistent(head(a_trail(5)), ORIGIN, anew)


def test_the_trail_of_another_store_does_not_match() -> None:
    entries = a_trail(5)
    assert not consistent(head(entries), "a0" * 16, entries)
    assert not consistent(replace(head(entries), size=-1), ORIGIN, entries)


def test_ten_thousand_entries_are_checked_quickly() -> None:
    entries = a_trail(10_000)
    begin = time.process_time()
    assert check_trail(entries) is None
    assert consistent(head(entries[:9_000]), ORIGIN, entries)
    took = time.process_time() - begin
    figure(f"trail of 10,000 entries: chain, and two heads of 9,000, in {took:.2f} s of processor")
    assert took < 3
