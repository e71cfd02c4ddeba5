"""Issuing: five files or none, the same from the same, and nothing of people in their names."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app import wire
from app.commitments import Disclosures, unseal
from app.domain.attestation import Attestation
from app.domain.errors import AttestationError, ExportError, KeyUnavailableError
from app.domain.exhibit import Digest
from app.domain.ports_signing import Parcel
from app.signing.result import Workshop, WorkstationSigner
from tests.builders import NOW, RESOURCES, a_dossier, a_policy, an_attestation, some_pictures
from tests.issued import NAMES, issue, issued, workstation


@pytest.fixture
def signer() -> WorkstationSigner:
    return WorkstationSigner(
        workstation().examiner, Workshop(resources=RESOURCES, policy=a_policy())
    )


def test_the_five_files_are_written_and_nothing_else(
    signer: WorkstationSigner, tmp_path: Path
) -> None:
    attestation = an_attestation(certificate=signer.fingerprint())
    files = signer.issue(attestation, some_pictures(), Parcel(folder=tmp_path / "out")).files
    assert tuple(file.name for file in files) == NAMES
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == sorted(NAMES)
    assert [item.name for item in tmp_path.iterdir()] == ["out"]
    sealed = wire.decode((tmp_path / "out/result.json").read_bytes(), Attestation)
    shown = wire.decode((tmp_path / "out/disclosures.json").read_bytes(), Disclosures)
    assert unseal(sealed, shown) == (attestation, ())
    assert (tmp_path / "out/root.pem").read_bytes() == workstation().root


def test_the_same_attestation_gives_the_same_twin_and_the_same_pages(tmp_path: Path) -> None:
    key = workstation().examiner
    again = issue(an_attestation(certificate=key.fingerprint), key, tmp_path / "out")
    for name in ("result.json", "disclosures.json", "result.json.p7s", "root.pem"):
        assert again[name] == issued()[name]
    signed_part = issued()["report.pdf"].index(b"%%EOF")
    assert again["report.pdf"][:signed_part] == issued()["report.pdf"][:signed_part]


def test_an_earlier_result_is_kept_within_and_its_neighbours_stay(
    signer: WorkstationSigner, tmp_path: Path
) -> None:
    into = tmp_path / "out"
    into.mkdir()
    (into / "notes.txt").write_text("mine")
    (into / "result.json").write_text("an earlier one")
    signer.issue(an_attestation(certificate=signer.fingerprint()), {}, Parcel(folder=into))
    assert (into / "notes.txt").read_text() == "mine"
    assert (into / "result.json").read_bytes().startswith(b'{"audience"')
    assert (into / "earlier-1" / "result.json").read_text() == "an earlier one"
    assert sorted(f.name for f in into.iterdir()) == sorted([*NAMES, "earlier-1", "notes.txt"])


def full_after(writes: int) -> Callable[[int, bytes], int]:
    """A disk with room for so many writes and no more."""
    left = [writes]
    real = os.write

    def write(handle: int, content: bytes) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(handle, content)

    return write


@pytest.mark.parametrize("writes", range(4))
@pytest.mark.parametrize("there", [False, True])
def test_a_full_disk_leaves_nothing_behind(
    signer: WorkstationSigner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    writes: int,
    there: bool,
) -> None:
    into = tmp_path / "out"
    if there:
        into.mkdir()
        (into / "result.json").write_text("an earlier one")
    before = sorted(tmp_path.rglob("*"))
    attestation = an_attestation(certificate=signer.fingerprint())
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full_after(writes))
        with pytest.raises(ExportError) as caught:
            signer.issue(attestation, {}, Parcel(folder=into))
    assert caught.value.detail == "ENOSPC"
    assert sorted(tmp_path.rglob("*")) == before
    if there:
        assert (into / "result.json").read_text() == "an earlier one"


@pytest.mark.parametrize("renames", range(5))
def test_a_rename_that_fails_brings_the_earlier_set_back(
    signer: WorkstationSigner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    attestation = an_attestation(certificate=signer.fingerprint())
    into = tmp_path / "out"
    signer.issue(replace(attestation, result_id="1" * 32), {}, Parcel(folder=into))
    before = {file.name: file.read_bytes() for file in into.iterdir()}
    real, left = Path.replace, [renames]

    def replaced(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] == -1:
            raise OSError(errno.EIO, "input/output error")
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replaced)
        with pytest.raises(ExportError):
            signer.issue(attestation, {}, Parcel(folder=into))
    assert {file.name: file.read_bytes() for file in into.iterdir()} == before
    assert [item.name for item in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_cannot_be_made_is_an_export_error(
    signer: WorkstationSigner, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    attestation = an_attestation(certificate=signer.fingerprint())
    with pytest.raises(ExportError):
        signer.issue(attestation, {}, Parcel(folder=tmp_path / "file" / "out"))


def test_an_attestation_that_names_another_signer_or_policy_is_not_signed(
    signer: WorkstationSigner, tmp_path: Path
) -> None:
    true = an_attestation(certificate=signer.fingerprint())
    for false in (
        an_attestation(),
        replace(true, examiner="Somebody"),
        replace(true, policy=replace(true.policy, digest=Digest("0" * 64))),
    ):
        with pytest.raises(AttestationError):
            signer.issue(false, {}, Parcel(folder=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("days", [-1, 4 * 366])
def test_a_certificate_signs_only_while_it_is_valid(
    signer: WorkstationSigner, tmp_path: Path, days: int
) -> None:
    at = NOW + timedelta(days=days)
    attestation = an_attestation(certificate=signer.fingerprint(), issued_at=at)
    with pytest.raises(KeyUnavailableError):
        signer.issue(attestation, {}, Parcel(folder=tmp_path / "out"))


def test_what_fits_no_page_is_an_error_of_the_family(
    signer: WorkstationSigner, tmp_path: Path
) -> None:
    dossier = a_dossier()
    endless = replace(dossier.parties[0], name="Very long name " * 2000)
    crowded = replace(dossier, parties=(endless, dossier.parties[1]))
    attestation = an_attestation(crowded, certificate=signer.fingerprint())
    with pytest.raises(AttestationError):
        signer.issue(attestation, {}, Parcel(folder=tmp_path / "out"))
    assert not (tmp_path / "out").exists()
