"""The verbs that move, withdraw and bring back an exhibit, on a real store with a real engine.

They run in this process, one after the other: what a process of its own adds, others test.
"""

from pathlib import Path

import pytest

from app.cli.output import Exit
from tests.cli.conftest import Here, Lines

LEDGER = """time,asset,amount,balance
2024-03-04 10:12,USDT,6200.00,6200.00
2024-03-05 11:00,USDT,-200.00,6000.00
"""
CASE = "W-1"


@pytest.fixture
def run(here: Here) -> Here:
    return here


def told(lines: Lines, key: str) -> list[dict[str, str]]:
    found = lines[-1][key]
    assert isinstance(found, list)
    return found


def rows(run: Here) -> int:
    return len(run("funds", "rows", CASE, "E-01")[1])


def test_an_exhibit_is_withdrawn_brought_back_and_moved(run: Here, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.csv"
    ledger.write_text(LEDGER, "utf-8")
    assert run("case", "new", CASE)[0] == Exit.MET
    assert run("case", "add", CASE, ledger, "--lane", "O", "--role", "funds")[0] == Exit.MET
    assert run("case", "examine", CASE)[0] == Exit.MET
    assert rows(run) == 2
    code, lines, words = run(
        *("exhibit", "withdraw", CASE, "E-01", "--reason", "wrong_party", "--note", "R sent it.")
    )
    assert code == Exit.MET
    assert "stay on file" in words
    assert told(lines, "exhibits") == []
    (gone,) = told(lines, "withdrawn")
    assert (gone["id"], gone["reason"], gone["note"], gone["by"]) == (
        *("E-01", "wrong_party", "R sent it.", "Ada"),
    )
    assert rows(run) == 0
    assert told(run("case", "show", CASE)[1], "withdrawn")
    code, lines, _ = run("exhibit", "bring-back", CASE, "E-01")
    assert (code, told(lines, "withdrawn")) == (Exit.MET, [])
    assert rows(run) == 2
    code, lines, _ = run("exhibit", "move", CASE, "E-01", "--lane", "R")
    assert (code, told(lines, "exhibits"), lines[-1]["set_aside"]) == (
        Exit.MET,
        [{"id": "E-01", "lane": "R", "role": "funds"}],
        [],
    )
    assert rows(run) == 2
    assert run("funds", "columns", CASE, "E-01", "--keep")[0] == Exit.MET
    code, lines, words = run("exhibit", "move", CASE, "E-01", "--role", "pressure")
    assert lines[-1]["set_aside"] == ["funds.columns"]
    assert "Set aside until it is filed there again: what its columns mean." in words
    assert rows(run) == 0
    code, lines, _ = run("exhibit", "move", CASE, "E-01", "--role", "funds")
    assert (lines[-1]["set_aside"], rows(run)) == ([], 2)


def test_what_is_amiss_is_said_and_nothing_is_done(run: Here, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.csv"
    ledger.write_text(LEDGER, "utf-8")
    run("case", "new", CASE)
    run("case", "add", CASE, ledger, "--lane", "O", "--role", "funds")
    code, lines, words = run("exhibit", "withdraw", CASE, "E-01", "--reason", "other")
    assert (code, lines[-1]["error"]) == (Exit.COULD_NOT_RUN, "withdrawal")
    assert "Say in words" in words
    with pytest.raises(SystemExit):
        run("exhibit", "withdraw", CASE, "E-01", "--reason", "because")
    for act in (("withdraw", "E-09", "--reason", "repeated"), ("bring-back", "E-01")):
        code, lines, _ = run("exhibit", act[0], CASE, *act[1:])
        assert (code, lines[-1]["error"]) == (Exit.COULD_NOT_RUN, "store.unknown_case")
    code, lines, _ = run("exhibit", "move", CASE, "E-09", "--lane", "R")
    assert lines[-1]["error"] == "store.unknown_case"
    assert len(told(run("case", "show", CASE)[1], "exhibits")) == 1
