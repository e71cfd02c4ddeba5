"""What tools that know nothing of this program say of a result.

Their text is read, never their exit code alone: pdfsig ends with 0 on a digest mismatch.
A missing tool fails the test; it is never skipped.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.issued import NAMES, issued

CHECKED = [
    *("cms", "-verify", "-binary", "-inform", "DER", "-in", "result.json.p7s"),
    *("-content", "result.json", "-CAfile", "root.pem", "-out", "checked.json"),
]
ATTIME = ["-attime", str(int(NOW.timestamp()))]


def run(tool: str, *arguments: str, folder: Path) -> str:
    found = shutil.which(tool)
    assert found, f"{tool} is not installed: apt-get install poppler-utils openssl"
    done = subprocess.run(
        [found, *arguments], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout + done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).write_bytes(issued()[name])
    return tmp_path


def flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def test_openssl_confirms_the_twin(folder: Path) -> None:
    assert "CMS Verification successful" in run("openssl", *CHECKED, *ATTIME, folder=folder)
    assert (folder / "checked.json").read_bytes() == issued()["result.json"]


@pytest.mark.parametrize("name", ["result.json", "result.json.p7s"])
def test_openssl_refuses_a_flipped_byte(folder: Path, name: str) -> None:
    flip(folder / name, len(issued()[name]) // 2)
    assert "CMS Verification successful" not in run("openssl", *CHECKED, *ATTIME, folder=folder)


def test_openssl_after_expiry_needs_the_time_of_signing(folder: Path) -> None:
    later = str(int(NOW.timestamp()) + 4 * 366 * 86_400)
    said = run("openssl", *CHECKED, "-attime", later, folder=folder)
    assert "certificate has expired" in said
    assert "CMS Verification successful" not in said


def test_pdfsig_confirms_the_report(folder: Path) -> None:
    said = run("pdfsig", "report.pdf", folder=folder)
    assert said.count("Signature #") == 1
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "Not total" not in said
    assert "ETSI.CAdES.detached" in said
    assert "CN=M. Vale" in said
    assert "Nov 13 2026 10:41:52" in said


def test_pdfsig_refuses_a_flipped_byte(folder: Path) -> None:
    content = issued()["report.pdf"]
    flip(folder / "report.pdf", content.index(b"stream") + 40)
    said = run("pdfsig", "report.pdf", folder=folder)
    assert "Signature is Valid" not in said
    assert "Digest Mismatch" in said


def test_the_result_inside_the_report_is_its_twin(folder: Path) -> None:
    assert "2 embedded files" in run("pdfdetach", "-list", "report.pdf", folder=folder)
    for name in ("result.json", "disclosures.json"):
        get = ["-savefile", name, "-o", "inside.json", "report.pdf"]
        assert run("pdfdetach", *get, folder=folder) == ""
        assert run("cmp", "inside.json", name, folder=folder) == ""
        assert (folder / "inside.json").stat().st_size > 1000
