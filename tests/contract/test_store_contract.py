"""One suite over every `CaseStore`: what services may count on, whoever keeps the cases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app import wire
from app.domain.case import AccountState, Case, Export, SetAside
from app.domain.custody import Action, Checkpoint
from app.domain.errors import CaseExistsError, ClockError, StoreError, UnknownCaseError
from app.domain.exhibit import ExhibitId, Lane, Role, digest_of
from app.domain.finding import Finding, Measure
from app.domain.ports import CaseStore
from app.domain.position import PartyStatement, Stance
from app.domain.provenance import Provenance
from app.domain.withdrawal import Withdrawal, WithdrawnFor
from app.store.memory import MemoryStore
from app.store.opening import create_store
from tests.unit.store.building import CHEAP, WORDS, a_case, an_event, an_evidence, opening

E1 = ExhibitId("E-01")


@pytest.fixture(params=["memory", "sqlcipher"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CaseStore]:
    if request.param == "memory":
        yield MemoryStore()
        return
    kept = create_store(tmp_path / "store", WORDS, CHEAP)
    yield kept
    kept.close()


def test_a_saved_case_comes_back_equal(store: CaseStore) -> None:
    store.save(a_case(), opening())
    assert store.load("C-1") == a_case()


def test_the_last_save_counts(store: CaseStore) -> None:
    store.save(a_case(), opening())
    closed = replace(a_case(), account=AccountState.CLOSED)
    store.save(closed, an_event())
    assert store.load("C-1") == closed


def test_cases_are_listed_newest_change_first(store: CaseStore) -> None:
    for name in ("C-1", "C-2", "C-3"):
        store.save(a_case(name), opening(name))
    store.save(a_case("C-2"), an_event(case_id="C-2"))
    assert store.case_ids() == ("C-2", "C-3", "C-1")


def test_an_unknown_case_is_named_as_such(store: CaseStore) -> None:
    with pytest.raises(UnknownCaseError):
        store.load("C-9")
    with pytest.raises(UnknownCaseError):
        store.evidence("C-9", E1)
    with pytest.raises(UnknownCaseError):
        store.erase("C-9", an_event(Action.CASE_ERASED, "C-9"))


def test_a_case_is_opened_once(store: CaseStore) -> None:
    store.save(a_case(), opening())
    with pytest.raises(CaseExistsError):
        store.save(replace(a_case(), account=AccountState.CLOSED), opening())
    assert store.load("C-1") == a_case()
    assert len(store.trail()) == 1


def test_a_case_begins_with_its_opening(store: CaseStore) -> None:
    with pytest.raises(UnknownCaseError):
        store.save(a_case(), an_event())
    assert store.case_ids() == ()


def test_an_event_belongs_to_the_case_it_is_kept_with(store: CaseStore) -> None:
    with pytest.raises(StoreError):
        store.save(a_case(), opening("C-2"))
    assert store.trail() == ()


def test_the_trail_keeps_every_event_in_order(store: CaseStore) -> None:
    store.save(a_case(), opening())
    store.save(a_case(), an_event(minutes=1))
    assert [entry.event for entry in store.trail()] == [opening(), an_event(minutes=1)]
    assert store.audit(()).whole


def test_a_clock_gone_backwards_keeps_neither_case_nor_event(store: CaseStore) -> None:
    store.save(a_case(), opening(minutes=5))
    late = replace(an_event(minutes=5), at=opening(minutes=5).at - timedelta(microseconds=1))
    with pytest.raises(ClockError):
        store.save(replace(a_case(), account=AccountState.CLOSED), late)
    assert store.load("C-1") == a_case()
    assert len(store.trail()) == 1


def test_a_case_that_could_not_be_read_again_is_not_written(store: CaseStore) -> None:
    score: int = 0.5  # type: ignore[assignment] # what an engine with a defect might give
    finding = Finding(
        measure=Measure.FACE_SCORE,
        value=score,
        exhibits=(),
        provenance=Provenance(engine="broken", version="0"),
    )
    with pytest.raises(StoreError):
        store.save(replace(a_case(), findings=(finding,)), opening())
    with pytest.raises(StoreError):
        store.save(replace(a_case(), unavailable=("\udcff",)), opening())
    assert store.case_ids() == ()


def test_evidence_comes_back_byte_for_byte(store: CaseStore) -> None:
    item = an_evidence(content=bytes(range(256)) * 9)
    store.add_evidence("C-1", item)
    assert store.evidence("C-1", E1) == item.content, "before the save that names it"
    store.save(a_case("C-1", item.exhibit), opening())
    assert store.evidence("C-1", E1) == item.content


def test_evidence_stays_readable_when_its_role_changes(store: CaseStore) -> None:
    item = an_evidence()
    store.add_evidence("C-1", item)
    store.save(a_case("C-1", item.exhibit), opening())
    refiled = replace(item.exhibit, role=Role.PROBE)
    store.save(a_case("C-1", refiled), an_event(Action.EXHIBIT_FILED))
    assert store.evidence("C-1", E1) == item.content


def test_a_withdrawn_exhibit_stays_with_its_bytes_and_all_that_rested_on_it(
    store: CaseStore,
) -> None:
    item = an_evidence()
    store.add_evidence("C-1", item)
    store.save(a_case("C-1", item.exhibit), opening())
    told = Withdrawal(
        exhibit=item.exhibit,
        at=opening().at,
        examiner="M. Vale",
        reason=WithdrawnFor.OTHER,
        note="Sent by a neighbour.",
    )
    said = Finding(
        measure=Measure.DOCUMENT_CONFIRMED,
        value=True,
        exhibits=(E1,),
        provenance=Provenance(engine="examiner", version="M. Vale"),
    )
    stated = PartyStatement(
        lane=Lane.REGISTERED,
        made_at=opening().at,
        medium="written",
        account=Stance.CLAIMS,
        assets=Stance.CLAIMS,
        exhibits=(E1,),
    )
    aside = SetAside(findings=(said,), statements=(stated,))
    gone = replace(a_case(), withdrawn=(told,), set_aside=aside)
    store.save(gone, an_event(Action.EXHIBIT_WITHDRAWN))
    assert store.load("C-1") == gone
    assert store.evidence("C-1", E1) == item.content
    with pytest.raises(StoreError):
        store.add_evidence("C-1", an_evidence(content=b"other"))
    store.erase("C-1", an_event(Action.CASE_ERASED))
    with pytest.raises(UnknownCaseError):
        store.evidence("C-1", E1)


def test_two_cases_may_use_one_exhibit_name(store: CaseStore) -> None:
    store.add_evidence("C-1", an_evidence(content=b"one"))
    store.add_evidence("C-2", an_evidence(content=b"two"))
    assert (store.evidence("C-1", E1), store.evidence("C-2", E1)) == (b"one", b"two")


def test_an_intake_may_be_taken_again(store: CaseStore) -> None:
    store.add_evidence("C-1", an_evidence(content=b"half an intake"))
    store.add_evidence("C-1", an_evidence(content=b"the intake"))
    store.add_evidence("C-1", an_evidence(content=b"the intake"))
    assert store.evidence("C-1", E1) == b"the intake"


def test_bytes_that_a_save_has_named_never_change(store: CaseStore) -> None:
    item = an_evidence()
    store.add_evidence("C-1", item)
    store.save(a_case("C-1", item.exhibit), opening())
    with pytest.raises(StoreError):
        store.add_evidence("C-1", an_evidence(content=b"other"))
    assert store.evidence("C-1", E1) == item.content


def test_evidence_must_match_its_exhibit(store: CaseStore) -> None:
    item = an_evidence()
    for other in (b"swapped on the way", b"y" * item.exhibit.size):
        with pytest.raises(StoreError):
            store.add_evidence("C-1", replace(item, content=other))
    with pytest.raises(UnknownCaseError):
        store.evidence("C-1", E1)


def test_a_checkpoint_is_the_head_of_a_beginning(store: CaseStore) -> None:
    empty = store.checkpoint()
    store.save(a_case(), opening())
    earlier = store.checkpoint()
    store.save(a_case(), an_event())
    assert (empty.size, earlier.size, store.checkpoint().size) == (0, 1, 2)
    assert empty.root == digest_of(b"")
    assert earlier.root == digest_of(b"\x00" + wire.encode(store.trail()[0]))
    assert store.audit((empty, earlier)).whole


def test_erasing_takes_the_case_and_leaves_the_trail(store: CaseStore) -> None:
    item = an_evidence()
    for name in ("C-1", "C-2"):
        store.add_evidence(name, item)
        store.save(a_case(name, item.exhibit), opening(name))
    before = store.checkpoint()
    store.erase("C-1", an_event(Action.CASE_ERASED))
    assert store.case_ids() == ("C-2",)
    with pytest.raises(UnknownCaseError):
        store.evidence("C-1", E1)
    assert store.evidence("C-2", E1) == item.content
    assert store.audit((before,)).whole


def test_a_late_save_does_not_bring_back_an_erased_case(store: CaseStore) -> None:
    store.save(a_case(), opening())
    store.erase("C-1", an_event(Action.CASE_ERASED))
    with pytest.raises(UnknownCaseError):
        store.save(a_case(), an_event())
    assert store.case_ids() == ()


def test_a_loaded_case_is_a_value_of_its_own(store: CaseStore) -> None:
    store.save(a_case(), opening())
    record = store.load("C-1").parties[0].record
    assert isinstance(record, dict)
    record["surname"] = "changed in place"
    assert store.load("C-1") == a_case()
    assert isinstance(store.load("C-1"), Case)


def a_result(result_id: str = "ab" * 16) -> Export:
    return Export(
        result_id=result_id,
        digest=digest_of(b"result"),
        at=opening().at,
        checkpoint=Checkpoint(origin="o", size=1, root=digest_of(b"root")),
    )


def test_a_signed_result_stays_with_its_case_and_goes_with_it(store: CaseStore) -> None:
    signed, name = bytes(range(256)) * 9, "ab" * 16
    store.save(a_case(), opening())
    store.add_package("C-1", name, b"half a signing")
    store.add_package("C-1", name, signed)
    store.save(replace(a_case(), exports=(a_result(),)), an_event(Action.EXPORTED))
    with pytest.raises(StoreError):
        store.add_package("C-1", name, b"other")
    assert store.package("C-1", name) == signed
    assert store.check() == ()
    for case_id, other in (("C-1", "cd" * 16), ("C-2", name)):
        with pytest.raises(UnknownCaseError):
            store.package(case_id, other)
    store.erase("C-1", an_event(Action.CASE_ERASED))
    with pytest.raises(UnknownCaseError):
        store.package("C-1", name)
