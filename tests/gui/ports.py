"""A workbench over a store in memory with dossiers in it, and a signer of plain files."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from app import commitments, wire
from app.domain.attestation import Attestation
from app.domain.case import Case
from app.domain.determination import Dossier
from app.domain.errors import ExportError, KeyUnavailableError, ReviewedError
from app.domain.exhibit import Digest, Evidence, ExhibitId, Raster, digest_of
from app.domain.letter import Language, Letter
from app.domain.package import Package
from app.domain.ports_signing import Issued, Parcel, Signer
from app.domain.position import PressureItem
from app.services.intake import open_case
from app.services.workbench import Workbench
from tests.builders import NOW
from tests.gui.workplaces import MemoryPlace

PASSPHRASE = "four plain words here"  # noqa: S105 -- of no key


@dataclass
class SettableClock:
    """Stands still until a test turns it."""

    at: datetime = NOW

    def now(self) -> datetime:
        """See `Clock.now`."""
        return self.at


class PlainSigner:
    """Writes the result as plain files, all or none; its signature is only a digest."""

    def __init__(self) -> None:
        self.left: list[Parcel] = []

    def fingerprint(self) -> Digest:
        """See `Signer.fingerprint`."""
        return digest_of(b"certificate")

    def letter(self, letter: Letter, program: str, into: Path) -> tuple[Path, ...]:
        """See `Signer.letter`."""
        into.mkdir(parents=True, exist_ok=True)
        files = (into / "letter.pdf", into / "letter.pdf.p7s")
        for file in files:
            file.write_text("\n".join((program, *letter.lines)), "utf-8")
        return files

    def issue(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster], into: Parcel
    ) -> Issued:
        """See `Signer.issue`."""
        self.left.append(into)
        return self._write(self.begin(attestation, pictures), into.folder)

    def begin(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster]
    ) -> Mapping[str, bytes]:
        """See `Signer.begin`."""
        result, shown = map(wire.encode, commitments.seal(attestation, b"of the tests"))
        return {
            "report.pdf": b"%%PDF with %d pictures" % len(pictures),
            "result.json": result,
            "disclosures.json": shown,
            "result.json.p7s": digest_of(result).encode(),
            "root.pem": b"root",
        }

    def countersign(
        self, issued: Mapping[str, bytes], reviewed: Digest, at: datetime, into: Parcel
    ) -> Issued:
        """See `Signer.countersign`."""
        if digest_of(issued["result.json"]) != reviewed:
            raise ReviewedError
        twin = issued["result.json.p7s"] + f"\n{at}".encode()
        return self._write({**issued, "result.json.p7s": twin}, into.folder)

    @staticmethod
    def _write(files: Mapping[str, bytes], into: Path) -> Issued:
        try:
            into.mkdir(parents=True, exist_ok=True)
            for name, content in files.items():
                (into / name).write_bytes(content)
        except OSError as error:
            raise ExportError(str(error)) from error
        return Issued(files=tuple(into / name for name in files), package=Package(files=files))


@dataclass
class OneKey:
    """One examiner's key; remembers how often it was asked for, and what left with it."""

    passphrase: str = PASSPHRASE
    left: list[Parcel] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def signer(
        self, examiner: str, passphrase: str, _language: Language = Language.ENGLISH
    ) -> Signer:
        """See `KeyRing.signer`."""
        self.asked.append(examiner)
        if passphrase != self.passphrase:
            raise KeyUnavailableError(examiner)
        signer = PlainSigner()
        signer.left = self.left
        return signer


def a_bench(examiner: str = "M. Vale", clock: SettableClock | None = None) -> Workbench:
    """The workbench of the workplace in memory, with a clock and a key for tests."""
    clock = clock or SettableClock()
    made = MemoryPlace().open(examiner, PASSPHRASE)
    return replace(
        made,
        desk=replace(made.desk, clock=clock),
        tools=replace(made.tools, clock=clock),
        keys=OneKey(),
    )


def keep(bench: Workbench, dossier: Dossier, pressure: int = 0) -> Case:
    """Keep a dossier as a case whose evidence has the digests that it says."""
    contents = {exhibit.id: f"bytes of {exhibit.id}".encode() for exhibit in dossier.exhibits}
    exhibits = tuple(
        replace(exhibit, digest=digest_of(contents[exhibit.id]), size=len(contents[exhibit.id]))
        for exhibit in dossier.exhibits
    )
    case = Case(
        id=dossier.case,
        opened_at=dossier.submitted_at,
        submitted_at=dossier.submitted_at,
        account=dossier.account,
        capacity=dossier.capacity,
        parties=dossier.parties,
        exhibits=exhibits,
        findings=dossier.findings,
        unavailable=dossier.unavailable,
        assessments=dossier.assessments,
        statements=dossier.statements,
        holds=dossier.holds,
        deposits=dossier.deposits,
        pressure=tuple(
            PressureItem(source="chat", at=dossier.submitted_at, text=f"item {number}")
            for number in range(pressure)
        ),
    )
    for exhibit in exhibits:
        evidence = Evidence(exhibit=exhibit, content=contents[exhibit.id])
        bench.desk.store.add_evidence(case.id, evidence)
    open_case(bench.desk, case)
    return bench.case(case.id)
