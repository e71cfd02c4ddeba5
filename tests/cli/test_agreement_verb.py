"""`rightful case agreement`: the table, to those alone who have sealed the lane."""

import json
from dataclasses import replace

import pytest

from app.cli.main import main
from app.cli.output import Exit
from app.domain.exhibit import Lane
from tests.builders import a_dossier
from tests.gui.ports import keep
from tests.gui.workplaces import PASSPHRASE, MemoryPlace

FIRST, SECOND = "M. Vale", "N. Berg"


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> MemoryPlace:
    monkeypatch.setenv("RIGHTFUL_PASSPHRASE", PASSPHRASE)
    made = MemoryPlace()
    made.open(FIRST, PASSPHRASE)
    made.passphrases[SECOND] = made.passphrases["R. Third"] = PASSPHRASE
    return made


def asked(place: MemoryPlace, examiner: str) -> Exit:
    return Exit(main(["--examiner", examiner, "case", "agreement", "SP-2041"], place))


@pytest.mark.parametrize(
    ("second", "code", "accord"),
    [(2, Exit.MET, "agree"), (3, Exit.MET, "near"), (-2, Exit.NOT_MET, "differ")],
)
def test_the_table_is_told_after_the_own_seal_alone(
    place: MemoryPlace, capsys: pytest.CaptureFixture[str], second: int, code: Exit, accord: str
) -> None:
    own, *_ = a_dossier().assessments
    theirs = replace(own, examiner=SECOND, conclusion=second)
    keep(place.open(FIRST, PASSPHRASE), a_dossier(assessments=(own, theirs)))
    assert asked(place, "R. Third") is Exit.COULD_NOT_RUN
    (refused,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert refused["error"] == "assessment.sealed"
    assert asked(place, SECOND) is code
    (table,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (table["lane"], table["accord"], table["tie"]) == (Lane.REGISTERED, accord, second < 0)
    assert set(table["examiners"]) == {FIRST, SECOND}
    assert len(table["rows"]) == len(own.ratings)


def test_alone_there_is_nothing_to_compare(
    place: MemoryPlace, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(place.open(FIRST, PASSPHRASE), a_dossier())
    assert asked(place, FIRST) is Exit.INCONCLUSIVE
    assert capsys.readouterr().out == ""
