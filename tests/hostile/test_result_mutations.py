"""Attacks on a really issued result, each named for its trick and caught by a named step."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import cms as asn1_cms  # type: ignore[import-untyped] # ships no types

from app.domain.attestation import StepReason
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.signing import cms
from tests.builders import (
    NOW,
    an_attestation,
)
from tests.hostile.claims import Files
from tests.issued import (
    EXAMINER,
    another_workstation,
    broken,
    issue,
    read,
    workstation,
)


def test_what_was_issued_holds_at_every_step(files: Files) -> None:
    reading = read(files)
    assert [step.step for step in reading.steps] == [1, 2, 3, 4, 5, 6, 8, 9, 10]
    assert {step.state for step in reading.steps} == {Status.MET}
    assert reading.steps[-1].reason is StepReason.TIME_NOT_ATTESTED
    assert reading.digest == digest_of(files["result.json"])
    assert reading.signers == (EXAMINER,)


@pytest.mark.parametrize(
    "names",
    [
        ("report.pdf",),
        ("result.json", "result.json.p7s"),
        ("report.pdf", "result.json.p7s"),
        ("report.pdf", "result.json"),
    ],
)
def test_a_part_that_can_be_checked_alone_holds_alone(files: Files, names: tuple[str, ...]) -> None:
    reading = read({name: files[name] for name in names})
    assert {step.state for step in reading.steps} == {Status.MET}
    assert reading.digest == digest_of(files["result.json"])


@pytest.mark.parametrize("names", [("result.json",), ("result.json", "root.pem")])
def test_a_removed_signature_is_missed(files: Files, names: tuple[str, ...]) -> None:
    reading = read({name: files[name] for name in names})
    assert broken(reading) == (3, StepReason.SIGNATURE_MISSING)
    assert reading.result == b""


@pytest.mark.parametrize("names", [(), ("root.pem",), ("result.json.p7s",)])
def test_nothing_to_read_is_not_a_result(files: Files, names: tuple[str, ...]) -> None:
    assert broken(read({name: files[name] for name in names})) == (1, StepReason.NOT_GIVEN)


# --- the bytes of the report -----------------------------------------------------------------


def _gap(pdf: bytes) -> tuple[int, int]:
    start = pdf.index(b"/Contents <") + len(b"/Contents ")
    return start, pdf.index(b">", start)


PLACES: dict[str, Callable[[bytes], int]] = {
    "header": lambda pdf: pdf.index(b"1.7"),
    "page stream": lambda pdf: pdf.index(b"stream") + 60,
    "attachment": lambda pdf: pdf.index(b"stream", pdf.index(b"/EmbeddedFile ")) + 60,
    "metadata": lambda pdf: pdf.index(b"pdfaid:part") + 13,
    "object": lambda pdf: pdf.index(b"/MediaBox") + 3,
    "first trailer": lambda pdf: pdf.index(b"trailer") + 10,
    "cross-reference": lambda pdf: pdf.rindex(b"\nxref\n") + 12,
    "byte range": lambda pdf: pdf.index(b"/ByteRange") + 13,
    "signing time": lambda pdf: pdf.rindex(b"/M (D") + 12,
    "signature structure": lambda pdf: _gap(pdf)[0] + 3,
    "signature value": lambda pdf: _gap(pdf)[0] + 5000,
    "padding": lambda pdf: _gap(pdf)[1] - 1,
    "end of the file": lambda pdf: len(pdf) - 3,
}


@pytest.mark.parametrize("place", PLACES)
def test_a_flipped_byte_of_the_report_is_caught(files: Files, place: str) -> None:
    pdf = bytearray(files["report.pdf"])
    pdf[PLACES[place](bytes(pdf))] ^= 1
    number, _ = broken(read(files | {"report.pdf": bytes(pdf)}))
    assert number in {1, 2}


def test_a_digit_of_the_signature_in_the_other_case_is_caught(files: Files) -> None:
    pdf = files["report.pdf"]
    start, end = _gap(pdf)
    changed = pdf[:start] + pdf[start:end].lower() + pdf[end:]
    assert broken(read(files | {"report.pdf": changed})) == (2, StepReason.SIGNATURE_INVALID)


def test_an_appended_update_is_caught(files: Files) -> None:
    pdf = files["report.pdf"]
    start = pdf.rindex(b"startxref") + 10
    previous = pdf[start:].split()[0]
    update = (
        b"\n9999 0 obj\n<< >>\nendobj\nxref\n9999 1\n%010d 00000 n \ntrailer\n"
        b"<< /Size 10000 /Root 1 0 R /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
    ) % (len(pdf) + 1, previous, len(pdf) + 27)
    number, reason = broken(read(files | {"report.pdf": pdf + update}))
    assert number == 2
    assert reason in {StepReason.CHANGED_AFTER_SIGNING, StepReason.UNREADABLE}


def test_a_byte_after_the_end_is_caught(files: Files) -> None:
    changed = files["report.pdf"] + b"\n"
    assert broken(read(files | {"report.pdf": changed})) == (2, StepReason.CHANGED_AFTER_SIGNING)


def test_a_report_saved_anew_without_its_signature_is_caught(files: Files, tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(files["report.pdf"])
    with pikepdf.open(tmp_path / "signed.pdf") as pdf:
        del pdf.Root["/AcroForm"], pdf.Root["/Perms"]
        for page in pdf.Root["/Pages"]["/Kids"].as_list():
            if "/Annots" in page:
                del page["/Annots"]
        pdf.save(tmp_path / "saved.pdf", force_version="1.7")
    changed = (tmp_path / "saved.pdf").read_bytes()
    reading = read(files | {"report.pdf": changed})
    assert broken(reading) == (2, StepReason.SIGNATURE_MISSING)


@pytest.mark.parametrize(
    "pdf",
    [b"", b"%PDF-1.7\n", b"%PDF-1.7\n" + b"startxref\n" * 9 + b"%%EOF", b"\x89PNG" + b"0" * 99],
)
def test_a_file_out_of_bounds_is_not_opened(files: Files, pdf: bytes) -> None:
    assert broken(read(files | {"report.pdf": pdf})) == (1, StepReason.UNREADABLE)


def test_a_file_beyond_its_size_is_not_opened(files: Files) -> None:
    changed = b" " * (9 << 20)
    assert broken(read(files | {"result.json": changed})) == (1, StepReason.TOO_LARGE)


# --- the twin --------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.8, 0.999])
@pytest.mark.parametrize("name", ["result.json", "result.json.p7s"])
def test_a_flipped_byte_of_the_twin_is_caught(files: Files, name: str, share: float) -> None:
    content = bytearray(files[name])
    content[int(len(content) * share)] ^= 1
    number, reason = broken(read(files | {name: bytes(content)}))
    assert (number, reason) == (3, StepReason.SIGNATURE_INVALID)


def test_a_root_that_came_along_changed_is_caught(files: Files) -> None:
    changed = files["root.pem"].replace(b"A", b"B", 1)
    assert broken(read(files | {"root.pem": changed})) == (2, StepReason.SIGNER_UNTRUSTED)


def test_the_twin_of_another_result_is_caught(files: Files, tmp_path: Path) -> None:
    key = workstation().examiner
    later = an_attestation(certificate=key.fingerprint, result_id="0" * 32)
    other = issue(later, key, tmp_path / "other")
    assert {step.state for step in read(other).steps} == {Status.MET}
    swapped = files | {"result.json.p7s": other["result.json.p7s"]}
    assert broken(read(swapped)) == (3, StepReason.SIGNATURE_INVALID)
    both = swapped | {"result.json": other["result.json"]}
    assert broken(read(both)) == (4, StepReason.TWINS_DIFFER)


def test_the_same_signer_twice_does_not_count_as_two(files: Files) -> None:
    structure = asn1_cms.ContentInfo.load(files["result.json.p7s"])
    info = structure["content"]["signer_infos"][0]
    structure["content"]["signer_infos"] = [info, info.copy()]
    changed = files | {"result.json.p7s": structure.dump()}
    assert broken(read(changed)) == (3, StepReason.SIGNERS_DIFFER)


def test_a_twin_by_another_examiner_is_caught(files: Files) -> None:
    digest = sha256(files["result.json"]).digest()
    twin = cms.sign(digest, [workstation().second], NOW)
    assert broken(read(files | {"result.json.p7s": twin})) == (3, StepReason.SIGNERS_DIFFER)


def test_a_twin_that_says_no_time_is_caught(files: Files) -> None:
    digest = sha256(files["result.json"]).digest()
    twin = cms.sign(digest, [workstation().examiner], None)
    assert broken(read(files | {"result.json.p7s": twin})) == (3, StepReason.SIGNATURE_INVALID)


def test_a_spare_certificate_is_caught(files: Files) -> None:
    key = workstation().examiner
    stranger = another_workstation().examiner.chain
    digest = sha256(files["result.json"]).digest()
    twin = cms.sign(digest, [replace(key, chain=(*key.chain, *stranger))], NOW)
    assert broken(read(files | {"result.json.p7s": twin})) == (3, StepReason.SIGNATURE_INVALID)
