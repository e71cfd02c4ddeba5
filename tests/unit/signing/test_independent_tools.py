"""What tools that know nothing of this program say of a result.

Their text is read, never their exit code alone: pdfsig ends with 0 on a digest mismatch.
A missing tool fails the test; it is never skipped.
"""

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from tests.builders import NOW
from tests.issued import LATER, NAMES, issued, twice_signed

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


# --- two examiners ----------------------------------------------------------------------------


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).write_bytes(twice_signed()[name])
    return tmp_path


def test_openssl_confirms_both_signers_of_the_twin(twice: Path) -> None:
    later = ["-attime", str(int(LATER.timestamp()))]
    said = run("openssl", *CHECKED, *later, "-signer", "signers.pem", folder=twice)
    assert "CMS Verification successful" in said
    signers = (twice / "signers.pem").read_text()
    assert signers.count("BEGIN CERTIFICATE") == 2
    printed = run("openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in",
                  "result.json.p7s", folder=twice)  # fmt: skip
    assert printed.count(" signedAttrs:") == 2


def test_pdfsig_confirms_both_signatures_and_the_last_covers_everything(twice: Path) -> None:
    said = run("pdfsig", "report.pdf", folder=twice)
    first, second = said.split("Signature #")[1:]
    for one in (first, second):
        assert "Signature is Valid" in one
        assert "ETSI.CAdES.detached" in one
    assert "CN=M. Vale" in first
    assert "CN=N. " in second
    assert "Not total document signed" in first
    assert "Total document signed" in second
    assert "Nov 13 2026 10:46:52" in second


def test_pdfsig_sees_the_trust_when_it_is_given_the_root(twice: Path) -> None:
    """An NSS store that holds the root alone; made where certutil is at hand."""
    certutil = shutil.which("certutil")
    if certutil is None:
        pytest.skip("no certutil: apt-get install libnss3-tools")
    store = twice / "nss"
    store.mkdir()
    run("certutil", "-N", "-d", str(store), "--empty-password", folder=twice)
    trust = ["-A", "-d", str(store), "-n", "root", "-t", "CT,C,C", "-i", "root.pem"]
    run("certutil", *trust, folder=twice)
    said = run("pdfsig", "-nssdir", str(store), "report.pdf", folder=twice)
    assert said.count("Signature is Valid") == 2
    assert said.count("Certificate is Trusted") == 2


def test_both_fields_are_visible_and_the_second_shows_who_signed_when(twice: Path) -> None:
    run("pdftotext", "-layout", "report.pdf", "pages.txt", folder=twice)
    assert "Second examiner" in (twice / "pages.txt").read_text()
    with pikepdf.open(twice / "report.pdf") as pdf:
        fields = pdf.Root["/AcroForm"]["/Fields"]
        assert len(fields.as_list()) == 2
        for field in fields.as_list():
            left, bottom, right, top = map(float, field["/Rect"].as_list())
            assert right - left > 100
            assert top - bottom > 20
        shown = fields[1]["/AP"]["/N"].read_bytes()
        assert b"Tj" in shown or b"TJ" in shown
        lock = fields[1]["/Lock"]
        assert (str(lock["/Action"]), int(lock["/P"])) == ("/All", 1)
        assert str(pdf.Root["/Perms"]["/DocMDP"]["/Reference"][0]["/TransformMethod"]) == "/DocMDP"
        assert int(pdf.Root["/Perms"]["/DocMDP"]["/Reference"][0]["/TransformParams"]["/P"]) == 2
        assert "/VRI" not in pdf.Root["/DSS"]
        assert len(pdf.Root["/DSS"]["/CRLs"].as_list()) >= 1
    assert (twice / "report.pdf").read_bytes().count(b"startxref") == 3  # one revision each
