"""What examiners said of a picture holds wherever it is filed; what hangs on the place waits."""

import pytest

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.exhibit import ExhibitId, Lane, MeantFace, Role
from app.domain.finding import Finding, Measure
from app.services.correct import Entry
from app.services.faces import anchor_of, meant_face
from app.services.phrases_said import SAID, told_waiting
from app.services.said import by_examiner, waiting
from app.services.workbench import Workbench
from tests.gui.disputes import unjudged
from tests.unit.services.replayed import PASSPORT, STRAY, WATCH, a_case

REGISTERED = ExhibitId("E-01")
BOX = MeantFace(rank=0, box=(1, 1, 9, 9))
HOLDER, OTHER = (Lane.REGISTERED, Role.DOCUMENT), (Lane.OTHER, Role.DOCUMENT)


def read_by_hand() -> tuple[Workbench, Case]:
    """A passport of which an examiner read a field, picked the face and confirmed the reading."""
    bench, case = a_case(unjudged())
    bench.correct_field(case.id, Entry(exhibit=PASSPORT, field="surname", text="ROWAN-SPECIMEN"))
    bench.mean_face(case.id, (PASSPORT, BOX), "", WATCH)
    return bench, bench.confirm_reading(case.id, PASSPORT)


def said(case: Case, exhibit: ExhibitId = PASSPORT) -> set[bytes]:
    return {wire.encode(f) for f in case.findings if by_examiner(f) and exhibit in f.exhibits}


def moved(bench: Workbench, exhibit: ExhibitId, place: tuple[Lane, Role]) -> tuple[Case, str]:
    """The case once `exhibit` was moved and examined, and what is told of it."""
    before = bench.case("SP-2041")
    told = told_waiting(waiting(before, bench.file_exhibit(before.id, exhibit, place)))
    return bench.examine(before.id, WATCH), told


def verdicts(case: Case) -> list[Finding]:
    return [f for f in case.findings if f.measure is Measure.DOCUMENT_MATCH and f.exhibits]


def test_under_the_other_party_everything_said_of_a_paper_holds() -> None:
    bench, before = read_by_hand()
    case, told = moved(bench, PASSPORT, OTHER)
    assert told == ""
    assert said(case) == said(before)
    assert meant_face(case.findings, PASSPORT) == BOX
    assert [f.subject for f in verdicts(case) if f.subject.startswith("surname@examiner")]
    assert bench.desk.store.load(case.id).set_aside.findings == ()
    filed = [e.event for e in bench.desk.store.trail() if e.event.action is Action.EXHIBIT_FILED]
    assert len(filed) == 1


def test_as_another_kind_what_was_read_waits_and_the_face_stays() -> None:
    bench, before = read_by_hand()
    case, told = moved(bench, PASSPORT, (Lane.REGISTERED, Role.PROBE))
    assert told == (
        "Set aside until it is filed there again: own readings of fields; that the reading was "
        "confirmed."
    )
    assert meant_face(case.findings, PASSPORT) == BOX
    assert {f.measure for f in bench.desk.store.load(case.id).set_aside.findings} == {
        Measure.DOCUMENT_FIELD,
        Measure.DOCUMENT_CONFIRMED,
    }
    assert not [f for f in case.findings if f.measure is Measure.DOCUMENT_FIELD and _own(f)]
    back, told = moved(bench, PASSPORT, HOLDER)
    assert told == ""
    assert set(map(wire.encode, back.findings)) == set(map(wire.encode, before.findings))
    assert bench.desk.store.load(case.id).set_aside.findings == ()


def _own(finding: Finding) -> bool:
    return finding.exhibits == (PASSPORT,)


def test_what_waits_for_its_place_waits_on_while_it_is_withdrawn() -> None:
    bench, before = read_by_hand()
    moved(bench, PASSPORT, (Lane.REGISTERED, Role.PROBE))
    bench.withdraw(before.id, PASSPORT, STRAY)
    case = bench.bring_back(before.id, PASSPORT, WATCH)
    assert not [f for f in case.findings if f.measure is Measure.DOCUMENT_FIELD and _own(f)]
    assert said(moved(bench, PASSPORT, HOLDER)[0]) == said(before)


@pytest.mark.parametrize(
    "place", [(Lane.OTHER, Role.REFERENCE), (Lane.REGISTERED, Role.PROBE), OTHER]
)
def test_a_photo_that_is_registered_no_more_is_none_to_judge_by(place: tuple[Lane, Role]) -> None:
    bench, case = a_case(unjudged())
    bench.mean_face(case.id, (REGISTERED, BOX), "", WATCH)
    bench.choose_anchor(case.id, REGISTERED)
    case, told = moved(bench, REGISTERED, place)
    assert told == "Set aside until it is filed there again: that the holder is judged by it."
    assert not [f for f in case.findings if f.measure is Measure.FACE_ANCHOR]
    assert meant_face(case.findings, REGISTERED) == BOX
    case, _ = moved(bench, REGISTERED, (Lane.REGISTERED, Role.REFERENCE))
    assert anchor_of(case) == (REGISTERED, True)


def test_another_photo_chosen_meanwhile_stays_the_one_to_judge_by() -> None:
    bench, case = a_case(unjudged())
    bench.choose_anchor(case.id, REGISTERED)
    moved(bench, REGISTERED, (Lane.REGISTERED, Role.PROBE))
    moved(bench, PASSPORT, (Lane.REGISTERED, Role.REFERENCE))
    bench.choose_anchor(case.id, PASSPORT)
    case, _ = moved(bench, REGISTERED, (Lane.REGISTERED, Role.REFERENCE))
    assert anchor_of(case) == (PASSPORT, True)
    assert bench.desk.store.load(case.id).set_aside.findings == ()


def test_what_engines_found_is_found_anew() -> None:
    bench, before = a_case(unjudged())
    filed = bench.file_exhibit(before.id, PASSPORT, OTHER)
    assert not [f for f in filed.findings if PASSPORT in f.exhibits]


def test_everything_that_examiners_say_has_words() -> None:
    bench, case = read_by_hand()
    bench.choose_anchor(case.id, REGISTERED)
    measures = {f.measure for f in bench.case(case.id).findings if by_examiner(f)}
    assert measures | {Measure.FUNDS_COLUMNS} == set(SAID)
