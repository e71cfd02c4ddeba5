"""The trail held against a result that left it, and the same after somebody wrote it anew."""

from dataclasses import replace
from pathlib import Path

from app.domain.determination import Status
from app.services import keeping
from app.services.match import Matcher
from app.services.verify import Bench
from app.services.workbench import Workbench
from app.signing.inspection import read_result
from app.signing.reader import FileReader
from app.store.memory import MemoryStore
from tests.builders import a_policy
from tests.issued import workstation
from tests.unit.services.test_second_signature import benches, case, sign

__all__ = ["benches", "case"]  # fixtures


def the_bench() -> Bench:
    reader = FileReader((workstation().root,), read_result)
    return Bench(reader=reader, practice_reader=reader, policies=(a_policy(),), matcher=Matcher())


def test_a_result_fits_the_trail_that_it_left_and_no_other(
    benches: tuple[Workbench, Workbench], case: object, tmp_path: Path
) -> None:
    assert case
    first, second = benches
    sign(first, tmp_path / "out")
    sign(second, tmp_path / "out")
    found = keeping.audit(first.desk, the_bench(), [tmp_path / "out"])
    (held,) = found.held
    assert (found.state, held.begins_trail, held.recorded) == (Status.MET, True, True)
    elsewhere = replace(first.desk, store=MemoryStore())
    anew = keeping.audit(elsewhere, the_bench(), [tmp_path / "out"])
    assert (anew.state, anew.held[0].begins_trail, anew.held[0].recorded) == (
        Status.UNMET,
        False,
        False,
    )
