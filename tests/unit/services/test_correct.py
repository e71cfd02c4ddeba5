"""What an examiner enters: beside the original, with who and when, and weighed as entered."""

from dataclasses import replace
from datetime import datetime

import pytest

from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Dossier, Reason
from app.domain.errors import UnknownCaseError
from app.domain.exhibit import Lane
from app.domain.finding import Measure
from app.services.candidates import by_likeness
from app.services.correct import Entry, confirm_reading, correct_field, withdraw_reading
from app.services.desk import Desk
from app.services.determine import determine
from app.services.intake import open_case
from app.services.match import Matcher
from app.services.weigh_identity import identify
from tests.unit.services.dossiers import NOW, PASSPORT, a_dossier, a_finding, the_policy
from tests.unit.services.ports import a_desk
from tests.unit.ui.papers import RECORD, printed_findings, read_case

MATCHER = Matcher()
LINES = {"line1": "Place of birth ZENITH", "line2": "SEE PAGE 3"}


def a_read_desk() -> tuple[Desk, Case]:
    desk = a_desk()
    case = read_case(record={**RECORD, "surname": "Spencer"})
    case = replace(case, findings=(*case.findings, *printed_findings(PASSPORT, LINES)))
    open_case(desk, case)
    return desk, case


def entered(desk: Desk, text: str = "SPENCER", **more: str) -> Case:
    entry = Entry(exhibit=PASSPORT.id, field="surname", text=text, **more)
    return correct_field(desk, MATCHER, "SP-1", entry)


def test_the_original_stays_and_who_and_when_are_recorded() -> None:
    desk, _ = a_read_desk()
    case = entered(desk)
    told = {f.subject: f for f in case.findings if f.measure is Measure.DOCUMENT_FIELD}
    assert told["surname@mrz"].value == "SPECIMEN"
    own = told["surname@examiner"]
    assert (own.value, own.provenance.engine, own.provenance.version) == (
        "SPENCER",
        "examiner",
        desk.examiner,
    )
    assert NOW <= datetime.fromisoformat(own.provenance.parameters["at"]) < desk.clock.now()


@pytest.mark.parametrize(
    ("more", "action"),
    [
        ({}, Action.FIELD_CORRECTED),
        ({"line": "1.1"}, Action.LINE_ASSIGNED),
        ({"edit": "6:O>0"}, Action.EDIT_ACCEPTED),
    ],
)
def test_each_way_to_enter_leaves_its_own_trace(more: dict[str, str], action: Action) -> None:
    desk, _ = a_read_desk()
    entered(desk, **more)
    assert [entry.event.action for entry in desk.store.trail()][-1] is action


def test_a_reading_that_is_withdrawn_leaves_the_machines_alone_and_its_trace() -> None:
    desk, before = a_read_desk()
    entered(desk)
    case = withdraw_reading(desk, MATCHER, "SP-1", (PASSPORT.id, "surname"))
    assert not any(f.subject == "surname@examiner" for f in case.findings)
    read = [f for f in before.findings if f.measure is Measure.DOCUMENT_FIELD]
    assert read
    assert all(finding in case.findings for finding in read)
    assert [entry.event.action for entry in desk.store.trail()][-1] is Action.READING_WITHDRAWN
    with pytest.raises(UnknownCaseError):
        withdraw_reading(desk, MATCHER, "SP-1", (PASSPORT.id, "surname"))


def test_a_line_that_is_assigned_keeps_its_place() -> None:
    desk, before = a_read_desk()
    case = entered(desk, "ZENITH", line="1.1")
    own = next(f for f in case.findings if f.subject == "surname@examiner")
    line = next(f for f in before.findings if f.subject == "1.1")
    assert own.region == line.region
    assert own.provenance.parameters["line"] == "1.1"


def test_a_line_that_is_not_there_is_not_assigned() -> None:
    desk, _ = a_read_desk()
    with pytest.raises(UnknownCaseError):
        entered(desk, line="9.9")


def test_what_is_entered_takes_a_confirmation_back() -> None:
    desk, _ = a_read_desk()
    confirm_reading(desk, "SP-1", PASSPORT.id)
    case = entered(desk)
    assert not [f for f in case.findings if f.measure is Measure.DOCUMENT_CONFIRMED]


def doubts(dossier: Dossier) -> set[Reason]:
    return set(identify(dossier, the_policy(), Lane.REGISTERED).state.reasons)


def test_an_entered_field_stands_only_when_it_is_confirmed() -> None:
    dossier = a_dossier()
    assert Reason.DOCUMENT_UNREAD not in doubts(dossier)
    own = a_finding(Measure.DOCUMENT_MATCH, "same", PASSPORT, subject="surname@examiner")
    entered_ = replace(dossier, findings=(*dossier.findings, own))
    assert Reason.DOCUMENT_UNREAD in doubts(entered_)
    confirmed = a_finding(Measure.DOCUMENT_CONFIRMED, True, PASSPORT)
    stands = replace(entered_, findings=(*entered_.findings, confirmed))
    assert Reason.DOCUMENT_UNREAD not in doubts(stands)


def test_sources_that_contradict_each_other_keep_the_document_from_standing() -> None:
    dossier = a_dossier()
    for field, differs in (("surname", True), ("address", False)):
        conflict = a_finding(
            Measure.DOCUMENT_CONFLICT, "other_text", PASSPORT, subject=f"{field}@mrz~printed"
        )
        grown = replace(dossier, findings=(*dossier.findings, conflict))
        assert (Reason.FIELD_DIFFERS in doubts(grown)) is differs


def test_a_number_that_fails_its_own_check_counts_as_a_wrong_digit() -> None:
    dossier = a_dossier()
    wrong = a_finding(
        Measure.DOCUMENT_NUMBER_CHECK, False, PASSPORT, subject="document_number@printed:cn.ric"
    )
    grown = replace(dossier, findings=(*dossier.findings, wrong))
    assert Reason.CHECK_DIGIT_WRONG in doubts(grown)


def test_a_holder_under_age_goes_to_legal() -> None:
    dossier = a_dossier()
    minor = a_finding(Measure.DOCUMENT_MINOR, True, PASSPORT)
    grown = replace(dossier, findings=(*dossier.findings, minor))
    assert determine(dossier, the_policy(), NOW).situation["capacity"] == "ordinary"
    found = determine(grown, the_policy(), NOW)
    assert (found.situation["capacity"], found.rule) == ("special", "R2")


def test_likeness_only_orders() -> None:
    lines = ("SEE PAGE 3", "Name: MÜLLER", "Müller, Alex")
    assert by_likeness(lines, "Mueller")[-1] == 0
    assert sorted(by_likeness(lines, "Mueller")) == [0, 1, 2]
    assert by_likeness(lines, "") == (0, 1, 2)
