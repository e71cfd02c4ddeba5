"""A stricter choice is what the pages say, and what verification finds on them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app.domain.attestation import Reading
from app.domain.case import StricterChoice
from app.domain.determination import Status
from app.signing.anchors import Anchors
from app.signing.inspection import read_result
from app.signing.reader import FileReader
from tests.builders import an_attestation
from tests.issued import EXAMINER, issue, issued, read, words, workstation


def test_the_pages_say_the_stricter_outcome(tmp_path: Path) -> None:
    key = workstation().examiner
    plain = an_attestation(certificate=key.fingerprint)
    choice = StricterChoice(outcome="O6", reason="a doubt", examiner=EXAMINER, at=plain.issued_at)
    stricter = replace(plain, stricter=choice)
    assert "O6" not in words(plain).codes()
    assert words(stricter).codes().startswith("O6")
    reading = read(issue(stricter, key, tmp_path / "out"))
    assert all(step.state is Status.MET for step in reading.steps), reading.steps


def test_the_reader_has_the_bytes_inspected_by_whom_it_was_given(tmp_path: Path) -> None:
    asked: list[tuple[str, ...]] = []

    def elsewhere(files: Mapping[str, bytes], anchors: Anchors) -> Reading:
        asked.append(tuple(sorted(files)))
        return read_result(files, anchors)

    for name, content in issued().items():
        (tmp_path / name).write_bytes(content)
    reader = FileReader([workstation().root], inspect=elsewhere)
    reading = reader.read([tmp_path])
    steps, signers = reading.steps, reading.signers
    assert asked == [
        ("disclosures.json", "report.pdf", "result.json", "result.json.p7s", "root.pem")
    ]
    assert signers == (EXAMINER,)
    assert all(step.state is Status.MET for step in steps)
