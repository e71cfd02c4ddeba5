"""Letters, as somebody types them: shown, guarded, signed, and nameless."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ran, run_in


def at(home: Path, *arguments: str | Path) -> Ran:
    return run_in(home, "--examiner", "Ada", *arguments, RIGHTFUL_PASSPHRASE="a long one")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a case of which nothing is known yet: both parties wait."""
    home = tmp_path_factory.mktemp("home")
    assert at(home, "case", "new", "L-1", "--account", "risk_frozen").code == 0
    return home


@pytest.mark.parametrize(("language", "word"), [("en", "account"), ("zh-CN", "账户")])
def test_a_letter_is_signed_for_the_case_file_and_names_no_examiner(
    place: Path, tmp_path: Path, language: str, word: str
) -> None:
    ran = at(place, "letter", "L-1", "--to", "O", "--language", language, "--out", tmp_path)
    assert ran.code == 0, ran.words
    assert word in ran.words
    told: Any = ran.lines[0]
    page, signature = map(Path, told["files"])
    assert b"Ada" not in page.read_bytes()
    text = subprocess.run(["pdftotext", page, "-"], capture_output=True, text=True, check=True)
    assert "".join(told["lines"][0].split()) in "".join(text.stdout.split())
    checked = subprocess.run(
        [
            *("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-noverify"),
            *("-in", signature, "-content", page, "-out", tmp_path / "content"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "successful" in checked.stderr.lower()
    assert (tmp_path / "content").read_bytes() == page.read_bytes()


def test_a_note_that_reveals_is_refused_by_its_line_and_nothing_is_signed(
    place: Path, tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Thank you for writing.\nThe police have asked us to wait.\n", "utf-8")
    ran = at(place, "letter", "L-1", "--to", "R", "--note", note, "--out", tmp_path / "letters")
    told: Any = ran.lines[0]
    (refused,) = told["refused"]
    assert (ran.code, refused["leak"], told["files"]) == (1, "hold", [])
    assert "police" in told["lines"][refused["line"] - 1]
    assert not (tmp_path / "letters").exists()
