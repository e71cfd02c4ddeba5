"""Two people sign what needs two: real keys, real files, and nothing leaves before the second."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Determination, Dossier
from app.domain.errors import (
    NotDeterminedError,
    ReviewedError,
    SealError,
    SignerError,
)
from app.domain.exhibit import Lane
from app.domain.letter import Language
from app.domain.ports_signing import Signer
from app.domain.position import PressureItem
from app.services.leaving import Leaving
from app.services.workbench import Workbench
from app.signing.certificates import UnlockedKey
from app.signing.result import WorkstationSigner
from tests.builders import NOW
from tests.gui.disputes import restored
from tests.gui.ports import a_bench, keep
from tests.issued import EXAMINER, SECOND, read, shop, workstation

STRANGER = "Q. Stranger"


@dataclass
class RealKeys:
    """The keyring of the test session; a stranger holds the key that they are given."""

    strangers: UnlockedKey | None = None

    def signer(
        self, examiner: str, passphrase: str, _language: Language = Language.ENGLISH
    ) -> Signer:
        """See `KeyRing.signer`."""
        assert passphrase
        own = workstation().second if examiner == SECOND else workstation().examiner
        return WorkstationSigner(self.strangers or own, shop())


def for_two() -> Dossier:
    dossier = restored()
    named = (
        replace(each, examiner=SECOND if each.examiner == "J. Berg" else EXAMINER)
        for each in dossier.assessments
    )
    return replace(dossier, assessments=tuple(named))


def at_the_desk(bench: Workbench, examiner: str) -> Workbench:
    return replace(bench, desk=replace(bench.desk, examiner=examiner))


@pytest.fixture
def benches() -> tuple[Workbench, Workbench]:
    first = replace(a_bench(EXAMINER), keys=RealKeys())
    return first, at_the_desk(first, SECOND)


@pytest.fixture
def case(benches: tuple[Workbench, Workbench]) -> Case:
    return keep(benches[0], for_two())


def sign(bench: Workbench, into: Path, shown: Determination | None = None) -> tuple[Path, ...]:
    found = shown or bench.determine("SP-2041")
    return bench.attest("SP-2041", found, Leaving(folder=into), "words")[1]


def test_the_first_signature_waits_and_the_second_lets_both_out(
    benches: tuple[Workbench, Workbench], case: Case, tmp_path: Path
) -> None:
    first, second = benches
    assert sign(first, tmp_path / "out") == ()
    assert not (tmp_path / "out").exists()
    waiting = second.case(case.id).pending
    assert waiting is not None
    assert (waiting.signers, waiting.needed, dict(waiting.files)) == ((EXAMINER,), 2, {})
    assert second.case(case.id).exports == ()
    files = sign(second, tmp_path / "out")
    contents = {file.name: file.read_bytes() for file in files}
    reading = read(contents)
    assert {step.state.value for step in reading.steps} == {"met"}
    assert reading.signers == (EXAMINER, SECOND)
    kept = first.case(case.id)
    assert kept.pending is None
    assert [export.digest for export in kept.exports] == [waiting.digest]
    actions = [entry.event.action for entry in first.desk.store.trail()]
    assert actions[-2:] == [Action.SIGNED, Action.EXPORTED]


def test_nobody_signs_twice_and_no_stranger_at_all(
    benches: tuple[Workbench, Workbench], case: Case, tmp_path: Path
) -> None:
    first, second = benches
    assert case.pending is None
    sign(first, tmp_path)
    with pytest.raises(SignerError):
        sign(first, tmp_path)
    respelled = at_the_desk(first, EXAMINER.upper().replace(".", " "))
    with pytest.raises(SignerError):
        sign(respelled, tmp_path, first.determine("SP-2041"))
    borrowed = replace(second, keys=RealKeys(strangers=workstation().examiner))
    with pytest.raises(SignerError):  # the second login with the first one's key
        sign(borrowed, tmp_path)
    stranger = at_the_desk(first, STRANGER)
    for shown in (None, first.determine("SP-2041")):
        with pytest.raises(SealError):
            sign(stranger, tmp_path, shown)
    assert not list(tmp_path.iterdir())


def test_what_changed_after_the_first_signature_is_signed_anew(
    benches: tuple[Workbench, Workbench], case: Case, tmp_path: Path
) -> None:
    first, second = benches
    sign(first, tmp_path)
    first.add_remark(case.id, Lane.REGISTERED, "The ear is clearer on the original.")
    assert sign(second, tmp_path) == ()  # the second examiner is the first to sign what holds now
    waiting = first.case(case.id).pending
    assert waiting is not None
    assert waiting.signers == (SECOND,)
    assert len(sign(first, tmp_path / "out")) > 1


def test_pressure_between_the_signatures_changes_nothing(
    benches: tuple[Workbench, Workbench], case: Case, tmp_path: Path
) -> None:
    first, second = benches
    sign(first, tmp_path)
    item = PressureItem(source="post", at=NOW, text="everybody knows")
    first.log_pressure(case.id, item)
    assert sign(second, tmp_path / "out")


@pytest.mark.parametrize("name", ["report.pdf", "result.json", "result.json.p7s"])
def test_a_forged_first_part_is_not_countersigned(
    benches: tuple[Workbench, Workbench], case: Case, tmp_path: Path, name: str
) -> None:
    first, second = benches
    sign(first, tmp_path)
    kept = first.desk.store.load(case.id)
    assert kept.pending is not None
    whole = kept.pending.files[name]
    forged = whole.replace(b"O1", b"O2", 1) if b"O1" in whole else whole[:-9] + b"x" + whole[-8:]
    pending = replace(kept.pending, files={**kept.pending.files, name: forged})
    first.desk.keep(replace(kept, pending=pending), Action.MARKS_SAVED, wire.digest(1))
    with pytest.raises(ReviewedError):
        sign(second, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_one_judge_alone_signs_nothing_that_needs_two(tmp_path: Path) -> None:
    bench = replace(a_bench(EXAMINER), keys=RealKeys())
    keep(bench, restored(examiners=1))
    with pytest.raises(NotDeterminedError):
        sign(bench, tmp_path)
