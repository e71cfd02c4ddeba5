"""The golden cases as somebody types them: the command says rule, outcomes and reasons."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.golden import CASES, FILES


def test_every_golden_case_comes_true_on_the_command_line(run: Run) -> None:
    ran = run("determine", "--case-file", *FILES)
    assert (ran.code, [line["differs"] for line in ran.lines if line["differs"]]) == (0, [])
    stated = [
        (case.name, expected.rule, [str(code) for code in expected.outcomes])
        for case in CASES.values()
        for expected in case.content.expect
    ]
    assert [(line["case"], line["rule"], line["outcomes"]) for line in ran.lines] == stated


def test_a_case_that_is_not_as_expected_is_told_and_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_bytes((FILES[0].parent / "base.toml").read_bytes())
    mine = tmp_path / "mine.toml"
    mine.write_text('base = "base.toml"\nexpect = [{ rule = "R7", outcomes = ["O2"] }]\n')
    ran = run("determine", "--case-file", mine)
    assert (ran.code, ran.lines[0]["differs"]) == (1, ["rule: R11, not R7", "outcomes: O7, not O2"])
    assert ran.lines[0]["supposed"] is True


def test_a_file_that_is_no_case_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "no.toml").write_text("x = 1\n")
    ran = run("determine", "--case-file", tmp_path / "no.toml")
    assert (ran.code, ran.lines[0]["error"]) == (4, "intake.malformed_case")
    assert run("determine").code == 2
