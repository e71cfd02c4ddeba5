"""Which of the files given are the result, and which lie beside it."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.attestation import StepReason, Verification
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.domain.ports_signing import Parcel
from app.signing.inspection import read_result
from app.signing.phrases_zh import CHINESE
from app.signing.reader import FileReader
from app.signing.result import WorkstationSigner
from app.signing.result_names import LIMITS
from tests.builders import an_attestation, some_pictures
from tests.issued import EXAMINER, NAMES, issued, shop, workstation


@pytest.fixture
def reader() -> FileReader:
    return FileReader([workstation().root], read_result)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).write_bytes(issued()[name])
    return tmp_path


def state(reader: FileReader, *files: Path) -> Status:
    return Verification(steps=reader.read(files).steps).state


def test_a_folder_is_read_whole_and_what_else_lies_in_it_is_left_alone(
    reader: FileReader, folder: Path
) -> None:
    (folder / "checked.json").write_text("left by openssl")
    reading = reader.read([folder])
    steps, result, signers = reading.steps, reading.result, reading.signers
    assert Verification(steps=steps).state is Status.MET
    assert result
    assert reading.digest == digest_of(issued()["result.json"])
    assert signers == (EXAMINER,)


def test_a_folder_without_a_result_holds_nothing(reader: FileReader, tmp_path: Path) -> None:
    reading = reader.read([tmp_path])
    steps, result = reading.steps, reading.result
    assert (steps[0].state, steps[0].reason) == (Status.UNMET, StepReason.NOT_GIVEN)
    assert result == b""


def test_renamed_files_are_known_by_their_kind(reader: FileReader, folder: Path) -> None:
    (folder / "report.pdf").rename(folder / "Case 12.PDF")
    (folder / "result.json").rename(folder / "case.json")
    (folder / "result.json.p7s").rename(folder / "case.p7s")
    files = [folder / name for name in ("Case 12.PDF", "case.json", "case.p7s")]
    assert state(reader, *files) is Status.MET
    files[1].write_bytes(b"{}")
    assert state(reader, *files) is Status.UNMET


def test_evidence_given_beside_is_looked_for(reader: FileReader, folder: Path) -> None:
    (folder / "passport.jpg").write_bytes(b"exhibit 3")
    assert state(reader, folder, folder / "passport.jpg") is Status.MET
    (folder / "passport.jpg").write_bytes(b"another passport")
    steps = reader.read([folder, folder / "passport.jpg"]).steps
    assert (steps[5].reason, steps[5].detail) == (StepReason.EVIDENCE_DIFFERS, "passport.jpg")


def test_a_second_pdf_is_evidence_and_does_not_replace_the_report(
    reader: FileReader, folder: Path
) -> None:
    (folder / "a statement.pdf").write_bytes(b"exhibit 7")
    assert state(reader, folder / "a statement.pdf", folder) is Status.MET


def test_a_huge_file_is_not_read(reader: FileReader, folder: Path) -> None:
    with (folder / "result.json").open("r+b") as file:
        file.truncate(LIMITS["result.json"] + 1)
    reading = reader.read([folder])
    steps, result = reading.steps, reading.result
    assert (steps[0].reason, steps[0].detail) == (StepReason.TOO_LARGE, "result.json")
    assert result == b""


def test_a_file_that_is_not_there_is_named(reader: FileReader, folder: Path) -> None:
    steps = reader.read([folder / "gone.pdf"]).steps
    assert (steps[0].reason, steps[0].detail) == (StepReason.UNREADABLE, "gone.pdf")
    assert [step.step for step in steps] == [1, 2, 3, 4, 5, 6, 8, 9, 10]


def test_a_result_whose_pages_are_chinese_holds_as_well(tmp_path: Path) -> None:
    key = workstation().examiner
    chinese = WorkstationSigner(key, replace(shop(), phrases=CHINESE))
    into = Parcel(folder=tmp_path / "out")
    chinese.issue(an_attestation(certificate=key.fingerprint), some_pictures(), into)
    reading = FileReader((workstation().root,), read_result).read([tmp_path / "out"])
    assert {step.state for step in reading.steps} == {Status.MET}
