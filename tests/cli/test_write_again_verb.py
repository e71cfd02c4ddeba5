"""`export --again`: a signed package that was lost comes back from the store, and holds."""

import shutil
from pathlib import Path

from app.cli.output import Exit
from tests.cli.conftest import Here

LEDGER = "time,asset,amount,balance\n2024-03-04 10:12,USDT,6200.00,6200.00\n"
CASE = "W-1"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_lost_package_comes_back_byte_for_byte_and_holds(here: Here, tmp_path: Path) -> None:
    ledger, out, again = (tmp_path / name for name in ("ledger.csv", "out", "again"))
    ledger.write_text(LEDGER, "utf-8")
    here("case", "new", CASE)
    code, lines, _ = here("export", CASE, "--out", again, "--again")
    assert (code, lines[-1]["error"]) == (Exit.COULD_NOT_RUN, "store.unknown_case")
    here("case", "add", CASE, ledger, "--lane", "O", "--role", "funds")
    here("case", "examine", CASE)
    code, lines, _ = here("export", CASE, "--out", out, "--audience", "regulator")
    assert code == Exit.MET
    first, signed = str(lines[-1]["result_id"]), contents(out)
    assert "result.asice" in signed
    assert here("export", CASE, "--out", tmp_path / "newer")[0] == Exit.MET
    shutil.rmtree(out)
    code, lines, words = here("export", CASE, "--out", again, "--again", first)
    assert code == Exit.MET
    assert "exactly as it was signed" in words
    assert {Path(str(name)).name for name in _files(lines)} == set(signed)
    assert contents(again) == signed
    code, lines, _ = here("verify", again)
    assert (code, lines[-1]["state"], lines[-1]["result_id"]) == (Exit.MET, "met", first)
    code, lines, _ = here("audit", "verify", again)
    assert (code, lines[0]["recorded"], lines[0]["begins_trail"]) == (Exit.MET, True, True)
    assert here("store", "check")[0] == Exit.MET
    here("export", CASE, "--out", tmp_path / "last", "--again")
    assert contents(tmp_path / "last") == contents(tmp_path / "newer")


def _files(lines: list[dict[str, object]]) -> list[object]:
    files = lines[-1]["files"]
    assert isinstance(files, list)
    return files
