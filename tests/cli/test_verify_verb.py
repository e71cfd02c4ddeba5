"""`verify` and `redact` as somebody types them, on results of a workstation that is not here."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run
from tests.issued import issued, packed, twice_signed, workstation


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two results in folders, one in a container, and the root to believe."""
    place = tmp_path_factory.mktemp("results")
    for name, files in (("one", issued()), ("two", twice_signed())):
        (place / name).mkdir()
        for file, content in files.items():
            (place / name / file).write_bytes(content)
    (place / "three.asice").write_bytes(packed())
    (place / "root.pem").write_bytes(workstation().root)
    (place / "notes.txt").write_text("not a result")
    return place


@pytest.fixture
def verify(run: Run, place: Path) -> Run:
    """`rightful verify` that believes the root."""

    def call(*arguments: str | Path) -> Ran:
        return run("verify", *arguments, "--root", place / "root.pem")

    return call


def test_a_folder_of_results_is_one_line_each(verify: Run, place: Path) -> None:
    ran = verify(place)
    assert ran.code == 0, ran.words
    assert [Path(str(line["path"])).name for line in ran.lines] == ["one", "three.asice", "two"]
    assert {line["state"] for line in ran.lines} == {"met"}
    assert ran.lines[2]["signers"] == ["M. Vale", "N. Åström 王芳"]


def test_the_worst_of_many_is_the_exit_code(verify: Run, place: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        for file in (place / name).iterdir():
            (tmp_path / name / file.name).write_bytes(file.read_bytes())
    broken = tmp_path / "one/result.json"
    broken.write_bytes(broken.read_bytes().replace(b"SP-2041", b"SP-2042"))
    ran = verify(tmp_path)
    assert ran.code == 1
    assert [line["state"] for line in ran.lines] == ["unmet", "met"]


def test_explain_says_what_each_step_looked_at(verify: Run, place: Path) -> None:
    ran = verify(place / "one", "--explain")
    assert ran.code == 0
    assert ran.words.count("Step ") == 10
    assert "determined anew" in ran.words
    steps = ran.lines[0]["steps"]
    assert [step["step"] for step in steps] == list(range(1, 11))  # type: ignore[attr-defined]


def test_evidence_given_beside_is_held_against_the_result(
    verify: Run, place: Path, tmp_path: Path
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"exhibit 1")
    assert verify(place / "one", tmp_path / "photo.jpg").code == 0
    (tmp_path / "photo.jpg").write_bytes(b"another")
    ran = verify(place / "one", tmp_path / "photo.jpg")
    assert (ran.code, "Step 6" in ran.words) == (1, True)


def test_a_root_that_nobody_pinned_leaves_it_untold(run: Run, place: Path) -> None:
    ran = run("verify", place / "one")
    assert (ran.code, ran.lines[0]["state"]) == (3, "unknown")


def test_a_redacted_copy_still_verifies_and_says_what_it_hides(
    run: Run, verify: Run, place: Path, tmp_path: Path
) -> None:
    out = tmp_path / "copy"
    given = ("redact", place / "two", "--drop", "birth_date", "name", "--out", out)
    ran = run(*given, "--root", place / "root.pem")
    assert ran.code == 0, ran.words
    assert sorted(file.name for file in out.iterdir()) == [
        "disclosures.json",
        "result.json",
        "result.json.p7s",
        "root.pem",
    ]
    assert "1990-02-14" not in (out / "disclosures.json").read_text()
    again = verify(out)
    assert (again.code, again.lines[0]["state"]) == (0, "met")
    assert "dossier/parties/0/record/birth_date" in again.lines[0]["hidden"]  # type: ignore[operator]
    assert "hidden in this copy" in again.words


def test_an_unknown_field_writes_no_copy(run: Run, place: Path, tmp_path: Path) -> None:
    ran = run("redact", place / "one", "--drop", "shoe_size", "--out", tmp_path / "copy")
    assert (ran.code, ran.lines[0]["error"]) == (4, "attestation.unknown_field")
    assert "birth_date" in str(ran.lines[0]["detail"])
    assert not (tmp_path / "copy").exists()


def test_a_broken_result_is_not_copied(run: Run, place: Path, tmp_path: Path) -> None:
    for file in (place / "one").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes() + b" ")
    ran = run("redact", tmp_path, "--drop", "all", "--out", tmp_path / "copy")
    assert ran.code == 1
    assert not (tmp_path / "copy").exists()
