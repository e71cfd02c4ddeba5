"""All five practice cases through the real engines: each ends as it has to; only then is told."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.bootstrap.workstation import Workstation
from app.domain.determination import Determination
from app.domain.errors import SealError, UnknownCaseError
from app.domain.exhibit import Lane
from app.services.phrases_practice import feedback_lines
from app.services.practice import TITLES
from app.services.workbench import Workbench
from tests.gui.remembered import remembering
from tests.unit.services.ports import Stoppable, quiet

WATCH = (quiet, Stoppable())


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    station = Workstation()
    with station.practice("M. Vale") as (made, _):
        yield remembering(made)  # which leaves the answers to the tests of the window
    station.close()


@pytest.fixture
def told(bench: Workbench, name: str) -> Determination:
    """The case opened, examined, sealed and determined; nothing is told on the way."""
    case = bench.open_practice(WATCH, name)
    assert case.practice
    case = bench.examine(case.id, WATCH)
    with pytest.raises(SealError):
        bench.feedback(case.id)
    for marks in bench.prepared(case):
        bench.seal(case.id, marks)
    return bench.determine(case.id)


@pytest.mark.parametrize("name", TITLES)
def test_a_practice_case_ends_as_it_has_to(
    bench: Workbench, name: str, told: Determination
) -> None:
    case = next(case for case in bench.cases() if case.id.lower() == name)
    found = bench.feedback(case.id)
    assert (told.rule, told.outcomes) == (found.truth.rule, found.truth.outcomes), told.conditions
    assert found.as_expected
    assert set(found.right.values()) == {True}
    assert told.signable
    lines = feedback_lines(found)
    assert len(lines) == len(found.truth.same_person) + 2
    assert found.truth.rule in lines[-2]


def test_a_wrong_conclusion_is_told_as_such(bench: Workbench) -> None:
    first = next(case for case in bench.cases() if case.id == "SP-2041")
    found = replace(bench.feedback(first.id), conclusions={Lane.REGISTERED: -2})
    assert found.right == {Lane.REGISTERED: False}
    assert "You concluded the opposite (-2)." in feedback_lines(found)[0]


def test_the_same_case_opened_again_has_another_name(bench: Workbench) -> None:
    again = bench.open_practice(WATCH, "sp-2045")
    assert again.id == "SP-2045-2"
    with pytest.raises(UnknownCaseError):
        bench.open_practice(WATCH, "../sp-2045")
