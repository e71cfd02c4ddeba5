"""What the documents screen says, without a window."""

from dataclasses import replace

import pytest

from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.match_words import MatchReason, Verdict
from app.engines.document.check_digits import Checked, check_digit
from app.engines.document.mrz_accept import Doubt
from app.engines.document.mrz_dates import YearRule
from app.services.correct import Entry, correct_field
from app.services.intake import open_case
from app.services.match import Matcher
from app.ui.screens.documents.fields import fields_of, refusal
from app.ui.screens.documents.present import first_of, order_of, papers_of, present
from app.ui.screens.documents.view_model import Mark, PaperModel, Stage
from app.ui.screens.documents.words import (
    CHECKS,
    DOUBTS,
    FIELDS,
    REASONS,
    VERDICTS,
    WORST_FIRST,
    YEARS,
)
from tests.unit.services.dossiers import ENGINE, OTHER_CARD, PASSPORT, a_finding, the_policy
from tests.unit.services.ports import a_desk
from tests.unit.ui.papers import LINES, PAYSLIP, RECORD, a_case_with, read_case, zone_findings


def paper_of(case: Case, key: ExhibitId = PASSPORT.id) -> PaperModel:
    shown = present(case, key, the_policy().not_checked).paper
    assert shown is not None
    return shown


def test_every_word_of_the_engines_has_words_here() -> None:
    assert set(REASONS) == set(MatchReason)
    assert set(VERDICTS) == set(WORST_FIRST) == set(Verdict)
    assert set(DOUBTS) == set(Doubt)
    assert set(YEARS) == set(YearRule) - {YearRule.UNREAD}
    assert set(CHECKS) == set(Checked)


def test_a_clean_passport_agrees_in_every_field_that_the_record_holds() -> None:
    paper = paper_of(read_case())
    words = {field.key: field.word for field in paper.fields}
    assert words == {
        "surname": "Same",
        "given_names": "Same",
        "birth_date": "Same",
        "document_number": "Same",
        "nationality": "Same",
        "issuer": "Not present",
        "sex": "Same, normalised",
        "expiry_date": "In force",
    }
    assert paper.counts == (7, 0, 1)
    assert paper.stage is Stage.READ


def test_the_zone_shows_what_is_printed_and_how_a_year_was_told() -> None:
    birth = paper_of(read_case()).field("birth_date")
    assert birth is not None
    assert (birth.registered, birth.zone) == ("1988-02-14", "880214")
    assert birth.understood.startswith("Taken for 1988-02-14: ")


def test_a_sex_that_the_zone_leaves_open_is_seen_as_it_is_printed() -> None:
    sex = paper_of(read_case()).field("sex")
    assert sex is not None
    assert (sex.registered, sex.zone, sex.word) == ("X", "<", "Same, normalised")


def test_a_differing_field_comes_first_and_names_the_character() -> None:
    paper = paper_of(read_case(record={**RECORD, "document_number": "X41S70928"}))
    assert order_of(paper)[0] == "document_number"
    assert set(order_of(paper)) == {field.key for field in paper.fields}
    number = paper.field("document_number")
    assert number is not None
    assert number.mark is Mark.DIFFERENT
    assert "Character 9: 6, not 8." in number.reason
    assert number.reason.endswith("cannot support identity until it is explained.")


def test_a_check_digit_is_told_digit_by_digit() -> None:
    number = paper_of(read_case()).field("document_number")
    assert number is not None
    assert number.check is not None
    assert [w for _, w, _ in number.check.steps] == [7, 3, 1, 7, 3, 1, 7, 3, 1]
    assert [p for _, _, p in number.check.steps] == [231, 12, 1, 196, 21, 0, 63, 6, 6]
    assert number.check.total % 10 == int(number.check.computed) == int(number.check.printed) == 6


def test_a_wrong_check_digit_is_shown_printed_beside_computed() -> None:
    broken = (LINES[0], LINES[1].replace("X41S709266", "X41S709260"))
    number = paper_of(read_case(lines=broken)).field("document_number")
    assert number is not None
    assert number.check is not None
    assert not number.check.passed
    assert (number.check.printed, number.check.computed) == ("0", "6")


def test_a_sum_that_does_not_lead_to_the_computed_digit_is_not_shown() -> None:
    case = read_case()
    other = a_finding(Measure.DOCUMENT_FIELD, "X41S", PASSPORT, subject="document_number@mrz")
    kept = tuple(f for f in case.findings if f.subject != other.subject)
    number = paper_of(replace(case, findings=(*kept, other))).field("document_number")
    assert number is not None
    assert number.check is not None
    assert number.check.steps == ()
    assert number.check.passed


def test_the_digit_over_the_whole_zone_is_not_told_digit_by_digit() -> None:
    zone = paper_of(read_case()).zone
    assert zone is not None
    assert {check.name for check in zone.checks if not check.steps} == {"Optional", "Whole zone"}


def test_a_doubtful_reading_waits_for_a_look_and_says_why() -> None:
    zone = paper_of(read_case(doubts="few_reads,low_support")).zone
    assert zone is not None
    assert zone.waits
    assert zone.doubts == (DOUBTS["few_reads"], DOUBTS["low_support"])
    assert zone.support == "Not read alike each time: line 2 place 4."


def test_an_accepted_reading_does_not_wait() -> None:
    zone = paper_of(read_case()).zone
    assert zone is not None
    assert not zone.waits
    assert zone.lines == LINES


def test_a_confirmed_reading_no_longer_waits() -> None:
    case = read_case(doubts="few_reads")
    confirmed = a_finding(Measure.DOCUMENT_CONFIRMED, True, PASSPORT)
    zone = paper_of(replace(case, findings=(*case.findings, confirmed))).zone
    assert zone is not None
    assert not zone.waits
    assert zone.confirmed_by == ENGINE.version


def test_a_correction_stands_beside_the_original_and_is_never_shown_as_read() -> None:
    desk = a_desk()
    case = read_case(record={**RECORD, "surname": "Spencer"})
    open_case(desk, case)
    reading = Entry(exhibit=PASSPORT.id, field="surname", text="SPENCER")
    field = paper_of(correct_field(desk, Matcher(), case.id, reading)).field("surname")
    assert field is not None
    assert (field.zone, field.corrected, field.corrected_by) == ("SPECIMEN", "SPENCER", "M. Vale")
    assert field.mark is Mark.SAME


def test_an_expired_document_says_so() -> None:
    line = "X41S709266UTO8802141<2511089<<<<<<<<<<<<<<0"
    lines = (LINES[0], line + check_digit(line[:10] + line[13:20] + line[21:43]))
    field = paper_of(read_case(lines=lines)).field("expiry_date")
    assert field is not None
    assert (field.mark, field.word) == (Mark.LAPSED, "Expired")
    assert paper_of(read_case(lines=lines)).counts[1] == 1


def test_a_page_without_a_zone_can_still_be_read_by_the_examiner() -> None:
    none = a_finding(Measure.DOCUMENT_FORMAT, "none", PASSPORT)
    paper = paper_of(replace(a_case_with(PASSPORT), findings=(none,)))
    assert paper.stage is Stage.NO_ZONE
    assert paper.notice.startswith("No machine-readable zone")
    assert [field.key for field in paper.fields] == [k for k in FIELDS if k in RECORD]
    assert {field.reading for field in paper.fields} == {""}


def test_what_was_not_looked_at_yet_and_what_could_not_be() -> None:
    case = a_case_with(PASSPORT)
    assert paper_of(case).stage is Stage.WAITING
    label = f"document:{PASSPORT.id}:examination.timeout"
    paper = paper_of(replace(case, unavailable=(label,)))
    assert paper.stage is Stage.UNAVAILABLE
    assert paper.notice.startswith("The engine did not answer in time")


def test_a_funds_paper_shows_its_text_layer_and_no_fields() -> None:
    pages = tuple(
        Finding(
            measure=Measure.DOCUMENT_TEXT,
            value=text,
            exhibits=(PAYSLIP.id,),
            provenance=ENGINE,
            subject=str(number),
        )
        for number, text in ((2, "second"), (1, "first"), (3, " "))
    )
    paper = paper_of(replace(a_case_with(PAYSLIP), findings=pages), PAYSLIP.id)
    assert paper.texts == ((1, "first"), (2, "second"))
    assert paper.stage is Stage.TEXT
    assert paper.fields == ()
    assert paper.notice == ""


def test_identity_documents_come_first_and_one_with_a_zone_is_opened() -> None:
    case = a_case_with(PAYSLIP, OTHER_CARD, PASSPORT)
    assert [paper.role for paper in papers_of(case)][:2] == [Role.DOCUMENT, Role.DOCUMENT]
    assert papers_of(case)[0].lane is Lane.REGISTERED
    assert first_of(case) == PASSPORT.id
    read = replace(case, findings=zone_findings(OTHER_CARD))
    assert first_of(read) == OTHER_CARD.id
    assert first_of(a_case_with()) is None


def test_no_document_is_no_paper() -> None:
    model = present(a_case_with(), None, the_policy().not_checked)
    assert model.paper is None
    assert model.tabs == ()


def test_what_is_not_checked_comes_from_the_policy() -> None:
    words = present(a_case_with(), None, the_policy().not_checked).not_checked
    assert words == (
        "Not checked: chip, issuer database, ultraviolet and infrared. "
        "An image alone cannot show that the document is genuine."
    )


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("surname", "SPECIMEN", ""),
        ("surname", "  ", "Write what you read"),
        ("birth_date", "1988-02-14", ""),
        ("birth_date", "14.02.1988", "Write the date as year-month-day"),
        ("expiry_date", "1988-02-30", "Write the date as year-month-day"),
    ],
)
def test_only_a_reading_that_can_be_compared_is_kept(key: str, text: str, why: str) -> None:
    told = refusal(key, text)
    assert told.startswith(why)
    assert bool(told) is bool(why)


def test_without_a_record_everything_read_is_still_shown() -> None:
    case = replace(a_case_with(PASSPORT), parties=())
    fields = fields_of(case, PASSPORT, zone_findings(PASSPORT))
    assert {field.mark for field in fields} == {Mark.ABSENT}
    assert fields[0].zone == "SPECIMEN"
