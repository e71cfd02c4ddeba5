"""The report: what stands on its pages, in which hand, and that PDF/A-3b asks for nothing more."""

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from math import ceil
from pathlib import Path

import pikepdf.pdfa
import pytest
from pypdf import PdfReader

from app import wire
from app.domain.attestation import Attestation
from app.domain.case import StricterChoice
from app.domain.determination import ConditionState, Dossier, Reason, Status
from app.domain.exhibit import ExhibitId, Lane, Role, digest_of
from app.domain.finding import Measure
from app.services.determine import determine
from app.signing import pdfa
from app.signing.phrases import Phrases
from app.signing.phrases_en import ENGLISH
from app.signing.phrases_zh import CHINESE
from app.signing.report_text import amount
from tests.builders import (
    NOW,
    RESOURCES,
    a_dossier,
    a_finding,
    a_policy,
    a_reading,
    an_attestation,
    an_exhibit,
)
from tests.issued import words
from tests.unit.signing.reports import drawn


def archived(attestation: Attestation, phrases: Phrases = ENGLISH) -> bytes:
    profile = (RESOURCES / "colour/sRGB.icc").read_bytes()
    pages = drawn(attestation, phrases).content
    return pdfa.archive(pages, {"result.json": wire.encode(attestation)}, profile, NOW)


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def a_long_dossier() -> Dossier:
    """Forty exhibits, long names, names in Han and in a script that no bundled face has."""
    dossier = a_dossier()
    more = tuple(an_exhibit(number, Lane.OTHER, Role.FUNDS) for number in range(20, 60))
    long, other = dossier.parties
    return replace(
        dossier,
        exhibits=(*dossier.exhibits, *more),
        parties=(
            replace(long, name="Wolfeschlegelsteinhausenbergerdorff Maria-Theresia SPECIMEN"),
            replace(other, name="王芳 (Wáng Fāng) محمد SPECIMEN"),
        ),
        findings=(
            *dossier.findings,
            *(
                finding
                for number in range(20, 28)
                for finding in a_reading(
                    f"E-{number}", {"surname": "王" * 12, "given_names": "A" * 60}
                )
            ),
        ),
        deposits=dossier.deposits * 12,
    )


@pytest.mark.parametrize("dossier", [a_dossier(), a_long_dossier()], ids=["short", "long"])
def test_the_unsigned_report_is_pdfa_3b(dossier: Dossier, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(archived(an_attestation(dossier)))
    found = pikepdf.pdfa.validate_written(tmp_path / "report.pdf", "3b")
    assert found.findings == []


def test_every_page_names_case_result_and_number_and_says_specimen() -> None:
    attestation = an_attestation(a_long_dossier())
    pages = texts(archived(attestation))
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert f"SP-2041 · result {attestation.result_id}" in text
        assert "SPECIMEN, not a real case" in text
        assert f"{number} of {len(pages)}" in text


def test_a_real_case_is_not_called_a_specimen() -> None:
    text = " ".join(texts(archived(an_attestation(practice=False))))
    assert "not a real case" not in text


def measured_errors() -> tuple[int, int]:
    """What the calibration says at the policy's threshold: in 100 000 and in 1 000, rounded up."""
    told = json.loads((RESOURCES / "calibration/face.json").read_bytes(), parse_float=Decimal)
    threshold = a_policy().limit("same_at")
    point = next(p for p in told["operating_points"] if p["score"] == threshold)
    missed = (1 - point["reached_by_genuine"]) * 1000
    return ceil(point["reached_by_strangers"] * 100_000), ceil(missed)


def test_the_outcome_stands_first_and_everything_it_rests_on_follows() -> None:
    attestation = an_attestation()
    first, *others = texts(archived(attestation))
    rest = " ".join(others)
    assert "Outcome O4 and O3 · rule R8 · policy ownership-2026-11, version 1" in first
    assert "Ask Jordan Ode SPECIMEN where 4 180 USDT came from." in first
    assert "The account stays frozen until then." in first
    assert "The only condition in the way is C3: 4 180 USDT moved in on 2025-03-03" in first
    assert "R0 no · R1 no" in first
    assert "R8 applies: holder disclaims" in first
    assert "M. Vale: +2 of ±3, high confidence, sealed 13 Nov 2026, 10:33:52 UTC" in first
    assert "Engine score 2.0" in first
    assert "2.4" not in first
    strangers, missed = measured_errors()
    assert f"took {strangers} in 100 000 pairs" in first
    assert f"missed {missed} in 1 000 pairs of the same person (LFW view 2" in first
    assert "Given names, MRZ ALEX ALEX Permitted variant" in rest
    assert "Pressure log: 3 items, influence: none (S11)." in rest
    assert "Self-issued; identity asserted by" in rest
    assert "-attime 1794566512" in rest
    for digest in (attestation.policy.digest, digest_of(wire.encode(attestation))):
        assert digest in rest.replace(" ", "")


def test_statements_are_printed_with_whom_their_party_was_verified_as() -> None:
    verified = an_attestation()
    marks = tuple(replace(a, conclusion=0) for a in verified.dossier.assessments)
    dossier = replace(verified.dossier, assessments=marks)
    found = determine(dossier, a_policy(), verified.determination.at)
    doubtful = replace(verified, dossier=dossier, determination=found)
    silent = replace(verified, dossier=replace(verified.dossier, statements=()))
    said = [" ".join(texts(archived(one))) for one in (verified, doubtful, silent)]
    known, unknown = ENGLISH.say("stated.verified"), ENGLISH.say("stated.open")
    assert [(known in words, unknown in words) for words in said] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_sources_that_contradict_each_other_stand_side_by_side() -> None:
    dossier = a_dossier()
    printed = a_finding(
        Measure.DOCUMENT_FIELD, "X41S70928", "E-03", subject="document_number@printed"
    )
    conflict = a_finding(
        Measure.DOCUMENT_CONFLICT, "other_text", "E-03", subject="document_number@mrz~printed"
    )
    grown = replace(dossier, findings=(*dossier.findings, printed, conflict))
    pages = " ".join(texts(drawn(an_attestation(grown)).content))
    assert "Document number, MRZ / printed L898902C3 X41S70928 Different" in pages


def test_each_document_is_graded_as_evidence_and_what_it_lacks_is_named() -> None:
    dossier = a_dossier()
    conflict = a_finding(Measure.DOCUMENT_CONFLICT, "other_text", "E-03", subject="sex@mrz~printed")
    checked = a_finding(Measure.DOCUMENT_CHECK_DIGIT, True, "E-03", subject="composite")
    face = a_finding(Measure.FACE_COUNT, 1, "E-03")
    grown = replace(dossier, findings=(*dossier.findings, checked, face, conflict))
    for phrases, line in (
        (ENGLISH, "E-03: fair evidence of identity. Missing for strong: sources that do not"),
        (CHINESE, "E-03：身份证据一般。达到“强”尚缺：互不矛盾的来源"),
    ):
        pages = " ".join(texts(drawn(an_attestation(grown), phrases).content))
        assert line in pages
    plain = " ".join(texts(drawn(an_attestation()).content))
    assert "check digits that all agree" in plain  # none were read of this one


def test_the_document_has_title_language_and_the_result_inside(tmp_path: Path) -> None:
    attestation = an_attestation()
    (tmp_path / "report.pdf").write_bytes(archived(attestation))
    with pikepdf.open(tmp_path / "report.pdf") as pdf:
        assert pdf.docinfo["/Title"] == "Verification result SP-2041"
        assert pdf.Root["/Lang"] == "en-GB"
        assert pdf.Root["/AF"][0]["/AFRelationship"] == "/Data"
        assert pdf.attachments["result.json"].get_file().read_bytes() == wire.encode(attestation)
        assert all("/Trans" not in page.obj for page in pdf.pages)


def test_the_same_attestation_is_drawn_in_the_same_bytes() -> None:
    assert archived(an_attestation()) == archived(an_attestation())


def test_han_names_are_set_and_a_character_without_a_glyph_becomes_a_box() -> None:
    text = texts(archived(an_attestation(a_long_dossier())))[0]
    assert "王芳 (Wáng Fāng) □□□□ SPECIMEN" in text


def test_a_name_is_text_and_never_markup() -> None:
    dossier = a_dossier()
    party = replace(dossier.parties[0], name='<b>A</b> & <font size="90">B</font>')
    text = texts(archived(an_attestation(replace(dossier, parties=(party,)))))[0]
    assert '<b>A</b> & <font size="90">B</font>' in text


def test_the_signature_lies_over_the_box_that_was_drawn() -> None:
    pages = drawn(an_attestation())
    assert pages.page == len(texts(pages.content))
    ((left, bottom, right, top),) = pages.boxes
    assert 0 < left < right < 595
    assert 0 < bottom < top < 842


@pytest.mark.parametrize(
    ("id_", "status", "reason", "mark", "word"),
    [
        ("ID_R", Status.MET, Reason.FACE_SAME, "met", "Verified"),
        ("ID_R", Status.UNMET, Reason.FACE_DIFFERENT, "unmet", "Refuted"),
        ("ID_O", Status.UNKNOWN, Reason.FACE_INCONCLUSIVE, "unknown", "Inconclusive"),
        ("ID_O", Status.UNKNOWN, Reason.NOTHING_SUBMITTED, "unknown", "Absent"),
        ("C2", Status.UNMET, Reason.BLOCKED, "blocked", "Blocked"),
        ("C2", Status.UNKNOWN, Reason.STALE, "unknown", "Unknown"),
        ("C3", Status.UNMET, Reason.PARTIAL, "partial", "Partial"),
        ("C1", Status.MET, Reason.HELD, "met", "Met"),
    ],
)
def test_a_state_is_a_mark_and_a_word(
    id_: str, status: Status, reason: Reason, mark: str, word: str
) -> None:
    state = ConditionState(id=id_, clauses=("S1",), status=status, reasons=(reason,))
    assert words(an_attestation()).state(state) == (mark, word)


def test_a_stricter_choice_is_printed_with_its_reason() -> None:
    choice = StricterChoice(outcome="O6", reason="A police letter.", examiner="M. Vale", at=NOW)
    text = texts(archived(an_attestation(stricter=choice)))[0]
    assert "M. Vale chose a stricter outcome than the policy\u2019s, O6: A police letter." in text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("4180.00", "4\u00a0180"),
        ("12500", "12\u00a0500"),
        ("0.00050", "0.0005"),
        ("1000000", "1\u00a0000\u00a0000"),
    ],
)
def test_an_amount_keeps_its_digits(text: str, printed: str) -> None:
    assert amount(text) == printed


def test_a_case_without_faces_documents_or_funds_is_drawn_too() -> None:
    bare = a_dossier(findings=(), assessments=(), deposits=(), statements=(), exhibits=())
    text = " ".join(texts(archived(an_attestation(bare, pressure_items=0))))
    assert "No faces were compared." in text
    assert "No document was read." in text


def test_times_are_printed_in_utc() -> None:
    assert ENGLISH.moment(NOW + timedelta(seconds=1)) == "13 Nov 2026, 10:41:53 UTC"
    assert ExhibitId("E-01") in " ".join(texts(archived(an_attestation())))


@pytest.mark.parametrize("dossier", [a_dossier(), a_long_dossier()], ids=["short", "long"])
def test_the_chinese_report_is_pdfa_3b_and_leaves_no_character_without_a_glyph(
    dossier: Dossier, tmp_path: Path
) -> None:
    made = archived(an_attestation(dossier), CHINESE)
    (tmp_path / "report.pdf").write_bytes(made)
    assert pikepdf.pdfa.validate_written(tmp_path / "report.pdf", "3b").findings == []
    text, english = (" ".join(texts(each)) for each in (made, archived(an_attestation(dossier))))
    assert "核验结果" in text
    assert text.count("□") == english.count("□"), "a face lacks what the report itself says"
