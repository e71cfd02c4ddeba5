"""Logins from the command line: who is named, and with whose passphrase."""

from pathlib import Path

from tests.cli.conftest import run_in

OWN, HERS = "four words of vale", "own words of berg"


def test_an_examiner_works_with_their_own_passphrase_alone(tmp_path: Path) -> None:
    def run(*arguments: str, **given: str) -> tuple[int, list[dict[str, object]], str]:
        ran = run_in(tmp_path, *arguments, **given)
        assert OWN not in ran.words + repr(ran.lines)
        assert HERS not in ran.words + repr(ran.lines)
        return ran.code, ran.lines, ran.words

    first = {"RIGHTFUL_EXAMINER": "M. Vale", "RIGHTFUL_PASSPHRASE": OWN}
    second = {"RIGHTFUL_EXAMINER": "N. Berg", "RIGHTFUL_PASSPHRASE": HERS}
    assert run("case", "new", "C-1", **first)[0] == 0
    code, lines, _ = run("examiner", "add", "N. Berg", RIGHTFUL_NEW_PASSPHRASE=HERS, **first)
    assert (code, lines) == (0, [{"examiners": ["M. Vale", "N. Berg"]}])
    assert run("case", "list", **second)[0] == 0
    for given, error in (
        (second | {"RIGHTFUL_PASSPHRASE": OWN}, "store.wrong_passphrase"),
        (first | {"RIGHTFUL_EXAMINER": "Somebody"}, "store.unknown_examiner"),
        ({"RIGHTFUL_PASSPHRASE": OWN}, "store.unknown_examiner"),
    ):
        code, lines, _ = run("case", "list", **given)
        assert (code, lines[0]["error"]) == (4, error)
    told = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert OWN.encode() not in told
    assert HERS.encode() not in told
