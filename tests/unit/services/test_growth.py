"""Each result proves that the trail grew from the one before it; a stranger needs no store."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.attestation import Attestation
from app.domain.custody import Growth
from app.domain.exhibit import digest_of
from app.domain.tree_proof import grew
from app.services.leaving import Leaving
from app.services.workbench import Workbench
from tests.gui.disputes import partial
from tests.gui.ports import PASSPHRASE, a_bench, keep


@pytest.fixture
def bench() -> Workbench:
    return a_bench()


def left(bench: Workbench, case_id: str, folder: Path) -> Attestation:
    shown = bench.determine(case_id)
    return bench.attest(case_id, shown, Leaving(folder=folder), PASSPHRASE)[0]


def test_a_second_result_proves_that_the_trail_grew_from_the_first(
    bench: Workbench, tmp_path: Path
) -> None:
    case = keep(bench, partial())
    first, second = left(bench, case.id, tmp_path / "1"), left(bench, case.id, tmp_path / "2")
    assert first.growth is None
    assert second.growth is not None
    assert second.growth.earlier == first.checkpoint
    assert grew(second.growth, second.checkpoint)


def test_a_proof_of_another_trail_or_with_a_changed_node_does_not_hold(
    bench: Workbench, tmp_path: Path
) -> None:
    case = keep(bench, partial())
    left(bench, case.id, tmp_path / "1")
    second = left(bench, case.id, tmp_path / "2")
    growth, head = second.growth, second.checkpoint
    assert growth is not None
    other = digest_of(b"another")
    changed = (
        Growth(earlier=replace(growth.earlier, root=other), proof=growth.proof),
        Growth(earlier=growth.earlier, proof=(*growth.proof[:-1], other)),
        Growth(earlier=growth.earlier, proof=()),
        Growth(earlier=replace(growth.earlier, origin="elsewhere"), proof=growth.proof),
        replace(growth, proof=("no digest",)),  # type: ignore[arg-type]
    )
    assert not any(grew(each, head) for each in changed)


def test_what_an_erased_case_said_is_not_asked_for(bench: Workbench, tmp_path: Path) -> None:
    case = keep(bench, partial())
    left(bench, case.id, tmp_path / "1")
    bench.erase(case.id, early=True)
    again = keep(bench, partial())
    assert left(bench, again.id, tmp_path / "2").growth is None
