"""A result and its evidence in one file: told apart by other tools, and nothing slipped in."""

import base64
import hashlib
import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from app.domain.attestation import StepReason
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.signing import asice, cms
from app.signing.inspection import read_result
from app.signing.reader import FileReader
from app.signing.result_names import LIMITS
from tests.builders import NOW
from tests.issued import (
    EVIDENCE,
    another_workstation,
    broken,
    issued,
    packed,
    read,
    workstation,
)
from tests.unit.signing.test_independent_tools import ATTIME, run

KNOWN = frozenset({*LIMITS, asice.MANIFEST, asice.SIGNATURE})


def parts() -> dict[str, bytes]:
    found = asice.unpack(packed(), KNOWN)
    assert found is not None
    return found


def test_a_container_alone_holds_and_its_evidence_was_weighed() -> None:
    reading = read({"result.asice": packed()})
    assert {step.state for step in reading.steps} == {Status.MET}
    assert reading.steps[5].detail == "3 of 9"
    assert set(parts()) == {
        *(f"evidence/{name}" for name in EVIDENCE),
        *issued(),
        asice.MANIFEST,
        asice.SIGNATURE,
    }


def test_other_tools_read_it(tmp_path: Path) -> None:
    """Source of what must be so: ETSI EN 319 162-1 sections 4.4 and A.1."""
    (tmp_path / "result.asice").write_bytes(packed())
    assert packed()[30:69] == b"mimetype" + asice.MIMETYPE
    assert "OK" in run("unzip", "-t", "result.asice", folder=tmp_path)
    run("unzip", "-q", "result.asice", folder=tmp_path)
    command = ["cms", "-verify", "-binary", "-inform", "DER", "-in", asice.SIGNATURE]
    command += ["-content", asice.MANIFEST, "-CAfile", "root.pem", "-out", "checked.xml", *ATTIME]
    assert "CMS Verification successful" in run("openssl", *command, folder=tmp_path)
    manifest = (tmp_path / asice.MANIFEST).read_text()
    entries = re.findall(r'URI="([^"]+)" MimeType.*?DigestValue>([^<]+)<', manifest)
    assert {name for name, _ in entries} > {f"evidence/{name}" for name in EVIDENCE}
    for name, digest in entries:
        said = run("sha256sum", name, folder=tmp_path).split()[0]
        assert said == base64.b64decode(digest).hex()


def test_a_container_and_the_loose_files_are_one_result(tmp_path: Path) -> None:
    for name, content in issued().items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "result.asice").write_bytes(packed())
    reader = FileReader([workstation().root], read_result)
    steps = reader.read([tmp_path]).steps
    assert steps[0].reason is StepReason.TWINS_DIFFER or {s.state for s in steps} == {Status.MET}
    (tmp_path / "report.pdf").write_bytes(issued()["report.pdf"] + b" ")
    steps = reader.read([tmp_path]).steps
    assert (steps[0].reason, steps[0].detail) == (
        StepReason.TWINS_DIFFER,
        "result.asice: report.pdf",
    )


def resigned(changed: dict[str, bytes]) -> bytes:
    """A container whose manifest fits its parts, signed by the examiner."""
    named = {
        name: part
        for name, part in changed.items()
        if name in {"result.json", "disclosures.json"} or asice.evidence_id(name)
    }
    manifest = asice.manifest(named)
    digest = hashlib.sha256(manifest).digest()
    signature = cms.sign(digest, [workstation().examiner], NOW)
    return asice.pack(changed | {asice.MANIFEST: manifest, asice.SIGNATURE: signature})


def test_swapped_evidence_is_caught_signed_or_not() -> None:
    swapped = parts() | {"evidence/E-03.jpg": b"another passport"}
    assert broken(read({"result.asice": asice.pack(swapped)})) == (
        3,
        StepReason.CHANGED_AFTER_SIGNING,
    )
    assert broken(read({"result.asice": resigned(swapped)})) == (6, StepReason.EVIDENCE_DIFFERS)


def test_evidence_under_another_exhibits_name_is_caught() -> None:
    moved = parts()
    moved["evidence/E-01.jpg"], moved["evidence/E-03.jpg"] = (
        moved["evidence/E-03.jpg"],
        moved["evidence/E-01.jpg"],
    )
    reading = read({"result.asice": resigned(moved)})
    assert broken(reading) == (6, StepReason.EVIDENCE_DIFFERS)
    assert "E-01" in reading.steps[5].detail


def test_removed_evidence_is_caught() -> None:
    fewer = {name: part for name, part in parts().items() if name != "evidence/E-07.pdf"}
    assert broken(read({"result.asice": asice.pack(fewer)})) == (
        3,
        StepReason.CHANGED_AFTER_SIGNING,
    )


@pytest.mark.parametrize("name", [asice.MANIFEST, asice.SIGNATURE])
def test_a_manifest_changed_or_removed_is_caught(name: str) -> None:
    changed = parts() | {name: parts()[name][:-9] + b"x" + parts()[name][-8:]}
    fewer = {one: part for one, part in parts().items() if one != name}
    for content in (changed, fewer):
        assert broken(read({"result.asice": asice.pack(content)})) == (
            3,
            StepReason.SIGNATURE_INVALID,
        )


def test_a_manifest_signed_by_somebody_else_is_caught() -> None:
    stated = parts()[asice.MANIFEST]
    digest = bytes.fromhex(digest_of(stated))
    for key in (another_workstation().examiner, workstation().second):
        by_other = parts() | {asice.SIGNATURE: cms.sign(digest, [key], NOW)}
        assert broken(read({"result.asice": asice.pack(by_other)})) == (
            3,
            StepReason.SIGNERS_DIFFER,
        )


# --- tricks of the ZIP format -------------------------------------------------------------------


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in (("mimetype", asice.MIMETYPE), *entries):
            archive.writestr(name, content)
    return out.getvalue()


def _doubled() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return zipped(*parts().items(), ("result.json", b"{}"))


def _other_mimetype() -> bytes:
    return packed().replace(asice.MIMETYPE, b"application/vnd.etsi.asic-s+zip", 1)


TRICKS: dict[str, Callable[[], bytes]] = {
    "deflated anew": lambda: zipped(*parts().items(), method=zipfile.ZIP_DEFLATED),
    "packed in another order": lambda: zipped(*reversed(parts().items())),
    "a name twice": _doubled,
    "a path that leads out": lambda: asice.pack(parts() | {"../out.json": b""}),
    "an absolute path": lambda: asice.pack(parts() | {"/etc/passwd": b""}),
    "a part nobody knows": lambda: asice.pack(parts() | {"evidence/run.exe": b"MZ"}),
    "a container inside": lambda: asice.pack(parts() | {"result.asice": packed()}),
    "bytes before it": lambda: b"#!/bin/sh\n" + packed(),
    "bytes behind it": lambda: packed() + b"\n",
    "a comment": lambda: packed()[:-2] + b"\x03\x00abc",
    "cut short": lambda: packed()[:-30],
    "a bomb": lambda: zipped(("result.json", bytes(9 << 20)), method=zipfile.ZIP_DEFLATED),
    "too many parts": lambda: zipped(*((f"evidence/E-{n:04}.jpg", b"") for n in range(3000))),
    "another mimetype": _other_mimetype,
    "no container at all": lambda: b"PK\x03\x04 and nothing else",
    "empty": lambda: b"",
}


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_of_the_format_is_refused(trick: str) -> None:
    reading = read({"result.asice": TRICKS[trick]()})
    assert broken(reading) == (1, StepReason.UNREADABLE)
    assert reading.result == b""


def test_each_flipped_byte_of_a_sample_is_caught() -> None:
    whole = packed()
    for at in range(7, len(whole), len(whole) // 40):
        flipped = bytearray(whole)
        flipped[at] ^= 0x10
        number, reason = broken(read({"result.asice": bytes(flipped)}))
        assert number in {1, 2, 3, 4, 6}, at
        assert reason is not StepReason.EARLIER_STEP
