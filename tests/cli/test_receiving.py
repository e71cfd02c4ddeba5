"""What a receiving system calls."""

from pathlib import Path

import pytest

from app.receiving import Status, StepReason, verify_result
from tests.issued import EVIDENCE, issued, packed, workstation


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RIGHTFUL_HOME", str(tmp_path / "nobody"))
    for name, content in issued().items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_one_call_tells_outcome_signers_and_case(folder: Path) -> None:
    found = verify_result(folder, roots=[workstation().root], case="SP-2041")
    assert found.state is Status.MET
    assert (found.case, found.signers, found.outcomes) == ("SP-2041", ("M. Vale",), ("O4", "O3"))
    assert [step.step for step in found.steps] == list(range(1, 11))
    assert not (folder / "nobody").exists()


def test_a_true_result_replayed_for_another_case_does_not_hold(folder: Path) -> None:
    found = verify_result(str(folder), roots=[workstation().root], case="SP-1000")
    assert found.state is Status.UNMET
    step = next(step for step in found.steps if step.state is Status.UNMET)
    assert (step.step, step.reason, step.detail) == (5, StepReason.ANOTHER_CASE, "SP-2041")


def test_a_container_and_loose_evidence_are_taken(folder: Path) -> None:
    (folder / "one.asice").write_bytes(packed())
    (folder / "photo.jpg").write_bytes(EVIDENCE["E-01.jpg"])
    given = (folder / "one.asice", folder / "photo.jpg")
    assert verify_result(*given, roots=[workstation().root]).state is Status.MET


def test_without_a_root_nobody_is_believed(folder: Path) -> None:
    assert verify_result(folder).state is Status.UNKNOWN


@pytest.mark.parametrize("place", ["gone", "."])
def test_nothing_there_is_an_answer(tmp_path: Path, place: str) -> None:
    found = verify_result(tmp_path / place)
    assert found.state is Status.UNMET
    assert found.steps[0].reason in {StepReason.UNREADABLE, StepReason.NOT_GIVEN}
