"""A signer who lies: each result is well signed, and caught all the same."""

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import rfc8785

from app import wire
from app.domain.attestation import SCHEMA, StepReason
from app.domain.custody import Checkpoint
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.domain.policy import Outcome
from app.signing import pades
from tests.builders import NOW, an_attestation
from tests.hostile.claims import (
    Files,
    changed_result,
    draw_for,
    signed,
    verified,
)
from tests.issued import (
    SECOND,
    broken,
    read,
    workstation,
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"{ }", StepReason.NOT_CANONICAL),
        (b'{"a":1,"a":1}', StepReason.NOT_CANONICAL),
        (b'{"b":1,"a":1}', StepReason.NOT_CANONICAL),
        (b"not json", StepReason.NOT_CANONICAL),
        (b"[" * 100_000, StepReason.NOT_CANONICAL),
    ],
)
def test_a_text_that_is_not_canonical_is_refused(text: bytes, reason: StepReason) -> None:
    assert broken(read(signed(text))) == (4, reason)


@pytest.mark.parametrize("text", [b"1", b"[]", b"{}", b'{"schema":"rightful-result/99"}'])
def test_an_unknown_schema_is_not_judged(text: bytes) -> None:
    reading = read(signed(text))
    assert broken(reading) == (5, StepReason.SCHEMA_UNKNOWN)
    assert reading.steps[4].state is Status.UNKNOWN


@pytest.mark.parametrize(
    "changes", [{"extra": 1}, {"pressure_items": "3"}, {"audience": "anybody"}]
)
def test_a_known_schema_is_kept_to(changes: dict[str, object]) -> None:
    reading = read(signed(changed_result(**changes)))
    assert broken(reading) == (5, StepReason.SCHEMA_UNKNOWN)
    assert reading.steps[4].state is Status.UNMET
    assert json.loads(changed_result(**changes))["schema"] == SCHEMA


@pytest.mark.parametrize("changes", [{"examiner": SECOND}, {"certificate": "0" * 64}])
def test_a_result_that_names_another_signer_is_caught(changes: dict[str, object]) -> None:
    assert broken(read(signed(changed_result(**changes)))) == (5, StepReason.SIGNERS_DIFFER)


def test_a_result_that_names_another_time_is_caught() -> None:
    text = changed_result(issued_at="2026-11-12T10:41:52Z")
    assert broken(read(signed(text))) == (5, StepReason.TWINS_DIFFER)


@pytest.mark.parametrize("what", ["outcome", "case", "result"])
def test_pages_that_show_something_else_are_caught(files: Files, what: str) -> None:
    key = workstation().examiner
    true = an_attestation(certificate=key.fingerprint)
    other = {
        "outcome": replace(
            true, determination=replace(true.determination, outcomes=(Outcome.RESTORE_ACCESS,))
        ),
        "case": replace(true, dossier=replace(true.dossier, case="SP-1000")),
        "result": replace(true, result_id="f" * 32),
    }[what]
    pdf = pades.certify(draw_for(files, other), key, NOW)
    assert broken(read({"report.pdf": pdf})) == (8, StepReason.PAGES_DIFFER)


def test_evidence_that_was_weighed_holds_and_other_evidence_is_named(files: Files) -> None:
    weighed = {"passport.jpg": digest_of(b"exhibit 3"), "photo.jpg": digest_of(b"exhibit 1")}
    step = read(files, evidence=weighed).steps[5]
    assert (step.state, step.detail) == (Status.MET, "2 of 9")
    reading = read(files, evidence=weighed | {"passport.jpg": digest_of(b"swapped")})
    assert broken(reading) == (6, StepReason.EVIDENCE_DIFFERS)
    assert reading.steps[5].detail == "passport.jpg"


@pytest.mark.parametrize(
    ("known", "state"),
    [
        (Checkpoint(origin="workstation", size=42, root=digest_of(b"root")), Status.MET),
        (Checkpoint(origin="workstation", size=42, root=digest_of(b"rewritten")), Status.UNMET),
        (Checkpoint(origin="workstation", size=41, root=digest_of(b"root")), Status.UNMET),
        (Checkpoint(origin="elsewhere", size=1, root=digest_of(b"x")), Status.MET),
    ],
)
def test_the_checkpoint_is_held_against_the_trail(
    files: Files, known: Checkpoint, state: Status
) -> None:
    reading = read(files, trail=known)
    assert reading.steps[7].state is state
    if state is Status.UNMET:
        assert broken(reading) == (9, StepReason.TRAIL_DIFFERS)


def test_a_report_with_something_else_attached_is_caught(files: Files, tmp_path: Path) -> None:
    pages = draw_for(files)
    (tmp_path / "pages.pdf").write_bytes(pages.content)
    with pikepdf.open(tmp_path / "pages.pdf") as pdf:
        pdf.attachments["other.json"] = b"{}"
        pdf.save(tmp_path / "more.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    more = replace(pages, content=(tmp_path / "more.pdf").read_bytes())
    pdf_bytes = pades.certify(more, workstation().examiner, NOW)
    reading = read(files | {"report.pdf": pdf_bytes})
    assert broken(reading) == (4, StepReason.TWINS_DIFFER)
    assert reading.steps[3].detail == "report.pdf: attachments"


def test_a_result_renamed_to_another_case_by_its_signer_is_caught(files: Files) -> None:
    """The report shows the old case; the twin says the new one."""
    moved = json.loads(files["result.json"])
    moved["dossier"]["case"] = "SP-1000"
    moved["determination"]["dossier"] = wire.digest(moved["dossier"])
    text = rfc8785.dumps(moved)
    assert broken(read(signed(text, **{"report.pdf": files["report.pdf"]}))) == (
        4,
        StepReason.TWINS_DIFFER,
    )
    alone = verified(text)
    assert alone.of_case("SP-2041").state is Status.UNMET
