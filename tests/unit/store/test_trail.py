"""The audit trail: what is cut, rewritten, reordered or dated back shows."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rfc8785 import CanonicalizationError

from app import wire
from app.domain.custody import Action, Checkpoint, TrailEntry
from app.domain.errors import ClockError
from app.domain.exhibit import Digest, digest_of
from app.domain.tree_proof import proves
from app.store.trail import NOTHING, audit, checkpoint, follow, proof
from tests.unit.store.building import NOON, an_event, figure

ORIGIN = "0f" * 16


def a_trail(count: int, case_id: str = "C-1") -> list[TrailEntry]:
    entries: list[TrailEntry] = []
    for minute in range(count):
        last = entries[-1] if entries else None
        entries.append(follow(last, an_event(case_id=case_id, minutes=minute)))
    return entries


def broken(entries: list[TrailEntry]) -> int | None:
    return audit(ORIGIN, [wire.encode(entry) for entry in entries]).broken_at


def begins(claim: Checkpoint, entries: list[TrailEntry]) -> bool:
    return audit(ORIGIN, [wire.encode(entry) for entry in entries], [claim]).unmatched == ()


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
    assert broken(a_trail(20)) is None
    assert broken([]) is None


@pytest.mark.parametrize("place", [0, 7, 18])
def test_a_rewritten_entry_shows_at_the_one_after(place: int) -> None:
    entries = a_trail(20)
    entries[place] = replace(entries[place], event=replace(entries[place].event, who="other"))
    assert broken(entries) == place + 1


def test_a_missing_an_inserted_and_a_swapped_entry_show() -> None:
    whole = a_trail(9)
    assert broken(whole[:4] + whole[5:]) == 4
    assert broken(whole[1:]) == 0
    assert broken([*whole[:4], whole[3], *whole[4:]]) == 4
    assert broken([*whole[:4], whole[5], whole[4], *whole[6:]]) == 4


def test_an_entry_dated_before_the_one_before_shows() -> None:
    first, second = a_trail(2)
    early = replace(second, event=replace(second.event, at=NOON - timedelta(days=1)))
    assert broken([first, early]) == 1


def test_a_wrong_first_link_shows() -> None:
    (first,) = a_trail(1)
    assert broken([replace(first, previous=Digest("f" * 64))]) == 0


def test_an_earlier_head_stands_for_a_beginning() -> None:
    entries = a_trail(12)
    assert all(begins(head(entries[:size]), entries) for size in range(13))


def test_a_cut_trail_does_not_reach_the_head_in_a_result() -> None:
    entries = a_trail(12)
    assert broken(entries[:8]) is None, "the chain alone does not see it"
    assert not begins(head(entries), entries[:8])


def test_a_trail_written_anew_does_not_match_the_head_in_a_result() -> None:
    anew = a_trail(12, "C-2")
    assert broken(anew) is None, "the chain alone does not see it"
    assert not begins(head(a_trail(5)), anew)


def test_the_trail_of_another_store_does_not_match() -> None:
    entries = a_trail(5)
    assert not begins(replace(head(entries), origin="a0" * 16), entries)
    assert not begins(replace(head(entries), size=-1), entries)


def test_an_entry_that_states_that_the_clock_stood_ahead_may_go_back() -> None:
    (ahead,) = a_trail(1)
    back = replace(an_event(Action.CLOCK_CORRECTED), at=NOON - timedelta(days=400))
    entries = [ahead, follow(ahead, back)]
    entries.append(follow(entries[-1], replace(an_event(), at=back.at)))
    report = audit(ORIGIN, [wire.encode(entry) for entry in entries])
    assert (report.broken_at, report.clock_corrected) == (None, (1,))


def test_a_text_that_is_no_entry_shows() -> None:
    texts = [wire.encode(entry) for entry in a_trail(4)]
    assert audit(ORIGIN, [*texts[:3], texts[3].replace(b"{", b"{ ", 1)]).broken_at == 3
    assert audit(ORIGIN, [*texts[:3], b"{}"]).broken_at == 3


@given(st.text(), st.datetimes(timezones=st.just(UTC)))
def test_the_fast_reading_of_an_entry_takes_the_one_text_alone(who: str, at: datetime) -> None:
    try:
        text = wire.encode(follow(None, replace(an_event(), who=who, at=at)))
    except CanonicalizationError:
        assume(condition=False)  # a lone surrogate has no text
    assert wire.decode_plain(text, TrailEntry) == wire.decode(text, TrailEntry)


def test_a_proof_ties_an_earlier_head_to_a_later_one() -> None:
    entries = a_trail(13)
    texts = [wire.encode(entry) for entry in entries]
    for size in range(1, 13):
        nodes = [bytes.fromhex(node) for node in proof(texts, size)]
        early, late = (
            (claim.size, bytes.fromhex(claim.root))
            for claim in (head(entries[:size]), head(entries))
        )
        assert proves(early, late, nodes)
    assert proof(texts, 0) == proof(texts, 13) == ()


def test_a_long_trail_and_many_results_are_checked_quickly() -> None:
    texts, last = [], None
    for minute in range(2_000):
        last = follow(last, an_event(minutes=minute))
        texts.append(wire.encode(last))
    claims = [checkpoint(ORIGIN, texts[:size]) for size in range(1, 2_000, 200)]
    begin = time.process_time()
    assert audit(ORIGIN, texts, claims).whole
    took = time.process_time() - begin
    figure(f"trail of 2,000 entries and {len(claims)} heads: {took:.3f} s of processor")
    assert took < 2  # fifty times this is 100,000 entries; a loose bound for a busy machine
