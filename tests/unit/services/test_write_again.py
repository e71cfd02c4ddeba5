"""A result leaves once more as it was signed, or not at all; and the trail tells of it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app import wire
from app.domain.case import Case
from app.domain.custody import Action, CustodyEvent
from app.domain.errors import ExportError, SealError, StoreFullError, TamperedError
from app.domain.exhibit import ExhibitId
from app.domain.package import Package
from app.services.leaving import Leaving
from app.services.workbench import Workbench
from app.store.memory import MemoryStore
from tests.gui.disputes import partial
from tests.gui.ports import PASSPHRASE, a_bench, keep
from tests.issued import EXAMINER, SECOND, read
from tests.unit.services.test_second_signature import RealKeys, at_the_desk, for_two

CASE = "SP-2041"


class Shelf(MemoryStore):
    """Has no room for the entry that something left again, or damages what it keeps."""

    full = other_evidence = False
    instead: bytes | None = None
    """What it gives in place of a package."""

    def save(self, case: Case, event: CustodyEvent) -> None:
        """See `CaseStore.save`."""
        if self.full and event.action is Action.WRITTEN_AGAIN:
            raise StoreFullError
        super().save(case, event)

    def package(self, case_id: str, result_id: str) -> bytes:
        """See `CaseStore.package`."""
        kept = super().package(case_id, result_id)
        return kept if self.instead is None else self.instead

    def evidence(self, case_id: str, exhibit_id: ExhibitId) -> bytes:
        """See `CaseStore.evidence`."""
        kept = super().evidence(case_id, exhibit_id)
        return b"other" if self.other_evidence and exhibit_id.startswith("E-") else kept


@pytest.fixture
def store() -> Shelf:
    return Shelf()


@pytest.fixture
def bench(store: Shelf) -> Workbench:
    """At a dispute that one examiner signs, with a real key."""
    made = replace(a_bench(EXAMINER), keys=RealKeys())
    made = replace(made, desk=replace(made.desk, store=store))
    dossier = partial()
    own = tuple(replace(each, examiner=EXAMINER) for each in dossier.assessments)
    keep(made, replace(dossier, assessments=own))
    return made


def sign(bench: Workbench, into: Path, *, evidence: bool = False) -> dict[str, bytes]:
    leaving = Leaving(folder=into, evidence=evidence)
    _, files = bench.attest(CASE, bench.determine(CASE), leaving, PASSPHRASE)
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("evidence", [False, True])
def test_the_same_bytes_leave_again_and_hold(
    bench: Workbench,
    tmp_path: Path,
    evidence: bool,  # noqa: FBT001 -- both
) -> None:
    signed = sign(bench, tmp_path / "out", evidence=evidence)
    assert ("result.asice" in signed) is evidence
    assert bench.lies_there(CASE)
    shutil.rmtree(tmp_path / "out")
    assert not bench.lies_there(CASE)
    files = bench.write_again(CASE, tmp_path / "again")
    again = {file.name: file.read_bytes() for file in files}
    assert again == signed
    assert {step.state.value for step in read(again).steps} == {"met"}
    assert bench.lies_there(CASE)
    export = bench.case(CASE).exports[-1]
    assert export.folder == str(tmp_path / "again")
    last = bench.desk.store.trail()[-1].event
    assert (last.action, last.object) == (Action.WRITTEN_AGAIN, export.digest)


def test_what_two_signed_leaves_again_with_both_signatures(tmp_path: Path) -> None:
    first = replace(a_bench(EXAMINER), keys=RealKeys())
    second = at_the_desk(first, SECOND)
    keep(first, for_two())
    sign(first, tmp_path / "out")
    signed = sign(second, tmp_path / "out")
    files = first.write_again(CASE, tmp_path / "again")
    again = {file.name: file.read_bytes() for file in files}
    assert again == signed
    assert read(again).signers == (EXAMINER, SECOND)


def test_a_file_that_is_gone_from_a_package_is_missed(bench: Workbench, tmp_path: Path) -> None:
    sign(bench, tmp_path / "out")
    (tmp_path / "out/report.pdf").unlink()
    assert not bench.lies_there(CASE)


def test_whoever_has_still_to_judge_is_shown_no_result(bench: Workbench, tmp_path: Path) -> None:
    sign(bench, tmp_path / "out")
    with pytest.raises(SealError):
        at_the_desk(bench, "A. Third").write_again(CASE, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_nothing_leaves_that_the_trail_cannot_tell_of(
    bench: Workbench, store: Shelf, tmp_path: Path
) -> None:
    sign(bench, tmp_path / "out")
    store.full = True
    with pytest.raises(StoreFullError):
        bench.write_again(CASE, tmp_path / "again")
    assert list((tmp_path / "again").iterdir()) == []
    assert bench.case(CASE).exports[-1].folder == str(tmp_path / "out")


@pytest.mark.parametrize(
    "instead", [b"damaged", wire.encode(Package(files={"result.json": b"another"}))]
)
def test_another_package_than_was_signed_does_not_leave(
    bench: Workbench, store: Shelf, tmp_path: Path, instead: bytes
) -> None:
    sign(bench, tmp_path / "out")
    store.instead = instead
    with pytest.raises(TamperedError):
        bench.write_again(CASE, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_other_evidence_than_was_signed_does_not_leave(
    bench: Workbench, store: Shelf, tmp_path: Path
) -> None:
    sign(bench, tmp_path / "out", evidence=True)
    store.other_evidence = True
    with pytest.raises(ExportError):
        bench.write_again(CASE, tmp_path / "again")
    assert not (tmp_path / "again").exists()
