"""Every verb as somebody types it: JSON out, words on stderr, stable exit codes."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.cli.conftest import PRACTICE, Run
from tests.hostile.test_document_pages import OTHER, cut
from tests.unit.engines.document.drawing import PASSPORT, as_png


def test_two_photos_of_one_person_support_the_same(run: Run) -> None:
    ran = run("compare", PRACTICE / "kyc-photo-2017.jpg", PRACTICE / "selfie.jpg")
    line = ran.lines[0]
    assert (ran.code, line["outcome"], line["engine"]) == (0, "supports_same", "face")
    assert isinstance(line["score"], float)
    assert set(line["sub_scores"]) == {"dlib.distance", "sface.cosine"}  # type: ignore[call-overload]


def test_two_people_support_different(run: Run) -> None:
    ran = run("compare", PRACTICE / "kyc-photo-2017.jpg", PRACTICE / "id-card-front.jpg")
    assert (ran.code, ran.lines[0]["outcome"]) == (1, "supports_different")


def test_a_picture_without_a_face_gets_no_score(run: Run) -> None:
    ran = run("compare", PRACTICE / "kyc-photo-2017.jpg", PRACTICE / "id-card-back.jpg")
    assert (ran.code, ran.lines[0]["outcome"], ran.lines[0]["score"]) == (3, "no_face", None)


def test_several_probes_are_one_warm_run(run: Run) -> None:
    probes = [PRACTICE / "selfie.jpg", PRACTICE / "passport.jpg"]
    ran = run("compare", PRACTICE / "kyc-photo-2017.jpg", *probes)
    assert [line["outcome"] for line in ran.lines] == ["supports_same", "supports_same"]


def test_the_reference_engine_is_chosen_by_name(run: Run) -> None:
    ran = run(
        "compare",
        PRACTICE / "kyc-photo-2017.jpg",
        PRACTICE / "selfie.jpg",
        "--engine",
        "face_recognition",
    )
    assert ran.lines[0]["engine"] == "face_recognition"
    assert ran.lines[0]["outcome"] == "supports_same"


def test_reading_a_passport_and_a_card(run: Run) -> None:
    ran = run("read", PRACTICE / "passport.jpg", PRACTICE / "id-card-back.jpg")
    zones = [line["mrz"] for line in ran.lines]
    assert [zone["format"] for zone in zones] == ["TD3", "TD1"]  # type: ignore[index]
    assert all(zone["accepted"] for zone in zones)  # type: ignore[index]
    assert [zone["doubts"] for zone in zones] == [[], []]  # type: ignore[index]
    assert [line["further_zones"] for line in ran.lines] == [{}, {}]
    assert ran.code == 0


def test_the_zones_of_two_documents_on_a_page_are_both_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.png").write_bytes(as_png(np.vstack([cut(PASSPORT), cut(OTHER)])))
    ran = run("read", tmp_path / "two.png")
    said = json.loads(json.dumps(ran.lines[0]))
    told = [said["mrz"]["lines"], *said["further_zones"].values()]
    assert {tuple(lines) for lines in told} == {PASSPORT, OTHER}
    assert said["mrz"]["doubts"] == ["further_zone"]


def test_a_document_is_compared_with_a_record_field_by_field(run: Run, tmp_path: Path) -> None:
    record = {"surname": "Specimen", "birth_date": "1988-02-15", "document_number": "X41S70926"}
    (tmp_path / "record.json").write_text(json.dumps(record))
    ran = run("read", "--record", tmp_path / "record.json", PRACTICE / "passport.jpg")
    told: dict[str, dict[str, str]] = ran.lines[0]["comparison"]  # type: ignore[assignment]
    assert told["surname@mrz"] == {"verdict": "same", "reason": "equal"}
    assert told["birth_date@mrz"] == {"verdict": "different", "reason": "other_text"}
    assert ran.lines[0]["conflicts"] == {}
    assert ran.lines[0]["in_force"] is True


def test_a_record_of_unknown_fields_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text('{"surnam": "Specimen"}')
    ran = run("read", "--record", tmp_path / "record.json", PRACTICE / "passport.jpg")
    assert ran.code != 0
    assert "Traceback" not in ran.words


def test_reading_a_text_pdf_gives_its_text(run: Run) -> None:
    ran = run("read", PRACTICE / "bank-statement-2024.pdf")
    assert ran.lines[0]["mrz"] is None
    assert "SPECIMEN" in str(ran.lines[0]["text"])


@pytest.mark.parametrize("verb", ["compare", "read"])
def test_a_missing_file_is_one_plain_line(run: Run, verb: str, tmp_path: Path) -> None:
    ran = run(verb, tmp_path / "none.jpg", tmp_path / "none.jpg")
    assert ran.code == 4
    assert "Traceback" not in ran.words


def test_a_truncated_photo_is_named_and_the_next_one_is_compared(run: Run, tmp_path: Path) -> None:
    whole = (PRACTICE / "selfie.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    ran = run(
        "compare", PRACTICE / "kyc-photo-2017.jpg", tmp_path / "cut.jpg", PRACTICE / "selfie.jpg"
    )
    assert [line.get("error") for line in ran.lines] == ["intake.damaged", None]
    assert ran.code == 4


def test_a_case_from_the_first_file_to_the_determination(run: Run, tmp_path: Path) -> None:
    assert run("case", "new", "--from", PRACTICE.parent).code == 0
    opened = run("case", "examine", "SP-2041")
    assert opened.code == 0, opened.words
    early = run("determine", "SP-2041")
    assert (early.code, early.lines[0]["error"]) == (4, "assessment.sealed")
    shown = run("case", "show", "SP-2041").lines[0]
    measures = {finding["measure"] for finding in shown["findings"]}  # type: ignore[attr-defined]
    assert "face.count" in measures
    assert not measures & {"face.score", "face.subscore", "face.conflict"}
    assert shown["statements"] == []
    (tmp_path / "marks.json").write_text(MARKS)
    assert run("case", "add", "SP-2041", "--facts", tmp_path / "marks.json").code == 0
    assert run("case", "seal", "SP-2041").code == 0
    found = run("determine", "SP-2041")
    assert found.lines[0]["rule"] == "R6"
    assert found.lines[0]["examiners"] == {"needed": 2, "present": 1}
    refused = run("export", "SP-2041", "--out", tmp_path / "out")
    assert (refused.code, refused.lines[0]["error"]) == (4, "attestation.not_determined")
    assert not (tmp_path / "out").exists()


MARKS = (
    '{"assessments": [{"examiner": "Ada", "lane": "R", "conclusion": 2, "confidence": "high",'
    ' "features": ['
    + ", ".join(
        f'{{"feature": "{name}", "similarity": 1}}'
        for name in (
            "ears",
            "facial_marks",
            "scars",
            "nose",
            "eyes",
            "mouth",
            "chin_and_jaw",
            "eyebrows",
        )
    )
    + "]}]}"
)


def test_a_bad_item_costs_one_line_and_the_rest_is_taken_in(run: Run, tmp_path: Path) -> None:
    run("case", "new", "BAD-1")
    (tmp_path / "notes.exe").write_bytes(b"MZ")
    ran = run("case", "add", "BAD-1", tmp_path / "notes.exe", PRACTICE / "selfie.jpg")
    assert ran.code == 1
    assert [r["error"] for r in ran.one("refused")["refused"]] == ["intake.unsupported_media"]  # type: ignore[attr-defined]
    assert len(ran.one("exhibits")["exhibits"]) == 1  # type: ignore[arg-type]


def test_a_wrong_passphrase_opens_nothing(run: Run) -> None:
    run("case", "list")
    ran = run("case", "list", RIGHTFUL_PASSPHRASE="another one")
    assert (ran.code, ran.lines[0]["error"]) == (4, "store.wrong_passphrase")
    assert "another one" not in ran.words


def test_an_unknown_verb_is_a_usage_error(run: Run) -> None:
    assert run("frobnicate").code == 2


def test_the_doctor_finds_everything(run: Run) -> None:
    ran = run("doctor")
    assert ran.code == 0, ran.lines
    assert {line["state"] for line in ran.lines} == {"met"}
