"""`rightful keys …` as somebody types it; what it changes is tried in tests/unit/signing."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture(scope="module", autouse=True)
def signed_in(run: Run) -> None:
    run("case", "list")  # the first start makes the key


def test_the_list_tells_who_vouches_for_whom(run: Run) -> None:
    ran = run("keys", "list")
    own = next(line for line in ran.lines if line["examiner"] == "Ada")
    assert "self-issued" in str(own["issuer"])
    assert own["token"] == ""


def test_a_request_is_written_whole(run: Run, tmp_path: Path) -> None:
    ran = run("keys", "csr", "--out", tmp_path / "request.pem")
    assert ran.code == 0, ran.words
    assert (tmp_path / "request.pem").read_bytes().startswith(b"-----BEGIN CERTIFICATE REQUEST")
    assert [file.name for file in tmp_path.iterdir()] == ["request.pem"]
    wrong = run("keys", "csr", "--out", tmp_path / "other.pem", RIGHTFUL_PASSPHRASE="another")
    assert (wrong.code, wrong.lines[0]["error"]) == (4, "attestation.key_unavailable")
    assert not (tmp_path / "other.pem").exists()


def test_what_is_no_certificate_or_list_changes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing of the kind")
    for act in ("import", "crl"):
        ran = run("keys", act, tmp_path / "notes.txt")
        assert (ran.code, ran.lines[0]["error"]) == (4, "attestation.certificate")


def test_a_token_that_is_not_there_is_one_plain_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "root.pem").write_text("")
    named = ("--module", "/nowhere.so", "--label", "desk", "--key", "k")
    ran = run("keys", "token", *named, "--chain", tmp_path / "root.pem", RIGHTFUL_PIN="271828")
    assert (ran.code, ran.lines[0]["error"]) == (4, "attestation.key_unavailable")
    assert "271828" not in ran.words + str(ran.lines)
    assert run("keys", "token", "--label", "desk").code == 2
