"""The main job, headless: the practice case to a signed result that others can check."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, run_in

FILES = ("report.pdf", "result.json", "disclosures.json", "result.json.p7s", "root.pem")


def test_the_demo_restores_access_and_leaves_a_result_that_holds(
    demo: tuple[Ran, Path],
) -> None:
    ran, out = demo
    assert ran.code == 0, ran.words
    assert sorted(path.name for path in out.iterdir()) == sorted(FILES)
    assert ran.one("rule")["outcomes"] == ["O1"]
    assert ran.one("rule")["rule"] == "R6"
    assert ran.one("steps")["state"] == "met"


def test_no_word_of_the_demo_speaks_of_an_error(demo: tuple[Ran, Path]) -> None:
    assert "Traceback" not in demo[0].words


def test_openssl_confirms_the_twin_and_refuses_a_changed_byte(
    demo: tuple[Ran, Path], tmp_path: Path
) -> None:
    out = demo[1]

    def checked(content: Path) -> str:
        command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER"]
        command += ["-in", str(out / "result.json.p7s"), "-content", str(content)]
        command += ["-CAfile", str(out / "root.pem"), "-purpose", "any", "-out", "/dev/null"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stdout + done.stderr

    assert "Verification successful" in checked(out / "result.json")
    text = bytearray((out / "result.json").read_bytes())
    text[len(text) // 2] ^= 1
    (tmp_path / "changed.json").write_bytes(text)
    assert "Verification successful" not in checked(tmp_path / "changed.json")


def test_pdfsig_confirms_the_report_and_refuses_a_changed_byte(
    demo: tuple[Ran, Path], tmp_path: Path
) -> None:
    def checked(report: Path) -> str:
        done = subprocess.run(["pdfsig", str(report)], capture_output=True, text=True, check=False)
        return done.stdout

    said = checked(demo[1] / "report.pdf")
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    text = bytearray((demo[1] / "report.pdf").read_bytes())
    text[len(text) // 3] ^= 1
    (tmp_path / "changed.pdf").write_bytes(text)
    assert "Signature is Valid" not in checked(tmp_path / "changed.pdf")


def test_verify_holds_on_the_whole_folder_and_on_the_report_alone(
    demo: tuple[Ran, Path], home: Path
) -> None:
    for given in (demo[1], demo[1] / "report.pdf"):
        ran = run_in(home, "verify", given)
        assert (ran.code, ran.lines[0]["state"]) == (0, "met"), ran.words


@pytest.mark.parametrize(
    "name", ["report.pdf", "result.json", "disclosures.json", "result.json.p7s"]
)
def test_verify_refuses_one_changed_byte(
    name: str, demo: tuple[Ran, Path], home: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "changed"
    shutil.copytree(demo[1], changed)
    content = bytearray((changed / name).read_bytes())
    content[len(content) // 2] ^= 0x20
    (changed / name).write_bytes(content)
    ran = run_in(home, "verify", changed)
    assert ran.code == 1, ran.lines
    assert ran.lines[0]["state"] == "unmet"
    assert "Traceback" not in ran.words


def test_a_result_of_an_unknown_workstation_is_not_believed(
    demo: tuple[Ran, Path], tmp_path: Path
) -> None:
    ran = run_in(tmp_path / "elsewhere", "verify", demo[1])
    assert ran.code != 0
    assert ran.lines[0]["state"] != "met"
    believed = run_in(tmp_path / "elsewhere", "verify", demo[1], "--root", demo[1] / "root.pem")
    assert believed.code == 0, believed.words


def test_no_personal_data_names_the_files(
    demo: tuple[Ran, Path],
) -> None:
    names = " ".join(path.name for path in demo[1].iterdir())
    assert "rowan" not in names.lower()


def test_the_result_names_engines_policy_and_what_was_not_checked(
    demo: tuple[Ran, Path],
) -> None:
    result = json.loads((demo[1] / "result.json").read_bytes())
    assert result["practice"] is True
    assert result["policy"]["id"] == "ownership-2026-11"
    assert "liveness" in result["determination"]["not_checked"]
    models = [f["provenance"]["models"] for f in result["dossier"]["findings"]]
    assert any(models)
